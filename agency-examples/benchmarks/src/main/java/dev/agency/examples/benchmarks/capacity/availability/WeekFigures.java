package dev.agency.examples.benchmarks.capacity.availability;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * The answer: three figures of each person and week, by person and then week.
 *
 * <p>Mutable while it is filled, and not thread-safe.
 */
public final class WeekFigures {
  /** What an answer may tell. */
  public enum Figure {
    /** What the person has. */
    CAPACITY,
    /** What is agreed. */
    BOOKED,
    /** What that leaves of each day. */
    FREE
  }

  private final Map<Figure, long[]> figures = new EnumMap<>(Figure.class);

  /** Returns the right answer. */
  static WeekFigures of(CapacityWorld world) {
    PlainWalk walk = new PlainWalk(world);
    return new WeekFigures()
        .with(Figure.CAPACITY, weeks(world, walk::capacity))
        .with(Figure.BOOKED, weeks(world, walk::confirmed))
        .with(Figure.FREE, weeks(world, walk::free));
  }

  private static long[] weeks(CapacityWorld world, IntBinaryOperator day) {
    long[] weeks = new long[world.people() * CapacityWorld.WEEKS];
    for (int i = 0; i < weeks.length; i++) {
      for (int d = 0; d < 7; d++) {
        weeks[i] += day.applyAsInt(i / CapacityWorld.WEEKS, i % CapacityWorld.WEEKS * 7 + d);
      }
    }
    return weeks;
  }

  /** Takes a figure of each person and week as its own. */
  WeekFigures with(Figure figure, long[] weeks) {
    figures.put(figure, weeks);
    return this;
  }

  /** Returns whether a figure is told at all. */
  boolean tells(Figure figure) {
    return figures.containsKey(figure);
  }

  /** Returns whether a figure is the same of each person and week. */
  boolean isSame(Figure figure, WeekFigures other) {
    return Arrays.equals(figures.get(figure), other.figures.get(figure));
  }
}
