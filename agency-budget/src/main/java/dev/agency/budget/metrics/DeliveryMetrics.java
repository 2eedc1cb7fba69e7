package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Whether projects deliver when they should: on-time delivery and schedule variance, by the current
 * dates and by the baseline.
 *
 * <p>On-time delivery is what was delivered on or before its day over what was to be delivered
 * (OTD, the delivery reliability of the SCOR model). Of four drafts of weight 1 and a launch of
 * weight 5 the launch came ten days late: 80 % by count and 44.44 % by weight. The schedule
 * variance is in days, {@code delivered - due}, so that late is positive; the schedule variance of
 * earned value is in work, and is that of {@link EarnedMetrics}.
 *
 * <p>What counts are the milestones due in the days that are asked for, each by the calendar it is
 * judged by. One is judged once it was delivered, or its day is over; until then it is in neither
 * number. It is on time on its day. What is open and overdue is late, by the days so far, for a
 * mean over what was delivered alone gets better the longer the worst is left lying. What was
 * delivered after the day of the report was not delivered yet.
 *
 * <p>By the baseline a milestone that was taken out of the project is still owed: who drops what is
 * late does not get better. One that was not promised is left out, and all of a project without a
 * baseline are. A project is delivered with its last milestone, and due with it; one without
 * milestones is left out.
 *
 * <p>Immutable and thread-safe. All of it follows from dates that are public.
 *
 * @param subject what it is about, such as a manager or the agency
 * @param asOf the last day that counts
 * @param current by the current dates
 * @param baseline by the baseline
 * @param projects the projects on time over those that were judged, by the current dates
 * @param projectsToBaseline the same by the baseline
 * @param milestones the milestones behind it, by project and id
 */
public record DeliveryMetrics(
    String subject,
    LocalDate asOf,
    OnTime current,
    OnTime baseline,
    Ratio projects,
    Ratio projectsToBaseline,
    ImmutableList<MilestoneDelivery> milestones) {
  /** What it is about. */
  public static final Field<DeliveryMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, DeliveryMetrics::subject);

  /** The day it is as of. */
  public static final Field<DeliveryMetrics, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, DeliveryMetrics::asOf);

  /** How many milestones were judged by their current dates. */
  public static final Field<DeliveryMetrics, Long> JUDGED =
      count("judged", metrics -> metrics.current().byCount());

  /** On-time delivery by count. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> ON_TIME =
      share("onTime", metrics -> metrics.current().byCount());

  /** On-time delivery by weight. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> ON_TIME_BY_WEIGHT =
      share("onTimeByWeight", metrics -> metrics.current().byWeight());

  /** The mean days late. */
  public static final Field<DeliveryMetrics, Figure<BigDecimal>> MEAN_DAYS_LATE =
      mean("meanDaysLate", metrics -> metrics.current().daysLate());

  /** How many milestones were judged by the baseline. */
  public static final Field<DeliveryMetrics, Long> JUDGED_TO_BASELINE =
      count("judgedToBaseline", metrics -> metrics.baseline().byCount());

  /** On-time delivery by count, by the baseline. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> ON_TIME_TO_BASELINE =
      share("onTimeToBaseline", metrics -> metrics.baseline().byCount());

  /** On-time delivery by weight, by the baseline. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> ON_TIME_TO_BASELINE_BY_WEIGHT =
      share("onTimeToBaselineByWeight", metrics -> metrics.baseline().byWeight());

  /** The mean days late, by the baseline. */
  public static final Field<DeliveryMetrics, Figure<BigDecimal>> MEAN_DAYS_BEHIND_BASELINE =
      mean("meanDaysBehindBaseline", metrics -> metrics.baseline().daysLate());

  /** How many milestones have no baseline to be held against. */
  public static final Field<DeliveryMetrics, Long> WITHOUT_BASELINE =
      Field.of(
          "withoutBaseline", Quantities.DATES, metrics -> metrics.baseline().byCount().leftOut());

  /** How many projects were judged by their current dates. */
  public static final Field<DeliveryMetrics, Long> PROJECTS_JUDGED =
      count("projectsJudged", DeliveryMetrics::projects);

  /** The projects on time. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> PROJECTS_ON_TIME =
      share("projectsOnTime", DeliveryMetrics::projects);

  /** The projects on time by the baseline. */
  public static final Field<DeliveryMetrics, Figure<BasisPoints>> PROJECTS_ON_TIME_TO_BASELINE =
      share("projectsOnTimeToBaseline", DeliveryMetrics::projectsToBaseline);

  /** The record type, for permissions and tables. */
  public static final RecordType<DeliveryMetrics> TYPE =
      RecordType.of(
          "deliveryMetrics",
          Grain.PROJECT,
          ImmutableList.of(
              SUBJECT,
              AS_OF,
              JUDGED,
              ON_TIME,
              ON_TIME_BY_WEIGHT,
              MEAN_DAYS_LATE,
              JUDGED_TO_BASELINE,
              ON_TIME_TO_BASELINE,
              ON_TIME_TO_BASELINE_BY_WEIGHT,
              MEAN_DAYS_BEHIND_BASELINE,
              WITHOUT_BASELINE,
              PROJECTS_JUDGED,
              PROJECTS_ON_TIME,
              PROJECTS_ON_TIME_TO_BASELINE));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param current by the current dates
   * @param baseline by the baseline
   * @param projects the projects on time
   * @param projectsToBaseline the projects on time by the baseline
   * @param milestones the milestones behind it
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}) or the day is out of range ({@code DATE_OUT_OF_RANGE})
   */
  public DeliveryMetrics {
    Invariants.of("delivery metrics").name("subject", subject).date("asOf", asOf).verify();
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(projects, "projects");
    Objects.requireNonNull(projectsToBaseline, "projectsToBaseline");
    Objects.requireNonNull(milestones, "milestones");
  }

  /**
   * Judges projects by their dates.
   *
   * @param subject what it is about, such as a manager or the agency: 1 to 200 printable characters
   * @param projects the projects, each once, in any order
   * @param due the days on which what counts was due
   * @param asOf the last day that counts
   * @return the metrics, and the milestones behind them
   * @throws dev.agency.core.error.InvalidModelException if a project is there twice ({@code
   *     DUPLICATE_ID}), the name does not print or the day is out of range
   */
  public static DeliveryMetrics of(
      String subject, List<DatedProject> projects, DateRange due, LocalDate asOf) {
    Punctuality punctuality = new Punctuality(due, asOf);
    Invariants.of("delivery metrics")
        .unique("projects", projects.stream().map(DatedProject::project).toList())
        .verify();
    projects.forEach(punctuality::judge);
    return punctuality.metrics(subject);
  }

  private static Field<DeliveryMetrics, Long> count(
      String name, Function<DeliveryMetrics, Ratio> ratio) {
    return Field.of(
        name, Quantities.DATES, metrics -> Ratio.fit(ratio.apply(metrics).denominator().top()));
  }

  private static Field<DeliveryMetrics, Figure<BasisPoints>> share(
      String name, Function<DeliveryMetrics, Ratio> ratio) {
    return Field.of(name, Quantities.DATES, metrics -> ratio.apply(metrics).share());
  }

  private static Field<DeliveryMetrics, Figure<BigDecimal>> mean(
      String name, Function<DeliveryMetrics, Ratio> ratio) {
    return Field.of(name, Quantities.DATES, metrics -> ratio.apply(metrics).index());
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "DeliveryMetrics[" + subject + " " + asOf + "]";
  }
}
