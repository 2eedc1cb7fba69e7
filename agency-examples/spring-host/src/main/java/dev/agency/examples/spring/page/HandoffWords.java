package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.figure.Field;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.PressureTest;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.id.DisciplineId;
import dev.agency.examples.spring.view.HandoffView;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handoffs in the reader's language. */
final class HandoffWords {
  private final Words words;

  HandoffWords(Words words) {
    this.words = words;
  }

  /**
   * A stage on the way from brief to renewal.
   *
   * @param name its name
   * @param style whether it is behind, at or ahead of the project
   */
  record Mark(String name, String style) {
    /** Returns whether the project is in it. */
    public boolean isNow() {
      return style.equals("now");
    }
  }

  /**
   * What a gate lacks.
   *
   * @param sentences what the reader is told of
   * @param hidden what kinds of things they are not told of, whether there are any or not
   */
  record Lacking(ImmutableList<String> sentences, ImmutableList<String> hidden) {
    /** Returns whether the reader knows that nothing is missing. */
    public boolean isOpen() {
      return sentences.isEmpty() && hidden.isEmpty();
    }
  }

  /** Returns all stages; of none all are behind. */
  ImmutableList<Mark> stages(Optional<HandoffStage> at) {
    return Arrays.stream(HandoffStage.values())
        .map(stage -> new Mark(words.text("stage", stage), style(stage, at)))
        .collect(toImmutableList());
  }

  private static String style(HandoffStage stage, Optional<HandoffStage> at) {
    int order = at.map(stage::compareTo).orElse(-1);
    if (order == 0) {
      return "now";
    }
    return order < 0 ? "done" : "next";
  }

  Lacking lacking(Projection<HandoffRow> row, HandoffView view) {
    return new Lacking(
        HandoffView.LACKS.stream()
            .flatMap(field -> row.get(field).ifVisible().stream())
            .flatMap(List::stream)
            .map(missing -> sentence(missing, view))
            .collect(toImmutableList()),
        HandoffView.LACKS.stream()
            .filter(field -> row.get(field) instanceof Shown.Hidden)
            .map(words::label)
            .collect(toImmutableList()));
  }

  private String sentence(UnmetNeed missing, HandoffView view) {
    String key = "Need." + missing.need();
    return missing
        .subject()
        .map(
            subject ->
                words.say(
                    key + ".of",
                    Optional.ofNullable(view.titles().get(subject))
                        .or(() -> expected(subject, view.expectations()))
                        .orElseGet(() -> words.say("title.hidden"))))
        .orElseGet(() -> words.say(key));
  }

  /** The words of an expectation, for who sees them. */
  private Optional<String> expected(String subject, List<Projection<ExpectationRow>> rows) {
    return rows.stream()
        .filter(
            row ->
                row.get(ExpectationRow.EXPECTATION)
                    .ifVisible()
                    .filter(id -> id.value().equals(subject))
                    .isPresent())
        .flatMap(
            row ->
                Stream.of(row.get(ExpectationRow.TEXT), row.get(ExpectationRow.LIMIT_TEXT))
                    .flatMap(shown -> shown.ifVisible().flatMap(text -> text).stream()))
        .findFirst();
  }

  /** Returns what goes with the stage, each thing with its source and age. */
  TablePart packet(List<Projection<PacketRow>> rows) {
    return new TablePart(
        words.say("handoff.packet"),
        Stream.of("field.kind", "field.text", "handoff.from", "field.since", "handoff.age")
            .map(words::say)
            .collect(toImmutableList()),
        rows.stream()
            .map(
                row ->
                    ImmutableList.of(
                        words.cell(row, PacketRow.KIND),
                        text(row),
                        source(row),
                        words.cell(row, PacketRow.SINCE),
                        age(row)))
            .collect(toImmutableList()));
  }

  /** Some things go by a word of the host and not by one that somebody wrote. */
  private Cell text(Projection<PacketRow> row) {
    Optional<HandoffPacket.Kind> kind = row.get(PacketRow.KIND).ifVisible();
    Cell text = either(row, PacketRow.TEXT, PacketRow.LIMIT_TEXT);
    if (kind.filter(HandoffPacket.Kind.CAPACITY::equals).isPresent()) {
      return Cell.value(words.text("discipline", DisciplineId.of(text.text())));
    }
    return kind.filter(HandoffPacket.Kind.SURVEY::equals).isPresent()
        ? Cell.value(words.say("SurveyKind." + text.text()))
        : text;
  }

  private Cell source(Projection<PacketRow> row) {
    return Stream.of(words.cell(row, PacketRow.PERSON), words.cell(row, PacketRow.CONTACT))
        .filter(cell -> cell.kind() == Cell.Kind.VALUE)
        .findFirst()
        .orElseGet(() -> words.cell(row, PacketRow.PERSON));
  }

  private Cell age(Projection<PacketRow> row) {
    return row.get(PacketRow.DAYS)
        .ifVisible()
        .flatMap(days -> days)
        .map(days -> Cell.number(words.say("handoff.days", days)))
        .orElseGet(() -> words.cell(row, PacketRow.DAYS));
  }

  /** Returns the plan, held against what the client expects. */
  TablePart tested(List<Projection<ExpectationRow>> rows) {
    ImmutableList<Field<ExpectationRow, PressureTest.Verdict>> answers =
        Stream.of(
                ExpectationRow.DELIVERED,
                ExpectationRow.ON_TIME,
                ExpectationRow.IN_MINUTES,
                ExpectationRow.IN_MONEY,
                ExpectationRow.VERDICT)
            .filter(field -> rows.stream().anyMatch(row -> row.get(field) instanceof Shown.Visible))
            .collect(toImmutableList());
    return new TablePart(
        words.say("handoff.tested"),
        Stream.concat(Stream.of(words.say("handoff.expected")), answers.stream().map(words::label))
            .collect(toImmutableList()),
        rows.stream()
            .map(
                row ->
                    Stream.concat(
                            Stream.of(either(row, ExpectationRow.TEXT, ExpectationRow.LIMIT_TEXT)),
                            answers.stream().map(field -> verdict(row, field)))
                        .collect(toImmutableList()))
            .collect(toImmutableList()));
  }

  private Cell verdict(
      Projection<ExpectationRow> row, Field<ExpectationRow, PressureTest.Verdict> field) {
    Cell plain = words.cell(row, field);
    return row.get(field)
        .ifVisible()
        .map(
            verdict ->
                switch (verdict) {
                  case KEPT -> Cell.value(plain.text(), "good");
                  case BROKEN -> Cell.value(plain.text(), "bad");
                  case NOT_CHECKED -> new Cell(plain.text(), Cell.Kind.UNKNOWN, "");
                })
        .orElse(plain);
  }

  /** Words that tell a limit are in a field of their own. */
  private <R> Cell either(
      Projection<R> row, Field<R, Optional<String>> plain, Field<R, Optional<String>> ofLimit) {
    return row.get(plain).ifVisible().flatMap(text -> text).isPresent()
        ? words.cell(row, plain)
        : words.cell(row, ofLimit);
  }
}
