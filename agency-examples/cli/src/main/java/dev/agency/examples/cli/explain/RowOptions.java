package dev.agency.examples.cli.explain;

import dev.agency.budget.BurnRow;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.examples.cli.console.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which row of a budget a figure is of; at most one of the options is given. */
final class RowOptions {
  /** No id begins so. */
  private static final String NONE = "-";

  @Option(
      names = "--line",
      paramLabel = "ID",
      description = "The figure of a service line; - for what is on none.")
  private @Nullable String line;

  @Option(names = "--person", paramLabel = "ID", description = "The figure of a person.")
  private @Nullable String person;

  @Option(
      names = "--discipline",
      paramLabel = "ID",
      description = "The figure of a discipline; - for people without one.")
  private @Nullable String discipline;

  @Option(
      names = "--week",
      paramLabel = "DAY",
      description = "The figure of the week that begins on a day, such as 2026-09-07.")
  private @Nullable String week;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "The figure of a month, such as 2026-09.")
  private @Nullable String month;

  /** Returns what was given: the name of its option without dashes, and its text. */
  Optional<Map.Entry<String, String>> given() {
    return entry("line", line)
        .or(() -> entry("person", person))
        .or(() -> entry("discipline", discipline))
        .or(() -> entry("week", week))
        .or(() -> entry("month", month));
  }

  private static Optional<Map.Entry<String, String>> entry(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(Map.entry(name, text));
  }

  /** Returns the row; empty for the whole budget. */
  Optional<BurnRow> row() {
    return given().map(given -> row(given.getKey(), given.getValue()));
  }

  private static BurnRow row(String name, String text) {
    return switch (name) {
      case "line" ->
          text.equals(NONE) ? BurnRow.noLine() : read(name, text, LineId::of, BurnRow::line);
      case "person" -> read(name, text, PersonId::of, BurnRow::person);
      case "discipline" ->
          text.equals(NONE)
              ? BurnRow.noDiscipline()
              : read(name, text, DisciplineId::of, BurnRow::discipline);
      case "week" -> read(name, text, LocalDate::parse, BurnRow::week);
      default -> read(name, text, YearMonth::parse, start -> BurnRow.month(start.atDay(1)));
    };
  }

  private static <T> BurnRow read(
      String name, String text, Function<String, T> reader, Function<T, BurnRow> row) {
    try {
      return row.apply(reader.apply(text));
    } catch (InvalidModelException refused) {
      throw new BadInput("--" + name, refused.code(), Objects.requireNonNull(refused.getMessage()));
    } catch (DateTimeException malformed) {
      throw new BadInput(
          "--" + name,
          ErrorCode.MALFORMED_TEXT,
          "It must be a date such as 2026-09-07 or 2026-09.");
    }
  }
}
