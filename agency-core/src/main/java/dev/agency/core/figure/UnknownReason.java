package dev.agency.core.figure;

/** Why a figure has no value. */
public enum UnknownReason {
  /** A rate is missing for some of the minutes. */
  UNPRICED,
  /** An exchange rate is missing for some of the money. */
  UNCONVERTED,
  /** The work has no price of its own: internal time, or a budget without one. */
  NO_PRICE,
  /** Nothing was estimated yet. */
  NO_ESTIMATE,
  /** Something behind the figure is missing; what it is may not be told. */
  INCOMPLETE,
  /** A total over too few people, or nearly all of one person: it would tell what one costs. */
  FEW_CONTRIBUTORS,
  /** A share of revenue where revenue is zero. */
  NO_REVENUE,
  /** A price of which nothing says how much the work so far has earned. */
  UNRECOGNISED,
  /** A share of a total that is zero, or of one that is not there. */
  NO_TOTAL,
  /** A share of a capacity that is zero, or capacity was not passed in. */
  NO_CAPACITY,
  /** No progress was posted. */
  NO_PROGRESS,
  /** There is no plan to measure against. */
  NO_PLAN,
  /** Nothing was logged yet. */
  NO_ENTRIES,
  /** The work goes on without an end, so it has no total. */
  OPEN_ENDED,
  /** A retainer is judged by what each of its periods includes, and not by a whole. */
  BY_PERIOD,
  /** A share of what should be done by now where nothing should. */
  NOTHING_PLANNED,
  /** A share of what it took so far where that is zero. */
  NOTHING_USED,
  /** What the work done so far would tell, where none is done. */
  NOTHING_EARNED,
  /** A forecast at a pace that comes to zero or less. */
  NO_PACE,
  /** Work is left and nothing to do it with: all of the budget, or of the planned time, is used. */
  UNACHIEVABLE,
  /** It is not known at the end of which period the work stands. */
  NO_PERIOD,
  /** No period of the plan ends at the budget: the plan stops short of it, or passes it by. */
  PLAN_MISSES_TOTAL,
  /** The rest of the work is not booked. */
  NO_BOOKINGS,
  /** Nothing was forecast, or the forecast has no interval. */
  NO_FORECAST,
  /** Fewer finished projects than an interval needs. */
  TOO_FEW_PROJECTS,
  /**
   * How far bookings are off is not known of finished projects, so a day by them has no interval.
   */
  BOOKINGS_UNTESTED,
  /** The estimate leaves no work to be done. */
  NOTHING_LEFT,
  /** At the pace so far, or by what is booked, the budget is never used up. */
  NEVER_ON_PLAN
}
