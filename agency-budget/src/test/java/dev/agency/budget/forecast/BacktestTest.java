package dev.agency.budget.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.testkit.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final BasisPoints HALF = BasisPoints.ofPercent(50);

  private static final BacktestSettings USUAL = BacktestSettings.usual();
  private static final BacktestSettings AT_HALF =
      new BacktestSettings(ImmutableList.of(HALF), 0, BasisPoints.ofPercent(80));

  @Test
  void anErrorIsAShareOfTheOutcomeAndAveragedOverProjects() {
    History history =
        History.of(
            ImmutableList.of(
                Projects.of("small", "50/50 100/100"), Projects.of("big", "200/180 400/400")));
    // At half of the small one 30 too many, at half of the big one 40 too few.
    EacMethod method =
        new EacMethod() {
          @Override
          public String name() {
            return "guess";
          }

          @Override
          public Figure<BigDecimal> estimate(EacPoint point) {
            return Figure.known(
                BigDecimal.valueOf(point.budget().intValueExact() == 100 ? 130 : 360));
          }
        };
    MethodScore score = Backtest.of(history, Projects.methods(method), AT_HALF).score("guess");
    assertThat(score.errors().get(HALF)).isEqualByComparingTo("0.2");
    assertThat(score.mean().orElseThrow()).isEqualByComparingTo("0.2");
    assertThat(score.weighted().orElseThrow()).isEqualByComparingTo("0.14");
    assertThat(score.errorsByProject().get("small")).isEqualByComparingTo("0.3");
    assertThat(score.errorsByProject().get("big")).isEqualByComparingTo("0.1");
  }

  @Test
  void thePointIsTheFirstStepThatEarnedTheShare() {
    History history = History.of(ImmutableList.of(Projects.of("a", "49/1 50/2 51/3 100/100")));
    assertThat(askedAt(history, AT_HALF)).containsExactly("50/2");
  }

  @Test
  void aPointIsNotBeforeTheWarmUpAndNotAtTheLastStep() {
    History history =
        History.of(ImmutableList.of(Projects.of("a", "90/1 91/2 92/3 93/4 94/5 95/6 100/7")));
    assertThat(askedAt(history, USUAL))
        .containsExactly("94/5", "94/5", "94/5", "94/5", "94/5", "94/5");
    History late = History.of(ImmutableList.of(Projects.of("a", "1/1 2/2 3/3 4/4 5/5 100/9")));
    assertThat(askedAt(late, USUAL)).containsExactly("5/5", "5/5", "5/5", "5/5", "5/5", "5/5");
  }

  @Test
  void aProjectWithTooFewStepsIsNotScoredAndStillIsHistory() {
    History history =
        History.of(
            ImmutableList.of(
                Projects.of("short", "1/1 2/2 3/3 4/4 100/200"),
                Projects.of("long", "1/1 2/2 3/3 4/4 50/50 100/100")));
    List<Integer> known = new ArrayList<>();
    HistoryMethod counting =
        new HistoryMethod() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public EacMethod given(History others) {
            known.add(others.projects().size());
            return EacMethods.plan();
          }
        };
    Backtest backtest = Backtest.of(history, ImmutableList.of(counting), USUAL);
    assertThat(backtest.leftOut()).containsExactly("short");
    assertThat(backtest.points()).isEqualTo(6);
    assertThat(known.get(0)).isEqualTo(1);
  }

  @Test
  void aPointWhereOneMethodHasNoAnswerCountsForNone() {
    // Nothing is worked at half of the first project, so CPI is not known there.
    History history =
        History.of(
            ImmutableList.of(
                Projects.of("idle", "50/0 100/100"), Projects.of("busy", "50/60 100/100")));
    Backtest both =
        Backtest.of(history, Projects.methods(EacMethods.plan(), EacMethods.cpi()), AT_HALF);
    assertThat(both.points()).isEqualTo(1);
    assertThat(both.pointsLeftOut()).isEqualTo(1);
    assertThat(both.score("plan").errorsByProject()).containsOnlyKeys("busy");
    Backtest alone = Backtest.of(history, Projects.methods(EacMethods.plan()), AT_HALF);
    assertThat(alone.points()).isEqualTo(2);
  }

  @Test
  void aLongRunTellsHowFarItIsAndCanBeStopped() {
    History history = Projects.random(new SplittableRandom(5), 12);
    List<Long> told = new ArrayList<>();
    Optional<Backtest> whole =
        Backtest.of(
            history,
            HistoryMethods.withoutPlan(),
            USUAL,
            (done, total) -> {
              // Twelve projects, for all methods at once and then for each of the seven.
              assertThat(total).isEqualTo(12 * 8);
              return told.add(done);
            });
    assertThat(told).containsExactlyElementsOf(LongStream.rangeClosed(1, 96).boxed().toList());
    assertThat(whole.orElseThrow().scores())
        .isEqualTo(Backtest.of(history, HistoryMethods.withoutPlan(), USUAL).scores());
    for (long last : new long[] {1, 12, 13, 95}) {
      told.clear();
      assertThat(
              Backtest.of(
                  history,
                  HistoryMethods.withoutPlan(),
                  USUAL,
                  (done, total) -> told.add(done) && done < last))
          .isEmpty();
      assertThat(told).hasSize((int) last);
    }
  }

  @Test
  void moreProjectsThanAnybodyCanWaitForAreRefused() {
    ImmutableList.Builder<FinishedProject> many = ImmutableList.builder();
    for (int i = 0; i <= Backtest.MAX_PROJECTS; i++) {
      many.add(Projects.steady("p" + i, "120"));
    }
    History history = History.of(many.build());
    assertThatThrownBy(() -> Backtest.of(history, Projects.methods(EacMethods.plan()), USUAL))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
    History fewer = history.without("p0");
    assertThat(Backtest.of(fewer, Projects.methods(EacMethods.plan()), USUAL).points())
        .isEqualTo(3_000);
  }

  @Test
  void whichOfTwoProjectsIsLeftOutFirstIsNotAskedTwice() {
    // Of 20 projects each three are left out together: 20 alone, 190 pairs, and 18 more for each.
    Asked candidate = new Asked();
    Backtest.of(
        Projects.random(new SplittableRandom(5), 20),
        ImmutableList.of(HistoryMethods.bestInHistory(ImmutableList.of(candidate))),
        USUAL);
    assertThat(candidate.asked).isLessThan(20 * 20 + 190 * 18 + 2 * 20 * 20);
  }

  @Test
  void aHistoryIsAskedOnceForAllForecasts() {
    Asked method = new Asked();
    History history = Projects.random(new SplittableRandom(5), 20);
    EacPoint point = Projects.point("1000", "300", "400");
    IntervalResult<BigDecimal> first =
        ConformalIntervals.of(method, history).outcome(point, BasisPoints.ofPercent(80));
    int asked = method.asked;
    assertThat(asked).isEqualTo(21);
    assertThat(ConformalIntervals.of(method, history).outcome(point, BasisPoints.ofPercent(80)))
        .isEqualTo(first);
    assertThat(method.asked).isEqualTo(asked);
    // Who leaves one out asks of the others, and once.
    ConformalIntervals.of(method, history.without("p3"));
    ConformalIntervals.of(method, history.without("p3"));
    assertThat(method.asked).isEqualTo(asked + 20);
  }

  /** A method that counts how often it is made for a history. */
  private static final class Asked implements HistoryMethod {
    private int asked;

    @Override
    public String name() {
      return "asked";
    }

    @Override
    public EacMethod given(History history) {
      asked++;
      return EacMethods.cpi();
    }
  }

  @Test
  void aHistoryWithoutSomeIsThatOfTheOthers() {
    History all = Projects.steady("80", "90", "100", "110", "125");
    History others = all.without("b").without("e").without("b").without("nobody");
    assertThat(others).isEqualTo(History.of(others.projects())).hasToString("History[3]");
    assertThat(others.projects()).extracting(FinishedProject::name).containsExactly("a", "c", "d");
    assertThat(others.medianCostIndex().orElseThrow()).isEqualByComparingTo("1");
    assertThat(others.without("c").medianCostIndex().orElseThrow())
        // (100/80 + 100/110) / 2
        .isCloseTo(new BigDecimal("1.0795454545"), within(new BigDecimal("1e-10")));
    assertThat(others.without("a").without("c").without("d").medianCostIndex()).isEmpty();
  }

  @Test
  void aCheckpointThatWasNeverEarnedIsLeftOut() {
    FinishedProject cut =
        FinishedProject.of(
            "cut",
            BigDecimal.valueOf(100),
            ImmutableList.of(Projects.step(10, 10), Projects.step(20, 20), Projects.step(40, 40)),
            BigDecimal.valueOf(40));
    Backtest backtest =
        Backtest.of(
            History.of(ImmutableList.of(cut)), Projects.methods(EacMethods.plan()), AT_HALF);
    assertThat(backtest.points()).isZero();
    assertThat(backtest.pointsLeftOut()).isEqualTo(1);
    assertThat(backtest.score("plan").mean()).isEmpty();
    assertThat(backtest.score("plan").weighted()).isEmpty();
    assertThat(backtest.difference("plan", "plan", 1)).isEmpty();
  }

  @Test
  void withoutHistoryNothingIsScored() {
    Backtest backtest = Backtest.of(History.empty(), HistoryMethods.withoutPlan(), USUAL);
    assertThat(backtest.points()).isZero();
    assertThat(backtest.scores()).hasSize(7).allSatisfy(s -> assertThat(s.errors()).isEmpty());
  }

  @Test
  void theIntervalOfADifferenceHoldsItsMean() {
    Backtest backtest =
        Backtest.of(
            Projects.steady("90", "100", "120", "150", "80"),
            Projects.methods(EacMethods.plan(), EacMethods.cpi()),
            USUAL);
    // CPI is exact for steady projects; the plan is off by what they took more or less.
    ErrorDifference difference = backtest.difference("plan", "cpi", 7).orElseThrow();
    assertThat(difference.mean()).isEqualByComparingTo(backtest.score("plan").mean().orElseThrow());
    assertThat(difference.from()).isPositive().isLessThan(difference.mean());
    assertThat(difference.to()).isGreaterThan(difference.mean());
    assertThat(backtest.difference("plan", "cpi", 7)).contains(difference);
    assertThat(backtest.difference("plan", "plan", 7).orElseThrow().to()).isZero();
  }

  @Test
  void coverageCountsTheOutcomesWithinTheirIntervals() {
    // Ten outcomes from 100 to 190: all but the least and the greatest lie between the others.
    History history =
        Projects.steady("100", "110", "120", "130", "140", "150", "160", "170", "180", "190");
    MethodScore score =
        Backtest.of(history, Projects.methods(EacMethods.remainingAtPlan()), AT_HALF)
            .score("remainingAtPlan");
    assertThat(score.intervals()).isEqualTo(10);
    assertThat(score.coverage().orElseThrow()).isEqualByComparingTo("0.8");
    assertThat(score.pinball().orElseThrow()).isPositive();
  }

  @Test
  void theIntervalsOfAMethodThatIsExactHaveNoWidthAndNoLoss() {
    History history =
        Projects.steady("100", "110", "120", "130", "140", "150", "160", "170", "180", "190");
    MethodScore score =
        Backtest.of(history, Projects.methods(EacMethods.cpi()), AT_HALF).score("cpi");
    assertThat(score.pinball().orElseThrow()).isZero();
    assertThat(score.coverage().orElseThrow()).isEqualByComparingTo("1");
  }

  @Test
  void whatIsAboveTheUpperBoundWeighsNineTimesWhatIsBelowIt() {
    // At half, 50 are to come at plan. Nine projects took 100 and have intervals from 50 + 50 to
    // 50 + 50 · 1.9; the last took 190 and has one without width, at 95 + 50.
    History history =
        Projects.steady("100", "100", "100", "100", "100", "100", "100", "100", "100", "190");
    MethodScore score =
        Backtest.of(history, Projects.methods(EacMethods.remainingAtPlan()), AT_HALF)
            .score("remainingAtPlan");
    assertThat(score.intervals()).isEqualTo(10);
    assertThat(score.coverage().orElseThrow()).isEqualByComparingTo("0.9");
    // Nine times 45 · 0.1 / 2 / 100, and once 45 · (0.1 + 0.9) / 2 / 190, over ten.
    BigDecimal nine = new BigDecimal("0.0225").multiply(BigDecimal.valueOf(9));
    BigDecimal one = new BigDecimal("22.5").divide(BigDecimal.valueOf(190), Trial.DIGITS);
    assertThat(score.pinball().orElseThrow())
        .isCloseTo(
            nine.add(one).divide(BigDecimal.TEN, Trial.DIGITS), within(new BigDecimal("1e-12")));
  }

  @Test
  void methodsMustBeThereAndHaveDifferentNames() {
    assertThatThrownBy(() -> Backtest.of(History.empty(), ImmutableList.of(), USUAL))
        .isInstanceOfSatisfying(
            InvalidModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EMPTY));
    assertThatThrownBy(
            () ->
                Backtest.of(
                    History.empty(), Projects.methods(EacMethods.plan(), EacMethods.plan()), USUAL))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_ID));
    Backtest backtest = Backtest.of(History.empty(), HistoryMethods.withoutPlan(), USUAL);
    assertThatThrownBy(() -> backtest.score("nobody"))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_NAME));
  }

  @Test
  void settingsAreChecked() {
    assertRefused(ErrorCode.EMPTY, ImmutableList.of(), 4, 8_000);
    assertRefused(ErrorCode.OUT_OF_RANGE, ImmutableList.of(0L), 4, 8_000);
    assertRefused(ErrorCode.OUT_OF_RANGE, ImmutableList.of(10_000L), 4, 8_000);
    assertRefused(ErrorCode.INCONSISTENT, ImmutableList.of(5_000L, 5_000L), 4, 8_000);
    assertRefused(ErrorCode.NEGATIVE, ImmutableList.of(5_000L), -1, 8_000);
    assertRefused(ErrorCode.OUT_OF_RANGE, ImmutableList.of(5_000L), 4, 10_000);
  }

  @Test
  void projectsAreChecked() {
    assertThatThrownBy(() -> Projects.of("", "1/1"))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_NAME));
    assertThatThrownBy(() -> Projects.of("a", "0/1"))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
    assertThatThrownBy(() -> Projects.of("a", "1/0"))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_RANGE));
    assertThatThrownBy(
            () -> FinishedProject.of("a", BigDecimal.ONE, ImmutableList.of(), BigDecimal.ONE))
        .isInstanceOfSatisfying(
            InvalidModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EMPTY));
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(
            () ->
                FinishedProject.of(
                    "a",
                    BigDecimal.ONE,
                    ImmutableList.of(
                        Projects.step(day, 1, 1), Projects.step(day.minusDays(1), 2, 2)),
                    BigDecimal.ONE))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INCONSISTENT));
    assertThatThrownBy(
            () -> History.of(ImmutableList.of(Projects.of("a", "1/1"), Projects.of("a", "1/1"))))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_ID));
  }

  @Test
  void amountsAreWhatTheirTextCanSay() {
    FinishedProject.Step step =
        new FinishedProject.Step(Optional.empty(), new BigDecimal("1E+3"), BigDecimal.ZERO);
    assertThat(step.earned()).isEqualTo(new BigDecimal("1000"));
    String whole = "1" + "0".repeat(18);
    String part = "0." + "0".repeat(18) + "1";
    for (String amount : List.of(whole, part, "1E+1000000000", "1E-1000000000")) {
      assertThat(
              Refused.problems(
                  () ->
                      new FinishedProject.Step(
                          Optional.empty(), BigDecimal.ONE, new BigDecimal(amount))))
          .as(amount)
          .containsExactly("/actual OUT_OF_RANGE");
    }
    assertThat(Refused.problems(() -> Projects.of("a", "1/" + whole + "0")))
        .containsExactly("/actual OUT_OF_RANGE");
  }

  @Test
  void aProjectIsReadAsItWasWritten() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    FinishedProject dated =
        FinishedProject.of(
            "dated",
            new BigDecimal("10.50"),
            ImmutableList.of(Projects.step(day, 4, -1), Projects.step(day, 10, 9)),
            new BigDecimal("0.00000001"));
    for (FinishedProject project : List.of(dated, Projects.steady("a", "112.5"))) {
      String json = AgencyJson.write(project);
      assertThat(AgencyJson3.write(project)).isEqualTo(json);
      assertThat(AgencyJson.read(json, FinishedProject.class)).isEqualTo(project);
      assertThat(AgencyJson3.read(json, FinishedProject.class)).isEqualTo(project);
    }
    String text = AgencyJson.write(Projects.of("a", "20/26 50/58"));
    assertThat(text)
        .isEqualTo(
            "{\"name\":\"a\",\"budget\":\"50\",\"steps\":[{\"earned\":\"20\",\"actual\":\"26\"},"
                + "{\"earned\":\"50\",\"actual\":\"58\"}],\"outcome\":\"58\"}");
    assertThatThrownBy(
            () -> AgencyJson.read(text.replace("\"26\"", "\"1e9\""), FinishedProject.class))
        .isInstanceOfSatisfying(
            InvalidJsonException.class,
            e -> {
              assertThat(e.path()).isEqualTo("/steps/0/actual");
              assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_AMOUNT);
            });
  }

  @Test
  void noFigureIsShownByToString() {
    FinishedProject project = Projects.of("a", "12345/67890");
    assertThat(project.toString() + project.steps() + History.of(ImmutableList.of(project)))
        .doesNotContain("12345")
        .doesNotContain("67890");
  }

  private static void assertRefused(
      ErrorCode code, ImmutableList<Long> checkpoints, int warmUp, long level) {
    assertThatThrownBy(
            () ->
                new BacktestSettings(
                    checkpoints.stream()
                        .map(BasisPoints::of)
                        .collect(ImmutableList.toImmutableList()),
                    warmUp,
                    BasisPoints.of(level)))
        .isInstanceOfSatisfying(
            InvalidModelException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Returns the points a method is asked at, as earned/actual. */
  private static List<String> askedAt(History history, BacktestSettings settings) {
    List<String> asked = new ArrayList<>();
    EacMethod listening =
        new EacMethod() {
          @Override
          public String name() {
            return "listening";
          }

          @Override
          public Figure<BigDecimal> estimate(EacPoint point) {
            asked.add(point.earned() + "/" + point.actual());
            return Figure.unknown(UnknownReason.NO_PLAN);
          }
        };
    Backtest backtest = Backtest.of(history, Projects.methods(listening), settings);
    assertThat(backtest.points()).isZero();
    return asked;
  }
}
