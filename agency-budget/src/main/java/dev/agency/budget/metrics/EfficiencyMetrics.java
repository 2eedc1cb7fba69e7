package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the hours of people: delivery efficiency, realised rate and billable ratio.
 *
 * <p>Two budgets were sold by 100 hours each; 80 and 140 were worked, 70 and 130 of them billable,
 * and they earned EUR 10,000 each. Delivery efficiency is what was sold over what it took, 200/220
 * = 90.9 %; the billable ratio 200/220 as well; the realised rate EUR 20,000 / 220 h = 90.91 an
 * hour (the average billing rate realised, in D. Maister, Managing the Professional Service Firm:
 * fees over all hours and not over the billable ones alone).
 *
 * <p>Sums are compared, and not shares averaged. Efficiency is for work that is done: what is still
 * going on has not taken all it will, and the cost index in minutes says how it stands. A budget
 * that was sold by no hours is in neither number of the efficiency, and one whose revenue is not
 * known, or of no price, in neither of the rate; both are counted as left out. Revenue of several
 * currencies has no rate ({@code UNCONVERTED}).
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param subject what it is about, such as a manager or the agency
 * @param asOf the last day that counts
 * @param efficiency sold minutes over worked minutes
 * @param rate revenue in units of its currency over worked hours
 * @param currency the currency of the rate; empty if it has none
 * @param billable billable minutes over worked minutes
 * @param logged how far time is logged on all of the budgets, and how complete their time sheets
 *     are: of each the least
 */
public record EfficiencyMetrics(
    String subject,
    LocalDate asOf,
    Ratio efficiency,
    Ratio rate,
    Optional<Currency> currency,
    Ratio billable,
    LoggedTime logged) {
  private static final long MINUTES_PER_HOUR = 60;

  /** What it is about. */
  public static final Field<EfficiencyMetrics, String> SUBJECT =
      Field.of("subject", Quantities.NAME, EfficiencyMetrics::subject);

  /** The day it is as of. */
  public static final Field<EfficiencyMetrics, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, EfficiencyMetrics::asOf);

  /** The minutes the budgets were sold by. */
  public static final Field<EfficiencyMetrics, Long> SOLD_MINUTES =
      Field.of(
          Quantities.BUDGET_MINUTES, metrics -> Ratio.fit(metrics.efficiency().numerator().top()));

  /** The minutes worked on those that were sold by any. */
  public static final Field<EfficiencyMetrics, Long> WORKED_OF_SOLD =
      Field.of(
          "workedOfSold",
          Quantities.WORKED_MINUTES,
          metrics -> Ratio.fit(metrics.efficiency().denominator().top()));

  /** Sold over worked minutes. */
  public static final Field<EfficiencyMetrics, Figure<BasisPoints>> DELIVERY_EFFICIENCY =
      Field.of(Quantities.DELIVERY_EFFICIENCY, metrics -> metrics.efficiency().share());

  /** All minutes worked. */
  public static final Field<EfficiencyMetrics, Long> WORKED_MINUTES =
      Field.of(
          Quantities.WORKED_MINUTES, metrics -> Ratio.fit(metrics.billable().denominator().top()));

  /** Those of them that are billable. */
  public static final Field<EfficiencyMetrics, Long> BILLABLE_MINUTES =
      Field.of(
          Quantities.BILLABLE_MINUTES, metrics -> Ratio.fit(metrics.billable().numerator().top()));

  /** Billable over worked minutes. */
  public static final Field<EfficiencyMetrics, Figure<BasisPoints>> BILLABLE_SHARE =
      Field.of(Quantities.BILLABLE_SHARE, metrics -> metrics.billable().share());

  /** What the budgets earned of which that is known. */
  public static final Field<EfficiencyMetrics, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, EfficiencyMetrics::revenue);

  /** Revenue by worked hour. */
  public static final Field<EfficiencyMetrics, Figure<Money>> REALISED_RATE =
      Field.of(Quantities.REALISED_RATE, EfficiencyMetrics::realisedRate);

  /** The last day anybody logged time on. */
  public static final Field<EfficiencyMetrics, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(metrics -> metrics.logged().through());

  /** How complete the time sheets are. */
  public static final Field<EfficiencyMetrics, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(metrics -> metrics.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<EfficiencyMetrics> TYPE =
      RecordType.of(
          "efficiencyMetrics",
          Grain.PROJECT,
          ImmutableList.of(
              SUBJECT,
              AS_OF,
              SOLD_MINUTES,
              WORKED_OF_SOLD,
              DELIVERY_EFFICIENCY,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              BILLABLE_SHARE,
              REVENUE,
              REALISED_RATE,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates metrics.
   *
   * @param subject what it is about
   * @param asOf the last day that counts
   * @param efficiency sold minutes over worked minutes
   * @param rate revenue over worked hours
   * @param currency the currency of the rate
   * @param billable billable minutes over worked minutes
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}) or the day is out of range ({@code DATE_OUT_OF_RANGE})
   */
  public EfficiencyMetrics {
    Invariants.of("efficiency metrics").name("subject", subject).date("asOf", asOf).verify();
    Objects.requireNonNull(efficiency, "efficiency");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(billable, "billable");
    Objects.requireNonNull(logged, "logged");
  }

  /**
   * Judges budgets by their hours.
   *
   * @param subject what it is about, such as a manager or the agency: 1 to 200 printable characters
   * @param budgets the budgets, each once, in any order
   * @param asOf the last day that counts
   * @return the metrics
   * @throws dev.agency.core.error.InvalidModelException if a budget is there twice ({@code
   *     DUPLICATE_ID}), the name does not print or the day is out of range
   */
  public static EfficiencyMetrics of(String subject, List<WorkedBudget> budgets, LocalDate asOf) {
    Invariants.of("efficiency metrics")
        .unique("budgets", budgets.stream().map(WorkedBudget::budget).toList())
        .verify();
    RatioSum efficiency = new RatioSum(UnknownReason.NOTHING_USED);
    RatioSum rate = new RatioSum(UnknownReason.NOTHING_USED);
    RatioSum billable = new RatioSum(UnknownReason.NOTHING_USED);
    for (WorkedBudget each : budgets) {
      Figure<Fraction> worked = Figure.known(Fraction.of(each.worked()));
      efficiency.add(sold(each), worked);
      rate.add(
          each.revenue().map(revenue -> Amount.value(revenue).number()),
          Figure.known(Fraction.of(each.worked(), MINUTES_PER_HOUR)));
      billable.add(each.billable(), each.worked());
    }
    List<Currency> currencies =
        budgets.stream()
            .flatMap(each -> each.revenue().ifKnown().stream())
            .map(Money::currency)
            .distinct()
            .toList();
    return new EfficiencyMetrics(
        subject,
        asOf,
        efficiency.ratio(),
        currencies.size() > 1 ? Ratio.unknown(UnknownReason.UNCONVERTED) : rate.ratio(),
        currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.empty(),
        billable.ratio(),
        LeastLogged.of(budgets.stream().map(WorkedBudget::logged).toList()));
  }

  private static Figure<Fraction> sold(WorkedBudget budget) {
    return budget.sold() == 0
        ? Figure.unknown(UnknownReason.NO_ESTIMATE)
        : Figure.known(Fraction.of(budget.sold()));
  }

  /**
   * Returns what the budgets earned that the rate is of.
   *
   * @return the revenue; unknown where none of it is known or it is of several currencies
   * @throws dev.agency.core.error.AmountOverflowException if it does not fit
   */
  public Figure<Money> revenue() {
    return money(Figure.known(rate.numerator()));
  }

  /**
   * Returns what an hour of work earned.
   *
   * @return the money for an hour, rounded half up; unknown where nothing was worked ({@code
   *     NOTHING_USED}), or no revenue is known
   * @throws dev.agency.core.error.AmountOverflowException if it does not fit
   */
  public Figure<Money> realisedRate() {
    return rate.value().then(exact -> money(Figure.known(exact)));
  }

  private Figure<Money> money(Figure<Fraction> number) {
    return currency
        .map(unit -> number.map(exact -> money(exact, unit)))
        .orElse(Figure.unknown(rate.otherwise()));
  }

  private static Money money(Fraction number, Currency currency) {
    return new Money(
        Ratio.fit(
            number
                .rounded(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)
                .unscaledValue()),
        currency);
  }

  /** Returns what it is about, and no figure. */
  @Override
  public String toString() {
    return "EfficiencyMetrics[" + subject + " " + asOf + "]";
  }
}
