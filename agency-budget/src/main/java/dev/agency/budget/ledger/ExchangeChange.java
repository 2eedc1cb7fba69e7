package dev.agency.budget.ledger;

import dev.agency.core.time.DateRange;
import java.util.Currency;
import java.util.Objects;

/**
 * Days on which money of a currency comes to something else in that of the budget than was thought.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency exchanged into that of the budget
 * @param during the first of the days to the day after the last; on some between them there may be
 *     no such money
 */
public record ExchangeChange(Currency currency, DateRange during) {
  /**
   * Creates a change.
   *
   * @param currency the currency
   * @param during the days
   */
  public ExchangeChange {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(during, "during");
  }
}
