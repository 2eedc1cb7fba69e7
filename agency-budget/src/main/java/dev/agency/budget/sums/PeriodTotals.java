package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.pricing.BillRates;
import dev.agency.budget.pricing.CostTable;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minutes, value and cost of budgets by week or month, one row for each of them with time.
 *
 * <p>Rows are in the order of the budgets of their batch, then of the periods. Totals of one batch
 * add up: those of two halves are those of the whole. Amounts are exact; nothing is rounded.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
public final class PeriodTotals {
  private final BatchBurn batch;
  final int[] budgetOf;
  final int[] periodOf;
  final long[] sums;

  /** Minutes without a price or a cost; empty if no row has any. */
  private final long[] rare;

  final SideSums<String> foreign;
  final SideSums<Long> gross;

  PeriodTotals(
      BatchBurn batch,
      int[] budgetOf,
      int[] periodOf,
      long[] sums,
      long[] rare,
      SideSums<String> foreign,
      SideSums<Long> gross) {
    this.batch = batch;
    this.budgetOf = budgetOf;
    this.periodOf = periodOf;
    this.sums = sums;
    this.rare = rare;
    this.foreign = foreign;
    this.gross = gross;
  }

  /**
   * Returns these totals and others.
   *
   * @param other totals of the same batch
   * @return the totals of both
   * @throws InvalidModelException if they are of another batch ({@code INCONSISTENT})
   * @throws AmountOverflowException if a total does not fit 64 bits
   */
  public PeriodTotals plus(PeriodTotals other) {
    if (batch != other.batch) {
      throw InvalidModelException.of(
          ErrorCode.INCONSISTENT, "Totals to add must be of the same batch.");
    }
    PeriodRows both = new PeriodRows(batch, batch.budgets().size());
    try {
      for (PeriodTotals totals : ImmutableList.of(this, other)) {
        for (int row = 0; row < totals.size(); row++) {
          both.add(totals, row);
        }
      }
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
    return both.totals();
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of budgets and periods with time that was not rejected
   */
  public int size() {
    return budgetOf.length;
  }

  /**
   * Returns the budget of a row.
   *
   * @param row the row, from 0
   * @return the budget
   */
  public BudgetId budget(int row) {
    return batch.budgets().get(budgetOf[row]).id();
  }

  /**
   * Returns the first day of the period of a row.
   *
   * @param row the row, from 0
   * @return the day its week begins on, the first of its month, as the batch groups them
   */
  public LocalDate start(int row) {
    return batch.periods().start(periodOf[row]);
  }

  /**
   * Returns the minutes worked.
   *
   * @param row the row, from 0
   * @return all minutes that were not rejected
   */
  public long workedMinutes(int row) {
    return sum(row, PeriodRows.WORKED);
  }

  /**
   * Returns the minutes that count as used.
   *
   * @param row the row, from 0
   * @return the minutes of the basis
   */
  public long usedMinutes(int row) {
    return sum(row, PeriodRows.USED);
  }

  /**
   * Returns what the used minutes are worth.
   *
   * @param row the row, from 0
   * @return the exact value; partial where a line has no rate, unknown ({@code NO_PRICE}) for
   *     internal work
   */
  public Figure<ExactMoney> usedValue(int row) {
    BillRates bills = batch.bills(budgetOf[row]);
    if (!bills.isPriced()) {
      return Figure.unknown(UnknownReason.NO_PRICE);
    }
    ExactMoney value = exact(sum(row, PeriodRows.VALUE), bills.parts(), currency(row));
    for (Map.Entry<Long, Long> sum : gross.of(row).entrySet()) {
      value =
          value.plus(
              exact(sum.getValue(), bills.parts(), currency(row))
                  .multipliedBy(sum.getKey(), BillRates.ALL));
    }
    long unpriced = rare(row, PeriodRows.UNPRICED_VALUE);
    return unpriced == 0 ? Figure.known(value) : Figure.partial(value, Missing.unpriced(unpriced));
  }

  /**
   * Returns what the worked minutes cost, with the overhead.
   *
   * @param row the row, from 0
   * @return the exact cost; partial where a person has no rate, or one in another currency
   */
  public Figure<ExactMoney> labourCost(int row) {
    ExactMoney cost = exact(sum(row, PeriodRows.COST), CostTable.PARTS, currency(row));
    ImmutableList.Builder<Money> abroad = ImmutableList.builder();
    for (Map.Entry<String, Long> sum : foreign.of(row).entrySet()) {
      Currency currency = Currency.getInstance(sum.getKey());
      // Away from zero: a fraction of a unit that is missing must not vanish.
      abroad.add(exact(sum.getValue(), CostTable.PARTS, currency).toMoney(RoundingMode.UP));
    }
    MoneyBag unconverted = MoneyBag.of(abroad.build());
    long unpriced = rare(row, PeriodRows.UNPRICED_COST);
    return unpriced == 0 && unconverted.isEmpty()
        ? Figure.known(cost)
        : Figure.partial(cost, Missing.of(unpriced, unconverted));
  }

  private long sum(int row, int kind) {
    return sums[row * PeriodRows.WIDTH + kind];
  }

  /** Returns what few rows have. */
  long rare(int row, int kind) {
    return rare.length == 0 ? 0 : rare[row * PeriodRows.RARE + kind];
  }

  private Currency currency(int row) {
    return batch.budgets().get(budgetOf[row]).currency();
  }

  private static ExactMoney exact(long parts, long partsOfUnit, Currency currency) {
    return ExactMoney.of(new Money(parts, currency)).multipliedBy(1, partsOfUnit);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PeriodTotals totals
        && batch == totals.batch
        && Arrays.equals(budgetOf, totals.budgetOf)
        && Arrays.equals(periodOf, totals.periodOf)
        && Arrays.equals(sums, totals.sums)
        && Arrays.equals(rare, totals.rare)
        && foreign.equals(totals.foreign)
        && gross.equals(totals.gross);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(budgetOf) + Arrays.hashCode(periodOf);
  }

  /** Returns how many rows there are. */
  @Override
  public String toString() {
    return "PeriodTotals[" + size() + " rows]";
  }
}
