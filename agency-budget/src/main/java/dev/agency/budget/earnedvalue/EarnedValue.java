package dev.agency.budget.earnedvalue;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where work stands: what is done, set against what should be done by now and what it took, in one
 * measure.
 *
 * <p>A relaunch has a budget at completion (BAC) of EUR 100,000. By the end of the third month 40 %
 * should be done and 35 % is, and it cost EUR 36,000. So planned (PV) are 40,000, earned (EV)
 * 35,000 and used (AC) 36,000: behind by 5,000, over by 1,000, a schedule index (SPI) of 0.875 and
 * a cost index (CPI) of 35/36.
 *
 * <p>Earned is what the work that is done was planned at, whatever it took: {@link ProgressMethod}
 * tells how much is done, and {@code budget.times(share)} is earned. Used may be negative, where
 * credits outweigh, and more may be earned than the budget, where work was planned too small;
 * budget, planned and earned are never negative. In minutes, used are all minutes that were worked,
 * approved or not: unapproved work took its time too.
 *
 * <p>Each of the four may be unknown, and what needs it is then unknown for its reason; of a
 * partial amount, such as a cost with a rate missing, no index is told. Nothing is clamped. A share
 * of zero is unknown: {@code NOTHING_USED} for CPI, {@code NOTHING_PLANNED} for SPI, {@code
 * NO_TOTAL} for shares of the budget.
 *
 * <p>What it will have taken is the work of {@code dev.agency.budget.forecast.EacMethod}; here are
 * the terms that follow from such an estimate. {@link EarnedSchedule} compares in time. Formulas:
 * PMI, Practice Standard for Earned Value Management, second edition.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param <M> the measure
 */
public final class EarnedValue<M extends Measure> {
  private final Figure<Amount<M>> budget;
  private final Figure<Amount<M>> planned;
  private final Figure<Amount<M>> earned;
  private final Figure<Amount<M>> actual;

  private EarnedValue(
      Figure<Amount<M>> budget,
      Figure<Amount<M>> planned,
      Figure<Amount<M>> earned,
      Figure<Amount<M>> actual) {
    this.budget = budget;
    this.planned = planned;
    this.earned = earned;
    this.actual = actual;
  }

  /**
   * Returns where work stands by four amounts of which some may be unknown.
   *
   * @param <M> the measure
   * @param budget the budget at completion, BAC: what all of the work is planned at
   * @param planned the planned value, PV: what should be done by now
   * @param earned the earned value, EV: what is done, as planned
   * @param actual the actual amount, AC: what it took so far
   * @return the standing
   * @throws dev.agency.core.error.InvalidModelException if budget, planned or earned is negative
   *     ({@code NEGATIVE})
   */
  public static <M extends Measure> EarnedValue<M> of(
      Figure<Amount<M>> budget,
      Figure<Amount<M>> planned,
      Figure<Amount<M>> earned,
      Figure<Amount<M>> actual) {
    Invariants.of("an earned value")
        .require(isNotNegative(budget), "budget", ErrorCode.NEGATIVE, "must not be negative")
        .require(isNotNegative(planned), "planned", ErrorCode.NEGATIVE, "must not be negative")
        .require(isNotNegative(earned), "earned", ErrorCode.NEGATIVE, "must not be negative")
        .verify();
    return new EarnedValue<>(budget, planned, earned, Objects.requireNonNull(actual, "actual"));
  }

  private static boolean isNotNegative(Figure<? extends Amount<?>> amount) {
    return amount.knownPart().map(known -> known.signum() >= 0).orElse(true);
  }

  /**
   * Returns the budget at completion, BAC.
   *
   * @return what all of the work is planned at
   */
  public Figure<Amount<M>> budget() {
    return budget;
  }

  /**
   * Returns the planned value, PV.
   *
   * @return what should be done by now
   */
  public Figure<Amount<M>> planned() {
    return planned;
  }

  /**
   * Returns the earned value, EV.
   *
   * @return what is done, as planned
   */
  public Figure<Amount<M>> earned() {
    return earned;
  }

  /**
   * Returns the actual amount, AC.
   *
   * @return what it took so far
   */
  public Figure<Amount<M>> actual() {
    return actual;
  }

  /**
   * Returns the cost variance, CV = EV - AC.
   *
   * @return how much less it took than planned; negative where it took more
   */
  public Figure<Amount<M>> costVariance() {
    return earned.with(actual, Amount::minus);
  }

  /**
   * Returns the schedule variance, SV = EV - PV.
   *
   * @return how much more is done than planned; negative where less is
   */
  public Figure<Amount<M>> scheduleVariance() {
    return earned.with(planned, Amount::minus);
  }

  /**
   * Returns the cost performance index, CPI = EV / AC.
   *
   * @return what is earned for each one used; unknown ({@code NOTHING_USED}) if nothing is
   */
  public Figure<Fraction> costIndex() {
    return share(earned, actual, UnknownReason.NOTHING_USED);
  }

  /**
   * Returns the schedule performance index, SPI = EV / PV.
   *
   * @return what is earned for each one planned by now; unknown ({@code NOTHING_PLANNED}) if
   *     nothing is. It comes back to 1 when late work is done: {@link EarnedSchedule#index} does
   *     not
   */
  public Figure<Fraction> scheduleIndex() {
    return share(earned, planned, UnknownReason.NOTHING_PLANNED);
  }

  /**
   * Returns how much of the work is done, EV / BAC.
   *
   * @return the share; unknown ({@code NO_TOTAL}) if the budget is zero
   */
  public Figure<Fraction> complete() {
    return share(earned, budget, UnknownReason.NO_TOTAL);
  }

  /**
   * Returns how much of the budget is used, AC / BAC.
   *
   * @return the share; unknown ({@code NO_TOTAL}) if the budget is zero
   */
  public Figure<Fraction> spent() {
    return share(actual, budget, UnknownReason.NO_TOTAL);
  }

  /**
   * Returns what the work will have taken if the rest goes at a pace, EAC = AC + (BAC - EV) / PF.
   *
   * @param pace the performance factor, PF: what will be earned for each one used, such as CPI, or
   *     1 for the rest as planned
   * @return the estimate at completion; unknown ({@code NO_PACE}) if the pace is zero or less: work
   *     that is undone day by day never ends
   */
  public Figure<Amount<M>> atCompletion(Figure<Fraction> pace) {
    return budget
        .with(earned, Amount::minus)
        .then(
            left ->
                actual.then(
                    used ->
                        pace.then(
                            factor ->
                                factor.signum() <= 0
                                    ? Figure.unknown(UnknownReason.NO_PACE)
                                    : Figure.known(
                                        used.plus(left.times(Fraction.ONE.over(factor)))))));
  }

  /**
   * Returns what is still to be used, ETC = EAC - AC.
   *
   * @param atCompletion the estimate at completion, EAC
   * @return the estimate to complete
   */
  public Figure<Amount<M>> toComplete(Figure<Amount<M>> atCompletion) {
    return atCompletion.with(actual, Amount::minus);
  }

  /**
   * Returns what will be left of the budget, VAC = BAC - EAC.
   *
   * @param atCompletion the estimate at completion, EAC
   * @return the variance at completion; negative where the budget will not do
   */
  public Figure<Amount<M>> varianceAtCompletion(Figure<Amount<M>> atCompletion) {
    return budget.with(atCompletion, Amount::minus);
  }

  /**
   * Returns the pace at which the rest must go to end at the budget, TCPI = (BAC - EV) / (BAC -
   * AC).
   *
   * @return what must be earned for each one used; 0 where all is earned; unknown ({@code
   *     UNACHIEVABLE}) where work is left and all of the budget is used
   */
  public Figure<Fraction> toCompleteIndex() {
    return toCompleteIndex(budget);
  }

  /**
   * Returns the pace at which the rest must go to end at an estimate, TCPI = (BAC - EV) / (EAC -
   * AC).
   *
   * @param atCompletion the estimate at completion, EAC
   * @return what must be earned for each one used; 0 where all is earned; unknown ({@code
   *     UNACHIEVABLE}) where work is left and all of the estimate is used
   */
  public Figure<Fraction> toCompleteIndex(Figure<Amount<M>> atCompletion) {
    return budget
        .with(earned, Amount::minus)
        .then(left -> toComplete(atCompletion).then(means -> needed(left, means)));
  }

  private static <M extends Measure> Figure<Fraction> needed(Amount<M> left, Amount<M> means) {
    if (left.signum() <= 0) {
      return Figure.known(Fraction.ZERO);
    }
    return means.signum() <= 0
        ? Figure.unknown(UnknownReason.UNACHIEVABLE)
        : Figure.known(left.over(means));
  }

  private static <M extends Measure> Figure<Fraction> share(
      Figure<Amount<M>> part, Figure<Amount<M>> whole, UnknownReason ofNothing) {
    BiFunction<Amount<M>, Amount<M>, Figure<Fraction>> divide =
        (amount, base) ->
            base.signum() == 0 ? Figure.unknown(ofNothing) : Figure.known(amount.over(base));
    return part.then(amount -> whole.then(base -> divide.apply(amount, base)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EarnedValue<?> that
        && budget.equals(that.budget)
        && planned.equals(that.planned)
        && earned.equals(that.earned)
        && actual.equals(that.actual);
  }

  @Override
  public int hashCode() {
    return Objects.hash(budget, planned, earned, actual);
  }

  /**
   * Returns what this is and none of its amounts.
   *
   * @return {@code "an earned value"}
   */
  @Override
  public String toString() {
    return "an earned value";
  }
}
