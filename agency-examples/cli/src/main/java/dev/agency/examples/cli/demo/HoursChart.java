package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the hours of a project: what was worked so far and what it earned, the plan, the day the
 * planned time runs out at the present pace, and what all of it will have taken. Below them stands
 * a bar for the hours of each week.
 */
final class HoursChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 270;
  private static final int LEFT = 52;
  private static final int RIGHT = 96;
  private static final int TOP = 18;
  private static final int FLOOR = 182;
  private static final int WEEKS_TOP = 200;
  private static final int WEEKS_FLOOR = 248;
  private static final int DATES = 6;

  /** How far ahead of the planned end a pace is drawn. */
  private static final int DAYS_BEYOND = 60;

  private static final String WORKED = "stroke=\"#3867b5\" stroke-width=\"2.5\"";
  private static final String AHEAD =
      "stroke=\"#3867b5\" stroke-width=\"2\" stroke-dasharray=\"3 4\"";
  private static final String EARNED = "stroke=\"#1b6e3c\" stroke-width=\"1.5\"";
  private static final String PLAN = "stroke=\"#8592a3\" stroke-dasharray=\"8 3\"";
  private static final String BUDGET = "stroke=\"#b3261e\" stroke-dasharray=\"5 4\"";

  /** One week: its first day and what was worked in it and up to its end. */
  private record Week(LocalDate first, long minutes, long sum) {}

  /** What is drawn of a day on which it was told how much is done. */
  private record Standing(LocalDate day, Optional<Long> earned, Optional<Long> planned) {}

  private final List<Week> weeks = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();
  private final LocalDate asOf;
  private final long budget;
  private final Optional<LocalDate> runOut;
  private final Optional<Long> whole;
  private final Optional<Long> lower;
  private final Optional<Long> upper;
  private final Optional<LocalDate> start;
  private final Optional<LocalDate> end;

  private HoursChart(ProjectView view, LocalDate asOf, long budget) {
    long sum = 0;
    for (Projection<PeriodBurn> week : view.weeks()) {
      Optional<Long> minutes = week.get(PeriodBurn.WORKED_MINUTES).ifVisible();
      Optional<LocalDate> first = week.get(PeriodBurn.START).ifVisible();
      if (minutes.isPresent() && first.isPresent()) {
        sum += minutes.get();
        weeks.add(new Week(first.get(), minutes.get(), sum));
      }
    }
    for (Projection<EarnedValueRow<Measure.Minutes>> row : view.outlook().minutes()) {
      OutlookView.measuredOn(row)
          .ifPresent(
              day ->
                  standings.add(
                      new Standing(
                          day,
                          known(row, EarnedValueRow.EARNED_MINUTES),
                          known(row, EarnedValueRow.PLANNED_MINUTES))));
    }
    this.asOf = asOf;
    this.budget = budget;
    this.runOut =
        view.outlook().runOut().stream()
            .findFirst()
            .flatMap(row -> known(row, RunOutRow.MINUTES_RUN_OUT));
    Optional<Projection<ForecastRow>> forecast = view.outlook().standard();
    this.whole = forecast.flatMap(row -> known(row, ForecastRow.MINUTES_AT_COMPLETION));
    this.lower = forecast.flatMap(row -> known(row, ForecastRow.MINUTES_FROM));
    this.upper = forecast.flatMap(row -> known(row, ForecastRow.MINUTES_TO));
    this.start = view.project().get(ProjectFacts.START).ifVisible().flatMap(day -> day);
    this.end = view.project().get(ProjectFacts.END).ifVisible().flatMap(day -> day);
  }

  /** Returns the chart, empty unless the planned minutes and the weeks are known and visible. */
  static Optional<Chart> of(ProjectView view) {
    Optional<Long> budget =
        view.outlook()
            .now()
            .flatMap(now -> known(now, EarnedValueRow.BUDGET_MINUTES))
            .filter(minutes -> minutes > 0);
    return budget
        .flatMap(
            minutes ->
                view.outlook()
                    .now()
                    .flatMap(OutlookView::day)
                    .map(day -> new HoursChart(view, day, minutes)))
        .filter(chart -> !chart.weeks.isEmpty())
        .map(HoursChart::chart);
  }

  private static <R, T> Optional<T> known(Projection<R> row, Field<R, Figure<T>> field) {
    return row.get(field).ifVisible().flatMap(Figure::ifKnown);
  }

  private Chart chart() {
    String title =
        "Hours: worked in sum (thick line)"
            + (standings.stream().anyMatch(day -> day.earned().isPresent())
                ? " and earned by what is done (circles)"
                : "")
            + ", against the plan (long dashes) and all planned hours (red dashes)"
            + (runOut.filter(day -> day.isAfter(asOf)).isPresent()
                ? "; dots go on at the pace of the last four weeks"
                : "")
            + (whole.isPresent() ? "; the mark at the right is the forecast of the whole" : "")
            + ". Below, the hours of each week";
    return new Chart(
        title, svg(title), List.of("Day", "Worked in sum", "Earned", "Planned by then"), rows());
  }

  private List<Chart.Row> rows() {
    ImmutableList.Builder<Chart.Row> rows = ImmutableList.builder();
    for (Standing standing : standings) {
      rows.add(
          new Chart.Row(
              List.of(
                  standing.day().toString(),
                  Cells.about(workedBy(standing.day())),
                  standing.earned().map(Cells::about).orElse("unknown"),
                  standing.planned().map(Cells::about).orElse("unknown"))));
    }
    return rows.build();
  }

  /** What was worked up to the end of the week before a day, or of its own on the last day. */
  private long workedBy(LocalDate day) {
    return weeks.stream()
        .filter(week -> !week.first().plusDays(6).isAfter(day) || day.equals(asOf))
        .mapToLong(Week::sum)
        .reduce(0, (one, other) -> other);
  }

  private String svg(String title) {
    LocalDate first = weeks.get(0).first();
    LocalDate planned = end.filter(day -> day.isAfter(asOf)).orElse(asOf);
    LocalDate last =
        runOut
            .filter(day -> day.isAfter(planned))
            .map(
                day ->
                    Stream.of(day, planned.plusDays(DAYS_BEYOND)).min(LocalDate::compareTo).get())
            .orElse(planned);
    long most =
        Stream.of(Optional.of(budget), Optional.of(weeks.get(weeks.size() - 1).sum()), whole, upper)
            .flatMap(Optional::stream)
            .max(Long::compareTo)
            .orElse(budget);
    Svg.Scale x =
        new Svg.Scale(first.toEpochDay(), last.toEpochDay() + 1, LEFT, (long) WIDTH - RIGHT);
    Svg.Scale y = new Svg.Scale(0, most, FLOOR, TOP);
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    appendFrame(svg, x, y, most);
    appendLines(svg, x, y);
    appendForecast(svg, y);
    appendWeeks(svg, x);
    appendDates(svg, x, first, last);
    return svg.end();
  }

  private void appendFrame(Svg svg, Svg.Scale x, Svg.Scale y, long most) {
    String left = String.valueOf(LEFT);
    String right = String.valueOf(WIDTH - RIGHT);
    long step = step(most);
    for (long minutes = 0; minutes <= most; minutes += step) {
      String at = y.at(minutes);
      svg.line(new Svg.Point(left, at), new Svg.Point(right, at), "stroke=\"#d9dfe7\"");
      svg.words(new Svg.Point(String.valueOf(LEFT - 6), at), "end", Cells.about(minutes));
    }
    String whole = y.at(budget);
    svg.line(new Svg.Point(left, whole), new Svg.Point(right, whole), BUDGET);
    svg.words(
        new Svg.Point(String.valueOf(LEFT + 4), y.at(budget + most / 25)), "start", "planned");
    String today = x.at(asOf.toEpochDay());
    svg.line(
        new Svg.Point(today, String.valueOf(TOP - 4)),
        new Svg.Point(today, String.valueOf(WEEKS_FLOOR)),
        "stroke=\"#1d2733\" stroke-width=\"0.8\"");
    svg.words(new Svg.Point(today, String.valueOf(TOP - 7)), "middle", "today");
  }

  /** A round number of hours that divides the height into three to six. */
  private static long step(long most) {
    long hours = 1;
    while (hours * 60 * 5 < most) {
      // 1, 2, 5, 10, 20, 50 and so on
      hours = String.valueOf(hours).startsWith("2") ? hours / 2 * 5 : hours * 2;
    }
    return hours * 60;
  }

  private void appendLines(Svg svg, Svg.Scale x, Svg.Scale y) {
    List<Svg.Point> worked = new ArrayList<>();
    worked.add(new Svg.Point(x.at(weeks.get(0).first().toEpochDay()), y.at(0)));
    for (Week week : weeks) {
      long day = Math.min(week.first().plusDays(6).toEpochDay(), asOf.toEpochDay());
      worked.add(new Svg.Point(x.at(day), y.at(week.sum())));
    }
    List<Svg.Point> plan = new ArrayList<>();
    List<Svg.Point> earned = new ArrayList<>();
    for (Standing standing : standings) {
      String day = x.at(standing.day().toEpochDay());
      standing.earned().ifPresent(minutes -> earned.add(new Svg.Point(day, y.at(minutes))));
    }
    // Work may have begun before its plan, and the picture does not begin before the work.
    start
        .filter(day -> day.toEpochDay() >= x.least())
        .ifPresent(day -> plan.add(new Svg.Point(x.at(day.toEpochDay()), y.at(0))));
    end.ifPresent(day -> plan.add(new Svg.Point(x.at(day.toEpochDay()), y.at(budget))));
    svg.path(plan, PLAN);
    svg.path(worked, WORKED);
    svg.path(earned, EARNED);
    earned.forEach(point -> svg.dot(point, "fill=\"#fff\" " + EARNED));
    runOut
        .filter(day -> day.isAfter(asOf))
        .ifPresent(
            day -> {
              // Drawn up to the edge of the picture if the day lies beyond it.
              long from = asOf.toEpochDay();
              long to = Math.min(day.toEpochDay(), x.most());
              long sum = weeks.get(weeks.size() - 1).sum();
              long reached = sum + (budget - sum) * (to - from) / (day.toEpochDay() - from);
              svg.path(
                  List.of(worked.get(worked.size() - 1), new Svg.Point(x.at(to), y.at(reached))),
                  AHEAD);
              if (to == day.toEpochDay()) {
                svg.dot(new Svg.Point(x.at(to), y.at(budget)), "fill=\"#3867b5\"");
                svg.line(
                    new Svg.Point(x.at(to), y.at(budget)),
                    new Svg.Point(x.at(to), String.valueOf(FLOOR - 22)),
                    AHEAD);
                svg.words(
                    new Svg.Point(String.valueOf(WIDTH - RIGHT), String.valueOf(FLOOR - 12)),
                    "end",
                    "runs out " + day);
              }
            });
  }

  /** The whole at the right, with the ends between which it lies in 8 of 10 such projects. */
  private void appendForecast(Svg svg, Svg.Scale y) {
    if (whole.isEmpty()) {
      return;
    }
    int at = WIDTH - RIGHT + 12;
    String middle = y.at(whole.get());
    if (lower.isPresent() && upper.isPresent()) {
      for (long bound : List.of(lower.get(), upper.get())) {
        svg.line(
            new Svg.Point(String.valueOf(at - 4), y.at(bound)),
            new Svg.Point(String.valueOf(at + 4), y.at(bound)),
            "stroke=\"#1d2733\"");
      }
      svg.line(
          new Svg.Point(String.valueOf(at), y.at(lower.get())),
          new Svg.Point(String.valueOf(at), y.at(upper.get())),
          "stroke=\"#1d2733\"");
    }
    svg.dot(new Svg.Point(String.valueOf(at), middle), "fill=\"#1d2733\"");
    svg.words(new Svg.Point(String.valueOf(at + 9), middle), "start", Cells.about(whole.get()));
  }

  private void appendWeeks(Svg svg, Svg.Scale x) {
    long most = weeks.stream().mapToLong(Week::minutes).max().orElse(0);
    Svg.Scale y = new Svg.Scale(0, Math.max(1, most), WEEKS_FLOOR, WEEKS_TOP);
    long days = x.most() - x.least();
    String width =
        new Svg.Scale(0, days * 10, 0, (long) WIDTH - LEFT - RIGHT).at(Math.min(50, days * 10));
    for (Week week : weeks) {
      if (week.minutes() > 0) {
        String middle = x.at(week.first().plusDays(3).toEpochDay());
        svg.line(
            new Svg.Point(middle, y.at(0)),
            new Svg.Point(middle, y.at(week.minutes())),
            "stroke=\"#9db4d8\" stroke-width=\"" + width + "\"");
      }
    }
    svg.line(
        new Svg.Point(String.valueOf(LEFT), y.at(0)),
        new Svg.Point(String.valueOf(WIDTH - RIGHT), y.at(0)),
        "stroke=\"#8592a3\"");
    svg.words(new Svg.Point(String.valueOf(LEFT - 6), y.at(most)), "end", Cells.about(most));
    svg.words(new Svg.Point(String.valueOf(WIDTH - RIGHT + 6), y.at(most / 2)), "start", "by week");
  }

  private static void appendDates(Svg svg, Svg.Scale x, LocalDate first, LocalDate last) {
    DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ROOT);
    long months = Math.max(1, (last.toEpochDay() - first.toEpochDay()) / 30);
    long step = (months + DATES - 1) / DATES;
    LocalDate day = first.withDayOfMonth(1).plusMonths(1);
    for (; !day.isAfter(last); day = day.plusMonths(step)) {
      svg.words(
          new Svg.Point(x.at(day.toEpochDay()), String.valueOf(HEIGHT - 6)),
          "middle",
          month.format(day));
    }
  }
}
