package dev.agency.budget.reporting;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A burn in the currency a group reports in.
 *
 * <p>A budget in dollars: USD 1,000 of work on 3 March, when a dollar was EUR 0.90, and 1,000 on 2
 * April at 0.94, invoiced with 1,000 on 31 March at 0.92. Used value EUR 1,840, invoiced 920; to
 * invoice are USD 1,000, which on 30 April, at 0.95, are EUR 950.
 *
 * <p>Which rate an amount has:
 *
 * <ul>
 *   <li>work, expenses, discounts, fees, overage and recognised steps: that of their day, each
 *       day's exact sum; invoices and write-offs: that of their date (IAS 21.21 and 22, a
 *       transaction at the rate of its day)
 *   <li>what has no day, the price of a budget that does not say when it is earned and what a cap
 *       or a quote changes: the mean rate of the work, of its line if there is some, weighted with
 *       the value used each day (the average of IAS 21.22); without work that of the last day
 *   <li>what is to invoice: that of the last day, for it is an open amount (IAS 21.23), as it is
 *       shown in the currency of the budget
 * </ul>
 *
 * <p>All of it is exact and rounded once. Money without a rate stands apart, in its own currency; a
 * mean that lacks the rate of a day is none. What the burn itself could not convert is converted
 * here if there is a rate from its own currency. A figure that is unknown in the burn is unknown
 * here for the same reason. In the currency of the budget the figures are those of the burn.
 *
 * <p>Immutable and thread-safe.
 */
public final class CurrencyReport {
  private final BurnReport burn;
  private final ReportingCurrency reporting;
  private final Conversion conversion;
  private final ReportedBurn row;

  private CurrencyReport(BurnReport burn, ReportingCurrency reporting) {
    this.burn = burn;
    this.reporting = reporting;
    this.conversion = new Conversion(burn, reporting);
    BudgetBurn whole = burn.budget();
    Figure<Money> revenue = conversion.of(burn.explain(Quantities.REVENUE)).figure();
    Figure<Money> cost = conversion.of(burn.explain(Quantities.USED_COST)).figure();
    this.row =
        ReportedBurn.builder()
            .budget(whole.budget())
            .asOf(whole.asOf())
            .basis(whole.basis())
            .currency(reporting.currency())
            .usedValue(conversion.of(burn.explain(Quantities.USED_VALUE)).figure())
            .usedCost(cost)
            .revenue(revenue)
            .profit(revenue.with(cost, Money::minus))
            .invoiced(conversion.of(burn.explain(Quantities.INVOICED)).figure())
            .toInvoice(conversion.of(burn.explain(Quantities.TO_INVOICE)).figure())
            .loggedThrough(whole.loggedThrough())
            .coverage(whole.coverage())
            .build();
  }

  /**
   * Converts a burn.
   *
   * @param burn the burn, in the currency of its budget
   * @param reporting the currency wanted, and by which rates
   * @return the report
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static CurrencyReport of(BurnReport burn, ReportingCurrency reporting) {
    return new CurrencyReport(burn, reporting);
  }

  /**
   * Returns the figures.
   *
   * @return the one row
   */
  public ReportedBurn row() {
    return row;
  }

  /**
   * Explains an amount by what it is made of.
   *
   * @param quantity one of {@link dev.agency.budget.Explanation#QUANTITIES}
   * @return the lines of the explanation of the burn, each with what it is in the reporting
   *     currency; they and one rounding sum to the figure
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no amount of money that
   *     a burn has ({@code UNKNOWN_NAME})
   */
  public ConvertedExplanation explain(Quantity quantity) {
    return quantity.equals(Quantities.PROFIT)
        ? conversion.of(burn.explain(quantity), row.profit())
        : conversion.of(burn.explain(quantity));
  }

  /**
   * Explains an amount of one row of the burn by what it is made of.
   *
   * <p>The row of March has what was used in March, each day at its own rate. It is rounded alone,
   * unlike the rows of a burn, which are rounded together: the lines of all months are those of the
   * whole, exactly, and what the months show may differ from what it shows by a few minor units.
   *
   * @param part a row of {@link BurnReport#lines}, {@link BurnReport#people}, {@link
   *     BurnReport#disciplines}, {@link BurnReport#weeks} or {@link BurnReport#months}
   * @param quantity one of its {@link BurnRow#amounts}
   * @return the lines of the explanation of that row, each with what it is in the reporting
   *     currency; they and one rounding sum to the figure. In the currency of the budget the figure
   *     is that of the row
   * @throws dev.agency.core.error.InvalidModelException if the quantity is no amount of such a row
   *     ({@code UNKNOWN_NAME}), or there is no such row ({@code UNKNOWN_REFERENCE} at {@code /row})
   */
  public ConvertedExplanation explain(BurnRow part, Quantity quantity) {
    return conversion.of(burn.explain(part, quantity));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CurrencyReport that
        && burn.equals(that.burn)
        && reporting.equals(that.reporting);
  }

  @Override
  public int hashCode() {
    return Objects.hash(burn, reporting);
  }

  /** Returns the budget and the currency, and no figure. */
  @Override
  public String toString() {
    return "CurrencyReport[" + row.budget() + " " + row.currency() + "]";
  }
}
