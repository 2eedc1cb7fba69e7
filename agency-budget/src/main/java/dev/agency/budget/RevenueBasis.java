package dev.agency.budget;

/**
 * What the revenue of a budget is, so that nobody takes a price for what is earned.
 *
 * <p>A website of EUR 148,000 was won today, and nobody has worked on it. If the budget says how
 * its price becomes revenue, the revenue is {@link #RECOGNISED} and zero. If it does not, the
 * revenue is the {@link #WHOLE_PRICE}, of which nothing is earned yet; profit and margin are then
 * the best they can become.
 */
public enum RevenueBasis {
  /** Time and materials: what may be charged for the work so far. */
  CHARGEABLE,
  /** A retainer: the fees that are due and the overage that is billed. */
  FEES,
  /** A fixed price: what is recognised by the day. */
  RECOGNISED,
  /** A fixed price of which nothing says when it becomes revenue: all of it, earned or not. */
  WHOLE_PRICE,
  /** Internal work, which earns nothing. */
  NOTHING
}
