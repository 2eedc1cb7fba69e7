package dev.agency.budget.ledger;

/** Which facts a ledger keeps; the ids of two kinds never meet. */
public enum FactKind {
  /** A {@link dev.agency.core.actuals.TimeEntry}. */
  TIME,
  /** An {@link dev.agency.core.actuals.Expense}. */
  EXPENSE,
  /** An {@link dev.agency.core.actuals.Invoice}. */
  INVOICE,
  /** A {@link dev.agency.core.actuals.Delivery}. */
  DELIVERY,
  /** A {@link dev.agency.core.actuals.WriteOff}. */
  WRITE_OFF,
  /** A {@link ScheduledBooking}: what a booking sets aside. */
  BOOKING
}
