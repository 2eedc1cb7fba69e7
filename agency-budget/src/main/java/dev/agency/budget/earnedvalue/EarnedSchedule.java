package dev.agency.budget.earnedvalue;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where work stands in time: when as much should have been done as is done, against today.
 *
 * <p>At the end of the third month (AT = 3) as much is done as should have been three quarters into
 * it, so the earned schedule (ES) is 2.75: a quarter of a month behind, SV(t) = -0.25, at SPI(t) =
 * 11/12 of the planned speed. Of five planned months (PD) the work then takes 5 / (11/12), five
 * months and 14 days.
 *
 * <p>Unlike the schedule index in amounts, which is 1 for everything that is done however late,
 * these go on telling how late it is. Times are in periods of the plan, exact. Source: W. Lipke,
 * Schedule is Different, The Measurable News, 2003, and Earned Schedule, 2009.
 *
 * <p>Immutable and thread-safe.
 */
public final class EarnedSchedule {
  private final Figure<Fraction> earned;
  private final Figure<Integer> duration;
  private final int period;

  private EarnedSchedule(Figure<Fraction> earned, Figure<Integer> duration, int period) {
    this.earned = earned;
    this.duration = duration;
    this.period = period;
  }

  /**
   * Returns where work stands in time.
   *
   * @param <M> the measure of plan and earned value
   * @param plan what should be done by when
   * @param value what is done
   * @param period the period at whose end that is, AT, from 1; it may lie behind the plan's last
   * @return the standing
   * @throws dev.agency.core.error.InvalidModelException if the period is not at least 1 ({@code
   *     OUT_OF_RANGE})
   * @throws dev.agency.core.error.CurrencyMismatchException if the currencies differ
   */
  public static <M extends Measure> EarnedSchedule of(
      PlannedValue<M> plan, EarnedValue<M> value, int period) {
    Invariants.of("an earned schedule").between("period", period, 1, Integer.MAX_VALUE).verify();
    return new EarnedSchedule(
        plan.earnedSchedule(value.budget(), value.earned()), plan.duration(value.budget()), period);
  }

  /**
   * Returns the period at whose end the work stands, AT.
   *
   * @return the period, from 1
   */
  public int period() {
    return period;
  }

  /**
   * Returns the earned schedule, ES.
   *
   * @return the time by which as much should have been done as is earned, see {@link
   *     PlannedValue#earnedSchedule}
   */
  public Figure<Fraction> earned() {
    return earned;
  }

  /**
   * Returns the planned duration, PD.
   *
   * @return the number of periods, see {@link PlannedValue#duration}
   */
  public Figure<Integer> duration() {
    return duration;
  }

  /**
   * Returns the schedule variance in time, SV(t) = ES - AT.
   *
   * @return how many periods the work is ahead; negative where it is behind
   */
  public Figure<Fraction> variance() {
    return earned.map(time -> time.minus(Fraction.of(period)));
  }

  /**
   * Returns the schedule performance index in time, SPI(t) = ES / AT.
   *
   * @return how much planned time is done in each period that passes
   */
  public Figure<Fraction> index() {
    return earned.map(time -> time.over(Fraction.of(period)));
  }

  /**
   * Returns how long the work takes if the rest goes at the pace so far, IEAC(t) = AT + (PD - ES) /
   * SPI(t).
   *
   * @return the time from the start in periods; unknown ({@code NOTHING_EARNED}) before anything is
   *     earned
   */
  public Figure<Fraction> atCompletion() {
    return atCompletion(
        index()
            .then(
                index ->
                    index.signum() == 0
                        ? Figure.unknown(UnknownReason.NOTHING_EARNED)
                        : Figure.known(index)));
  }

  /**
   * Returns how long the work takes if the rest goes at a pace, IEAC(t) = AT + (PD - ES) / PF.
   *
   * @param pace the performance factor, PF: how much planned time is done in each period, 1 for the
   *     rest as planned
   * @return the time from the start in periods; unknown ({@code NO_PACE}) if the pace is zero or
   *     less
   */
  public Figure<Fraction> atCompletion(Figure<Fraction> pace) {
    return left()
        .then(
            left ->
                pace.then(
                    factor ->
                        factor.signum() <= 0
                            ? Figure.unknown(UnknownReason.NO_PACE)
                            : Figure.known(Fraction.of(period).plus(left.over(factor)))));
  }

  /**
   * Returns the pace at which the rest must go to end in time, TSPI = (PD - ES) / (PD - AT).
   *
   * @return how much planned time must be done in each period; 0 where all is earned; unknown
   *     ({@code UNACHIEVABLE}) where work is left and the planned time has passed
   */
  public Figure<Fraction> toCompleteIndex() {
    return left().then(left -> duration.then(planned -> needed(left, planned - period)));
  }

  private static Figure<Fraction> needed(Fraction left, int periods) {
    if (left.signum() <= 0) {
      return Figure.known(Fraction.ZERO);
    }
    return periods <= 0
        ? Figure.unknown(UnknownReason.UNACHIEVABLE)
        : Figure.known(left.over(Fraction.of(periods)));
  }

  /** PD - ES, the planned time of what is left. */
  private Figure<Fraction> left() {
    return earned.with(duration, (time, planned) -> Fraction.of(planned).minus(time));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EarnedSchedule that
        && period == that.period
        && earned.equals(that.earned)
        && duration.equals(that.duration);
  }

  @Override
  public int hashCode() {
    return Objects.hash(earned, duration, period);
  }

  /**
   * Returns what this is and when.
   *
   * @return such as {@code "an earned schedule at period 3"}
   */
  @Override
  public String toString() {
    return "an earned schedule at period " + period;
  }
}
