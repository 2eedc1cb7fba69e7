package dev.agency.core.actuals;

/** How far an invoice has come. */
public enum InvoiceState {
  /** Written and not sent: it counts apart from what was invoiced. */
  DRAFT,
  /** Sent to the client. */
  SENT,
  /** Sent and paid. */
  PAID,
  /** Taken back: it counts nowhere. */
  VOID
}
