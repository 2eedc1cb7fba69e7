package dev.agency.core.capacity.staffing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days that an order leaves to a demand: it cannot begin before what it waits for is done, and
 * has to be done before what waits for it must begin.
 *
 * <p>The build may be done between 2 and 27 March and comes after the design, which takes until 5
 * March even if everyone who may do it does nothing else: the build has the days from 6 March on.
 * There may be none left, and then they end where they begin, or before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param demand the name of the demand
 * @param start the first day on which it can begin
 * @param end the first day by which it must be done, exclusive
 * @param after what has to be done first and ends last of all that has, if each is done by everyone
 *     who may do it from its own first day on; empty if it may begin as early as its window says
 * @param before what comes next and has to begin first of all that does; empty if it may end as
 *     late as its window says
 */
public record Turn(
    String demand,
    LocalDate start,
    LocalDate end,
    Optional<String> after,
    Optional<String> before) {
  /**
   * Creates a turn.
   *
   * @param demand the name of the demand
   * @param start the first day on which it can begin
   * @param end the first day by which it must be done
   * @param after what has to be done first
   * @param before what comes next
   */
  public Turn {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(before, "before");
  }

  /** Returns how many days there are, not positive if none. */
  long days() {
    return end.toEpochDay() - start.toEpochDay();
  }
}
