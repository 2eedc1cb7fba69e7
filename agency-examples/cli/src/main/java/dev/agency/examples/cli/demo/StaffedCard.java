package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.view.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who has time, as the page shows it: sentences, tables, and a heat map of people and weeks.
 *
 * @param heading whose view it is
 * @param missing what is missing
 * @param when where it is short, month by month
 * @param fits that nothing is, one sentence or none
 * @param helps what would make it fit
 * @param tables the waterfall and the risk
 * @param months the first days of the months of the risk
 * @param risks a row for each discipline
 * @param weeks the first days of the weeks
 * @param people the rows of the heat map
 */
record StaffedCard(
    String heading,
    ImmutableList<String> missing,
    ImmutableList<String> when,
    ImmutableList<String> fits,
    ImmutableList<String> helps,
    ImmutableList<Table> tables,
    ImmutableList<String> months,
    ImmutableList<Risk> risks,
    ImmutableList<String> weeks,
    ImmutableList<Person> people) {
  /** From this chance on it is more likely short than not. */
  private static final long LIKELY = 5_000;

  private static final long UNLIKELY = 1_000;

  /** A table of all fields of a kind of row. */
  record Table(String caption, List<String> heads, List<Row> rows) {}

  /** A row of a table. */
  record Row(List<String> cells) {}

  /** The risk of a discipline, month by month. */
  record Risk(String discipline, ImmutableList<Cell> cells) {}

  /** A row of the heat map. */
  record Person(String name, String discipline, ImmutableList<Cell> cells) {}

  /** A week of the heat map; its level is told by colour, by a sign and in words. */
  record Cell(String kind, String text, String title) {}

  static StaffedCard of(StaffedView view) {
    List<StaffedView.Weeks> people = view.people();
    return new StaffedCard(
        view.heading(),
        view.missing(),
        view.when(),
        view.missing().isEmpty() && !view.impacts().isEmpty()
            ? ImmutableList.of("The people there are can do it.")
            : ImmutableList.of(),
        view.helps(),
        ImmutableList.of(
            table(
                "What the deal would take, by discipline and month",
                DealCapacityRow.TYPE,
                view.impacts()),
            table(
                "Risk of the pipeline, by discipline and month",
                PipelineRiskRow.TYPE,
                view.risks())),
        months(view),
        risks(view),
        people.stream()
            .limit(1)
            .flatMap(person -> person.cells().stream())
            .map(cell -> Cells.text("week", cell.get(LoadRow.WEEK)).substring(5))
            .collect(toImmutableList()),
        people.stream().map(StaffedCard::person).collect(toImmutableList()));
  }

  boolean hasHelps() {
    return !helps.isEmpty();
  }

  boolean hasWhen() {
    return !when.isEmpty();
  }

  private static <R> Table table(String caption, RecordType<R> type, List<Projection<R>> rows) {
    return new Table(
        caption,
        type.fields().stream().map(field -> Cells.label(field.name())).toList(),
        StaffedView.cells(type, rows).stream().map(Row::new).toList());
  }

  private static ImmutableList<String> months(StaffedView view) {
    return view.risks().stream()
        .map(row -> Cells.text("month", row.get(PipelineRiskRow.MONTH)))
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }

  /** Returns the risks as a matrix; a month in which no deal asks for anything is empty. */
  private static ImmutableList<Risk> risks(StaffedView view) {
    Map<String, Map<String, Cell>> byDiscipline = new LinkedHashMap<>();
    for (Projection<PipelineRiskRow> row : view.risks()) {
      byDiscipline
          .computeIfAbsent(
              Cells.text("discipline", row.get(PipelineRiskRow.DISCIPLINE)),
              key -> new LinkedHashMap<>())
          .put(Cells.text("month", row.get(PipelineRiskRow.MONTH)), risk(row));
    }
    Cell none = new Cell("off", "", "no deal asks for anything");
    return byDiscipline.entrySet().stream()
        .map(
            each ->
                new Risk(
                    each.getKey(),
                    months(view).stream()
                        .map(month -> each.getValue().getOrDefault(month, none))
                        .collect(toImmutableList())))
        .collect(toImmutableList());
  }

  private static Cell risk(Projection<PipelineRiskRow> row) {
    long chance =
        row.get(PipelineRiskRow.SHORT_WITH).ifVisible().map(BasisPoints::value).orElse(0L);
    String kind = chance >= LIKELY ? "over" : chance >= UNLIKELY ? "ok" : "under";
    return new Cell(
        kind,
        Cells.text("shortWith", row.get(PipelineRiskRow.SHORT_WITH))
            + (chance >= UNLIKELY
                ? ", " + Cells.text("meanShortMinutes", row.get(PipelineRiskRow.MEAN))
                : ""),
        "Short on average by "
            + Cells.text("meanShortMinutes", row.get(PipelineRiskRow.MEAN))
            + ", in 8 of 10 cases at most by "
            + Cells.text("shortEightyMinutes", row.get(PipelineRiskRow.EIGHTY)));
  }

  private static Person person(StaffedView.Weeks weeks) {
    return new Person(
        weeks.name(),
        weeks.discipline(),
        weeks.cells().stream().map(StaffedCard::cell).collect(toImmutableList()));
  }

  private static Cell cell(Projection<LoadRow> row) {
    Level level = StaffedView.level(row);
    String hours =
        row.get(LoadRow.BOOKED).ifVisible().map(minutes -> (minutes + 30) / 60 + "").orElse("");
    return new Cell(
        level.name().toLowerCase(Locale.ROOT),
        hours + (level == Level.OVER || level == Level.FULL ? StaffedView.sign(level) : ""),
        Cells.text("bookedMinutes", row.get(LoadRow.BOOKED))
            + " booked, "
            + Cells.text("freeMinutes", row.get(LoadRow.FREE))
            + " free, "
            + Cells.text("overMinutes", row.get(LoadRow.OVER))
            + " too much");
  }
}
