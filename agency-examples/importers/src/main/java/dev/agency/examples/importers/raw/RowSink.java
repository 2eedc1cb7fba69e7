package dev.agency.examples.importers.raw;

import dev.agency.core.error.ErrorCode;

/** What takes the rows of a file, one by one. */
public interface RowSink {
  /**
   * Takes a row.
   *
   * @param row the row
   */
  void row(RawRow row);

  /**
   * Takes note of a row that cannot be told apart into its cells; the file goes on after it.
   *
   * @param number where the row stands
   * @param code what is wrong with it
   */
  void broken(long number, ErrorCode code);
}
