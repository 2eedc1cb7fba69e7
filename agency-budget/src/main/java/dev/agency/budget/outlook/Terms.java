package dev.agency.budget.outlook;

import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import java.util.stream.Stream;

/**
 * What the terms of earned value are called in one measure.
 *
 * @param budget the budget, BAC
 * @param planned what should be done by now, PV
 * @param earned what is done, EV
 * @param used what it took, AC
 * @param booked what is booked
 * @param left what is left of the budget
 * @param atCompletion what it will have taken, EAC
 * @param index how it stands with its plan, from which the time it stands at follows
 * @param lasts how long the budget lasts
 */
record Terms(
    Quantity budget,
    Quantity planned,
    Quantity earned,
    Quantity used,
    Quantity booked,
    Quantity left,
    Quantity atCompletion,
    Quantity index,
    Quantity lasts) {
  static final Terms MINUTES =
      new Terms(
          Quantities.BUDGET_MINUTES,
          Quantities.PLANNED_MINUTES,
          Quantities.EARNED_MINUTES,
          Quantities.USED_MINUTES,
          Quantities.SCHEDULED_MINUTES,
          Quantities.MINUTES_REMAINING,
          Quantities.MINUTES_AT_COMPLETION,
          Quantities.MINUTES_SCHEDULE_INDEX,
          Quantities.MINUTES_BURN);

  /** Nothing of value is booked; if something were, it would be what is used. */
  static final Terms VALUE =
      new Terms(
          Quantities.BUDGET_TOTAL,
          Quantities.PLANNED_VALUE,
          Quantities.EARNED_VALUE,
          Quantities.USED_VALUE,
          Quantities.USED_VALUE,
          Quantities.BUDGET_REMAINING,
          Quantities.VALUE_AT_COMPLETION,
          Quantities.VALUE_SCHEDULE_INDEX,
          Quantities.BURN);

  /** Nothing says when a cost is used up: what is left of it is as secret as its estimate. */
  static final Terms COST =
      new Terms(
          Quantities.ESTIMATED_COST,
          Quantities.PLANNED_COST,
          Quantities.EARNED_COST,
          Quantities.USED_COST,
          Quantities.USED_COST,
          Quantities.ESTIMATED_COST,
          Quantities.COST_AT_COMPLETION,
          Quantities.COST_SCHEDULE_INDEX,
          Quantities.ESTIMATED_COST);

  /** Returns each of them once. */
  Stream<Quantity> all() {
    return Stream.of(budget, planned, earned, used, booked, left, atCompletion, index, lasts)
        .distinct();
  }
}
