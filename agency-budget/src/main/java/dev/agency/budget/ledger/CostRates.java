package dev.agency.budget.ledger;

import dev.agency.budget.pricing.CostTable;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.pricing.RateBook;

/**
 * What people cost, made ready once for the running burns of any number of budgets.
 *
 * <p>An engine that keeps a hundred budgets running makes one of its rate book and hands it to
 * each. When a rate changes it makes one of the new book, and {@link RunningBurn#repriced} takes
 * that. What is in it is what is in the book, which is where to look a rate up.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no rate.
 */
public final class CostRates {
  private final RateBook book;
  private final CostTable table;

  private CostRates(RateBook book, CostTable table) {
    this.book = book;
    this.table = table;
  }

  /**
   * Makes a book ready.
   *
   * @param rates the book
   * @return its rates
   * @throws AmountOverflowException if a rate and its overhead are so high that a minute has more
   *     than 2<sup>39</sup> parts, of which a cent has 600,000: about 9,000 euro
   */
  public static CostRates of(RateBook rates) {
    return new CostRates(rates, CostTable.of(rates));
  }

  /**
   * Returns the book they were made from.
   *
   * @return the book
   */
  public RateBook book() {
    return book;
  }

  /** Its rates, by person and day. */
  CostTable table() {
    return table;
  }

  /** Returns how many people have rates. */
  @Override
  public String toString() {
    return "CostRates[" + table.people() + " people]";
  }
}
