package dev.agency.budget.revenue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of the revenue of a fixed price as it is shown to people.
 *
 * <p>EUR 12,000 at 60 %: recognised 7,200 in all, 2,000 of them by this step, and a provision of
 * 1,200 if a loss of 3,000 is to come. By percent of completion the share is that of the cost:
 * whoever knows the price and what is recognised knows it, and with the cost at the end the cost so
 * far. So the share and what is recognised are one secret, and a provision is as secret as cost.
 *
 * <p>Amounts are rounded half up to minor units, shares down to a basis point, so that 100 % is not
 * shown before it is reached.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget whose price it is
 * @param step the step
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record RecognitionRow(BudgetId budget, RecognitionStep step, LoggedTime logged) {
  /** The budget. */
  public static final Field<RecognitionRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, RecognitionRow::budget);

  /** The day from which the amount is revenue. */
  public static final Field<RecognitionRow, LocalDate> DAY =
      Field.of("day", Quantities.DATES, row -> row.step().day());

  /** The price that holds on the day. */
  public static final Field<RecognitionRow, Money> PRICE =
      Field.of("price", Quantities.BUDGET_TOTAL, row -> row.step().price());

  /** How much of the price is revenue. */
  public static final Field<RecognitionRow, Figure<BasisPoints>> COMPLETION =
      Field.of(Quantities.COMPLETION, RecognitionRow::completion);

  /** What is revenue by the end of the day. */
  public static final Field<RecognitionRow, Figure<Money>> RECOGNISED_REVENUE =
      Field.of(Quantities.RECOGNISED_REVENUE, row -> row.step().cumulative());

  /** What the step adds to it. */
  public static final Field<RecognitionRow, Figure<Money>> ADDED =
      Field.of("added", Quantities.RECOGNISED_REVENUE, row -> row.step().amount());

  /** What of an expected loss is set aside. */
  public static final Field<RecognitionRow, Figure<Money>> PROVISION =
      Field.of(
          Quantities.PROVISION,
          row -> row.step().provision().map(exact -> exact.toMoney(RoundingMode.HALF_UP)));

  /** The last day anybody logged time on. */
  public static final Field<RecognitionRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are. */
  public static final Field<RecognitionRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<RecognitionRow> TYPE =
      RecordType.of(
          "recognition",
          Grain.WEEK,
          ImmutableList.of(
              BUDGET,
              DAY,
              PRICE,
              COMPLETION,
              RECOGNISED_REVENUE,
              ADDED,
              PROVISION,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param budget the budget whose price it is
   * @param step the step
   * @param logged how far time is logged, and how complete the time sheets are
   */
  public RecognitionRow {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Returns the rows of a report.
   *
   * @param budget the budget whose price it is
   * @param report its steps
   * @return a row for each step, in their order; of a report that can say nothing one row of its
   *     day, whose figures say why
   */
  public static ImmutableList<RecognitionRow> of(BudgetId budget, RecognitionReport report) {
    LoggedTime logged = report.logged().orElse(LoggedTime.unknown());
    return report
        .unknown()
        .map(
            reason -> ImmutableList.of(new RecognitionRow(budget, unknown(report, reason), logged)))
        .orElseGet(
            () ->
                report.steps().stream()
                    .map(step -> new RecognitionRow(budget, step, logged))
                    .collect(toImmutableList()));
  }

  private static RecognitionStep unknown(RecognitionReport report, UnknownReason reason) {
    return RecognitionStep.builder()
        .day(report.asOf())
        .price(report.price())
        .exact(Figure.unknown(reason))
        .cumulative(Figure.unknown(reason))
        .amount(Figure.unknown(reason))
        .provision(Figure.unknown(reason))
        .build();
  }

  private Figure<BasisPoints> completion() {
    ExactMoney price = ExactMoney.of(step.price());
    return price.signum() == 0
        ? Figure.unknown(UnknownReason.NO_TOTAL)
        : step.exact().map(sum -> BasisPoints.of(sum.basisPointsOf(price, RoundingMode.DOWN)));
  }

  /** Returns the budget and the day of the step, and no figure. */
  @Override
  public String toString() {
    return "RecognitionRow[" + budget + " " + step.day() + "]";
  }
}
