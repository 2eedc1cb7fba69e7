package dev.agency.budget.alert;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well the rules would have warned of projects that are done: which overruns they had found,
 * how early, and on which sound projects they had cried wolf.
 *
 * <pre>{@code
 * AlertBacktest.of(projects, AlertSettings.usual(), List.of(new BigDecimal("1")), BasisPoints.ofPercent(10))
 *     .scores()
 *     .forEach(score -> ...); // DRIFT found 12 of 12, false 5 of 17, at a median of 28.6 % used
 * }</pre>
 *
 * <p>An alert counts once, with the share of the budget used in its week. A finished project tells
 * its weeks and no plan, so {@link AlertRule#DRIFT} is tried with several: the weeks it took times
 * each factor. That is hindsight; a rule that hangs on the factor is a poor one. The rules that
 * need days, requests or forecasts are not tried.
 *
 * <p>Immutable and thread-safe.
 */
public final class AlertBacktest {
  private final ImmutableList<Score> scores;

  private AlertBacktest(ImmutableList<Score> scores) {
    this.scores = scores;
  }

  /**
   * Tries the rules on finished projects.
   *
   * @param projects the projects, each name once
   * @param settings the limits of the rules
   * @param plannedWeeks what to multiply the weeks of a project with to have its planned ones, each
   *     positive, such as 0.5, 1 and 2
   * @param overrun how much more than its budget a project takes that is an overrun, such as 10 %;
   *     exactly so much is none
   * @return the scores
   * @throws dev.agency.core.error.InvalidModelException if two projects have one name ({@code
   *     DUPLICATE_ID}), a factor is not positive ({@code OUT_OF_RANGE}), or the overrun is negative
   *     ({@code NEGATIVE})
   */
  public static AlertBacktest of(
      List<FinishedWeeks> projects,
      AlertSettings settings,
      List<BigDecimal> plannedWeeks,
      BasisPoints overrun) {
    Invariants.of("an alert back-test")
        .unique("projects", projects.stream().map(FinishedWeeks::name).toList())
        .each(
            "plannedWeeks",
            plannedWeeks,
            (rules, path, factor) ->
                rules.require(
                    factor.signum() > 0, path, ErrorCode.OUT_OF_RANGE, "must be positive"))
        .notNegative("overrun", overrun.value())
        .verify();
    ImmutableList.Builder<Score> scores = ImmutableList.builder();
    scores.add(score(AlertRule.GAP, projects, settings, null, overrun));
    for (BigDecimal factor : plannedWeeks) {
      scores.add(score(AlertRule.DRIFT, projects, settings, factor, overrun));
    }
    scores.add(score(AlertRule.OVERSPENT, projects, settings, null, overrun));
    return new AlertBacktest(scores.build());
  }

  /**
   * Returns the scores.
   *
   * @return one of {@link AlertRule#GAP}, one of {@link AlertRule#DRIFT} per factor in the order
   *     given, one of {@link AlertRule#OVERSPENT}
   */
  public ImmutableList<Score> scores() {
    return scores;
  }

  private static Score score(
      AlertRule rule,
      List<FinishedWeeks> projects,
      AlertSettings settings,
      @Nullable BigDecimal plannedWeeks,
      BasisPoints overrun) {
    int overruns = 0;
    int found = 0;
    int wrong = 0;
    ImmutableList.Builder<BasisPoints> shares = ImmutableList.builder();
    long limit = Math.addExact(overrun.value(), BasisPoints.WHOLE);
    for (FinishedWeeks project : projects) {
      boolean over = project.isOver(limit);
      Optional<BasisPoints> share = new Trial(project, settings, plannedWeeks).usedWhenFirst(rule);
      overruns += over ? 1 : 0;
      if (share.isPresent() && over) {
        found++;
        shares.add(share.get());
      } else if (share.isPresent()) {
        wrong++;
      }
    }
    return new Score(
        rule,
        Optional.ofNullable(plannedWeeks),
        overruns,
        found,
        projects.size() - overruns,
        wrong,
        median(shares.build()));
  }

  private static Optional<BasisPoints> median(List<BasisPoints> shares) {
    ImmutableList<BasisPoints> sorted = ImmutableList.sortedCopyOf(shares);
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    long below = sorted.get((sorted.size() - 1) / 2).value();
    long above = sorted.get(sorted.size() / 2).value();
    return Optional.of(BasisPoints.of(Math.floorDiv(below + above, 2)));
  }

  /**
   * How well one rule would have warned.
   *
   * <p>Immutable and thread-safe.
   *
   * @param rule the rule
   * @param plannedWeeks what the weeks of each project were multiplied with to have its planned
   *     ones; empty for a rule that needs no plan
   * @param overruns the projects that took too much
   * @param found those of them that the rule warned of
   * @param sound the projects that did not
   * @param wrong those of them that it warned of none the less
   * @param medianShare the median share of the budget used when the rule warned of what it found,
   *     rounded down; empty if it found none
   */
  public record Score(
      AlertRule rule,
      Optional<BigDecimal> plannedWeeks,
      int overruns,
      int found,
      int sound,
      int wrong,
      Optional<BasisPoints> medianShare) {}

  /** One project under the rules. */
  private record Trial(
      FinishedWeeks project, AlertSettings settings, @Nullable BigDecimal plannedWeeks) {
    Optional<BasisPoints> usedWhenFirst(AlertRule rule) {
      DriftSum drift = new DriftSum();
      BigDecimal budget = project.budget();
      BigDecimal earned = BigDecimal.ZERO;
      BigDecimal actual = BigDecimal.ZERO;
      BigDecimal excess = BigDecimal.ZERO;
      int weeks = 0;
      for (FinishedWeeks.Week week : project.weeks()) {
        earned = earned.add(week.earned());
        actual = actual.add(week.actual());
        excess = excess.add(week.actual()).subtract(week.earned());
        weeks++;
        boolean posted = week.earned().signum() != 0;
        if (posted && plannedWeeks != null) {
          drift.post(weeks, excess.doubleValue(), weeklyBurn(plannedWeeks));
        }
        if (posted) {
          excess = BigDecimal.ZERO;
          weeks = 0;
        }
        BigDecimal gap = actual.subtract(earned);
        boolean raised =
            switch (rule) {
              case GAP -> posted && Share.isAbove(gap, budget, settings.gap().value());
              case DRIFT ->
                  posted
                      && Share.isAbove(gap, budget, settings.driftGap().value())
                      && drift.sum() > settings.driftLimitHundredths() / 100.0;
              default -> actual.compareTo(budget) >= 0 && earned.compareTo(budget) < 0;
            };
        if (raised) {
          return Optional.of(Share.of(actual, budget));
        }
      }
      return Optional.empty();
    }

    private double weeklyBurn(BigDecimal factor) {
      return project.budget().doubleValue() / (project.weeks().size() * factor.doubleValue());
    }
  }
}
