package dev.agency.examples.cli.handoff;

import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.figure.Field;
import dev.agency.examples.cli.console.TextTable;
import dev.agency.examples.cli.demo.Cells;
import dev.agency.examples.cli.demo.HandoffWords;
import dev.agency.examples.cli.demo.SeenHandoff;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handoff as text: the stage and its gate, what goes with it, and the plan under pressure. */
final class HandoffText {
  private static final List<Field<ExpectationRow, ?>> ANSWERS =
      List.of(
          ExpectationRow.DELIVERED,
          ExpectationRow.ON_TIME,
          ExpectationRow.IN_MINUTES,
          ExpectationRow.IN_MONEY,
          ExpectationRow.VERDICT);

  private HandoffText() {}

  static String of(List<SeenHandoff> all) {
    return all.stream().map(HandoffText::of).collect(Collectors.joining("\n"));
  }

  private static String of(SeenHandoff seen) {
    Projection<HandoffRow> row = seen.handoff();
    List<String> missing = HandoffWords.missing(row).toList();
    return Cells.text("project", row.get(HandoffRow.PROJECT))
        + ": "
        + HandoffWords.stage(row)
        + "\n"
        + (missing.isEmpty()
            ? "The gate is open; what is left are the signatures.\n"
            : missing.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()))
        + (seen.packet().isEmpty() ? "" : "\nThe packet of this stage\n" + packet(seen.packet()))
        + (seen.expectations().isEmpty()
            ? ""
            : "\nThe plan, held against what the client expects\n" + tested(seen.expectations()));
  }

  private static String packet(List<Projection<PacketRow>> rows) {
    TextTable table = new TextTable();
    Stream.of("What", "", "From", "Since").forEach(heading -> table.addWords(heading, ""));
    table.addNumbers("Age", "");
    for (Projection<PacketRow> row : rows) {
      table.addRow(
          List.of(
              Cells.text("kind", row.get(PacketRow.KIND)),
              words(row.get(PacketRow.TEXT), row.get(PacketRow.LIMIT_TEXT)),
              Stream.of(words(row.get(PacketRow.PERSON)), words(row.get(PacketRow.CONTACT)))
                  .filter(name -> !name.isEmpty())
                  .collect(Collectors.joining(", ")),
              words(row.get(PacketRow.SINCE)),
              row.get(PacketRow.DAYS)
                  .ifVisible()
                  .map(days -> days.map(HandoffText::days).orElse(""))
                  .orElse("hidden")));
    }
    return table.render();
  }

  private static String tested(List<Projection<ExpectationRow>> rows) {
    TextTable table = new TextTable();
    table.addWords("The client expects", "");
    ANSWERS.forEach(answer -> table.addWords(Cells.label(answer.name()), ""));
    for (Projection<ExpectationRow> row : rows) {
      table.addRow(
          Stream.concat(
                  Stream.of(
                      words(row.get(ExpectationRow.TEXT), row.get(ExpectationRow.LIMIT_TEXT))),
                  ANSWERS.stream()
                      .map(
                          (Field<ExpectationRow, ?> answer) ->
                              Cells.text(answer.name(), row.get(answer))))
              .toList());
    }
    return table.render();
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  /** The words of a limit are in a field of their own; of one that is hidden there are none. */
  private static String words(Shown<Optional<String>> text, Shown<Optional<String>> ofLimit) {
    String plain = words(text);
    return plain.isEmpty() ? words(ofLimit) : plain;
  }

  private static <T> String words(Shown<Optional<T>> shown) {
    return shown.ifVisible().map(value -> value.map(Object::toString).orElse("")).orElse("hidden");
  }
}
