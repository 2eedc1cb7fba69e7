package dev.agency.core.pricing;

/**
 * For which work a bill rate was agreed. What is agreed for less wins: the line before its budget,
 * the budget before the client, the client before the list price.
 */
public enum RatePlace {
  /** One line of a budget. */
  LINE,
  /** All lines of a budget. */
  BUDGET,
  /** All work for a client. */
  CLIENT,
  /** All work: the list price. */
  ANYWHERE
}
