package dev.agency.budget.alert;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.style.AgencyStyle;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * All that alerts of one budget follow from: its plans, its days of work, its progress, requests
 * for more work, rounds of revisions, forecasts, the coverage of its time sheets, the days time was
 * logged on and the periods of a retainer, each with its day.
 *
 * <p>The order of the facts does not matter. Without plans, forecasts or coverages the rules that
 * need them are unknown and the others as they are; without requests none was made.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class AlertHistory implements WithAlertHistory
    permits ImmutableAlertHistory {
  AlertHistory() {}

  /**
   * Starts a new history.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns what the budget was planned at.
   *
   * @return the versions, at most one from a day
   */
  public abstract ImmutableList<PlanVersion> plans();

  /**
   * Returns the days of work.
   *
   * @return the days; several of one day add up
   */
  public abstract ImmutableList<WorkDay> work();

  /**
   * Returns what was said to be done.
   *
   * @return the posts; of two of one day the lower holds
   */
  public abstract ImmutableList<Earned> progress();

  /**
   * Returns the requests for more work.
   *
   * @return what each asked for, and what became of it
   */
  public abstract ImmutableList<ScopeRequest> requests();

  /**
   * Returns the rounds of revisions.
   *
   * @return how many rounds each item includes and has had, from which day on; empty if none was
   *     revised
   */
  public abstract ImmutableList<RevisedItem> revisions();

  /**
   * Returns the forecasts of the day the budget runs out.
   *
   * @return the forecasts, at most one of a day
   */
  public abstract ImmutableList<RunOut> forecasts();

  /**
   * Returns how complete the time sheets were.
   *
   * @return the coverages, at most one of a day
   */
  public abstract ImmutableList<Coverage> coverages();

  /**
   * Returns the days anybody logged time on. Those of {@link #work} with minutes are such days
   * anyway; the others are days of which all that was logged was taken back again.
   *
   * @return the days in any order, rejected entries apart
   */
  public abstract ImmutableSet<LocalDate> loggedDays();

  /**
   * Returns what there is to use in each period of a retainer.
   *
   * @return the periods that have begun, at most one from a day; empty for any other budget
   */
  public abstract ImmutableList<Allowance> allowances();

  /**
   * Returns what of this history was so by a day.
   *
   * @param last the last day
   * @return the facts up to that day, the day included
   */
  public AlertHistory upTo(LocalDate last) {
    return builder()
        .budget(budget())
        .plans(plans().stream().filter(fact -> !fact.from().isAfter(last)).toList())
        .work(work().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .progress(progress().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .requests(requests().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .revisions(revisions().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .forecasts(forecasts().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .coverages(coverages().stream().filter(fact -> !fact.day().isAfter(last)).toList())
        .loggedDays(loggedDays().stream().filter(day -> !day.isAfter(last)).toList())
        .allowances(
            allowances().stream().filter(fact -> !fact.during().start().isAfter(last)).toList())
        .build();
  }

  /**
   * Returns a builder filled from this history.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses two of a day where only one can hold, and money of two currencies. */
  @Value.Check
  void check() {
    Invariants rules = Invariants.of("an alert history");
    onePerDay(rules, "plans", plans().stream().map(PlanVersion::from).toList());
    onePerDay(rules, "forecasts", forecasts().stream().map(RunOut::day).toList());
    onePerDay(rules, "coverages", coverages().stream().map(Coverage::day).toList());
    onePerDay(
        rules, "allowances", allowances().stream().map(each -> each.during().start()).toList());
    Optional<Currency> currency =
        Stream.concat(
                plans().stream()
                    .flatMap(plan -> Stream.of(plan.total(), plan.cost()))
                    .flatMap(Optional::stream),
                work().stream()
                    .flatMap(work -> Stream.of(work.usedValue(), work.usedCost()))
                    .flatMap(used -> used.knownPart().stream()))
            .map(ExactMoney::currency)
            .findFirst();
    currency.ifPresent(
        whole ->
            rules
                .each(
                    "plans",
                    plans(),
                    (all, path, plan) ->
                        all.sameCurrency(
                                path + "/total", whole, plan.total().map(ExactMoney::currency))
                            .sameCurrency(
                                path + "/cost", whole, plan.cost().map(ExactMoney::currency)))
                .each(
                    "work",
                    work(),
                    (all, path, work) ->
                        all.sameCurrency(
                                path + "/usedValue",
                                whole,
                                work.usedValue().knownPart().map(ExactMoney::currency))
                            .sameCurrency(
                                path + "/usedCost",
                                whole,
                                work.usedCost().knownPart().map(ExactMoney::currency))));
    rules.verify();
  }

  private static void onePerDay(Invariants rules, String field, List<LocalDate> days) {
    ImmutableList<LocalDate> sorted = days.stream().sorted().collect(toImmutableList());
    rules.require(
        sorted.stream().distinct().count() == sorted.size(),
        field,
        ErrorCode.OVERLAP,
        "must not have two of one day");
  }

  /** Builds histories. */
  public static final class Builder extends ImmutableAlertHistory.Builder {
    Builder() {}
  }

  /**
   * How much of the planned minutes was earned by the end of a day, as somebody posted it.
   *
   * <p>With 24,000 planned minutes and 40 % done, it is 9,600. Progress may go back.
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the day of the post
   * @param minutes all minutes earned so far, EV, not only those since the last post; not negative
   */
  public record Earned(LocalDate day, long minutes) {
    /**
     * Creates a post.
     *
     * @param day the day of the post
     * @param minutes all minutes earned so far
     * @throws dev.agency.core.error.InvalidModelException if the minutes are negative ({@code
     *     NEGATIVE}) or the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
     */
    public Earned {
      Invariants.of("earned minutes").date("day", day).notNegative("minutes", minutes).verify();
    }

    /** Returns the day without the minutes. */
    @Override
    public String toString() {
      return "Earned " + day;
    }
  }

  /**
   * Between which days the budget will run out, as forecast on a day. It holds until the next one.
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the day of the forecast
   * @param earliest the first day of the interval; empty if there is no interval
   * @param latest the last day of the interval; empty if the budget may never run out
   */
  public record RunOut(LocalDate day, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    /**
     * Creates a forecast.
     *
     * @param day the day of the forecast
     * @param earliest the first day of the interval
     * @param latest the last day of the interval
     * @throws dev.agency.core.error.InvalidModelException if there is a last day without a first
     *     one, or before it ({@code INCONSISTENT}), or a day is not of the years 1900 to 2199
     *     ({@code DATE_OUT_OF_RANGE})
     */
    public RunOut {
      Invariants.of("a run-out forecast")
          .date("day", day)
          .date("earliest", earliest)
          .date("latest", latest)
          .require(
              latest.isEmpty() || earliest.map(first -> !first.isAfter(latest.get())).orElse(false),
              "latest",
              ErrorCode.INCONSISTENT,
              "must have a first day that is not after it")
          .verify();
    }

    /** Returns the day of the forecast without the interval. */
    @Override
    public String toString() {
      return "RunOut " + day;
    }
  }

  /**
   * How complete the time sheets of the budget were on a day. It holds until the next one.
   *
   * <p>Immutable and thread-safe.
   *
   * @param day the day
   * @param share what was logged of what should be, or why it is not known
   */
  public record Coverage(LocalDate day, Figure<BasisPoints> share) {
    /**
     * Creates a coverage.
     *
     * @param day the day
     * @param share what was logged of what should be
     * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to
     *     2199 ({@code DATE_OUT_OF_RANGE})
     */
    public Coverage {
      Objects.requireNonNull(share, "share");
      Invariants.of("a coverage").date("day", day).verify();
    }

    /** Returns the day without the share. */
    @Override
    public String toString() {
      return "Coverage " + day;
    }
  }

  /**
   * What there is to use in a period of a retainer: what it includes and what is left of earlier
   * periods, less the debt that is worked off first.
   *
   * <p>Of 40 hours a month 10 were left in March, so April has 3,000 minutes. From its first day on
   * the used time of April is judged by them and by the days of April, and no more by the plan; and
   * rules that judge the work by a whole are unknown ({@code BY_PERIOD}). What was used before the
   * first period counts in it, and what is used after the last one in none.
   *
   * <p>Immutable and thread-safe.
   *
   * @param during the days of the period, with an end
   * @param minutes the minutes there are to use, not negative
   */
  public record Allowance(DateRange during, long minutes) {
    /**
     * Creates an allowance.
     *
     * @param during the days of the period
     * @param minutes the minutes there are to use
     * @throws dev.agency.core.error.InvalidModelException if the minutes are negative ({@code
     *     NEGATIVE}) or the period has no end ({@code MISSING_PROPERTY})
     */
    public Allowance {
      Invariants.of("an allowance")
          .notNegative("minutes", minutes)
          .require(
              during.end().isPresent(),
              "during/end",
              ErrorCode.MISSING_PROPERTY,
              "must have an end")
          .verify();
    }

    /** Returns the days without the minutes. */
    @Override
    public String toString() {
      return "Allowance " + during;
    }
  }
}
