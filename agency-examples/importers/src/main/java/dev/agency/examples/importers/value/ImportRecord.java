package dev.agency.examples.importers.value;

import dev.agency.core.id.ExternalRef;

/**
 * One record of another system, neutral of it.
 *
 * @param ref the name it has there
 * @param row the row of the file it is from
 * @param properties what it says
 */
public record ImportRecord(ExternalRef ref, long row, Properties properties) {
  /**
   * Returns what its row says itself.
   *
   * @return the record without what the host only gave
   */
  public ImportRecord told() {
    return new ImportRecord(ref, row, properties.told());
  }
}
