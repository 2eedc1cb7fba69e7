package dev.agency.examples.cli.demo;

import dev.agency.core.figure.Field;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as one person sees them, as a table with a column for each field that they see of one. */
public final class SeenTable {
  private SeenTable() {}

  /**
   * Returns a table.
   *
   * @param <R> the records
   * @param fields the columns; one that is hidden in every row is left out
   * @param rows the rows
   * @return the table
   */
  public static <R> String of(List<Field<R, ?>> fields, List<Projection<R>> rows) {
    List<Field<R, ?>> shown = fields.stream().filter(field -> isShown(field, rows)).toList();
    TextTable table = new TextTable();
    shown.forEach(field -> table.addWords(Cells.label(field.name()), ""));
    for (Projection<R> row : rows) {
      table.addRow(
          shown.stream()
              .map((Field<R, ?> field) -> Cells.text(field.name(), row.get(field)))
              .toList());
    }
    return table.render();
  }

  /**
   * Returns the columns that were left out.
   *
   * @param <R> the records
   * @param fields the columns
   * @param rows the rows
   * @return {@code Hidden: Price delta.} and a line end, or nothing
   */
  public static <R> String hidden(List<Field<R, ?>> fields, List<Projection<R>> rows) {
    String names =
        fields.stream()
            .filter(field -> !isShown(field, rows))
            .map(field -> Cells.label(field.name()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "Hidden: " + names + ".\n";
  }

  private static <R> boolean isShown(Field<R, ?> field, List<Projection<R>> rows) {
    return rows.stream().anyMatch(row -> row.get(field) instanceof Shown.Visible);
  }
}
