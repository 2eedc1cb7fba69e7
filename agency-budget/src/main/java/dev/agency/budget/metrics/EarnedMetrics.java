package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether budgets are kept, over several of them and in one measure: the cost and the schedule
 * index and the adherence to budget.
 *
 * <p>The indices of a portfolio are those of its sums, CPI = Σ EV / Σ AC and SPI = Σ EV / Σ PV
 * (PMI, Practice Standard for Earned Value Management): a mean of indices would let a week of work
 * weigh as much as a year of it. Two budgets earned 350 and 60 hours and took 360 and 40: 410/400 =
 * 1.025.
 *
 * <p>Budget adherence asks of each budget by itself what it will have taken: the share of budgets
 * with EAC ≤ BAC, and the mean of |EAC - BAC| / BAC, which is the mean absolute percentage error of
 * the budgets. Of budgets of 100 and 200 hours that will have taken 110 and 180 one of two is kept,
 * and the mean deviation is (10 % + 10 %) / 2: too much and too little do not cancel.
 *
 * <p>A budget without one of the two amounts of a ratio is in neither number of it and one of those
 * left out; so is one of nothing, of which no share can be taken. Money of several currencies has
 * no sum ({@code UNCONVERTED}); the adherence is per budget and needs none.
 *
 * <p>There is one record type for each measure. An adherence tells what a budget will have taken,
 * so it is as secret as the estimate at completion of its measure.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param <M> the measure
 * @param subject what it is about, such as a manager or the agency
 * @param asOf the last day that counts
 * @param costIndex what is earned over what is used
 * @param scheduleIndex what is earned over what is planned by now
 * @param withinBudget the budgets that are kept over all
 * @param deviation the deviations from budget together, over how many budgets they are of
 * @param logged how far time is logged on all of the budgets, and how complete their time sheets
 *     are: of each the least
 */
// The measure keeps metrics of cost out of record types that show minutes.
@SuppressWarnings("UnusedTypeParameter")
public record EarnedMetrics<M extends Measure>(
    String subject,
    LocalDate asOf,
    Ratio costIndex,
    Ratio scheduleIndex,
    Ratio withinBudget,
    Ratio deviation,
    LoggedTime logged) {
  /** The record type in minutes, for permissions and tables. */
  public static final RecordType<EarnedMetrics<Measure.Minutes>> IN_MINUTES =
      type(
          "metricsInMinutes",
          Quantities.MINUTES_COST_INDEX,
          Quantities.MINUTES_SCHEDULE_INDEX,
          Quantities.MINUTES_AT_COMPLETION);

  /** The record type in value at bill rates, for permissions and tables. */
  public static final RecordType<EarnedMetrics<Measure.Value>> IN_VALUE =
      type(
          "metricsInValue",
          Quantities.VALUE_COST_INDEX,
          Quantities.VALUE_SCHEDULE_INDEX,
          Quantities.VALUE_AT_COMPLETION);

  /** The record type in cost, for permissions and tables. */
  public static final RecordType<EarnedMetrics<Measure.Cost>> IN_COST =
      type(
          "metricsInCost",
          Quantities.COST_COST_INDEX,
          Quantities.COST_SCHEDULE_INDEX,
          Quantities.COST_AT_COMPLETION);

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param costIndex what is earned over what is used
   * @param scheduleIndex what is earned over what is planned by now
   * @param withinBudget the budgets that are kept over all
   * @param deviation the deviations from budget over how many there are
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}) or the day is out of range ({@code DATE_OUT_OF_RANGE})
   */
  public EarnedMetrics {
    Invariants.of("earned metrics").name("subject", subject).date("asOf", asOf).verify();
    Objects.requireNonNull(costIndex, "costIndex");
    Objects.requireNonNull(scheduleIndex, "scheduleIndex");
    Objects.requireNonNull(withinBudget, "withinBudget");
    Objects.requireNonNull(deviation, "deviation");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Judges budgets by their earned value.
   *
   * @param <M> the measure
   * @param subject what it is about, such as a manager or the agency: 1 to 200 printable characters
   * @param rows the earned value of each budget, once, in any order
   * @param asOf the last day that counts
   * @return the metrics
   * @throws dev.agency.core.error.InvalidModelException if a budget is there twice ({@code
   *     DUPLICATE_ID}), the name does not print or the day is out of range
   */
  public static <M extends Measure> EarnedMetrics<M> of(
      String subject, List<EarnedValueRow<M>> rows, LocalDate asOf) {
    Invariants.of("earned metrics")
        .unique("rows", rows.stream().map(EarnedValueRow::budget).toList())
        .verify();
    RatioSum cost = new RatioSum(UnknownReason.NOTHING_USED);
    RatioSum schedule = new RatioSum(UnknownReason.NOTHING_PLANNED);
    RatioSum within = new RatioSum(UnknownReason.NO_TOTAL);
    RatioSum deviation = new RatioSum(UnknownReason.NO_TOTAL);
    for (EarnedValueRow<M> row : rows) {
      Figure<Fraction> earned = row.value().earned().map(Amount::number);
      cost.add(earned, row.value().actual().map(Amount::number));
      schedule.add(earned, row.value().planned().map(Amount::number));
      Figure<Fraction> share = row.value().budget().then(total -> share(row, total));
      within.add(share.map(each -> isKept(each) ? Fraction.ONE : Fraction.ZERO), one(share));
      deviation.add(share.map(EarnedMetrics::deviation), one(share));
    }
    boolean mixed = rows.stream().flatMap(row -> currency(row).stream()).distinct().count() > 1;
    Ratio none = Ratio.unknown(UnknownReason.UNCONVERTED);
    return new EarnedMetrics<>(
        subject,
        asOf,
        mixed ? none : cost.ratio(),
        mixed ? none : schedule.ratio(),
        within.ratio(),
        deviation.ratio(),
        LeastLogged.of(rows.stream().map(EarnedValueRow::logged).toList()));
  }

  /** What a budget will have taken as a share of it. */
  private static <M extends Measure> Figure<Fraction> share(
      EarnedValueRow<M> row, Amount<M> total) {
    return total.signum() <= 0
        ? Figure.unknown(UnknownReason.NO_TOTAL)
        : row.atCompletion().map(whole -> whole.over(total));
  }

  private static boolean isKept(Fraction share) {
    return share.compareTo(Fraction.ONE) <= 0;
  }

  private static Figure<Fraction> one(Figure<Fraction> share) {
    return share.map(each -> Fraction.ONE);
  }

  private static Fraction deviation(Fraction share) {
    return isKept(share) ? Fraction.ONE.minus(share) : share.minus(Fraction.ONE);
  }

  private static <M extends Measure> Optional<Currency> currency(EarnedValueRow<M> row) {
    return row.value()
        .earned()
        .knownPart()
        .or(() -> row.value().actual().knownPart())
        .flatMap(Amount::currency);
  }

  private static <M extends Measure> RecordType<EarnedMetrics<M>> type(
      String name, Quantity costIndex, Quantity scheduleIndex, Quantity atCompletion) {
    return RecordType.of(
        name,
        Grain.PROJECT,
        ImmutableList.<Field<EarnedMetrics<M>, ?>>of(
            Field.of("subject", Quantities.NAME, EarnedMetrics<M>::subject),
            Field.of("asOf", Quantities.DATES, EarnedMetrics<M>::asOf),
            EarnedMetrics.<M>index("costIndex", costIndex, EarnedMetrics<M>::costIndex),
            EarnedMetrics.<M>index("scheduleIndex", scheduleIndex, EarnedMetrics<M>::scheduleIndex),
            EarnedMetrics.<M>share("withinBudget", atCompletion, EarnedMetrics<M>::withinBudget),
            EarnedMetrics.<M>share("meanDeviation", atCompletion, EarnedMetrics<M>::deviation),
            Field.<EarnedMetrics<M>, Long>of(
                "notJudged", atCompletion, metrics -> metrics.withinBudget().leftOut()),
            LoggedTime.<EarnedMetrics<M>>throughField(metrics -> metrics.logged().through()),
            LoggedTime.<EarnedMetrics<M>>coverageField(metrics -> metrics.logged().coverage())));
  }

  private static <M extends Measure> Field<EarnedMetrics<M>, Figure<BigDecimal>> index(
      String name, Quantity quantity, Function<EarnedMetrics<M>, Ratio> ratio) {
    return Field.of(name, quantity, metrics -> ratio.apply(metrics).index());
  }

  private static <M extends Measure> Field<EarnedMetrics<M>, Figure<BasisPoints>> share(
      String name, Quantity quantity, Function<EarnedMetrics<M>, Ratio> ratio) {
    return Field.of(name, quantity, metrics -> ratio.apply(metrics).share());
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "EarnedMetrics[" + subject + " " + asOf + "]";
  }
}
