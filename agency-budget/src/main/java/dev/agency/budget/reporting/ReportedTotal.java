package dev.agency.budget.reporting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * What many budgets come to in the one currency their group reports in.
 *
 * <p>EUR 1,840 of one budget and 410 of another are 2,250: the rows as they are shown, added
 * exactly, so that a reader who adds up the column gets the same. What is missing of one row is
 * missing of the total; a row that is unknown leaves the total unknown, but that nobody pays for
 * internal work ({@code NO_PRICE}) adds nothing, and where all work is internal the total is {@code
 * NO_PRICE}, too. Rows of several currencies are refused, not added. A host that adds up rows of
 * another kind takes {@link #sum} for each column.
 *
 * <p>A total over rows of which somebody may not see all is for somebody else: add up what they may
 * see of each, and hide the sum where one is hidden.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param currency the currency of all rows
 * @param usedValue what was used
 * @param usedCost what it costs
 * @param revenue what is earned
 * @param profit revenue less cost
 * @param invoiced what was invoiced
 * @param toInvoice what may still be invoiced
 */
public record ReportedTotal(
    Currency currency,
    Figure<Money> usedValue,
    Figure<Money> usedCost,
    Figure<Money> revenue,
    Figure<Money> profit,
    Figure<Money> invoiced,
    Figure<Money> toInvoice) {
  /**
   * Adds up rows.
   *
   * @param currency the currency of all rows, also where there are none
   * @param rows the rows in any order
   * @return the total; zero without rows
   * @throws dev.agency.core.error.InvalidModelException if a row has another currency ({@code
   *     CURRENCY_MISMATCH})
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static ReportedTotal of(Currency currency, Collection<ReportedBurn> rows) {
    ImmutableList<ReportedBurn> all = ImmutableList.copyOf(rows);
    Invariants.of("a reported total")
        .each(
            "rows",
            all,
            (rules, path, row) ->
                rules.require(
                    row.currency().equals(currency),
                    path + "/currency",
                    ErrorCode.CURRENCY_MISMATCH,
                    "must be the currency of the total"))
        .verify();
    return new ReportedTotal(
        currency,
        sum(currency, all, ReportedBurn::usedValue),
        sum(currency, all, ReportedBurn::usedCost),
        sum(currency, all, ReportedBurn::revenue),
        sum(currency, all, ReportedBurn::profit),
        sum(currency, all, ReportedBurn::invoiced),
        sum(currency, all, ReportedBurn::toInvoice));
  }

  /**
   * Adds up one column of a table, as a total does. What is missing of one figure is missing of the
   * sum, and money without a rate is named even where it cancels: the rates of two days differ.
   *
   * @param figures the figures, of rows of any kind
   * @return the sum; the first figure that is unknown, if any is but for {@code NO_PRICE}, which
   *     adds nothing; {@code NO_PRICE} where no figure has a price
   * @throws dev.agency.core.error.CurrencyMismatchException if the figures have several currencies
   * @throws dev.agency.core.error.AmountOverflowException if the sum does not fit
   */
  public static Figure<Money> sum(Collection<Figure<Money>> figures) {
    Optional<Money> known = Optional.empty();
    long minutes = 0;
    long pieces = 0;
    Unconverted unconverted = new Unconverted();
    for (Figure<Money> figure : figures) {
      if (figure instanceof Figure.Unknown<Money> unknown) {
        if (unknown.reason() != UnknownReason.NO_PRICE) {
          return figure;
        }
        continue;
      }
      Money part = figure.knownPart().orElseThrow();
      known = Optional.of(known.map(part::plus).orElse(part));
      if (figure instanceof Figure.Partial<Money> partial) {
        minutes = Math.addExact(minutes, partial.missing().unpricedMinutes());
        pieces = Math.addExact(pieces, partial.missing().unpricedPieces());
        unconverted.add(partial.missing().unconverted());
      }
    }
    if (known.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
    Money sum = known.orElseThrow();
    return Missing.ifAny(minutes, pieces, unconverted.bag())
        .map(missing -> Figure.partial(sum, missing))
        .orElseGet(() -> Figure.known(sum));
  }

  private static Figure<Money> sum(
      Currency currency,
      ImmutableList<ReportedBurn> rows,
      Function<ReportedBurn, Figure<Money>> figure) {
    return rows.isEmpty()
        ? Figure.known(Money.zero(currency))
        : sum(Lists.transform(rows, figure::apply));
  }

  /** Returns the currency and no figure. */
  @Override
  public String toString() {
    return "ReportedTotal[" + currency + "]";
  }
}
