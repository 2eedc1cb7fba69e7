package dev.agency.examples.importers.problem;

/**
 * One thing that is wrong with a row.
 *
 * @param file the file, as the profile names it
 * @param row the row
 * @param path the column or path of the value; empty for the row as a whole
 * @param code the name of an {@link dev.agency.core.error.ErrorCode} or {@link ImportCode}
 * @param severity what becomes of the row
 */
public record RowProblem(String file, long row, String path, String code, Severity severity) {
  /**
   * Returns it for a reader.
   *
   * @return {@code deals:17 /properties/amount MALFORMED_AMOUNT}
   */
  public String text() {
    return file + ":" + row + (path.isEmpty() ? " " : " " + path + " ") + code;
  }
}
