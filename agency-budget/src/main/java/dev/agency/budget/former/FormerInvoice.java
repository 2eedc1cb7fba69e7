package dev.agency.budget.former;

import dev.agency.core.actuals.Invoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice as it stood until it was changed, voided or deleted: what {@link FormerEntry} is of
 * time.
 *
 * <p>EUR 5,000 were invoiced on 31 March and March was locked on 8 April. On 15 April the invoice
 * is voided: March keeps its 5,000, and April has 5,000 less. By a basis of invoiced time the work
 * on it is taken back with it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param invoice the invoice as it was
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerInvoice(Invoice invoice, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates a former invoice.
   *
   * @param invoice the invoice as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerInvoice {
    Objects.requireNonNull(invoice, "invoice");
    Counted.require("a former invoice", countedFrom, countedUntil);
  }
}
