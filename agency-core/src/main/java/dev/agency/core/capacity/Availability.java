package dev.agency.core.capacity;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.util.Objects;

/**
 * What somebody, or all of a team or discipline, have and are booked for on some days, in minutes.
 *
 * <p>Mira's week: a pattern of 2,064, of it 456 a holiday and 456 leave, which leaves a capacity of
 * 1,152. She is booked for 720 on a Monday of 456 and for nothing on the other days: {@code free}
 * is 696, {@code over} is 264, and {@code netFree} 432, which nobody can work, for what is too much
 * on Monday is not done on Tuesday. On each day, and so in every sum:
 *
 * <pre>
 *   capacity = gross - holiday - away
 *   capacity - load = free - over = netFree
 * </pre>
 *
 * <p>Sums are of the days one by one and of the people one by one: one person's free minutes never
 * fill what another has too much. Why somebody is away is not part of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Availability {
  private final long capacity;
  private final Rest rest;
  private final long confirmed;
  private final long tentative;
  private final long load;
  private final long free;

  /**
   * What most days have nothing of, so that most answers share it: one for each of a thousand
   * people and fifty weeks should be small.
   */
  record Rest(long holiday, long away, long pendingLeave, long unplaced) {
    static final Rest NOTHING = new Rest(0, 0, 0, 0);
  }

  Availability(long capacity, Rest rest, long confirmed, long tentative, long load, long free) {
    this.capacity = capacity;
    this.rest = rest;
    this.confirmed = confirmed;
    this.tentative = tentative;
    this.load = load;
    this.free = free;
  }

  /**
   * Returns what nobody has.
   *
   * @return zero of each
   */
  public static Availability zero() {
    return new Availability(0, Rest.NOTHING, 0, 0, 0, 0);
  }

  /**
   * Returns this and another of other people or days.
   *
   * @param other the other
   * @return the sum of each figure
   */
  public Availability plus(Availability other) {
    return new Availability(
        capacity + other.capacity,
        new Rest(
            holiday() + other.holiday(),
            away() + other.away(),
            pendingLeave() + other.pendingLeave(),
            unplaced() + other.unplaced()),
        confirmed + other.confirmed,
        tentative + other.tentative,
        load + other.load,
        free + other.free);
  }

  /**
   * Returns what is worked where nobody is off.
   *
   * @return the minutes of the pattern
   */
  public long gross() {
    return capacity + holiday() + away();
  }

  /**
   * Returns what holidays take of the pattern.
   *
   * @return the minutes
   */
  public long holiday() {
    return rest.holiday();
  }

  /**
   * Returns what approved leave takes of what holidays leave.
   *
   * @return the minutes
   */
  public long away() {
    return rest.away();
  }

  /**
   * Returns what leave asks for that is not approved yet.
   *
   * @return the minutes of the capacity that would be gone; they are not taken off
   */
  public long pendingLeave() {
    return rest.pendingLeave();
  }

  /**
   * Returns what is left to be worked.
   *
   * @return the minutes of the pattern less holidays and approved leave
   */
  public long capacity() {
    return capacity;
  }

  /**
   * Returns what is booked and agreed.
   *
   * @return the minutes of confirmed bookings
   */
  public long confirmed() {
    return confirmed;
  }

  /**
   * Returns what is booked and may go.
   *
   * @return the minutes of tentative bookings, whether they count or not
   */
  public long tentative() {
    return tentative;
  }

  /**
   * Returns what is booked and counts.
   *
   * @return the minutes of confirmed bookings, and of tentative ones if the rules count these
   */
  public long load() {
    return load;
  }

  /**
   * Returns how much of the capacity is booked.
   *
   * @return the load as a share of the capacity, rounded half up, above 100 % where more is booked
   *     than there is; unknown where there is no capacity ({@code NO_CAPACITY}). It does not add
   *     up, and 100 % of a week may be too much on one day of it
   */
  public Figure<BasisPoints> loadRatio() {
    return Utilization.share(load, capacity);
  }

  /**
   * Returns what can still be given to do.
   *
   * @return the sum, over days and people, of the capacity that load leaves, never less than zero
   */
  public long free() {
    return free;
  }

  /**
   * Returns what is booked above the capacity.
   *
   * @return the sum, over days and people, of the load above the capacity, never less than zero
   */
  public long over() {
    return free - netFree();
  }

  /**
   * Returns the capacity less the load, as if what is too much on one day could be done on another.
   *
   * @return the minutes, less than zero where more is booked than there is
   */
  public long netFree() {
    return capacity - load;
  }

  /**
   * Returns what bookings ask for that no day takes.
   *
   * @return the minutes, told on the first day of each booking, or the first day that is known
   */
  public long unplaced() {
    return rest.unplaced();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Availability that
        && capacity == that.capacity
        && rest.equals(that.rest)
        && confirmed == that.confirmed
        && tentative == that.tentative
        && load == that.load
        && free == that.free;
  }

  @Override
  public int hashCode() {
    return Objects.hash(capacity, rest, confirmed, tentative, load, free);
  }

  @Override
  public String toString() {
    return "Availability{gross="
        + gross()
        + ", holiday="
        + holiday()
        + ", away="
        + away()
        + ", pendingLeave="
        + pendingLeave()
        + ", capacity="
        + capacity
        + ", confirmed="
        + confirmed
        + ", tentative="
        + tentative
        + ", load="
        + load
        + ", free="
        + free
        + ", over="
        + over()
        + ", unplaced="
        + unplaced()
        + "}";
  }
}
