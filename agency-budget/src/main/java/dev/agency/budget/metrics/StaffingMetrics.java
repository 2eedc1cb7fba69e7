package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.Bench;
import dev.agency.core.capacity.UnfilledDemand;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether people are staffed: utilization beside its target, the bench, and how much of what is
 * asked for has somebody to do it.
 *
 * <p>A team has 7,200 minutes; 6,480 were worked, 5,400 of them billable: 90 % and 75 %, which is 5
 * points below a target of 80 %, told as -5 %. For the weeks to come 600 of 7,200 minutes are free
 * on the bench, 8.33 %; 5,400 confirmed minutes have somebody and 600 nobody yet: 90 % of the
 * demand is filled. Utilization is what was worked over what there was to be worked (billable
 * utilization in D. Maister, Managing the Professional Service Firm). Tentative bookings fill
 * nothing and ask for nothing here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what it is about, such as a team or a discipline
 * @param days the days of the bench and the demand
 * @param utilization worked minutes over the capacity
 * @param billable billable minutes over the capacity
 * @param target the share of the capacity that should be billable, empty if none is set
 * @param bench the free minutes of whoever is on the bench over the capacity of all
 * @param filled confirmed minutes that somebody is booked for over all that are confirmed
 */
public record StaffingMetrics(
    String subject,
    DateRange days,
    Ratio utilization,
    Ratio billable,
    Optional<BasisPoints> target,
    Ratio bench,
    Ratio filled) {
  /** What it is about. */
  public static final Field<StaffingMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, StaffingMetrics::subject);

  /** The first of the days. */
  public static final Field<StaffingMetrics, LocalDate> FROM =
      Field.of("from", Quantities.DATES, metrics -> metrics.days().start());

  /** What was worked of the capacity. */
  public static final Field<StaffingMetrics, Figure<BasisPoints>> UTILIZATION =
      Field.of("utilization", Quantities.WORKED_MINUTES, metrics -> metrics.utilization().share());

  /** What was billable of the capacity. */
  public static final Field<StaffingMetrics, Figure<BasisPoints>> BILLABLE_UTILIZATION =
      Field.of(
          "billableUtilization",
          Quantities.BILLABLE_MINUTES,
          metrics -> metrics.billable().share());

  /** What should be billable of the capacity. */
  public static final Field<StaffingMetrics, Optional<BasisPoints>> TARGET =
      Field.of("target", Quantities.STATE, StaffingMetrics::target);

  /** How far what was billable is beyond its target. It tells the one by the other. */
  public static final Field<StaffingMetrics, Figure<BasisPoints>> BEYOND_TARGET =
      Field.of("beyondTarget", Quantities.BILLABLE_MINUTES, StaffingMetrics::beyondTarget);

  /** What is free on the bench. */
  public static final Field<StaffingMetrics, Long> FREE_MINUTES =
      Field.of(Quantities.FREE_MINUTES, metrics -> Ratio.fit(metrics.bench().numerator().top()));

  /** The share of the bench. */
  public static final Field<StaffingMetrics, Figure<BasisPoints>> BENCH =
      Field.of("bench", Quantities.FREE_MINUTES, metrics -> metrics.bench().share());

  /** What nobody is booked for. */
  public static final Field<StaffingMetrics, Long> SHORT_MINUTES =
      Field.of(
          Quantities.SHORT_MINUTES,
          metrics ->
              Ratio.fit(metrics.filled().denominator().minus(metrics.filled().numerator()).top()));

  /** The share of the demand that is filled. */
  public static final Field<StaffingMetrics, Figure<BasisPoints>> FILLED =
      Field.of("filled", Quantities.SHORT_MINUTES, metrics -> metrics.filled().share());

  /** The record type, for permissions and tables. */
  public static final RecordType<StaffingMetrics> TYPE =
      RecordType.of(
          "staffingMetrics",
          Grain.DISCIPLINE,
          ImmutableList.of(
              SUBJECT,
              FROM,
              UTILIZATION,
              BILLABLE_UTILIZATION,
              TARGET,
              BEYOND_TARGET,
              FREE_MINUTES,
              BENCH,
              SHORT_MINUTES,
              FILLED));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param days the days of the bench and the demand
   * @param utilization worked minutes over the capacity
   * @param billable billable minutes over the capacity
   * @param target the share of the capacity that should be billable
   * @param bench the free minutes on the bench over the capacity
   * @param filled what somebody is booked for over all that is confirmed
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME})
   */
  public StaffingMetrics {
    Invariants.of("staffing metrics").name("subject", subject).verify();
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(utilization, "utilization");
    Objects.requireNonNull(billable, "billable");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(bench, "bench");
    Objects.requireNonNull(filled, "filled");
  }

  /**
   * Puts together what a capacity snapshot says.
   *
   * @param subject what it is about, such as a team or a discipline: 1 to 200 printable characters
   * @param days the days of the availability, the bench and the demand
   * @param worked the utilization with its target, of these days or of others before them
   * @param has what people have and are booked for
   * @param bench whoever is on the bench, each once, in any order
   * @param unfilled what nobody is booked for, in any order
   * @return the metrics
   * @throws dev.agency.core.error.InvalidModelException if somebody is on the bench twice ({@code
   *     DUPLICATE_ID}), or the name does not print
   */
  public static StaffingMetrics of(
      String subject,
      DateRange days,
      Utilization worked,
      Availability has,
      List<Bench> bench,
      List<UnfilledDemand> unfilled) {
    Invariants.of("staffing metrics")
        .unique("bench", bench.stream().map(Bench::person).toList())
        .verify();
    RatioSum free = new RatioSum(UnknownReason.NO_CAPACITY);
    free.add(0, has.capacity());
    bench.forEach(each -> free.add(each.figures().free(), 0));
    RatioSum filled = new RatioSum(UnknownReason.NOTHING_PLANNED);
    filled.add(has.confirmed(), has.confirmed());
    unfilled.forEach(each -> filled.add(0, each.confirmed()));
    return new StaffingMetrics(
        subject,
        days,
        Ratio.of(worked.worked(), worked.capacity(), UnknownReason.NO_CAPACITY),
        Ratio.of(worked.billable(), worked.capacity(), UnknownReason.NO_CAPACITY),
        worked.target(),
        free.ratio(),
        filled.ratio());
  }

  /**
   * Returns how far what was billable is beyond its target.
   *
   * @return the difference of the shares, rounded down as the actual one is and negative below the
   *     target; unknown without a target ({@code NOTHING_PLANNED}) or capacity ({@code
   *     NO_CAPACITY})
   */
  public Figure<BasisPoints> beyondTarget() {
    return target
        .map(
            share -> billable.share().map(actual -> BasisPoints.of(actual.value() - share.value())))
        .orElse(Figure.unknown(UnknownReason.NOTHING_PLANNED));
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "StaffingMetrics[" + subject + "]";
  }
}
