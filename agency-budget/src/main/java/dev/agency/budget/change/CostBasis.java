package dev.agency.budget.change;

/** By whom the work of a change is costed. */
public enum CostBasis {
  /** There is no work to be costed. */
  NOTHING,
  /** By the people who are proposed, each at their rate on the day. */
  BOOKED,
  /** Some of it by the people who are proposed, the rest by the mean. */
  BOOKED_AND_MEAN,
  /** By the mean of those who worked on the budget, weighted by how much each did. */
  MEAN,
  /** Some of it by the people who are proposed; nobody who could do the rest has a rate. */
  BOOKED_AND_NOBODY,
  /** Nobody is proposed, and nobody who worked on the budget has a rate: it is unknown. */
  NOBODY
}
