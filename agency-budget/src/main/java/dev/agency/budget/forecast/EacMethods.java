package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The estimates at completion that are a formula of where the work stands.
 *
 * <p>All but two say EAC = AC + (BAC - EV) / PF: what it took so far, and the rest at a pace. They
 * differ in the pace PF. Of BAC 100,000, PV 40,000, EV 35,000 and AC 36,000:
 *
 * <table>
 *   <caption>The methods</caption>
 *   <tr><th>name</th><th>PF</th><th>EAC</th></tr>
 *   <tr><td>plan</td><td>none: EAC = BAC</td><td>100,000</td></tr>
 *   <tr><td>remainingAtPlan</td><td>1</td><td>101,000</td></tr>
 *   <tr><td>cpi</td><td>CPI</td><td>102,857.14</td></tr>
 *   <tr><td>cpiSpi</td><td>CPI × SPI</td><td>112,408.16</td></tr>
 *   <tr><td>weighted</td><td>0.8 CPI + 0.2 SPI</td><td>104,221.57</td></tr>
 *   <tr><td>halfCpi</td><td>(1 + CPI) / 2</td><td>101,915.49</td></tr>
 *   <tr><td>shrunkCpi</td><td>(EV + w) / (AC + w / prior)</td><td>102,300</td></tr>
 *   <tr><td>bottomUp</td><td>none: EAC = AC + what is booked</td><td></td></tr>
 * </table>
 *
 * <p>A pace that is not known, such as CPI before anything is used, leaves the estimate unknown for
 * the same reason, and one of zero or less for {@code NOTHING_EARNED} or {@code NO_PACE}. Estimates
 * are exact where their decimals end, else rounded half even to ten. Formulas: PMI, Practice
 * Standard for Earned Value Management, second edition; the paces of halfCpi and shrunkCpi pull CPI
 * towards one that is expected without any facts, for early on CPI tells more of chance than of the
 * work.
 *
 * <p>All methods are immutable and thread-safe.
 */
public final class EacMethods {
  /** The weight of what is expected beside the facts: 15 % of the budget. */
  private static final BasisPoints USUAL_WEIGHT = BasisPoints.ofPercent(15);

  private static final Fraction FOUR_FIFTHS = Fraction.of(4, 5);
  private static final Fraction ONE_FIFTH = Fraction.of(1, 5);
  private static final Fraction HALF = Fraction.of(1, 2);

  private static final EacMethod PLAN =
      method("plan", (point, value) -> value.budget().map(Amount::number));

  private EacMethods() {}

  /**
   * Returns the method that estimates without a look at the facts: EAC = BAC. {@link #estimate}
   * needs nothing but the budget for it, so it is known before anything is done.
   *
   * @return the method {@code plan}
   */
  public static EacMethod plan() {
    return PLAN;
  }

  /**
   * Returns the method that expects the rest to go as planned: PF = 1.
   *
   * @return the method {@code remainingAtPlan}
   */
  public static EacMethod remainingAtPlan() {
    return atPace("remainingAtPlan", (point, value) -> Figure.known(Fraction.ONE));
  }

  /**
   * Returns the method that expects the rest to cost as much, for what is earned, as so far: PF =
   * CPI, and EAC = BAC / CPI.
   *
   * @return the method {@code cpi}
   */
  public static EacMethod cpi() {
    return atPace("cpi", (point, value) -> value.costIndex());
  }

  /**
   * Returns the method that expects lateness to cost too: PF = CPI × SPI.
   *
   * @return the method {@code cpiSpi}
   */
  public static EacMethod cpiSpi() {
    return atPace(
        "cpiSpi", (point, value) -> value.costIndex().with(value.scheduleIndex(), Fraction::times));
  }

  /**
   * Returns the method that expects lateness to cost a little: PF = 0.8 CPI + 0.2 SPI.
   *
   * @return the method {@code weighted}
   */
  public static EacMethod weighted() {
    return atPace(
        "weighted",
        (point, value) ->
            value
                .costIndex()
                .with(
                    value.scheduleIndex(),
                    (cost, schedule) -> cost.times(FOUR_FIFTHS).plus(schedule.times(ONE_FIFTH))));
  }

  /**
   * Returns the method that takes the bookings at their word: EAC = AC + what is booked.
   *
   * @return the method {@code bottomUp}; unknown ({@code NO_BOOKINGS}) where nobody booked the rest
   */
  public static EacMethod bottomUp() {
    return method(
        "bottomUp",
        (point, value) ->
            point
                .booked()
                .map(rest -> Figure.known(Fraction.of(point.actual().add(rest))))
                .orElse(Figure.unknown(UnknownReason.NO_BOOKINGS)));
  }

  /**
   * Returns the method that believes half of CPI: PF = (1 + CPI) / 2.
   *
   * @return the method {@code halfCpi}
   */
  public static EacMethod halfCpi() {
    return atPace(
        "halfCpi",
        (point, value) -> value.costIndex().map(cost -> cost.plus(Fraction.ONE).times(HALF)));
  }

  /**
   * Returns the method that believes CPI the more, the more is done: PF = (EV + w) / (AC + w /
   * prior).
   *
   * <p>It is CPI as if an amount w had been earned before at the pace that is expected. Of BAC
   * 100,000 with w = 15 % and prior 1: PF = 50,000 / 51,000.
   *
   * @param weight how much is believed without facts, w as a share of the budget, not negative; 0
   *     for CPI itself
   * @param prior the pace expected without facts, above zero: 1 for as planned, or the median of
   *     the final CPI of finished projects
   * @return the method {@code shrunkCpi}
   * @throws dev.agency.core.error.InvalidModelException if the weight is negative ({@code
   *     NEGATIVE}) or the prior not above zero ({@code OUT_OF_RANGE})
   */
  public static EacMethod shrunkCpi(BasisPoints weight, BigDecimal prior) {
    Invariants.of("a shrunk CPI")
        .notNegative("weight", weight.value())
        .require(prior.signum() > 0, "prior", ErrorCode.OUT_OF_RANGE, "must be above zero")
        .verify();
    Fraction share = Fraction.of(weight);
    Fraction expected = Fraction.of(prior);
    return atPace("shrunkCpi", (point, value) -> shrunk(point, share, expected));
  }

  private static Figure<Fraction> shrunk(EacPoint point, Fraction share, Fraction prior) {
    Fraction believed = Fraction.of(point.budget()).times(share);
    Fraction earned = Fraction.of(point.earned()).plus(believed);
    Fraction used = Fraction.of(point.actual()).plus(believed.over(prior));
    if (used.signum() == 0) {
      return Figure.unknown(
          point.actual().signum() == 0 ? UnknownReason.NOTHING_USED : UnknownReason.NO_PACE);
    }
    return Figure.known(earned.over(used));
  }

  /**
   * Returns the method that is used where nobody chose one.
   *
   * @return CPI shrunk to 1 with a weight of 15 % of the budget
   */
  public static EacMethod usual() {
    return shrunkCpi(USUAL_WEIGHT, BigDecimal.ONE);
  }

  /**
   * Returns all of them, to be compared.
   *
   * @return the methods, each once, in the order of the table
   */
  public static ImmutableList<EacMethod> all() {
    return ImmutableList.of(
        plan(), remainingAtPlan(), cpi(), cpiSpi(), weighted(), halfCpi(), usual(), bottomUp());
  }

  /**
   * Estimates the whole from where the work stands.
   *
   * @param <M> the measure
   * @param method the method
   * @param value where the work stands
   * @param booked what is booked for the rest of the work; unknown if nobody booked it
   * @return the estimate in the measure and currency of the budget; unknown for their reason where
   *     budget, earned or actual are, and for that of the method. A method that needs a plan is
   *     unknown for the reason why nothing is known to be planned, and {@link #plan} for that of
   *     the budget alone
   */
  public static <M extends Measure> Figure<Amount<M>> estimate(
      EacMethod method, EarnedValue<M> value, Figure<Amount<M>> booked) {
    return estimate(method, value, booked, Figure.unknown(UnknownReason.NOTHING_USED));
  }

  /**
   * Estimates the whole of work for which something was used before it was won. That is in the
   * estimate as it is, and its pace is that of delivery.
   *
   * @param <M> the measure
   * @param method the method
   * @param value where the work stands; its actual amount has in it what was used before
   * @param booked what is booked for the rest of the work; unknown if nobody booked it
   * @param before what was used before the work was won; unknown if nothing was
   * @return the estimate, unknown where it would be without that, and where nothing was used since
   *     the win for a method that needs a pace ({@code NOTHING_USED})
   */
  public static <M extends Measure> Figure<Amount<M>> estimate(
      EacMethod method, EarnedValue<M> value, Figure<Amount<M>> booked, Figure<Amount<M>> before) {
    Fraction presale = before.ifKnown().map(Amount::number).orElse(Fraction.ZERO);
    if (method.equals(PLAN)) {
      return value.budget().then(budget -> Figure.known(plus(budget, presale)));
    }
    Figure<BigDecimal> whole = point(delivery(value, presale), booked).then(method::estimate);
    Figure<Amount<M>> estimate =
        value
            .budget()
            .then(
                budget ->
                    whole.map(amount -> plus(budget.withNumber(Fraction.of(amount)), presale)));
    // A point cannot say why it has no planned value.
    return estimate.equals(Figure.unknown(UnknownReason.NO_PLAN))
        ? value.planned().then(planned -> estimate)
        : estimate;
  }

  private static <M extends Measure> Amount<M> plus(Amount<M> amount, Fraction more) {
    return amount.withNumber(amount.number().plus(more));
  }

  private static <M extends Measure> EarnedValue<M> delivery(
      EarnedValue<M> value, Fraction presale) {
    return presale.equals(Fraction.ZERO)
        ? value
        : EarnedValue.of(
            value.budget(),
            value.planned(),
            value.earned(),
            value.actual().map(used -> used.withNumber(used.number().minus(presale))));
  }

  /** Returns where work stands, unknown for the reason of the first of its parts that is. */
  static <M extends Measure> Figure<EacPoint> point(
      EarnedValue<M> value, Figure<Amount<M>> booked) {
    return value
        .budget()
        .then(
            budget ->
                value
                    .earned()
                    .with(
                        value.actual(),
                        (earned, actual) ->
                            new EacPoint(
                                budget.number().decimal(),
                                decimal(value.planned()),
                                earned.number().decimal(),
                                actual.number().decimal(),
                                decimal(booked))));
  }

  private static <M extends Measure> Optional<BigDecimal> decimal(Figure<Amount<M>> amount) {
    return amount.ifKnown().map(known -> known.number().decimal());
  }

  /** A method of the form AC + (BAC - EV) / PF. */
  private static EacMethod atPace(
      String name, BiFunction<EacPoint, EarnedValue<Measure.Minutes>, Figure<Fraction>> paceOf) {
    return method(
        name,
        (point, value) ->
            value
                .atCompletion(paceOf.apply(point, value).then(pace -> moving(pace, point)))
                .map(Amount::number));
  }

  private static Figure<Fraction> moving(Fraction pace, EacPoint point) {
    boolean nothingEarned = pace.signum() == 0 && point.earned().signum() == 0;
    return nothingEarned ? Figure.unknown(UnknownReason.NOTHING_EARNED) : Figure.known(pace);
  }

  private static EacMethod method(
      String name, BiFunction<EacPoint, EarnedValue<Measure.Minutes>, Figure<Fraction>> formula) {
    return new ClosedForm(name, formula);
  }

  /**
   * A method by its formula.
   *
   * @param name its name
   * @param formula what it makes of a point, and of the same point as an earned value
   */
  private record ClosedForm(
      String name, BiFunction<EacPoint, EarnedValue<Measure.Minutes>, Figure<Fraction>> formula)
      implements EacMethod {
    @Override
    public Figure<BigDecimal> estimate(EacPoint point) {
      return formula.apply(point, value(point)).map(Fraction::decimal);
    }

    /** The unit of a point is its own; that of minutes stands for it. */
    private static EarnedValue<Measure.Minutes> value(EacPoint point) {
      return EarnedValue.of(
          amount(point.budget()),
          point.planned().map(ClosedForm::amount).orElse(Figure.unknown(UnknownReason.NO_PLAN)),
          amount(point.earned()),
          amount(point.actual()));
    }

    private static Figure<Amount<Measure.Minutes>> amount(BigDecimal number) {
      return Figure.known(Amount.minutes(Fraction.of(number)));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
