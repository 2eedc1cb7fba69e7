package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure of an outlook that explains itself: {@code outlook.explain(OutlookFigure
 * .MINUTES_COST_INDEX)}.
 *
 * <p>It knows the row it stands in and its field, so that a host asks permissions of it before it
 * explains: whoever may not see the figure gets no explanation of it. Indices are those of the day
 * of the report, and what work will have taken is that of the method that counts.
 *
 * <p>There is a closed list of them, {@link #ALL}. Immutable and thread-safe.
 *
 * @param <R> the type of its row
 */
public final class OutlookFigure<R> {
  /** Earned over used minutes. */
  public static final OutlookFigure<EarnedValueRow<Measure.Minutes>> MINUTES_COST_INDEX =
      inMinutes("minutesCostIndex", EarnedValueRow.MINUTES_COST_INDEX, OutlookSteps::costIndex);

  /** Earned over planned minutes. */
  public static final OutlookFigure<EarnedValueRow<Measure.Minutes>> MINUTES_SCHEDULE_INDEX =
      inMinutes(
          "minutesScheduleIndex",
          EarnedValueRow.MINUTES_SCHEDULE_INDEX,
          OutlookSteps::scheduleIndex);

  /** The planned time of what is done, by minutes, over the time that passed. */
  public static final OutlookFigure<EarnedValueRow<Measure.Minutes>> MINUTES_TIME_INDEX =
      inMinutes("minutesTimeIndex", EarnedValueRow.MINUTES_TIME_INDEX, OutlookSteps::timeIndex);

  /** Earned over used value at bill rates. */
  public static final OutlookFigure<EarnedValueRow<Measure.Value>> VALUE_COST_INDEX =
      inValue("valueCostIndex", EarnedValueRow.VALUE_COST_INDEX, OutlookSteps::costIndex);

  /** Earned over planned value at bill rates. */
  public static final OutlookFigure<EarnedValueRow<Measure.Value>> VALUE_SCHEDULE_INDEX =
      inValue(
          "valueScheduleIndex", EarnedValueRow.VALUE_SCHEDULE_INDEX, OutlookSteps::scheduleIndex);

  /** The planned time of what is done, by value, over the time that passed. */
  public static final OutlookFigure<EarnedValueRow<Measure.Value>> VALUE_TIME_INDEX =
      inValue("valueTimeIndex", EarnedValueRow.VALUE_TIME_INDEX, OutlookSteps::timeIndex);

  /** Earned over used cost. */
  public static final OutlookFigure<EarnedValueRow<Measure.Cost>> COST_COST_INDEX =
      inCost("costCostIndex", EarnedValueRow.COST_COST_INDEX, OutlookSteps::costIndex);

  /** Earned over planned cost. */
  public static final OutlookFigure<EarnedValueRow<Measure.Cost>> COST_SCHEDULE_INDEX =
      inCost("costScheduleIndex", EarnedValueRow.COST_SCHEDULE_INDEX, OutlookSteps::scheduleIndex);

  /** The planned time of what is done, by cost, over the time that passed. */
  public static final OutlookFigure<EarnedValueRow<Measure.Cost>> COST_TIME_INDEX =
      inCost("costTimeIndex", EarnedValueRow.COST_TIME_INDEX, OutlookSteps::timeIndex);

  /** What is done, in minutes. */
  public static final OutlookFigure<EarnedValueRow<Measure.Minutes>> EARNED_MINUTES =
      inMinutes("earnedMinutes", EarnedValueRow.EARNED_MINUTES, OutlookSteps::earned);

  /** What should be done by now, in minutes. */
  public static final OutlookFigure<EarnedValueRow<Measure.Minutes>> PLANNED_MINUTES =
      inMinutes("plannedMinutes", EarnedValueRow.PLANNED_MINUTES, OutlookSteps::planned);

  /** What is done, in value at bill rates. */
  public static final OutlookFigure<EarnedValueRow<Measure.Value>> EARNED_VALUE =
      inValue("earnedValue", EarnedValueRow.EARNED_VALUE, OutlookSteps::earned);

  /** What should be done by now, in value at bill rates. */
  public static final OutlookFigure<EarnedValueRow<Measure.Value>> PLANNED_VALUE =
      inValue("plannedValue", EarnedValueRow.PLANNED_VALUE, OutlookSteps::planned);

  /** What is done, in cost. */
  public static final OutlookFigure<EarnedValueRow<Measure.Cost>> EARNED_COST =
      inCost("earnedCost", EarnedValueRow.EARNED_COST, OutlookSteps::earned);

  /** What should be done by now, in cost. */
  public static final OutlookFigure<EarnedValueRow<Measure.Cost>> PLANNED_COST =
      inCost("plannedCost", EarnedValueRow.PLANNED_COST, OutlookSteps::planned);

  /** The minutes the work will have taken. */
  public static final OutlookFigure<ForecastRow> MINUTES_AT_COMPLETION =
      forecast(
          "minutesAtCompletion",
          ForecastRow.MINUTES_AT_COMPLETION,
          (report, shown) ->
              OutlookSteps.inMinutes(report).atCompletion(shown.map(BigDecimal::valueOf)));

  /** The value at bill rates the work will have used. */
  public static final OutlookFigure<ForecastRow> VALUE_AT_COMPLETION =
      forecast(
          "valueAtCompletion",
          ForecastRow.VALUE_AT_COMPLETION,
          (report, shown) ->
              OutlookSteps.inValue(report).atCompletion(shown.map(OutlookFigure::number)));

  /** What the work will have cost. */
  public static final OutlookFigure<ForecastRow> COST_AT_COMPLETION =
      forecast(
          "costAtCompletion",
          ForecastRow.COST_AT_COMPLETION,
          (report, shown) ->
              OutlookSteps.inCost(report).atCompletion(shown.map(OutlookFigure::number)));

  /** The minutes used in a week of late. */
  public static final OutlookFigure<RunOutRow> MINUTES_PER_WEEK =
      runOut(
          "minutesPerWeek",
          RunOutRow.MINUTES_PER_WEEK,
          (report, shown) -> OutlookSteps.inMinutes(report).perWeek());

  /** The day the minutes are used up. */
  public static final OutlookFigure<RunOutRow> MINUTES_RUN_OUT =
      runOut(
          "minutesRunOut",
          RunOutRow.MINUTES_RUN_OUT,
          (report, shown) -> OutlookSteps.inMinutes(report).runOut(shown));

  /** The value used in a week of late. */
  public static final OutlookFigure<RunOutRow> VALUE_PER_WEEK =
      runOut(
          "valuePerWeek",
          RunOutRow.VALUE_PER_WEEK,
          (report, shown) -> OutlookSteps.inValue(report).perWeek());

  /** The day the total is used up. */
  public static final OutlookFigure<RunOutRow> VALUE_RUN_OUT =
      runOut(
          "valueRunOut",
          RunOutRow.VALUE_RUN_OUT,
          (report, shown) -> OutlookSteps.inValue(report).runOut(shown));

  /** All of them. */
  public static final ImmutableList<OutlookFigure<?>> ALL =
      ImmutableList.of(
          MINUTES_COST_INDEX,
          MINUTES_SCHEDULE_INDEX,
          MINUTES_TIME_INDEX,
          MINUTES_AT_COMPLETION,
          MINUTES_PER_WEEK,
          MINUTES_RUN_OUT,
          VALUE_COST_INDEX,
          VALUE_SCHEDULE_INDEX,
          VALUE_TIME_INDEX,
          VALUE_AT_COMPLETION,
          VALUE_PER_WEEK,
          VALUE_RUN_OUT,
          COST_COST_INDEX,
          COST_SCHEDULE_INDEX,
          COST_TIME_INDEX,
          COST_AT_COMPLETION,
          EARNED_MINUTES,
          PLANNED_MINUTES,
          EARNED_VALUE,
          PLANNED_VALUE,
          EARNED_COST,
          PLANNED_COST);

  private final String name;
  private final RecordType<R> type;
  private final Field<R, ? extends Figure<?>> field;
  private final Function<OutlookReport, R> row;
  private final Function<OutlookReport, ImmutableList<OutlookStep>> steps;

  private OutlookFigure(
      String name,
      RecordType<R> type,
      Field<R, ? extends Figure<?>> field,
      Function<OutlookReport, R> row,
      Function<OutlookReport, ImmutableList<OutlookStep>> steps) {
    this.name = name;
    this.type = type;
    this.field = field;
    this.row = row;
    this.steps = steps;
  }

  private static OutlookFigure<EarnedValueRow<Measure.Minutes>> inMinutes(
      String name,
      Field<EarnedValueRow<Measure.Minutes>, ? extends Figure<?>> field,
      Function<OutlookSteps<?>, ImmutableList<OutlookStep>> steps) {
    return new OutlookFigure<>(
        name,
        EarnedValueRow.IN_MINUTES,
        field,
        OutlookReport::minutesNow,
        report -> steps.apply(OutlookSteps.inMinutes(report)));
  }

  private static OutlookFigure<EarnedValueRow<Measure.Value>> inValue(
      String name,
      Field<EarnedValueRow<Measure.Value>, ? extends Figure<?>> field,
      Function<OutlookSteps<?>, ImmutableList<OutlookStep>> steps) {
    return new OutlookFigure<>(
        name,
        EarnedValueRow.IN_VALUE,
        field,
        OutlookReport::valueNow,
        report -> steps.apply(OutlookSteps.inValue(report)));
  }

  private static OutlookFigure<EarnedValueRow<Measure.Cost>> inCost(
      String name,
      Field<EarnedValueRow<Measure.Cost>, ? extends Figure<?>> field,
      Function<OutlookSteps<?>, ImmutableList<OutlookStep>> steps) {
    return new OutlookFigure<>(
        name,
        EarnedValueRow.IN_COST,
        field,
        OutlookReport::costNow,
        report -> steps.apply(OutlookSteps.inCost(report)));
  }

  /** How a figure that is shown follows from a report. */
  private interface Derivation<T> {
    ImmutableList<OutlookStep> of(OutlookReport report, Figure<T> shown);
  }

  private static <T> OutlookFigure<ForecastRow> forecast(
      String name, Field<ForecastRow, Figure<T>> field, Derivation<T> derivation) {
    return forecast(name, ForecastRow.TYPE, field, ForecastReport::standard, derivation);
  }

  private static <T> OutlookFigure<RunOutRow> runOut(
      String name, Field<RunOutRow, Figure<T>> field, Derivation<T> derivation) {
    return forecast(name, RunOutRow.TYPE, field, ForecastReport::runOut, derivation);
  }

  private static <R, T> OutlookFigure<R> forecast(
      String name,
      RecordType<R> type,
      Field<R, Figure<T>> field,
      Function<ForecastReport, R> row,
      Derivation<T> derivation) {
    return new OutlookFigure<>(
        name,
        type,
        field,
        report -> row.apply(report.forecast()),
        report -> derivation.of(report, field.read(row.apply(report.forecast()))));
  }

  private static BigDecimal number(Money money) {
    return new BigDecimal(money.amount());
  }

  /**
   * Returns the figure of a name.
   *
   * @param name such as {@code "minutesRunOut"}
   * @return the figure; empty if none is called so
   */
  public static Optional<OutlookFigure<?>> named(String name) {
    return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /**
   * Returns what it is called, which of the fields of several rows is one alone.
   *
   * @return such as {@code "minutesTimeIndex"}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the type of the row it stands in.
   *
   * @return the record type, for permissions
   */
  public RecordType<R> type() {
    return type;
  }

  /**
   * Returns where it stands in that row.
   *
   * @return the field, for permissions
   */
  public Field<R, ? extends Figure<?>> field() {
    return field;
  }

  /**
   * Returns the row it stands in.
   *
   * @param report the outlook
   * @return that of the day of the report
   */
  public R in(OutlookReport report) {
    return row.apply(report);
  }

  OutlookExplanation explain(OutlookReport report) {
    LocalDate asOf = report.forecast().runOut().asOf();
    return new OutlookExplanation(this, asOf, field.read(in(report)), steps.apply(report));
  }

  /** Returns its name. */
  @Override
  public String toString() {
    return name;
  }
}
