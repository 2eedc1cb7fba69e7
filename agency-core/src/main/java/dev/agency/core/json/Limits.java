package dev.agency.core.json;

/** The limits of a text, the same for both lines of Jackson. */
final class Limits {
  /** The longest document, in UTF-16 units. */
  static final int DOCUMENT = 16 << 20;

  /**
   * The longest text value of input. A stored document has none of its own: what is remembered of a
   * command or a change quotes a document, which may be longer than any text somebody types.
   */
  static final int STRING = 64 << 10;

  /** The longest property name. */
  static final int NAME = 256;

  /** The longest number, in characters. */
  static final int NUMBER = 40;

  /** The deepest nesting. */
  static final int DEPTH = 32;

  private Limits() {}
}
