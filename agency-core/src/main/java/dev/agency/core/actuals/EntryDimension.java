package dev.agency.core.actuals;

/** By what time entries are totalled. */
public enum EntryDimension {
  /** One total a budget. */
  BUDGET,
  /** One total a service line of a budget; entries without a line have a total of their own. */
  LINE,
  /** One total a person. */
  PERSON,
  /** One total a day. */
  DATE
}
