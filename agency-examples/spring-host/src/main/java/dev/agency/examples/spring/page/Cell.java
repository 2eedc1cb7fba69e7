package dev.agency.examples.spring.page;

import java.util.Locale;

/**
 * What a page shows of a field.
 *
 * @param text the words
 * @param kind whether it is a value, hidden or not known; also how it looks
 * @param tone how good or bad it is, as the name of a style
 */
record Cell(String text, Kind kind, String tone) {
  /** What the words are. */
  enum Kind {
    VALUE,
    HIDDEN,
    UNKNOWN;

    /** Returns the name of its style. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Cell value(String text) {
    return new Cell(text, Kind.VALUE, "");
  }

  static Cell value(String text, String tone) {
    return new Cell(text, Kind.VALUE, tone);
  }

  /** Returns the names of its styles. */
  public String style() {
    return tone.isEmpty() ? kind.style() : kind.style() + " chip " + tone;
  }
}
