package dev.agency.examples.spring.page;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the plan of each project on one line of days: its days as a bar, a mark where it is
 * forecast to end, a line for the day all is looked at.
 *
 * @param first the first day of the picture
 * @param last the last day of the picture
 * @param today the day all is looked at
 */
record Timeline(LocalDate first, LocalDate last, LocalDate today) {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 26;

  /** As far as it is looked beyond the day; an end that is forecast for later is at the edge. */
  private static final int MONTHS = 9;

  static Timeline of(ImmutableList<Projection<StatusRow>> rows, LocalDate today) {
    LocalDate first =
        days(rows, StatusRow.PLANNED_START).min(LocalDate::compareTo).orElse(today.minusMonths(1));
    LocalDate last =
        days(rows, StatusRow.PLANNED_END)
            .filter(day -> day.isBefore(today.plusMonths(MONTHS)))
            .max(LocalDate::compareTo)
            .orElse(today)
            .plusMonths(1);
    return new Timeline(first, last, today);
  }

  private static Stream<LocalDate> days(
      ImmutableList<Projection<StatusRow>> rows, Field<StatusRow, Optional<LocalDate>> field) {
    return rows.stream()
        .flatMap(row -> row.get(field).ifVisible().stream())
        .flatMap(Optional::stream);
  }

  /** Returns the picture of one project. */
  String of(Words words, Projection<StatusRow> row) {
    Optional<LocalDate> start = row.get(StatusRow.PLANNED_START).ifVisible().flatMap(day -> day);
    Optional<LocalDate> end = row.get(StatusRow.PLANNED_END).ifVisible().flatMap(day -> day);
    Optional<LocalDate> forecast =
        row.get(StatusRow.FORECAST_END).ifVisible().flatMap(Figure::ifKnown);
    Svg.Scale x = new Svg.Scale(first.toEpochDay(), last.toEpochDay(), 2, WIDTH - 2);
    Svg svg =
        new Svg(
            WIDTH,
            HEIGHT,
            words.say(
                "timeline.picture",
                start.map(words::day).orElse("–"),
                end.map(words::day).orElse("–"),
                forecast.map(words::day).orElse("–")));
    svg.line(x.at(first.toEpochDay()), "13", x.at(last.toEpochDay()), "13", "grid");
    start.ifPresent(
        from -> {
          long to = Math.min(end.orElse(last).toEpochDay(), last.toEpochDay());
          svg.box(x.at(from.toEpochDay()), "8", x.length(to - from.toEpochDay()), "10", "plan");
          long gone = Math.min(Math.max(today.toEpochDay(), from.toEpochDay()), to);
          svg.box(x.at(from.toEpochDay()), "8", x.length(gone - from.toEpochDay()), "10", "gone");
        });
    String now = x.at(today.toEpochDay());
    svg.line(now, "1", now, String.valueOf(HEIGHT - 1), "today");
    forecast.ifPresent(
        day -> {
          String at = x.at(Math.min(day.toEpochDay(), last.toEpochDay()));
          boolean late = end.map(day::isAfter).orElse(false);
          svg.line(at, "4", at, String.valueOf(HEIGHT - 4), late ? "forecast late" : "forecast");
        });
    return svg.end();
  }
}
