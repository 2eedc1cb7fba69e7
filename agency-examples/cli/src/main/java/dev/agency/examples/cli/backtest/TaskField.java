package dev.agency.examples.cli.backtest;

import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.cli.csv.ColumnMapping;
import dev.agency.examples.cli.csv.CsvField;

/** What a row of a task is made of, by the names that {@code --columns} gives them. */
enum TaskField implements CsvField {
  /** Tells one task from another. */
  ID("id"),
  /** What the task belongs to: the unit that forecasts are made for. */
  PROJECT("project"),
  /** The day work on it began; may be left out. */
  START("start"),
  /** The day it was done. */
  COMPLETE("complete"),
  /** The estimate, in hours. */
  PLANNED("planned"),
  /** What it took, in hours. */
  ACTUAL("actual");

  private final String label;

  TaskField(String label) {
    this.label = label;
  }

  /**
   * Reads which columns hold the fields of a task.
   *
   * @throws BadInput if the argument is no mapping, or lacks one of the fields but the start
   */
  static ColumnMapping<TaskField> mapping(String argument) {
    ColumnMapping<TaskField> mapping = ColumnMapping.parse(argument, TaskField.class);
    for (TaskField field : values()) {
      if (field != START) {
        mapping.require(field, "a task has one");
      }
    }
    return mapping;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean joins() {
    return this == ID || this == PROJECT;
  }
}
