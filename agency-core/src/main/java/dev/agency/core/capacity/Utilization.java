package dev.agency.core.capacity;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was worked against what there was to be worked.
 *
 * <p>Of 7,200 minutes of capacity 6,480 were worked and 5,400 of them billable: utilization is 90
 * %, billable utilization 75 %, and with a target of 80 % there are 360 billable minutes too few.
 * It is the pair of minutes that adds up, over people and months; a ratio does not, and where there
 * is no capacity there is none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param worked the minutes that were worked, billable or not
 * @param billable those of them that are billable
 * @param capacity the minutes there were to be worked
 * @param target the share of the capacity that should be billable, empty if none is set
 */
public record Utilization(long worked, long billable, long capacity, Optional<BasisPoints> target) {
  /**
   * Creates a utilization.
   *
   * @param worked the minutes that were worked
   * @param billable those of them that are billable
   * @param capacity the minutes there were to be worked
   * @param target the share of the capacity that should be billable
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative or more than
   *     10,000,000,000,000, or more are billable than were worked
   */
  public Utilization {
    long most = 10_000_000_000_000L;
    Invariants.of("a utilization")
        .between("worked", worked, 0, most)
        .between("billable", billable, 0, Math.max(0, worked))
        .between("capacity", capacity, 0, most)
        .verify();
  }

  /**
   * Returns the share of the capacity that was worked.
   *
   * @return the share rounded half up, above 100 % with overtime; unknown where there is no
   *     capacity ({@code NO_CAPACITY})
   */
  public Figure<BasisPoints> ratio() {
    return share(worked);
  }

  /**
   * Returns the share of the capacity that was worked and is billable.
   *
   * @return the share rounded half up; unknown where there is no capacity ({@code NO_CAPACITY})
   */
  public Figure<BasisPoints> billableRatio() {
    return share(billable);
  }

  /**
   * Returns what should be billable.
   *
   * @return the minutes of the target, rounded half up; empty without a target
   */
  public OptionalLong targetMinutes() {
    return target
        .map(share -> OptionalLong.of(rounded(capacity * share.value(), BasisPoints.WHOLE)))
        .orElse(OptionalLong.empty());
  }

  /**
   * Returns the billable minutes beyond the target.
   *
   * @return the minutes, negative where they are too few; empty without a target
   */
  public OptionalLong beyondTarget() {
    OptionalLong minutes = targetMinutes();
    return minutes.isEmpty() ? minutes : OptionalLong.of(billable - minutes.getAsLong());
  }

  private Figure<BasisPoints> share(long minutes) {
    return capacity == 0
        ? Figure.unknown(UnknownReason.NO_CAPACITY)
        : Figure.known(BasisPoints.of(rounded(minutes * BasisPoints.WHOLE, capacity)));
  }

  private static long rounded(long dividend, long divisor) {
    return dividend / divisor + (dividend % divisor * 2 >= divisor ? 1 : 0);
  }
}
