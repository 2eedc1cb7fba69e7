package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The projects of the three years before: what each was planned at, how long it ran and what it
 * took in percent of the plan. Each stands still at twelve even steps; what it took ran a little
 * ahead of what it earned, or behind, by the last number.
 */
final class DemoHistory {
  private static final int MINUTES_PER_HOUR = 60;
  private static final int STEPS = 12;

  private static final String ALL =
      """
      Harbour museum site | 2022-10-03 | 26 | 620 | 104 | 6
      Orchard juice relaunch | 2022-11-07 | 30 | 940 | 117 | -4
      Regional bank app | 2023-01-09 | 44 | 1850 | 131 | 10
      Theatre season campaign | 2023-02-13 | 20 | 410 | 101 | 3
      Cycle club shop | 2023-03-06 | 28 | 760 | 112 | 8
      City library portal | 2023-04-03 | 40 | 1420 | 124 | -6
      Ceramics catalogue | 2023-05-08 | 22 | 380 | 100 | 2
      Ferry timetable app | 2023-06-05 | 36 | 1130 | 118 | 5
      Solar panel planner | 2023-08-14 | 34 | 1260 | 142 | 12
      Bakery brand | 2023-09-04 | 18 | 300 | 103 | 0
      Clinic intranet | 2023-10-09 | 42 | 1580 | 109 | 4
      Festival ticketing | 2024-01-08 | 24 | 690 | 128 | -8
      Furniture configurator | 2024-02-12 | 38 | 1340 | 115 | 9
      Vineyard films | 2024-04-08 | 20 | 350 | 102 | 1
      Water supplier portal | 2024-05-06 | 46 | 1970 | 121 | 7
      School meals app | 2024-07-01 | 32 | 980 | 107 | -3
      Law firm site | 2024-09-02 | 24 | 520 | 105 | 4
      Mountain rescue campaign | 2024-10-07 | 18 | 280 | 108 | -2
      Tool rental shop | 2024-11-04 | 34 | 1090 | 134 | 11
      Publisher newsletter | 2025-01-13 | 26 | 470 | 111 | 2
      """;

  private DemoHistory() {}

  /** Returns all projects in the order they began. */
  static ImmutableList<FinishedProject> all() {
    return ALL.lines().map(DemoHistory::read).collect(toImmutableList());
  }

  private static FinishedProject read(String line) {
    List<String> cells = Splitter.on('|').trimResults().splitToList(line);
    LocalDate first = LocalDate.parse(cells.get(1));
    long weeks = Long.parseLong(cells.get(2));
    long budget = Long.parseLong(cells.get(3)) * MINUTES_PER_HOUR;
    long outcome = budget * Long.parseLong(cells.get(4)) / 100;
    long ahead = Long.parseLong(cells.get(5));
    ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
    for (int step = 1; step <= STEPS; step++) {
      // What it took is ahead most in the middle, and no more at the end.
      long percentAhead = ahead * step * (STEPS - step) * 4 / (STEPS * STEPS);
      steps.add(
          new FinishedProject.Step(
              Optional.of(first.plusDays(7 * weeks * step / STEPS)),
              BigDecimal.valueOf(budget * step / STEPS),
              BigDecimal.valueOf(outcome * (100L * step / STEPS + percentAhead) / 100)));
    }
    return FinishedProject.of(
        cells.get(0), BigDecimal.valueOf(budget), steps.build(), BigDecimal.valueOf(outcome));
  }
}
