package dev.agency.budget.outlook;

import dev.agency.budget.alert.PlanVersion;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.DateRange;
import java.util.Optional;

/**
 * What a budget is planned at: in minutes, value and cost, and for which days. A retainer that has
 * no whole is planned at nothing, unless a version says so.
 *
 * @param minutes the planned minutes of all work, more than zero
 * @param total what they are sold at
 * @param cost what they are estimated to cost
 * @param dates the planned days
 */
record Baseline(
    Figure<Long> minutes,
    Figure<ExactMoney> total,
    Figure<ExactMoney> cost,
    Optional<DateRange> dates) {
  /** Returns the plan of a budget that was planned once. */
  static Baseline of(OutlookFacts facts) {
    Budget budget = facts.budget();
    Optional<UnknownReason> none = budget.lacksWhole();
    return new Baseline(
        none.<Figure<Long>>map(Figure::unknown)
            .orElseGet(() -> minutes(budget.plannedMinutes(TimeShare.ALL))),
        none.<Figure<ExactMoney>>map(Figure::unknown).orElseGet(budget::total),
        facts.estimatedCost(),
        facts.project().plan());
  }

  /** Returns the plan of a version. */
  static Baseline of(PlanVersion version) {
    return new Baseline(
        minutes(version.minutes()),
        version.total().map(Figure::known).orElse(Figure.unknown(UnknownReason.NO_TOTAL)),
        version.cost().map(Figure::known).orElse(Figure.unknown(UnknownReason.NO_ESTIMATE)),
        version.dates());
  }

  private static Figure<Long> minutes(long minutes) {
    return minutes == 0 ? Figure.unknown(UnknownReason.NO_ESTIMATE) : Figure.known(minutes);
  }

  /** Returns whether the last planned day is known. */
  boolean ends() {
    return dates.flatMap(DateRange::last).isPresent();
  }
}
