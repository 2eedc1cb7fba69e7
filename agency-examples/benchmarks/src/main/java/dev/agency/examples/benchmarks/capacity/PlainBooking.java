package dev.agency.examples.benchmarks.capacity;

/**
 * A booking as numbers.
 *
 * @param number which of the bookings of the world
 * @param person the number of the person
 * @param from its first day
 * @param end the first day after
 * @param kind how its amount is meant
 * @param amount minutes a day, basis points, or minutes in all
 * @param tentative whether it is not agreed yet
 */
public record PlainBooking(
    int number, int person, int from, int end, Kind kind, int amount, boolean tentative) {
  /** How an amount is meant. */
  public enum Kind {
    /** So many minutes on each working day. */
    PER_DAY,
    /** So many basis points of what the person works, less holidays. */
    PERCENT,
    /** So many minutes in all, laid over the days by what the person works, less holidays. */
    TOTAL
  }

  /**
   * Returns the same with another amount.
   *
   * @param other the amount
   * @return the booking
   */
  public PlainBooking withAmount(int other) {
    return new PlainBooking(number, person, from, end, kind, other, tentative);
  }

  /**
   * Returns the same, agreed.
   *
   * @return the booking, not tentative
   */
  public PlainBooking agreed() {
    return new PlainBooking(number, person, from, end, kind, amount, false);
  }
}
