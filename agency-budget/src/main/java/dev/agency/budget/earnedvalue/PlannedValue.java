package dev.agency.budget.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan over time: how much should be done at the end of each period, in one measure.
 *
 * <p>EUR 100,000 over five months, of which 10, 20, 40, 70 and 100 % should be done by their ends:
 * 10,000, 20,000, 40,000, 70,000, 100,000. Periods count from 1 and are as long as the host makes
 * them, weeks or months, all of one length; before the first, nothing is planned.
 *
 * <p>The amounts are cumulative and never fall; a plan that takes work back is refused, for it
 * would be earned at two times. They may stay: a month in which nothing is planned. Where the plan
 * came to the budget, all is planned from then on, so late work is compared with the whole. An
 * empty plan is none ({@code NO_PLAN}).
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param <M> the measure
 */
public final class PlannedValue<M extends Measure> {
  private final ImmutableList<Amount<M>> ends;

  private PlannedValue(ImmutableList<Amount<M>> ends) {
    this.ends = ends;
  }

  /**
   * Returns a plan.
   *
   * @param <M> the measure
   * @param ends what should be done by the end of each period from the first on, cumulative
   * @return the plan
   * @throws dev.agency.core.error.InvalidModelException if an amount is negative ({@code NEGATIVE})
   *     or less than the one before it ({@code INCONSISTENT})
   * @throws dev.agency.core.error.CurrencyMismatchException if the currencies differ
   */
  public static <M extends Measure> PlannedValue<M> of(List<Amount<M>> ends) {
    ImmutableList<Amount<M>> copy = ImmutableList.copyOf(ends);
    Invariants rules = Invariants.of("a plan");
    rules.each(
        "ends",
        copy,
        (each, path, amount) ->
            each.require(amount.signum() >= 0, path, ErrorCode.NEGATIVE, "must not be negative"));
    for (int i = 1; i < copy.size(); i++) {
      rules.require(
          copy.get(i - 1).compareTo(copy.get(i)) <= 0,
          "ends/" + i,
          ErrorCode.INCONSISTENT,
          "must not be less than at the end of the period before");
    }
    rules.verify();
    return new PlannedValue<>(copy);
  }

  /**
   * Returns a plan that does as much on each day, the choice of those who have no curve of their
   * own: of 60,000 minutes over 100 days, 600 by the end of the first and 60,000 by the end of the
   * last.
   *
   * @param <M> the measure
   * @param days the planned days, each a period
   * @param total all of the work, BAC
   * @return the plan, which is exact; without periods if the days have no end
   * @throws dev.agency.core.error.InvalidModelException if the total is negative ({@code NEGATIVE})
   */
  public static <M extends Measure> PlannedValue<M> evenly(DateRange days, Amount<M> total) {
    long count = days.days().orElse(0);
    ImmutableList.Builder<Amount<M>> ends = ImmutableList.builder();
    for (long day = 1; day <= count; day++) {
      ends.add(total.times(Fraction.of(day, count)));
    }
    return of(ends.build());
  }

  /**
   * Returns this plan in another measure, in which an amount of this one is worth so much: a curve
   * in minutes, of which all 60,000 are sold at EUR 90,000, has 22,500 where it has 15,000 minutes.
   *
   * @param <N> the measure of the result
   * @param whole an amount of this measure, not zero, such as all planned minutes
   * @param total what that is in the other, such as the budget in money
   * @return the plan, which ends at the total where this one ends at the whole
   * @throws dev.agency.core.error.InvalidModelException if the whole is zero ({@code
   *     OUT_OF_RANGE}), or the result is negative ({@code NEGATIVE})
   * @throws dev.agency.core.error.CurrencyMismatchException if the whole is of another currency
   */
  public <N extends Measure> PlannedValue<N> scaled(Amount<M> whole, Amount<N> total) {
    return of(ends.stream().map(end -> total.times(end.over(whole))).toList());
  }

  /**
   * Returns what should be done by the end of each period.
   *
   * @return the cumulative amounts, from the first period on
   */
  public ImmutableList<Amount<M>> ends() {
    return ends;
  }

  /**
   * Returns what should be done by the end of a period, PV.
   *
   * @param period the period, from 1; 0 for before the first
   * @param budget the budget at completion, BAC
   * @return the amount: after the plan has come to the budget, the budget; unknown ({@code
   *     NO_PLAN}) without a plan and ({@code PLAN_MISSES_TOTAL}) after a plan that did not
   * @throws dev.agency.core.error.InvalidModelException if the period is negative ({@code
   *     OUT_OF_RANGE})
   */
  public Figure<Amount<M>> at(int period, Figure<Amount<M>> budget) {
    Invariants.of("a plan").between("period", period, 0, Integer.MAX_VALUE).verify();
    if (ends.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_PLAN);
    }
    if (period <= ends.size()) {
      return Figure.known(end(period));
    }
    return budget.then(
        whole ->
            end(ends.size()).compareTo(whole) == 0
                ? Figure.known(whole)
                : Figure.unknown(UnknownReason.PLAN_MISSES_TOTAL));
  }

  /**
   * Returns how long the work is planned to take, PD: the first period by whose end all of it
   * should be done.
   *
   * @param budget the budget at completion, BAC
   * @return the number of periods; unknown ({@code NO_PLAN}) without a plan and ({@code
   *     PLAN_MISSES_TOTAL}) if no period ends at the budget
   */
  public Figure<Integer> duration(Figure<Amount<M>> budget) {
    return ends.isEmpty()
        ? Figure.unknown(UnknownReason.NO_PLAN)
        : budget.then(
            whole -> {
              OptionalInt first =
                  IntStream.rangeClosed(0, ends.size())
                      .filter(period -> end(period).compareTo(whole) == 0)
                      .findFirst();
              return first.isPresent()
                  ? Figure.known(first.getAsInt())
                  : Figure.unknown(UnknownReason.PLAN_MISSES_TOTAL);
            });
  }

  /**
   * Returns when as much should have been done as is earned, the earned schedule ES = C + (EV -
   * PV<sub>C</sub>) / (PV<sub>C+1</sub> - PV<sub>C</sub>), where C is the last period by whose end
   * no more was planned than is earned.
   *
   * <p>Of the plan above, 35,000 should have been done three quarters into the third month: C = 2,
   * and 15,000 of the 20,000 of that month. While the plan stays as it is, the last of its periods
   * counts: what was to be done by then is done. Source: W. Lipke, Schedule is Different, The
   * Measurable News, 2003.
   *
   * @param budget the budget at completion, BAC
   * @param earned the earned value, EV
   * @return the time in periods; the planned duration where all is earned, or more; unknown ({@code
   *     NO_PLAN}) without a plan and ({@code PLAN_MISSES_TOTAL}) where the plan ends before, or
   *     passes, what is earned. The budget is asked for only where the plan does not tell
   * @throws dev.agency.core.error.InvalidModelException if the earned value is negative ({@code
   *     NEGATIVE})
   */
  public Figure<Fraction> earnedSchedule(Figure<Amount<M>> budget, Figure<Amount<M>> earned) {
    return ends.isEmpty()
        ? Figure.unknown(UnknownReason.NO_PLAN)
        : earned.then(done -> earnedSchedule(budget, done));
  }

  private Figure<Fraction> earnedSchedule(Figure<Amount<M>> budget, Amount<M> done) {
    Invariants.of("a plan")
        .require(done.signum() >= 0, "earned", ErrorCode.NEGATIVE, "must not be negative")
        .verify();
    boolean all = budget.ifKnown().map(whole -> done.compareTo(whole) >= 0).orElse(false);
    if (all) {
      return duration(budget).map(Fraction::of);
    }
    int last = lastReached(done);
    if (last == ends.size()) {
      return budget.then(whole -> Figure.unknown(UnknownReason.PLAN_MISSES_TOTAL));
    }
    Amount<M> step = end(last + 1).minus(end(last));
    return Figure.known(Fraction.of(last).plus(done.minus(end(last)).over(step)));
  }

  /** The last period by whose end no more was planned; what follows it is planned above it. */
  private int lastReached(Amount<M> done) {
    int period = ends.size();
    while (end(period).compareTo(done) > 0) {
      period--;
    }
    return period;
  }

  /** The amount at the end of a period, and nothing before the first. */
  private Amount<M> end(int period) {
    return period == 0 ? ends.get(0).withNumber(Fraction.ZERO) : ends.get(period - 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlannedValue<?> that && ends.equals(that.ends);
  }

  @Override
  public int hashCode() {
    return ends.hashCode();
  }

  /**
   * Returns how long the plan is and none of its amounts.
   *
   * @return such as {@code "a plan of 5 periods"}
   */
  @Override
  public String toString() {
    return "a plan of " + ends.size() + " periods";
  }
}
