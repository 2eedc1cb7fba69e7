package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Back-tests of the library against one that is written down from its definition. */
class BacktestProofTest {
  private static final long SEED = 20_261_127L;
  private static final int HALF = 3;
  private static final int SHRUNK = 4;
  private static final int TO_HISTORY = 5;
  private static final int BEST = 6;

  @Test
  @Tag("short")
  void backTestsEqualTheOracle() {
    prove(40);
  }

  @Test
  @Tag("full")
  void manyBackTestsEqualTheOracle() {
    prove(500);
  }

  private static void prove(int histories) {
    Tally tally = new Tally();
    assertThat(difference(histories, trial -> scored(trial, HistoryMethods.withoutPlan()), tally))
        .isEmpty();
    // Not vacuous: intervals there are and are not, and hold and do not; the choice goes both ways.
    assertThat(100 * tally.withIntervals / tally.methods).isBetween(20, 95);
    assertThat(100 * tally.missed / tally.methods).isBetween(10, 95);
    assertThat(100 * tally.choseHistory / histories).isBetween(3, 97);
    assertThat(100 * tally.unscored / histories).isBetween(2, 90);
    System.out.printf(
        Locale.ROOT,
        "PASS backtest: %d histories of %d projects, %d of them scored, 7 methods, %d intervals, %d"
            + " choices of the history, seed %d%n",
        histories,
        tally.projects,
        tally.scored,
        tally.intervals,
        tally.choseHistory,
        SEED);
  }

  private static final class Tally {
    private int projects;
    private int scored;
    private int intervals;
    private int methods;
    private int withIntervals;
    private int missed;
    private int choseHistory;
    private int unscored;
  }

  /** A history and how it is asked. */
  private record Case(History history, int warmUp, BasisPoints level, long seed) {
    BacktestSettings settings() {
      return new BacktestSettings(BacktestSettings.usual().checkpoints(), warmUp, level);
    }
  }

  /** What a back-test says of it. */
  private record Answer(ImmutableList<MethodScore> scores, Optional<ErrorDifference> difference) {}

  private static Answer scored(Case trial, ImmutableList<HistoryMethod> methods) {
    Backtest backtest = Backtest.of(trial.history(), methods, trial.settings());
    return new Answer(backtest.scores(), backtest.difference("cpi", "halfCpi", trial.seed()));
  }

  /** Returns the first case in which a back-test does not say what the oracle says. */
  private static Optional<String> difference(
      int histories, Function<Case, Answer> subject, Tally tally) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < histories; i++) {
      // Each choice of bestInHistory needs nine others, each interval three or more.
      Case trial =
          new Case(
              Projects.random(random, 3 + random.nextInt(13)),
              i % 3 == 0 ? 1 : 4,
              BasisPoints.ofPercent(i % 2 == 0 ? 50 : 80),
              random.nextLong());
      Optional<String> found = compared(trial, subject.apply(trial), tally);
      if (found.isPresent()) {
        return Optional.of("history " + i + ": " + found.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> compared(Case trial, Answer answer, Tally tally) {
    BacktestOracle oracle = oracle(trial);
    double alpha = (10_000 - trial.level().value()) / 10_000.0;
    tally.projects += trial.history().projects().size();
    tally.unscored +=
        trial.history().projects().stream().allMatch(p -> trial.settings().canScore(p)) ? 0 : 1;
    for (int m = 0; m < BacktestOracle.METHODS.length; m++) {
      MethodScore score = answer.scores().get(m);
      String name = BacktestOracle.METHODS[m];
      double[] errors = oracle.errors(m);
      int p = 0;
      for (BasisPoints checkpoint : trial.settings().checkpoints()) {
        if (differ(errors[p++], Optional.ofNullable(score.errors().get(checkpoint)))) {
          return Optional.of(name + " at " + checkpoint);
        }
      }
      double[] intervals = oracle.intervals(m, alpha);
      if (!score.method().equals(name)
          || differ(oracle.mean(m), score.mean())
          || differ(oracle.weighted(m), score.weighted())
          || intervals[0] != score.intervals()
          || differ(intervals[1], score.coverage())
          || differ(intervals[2], score.pinball())) {
        return Optional.of(name);
      }
      tally.methods++;
      tally.intervals += score.intervals();
      tally.withIntervals += score.intervals() > 0 ? 1 : 0;
      tally.missed +=
          score.coverage().map(share -> share.compareTo(BigDecimal.ONE) < 0).orElse(false) ? 1 : 0;
    }
    tally.choseHistory +=
        answer.scores().get(BEST).mean().equals(answer.scores().get(TO_HISTORY).mean())
                && !answer.scores().get(BEST).mean().equals(answer.scores().get(SHRUNK).mean())
            ? 1
            : 0;
    if (answer.difference().isPresent()) {
      tally.scored += answer.scores().get(0).errorsByProject().size();
      double[] difference = oracle.difference(2, HALF, trial.seed());
      ErrorDifference found = answer.difference().get();
      if (differ(difference[0], Optional.of(found.mean()))
          || differ(difference[1], Optional.of(found.from()))
          || differ(difference[2], Optional.of(found.to()))) {
        return Optional.of("difference");
      }
    }
    return Optional.empty();
  }

  private static boolean differ(double percent, Optional<BigDecimal> share) {
    return share
        .map(
            known -> Math.abs(known.doubleValue() * 100 - percent) > 1e-6 * (1 + Math.abs(percent)))
        .orElse(!Double.isNaN(percent));
  }

  private static BacktestOracle oracle(Case trial) {
    ImmutableList<FinishedProject> projects = trial.history().projects();
    return new BacktestOracle(
        projects.stream().map(FinishedProject::name).toArray(String[]::new),
        projects.stream().mapToDouble(p -> p.budget().doubleValue()).toArray(),
        projects.stream().mapToDouble(p -> p.outcome().doubleValue()).toArray(),
        projects.stream()
            .map(p -> p.steps().stream().mapToDouble(s -> s.earned().doubleValue()).toArray())
            .toArray(double[][]::new),
        projects.stream()
            .map(p -> p.steps().stream().mapToDouble(s -> s.actual().doubleValue()).toArray())
            .toArray(double[][]::new),
        trial.warmUp());
  }

  // Saboteurs: each breaks one rule, and must be found within forty histories.

  @Test
  void aHistoryThatKnowsTheProjectItselfIsFound() {
    assertFound(
        trial ->
            scored(
                trial,
                replaced(
                    TO_HISTORY,
                    "shrunkToHistory",
                    others ->
                        HistoryMethods.shrunkToHistory(BasisPoints.ofPercent(15))
                            .given(trial.history()))));
  }

  @Test
  void aChoiceThatKnowsTheProjectItselfIsFound() {
    assertFound(
        trial ->
            scored(
                trial,
                replaced(
                    BEST,
                    "bestInHistory",
                    others -> HistoryMethods.usual().given(trial.history()))));
  }

  @Test
  void aWarmUpOfOneStepTooFewIsFound() {
    assertFound(
        trial ->
            scored(
                new Case(trial.history(), trial.warmUp() - 1, trial.level(), trial.seed()),
                HistoryMethods.withoutPlan()));
  }

  @Test
  void aPointAtTheLastStepIsFound() {
    // With the last step twice, the point that is clamped to the last but one is at the last.
    assertFound(
        trial ->
            scored(
                changed(
                    trial,
                    project ->
                        FinishedProject.of(
                            project.name(),
                            project.budget(),
                            ImmutableList.<FinishedProject.Step>builder()
                                .addAll(project.steps())
                                .add(project.steps().get(project.steps().size() - 1))
                                .build(),
                            project.outcome())),
                HistoryMethods.withoutPlan()));
  }

  @Test
  void anOutcomeWithoutWhatCameAfterTheLastStepIsFound() {
    assertFound(
        trial ->
            scored(
                changed(
                    trial,
                    project ->
                        FinishedProject.of(
                            project.name(),
                            project.budget(),
                            project.steps(),
                            project.steps().get(project.steps().size() - 1).actual())),
                HistoryMethods.withoutPlan()));
  }

  @Test
  void anIndexWeighedTheWrongWayIsFound() {
    assertFound(
        trial ->
            scored(
                trial,
                replaced(
                    TO_HISTORY,
                    "shrunkToHistory",
                    others ->
                        others.projects().isEmpty()
                            ? EacMethods.cpi()
                            : EacMethods.shrunkCpi(
                                BasisPoints.ofPercent(15),
                                BigDecimal.ONE.divide(
                                    others.medianCostIndex().orElseThrow(), Trial.DIGITS)))));
  }

  @Test
  void anIntervalOfAnotherLevelIsFound() {
    assertFound(
        trial ->
            scored(
                new Case(
                    trial.history(),
                    trial.warmUp(),
                    BasisPoints.of(trial.level().value() - 1_000),
                    trial.seed()),
                HistoryMethods.withoutPlan()));
  }

  @Test
  void aBootstrapThatDrawsTheMethodsApartIsFound() {
    assertFound(
        trial -> {
          Answer answer = scored(trial, HistoryMethods.withoutPlan());
          return new Answer(
              answer.scores(),
              answer
                  .difference()
                  .map(
                      d -> {
                        PairedBootstrap cpi = bootstrap(answer.scores().get(2), trial.seed());
                        PairedBootstrap half =
                            bootstrap(answer.scores().get(HALF), trial.seed() + 1);
                        return new ErrorDifference(
                            d.method(),
                            d.other(),
                            d.mean(),
                            cpi.from().subtract(half.to()),
                            cpi.to().subtract(half.from()),
                            d.seed());
                      }));
        });
  }

  @Test
  void aMeanOverAllPointsInsteadOfCheckpointsIsFound() {
    assertFound(
        trial -> {
          Answer answer = scored(trial, HistoryMethods.withoutPlan());
          return new Answer(
              answer.scores().stream()
                  .map(
                      s ->
                          new MethodScore(
                              s.method(),
                              s.errors(),
                              Trial.mean(s.errorsByProject().values().asList()),
                              s.weighted(),
                              s.pinball(),
                              s.coverage(),
                              s.intervals(),
                              s.errorsByProject()))
                  .collect(toImmutableList()),
              answer.difference());
        });
  }

  private static PairedBootstrap bootstrap(MethodScore score, long seed) {
    return new PairedBootstrap(score.errorsByProject().values().asList(), seed);
  }

  private static void assertFound(Function<Case, Answer> saboteur) {
    assertThat(difference(40, saboteur, new Tally())).isPresent();
  }

  private static Case changed(Case trial, Function<FinishedProject, FinishedProject> change) {
    return new Case(
        History.of(trial.history().projects().stream().map(change).collect(toImmutableList())),
        trial.warmUp(),
        trial.level(),
        trial.seed());
  }

  /** Returns the usual methods with one of them replaced by another of its name. */
  private static ImmutableList<HistoryMethod> replaced(
      int index, String name, Function<History, EacMethod> how) {
    ImmutableList.Builder<HistoryMethod> methods = ImmutableList.builder();
    for (int i = 0; i < HistoryMethods.withoutPlan().size(); i++) {
      methods.add(i == index ? new Planted(name, how) : HistoryMethods.withoutPlan().get(i));
    }
    return methods.build();
  }

  private record Planted(String name, Function<History, EacMethod> how) implements HistoryMethod {
    @Override
    public EacMethod given(History history) {
      EacMethod method = how.apply(history);
      return new EacMethod() {
        @Override
        public String name() {
          return name;
        }

        @Override
        public Figure<BigDecimal> estimate(EacPoint point) {
          return method.estimate(point);
        }
      };
    }
  }
}
