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
  /** A share of a total that is zero. */
  NO_TOTAL,
  /** A share of a capacity that is zero, or capacity was not passed in. */
  NO_CAPACITY,
  /** No progress was posted. */
  NO_PROGRESS,
  /** There is no plan to measure against. */
  NO_PLAN,
  /** Nothing was logged yet. */
  NO_ENTRIES,
  /** Nothing was forecast, or the forecast has no interval. */
  NO_FORECAST
}
