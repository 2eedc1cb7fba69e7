package dev.agency.core.desk;

/** Why time may not be logged, corrected or decided about as asked. */
public enum TimeRefusal {
  /** New time is pending and on no invoice; approval and invoicing come later. */
  DECIDED_LATER,
  /** The project of the budget, old or new, is completed or cancelled. */
  PROJECT_CLOSED,
  /** The person has left. */
  PERSON_ARCHIVED,
  /** The entry stands on an invoice. */
  INVOICED,
  /** The line takes no time: it is sold without, or closed to it; other lines may be open. */
  LINE_TAKES_NO_TIME
}
