package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agency earns by its own work on a budget, as it is shown to people.
 *
 * <p>EUR 20,000 of revenue, 4,000 of it passed through and 3,000 bought from others: 13,000.
 * Whoever sees the revenue, what passes through and the income can compute what was bought, so the
 * income is as secret as a profit.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget
 * @param income the income and what it is made of
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record IncomeRow(BudgetId budget, AdjustedGrossIncome income, LoggedTime logged) {
  /** The budget. */
  public static final Field<IncomeRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, IncomeRow::budget);

  /** The revenue. */
  public static final Field<IncomeRow, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, row -> row.income().revenue());

  /** What of it only passes through. */
  public static final Field<IncomeRow, Figure<Money>> PASSED_THROUGH =
      Field.of(Quantities.PASSED_THROUGH, row -> row.income().passedThrough());

  /** What was bought from others. */
  public static final Field<IncomeRow, Figure<Money>> THIRD_PARTY_COST =
      Field.of(Quantities.THIRD_PARTY_COST, row -> row.income().thirdPartyCost());

  /** Revenue less both. */
  public static final Field<IncomeRow, Figure<Money>> ADJUSTED_GROSS_INCOME =
      Field.of(Quantities.ADJUSTED_GROSS_INCOME, row -> row.income().income());

  /** The last day anybody logged time on. */
  public static final Field<IncomeRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are. */
  public static final Field<IncomeRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<IncomeRow> TYPE =
      RecordType.of(
          "income",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              REVENUE,
              PASSED_THROUGH,
              THIRD_PARTY_COST,
              ADJUSTED_GROSS_INCOME,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param budget the budget
   * @param income the income and what it is made of
   * @param logged how far time is logged, and how complete the time sheets are
   */
  public IncomeRow {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(income, "income");
    Objects.requireNonNull(logged, "logged");
  }

  /** Returns the budget and no figure. */
  @Override
  public String toString() {
    return "IncomeRow[" + budget + "]";
  }
}
