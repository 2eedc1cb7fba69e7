package dev.agency.core.desk;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.TimeEntryId;
import java.util.Objects;

/**
 * A time entry as of one of its revisions.
 *
 * @param entry the entry
 * @param revision the revision, 1 or more
 */
public record EntryRevision(TimeEntryId entry, long revision) {
  /**
   * Creates the pair.
   *
   * @param entry the entry
   * @param revision the revision
   * @throws dev.agency.core.error.InvalidModelException if the revision is not 1 or more ({@code
   *     OUT_OF_RANGE})
   */
  public EntryRevision {
    Objects.requireNonNull(entry, "entry");
    Invariants.of("an entry revision").between("revision", revision, 1, Long.MAX_VALUE).verify();
  }
}
