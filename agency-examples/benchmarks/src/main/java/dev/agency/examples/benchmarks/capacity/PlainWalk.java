package dev.agency.examples.benchmarks.capacity;

import java.util.List;

/**
 * The right answers: what each person has and is booked for on each day, one by one.
 *
 * <p>It is made once and then read, for the walk itself is slow.
 */
public final class PlainWalk {
  private final int[][] capacity;
  private final int[][] confirmed;
  private final int[][] tentative;

  /**
   * Walks through a world.
   *
   * @param world the world
   * @param bookings its bookings, or others in their place
   */
  public PlainWalk(CapacityWorld world, List<PlainBooking> bookings) {
    capacity = new int[world.people()][CapacityWorld.DAYS];
    confirmed = new int[world.people()][CapacityWorld.DAYS];
    tentative = new int[world.people()][CapacityWorld.DAYS];
    for (int person = 0; person < world.people(); person++) {
      for (int day = 0; day < CapacityWorld.DAYS; day++) {
        capacity[person][day] = world.capacity(person, day);
      }
    }
    for (PlainBooking booking : bookings) {
      int[] minutes = world.minutes(booking);
      int[] row = (booking.tentative() ? tentative : confirmed)[booking.person()];
      for (int i = 0; i < minutes.length; i++) {
        row[booking.from() + i] += minutes[i];
      }
    }
  }

  /**
   * Walks through a world.
   *
   * @param world the world
   */
  public PlainWalk(CapacityWorld world) {
    this(world, world.bookings());
  }

  /**
   * Returns what a person has.
   *
   * @param person the person
   * @param day the day
   * @return the minutes
   */
  public int capacity(int person, int day) {
    return capacity[person][day];
  }

  /**
   * Returns what is agreed.
   *
   * @param person the person
   * @param day the day
   * @return the minutes of confirmed bookings
   */
  public int confirmed(int person, int day) {
    return confirmed[person][day];
  }

  /**
   * Returns what is not agreed yet.
   *
   * @param person the person
   * @param day the day
   * @return the minutes of tentative bookings
   */
  public int tentative(int person, int day) {
    return tentative[person][day];
  }

  /**
   * Returns what is free.
   *
   * @param person the person
   * @param day the day
   * @return what confirmed bookings leave, never less than zero
   */
  public int free(int person, int day) {
    return Math.max(0, capacity[person][day] - confirmed[person][day]);
  }
}
