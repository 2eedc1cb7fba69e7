package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What a client was asked to pay for a budget, net of tax. A credit note is an invoice with a
 * negative amount.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Invoice implements WithInvoice permits ImmutableInvoice {
  Invoice() {}

  /**
   * Starts a new invoice.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Invoice fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this invoice.
   *
   * @return the identifier
   */
  public abstract InvoiceId id();

  /**
   * Returns the budget it bills.
   *
   * @return the budget
   */
  public abstract BudgetId budget();

  /**
   * Returns the number the client knows it by.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String number();

  /**
   * Returns the day it was issued.
   *
   * @return the day
   */
  public abstract LocalDate date();

  /**
   * Returns how far it has come.
   *
   * @return the state; a draft unless set
   */
  @Value.Default
  public InvoiceState state() {
    return InvoiceState.DRAFT;
  }

  /**
   * Returns the net amount.
   *
   * @return the amount; negative for a credit note
   */
  @Value.Redacted
  public abstract Money amount();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns whether the client was asked for it.
   *
   * @return whether it was sent, paid or not
   */
  public boolean counts() {
    return state() == InvoiceState.SENT || state() == InvoiceState.PAID;
  }

  /**
   * Returns a builder filled from this invoice.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a number that does not print and days out of range. */
  @Value.Check
  void check() {
    Invariants.of("an invoice")
        .name("number", number())
        .date("date", date())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds invoices. */
  public static final class Builder extends ImmutableInvoice.Builder {
    Builder() {}
  }
}
