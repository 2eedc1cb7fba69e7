package dev.agency.budget.ledger;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A fact that came after its days were sealed, and where it is posted instead.
 *
 * <p>March is sealed; an entry of 90 minutes on 10 March arrives in April. March stays as it was
 * reported, and the entry counts in every report as of 1 April or later. So does the correction,
 * the approval and the deletion of an entry of March.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the fact
 * @param revision the revision that came late
 * @param day the sealed day it is about, the earlier one if it moves between two
 * @param posted the first open day, from which on it counts
 */
public record LateEvent(FactKey key, long revision, LocalDate day, LocalDate posted) {
  /**
   * Creates a late event.
   *
   * @param key the fact
   * @param revision the revision
   * @param day the sealed day
   * @param posted the first open day
   */
  public LateEvent {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(posted, "posted");
  }
}
