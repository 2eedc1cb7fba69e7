package dev.agency.core.store;

import java.util.List;
import java.util.Optional;

/**
 * Remembers who changed what, in the same transaction as the change. Nothing is ever changed or
 * removed here.
 *
 * <p>Every method sees the caller's tenant only.
 */
public interface AuditLog {
  /**
   * Adds records.
   *
   * @param caller on whose behalf
   * @param records the records in their order
   * @throws dev.agency.core.error.DuplicateIdException if there is one of the same command and
   *     index
   */
  void append(Caller caller, List<AuditRecord> records);

  /**
   * Reads what was done to one record, oldest first. What is added while somebody pages may be
   * missed: where writers are concurrent, a record may come into view before a page that was read.
   *
   * @param caller on whose behalf
   * @param recordType the name of its entity type, or {@code timeEntry}
   * @param recordId the text of its id
   * @param after where the last page ended; empty for the first page
   * @param limit how many rows at most, 1 to 1,000
   * @return the page; empty if nothing was done to it, or it is not there
   * @throws dev.agency.core.error.InvalidModelException if the limit is out of range ({@code
   *     OUT_OF_RANGE})
   */
  Page<AuditRecord> page(
      Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit);
}
