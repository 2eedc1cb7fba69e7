package dev.agency.core.store.memory;

import dev.agency.core.error.Invariants;

/**
 * How much the stores in memory may hold together.
 *
 * @param maxRecords entities, time entries, commands, audit records and events in all, removed and
 *     deleted ones included, 1 or more; a write beyond it is refused with {@code STORE_FULL}
 */
public record MemoryLimits(long maxRecords) {
  private static final MemoryLimits USUAL = new MemoryLimits(1_000_000);

  /**
   * Creates limits.
   *
   * @param maxRecords the most records
   * @throws dev.agency.core.error.InvalidModelException if it is not 1 or more ({@code
   *     OUT_OF_RANGE})
   */
  public MemoryLimits {
    Invariants.of("limits").between("maxRecords", maxRecords, 1, Long.MAX_VALUE).verify();
  }

  /**
   * Returns the usual limits.
   *
   * @return one million records, which is about a gigabyte of heap
   */
  public static MemoryLimits usual() {
    return USUAL;
  }
}
