package dev.agency.examples.spring.page;

import java.util.Locale;

/**
 * What a page shows of a field.
 *
 * @param text the words
 * @param kind whether it is a value, hidden or not known; also how it looks
 * @param tone how good or bad it is, as the name of a style
 * @param link the path of the page about it, empty for none
 * @param note what has to be said with it, empty for nothing
 * @param isNumber whether it is an amount, a time, a share or a count, which are read below each
 *     other by their digits
 */
record Cell(String text, Kind kind, String tone, String link, String note, boolean isNumber) {
  Cell(String text, Kind kind, String tone) {
    this(text, kind, tone, "", "", false);
  }

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

  static Cell number(String text) {
    return new Cell(text, Kind.VALUE, "", "", "", true);
  }

  /** Returns the same, as a link to the page about it. */
  Cell to(String path) {
    return new Cell(text, kind, tone, path, note, isNumber);
  }

  /** Returns the same with what has to be said with it. */
  Cell noting(String words) {
    return new Cell(text, kind, tone, link, words, isNumber);
  }

  /** Returns the names of its styles. */
  public String style() {
    return tone.isEmpty() ? kind.style() : kind.style() + " chip " + tone;
  }
}
