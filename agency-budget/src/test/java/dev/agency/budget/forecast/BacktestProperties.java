package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for back-tests and intervals of any finished projects. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class BacktestProperties extends Laws {
  private static final BasisPoints LEVEL = BasisPoints.ofPercent(80);

  Backtest backtest(History history) {
    return Backtest.of(history, HistoryMethods.withoutPlan(), BacktestSettings.usual());
  }

  /** What may be known of finished projects by one who is asked about one of them. */
  History others(History history, String name) {
    return history.without(name);
  }

  EacPoint point(FinishedProject project, int step) {
    return project.pointAt(step);
  }

  BasisPoints claimed() {
    return LEVEL;
  }

  @Property(tries = 25)
  void theOrderOfTheProjectsDoesNotMatter(@ForAll long seed) {
    History history = Projects.random(new SplittableRandom(seed), 11);
    List<FinishedProject> other = new ArrayList<>(history.projects());
    Collections.shuffle(other, new Random(seed));
    Backtest one = backtest(history);
    Backtest two = backtest(History.of(other));
    for (MethodScore score : one.scores()) {
      MethodScore same = two.score(score.method());
      // Means are sums, which are rounded in another order; the interval's resampling is not.
      assertThat(same.mean().orElseThrow())
          .isCloseTo(score.mean().orElseThrow(), within(new BigDecimal("1e-12")));
      assertThat(same.intervals()).isEqualTo(score.intervals());
      assertThat(same.coverage()).isEqualTo(score.coverage());
      assertThat(same.errorsByProject()).containsAllEntriesOf(score.errorsByProject());
    }
    assertThat(two.difference("cpi", "halfCpi", seed))
        .isEqualTo(one.difference("cpi", "halfCpi", seed));
  }

  @Property(tries = 25)
  void theUnitOfTheAmountsDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 90) int unit) {
    History hours = Projects.random(new SplittableRandom(seed), 11);
    BigDecimal factor = BigDecimal.valueOf(unit);
    History minutes =
        History.of(
            hours.projects().stream().map(p -> scaled(p, factor)).collect(toImmutableList()));
    Backtest one = backtest(hours);
    Backtest two = backtest(minutes);
    for (MethodScore score : one.scores()) {
      MethodScore same = two.score(score.method());
      assertThat(same.errors().keySet()).isEqualTo(score.errors().keySet());
      // Estimates are rounded to ten decimals of either unit.
      assertThat(same.mean().orElseThrow())
          .isCloseTo(score.mean().orElseThrow(), within(new BigDecimal("1e-10")));
      assertThat(same.intervals()).isEqualTo(score.intervals());
    }
  }

  @Property(tries = 50)
  void whatAProjectTookIsNotKnownToTheForecastsOfIt(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    History history = Projects.random(random, 11);
    FinishedProject project = history.projects().get(random.nextInt(11));
    FinishedProject dearer =
        FinishedProject.of(
            project.name(),
            project.budget(),
            project.steps(),
            project.outcome().multiply(BigDecimal.valueOf(7)));
    EacPoint point = project.pointAt(project.steps().size() / 2);
    for (HistoryMethod method : HistoryMethods.withoutPlan()) {
      List<BigDecimal> estimates = new ArrayList<>();
      for (FinishedProject other : ImmutableList.of(project, dearer)) {
        List<FinishedProject> all = new ArrayList<>(history.projects());
        all.replaceAll(p -> p.name().equals(other.name()) ? other : p);
        History others = others(History.of(all), project.name());
        method.given(others).estimate(point).ifKnown().ifPresent(estimates::add);
        assertThat(ConformalIntervals.of(method, others).outcome(point, LEVEL))
            .isEqualTo(
                ConformalIntervals.of(method, others(history, project.name()))
                    .outcome(point, LEVEL));
      }
      assertThat(estimates.stream().distinct().count()).isEqualTo(estimates.isEmpty() ? 0 : 1);
    }
  }

  @Property(tries = 50)
  void whatComesAfterAPointIsNotKnownThere(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FinishedProject project = Projects.random(random, "p", 20);
    FinishedProject other =
        FinishedProject.of(
            "p",
            project.budget(),
            ImmutableList.<FinishedProject.Step>builder()
                .addAll(project.steps().subList(0, 11))
                .addAll(Projects.random(random, "q", 9).steps())
                .build(),
            project.outcome());
    assertThat(point(other, 10)).isEqualTo(point(project, 10));
  }

  @Property(tries = 8)
  void intervalsOfExchangeableProjectsHoldAtLeastAsOftenAsTheySay(
      @ForAll @IntRange(min = 9, max = 30) int projects) {
    SplittableRandom random = new SplittableRandom(projects);
    int held = 0;
    int asked = 1_500;
    for (int i = 0; i < asked; i++) {
      ImmutableList.Builder<FinishedProject> others = ImmutableList.builder();
      for (int p = 0; p < projects; p++) {
        others.add(exchangeable(random, "p" + p));
      }
      FinishedProject hand = exchangeable(random, "hand");
      IntervalResult<BigDecimal> result =
          ConformalIntervals.of(
                  HistoryMethods.of(EacMethods.remainingAtPlan()), History.of(others.build()))
              .outcome(hand.pointAt(2), claimed());
      Interval<BigDecimal> interval = (Interval<BigDecimal>) result;
      held +=
          interval.from().compareTo(hand.outcome()) <= 0
                  && hand.outcome().compareTo(interval.to().orElseThrow()) <= 0
              ? 1
              : 0;
    }
    double truth = (Ranks.upper(projects, LEVEL) - Ranks.lower(projects, LEVEL)) / (projects + 1.0);
    double deviation = Math.sqrt(truth * (1 - truth) / asked);
    assertThat(truth).isBetween(0.8, 0.8 + 2.0 / (projects + 1));
    assertThat((double) held / asked).isBetween(truth - 4 * deviation, truth + 4 * deviation);
  }

  /** Ten steps that earn as much each; what each takes is independent of all else. */
  private static FinishedProject exchangeable(SplittableRandom random, String name) {
    ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
    double drift = Math.exp(random.nextDouble(-0.5, 0.7));
    long actual = 0;
    for (int i = 1; i <= 10; i++) {
      actual += 1 + Math.round(1e9 * drift * random.nextDouble(0.5, 1.5));
      steps.add(Projects.step(i * 1_000_000_000L, actual));
    }
    return FinishedProject.of(
        name, BigDecimal.valueOf(10_000_000_000L), steps.build(), BigDecimal.valueOf(actual));
  }

  private static FinishedProject scaled(FinishedProject project, BigDecimal factor) {
    return FinishedProject.of(
        project.name(),
        project.budget().multiply(factor),
        project.steps().stream()
            .map(
                step ->
                    new FinishedProject.Step(
                        step.day(), step.earned().multiply(factor), step.actual().multiply(factor)))
            .collect(toImmutableList()),
        project.outcome().multiply(factor));
  }
}
