package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.time.DateRange;

/**
 * What somebody, or all of a team or discipline, have and are booked for in one period after the
 * other: a row of a heat map.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cells one cell for each period, in order
 */
public record LoadSeries(ImmutableList<Cell> cells) {
  /** How much of the capacity of a period is booked. */
  public enum Level {
    /** There is no capacity and nothing booked: a holiday, a leave, a weekend. */
    OFF,
    /** Something is free, and the load is below the share that the rules call busy. */
    UNDER,
    /** Something is free, and the load is at least that share. */
    OK,
    /** Nothing is free, and nobody has too much on any day. */
    FULL,
    /** Somebody has too much on some day, even if there is time on another. */
    OVER;

    static Level of(Availability figures, BasisPoints busyFrom) {
      if (figures.over() > 0) {
        return OVER;
      }
      if (figures.capacity() == 0) {
        return OFF;
      }
      if (figures.free() == 0) {
        return FULL;
      }
      return figures.load() * BasisPoints.WHOLE < figures.capacity() * busyFrom.value()
          ? UNDER
          : OK;
    }
  }

  /**
   * One period.
   *
   * @param days its days
   * @param partial whether it is only a part of a day, week or month of the calendar
   * @param figures what there is and is booked
   * @param level how much that is
   */
  public record Cell(DateRange days, boolean partial, Availability figures, Level level) {}

  /**
   * Returns all periods together.
   *
   * @return the sum of the cells
   */
  public Availability total() {
    return cells.stream().map(Cell::figures).reduce(Availability.zero(), Availability::plus);
  }
}
