package dev.agency.core.actuals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a client was asked to pay for a budget, net of tax. A credit note is an invoice with a
 * negative amount; it may name the invoice it takes back.
 *
 * <p>An invoice may say what of it is for which service line. An invoice without lines is for the
 * budget as a whole.
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
   * Returns what of the amount is for which service line.
   *
   * @return the lines in their order, which sum to the amount; none if it is for the budget as a
   *     whole
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<InvoiceLine> lines();

  /**
   * Returns the invoice this one takes back, whole or in part.
   *
   * @return the other invoice; empty unless this is a credit note for a certain one
   */
  public abstract Optional<InvoiceId> credits();

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

  /** Whether lines in its currency sum to its amount; another currency is told apart. */
  private boolean isSplit() {
    Currency currency = amount().currency();
    return lines().isEmpty()
        || !lines().stream().allMatch(line -> line.amount().currency().equals(currency))
        || lines().stream()
            .map(line -> ExactMoney.of(line.amount()))
            .reduce(ExactMoney.zero(currency), ExactMoney::plus)
            .equals(ExactMoney.of(amount()));
  }

  /**
   * Refuses a number that does not print, days out of range, lines that are not the whole, and a
   * credit note that asks for money.
   */
  @Value.Check
  void check() {
    Invariants.of("an invoice")
        .name("number", number())
        .date("date", date())
        .each(
            "lines",
            lines(),
            (rules, path, line) ->
                rules.sameCurrency(
                    path + "/amount", amount().currency(), Optional.of(line.amount().currency())))
        .require(isSplit(), "lines", ErrorCode.INCONSISTENT, "must sum to the amount")
        .require(
            credits().isEmpty() || !amount().isPositive(),
            "credits",
            ErrorCode.INCONSISTENT,
            "must be absent where money is asked for")
        .require(
            !credits().equals(Optional.of(id())),
            "credits",
            ErrorCode.INCONSISTENT,
            "must be another invoice")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds invoices. */
  public static final class Builder extends ImmutableInvoice.Builder {
    Builder() {}
  }
}
