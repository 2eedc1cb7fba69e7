package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;

/**
 * A table of a page. A column that is hidden in every row is left out and, but for clients, named
 * below.
 *
 * @param caption what it is of
 * @param heads the names of the columns
 * @param rows the cells, the first of each row its heading
 * @param hidden the names of the columns that are left out
 */
record TablePart(
    String caption,
    ImmutableList<String> heads,
    ImmutableList<ImmutableList<Cell>> rows,
    ImmutableList<String> hidden) {
  static <R> TablePart of(
      Words words,
      Viewer viewer,
      String caption,
      List<Field<R, ?>> fields,
      List<Projection<R>> rows) {
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
        columns.stream().map(words::label).collect(ImmutableList.toImmutableList()),
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(field -> words.cell(row, field))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()),
        viewer.ofClient() ? ImmutableList.of() : hidden.build());
  }

  /** Returns whether there is nothing to show. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
