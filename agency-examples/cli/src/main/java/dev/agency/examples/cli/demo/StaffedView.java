package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.RecordType;
import dev.agency.examples.cli.capacity.Answer;
import dev.agency.examples.cli.capacity.Sentences;
import dev.agency.examples.cli.capacity.Signs;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has time and what an open deal would take of it, as one person may see it.
 *
 * @param heading whose view it is, and of which deal
 * @param deal the deal, empty if it may not be seen
 * @param people who is booked how much, person by person
 * @param impacts a row for each discipline and month of the deal
 * @param disciplines the risk of the pipeline, discipline by discipline
 * @param told whether all figures of the deal may be seen; who may not is told no more than rows
 * @param answer whether the people there are can do it, empty if that is not known or not told
 * @param missing what is missing for the deal, in words
 * @param when where it is short if the others come as expected, month by month
 * @param enough whether each of what would help makes it fit
 * @param helps what would help, in words
 */
record StaffedView(
    String heading,
    Optional<Projection<DealRow>> deal,
    ImmutableList<Weeks> people,
    ImmutableList<Projection<DealCapacityRow>> impacts,
    ImmutableList<Months> disciplines,
    boolean told,
    Optional<Answer> answer,
    ImmutableList<String> missing,
    ImmutableList<String> when,
    boolean enough,
    ImmutableList<String> helps) {
  private static final ImmutableList<Field<DealCapacityRow, ?>> BEFORE =
      ImmutableList.of(
          DealCapacityRow.DISCIPLINE,
          DealCapacityRow.MONTH,
          DealCapacityRow.GROSS_MINUTES,
          DealCapacityRow.AWAY_MINUTES,
          DealCapacityRow.BOOKED_MINUTES,
          DealCapacityRow.TENTATIVE_MINUTES,
          DealCapacityRow.UNFILLED_MINUTES,
          DealCapacityRow.LEFT_MINUTES);

  private static final ImmutableList<Field<DealCapacityRow, ?>> WITH =
      ImmutableList.of(
          DealCapacityRow.DISCIPLINE,
          DealCapacityRow.MONTH,
          DealCapacityRow.LEFT_MINUTES,
          DealCapacityRow.NEEDED_MINUTES,
          DealCapacityRow.CONFIRMED_SLACK_MINUTES,
          DealCapacityRow.EXPECTED_PIPELINE_MINUTES,
          DealCapacityRow.EXPECTED_SLACK_MINUTES,
          DealCapacityRow.ALL_WON_PIPELINE_MINUTES,
          DealCapacityRow.ALL_WON_SLACK_MINUTES,
          DealCapacityRow.OVER_MINUTES);

  private static final ImmutableList<Field<PipelineRiskRow, ?>> RISK =
      PipelineRiskRow.TYPE.fields().stream()
          .filter(field -> !field.equals(PipelineRiskRow.PARTIAL))
          .collect(toImmutableList());

  /** One person's weeks. */
  record Weeks(String name, String discipline, ImmutableList<Projection<LoadRow>> cells) {}

  /** One discipline's months, those in which a deal asks for anything. */
  record Months(String discipline, ImmutableList<Projection<PipelineRiskRow>> cells) {}

  /** Rows as words; the first two columns are no numbers. */
  record Sheet(String caption, ImmutableList<String> heads, ImmutableList<List<String>> rows) {}

  static StaffedView of(Viewpoint viewpoint, Staffed staffed) {
    ImmutableList<Projection<DealCapacityRow>> impacts =
        seen(viewpoint, DealCapacityRow.TYPE, staffed.impacts());
    // The sentences say what stands in these rows, and whose bookings and days are behind them. So
    // who is not shown all of them is told none.
    boolean told =
        !impacts.isEmpty()
            && impacts.size() == staffed.impacts().size()
            && impacts.stream().allMatch(row -> row.hidden().isEmpty());
    Optional<Projection<DealRow>> deal = viewpoint.deal(staffed.deal());
    return new StaffedView(
        viewpoint.heading()
            + deal.flatMap(seen -> seen.get(DealRow.NAME).ifVisible())
                .map(name -> ", \"" + name + "\" in mind")
                .orElse(""),
        deal,
        seenBy(viewpoint, LoadRow.TYPE, staffed.loads(), LoadRow::person).stream()
            .map(StaffedView::weeks)
            .collect(toImmutableList()),
        impacts,
        seenBy(
                viewpoint,
                PipelineRiskRow.TYPE,
                staffed.risks(),
                row -> row.row().cell().discipline())
            .stream()
            .map(StaffedView::months)
            .collect(toImmutableList()),
        told,
        staffed.answer().filter(answer -> told),
        told ? words(staffed.missing()) : ImmutableList.of(),
        told ? words(staffed.shortRows()) : ImmutableList.of(),
        staffed.helping().enough(),
        told ? words(staffed.helping().changes()) : ImmutableList.of());
  }

  private static <R> ImmutableList<Projection<R>> seen(
      Viewpoint viewpoint, RecordType<R> type, Iterable<R> rows) {
    ImmutableList.Builder<Projection<R>> seen = ImmutableList.builder();
    rows.forEach(row -> viewpoint.row(type, row).ifPresent(seen::add));
    return seen.build();
  }

  /** Returns the rows of each person or discipline by what it is, for a name may be another's. */
  private static <R, K> ImmutableList<ImmutableList<Projection<R>>> seenBy(
      Viewpoint viewpoint, RecordType<R> type, List<R> rows, Function<R, K> whose) {
    return Multimaps.index(rows, whose::apply).asMap().values().stream()
        .map(each -> seen(viewpoint, type, each))
        .filter(each -> !each.isEmpty())
        .collect(toImmutableList());
  }

  private static Weeks weeks(ImmutableList<Projection<LoadRow>> cells) {
    Projection<LoadRow> first = cells.get(0);
    return new Weeks(
        Cells.text("name", first.get(LoadRow.NAME)),
        Cells.text("discipline", first.get(LoadRow.DISCIPLINE)),
        cells);
  }

  private static Months months(ImmutableList<Projection<PipelineRiskRow>> cells) {
    return new Months(
        Cells.text("discipline", cells.get(0).get(PipelineRiskRow.DISCIPLINE)), cells);
  }

  private static ImmutableList<String> words(List<Message> messages) {
    return messages.stream().map(Sentences::of).collect(toImmutableList());
  }

  /** Returns the fields of the heat map, a row for each person and week. */
  ImmutableList<Projection<LoadRow>> loads() {
    return people.stream().flatMap(each -> each.cells().stream()).collect(toImmutableList());
  }

  /** Returns the rows of the risk, by discipline and month. */
  ImmutableList<Projection<PipelineRiskRow>> risks() {
    return disciplines.stream().flatMap(each -> each.cells().stream()).collect(toImmutableList());
  }

  /** Returns that it can be done, one sentence or none. */
  ImmutableList<String> fits() {
    return answer.filter(Answer.FEASIBLE::equals).isPresent()
        ? ImmutableList.of("The people there are can do it.")
        : ImmutableList.of();
  }

  /** Returns why it is not said whether it can be done, one sentence or none. */
  ImmutableList<String> unanswered() {
    if (impacts.isEmpty() || answer.filter(each -> each != Answer.UNKNOWN).isPresent()) {
      return ImmutableList.of();
    }
    return ImmutableList.of(
        "Whether the people there are can do it is not "
            + (told
                ? "known: not all of it has days that lie ahead, or it was not found."
                : "told, as not all of its figures are shown."));
  }

  /** Returns the sign of a week; one of which it is hidden how much is booked has its own. */
  static String sign(Projection<LoadRow> cell) {
    return cell.get(LoadRow.LEVEL).ifVisible().map(Signs::of).orElse(Signs.HIDDEN);
  }

  /** Returns whether it is hidden of any week how much is booked. */
  boolean hidesLevels() {
    return people.stream()
        .flatMap(each -> each.cells().stream())
        .anyMatch(cell -> cell.get(LoadRow.LEVEL).ifVisible().isEmpty());
  }

  /** Returns how much of a week is booked, in one word for a style. */
  static String kind(Projection<LoadRow> cell) {
    return cell.get(LoadRow.LEVEL).ifVisible().map(StaffedView::kind).orElse("hidden");
  }

  private static String kind(Level level) {
    return switch (level) {
      case OFF -> "off";
      case UNDER -> "under";
      case OK -> "ok";
      case FULL -> "full";
      case OVER -> "over";
    };
  }

  /** Returns the waterfall of the deal, in two steps that add up. */
  ImmutableList<Sheet> waterfall() {
    return ImmutableList.of(
        sheet(
            "Before any deal: what is left is gross less what is away, booked, tentative and booked with nobody named",
            BEFORE,
            DealCapacityRow.PARTIAL,
            impacts),
        sheet(
            "With the deal: left less the deal, and less the others as expected or if all are won;"
                + " what is booked too much stands beside it",
            WITH,
            DealCapacityRow.PARTIAL,
            impacts));
  }

  /** Returns the numbers of the risk. */
  Sheet riskNumbers() {
    return sheet(
        "Risk of the pipeline, by discipline and month", RISK, PipelineRiskRow.PARTIAL, risks());
  }

  /** Returns what the changes are that help. */
  String helpsTitle() {
    return "What would " + (enough ? "make it fit" : "help") + ", each by itself:";
  }

  /** Returns the view as text. */
  String text() {
    StringBuilder text = new StringBuilder(8_192);
    text.append(heading).append("\n\n");
    if (!impacts.isEmpty()) {
      waterfall().forEach(sheet -> text.append(table(sheet)).append('\n'));
    }
    fits().forEach(sentence -> text.append(sentence).append("\n\n"));
    unanswered().forEach(sentence -> text.append(sentence).append("\n\n"));
    list(text, "Short of people:", missing);
    list(text, "Short when, if the other deals come as expected:", when);
    list(text, helpsTitle(), helps);
    if (!people.isEmpty()) {
      text.append("Who is booked how much, week by week: ").append(Signs.LEGEND);
      text.append(hidesLevels() ? ", " + Signs.HIDDEN + " hidden\n" : "\n");
      text.append(heatMap()).append('\n');
    }
    if (!disciplines.isEmpty()) {
      text.append(table(riskNumbers()));
    }
    return text.toString();
  }

  private String heatMap() {
    TextTable table = new TextTable();
    table.addWords("Person", "");
    table.addWords("Discipline", "");
    table.addWords(
        "From " + Cells.text("week", people.get(0).cells().get(0).get(LoadRow.WEEK)), "");
    for (Weeks person : people) {
      table.addRow(
          List.of(
              person.name(),
              person.discipline(),
              person.cells().stream().map(StaffedView::sign).collect(Collectors.joining())));
    }
    return table.render();
  }

  private static void list(StringBuilder text, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append(title).append('\n');
      sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
      text.append('\n');
    }
  }

  private static String table(Sheet sheet) {
    TextTable table = new TextTable();
    sheet.heads().subList(0, 2).forEach(head -> table.addWords(head, ""));
    sheet.heads().subList(2, sheet.heads().size()).forEach(head -> table.addNumbers(head, ""));
    sheet.rows().forEach(table::addRow);
    return sheet.caption() + "\n" + table.render();
  }

  /** Returns rows in words; the second field is a month, and said to be a part of one if it is. */
  private static <R> Sheet sheet(
      String caption,
      List<Field<R, ?>> fields,
      Field<R, Boolean> partial,
      List<Projection<R>> rows) {
    return new Sheet(
        caption,
        fields.stream().map(field -> Cells.label(field.name())).collect(toImmutableList()),
        rows.stream().map(row -> cells(fields, partial, row)).collect(toImmutableList()));
  }

  private static <R> List<String> cells(
      List<Field<R, ?>> fields, Field<R, Boolean> partial, Projection<R> row) {
    boolean part = row.get(partial).ifVisible().orElse(false);
    return fields.stream()
        .map(
            field ->
                Cells.text(field.name(), row.get(field))
                    + (part && field.equals(fields.get(1)) ? " (part)" : ""))
        .toList();
  }
}
