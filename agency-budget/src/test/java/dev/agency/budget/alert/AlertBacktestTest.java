package dev.agency.budget.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.testkit.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlertBacktestTest {
  private static final BasisPoints OVERRUN = BasisPoints.ofPercent(10);
  private static final ImmutableList<BigDecimal> AS_LONG = ImmutableList.of(BigDecimal.ONE);

  /** Weeks of 40 earned hours that take so many each. */
  private static FinishedWeeks steady(String name, int weeks, String hours) {
    List<FinishedWeeks.Week> all = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      all.add(new FinishedWeeks.Week(new BigDecimal("40"), new BigDecimal(hours)));
    }
    return new FinishedWeeks(name, BigDecimal.valueOf(40L * weeks), all);
  }

  private static AlertBacktest.Score score(AlertRule rule, FinishedWeeks... projects) {
    return AlertBacktest.of(ImmutableList.copyOf(projects), AlertSettings.usual(), AS_LONG, OVERRUN)
        .scores()
        .stream()
        .filter(score -> score.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSteadyDriftIsFoundEarlyAndASoundProjectIsNotSuspected() {
    // 52 h for 40 h: x is always 12 and σ begins at 24. No difference raises it, so that z grows:
    // 0.5, 0.5, 0.54, 0.58, 0.61, ... Less 0.25 a week each, they are over 6 after 14 weeks, when
    // 728 of 1,040 h are used.
    AlertBacktest.Score score =
        score(AlertRule.DRIFT, steady("drifts", 26, "52"), steady("sound", 26, "41"));
    assertThat(score)
        .isEqualTo(
            new AlertBacktest.Score(
                AlertRule.DRIFT,
                Optional.of(BigDecimal.ONE),
                1,
                1,
                1,
                0,
                Optional.of(BasisPoints.of(7_000))));
  }

  @Test
  void aGapIsFoundWhenItIsOverTenPercentOfTheBudget() {
    // 12 h a week of 1,040 h: the gap is 108 h after 9 weeks, when 468 h are used.
    assertThat(score(AlertRule.GAP, steady("drifts", 26, "52")).medianShare())
        .contains(BasisPoints.of(4_500));
  }

  @Test
  void allUsedAndNotAllEarnedIsFoundLast() {
    // 20 weeks of 52 h are 1,040 h.
    assertThat(score(AlertRule.OVERSPENT, steady("drifts", 26, "52")).medianShare())
        .contains(BasisPoints.of(10_000));
  }

  @Test
  void anOverrunOfExactlyTheLimitIsNone() {
    assertThat(score(AlertRule.GAP, steady("just", 10, "44")).overruns()).isZero();
    assertThat(score(AlertRule.GAP, steady("more", 10, "44.01")).overruns()).isOne();
  }

  @Test
  void theMedianOfTwoIsTheirMean() {
    assertThat(score(AlertRule.GAP, steady("a", 26, "52"), steady("b", 26, "60")).medianShare())
        // 9 weeks of 52 h and 6 of 60 h, of 1,040 h: 45 % and 34.61 %
        .contains(BasisPoints.of(3_980));
  }

  @Test
  void whatFoundNothingHasNoMedian() {
    assertThat(score(AlertRule.DRIFT, steady("sound", 26, "40")).medianShare()).isEmpty();
  }

  @Test
  void aWeekThatEarnedNothingIsNotAPost() {
    List<FinishedWeeks.Week> weeks = new ArrayList<>();
    weeks.add(new FinishedWeeks.Week(BigDecimal.ZERO, new BigDecimal("90")));
    weeks.add(new FinishedWeeks.Week(new BigDecimal("100"), new BigDecimal("10")));
    FinishedWeeks project = new FinishedWeeks("late post", new BigDecimal("100"), weeks);
    assertThat(score(AlertRule.GAP, project).wrong()).isZero();
    assertThat(score(AlertRule.DRIFT, project).wrong()).isZero();
  }

  @Test
  void theDriftDoesNotFollowFromTheOutcome() {
    // Two projects with the same plan, number of weeks and first half; one ends well.
    SplittableRandom random = new SplittableRandom(1);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      List<FinishedWeeks.Week> bad = new ArrayList<>();
      List<FinishedWeeks.Week> good = new ArrayList<>();
      for (int week = 0; week < 40; week++) {
        FinishedWeeks.Week drift =
            new FinishedWeeks.Week(
                BigDecimal.valueOf(random.nextInt(20, 60)),
                BigDecimal.valueOf(random.nextInt(40, 80)));
        bad.add(drift);
        good.add(week < 20 ? drift : new FinishedWeeks.Week(drift.earned(), BigDecimal.ONE));
      }
      BigDecimal budget = BigDecimal.valueOf(1_600);
      AlertBacktest.Score ofBad = score(AlertRule.DRIFT, new FinishedWeeks("bad", budget, bad));
      AlertBacktest.Score ofGood = score(AlertRule.DRIFT, new FinishedWeeks("good", budget, good));
      BigDecimal half =
          bad.subList(0, 20).stream()
              .map(FinishedWeeks.Week::actual)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean early =
          ofBad
              .medianShare()
              .map(share -> share.compareTo(Share.of(half, budget)) <= 0)
              .orElse(false);
      if (early) {
        assertThat(ofGood.wrong()).isOne();
        found++;
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  @Test
  void hoursAndMinutesScoreTheSame() {
    FinishedWeeks hours = steady("drifts", 26, "52");
    FinishedWeeks minutes =
        new FinishedWeeks(
            "drifts",
            hours.budget().multiply(BigDecimal.valueOf(60)),
            hours.weeks().stream()
                .map(
                    week ->
                        new FinishedWeeks.Week(
                            week.earned().multiply(BigDecimal.valueOf(60)),
                            week.actual().multiply(BigDecimal.valueOf(60))))
                .toList());
    for (AlertRule rule : ImmutableList.of(AlertRule.GAP, AlertRule.DRIFT, AlertRule.OVERSPENT)) {
      assertThat(score(rule, minutes)).isEqualTo(score(rule, hours));
    }
  }

  @Test
  void eachFactorHasItsScore() {
    assertThat(
            AlertBacktest.of(
                    ImmutableList.of(steady("drifts", 26, "52")),
                    AlertSettings.usual(),
                    ImmutableList.of(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("2")),
                    OVERRUN)
                .scores())
        .extracting(AlertBacktest.Score::rule)
        .containsExactly(
            AlertRule.GAP, AlertRule.DRIFT, AlertRule.DRIFT, AlertRule.DRIFT, AlertRule.OVERSPENT);
  }

  @Test
  void brokenInputIsRefused() {
    FinishedWeeks project = steady("one", 3, "40");
    assertThat(Refused.code(() -> new FinishedWeeks("", BigDecimal.ONE, project.weeks())))
        .isEqualTo(ErrorCode.MALFORMED_NAME);
    assertThat(Refused.code(() -> new FinishedWeeks("a", BigDecimal.ZERO, project.weeks())))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> new FinishedWeeks("a", BigDecimal.ONE, ImmutableList.of())))
        .isEqualTo(ErrorCode.EMPTY);
    assertThat(Refused.code(() -> score(AlertRule.GAP, project, project)))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(
            Refused.code(
                () ->
                    AlertBacktest.of(
                        ImmutableList.of(project),
                        AlertSettings.usual(),
                        ImmutableList.of(BigDecimal.ZERO),
                        OVERRUN)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(
            Refused.code(
                () ->
                    AlertBacktest.of(
                        ImmutableList.of(project),
                        AlertSettings.usual(),
                        AS_LONG,
                        BasisPoints.of(-1))))
        .isEqualTo(ErrorCode.NEGATIVE);
  }

  @Test
  void figuresAreNotInWords() {
    assertThat(steady("one", 3, "47").toString()).isEqualTo("one");
    assertThat(steady("one", 3, "47").weeks().get(0).toString()).isEqualTo("Week");
  }
}
