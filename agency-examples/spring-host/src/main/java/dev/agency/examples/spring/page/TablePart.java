package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table of a page. A column that is hidden in every row is left out and, but for clients, named
 * below.
 *
 * @param caption what it is of
 * @param heads the names of the columns
 * @param rows the cells, the first of each row its heading
 * @param hidden the names of the columns that are left out
 * @param none what stands there instead if there are no rows; empty where the page has words of its
 *     own, or leaves the table out
 */
record TablePart(
    String caption,
    ImmutableList<String> heads,
    ImmutableList<ImmutableList<Cell>> rows,
    ImmutableList<String> hidden,
    Optional<String> none) {
  /** As many columns as there is room for in half the width of a page. */
  private static final int BESIDE = 5;

  /**
   * A column.
   *
   * @param name its name
   * @param style the name of the style of its heading and cells, empty for none
   */
  record Column(String name, String style) {}

  /** A table of cells that were made elsewhere, with nothing to say if there are none. */
  TablePart(String caption, ImmutableList<String> heads, ImmutableList<ImmutableList<Cell>> rows) {
    this(caption, heads, rows, ImmutableList.of(), Optional.empty());
  }

  static <R> TablePart of(
      Words words,
      Viewer viewer,
      String caption,
      List<Field<R, ?>> fields,
      List<Projection<R>> rows) {
    return of(words, viewer, caption, fields, rows, words::cell);
  }

  /**
   * What stands in a cell, where that is more than the value of the field.
   *
   * @param <R> the records
   */
  @FunctionalInterface
  interface Written<R> {
    Cell cell(Projection<R> row, Field<R, ?> field);
  }

  static <R> TablePart of(
      Words words,
      Viewer viewer,
      String caption,
      List<Field<R, ?>> fields,
      List<Projection<R>> rows,
      Written<R> written) {
    ImmutableList.Builder<Field<R, ?>> shown = ImmutableList.builder();
    ImmutableList.Builder<String> hidden = ImmutableList.builder();
    for (Field<R, ?> field : fields) {
      if (rows.stream().allMatch(row -> row.get(field) instanceof Shown.Hidden)) {
        hidden.add(words.label(field));
      } else {
        shown.add(field);
      }
    }
    ImmutableList<Field<R, ?>> columns = shown.build();
    return new TablePart(
        words.say(caption),
        columns.stream()
            .map(field -> words.label(rows, field))
            .collect(ImmutableList.toImmutableList()),
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(field -> written.cell(row, field))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()),
        viewer.ofClient() ? ImmutableList.of() : hidden.build(),
        Optional.empty());
  }

  /** Returns the same with what stands there if there are no rows. */
  TablePart orElse(String words) {
    return new TablePart(caption, heads, rows, hidden, Optional.of(words));
  }

  /** Returns the same with other words above it. */
  TablePart titled(String words) {
    return new TablePart(words, heads, rows, hidden, none);
  }

  /** Returns the same with the first cell of each row as a link to the page about it. */
  <R> TablePart linked(List<Projection<R>> of, Function<Projection<R>, Optional<String>> path) {
    ImmutableList.Builder<ImmutableList<Cell>> linked = ImmutableList.builder();
    for (int i = 0; i < rows.size(); i++) {
      ImmutableList<Cell> row = rows.get(i);
      linked.add(
          path.apply(of.get(i))
              .map(
                  to ->
                      ImmutableList.<Cell>builder()
                          .add(row.get(0).to(to))
                          .addAll(row.subList(1, row.size()))
                          .build())
              .orElse(row));
    }
    return new TablePart(caption, heads, linked.build(), hidden, none);
  }

  /** Returns the columns. */
  public ImmutableList<Column> columns() {
    return columns(heads, rows);
  }

  /** Returns the columns of cells: one is of numbers if every value in it is one. */
  static ImmutableList<Column> columns(List<String> heads, List<? extends List<Cell>> rows) {
    return IntStream.range(0, heads.size())
        .mapToObj(at -> new Column(heads.get(at), isOfNumbers(at, rows) ? "number" : ""))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isOfNumbers(int at, List<? extends List<Cell>> rows) {
    List<Cell> values =
        rows.stream()
            .map(row -> row.get(at))
            .filter(cell -> cell.kind() == Cell.Kind.VALUE)
            .toList();
    return !values.isEmpty() && values.stream().allMatch(Cell::isNumber);
  }

  /** Returns whether it has too many columns to stand beside another one. */
  public boolean isWide() {
    return heads.size() > BESIDE;
  }

  /** Returns whether there is nothing to show. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
