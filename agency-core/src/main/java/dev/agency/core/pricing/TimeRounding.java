package dev.agency.core.pricing;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * How the minutes of a time entry become the minutes a client pays for.
 *
 * <p>Each entry is rounded by itself, and what is shown, summed and invoiced are the rounded
 * minutes, so a total is the sum of what stands above it: 15, 50, 225, 75 and 35 minutes, up to
 * full quarters, are 15, 60, 225, 75 and 45, which is 420 everywhere and not 400 here and 405
 * there. Only billable time is rounded, on its way to a price; worked time, cost and capacity keep
 * the minutes that were logged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param direction where to, {@code NONE} exactly if the step is one minute
 * @param step the minutes a rounded entry is a multiple of, 1 to 1,440, such as 6, 15 or 30
 */
public record TimeRounding(Direction direction, long step) {
  /** Where to round. */
  public enum Direction {
    /** Not at all. */
    NONE,
    /** To the next multiple that is not less. */
    UP,
    /** To the next multiple that is not more. */
    DOWN,
    /** To the nearest multiple, half a step up. */
    NEAREST_HALF_UP,
    /** To the nearest multiple, half a step down. */
    NEAREST_HALF_DOWN
  }

  private static final TimeRounding EXACT = new TimeRounding(Direction.NONE, 1);

  /**
   * Creates a rounding.
   *
   * @param direction where to
   * @param step the minutes a rounded entry is a multiple of
   * @throws dev.agency.core.error.InvalidModelException if the step is not 1 to 1,440 ({@code
   *     OUT_OF_RANGE}), or is one minute with a direction, or more without one ({@code
   *     INCONSISTENT})
   */
  public TimeRounding {
    Objects.requireNonNull(direction, "direction");
    Invariants.of("a time rounding")
        .between("step", step, 1, 1_440)
        .require(
            (direction == Direction.NONE) == (step == 1),
            "direction",
            ErrorCode.INCONSISTENT,
            "must be NONE exactly if the step is one minute")
        .verify();
  }

  /**
   * Returns the rounding that leaves all minutes as they are.
   *
   * @return no rounding
   */
  public static TimeRounding none() {
    return EXACT;
  }

  /**
   * Returns the billable minutes of one entry.
   *
   * @param minutes the minutes that were logged; negative ones, as of a correction, are rounded as
   *     positive ones are, so that an entry and its reversal are nothing
   * @return the minutes to charge for, a multiple of the step; at most one step away
   * @throws dev.agency.core.error.InvalidModelException if the minutes are more than a billion
   */
  public long billable(long minutes) {
    Invariants.of("an entry").between("minutes", minutes, -1_000_000_000, 1_000_000_000).verify();
    long size = Math.abs(minutes);
    long below = size - size % step;
    long over = size - below;
    boolean up =
        switch (direction) {
          case NONE, DOWN -> false;
          case UP -> over > 0;
          case NEAREST_HALF_UP -> 2 * over >= step;
          case NEAREST_HALF_DOWN -> 2 * over > step;
        };
    return Long.signum(minutes) * (up ? below + step : below);
  }
}
