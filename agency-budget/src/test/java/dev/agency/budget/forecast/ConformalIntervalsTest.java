package dev.agency.budget.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformalIntervalsTest {
  private static final BasisPoints LEVEL = BasisPoints.ofPercent(80);
  private static final HistoryMethod REST_AT_PLAN = HistoryMethods.of(EacMethods.remainingAtPlan());

  /** By hand: α = 1 - level; lower ⌊(n+1)α/2⌋, upper ⌈(n+1)(1-α/2)⌉. */
  @ParameterizedTest
  @CsvSource({
    "80,  9, 1,  9", // 10 × 0.1 = 1      10 × 0.9 = 9
    "80, 10, 1, 10", // 11 × 0.1 = 1.1    11 × 0.9 = 9.9
    "80, 18, 1, 18", // 19 × 0.1 = 1.9    19 × 0.9 = 17.1
    "80, 19, 2, 18", // 20 × 0.1 = 2      20 × 0.9 = 18
    "80, 28, 2, 27", // 29 × 0.1 = 2.9    29 × 0.9 = 26.1
    "90, 19, 1, 19", // 20 × 0.05 = 1     20 × 0.95 = 19
    "90, 40, 2, 39", // 41 × 0.05 = 2.05  41 × 0.95 = 38.95
    "50,  3, 1,  3", // 4 × 0.25 = 1      4 × 0.75 = 3
    "50,  8, 2,  7", // 9 × 0.25 = 2.25   9 × 0.75 = 6.75
  })
  void ranksAreThoseOfTheDefinition(long percent, int residuals, int lower, int upper) {
    BasisPoints level = BasisPoints.ofPercent(percent);
    assertThat(Ranks.lower(residuals, level)).isEqualTo(lower);
    assertThat(Ranks.upper(residuals, level)).isEqualTo(upper);
  }

  @ParameterizedTest
  @CsvSource({"8000, 9", "9000, 19", "9500, 39", "5000, 3", "7500, 7", "7000, 6", "3300, 2"})
  void anIntervalNeedsTwoOverAlphaLessOneProjects(long level, int needed) {
    assertThat(Ranks.needed(BasisPoints.of(level))).isEqualTo(needed);
    // Of so many the outermost bound it, and of one fewer none would.
    assertThat(Ranks.lower(needed, BasisPoints.of(level))).isEqualTo(1);
    assertThat(Ranks.upper(needed, BasisPoints.of(level))).isEqualTo(needed);
    assertThat(Ranks.lower(needed - 1, BasisPoints.of(level))).isZero();
  }

  @Test
  void theBoundsAreTheResidualsOfFinishedProjectsTimesTheWorkToComplete() {
    // At 50 % earned, 50 are to complete at plan; truly it took 40, 45, .. 80 more.
    History history = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160");
    IntervalResult<BigDecimal> interval =
        ConformalIntervals.of(REST_AT_PLAN, history)
            .outcome(Projects.point("1000", "500", "700"), LEVEL);
    assertThat(interval).isInstanceOf(Interval.class);
    Interval<BigDecimal> found = (Interval<BigDecimal>) interval;
    // 700 + 500 · 0.8 and 700 + 500 · 1.6.
    assertThat(found.from()).isEqualByComparingTo("1100");
    assertThat(found.to().orElseThrow()).isEqualByComparingTo("1500");
    assertThat(found.projects()).isEqualTo(9);
    assertThat(found.level()).isEqualTo(LEVEL);
  }

  @Test
  void withFewerProjectsThereIsNoIntervalAndItSaysHowManyAreNeeded() {
    History history = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150");
    assertThat(
            ConformalIntervals.of(REST_AT_PLAN, history)
                .outcome(Projects.point("1000", "500", "700"), LEVEL))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, 9, 8));
    assertThat(
            ConformalIntervals.of(REST_AT_PLAN, History.empty())
                .outcome(Projects.point("1000", "500", "700"), LEVEL))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, 9, 0));
  }

  @Test
  void whereTheEstimateLeavesNothingToBeDoneThereIsNoInterval() {
    History history = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160");
    // The plan of 1,000 is used up, and says that nothing is to come.
    assertThat(
            ConformalIntervals.of(HistoryMethods.of(EacMethods.plan()), history)
                .outcome(Projects.point("1000", "500", "1000"), LEVEL))
        .isInstanceOfSatisfying(
            IntervalUnavailable.class,
            none -> assertThat(none.reason()).isEqualTo(UnknownReason.NOTHING_LEFT));
  }

  @Test
  void whereThereIsNoEstimateOrBudgetThereIsNoInterval() {
    History history = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160");
    assertThat(
            ConformalIntervals.of(HistoryMethods.of(EacMethods.cpi()), history)
                .outcome(Projects.point("1000", "500", "0"), LEVEL))
        .isInstanceOf(IntervalUnavailable.class);
    assertThat(
            ConformalIntervals.of(REST_AT_PLAN, history)
                .outcome(Projects.point("0", "0", "0"), LEVEL))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.NO_TOTAL, 9, 0));
  }

  @Test
  void aProjectWithNothingLeftAtThatShareIsNoWitness() {
    // At 100 % earned nothing was left of any of them.
    History history = Projects.steady("80", "90", "100", "110", "120", "130", "140", "150", "160");
    assertThat(
            ConformalIntervals.of(REST_AT_PLAN, history)
                .outcome(Projects.point("1000", "999", "700"), LEVEL))
        .isEqualTo(new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, 9, 0));
  }

  @Test
  void theResidualOfAProjectIsThatOfTheMethodWithoutKnowingIt() {
    History history = Projects.steady("50", "100", "400");
    List<Integer> known = new ArrayList<>();
    HistoryMethod method =
        new HistoryMethod() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public EacMethod given(History others) {
            known.add(others.projects().size());
            return EacMethods.remainingAtPlan();
          }
        };
    IntervalResult<BigDecimal> interval =
        ConformalIntervals.of(method, history)
            .outcome(Projects.point("100", "50", "50"), BasisPoints.ofPercent(50));
    assertThat(known).containsExactlyInAnyOrder(3, 2, 2, 2);
    // 0.5 and 4 times 50.
    assertThat(((Interval<BigDecimal>) interval).from()).isEqualByComparingTo("75");
    assertThat(((Interval<BigDecimal>) interval).to().orElseThrow()).isEqualByComparingTo("250");
    assertThat(interval.toString()).doesNotContain("75").doesNotContain("250");
  }
}
