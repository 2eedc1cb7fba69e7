package dev.agency.core.testkit.store;

/** What some stores cannot do, so that a rule about it is passed over for them. */
public enum Capability {
  /** Several threads write at the same time. */
  CONCURRENT_WRITERS,
  /** A thread reads while another one is in a transaction, and does not wait for it to end. */
  READS_BESIDE_A_WRITER,
  /** Texts hold characters that take four bytes in UTF-8, such as emoji. */
  FOUR_BYTE_TEXT,
  /** Instants keep their nanoseconds; without it they keep their microseconds. */
  NANOSECONDS,
  /** Entity types that are not of this library are stored, too. */
  OWN_ENTITY_TYPES
}
