package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.Invariants;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;

/**
 * Computes how much of a budget is used: values in, a report out.
 *
 * <pre>{@code
 * BurnReport report =
 *     BurnCalculator.calculate(budget, facts, rates, BurnSettings.usual(), LocalDate.of(2026, 3, 31));
 * report.budget().usedValue(); // Known(EUR 8000.00)
 * report.explain(Quantities.USED_VALUE); // the entries and rates behind it
 * }</pre>
 *
 * <p><b>Used value</b> is Σ billable minutes of the basis, rounded per entry if the budget says so,
 * × the rate of their line, person, discipline and day with its markup and discount, + pieces of
 * the basis × the price of their line in the same way, less amounts off, + approved billable
 * expenses, uncapped. <b>Chargeable</b>, for time and materials, is min(Σ lines min(used value
 * without pass-through, cap of the line), cap of the budget) + pass-through expenses, where a line
 * charged as quoted has its quote for its used value; for a fixed price it is the price, for a
 * retainer the fees due and the overage billed, and the used value is an indicator. A basis of
 * <b>scheduled</b> time has for its minutes those that confirmed bookings set aside, each billable
 * as its line is and none rounded, and no pieces; its used value is an indicator, and what is
 * chargeable is that of approved time, for nobody can be asked for a plan. <b>Cost</b> is Σ all
 * worked minutes × (the cost rate of the person on that budget and day + the overhead) + expenses,
 * whatever the basis. <b>Revenue</b> of a fixed price is what is recognised, if the budget says
 * when; else it is what is chargeable.
 *
 * <p>The report is <b>as of</b> a day: facts with a date up to it, with today's knowledge of them.
 * Its time is linear in the facts. The result does not depend on their order.
 */
public final class BurnCalculator {
  private static final FxTable NO_EXCHANGE = FxTable.of(ImmutableList.of());

  private BurnCalculator() {}

  /**
   * Computes the burn of one budget. Money in another currency than the budget's stays unconverted,
   * and the figures it belongs to are partial.
   *
   * @param budget the budget
   * @param facts what happened on it; facts after the day are checked and then left out
   * @param rates what people cost
   * @param settings the basis and limits
   * @param asOf the last day that counts
   * @return the report
   * @throws dev.agency.core.error.InvalidModelException if a fact is of another budget or on a line
   *     it does not have ({@code UNKNOWN_REFERENCE}), an entry is over the limit ({@code
   *     OUT_OF_RANGE} at {@code /entries/17/minutes}), a delivery is on a line that is not sold by
   *     the piece ({@code INCONSISTENT}), the time sheets have other weeks ({@code INCONSISTENT}),
   *     a credit note is in another currency than its invoice ({@code INCONSISTENT}), the cost to
   *     come is in another currency ({@code CURRENCY_MISMATCH}), or the day or the end of a
   *     retainer's period lies outside of 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
   * @throws dev.agency.core.error.AmountOverflowException if an amount or share does not fit 64
   *     bits
   */
  public static BurnReport calculate(
      Budget budget, BurnFacts facts, RateBook rates, BurnSettings settings, LocalDate asOf) {
    return calculate(budget, facts, rates, NO_EXCHANGE, settings, asOf);
  }

  /**
   * Computes the burn of one budget with money in other currencies.
   *
   * <p>Cost and expenses are converted exactly, each at the rate of its day or of the day the
   * settings name, and rounded once with the sum. Invoices and write-offs are documents: each is
   * converted and rounded by itself, as it is booked.
   *
   * @param budget the budget
   * @param facts what happened on it; facts after the day are checked and then left out
   * @param rates what people cost
   * @param exchange the exchange rates; money without one stays unconverted, and the figures it
   *     belongs to are partial
   * @param settings the basis and limits
   * @param asOf the last day that counts
   * @return the report
   * @throws dev.agency.core.error.InvalidModelException as without exchange rates
   * @throws dev.agency.core.error.AmountOverflowException if an amount or share does not fit 64
   *     bits
   */
  public static BurnReport calculate(
      Budget budget,
      BurnFacts facts,
      RateBook rates,
      FxTable exchange,
      BurnSettings settings,
      LocalDate asOf) {
    Invariants.of("the burn").date("asOf", asOf).verify();
    FactRules.requireOf(facts, budget, settings);
    Prices prices = new Prices(budget, rates, exchange, settings, facts.disciplines());
    return new BurnKernel(prices, settings).report(facts, asOf);
  }
}
