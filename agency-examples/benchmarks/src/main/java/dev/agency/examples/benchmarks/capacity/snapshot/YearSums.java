package dev.agency.examples.benchmarks.capacity.snapshot;

import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.time.DateRange;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PersonSums;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot says: capacity, confirmed, tentative and free minutes of some people and of all
 * disciplines in each week. Immutable.
 */
final class YearSums {
  private static final int FIGURES = 4;

  private final long[] sums;

  private YearSums(long[] sums) {
    this.sums = sums;
  }

  /** What one row says of a week. */
  @FunctionalInterface
  private interface Week {
    long[] figures(int row, int from, int end);
  }

  /** Rows of people come first, those of disciplines after them. */
  private static YearSums of(int people, Week week) {
    int rows = people + CapacityWorld.DISCIPLINES;
    long[] sums = new long[rows * CapacityWorld.WEEKS * FIGURES];
    for (int i = 0; i < rows * CapacityWorld.WEEKS; i++) {
      int from = i % CapacityWorld.WEEKS * 7;
      long[] figures = week.figures(i / CapacityWorld.WEEKS, from, from + 7);
      System.arraycopy(figures, 0, sums, i * FIGURES, FIGURES);
    }
    return new YearSums(sums);
  }

  /** The right ones. */
  static YearSums of(CapacityWorld world, PlainWalk walk) {
    return of(
        world.people(),
        (row, from, end) -> {
          long[] figures = new long[FIGURES];
          for (int person = 0; person < world.people(); person++) {
            if (person == row || world.people() + world.discipline(person) == row) {
              for (int day = from; day < end; day++) {
                figures[0] += walk.capacity(person, day);
                figures[1] += walk.confirmed(person, day);
                figures[2] += walk.tentative(person, day);
                figures[3] += walk.free(person, day);
              }
            }
          }
          return figures;
        });
  }

  /** Those of sums by hand. */
  static YearSums of(PrefixRows rows) {
    return of(
        rows.people.length,
        (row, from, end) -> {
          if (row < rows.people.length) {
            PersonSums sums = rows.people[row];
            return new long[] {
              sums.capacity[end] - sums.capacity[from],
              sums.confirmed[end] - sums.confirmed[from],
              sums.tentative[end] - sums.tentative[from],
              sums.free[end] - sums.free[from]
            };
          }
          PrefixRows.DisciplineSums sums = rows.disciplines[row - rows.people.length];
          return new long[] {
            sums.capacity[end] - sums.capacity[from],
            sums.confirmed[end] - sums.confirmed[from],
            sums.tentative[end] - sums.tentative[from],
            sums.free[end] - sums.free[from]
          };
        });
  }

  /** Those of a snapshot of this library. */
  static YearSums of(CapacityWorld world, CapacitySnapshot snapshot) {
    return of(
        world.people(),
        (row, from, end) -> {
          DateRange week = WorldModels.days(from, end);
          Availability has =
              row < world.people()
                  ? snapshot.availability(world.personId(row), week)
                  : snapshot.availability(world.disciplineId(row - world.people()), week);
          return new long[] {has.capacity(), has.confirmed(), has.tentative(), has.free()};
        });
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YearSums that && Arrays.equals(sums, that.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }
}
