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
   * Takes note of a row that cannot be told apart into its cells, or belongs to nothing; the file
   * goes on after it.
   *
   * @param number where the row stands
   * @param path where in it, empty for the row as a whole
   * @param code what is wrong with it
   */
  void broken(long number, String path, ErrorCode code);
}
