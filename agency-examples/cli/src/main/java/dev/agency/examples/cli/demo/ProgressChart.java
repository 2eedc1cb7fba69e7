package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.permissions.view.Projection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws how much of the work was done, of the time gone and of the hours used, post by post. */
final class ProgressChart {
  private static final int WIDTH = 330;
  private static final int HEIGHT = 190;
  private static final int LEFT = 38;
  private static final int RIGHT = 92;
  private static final int TOP = 12;
  private static final int BOTTOM = 26;

  /** How far apart words have to stand to be read. */
  private static final long APART = 13;

  /** A share on a day. */
  private record Reading(LocalDate day, BasisPoints share) {}

  /** Shares over time: what they are called and how they are drawn. */
  private record Line(String name, String how, boolean dots, List<Reading> readings) {}

  private ProgressChart() {}

  /** Returns the chart, empty if nobody posted progress or it is hidden. */
  static Optional<Chart> of(ProjectView view) {
    List<Projection<EarnedValueRow<Measure.Minutes>>> rows = view.outlook().minutes();
    List<Reading> done = readings(rows, ProgressChart::progress);
    if (done.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines =
        List.of(
            new Line("done", "stroke=\"#1b6e3c\" stroke-width=\"2\"", true, done),
            new Line(
                "time gone",
                "stroke=\"#8592a3\" stroke-width=\"2\" stroke-dasharray=\"8 3\"",
                false,
                readings(rows, ProgressChart::planned)),
            new Line(
                "hours",
                "stroke=\"#3867b5\" stroke-width=\"2\" stroke-dasharray=\"3 3\"",
                false,
                readings(
                    rows,
                    row ->
                        row.get(EarnedValueRow.MINUTES_BURN)
                            .ifVisible()
                            .flatMap(Figure::ifKnown))));
    String title =
        "Progress: work done (circles), planned time gone (long dashes) and planned hours used"
            + " (dots), in percent";
    return Optional.of(
        new Chart(
            title,
            svg(lines, title),
            List.of("Day", "Done", "Time gone", "Hours used"),
            table(lines)));
  }

  private static Optional<BasisPoints> progress(Projection<EarnedValueRow<Measure.Minutes>> row) {
    Optional<Long> earned =
        row.get(EarnedValueRow.EARNED_MINUTES).ifVisible().flatMap(Figure::ifKnown);
    return earned.flatMap(minutes -> ofBudget(row, minutes));
  }

  /** The plan is even over the planned days, so what should be done is the time that is gone. */
  private static Optional<BasisPoints> planned(Projection<EarnedValueRow<Measure.Minutes>> row) {
    Optional<Long> planned =
        row.get(EarnedValueRow.PLANNED_MINUTES).ifVisible().flatMap(Figure::ifKnown);
    return planned.flatMap(minutes -> ofBudget(row, minutes));
  }

  private static Optional<BasisPoints> ofBudget(
      Projection<EarnedValueRow<Measure.Minutes>> row, long minutes) {
    return row.get(EarnedValueRow.BUDGET_MINUTES)
        .ifVisible()
        .flatMap(Figure::ifKnown)
        .filter(budget -> budget > 0)
        .map(budget -> Shares.of(minutes, budget));
  }

  private static List<Reading> readings(
      List<Projection<EarnedValueRow<Measure.Minutes>>> rows,
      Function<Projection<EarnedValueRow<Measure.Minutes>>, Optional<BasisPoints>> share) {
    // The row of today is measured on the day of the last post, which has a row of its own.
    Map<LocalDate, Reading> byDay = new TreeMap<>();
    for (Projection<EarnedValueRow<Measure.Minutes>> row : rows) {
      OutlookView.measuredOn(row)
          .ifPresent(
              day -> share.apply(row).ifPresent(known -> byDay.put(day, new Reading(day, known))));
    }
    return List.copyOf(byDay.values());
  }

  private static List<Chart.Row> table(List<Line> lines) {
    ImmutableList.Builder<Chart.Row> rows = ImmutableList.builder();
    for (Reading reading : lines.get(0).readings()) {
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      cells.add(reading.day().toString());
      for (Line line : lines) {
        cells.add(
            line.readings().stream()
                .filter(other -> other.day().equals(reading.day()))
                .findFirst()
                .map(other -> Cells.share(other.share()))
                .orElse("unknown"));
      }
      rows.add(new Chart.Row(cells.build()));
    }
    return rows.build();
  }

  private static String svg(List<Line> lines, String title) {
    List<Reading> all = lines.stream().flatMap(line -> line.readings().stream()).toList();
    LocalDate first = all.stream().map(Reading::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = all.stream().map(Reading::day).max(LocalDate::compareTo).orElseThrow();
    long most =
        Stream.concat(
                Stream.of(BasisPoints.WHOLE), all.stream().map(reading -> reading.share().value()))
            .max(Long::compareTo)
            .orElseThrow();
    Svg.Scale x = new Svg.Scale(first.toEpochDay(), last.toEpochDay(), LEFT, (long) WIDTH - RIGHT);
    Svg.Scale y = new Svg.Scale(0, most, (long) HEIGHT - BOTTOM, TOP);
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    for (int percent = 0; percent <= 100; percent += 25) {
      String at = y.at(percent * 100L);
      svg.line(
          new Svg.Point(String.valueOf(LEFT), at),
          new Svg.Point(String.valueOf(WIDTH - RIGHT), at),
          percent == 100 ? "stroke=\"#b3261e\" stroke-dasharray=\"5 4\"" : "stroke=\"#d9dfe7\"");
      svg.words(new Svg.Point(String.valueOf(LEFT - 6), at), "end", percent + "%");
    }
    for (Line line : lines) {
      List<Svg.Point> points =
          line.readings().stream()
              .map(
                  reading ->
                      new Svg.Point(
                          x.at(reading.day().toEpochDay()), y.at(reading.share().value())))
              .toList();
      svg.path(points, line.how());
      if (line.dots() || points.size() == 1) {
        points.forEach(point -> svg.dot(point, "fill=\"#fff\" " + line.how()));
      }
    }
    appendNames(svg, lines, y);
    svg.words(
        new Svg.Point(String.valueOf(LEFT), String.valueOf(HEIGHT - 8)), "start", first.toString());
    svg.words(
        new Svg.Point(String.valueOf(WIDTH - RIGHT), String.valueOf(HEIGHT - 8)),
        "end",
        last.equals(first) ? "" : last.toString());
    return svg.end();
  }

  /** Each line is named where it ends, and names that would meet are moved apart. */
  private static void appendNames(Svg svg, List<Line> lines, Svg.Scale y) {
    List<Line> drawn = new ArrayList<>(lines);
    drawn.removeIf(line -> line.readings().isEmpty());
    drawn.sort(Comparator.comparing((Line line) -> lastOf(line).value()).reversed());
    long lowest = 0;
    for (Line line : drawn) {
      long at = new BigDecimal(y.at(lastOf(line).value())).longValue();
      at = Math.max(at, lowest);
      lowest = at + APART;
      svg.words(
          new Svg.Point(String.valueOf(WIDTH - RIGHT + 7), String.valueOf(at)),
          "start",
          line.name() + " " + lastOf(line).value() / 100 + "%");
    }
  }

  private static BasisPoints lastOf(Line line) {
    return line.readings().get(line.readings().size() - 1).share();
  }
}
