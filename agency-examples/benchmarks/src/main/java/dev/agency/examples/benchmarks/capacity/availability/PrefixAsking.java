package dev.agency.examples.benchmarks.capacity.availability;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PersonSums;
import dev.agency.examples.benchmarks.capacity.PrefixRows;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;

/** The floor: differences of sums by hand. */
final class PrefixAsking {
  private static final int WEEKS = CapacityWorld.WEEKS;

  private PrefixAsking() {}

  private record Week(int capacity, int booked, int free) {}

  /** One figure, into an array that is there already. */
  static Prepared<WeekFigures> free(CapacityWorld world) {
    PrefixRows rows = PrefixRows.of(world);
    long[] free = new long[rows.people.length * WEEKS];
    return () -> {
      int at = 0;
      for (PersonSums person : rows.people) {
        int[] sums = person.free;
        for (int week = 0; week < WEEKS; week++) {
          free[at++] = (long) sums[7 * week + 7] - sums[7 * week];
        }
      }
      return () -> new WeekFigures().with(Figure.FREE, free.clone());
    };
  }

  /** An object for each answer. */
  static Prepared<WeekFigures> objects(CapacityWorld world) {
    PrefixRows rows = PrefixRows.of(world);
    return () -> {
      Week[] weeks = new Week[rows.people.length * WEEKS];
      int at = 0;
      for (PersonSums person : rows.people) {
        for (int day = 0; day < CapacityWorld.DAYS; day += 7) {
          weeks[at++] =
              new Week(
                  person.capacity[day + 7] - person.capacity[day],
                  person.confirmed[day + 7] - person.confirmed[day],
                  person.free[day + 7] - person.free[day]);
        }
      }
      return () -> read(weeks);
    };
  }

  private static WeekFigures read(Week[] weeks) {
    long[] capacity = new long[weeks.length];
    long[] booked = new long[weeks.length];
    long[] free = new long[weeks.length];
    for (int i = 0; i < weeks.length; i++) {
      capacity[i] = weeks[i].capacity();
      booked[i] = weeks[i].booked();
      free[i] = weeks[i].free();
    }
    return new WeekFigures()
        .with(Figure.CAPACITY, capacity)
        .with(Figure.BOOKED, booked)
        .with(Figure.FREE, free);
  }
}
