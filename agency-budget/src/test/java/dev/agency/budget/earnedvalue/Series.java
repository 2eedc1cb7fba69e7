package dev.agency.budget.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A project as numbers: a budget, a plan over periods, and where the work stands at one of them.
 *
 * <p>It is drawn from a seed. Small numbers are as likely as large ones, so that amounts meet: what
 * is earned is often just what a period plans, nothing, or all.
 */
record Series(
    long budget,
    ImmutableList<Long> plan,
    long earned,
    long actual,
    int period,
    OptionalLong booked) {
  private static final int MAX_PERIODS = 8;

  static Series drawn(long seed) {
    Draw draw = new Draw(seed);
    long size = draw.oneIn(2) ? 12 : 1_000_000_000L;
    long budget = draw.oneIn(40) ? 0 : 1 + draw.below(size);
    ImmutableList<Long> plan = plan(draw, budget);
    return new Series(
        budget,
        plan,
        earned(draw, budget, plan),
        actual(draw, budget),
        1 + (int) draw.below(plan.size() + 3L),
        draw.oneIn(4) ? OptionalLong.empty() : OptionalLong.of(draw.below(budget + 2)));
  }

  private static ImmutableList<Long> plan(Draw draw, long budget) {
    int periods = (int) draw.below(MAX_PERIODS + 1L);
    long top = draw.oneIn(8) ? budget - draw.below(budget + 1) : budget;
    top = draw.oneIn(12) ? budget + 1 + draw.below(budget + 1) : top;
    List<Long> ends = new ArrayList<>();
    for (int i = 0; i < periods; i++) {
      boolean flat = i > 0 && draw.oneIn(3);
      ends.add(flat ? ends.get(i - 1) : draw.below(top + 1));
    }
    ends.sort(null);
    if (periods > 0 && !draw.oneIn(8)) {
      // Most plans come to their top, and many stay there.
      ends.set(periods - 1, top);
      if (periods > 1 && draw.oneIn(3)) {
        ends.set(periods - 2, top);
      }
    }
    return ImmutableList.copyOf(ends);
  }

  private static long earned(Draw draw, long budget, ImmutableList<Long> plan) {
    if (draw.oneIn(10)) {
      return 0;
    }
    if (draw.oneIn(10)) {
      return budget;
    }
    if (!plan.isEmpty() && draw.oneIn(3)) {
      return plan.get((int) draw.below(plan.size()));
    }
    return draw.below(budget + budget / 5 + 2);
  }

  private static long actual(Draw draw, long budget) {
    if (draw.oneIn(10)) {
      return 0;
    }
    if (draw.oneIn(10)) {
      return -1 - draw.below(budget / 2 + 1);
    }
    return draw.oneIn(10) ? budget : draw.below(budget + budget / 2 + 2);
  }

  Series scaledBy(long factor) {
    return new Series(
        budget * factor,
        plan.stream().map(end -> end * factor).collect(ImmutableList.toImmutableList()),
        earned * factor,
        actual * factor,
        period,
        booked.isPresent() ? OptionalLong.of(booked.getAsLong() * factor) : booked);
  }

  Series withEarned(long other) {
    return new Series(budget, plan, other, actual, period, booked);
  }

  Series withActual(long other) {
    return new Series(budget, plan, earned, other, period, booked);
  }

  PlannedValue<Measure.Minutes> plannedValue() {
    return PlannedValue.of(
        plan.stream().map(Amount::minutes).collect(ImmutableList.toImmutableList()));
  }

  EarnedValue<Measure.Minutes> value() {
    Figure<Amount<Measure.Minutes>> whole = Figure.known(Amount.minutes(budget));
    return EarnedValue.of(
        whole,
        plannedValue().at(period, whole),
        Figure.known(Amount.minutes(earned)),
        Figure.known(Amount.minutes(actual)));
  }

  EarnedSchedule schedule() {
    return EarnedSchedule.of(plannedValue(), value(), period);
  }

  Figure<Amount<Measure.Minutes>> bookings() {
    return booked.isPresent()
        ? Figure.known(Amount.minutes(booked.getAsLong()))
        : Figure.unknown(UnknownReason.NO_BOOKINGS);
  }

  /** SplitMix64, written out so that a seed means the same forever. */
  private static final class Draw {
    private long state;

    Draw(long seed) {
      state = seed;
    }

    private long next() {
      state += 0x9E3779B97F4A7C15L;
      long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    /** A number from 0, below a bound that is small beside 2 to the 63rd. */
    long below(long bound) {
      return Long.remainderUnsigned(next(), bound);
    }

    boolean oneIn(long chances) {
      return below(chances) == 0;
    }
  }
}
