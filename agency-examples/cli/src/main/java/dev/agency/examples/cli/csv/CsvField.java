package dev.agency.examples.cli.csv;

/** Something a verb reads from a row, by the name that {@code --columns} gives it. */
public interface CsvField {
  /**
   * Returns the name used on the command line.
   *
   * @return the name, such as {@code "hours"}
   */
  String label();

  /**
   * Returns whether several columns may be joined to one text, as {@code id=a+b}.
   *
   * @return whether {@code +} is allowed
   */
  boolean joins();
}
