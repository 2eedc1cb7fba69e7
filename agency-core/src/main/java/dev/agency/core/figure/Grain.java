package dev.agency.core.figure;

/**
 * What one record of a type stands for. The grain matters for secrets: a cost hidden on a project
 * must not be summed from its weeks.
 */
public enum Grain {
  /** A client. */
  CLIENT,
  /** A deal. */
  DEAL,
  /** A project. */
  PROJECT,
  /** A budget of a project. */
  BUDGET,
  /** A service line of a budget. */
  LINE,
  /** The people of one discipline on a budget, who may be one person. */
  DISCIPLINE,
  /** One person on a budget. */
  PERSON,
  /** One week of a budget. */
  WEEK,
  /** One time entry, expense or invoice. */
  ENTRY
}
