package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.examples.cli.capacity.Signs;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has time, as the page shows it: sentences, tables, and a heat map of people and weeks.
 *
 * @param heading whose view it is
 * @param missing what is missing
 * @param when where it is short, month by month
 * @param fits that it can be done, one sentence or none
 * @param unanswered why neither is said, one sentence or none
 * @param helpsTitle whether that makes it fit or helps
 * @param helps what would make it fit, or help
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
    ImmutableList<String> unanswered,
    String helpsTitle,
    ImmutableList<String> helps,
    ImmutableList<Table> tables,
    ImmutableList<String> months,
    ImmutableList<Risk> risks,
    ImmutableList<String> weeks,
    ImmutableList<Person> people) {
  /** From this chance on it is more likely short than not. */
  private static final long LIKELY = 5_000;

  private static final long UNLIKELY = 1_000;

  /** What colour alone does not tell apart. */
  private static final ImmutableSet<String> SIGNED =
      ImmutableSet.of("off", "full", "over", "hidden");

  /** A table of the numbers behind it. */
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
        view.fits(),
        view.unanswered(),
        view.helpsTitle(),
        view.helps(),
        Stream.concat(view.waterfall().stream(), Stream.of(view.riskNumbers()))
            .map(StaffedCard::table)
            .collect(toImmutableList()),
        days(view).stream().map(LocalDate::toString).collect(toImmutableList()),
        risks(view),
        people.stream()
            .limit(1)
            .flatMap(person -> person.cells().stream())
            .map(StaffedCard::week)
            .collect(toImmutableList()),
        people.stream().map(StaffedCard::person).collect(toImmutableList()));
  }

  boolean hidesAny() {
    return Stream.concat(
            people.stream().flatMap(person -> person.cells().stream()),
            risks.stream().flatMap(risk -> risk.cells().stream()))
        .anyMatch(cell -> cell.kind().equals("hidden"));
  }

  boolean hasHelps() {
    return !helps.isEmpty();
  }

  boolean hasWhen() {
    return !when.isEmpty();
  }

  /** Returns a week without its year, for there are many beside each other. */
  private static String week(Projection<LoadRow> cell) {
    return cell.get(LoadRow.WEEK)
        .ifVisible()
        .map(day -> day.toString().substring(5))
        .orElse(Signs.HIDDEN);
  }

  private static Table table(StaffedView.Sheet sheet) {
    return new Table(sheet.caption(), sheet.heads(), sheet.rows().stream().map(Row::new).toList());
  }

  /** Returns the months of the risk, none if they are hidden: what is when is in none then. */
  private static ImmutableList<LocalDate> days(StaffedView view) {
    List<Optional<LocalDate>> months =
        view.risks().stream().map(row -> row.get(PipelineRiskRow.MONTH).ifVisible()).toList();
    return months.stream().allMatch(Optional::isPresent)
        ? months.stream().flatMap(Optional::stream).distinct().sorted().collect(toImmutableList())
        : ImmutableList.of();
  }

  /** Returns the risks as a matrix; a month in which no deal asks for anything is empty. */
  private static ImmutableList<Risk> risks(StaffedView view) {
    ImmutableList<LocalDate> months = days(view);
    Cell none = new Cell("off", "", "no deal asks for anything");
    ImmutableList.Builder<Risk> risks = ImmutableList.builder();
    for (StaffedView.Months each :
        months.isEmpty() ? List.<StaffedView.Months>of() : view.disciplines()) {
      Map<LocalDate, Cell> cells = new HashMap<>();
      each.cells()
          .forEach(
              row ->
                  row.get(PipelineRiskRow.MONTH)
                      .ifVisible()
                      .ifPresent(month -> cells.put(month, risk(row))));
      risks.add(
          new Risk(
              each.discipline(),
              months.stream()
                  .map(month -> cells.getOrDefault(month, none))
                  .collect(toImmutableList())));
    }
    return risks.build();
  }

  private static Cell risk(Projection<PipelineRiskRow> row) {
    String mean = Cells.text("meanShortMinutes", row.get(PipelineRiskRow.MEAN));
    String title =
        "Short on average by "
            + mean
            + ", in 8 of 10 cases at most by "
            + Cells.text("shortEightyMinutes", row.get(PipelineRiskRow.EIGHTY));
    return row.get(PipelineRiskRow.SHORT_WITH)
        .ifVisible()
        .map(
            chance ->
                new Cell(
                    chance.value() >= LIKELY ? "over" : chance.value() >= UNLIKELY ? "ok" : "under",
                    Cells.share(chance) + (chance.value() >= UNLIKELY ? ", " + mean : ""),
                    title))
        .orElseGet(() -> new Cell("hidden", Signs.HIDDEN, "How likely is hidden. " + title));
  }

  private static Person person(StaffedView.Weeks weeks) {
    return new Person(
        weeks.name(),
        weeks.discipline(),
        weeks.cells().stream().map(StaffedCard::cell).collect(toImmutableList()));
  }

  private static Cell cell(Projection<LoadRow> row) {
    String kind = StaffedView.kind(row);
    String hours =
        row.get(LoadRow.BOOKED_MINUTES)
            .ifVisible()
            .filter(minutes -> !kind.equals("off"))
            .map(minutes -> (minutes + 30) / 60 + "")
            .orElse("");
    return new Cell(
        kind,
        hours + (SIGNED.contains(kind) ? StaffedView.sign(row) : ""),
        Cells.text("bookedMinutes", row.get(LoadRow.BOOKED_MINUTES))
            + " booked, "
            + Cells.text("freeMinutes", row.get(LoadRow.FREE_MINUTES))
            + " free, "
            + Cells.text("overMinutes", row.get(LoadRow.OVER_MINUTES))
            + " too much");
  }
}
