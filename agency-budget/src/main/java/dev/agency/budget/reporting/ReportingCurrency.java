package dev.agency.budget.reporting;

import dev.agency.core.error.Invariants;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxTable;
import java.util.Currency;
import java.util.Objects;

/**
 * The currency a group reports in, and by which rates.
 *
 * <p>A client's currency is on its invoices, a budget's in its burn; this one is neither's choice.
 * With {@link FxPolicy.EachDay} the work of March has the rates of March and does not move in June;
 * with {@link FxPolicy.ValueAt} all of it has the rate of one day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency
 * @param rates the exchange rates
 * @param policy the rate of which day counts
 */
public record ReportingCurrency(Currency currency, FxTable rates, FxPolicy policy) {
  /**
   * Creates a reporting currency.
   *
   * @param currency the currency
   * @param rates the exchange rates
   * @param policy the rate of which day counts
   * @throws dev.agency.core.error.InvalidModelException if the currency has no minor units
   */
  public ReportingCurrency {
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(policy, "policy");
    Invariants.of("a reporting currency").currency("currency", currency).verify();
  }

  /**
   * Returns a currency in which each day has its own rates.
   *
   * @param currency the currency
   * @param rates the exchange rates
   * @return the reporting currency
   * @throws dev.agency.core.error.InvalidModelException if the currency has no minor units
   */
  public static ReportingCurrency of(Currency currency, FxTable rates) {
    return new ReportingCurrency(currency, rates, new FxPolicy.EachDay());
  }
}
