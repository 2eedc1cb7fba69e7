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
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A month of a budget as its books show it to people: value, revenue, cost and profit posted in it,
 * and what of these corrects earlier months.
 *
 * <p>March was closed with EUR 10,000 of revenue; an hour of March that is approved in April makes
 * April 8,095, of which 95 correct an earlier month. What a month counts and what it corrects are
 * of one quantity, so that a role sees both or neither.
 *
 * <p>What is shown of a month is what had been posted by its end, rounded half up, less what had
 * been by the month before: so the months sum to the whole, and a month that stands is never shown
 * otherwise because of a later one. A measure of which nothing was posted in a month is empty. The
 * profit shown is the revenue shown less the cost shown.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget
 * @param month the first day of the month
 * @param value what was posted of the used value
 * @param revenue what was posted of the revenue
 * @param cost what was posted of the cost
 * @param profit what was posted of the profit
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record ClosedMonthRow(
    BudgetId budget,
    LocalDate month,
    Optional<Posted> value,
    Optional<Posted> revenue,
    Optional<Posted> cost,
    Optional<Posted> profit,
    LoggedTime logged) {
  /**
   * What a month shows of a measure.
   *
   * @param total all that is posted in the month
   * @param corrections what of it is of earlier months
   */
  public record Posted(Money total, Money corrections) {
    private static Posted nothing(Currency currency) {
      return new Posted(Money.zero(currency), Money.zero(currency));
    }

    private Posted minus(Posted other) {
      return new Posted(total.minus(other.total), corrections.minus(other.corrections));
    }

    /** Returns nothing of the amounts, which are sensitive. */
    @Override
    public String toString() {
      return "Posted";
    }
  }

  /** The budget. */
  public static final Field<ClosedMonthRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ClosedMonthRow::budget);

  /** The first day of the month. */
  public static final Field<ClosedMonthRow, LocalDate> MONTH =
      Field.of("month", Quantities.DATES, ClosedMonthRow::month);

  /** The used value of the month. */
  public static final Field<ClosedMonthRow, Optional<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, row -> row.value().map(Posted::total));

  /** What of it corrects earlier months. */
  public static final Field<ClosedMonthRow, Optional<Money>> VALUE_CORRECTIONS =
      Field.of(
          "valueCorrections", Quantities.USED_VALUE, row -> row.value().map(Posted::corrections));

  /** The revenue of the month. */
  public static final Field<ClosedMonthRow, Optional<Money>> REVENUE =
      Field.of(Quantities.REVENUE, row -> row.revenue().map(Posted::total));

  /** What of it corrects earlier months. */
  public static final Field<ClosedMonthRow, Optional<Money>> REVENUE_CORRECTIONS =
      Field.of(
          "revenueCorrections", Quantities.REVENUE, row -> row.revenue().map(Posted::corrections));

  /** The cost of the month. */
  public static final Field<ClosedMonthRow, Optional<Money>> USED_COST =
      Field.of(Quantities.USED_COST, row -> row.cost().map(Posted::total));

  /** What of it corrects earlier months. */
  public static final Field<ClosedMonthRow, Optional<Money>> COST_CORRECTIONS =
      Field.of("costCorrections", Quantities.USED_COST, row -> row.cost().map(Posted::corrections));

  /** The profit of the month. */
  public static final Field<ClosedMonthRow, Optional<Money>> PROFIT =
      Field.of(Quantities.PROFIT, row -> row.profit().map(Posted::total));

  /** What of it corrects earlier months. */
  public static final Field<ClosedMonthRow, Optional<Money>> PROFIT_CORRECTIONS =
      Field.of(
          "profitCorrections", Quantities.PROFIT, row -> row.profit().map(Posted::corrections));

  /** The last day anybody logged time on. */
  public static final Field<ClosedMonthRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are: what is missing will correct a month. */
  public static final Field<ClosedMonthRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<ClosedMonthRow> TYPE =
      RecordType.of(
          "closedMonth",
          Grain.WEEK,
          ImmutableList.of(
              BUDGET,
              MONTH,
              USED_VALUE,
              VALUE_CORRECTIONS,
              REVENUE,
              REVENUE_CORRECTIONS,
              USED_COST,
              COST_CORRECTIONS,
              PROFIT,
              PROFIT_CORRECTIONS,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param budget the budget
   * @param month the first day of the month
   * @param value what was posted of the used value
   * @param revenue what was posted of the revenue
   * @param cost what was posted of the cost
   * @param profit what was posted of the profit
   * @param logged how far time is logged, and how complete the time sheets are
   */
  public ClosedMonthRow {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(revenue, "revenue");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(profit, "profit");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Returns the rows of the months of a budget, the measures side by side.
   *
   * @param budget the budget
   * @param value the months of its used value, as {@link PeriodCloseCalculator} posts them; none if
   *     it is not asked
   * @param revenue those of its revenue
   * @param cost those of its cost
   * @param profit those of its profit, of which it matters which months they are
   * @param logged how far time is logged as of the day of the report, and how complete the time
   *     sheets are
   * @return a row for each month of which one of them has something, in their order
   * @throws dev.agency.core.error.CurrencyMismatchException if months of one measure have several
   *     currencies
   */
  public static ImmutableList<ClosedMonthRow> of(
      BudgetId budget,
      List<ClosedMonth> value,
      List<ClosedMonth> revenue,
      List<ClosedMonth> cost,
      List<ClosedMonth> profit,
      LoggedTime logged) {
    TreeMap<LocalDate, Posted> values = posted(value);
    TreeMap<LocalDate, Posted> revenues = posted(revenue);
    TreeMap<LocalDate, Posted> costs = posted(cost);
    TreeMap<LocalDate, Posted> profits = new TreeMap<>();
    for (ClosedMonth month : profit) {
      LocalDate day = month.month();
      Posted nothing = Posted.nothing(month.own().currency());
      profits.put(day, revenues.getOrDefault(day, nothing).minus(costs.getOrDefault(day, nothing)));
    }
    TreeSet<LocalDate> months = new TreeSet<>(values.keySet());
    months.addAll(revenues.keySet());
    months.addAll(costs.keySet());
    months.addAll(profits.keySet());
    return months.stream()
        .map(
            month ->
                new ClosedMonthRow(
                    budget,
                    month,
                    Optional.ofNullable(values.get(month)),
                    Optional.ofNullable(revenues.get(month)),
                    Optional.ofNullable(costs.get(month)),
                    Optional.ofNullable(profits.get(month)),
                    logged))
        .collect(ImmutableList.toImmutableList());
  }

  /** A running sum is rounded, not the month: so no later month moves an earlier one. */
  private static TreeMap<LocalDate, Posted> posted(List<ClosedMonth> months) {
    TreeMap<LocalDate, ClosedMonth> sorted = new TreeMap<>();
    months.forEach(month -> sorted.put(month.month(), month));
    TreeMap<LocalDate, Posted> posted = new TreeMap<>();
    Optional<ExactMoney> before = Optional.empty();
    for (ClosedMonth month : sorted.values()) {
      ExactMoney start = before.orElse(ExactMoney.zero(month.own().currency()));
      ExactMoney end = start.plus(month.total());
      Money total = rounded(end).minus(rounded(start));
      Money own = rounded(start.plus(month.own())).minus(rounded(start));
      posted.put(month.month(), new Posted(total, total.minus(own)));
      before = Optional.of(end);
    }
    return posted;
  }

  private static Money rounded(ExactMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP);
  }

  /** Returns the budget and the month, and no figure. */
  @Override
  public String toString() {
    return "ClosedMonthRow[" + budget + " " + month + "]";
  }
}
