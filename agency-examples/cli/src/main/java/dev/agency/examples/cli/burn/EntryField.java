package dev.agency.examples.cli.burn;

import static dev.agency.core.error.ErrorCode.INCONSISTENT;
import static dev.agency.core.error.ErrorCode.MISSING_PROPERTY;

import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.csv.CsvField;

/** What an entry is made of, by the names that {@code --columns} gives them. */
enum EntryField implements CsvField {
  /** Tells one entry from another; only needed to refuse repeated ones. */
  ID("id"),
  /** What the time was spent on. */
  BUDGET("budget"),
  /**
   * Who spent it; only needed to group by person and to price the time, and checked if it is there.
   */
  PERSON("person"),
  /** The day of the work. */
  DATE("date"),
  /** The time in hours. */
  HOURS("hours"),
  /** The time in minutes, instead of hours. */
  MINUTES("minutes"),
  /** Whether somebody pays for the time; only needed to price it, and checked if it is there. */
  BILLABLE("billable");

  private final String label;

  EntryField(String label) {
    this.label = label;
  }

  /**
   * Reads which columns hold the fields of an entry.
   *
   * @throws BadInput if the argument is no mapping, lacks the budget, the date or the time, or has
   *     the time both as hours and as minutes
   */
  static ColumnMapping<EntryField> mapping(String argument) {
    ColumnMapping<EntryField> mapping = ColumnMapping.parse(argument, EntryField.class);
    mapping.require(BUDGET, "an entry has one");
    mapping.require(DATE, "an entry has one");
    boolean hours = mapping.refs().containsKey(HOURS);
    boolean minutes = mapping.refs().containsKey(MINUTES);
    if (!hours && !minutes) {
      throw new BadInput(
          ColumnMapping.path(HOURS),
          MISSING_PROPERTY,
          "The time must be given as hours or minutes.");
    }
    if (hours && minutes) {
      throw new BadInput(
          ColumnMapping.path(MINUTES),
          INCONSISTENT,
          "The time must be given as hours or as minutes, not both.");
    }
    return mapping;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean joins() {
    return this == ID;
  }
}
