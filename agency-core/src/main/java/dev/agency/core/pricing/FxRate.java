package dev.agency.core.pricing;

import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * An exchange rate on certain days, and who published it.
 *
 * <p>A rate of Friday that is to hold over the weekend says so: its days are Friday to Sunday. A
 * rate for the books of March has the days of March.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate what one unit of a currency is worth in another
 * @param during the days it holds
 * @param source who published it, 1 to 200 printable characters, such as {@code "ECB"}
 */
public record FxRate(ExchangeRate rate, DateRange during, String source) {
  /**
   * Creates a rate.
   *
   * @param rate what one unit of a currency is worth in another
   * @param during the days it holds
   * @param source who published it
   * @throws dev.agency.core.error.InvalidModelException if the source does not print
   */
  public FxRate {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(during, "during");
    Invariants.of("an exchange rate").name("source", source).verify();
  }
}
