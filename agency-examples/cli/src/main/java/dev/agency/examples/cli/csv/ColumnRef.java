package dev.agency.examples.cli.csv;

import com.google.common.collect.ImmutableList;

/**
 * The columns one field of an entry is read from: a single one, {@code a+b} joined by {@code :}, or
 * {@code x|y} of which the first that is not empty counts.
 *
 * @param columns the names of the columns, at least one
 * @param joined whether all are joined, rather than the first with a text taken
 */
public record ColumnRef(ImmutableList<String> columns, boolean joined) {
  static final char JOIN = '+';
  static final char FALL_BACK = '|';

  /**
   * Returns the form it was written in.
   *
   * @return such as {@code task+developer}
   */
  public String text() {
    return String.join(String.valueOf(joined ? JOIN : FALL_BACK), columns);
  }
}
