package dev.agency.budget.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The earned value of a budget as it is shown to people, in one measure.
 *
 * <p>Of 1,000 hours 400 should be done, 350 are earned and 360 were used: earned minutes 21,000,
 * cost index 0.9722. There is one record type for each measure, {@link #IN_MINUTES}, {@link
 * #IN_VALUE} and {@link #IN_COST}, and each field names its quantity, so that a role may see how
 * the hours stand and not what they cost.
 *
 * <p>Amounts are rounded half up to whole minutes or minor units, indices half even to four
 * decimals, and shares of the budget down to a basis point, so that 100 % is never shown before it
 * is reached. Variances are no fields: they are differences of amounts that are, and would tell the
 * one that is hidden.
 *
 * <p>All amounts are of one day, {@link #measuredOn}, for an index of what is earned by Friday and
 * used by Wednesday would be too low: it is the last day somebody said how much is done. What was
 * used since is told by the burn, and what it will have taken is never less than that.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param <M> the measure
 */
public final class EarnedValueRow<M extends Measure> {
  private static final int INDEX_DECIMALS = 4;

  /** What all of the work is planned at, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> BUDGET_MINUTES =
      Field.of(Quantities.BUDGET_MINUTES, row -> minutes(row.value.budget()));

  /** What should be done by now, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> PLANNED_MINUTES =
      Field.of(Quantities.PLANNED_MINUTES, row -> minutes(row.value.planned()));

  /** What is done, in minutes as planned. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> EARNED_MINUTES =
      Field.of(Quantities.EARNED_MINUTES, row -> minutes(row.value.earned()));

  /** What it took so far, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, row -> minutes(row.value.actual()));

  /** How much of the budget is used, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<BasisPoints>> MINUTES_BURN =
      Field.of(Quantities.MINUTES_BURN, row -> share(row.value.spent()));

  /** The schedule index, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<BigDecimal>>
      MINUTES_SCHEDULE_INDEX =
          Field.of(Quantities.MINUTES_SCHEDULE_INDEX, row -> index(row.value.scheduleIndex()));

  /** The cost index, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<BigDecimal>>
      MINUTES_COST_INDEX =
          Field.of(Quantities.MINUTES_COST_INDEX, row -> index(row.value.costIndex()));

  /**
   * The earned schedule in periods, by minutes: whoever may not see the schedule index may not see
   * it.
   */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<BigDecimal>>
      MINUTES_EARNED_SCHEDULE =
          Field.of(
              "earnedSchedule",
              Quantities.MINUTES_SCHEDULE_INDEX,
              row -> index(row.schedule(EarnedSchedule::earned)));

  /** The schedule index in time, by minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<BigDecimal>>
      MINUTES_TIME_INDEX =
          Field.of(
              "timeIndex",
              Quantities.MINUTES_SCHEDULE_INDEX,
              row -> index(row.schedule(EarnedSchedule::index)));

  /** What it will have taken, in minutes. */
  public static final Field<EarnedValueRow<Measure.Minutes>, Figure<Long>> MINUTES_AT_COMPLETION =
      Field.of(Quantities.MINUTES_AT_COMPLETION, row -> minutes(row.atCompletion));

  /** The record type in minutes, for permissions and tables. */
  public static final RecordType<EarnedValueRow<Measure.Minutes>> IN_MINUTES =
      RecordType.of(
          "earnedInMinutes",
          Grain.BUDGET,
          ImmutableList.<Field<EarnedValueRow<Measure.Minutes>, ?>>builder()
              .addAll(EarnedValueRow.<Measure.Minutes>heads())
              .add(EarnedValueRow.<Measure.Minutes>progress())
              .add(BUDGET_MINUTES)
              .add(PLANNED_MINUTES)
              .add(EARNED_MINUTES)
              .add(USED_MINUTES)
              .add(MINUTES_BURN)
              .add(MINUTES_SCHEDULE_INDEX)
              .add(MINUTES_COST_INDEX)
              .add(MINUTES_EARNED_SCHEDULE)
              .add(MINUTES_TIME_INDEX)
              .add(MINUTES_AT_COMPLETION)
              .addAll(EarnedValueRow.<Measure.Minutes>tails())
              .build());

  /** What all of the work is planned at, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<Money>> BUDGET_TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, row -> money(row.value.budget()));

  /** What should be done by now, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<Money>> PLANNED_VALUE =
      Field.of(Quantities.PLANNED_VALUE, row -> money(row.value.planned()));

  /** What is done, in value at bill rates as planned. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<Money>> EARNED_VALUE =
      Field.of(Quantities.EARNED_VALUE, row -> money(row.value.earned()));

  /** What it took so far, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, row -> money(row.value.actual()));

  /** How much of the budget is used, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<BasisPoints>> BURN =
      Field.of(Quantities.BURN, row -> share(row.value.spent()));

  /** The schedule index, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<BigDecimal>>
      VALUE_SCHEDULE_INDEX =
          Field.of(Quantities.VALUE_SCHEDULE_INDEX, row -> index(row.value.scheduleIndex()));

  /** The cost index, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<BigDecimal>> VALUE_COST_INDEX =
      Field.of(Quantities.VALUE_COST_INDEX, row -> index(row.value.costIndex()));

  /**
   * The earned schedule in periods, by value at bill rates: whoever may not see the schedule index
   * may not see it.
   */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<BigDecimal>>
      VALUE_EARNED_SCHEDULE =
          Field.of(
              "earnedSchedule",
              Quantities.VALUE_SCHEDULE_INDEX,
              row -> index(row.schedule(EarnedSchedule::earned)));

  /** The schedule index in time, by value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<BigDecimal>> VALUE_TIME_INDEX =
      Field.of(
          "timeIndex",
          Quantities.VALUE_SCHEDULE_INDEX,
          row -> index(row.schedule(EarnedSchedule::index)));

  /** What it will have taken, in value at bill rates. */
  public static final Field<EarnedValueRow<Measure.Value>, Figure<Money>> VALUE_AT_COMPLETION =
      Field.of(Quantities.VALUE_AT_COMPLETION, row -> money(row.atCompletion));

  /** The record type in value at bill rates, for permissions and tables. */
  public static final RecordType<EarnedValueRow<Measure.Value>> IN_VALUE =
      RecordType.of(
          "earnedInValue",
          Grain.BUDGET,
          ImmutableList.<Field<EarnedValueRow<Measure.Value>, ?>>builder()
              .addAll(EarnedValueRow.<Measure.Value>heads())
              .add(EarnedValueRow.<Measure.Value>progress())
              .add(BUDGET_TOTAL)
              .add(PLANNED_VALUE)
              .add(EARNED_VALUE)
              .add(USED_VALUE)
              .add(BURN)
              .add(VALUE_SCHEDULE_INDEX)
              .add(VALUE_COST_INDEX)
              .add(VALUE_EARNED_SCHEDULE)
              .add(VALUE_TIME_INDEX)
              .add(VALUE_AT_COMPLETION)
              .addAll(EarnedValueRow.<Measure.Value>tails())
              .build());

  /** What all of the work is planned at, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<Money>> ESTIMATED_COST =
      Field.of(Quantities.ESTIMATED_COST, row -> money(row.value.budget()));

  /** What should be done by now, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<Money>> PLANNED_COST =
      Field.of(Quantities.PLANNED_COST, row -> money(row.value.planned()));

  /** What is done, in cost as planned. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<Money>> EARNED_COST =
      Field.of(Quantities.EARNED_COST, row -> money(row.value.earned()));

  /** What it took so far, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, row -> money(row.value.actual()));

  /** The schedule index, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<BigDecimal>> COST_SCHEDULE_INDEX =
      Field.of(Quantities.COST_SCHEDULE_INDEX, row -> index(row.value.scheduleIndex()));

  /** The cost index, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<BigDecimal>> COST_COST_INDEX =
      Field.of(Quantities.COST_COST_INDEX, row -> index(row.value.costIndex()));

  /**
   * The earned schedule in periods, by cost: whoever may not see the schedule index may not see it.
   */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<BigDecimal>> COST_EARNED_SCHEDULE =
      Field.of(
          "earnedSchedule",
          Quantities.COST_SCHEDULE_INDEX,
          row -> index(row.schedule(EarnedSchedule::earned)));

  /** The schedule index in time, by cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<BigDecimal>> COST_TIME_INDEX =
      Field.of(
          "timeIndex",
          Quantities.COST_SCHEDULE_INDEX,
          row -> index(row.schedule(EarnedSchedule::index)));

  /**
   * How much of the estimated cost is earned. Other than what was posted it follows from costs, so
   * whoever may not see the earned cost may not see it.
   */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<BasisPoints>> COST_PROGRESS =
      Field.of("progress", Quantities.EARNED_COST, row -> share(row.value.complete()));

  /** What it will have taken, in cost. */
  public static final Field<EarnedValueRow<Measure.Cost>, Figure<Money>> COST_AT_COMPLETION =
      Field.of(Quantities.COST_AT_COMPLETION, row -> money(row.atCompletion));

  /** The record type in cost, for permissions and tables. */
  public static final RecordType<EarnedValueRow<Measure.Cost>> IN_COST =
      RecordType.of(
          "earnedInCost",
          Grain.BUDGET,
          ImmutableList.<Field<EarnedValueRow<Measure.Cost>, ?>>builder()
              .addAll(EarnedValueRow.<Measure.Cost>heads())
              .add(COST_PROGRESS)
              .add(ESTIMATED_COST)
              .add(PLANNED_COST)
              .add(EARNED_COST)
              .add(USED_COST)
              .add(COST_SCHEDULE_INDEX)
              .add(COST_COST_INDEX)
              .add(COST_EARNED_SCHEDULE)
              .add(COST_TIME_INDEX)
              .add(COST_AT_COMPLETION)
              .addAll(EarnedValueRow.<Measure.Cost>tails())
              .build());

  private final BudgetId budget;
  private final LocalDate asOf;
  private final LocalDate measuredOn;
  private final ProgressMethod method;
  private final EarnedValue<M> value;
  private final Optional<EarnedSchedule> schedule;
  private final Figure<Amount<M>> atCompletion;
  private final LoggedTime logged;

  private EarnedValueRow(
      BudgetId budget,
      LocalDate asOf,
      LocalDate measuredOn,
      ProgressMethod method,
      EarnedValue<M> value,
      Optional<EarnedSchedule> schedule,
      Figure<Amount<M>> atCompletion,
      LoggedTime logged) {
    this.budget = Objects.requireNonNull(budget, "budget");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.measuredOn = Objects.requireNonNull(measuredOn, "measuredOn");
    this.method = Objects.requireNonNull(method, "method");
    this.value = Objects.requireNonNull(value, "value");
    this.schedule = Objects.requireNonNull(schedule, "schedule");
    this.atCompletion = Objects.requireNonNull(atCompletion, "atCompletion");
    this.logged = Objects.requireNonNull(logged, "logged");
  }

  /**
   * Returns a row.
   *
   * @param <M> the measure
   * @param budget the budget
   * @param asOf the last day that counts
   * @param measuredOn the day that the amounts are of, not after that
   * @param method how it was told how much is done
   * @param value where the work stood on the day it is measured on
   * @param schedule where it stood in time; empty without a plan, and what needs it is then unknown
   *     ({@code NO_PLAN})
   * @param atCompletion what it will have taken, by a method of the host's choice
   * @param logged how far time was logged as of the last day that counts
   * @return the row
   * @throws dev.agency.core.error.InvalidModelException if it is measured after the last day that
   *     counts ({@code INCONSISTENT})
   */
  public static <M extends Measure> EarnedValueRow<M> of(
      BudgetId budget,
      LocalDate asOf,
      LocalDate measuredOn,
      ProgressMethod method,
      EarnedValue<M> value,
      Optional<EarnedSchedule> schedule,
      Figure<Amount<M>> atCompletion,
      LoggedTime logged) {
    Invariants.of("an earned value row")
        .require(
            !measuredOn.isAfter(asOf),
            "measuredOn",
            ErrorCode.INCONSISTENT,
            "must not be after the day of the row")
        .verify();
    return new EarnedValueRow<>(
        budget, asOf, measuredOn, method, value, schedule, atCompletion, logged);
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public BudgetId budget() {
    return budget;
  }

  /**
   * Returns the day the row is as of.
   *
   * @return the last day that counts
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Returns the day that the amounts are of.
   *
   * @return the last day on which it was told how much is done, which may be earlier than {@link
   *     #asOf}
   */
  public LocalDate measuredOn() {
    return measuredOn;
  }

  /**
   * Returns how it was told how much is done.
   *
   * @return the method
   */
  public ProgressMethod method() {
    return method;
  }

  /**
   * Returns where the work stands, exactly, as of the day it is {@linkplain #measuredOn measured}.
   *
   * @return the earned value
   */
  public EarnedValue<M> value() {
    return value;
  }

  /**
   * Returns where the work stands in time, exactly.
   *
   * @return the earned schedule; empty without a plan
   */
  public Optional<EarnedSchedule> schedule() {
    return schedule;
  }

  /**
   * Returns what it will have taken, exactly.
   *
   * @return the estimate at completion
   */
  public Figure<Amount<M>> atCompletion() {
    return atCompletion;
  }

  /**
   * Returns how far time was logged as of the day and how complete the time sheets were: work that
   * nobody logged makes an index look better than it is.
   *
   * @return the last day and the coverage
   */
  public LoggedTime logged() {
    return logged;
  }

  private Figure<Fraction> schedule(Function<EarnedSchedule, Figure<Fraction>> time) {
    return schedule.map(time).orElse(Figure.unknown(UnknownReason.NO_PLAN));
  }

  private static <M extends Measure> ImmutableList<Field<EarnedValueRow<M>, ?>> heads() {
    return ImmutableList.of(
        Field.of("budget", Quantities.NAME, EarnedValueRow::budget),
        Field.of("asOf", Quantities.DATES, EarnedValueRow::asOf),
        Field.of("measuredOn", Quantities.DATES, EarnedValueRow::measuredOn),
        Field.of("method", Quantities.STATE, EarnedValueRow::method));
  }

  private static <M extends Measure> ImmutableList<Field<EarnedValueRow<M>, ?>> tails() {
    return ImmutableList.of(
        LoggedTime.throughField(row -> row.logged.through()),
        LoggedTime.coverageField(row -> row.logged.coverage()));
  }

  private static <M extends Measure> Field<EarnedValueRow<M>, Figure<BasisPoints>> progress() {
    return Field.of(Quantities.PROGRESS, row -> share(row.value.complete()));
  }

  private static Figure<Long> minutes(Figure<Amount<Measure.Minutes>> amount) {
    return amount.map(minutes -> fit(minutes.rounded().toBigIntegerExact()));
  }

  private static <M extends Measure> Figure<Money> money(Figure<Amount<M>> amount) {
    return amount.map(EarnedValueRow::money);
  }

  private static Money money(Amount<?> amount) {
    Currency currency = amount.currency().orElseThrow();
    return new Money(fit(amount.rounded().unscaledValue()), currency);
  }

  private static Figure<BigDecimal> index(Figure<Fraction> index) {
    return index.map(exact -> exact.rounded(INDEX_DECIMALS));
  }

  private static Figure<BasisPoints> share(Figure<Fraction> share) {
    return share.map(
        exact ->
            BasisPoints.of(
                fit(
                    exact
                        .times(Fraction.of(BasisPoints.WHOLE))
                        .rounded(0, RoundingMode.FLOOR)
                        .toBigIntegerExact())));
  }

  private static long fit(BigInteger number) {
    if (number.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return number.longValue();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EarnedValueRow<?> that
        && budget.equals(that.budget)
        && asOf.equals(that.asOf)
        && measuredOn.equals(that.measuredOn)
        && method == that.method
        && value.equals(that.value)
        && schedule.equals(that.schedule)
        && atCompletion.equals(that.atCompletion)
        && logged.equals(that.logged);
  }

  @Override
  public int hashCode() {
    return Objects.hash(budget, asOf, measuredOn, method, value, schedule, atCompletion, logged);
  }

  /**
   * Returns whose row this is and none of its amounts.
   *
   * @return such as {@code "the earned value of b-relaunch as of 2026-04-17"}
   */
  @Override
  public String toString() {
    return "the earned value of " + budget + " as of " + asOf;
  }
}
