package dev.agency.examples.benchmarks.capacity;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Sums up to each day for one person, as one would write them for this world and nothing else: four
 * rows of numbers, each with one more than there are days.
 */
public final class PersonSums {
  /** What the person has. */
  public final int[] capacity = new int[CapacityWorld.DAYS + 1];

  /** What is agreed. */
  public final int[] confirmed = new int[CapacityWorld.DAYS + 1];

  /** What is not agreed yet. */
  public final int[] tentative = new int[CapacityWorld.DAYS + 1];

  /** What agreed bookings leave of each day. */
  public final int[] free = new int[CapacityWorld.DAYS + 1];

  private PersonSums() {}

  /**
   * Adds up the days of a person.
   *
   * @param world the world, of which patterns, holidays and leaves are looked at
   * @param person the person
   * @param bookings the bookings of the person
   * @return the sums
   */
  public static PersonSums of(CapacityWorld world, int person, List<PlainBooking> bookings) {
    PersonSums sums = new PersonSums();
    int[] work = new int[CapacityWorld.DAYS];
    sums.fill(world, person, work);
    for (PlainBooking booking : bookings) {
      place(booking, work, booking.tentative() ? sums.tentative : sums.confirmed);
    }
    int has = 0;
    int agreed = 0;
    int wished = 0;
    int left = 0;
    for (int day = 1; day <= CapacityWorld.DAYS; day++) {
      left += Math.max(0, sums.capacity[day] - sums.confirmed[day]);
      has += sums.capacity[day];
      agreed += sums.confirmed[day];
      wished += sums.tentative[day];
      sums.capacity[day] = has;
      sums.confirmed[day] = agreed;
      sums.tentative[day] = wished;
      sums.free[day] = left;
    }
    return sums;
  }

  /** Writes what the person works less holidays, and what leave leaves of it, one place on. */
  private void fill(CapacityWorld world, int person, int[] work) {
    int[] gross = new int[CapacityWorld.DAYS];
    int change = Math.min(world.changes[person], world.leaves[person]);
    fill(gross, world.patterns[person], 0, world.joins[person], change);
    fill(
        gross,
        world.laterPatterns[person],
        world.changes[person] / 7,
        Math.max(world.joins[person], world.changes[person]),
        world.leaves[person]);
    byte[] holidays = world.holidays[world.calendars[person]];
    for (int day = 0; day < gross.length; day++) {
      work[day] =
          holidays[day] == 0 ? gross[day] : holidays[day] == 2 ? 0 : gross[day] - half(gross[day]);
      capacity[day + 1] = work[day];
    }
    int first = person * CapacityWorld.LEAVES_OF_PERSON;
    for (int i = first; i < first + CapacityWorld.LEAVES_OF_PERSON; i++) {
      for (int day = world.awayFrom[i]; world.awayApproved[i] && day < world.awayEnd[i]; day++) {
        int taken = world.awayHalf[i] ? half(gross[day]) : gross[day];
        capacity[day + 1] = Math.max(0, capacity[day + 1] - taken);
      }
    }
  }

  private static void fill(int[] gross, int pattern, int firstWeek, int from, int end) {
    ImmutableList<Integer> cycle = CapacityWorld.PATTERNS.get(pattern);
    int size = cycle.size();
    int[] minutes = new int[size];
    for (int i = 0; i < size; i++) {
      minutes[i] = cycle.get(i);
    }
    int at = from < end ? (from - 7 * firstWeek) % size : 0;
    for (int day = from; day < end; day++) {
      gross[day] = minutes[at];
      at = at + 1 == size ? 0 : at + 1;
    }
  }

  private static int half(int minutes) {
    return (minutes + 1) / 2;
  }

  private static void place(PlainBooking booking, int[] work, int[] minutes) {
    switch (booking.kind()) {
      case PER_DAY -> {
        for (int day = booking.from(); day < booking.end(); day++) {
          minutes[day + 1] += work[day] > 0 ? booking.amount() : 0;
        }
      }
      case PERCENT -> share(booking, work, minutes, 10_000);
      case TOTAL -> {
        int all = 0;
        for (int day = booking.from(); day < booking.end(); day++) {
          all += work[day];
        }
        if (all > 0) {
          share(booking, work, minutes, all);
        }
      }
    }
  }

  /** Gives each day its part of a whole, so that the sum up to each day is rounded half up. */
  private static void share(PlainBooking booking, int[] work, int[] minutes, int whole) {
    long sum = 0;
    int before = 0;
    for (int day = booking.from(); day < booking.end(); day++) {
      sum += work[day];
      int upTo = (int) ((2 * sum * booking.amount() + whole) / (2L * whole));
      minutes[day + 1] += upTo - before;
      before = upTo;
    }
  }
}
