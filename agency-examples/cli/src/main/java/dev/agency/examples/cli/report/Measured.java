package dev.agency.examples.cli.report;

/** What the figures of a report on budgets are of. */
enum Measured {
  /** The burn: what is used, what it costs and what is left. */
  BURN,
  /** What was invoiced and may be, and what of the work is realised. */
  INVOICING,
  /** What the agency earns by its own work. */
  INCOME,
  /** The burn in a reporting currency. */
  REPORTED
}
