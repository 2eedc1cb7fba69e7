package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.cli.capacity.Sentences;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who has time and what an open deal would take of it, as one person may see it.
 *
 * @param heading whose view it is, and of which deal
 * @param loads a row for each person and week
 * @param impacts a row for each discipline and month of the deal
 * @param risks a row for each discipline and month of the pipeline
 * @param missing what is missing for the deal, in words
 * @param when where it is short if the others come as expected, month by month
 * @param helps what would make it fit, in words
 */
record StaffedView(
    String heading,
    ImmutableList<Projection<LoadRow>> loads,
    ImmutableList<Projection<DealCapacityRow>> impacts,
    ImmutableList<Projection<PipelineRiskRow>> risks,
    ImmutableList<String> missing,
    ImmutableList<String> when,
    ImmutableList<String> helps) {
  static StaffedView of(Viewpoint viewpoint, Staffed staffed) {
    ImmutableList<Projection<DealCapacityRow>> impacts =
        seen(viewpoint, DealCapacityRow.TYPE, staffed.impacts());
    // The sentences are made of what these rows show, so who is not shown all of it is told none.
    boolean all = !impacts.isEmpty() && impacts.stream().allMatch(row -> row.hidden().isEmpty());
    return new StaffedView(
        viewpoint.heading() + ", \"" + staffed.deal().name() + "\" in mind",
        seen(viewpoint, LoadRow.TYPE, staffed.loads()),
        impacts,
        seen(viewpoint, PipelineRiskRow.TYPE, staffed.risks()),
        all ? words(staffed.missing()) : ImmutableList.of(),
        all ? words(staffed.shortRows()) : ImmutableList.of(),
        all ? words(staffed.helps()) : ImmutableList.of());
  }

  private static <R> ImmutableList<Projection<R>> seen(
      Viewpoint viewpoint, RecordType<R> type, List<R> rows) {
    return rows.stream()
        .flatMap(row -> viewpoint.row(type, row).stream())
        .collect(toImmutableList());
  }

  private static ImmutableList<String> words(List<Message> messages) {
    return messages.stream().map(Sentences::of).collect(toImmutableList());
  }

  /** One person's weeks. */
  record Weeks(String name, String discipline, ImmutableList<Projection<LoadRow>> cells) {}

  /** Returns the rows of the heat map. */
  List<Weeks> people() {
    ImmutableListMultimap<String, Projection<LoadRow>> byName =
        Multimaps.index(loads, row -> Cells.text("name", row.get(LoadRow.NAME)));
    List<Weeks> people = new ArrayList<>();
    byName
        .asMap()
        .forEach(
            (name, cells) -> {
              ImmutableList<Projection<LoadRow>> weeks = ImmutableList.copyOf(cells);
              people.add(
                  new Weeks(
                      name, Cells.text("discipline", weeks.get(0).get(LoadRow.DISCIPLINE)), weeks));
            });
    return people;
  }

  /** Returns how much of a week is booked; a level that is hidden looks like a week off. */
  static Level level(Projection<LoadRow> cell) {
    return cell.get(LoadRow.LEVEL).ifVisible().orElse(Level.OFF);
  }

  static String sign(Level level) {
    return switch (level) {
      case OFF -> ".";
      case UNDER -> "-";
      case OK -> "+";
      case FULL -> "=";
      case OVER -> "!";
    };
  }

  /** Returns the view as text. */
  String text() {
    StringBuilder text = new StringBuilder(8_192);
    text.append(heading).append("\n\n");
    if (!impacts.isEmpty()) {
      text.append(table(DealCapacityRow.TYPE, impacts)).append('\n');
    }
    list(text, "Short of people:", missing);
    list(text, "Short when, if the other deals come as expected:", when);
    list(text, "What would make it fit, each by itself:", helps);
    if (!loads.isEmpty()) {
      text.append(
          "Who is booked how much, week by week: . off, - under, + busy, = full, ! too much\n");
      TextTable table = new TextTable();
      table.addWords("Person", "");
      table.addWords("Discipline", "");
      table.addWords("From " + Cells.text("week", loads.get(0).get(LoadRow.WEEK)), "");
      for (Weeks person : people()) {
        table.addRow(
            List.of(
                person.name(),
                person.discipline(),
                person.cells().stream()
                    .map(cell -> sign(level(cell)))
                    .collect(Collectors.joining())));
      }
      text.append(table.render()).append('\n');
    }
    if (!risks.isEmpty()) {
      text.append("Risk of the pipeline, by discipline and month\n");
      text.append(table(PipelineRiskRow.TYPE, risks));
    }
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append(title).append('\n');
      sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
      text.append('\n');
    }
  }

  /** Returns rows as a table with all fields of their type. */
  private static <R> String table(RecordType<R> type, List<Projection<R>> rows) {
    TextTable table = new TextTable();
    type.fields().forEach(field -> table.addWords(Cells.label(field.name()), ""));
    cells(type, rows).forEach(table::addRow);
    return table.render();
  }

  /** Returns the cells of rows, in the order of the fields. */
  static <R> List<List<String>> cells(RecordType<R> type, List<Projection<R>> rows) {
    return rows.stream()
        .map(
            row ->
                type.fields().stream()
                    .map(field -> Cells.text(field.name(), row.get(field)))
                    .toList())
        .toList();
  }
}
