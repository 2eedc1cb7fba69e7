package dev.agency.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** The back-test and the alerts of a project that is under way are one and the same. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class AlertBacktestProperties extends Laws {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  ImmutableList<AlertBacktest.Score> scores(FinishedWeeks weeks) {
    return AlertBacktest.of(
            ImmutableList.of(weeks),
            AlertSettings.usual(),
            ImmutableList.of(BigDecimal.ONE),
            BasisPoints.ZERO)
        .scores();
  }

  @Property(tries = 200)
  @StatisticsReport(onFailureOnly = true)
  void aProjectThatIsDoneRaisesWhatItRaisedWeekByWeek(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int weeks) {
    SplittableRandom random = new SplittableRandom(seed);
    int percent = random.nextInt(40, 130);
    List<FinishedWeeks.Week> done = new ArrayList<>();
    long budget = 1;
    for (int week = 0; week < weeks; week++) {
      boolean posted = week == 0 || random.nextInt(3) > 0;
      long earned = posted ? random.nextLong(1, 6_000) : 0;
      long actual = random.nextLong(6_000) * percent / 100;
      done.add(new FinishedWeeks.Week(BigDecimal.valueOf(earned), BigDecimal.valueOf(actual)));
      budget += earned;
    }
    AlertHistory history = history(done, budget);
    ImmutableList<AlertBacktest.Score> scores =
        scores(new FinishedWeeks("done", BigDecimal.valueOf(budget), done));
    for (AlertBacktest.Score score : scores) {
      Optional<Alert> first =
          AlertCalculator.calculate(history, AlertSettings.usual(), MONDAY.plusWeeks(weeks))
              .alerts()
              .stream()
              .filter(alert -> alert.rule() == score.rule())
              .findFirst();
      assertThat(score.found() + score.wrong()).isEqualTo(first.isPresent() ? 1 : 0);
      if (score.found() > 0) {
        long used =
            history.upTo(first.orElseThrow().effective()).work().stream()
                .mapToLong(WorkDay::workedMinutes)
                .sum();
        assertThat(score.medianShare()).contains(Share.of(used, budget));
      }
      bothOften(score.rule().name(), first.isPresent(), 5);
    }
  }

  /** Weeks whose work is logged and posted on their Sundays. */
  private static AlertHistory history(List<FinishedWeeks.Week> weeks, long budget) {
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(BudgetId.of("done"))
            .addPlans(
                new PlanVersion(
                    MONDAY,
                    PlanVersion.Change.PLANNED,
                    budget,
                    Optional.empty(),
                    Optional.of(DateRange.of(MONDAY, MONDAY.plusWeeks(weeks.size())))));
    long earned = 0;
    for (int week = 0; week < weeks.size(); week++) {
      LocalDate sunday = MONDAY.plusWeeks(week).plusDays(6);
      long minutes = weeks.get(week).actual().longValueExact();
      history.addWork(SimulatedProjects.unpriced(sunday, minutes));
      earned += weeks.get(week).earned().longValueExact();
      if (weeks.get(week).earned().signum() != 0) {
        history.addProgress(new AlertHistory.Earned(sunday, earned));
      }
    }
    return history.build();
  }
}
