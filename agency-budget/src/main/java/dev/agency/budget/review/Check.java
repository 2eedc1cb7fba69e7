package dev.agency.budget.review;

/** What is looked at before a project is signed. */
public enum Check {
  /** Whether the people have the time: the answer of staffing to the demands of the project. */
  CAPACITY,
  /** Whether what is sold is enough, by what it costs and by what similar projects took. */
  ESTIMATE,
  /** Whether dates, scope and sequence fit together. */
  DELIVERY,
  /** Whether enough is left: the planned margin against its floors. */
  MARGIN
}
