package dev.agency.budget.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of the page about forecasts is this code, and it runs. */
class ForecastReadmeTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  /** 400 of 1,000 hours in five weeks, 300 of them earned. */
  private static ForecastFacts facts() {
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> used = ImmutableSortedMap.naturalOrder();
    for (int week = 0; week < 5; week++) {
      used.put(START.plusWeeks(week), BigDecimal.valueOf(4_800));
    }
    return Projects.facts(
        Projects.point("60000", "18000", "24000"), used.buildOrThrow(), Optional.empty());
  }

  private static BurnReport burn() {
    BurnExample example = BurnExample.timeAndMaterials("EUR").line("design", 60_000, "90");
    for (int week = 0; week < 5; week++) {
      String day = START.plusWeeks(week).toString();
      for (String person : new String[] {"ada", "ben", "eva", "kim"}) {
        example.time(person, day, 1_200, entry -> entry.line(LineId.of("design")));
      }
    }
    return example.reportAsOf("2026-04-05");
  }

  @Test
  void theExampleRuns() {
    ImmutableList<FinishedProject> finishedProjects =
        Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160").projects();
    BurnReport burn = burn();
    ForecastReport.Measures measures =
        new ForecastReport.Measures(
            Optional.of(facts()), Optional.empty(), Optional.empty(), Currency.getInstance("EUR"));
    // readme:start
    History history = History.of(finishedProjects); // what the agency learns from
    MethodScore half =
        Backtest.of(history, HistoryMethods.withoutPlan(), BacktestSettings.usual())
            .score("halfCpi");
    half.mean(); // 0.0458 of the outcome: half of CPI was 4.6 % off

    ForecastReport report =
        ForecastCalculator.calculate(burn.budget(), measures, ForecastSettings.usual(history));
    report.standard().minutesAtCompletion(); // Known(75333)
    report.standard().minutesTo(); // Known(82667): the upper end of the 80 % interval
    report.runOut().minutesRunOut(); // Known(2026-05-25)
    // readme:end
    assertThat(half.mean().orElseThrow().setScale(4, RoundingMode.HALF_UP)).hasToString("0.0458");
    assertThat(report.standard().minutesAtCompletion()).isEqualTo(Figure.known(75_333L));
    assertThat(report.standard().minutesTo()).isEqualTo(Figure.known(82_667L));
    assertThat(report.runOut().minutesRunOut()).isEqualTo(Figure.known(LocalDate.of(2026, 5, 25)));
  }
}
