package dev.agency.core.scope;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.ScopeItemId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A round of revisions the client asked for, of one item on one day.
 *
 * <p>An item includes some of them. The third round of a logo that includes two is one beyond, see
 * {@link ScopeOfWork#revisions}: it is work nobody is paid for unless a change request says so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item the item
 * @param on the day it was asked for
 */
public record Revision(ScopeItemId item, LocalDate on) {
  /**
   * Creates a round of revisions.
   *
   * @param item the item
   * @param on the day it was asked for
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public Revision {
    Objects.requireNonNull(item, "item");
    Invariants.of("a revision").date("on", on).verify();
  }

  /**
   * How many rounds an item had, and how many it includes.
   *
   * @param item the item
   * @param included the rounds that are included
   * @param made the rounds that were asked for
   */
  public record Count(ScopeItemId item, long included, long made) {
    /**
     * Creates a count.
     *
     * @param item the item
     * @param included the rounds that are included
     * @param made the rounds that were asked for
     * @throws dev.agency.core.error.InvalidModelException if one of them is negative ({@code
     *     NEGATIVE})
     */
    public Count {
      Objects.requireNonNull(item, "item");
      Invariants.of("a count of revisions")
          .notNegative("included", included)
          .notNegative("made", made)
          .verify();
    }

    /**
     * Returns how many rounds are more than agreed.
     *
     * @return the rounds beyond those included, 0 if there are none
     */
    public long beyond() {
      return Math.max(0, made - included);
    }
  }
}
