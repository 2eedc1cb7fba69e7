package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * At which points of finished projects a {@link Backtest} asks its methods, and how sure their
 * intervals claim to be.
 *
 * <p>A checkpoint of 30 % is the first step with 30 % of the budget earned. Big first steps pass
 * several checkpoints at once, so a point is moved to where at least {@code warmUp} steps lie
 * before it; and it is moved to where at least one step is still to come, for after the last there
 * is nothing to forecast.
 *
 * <p>Immutable and thread-safe.
 *
 * @param checkpoints the shares of the budget earned, rising, above 0 and below 100 %
 * @param warmUp the least number of steps before a point, not negative
 * @param level how many of the outcomes shall lie within the intervals, above 0 and below 100 %
 */
public record BacktestSettings(
    ImmutableList<BasisPoints> checkpoints, int warmUp, BasisPoints level) {
  private static final int USUAL_WARM_UP = 4;

  /** The steps of a project that no point is at: the last, and what comes before it. */
  private static final int AHEAD = 1;

  /**
   * Creates settings.
   *
   * @param checkpoints the checkpoints
   * @param warmUp the least number of steps before a point
   * @param level the level of the intervals
   * @throws dev.agency.core.error.InvalidModelException if there is no checkpoint ({@code EMPTY}),
   *     one or the level lies outside its limits ({@code OUT_OF_RANGE}), they do not rise ({@code
   *     INCONSISTENT}), or the warm-up is negative ({@code NEGATIVE})
   */
  public BacktestSettings {
    Objects.requireNonNull(level, "level");
    Invariants.of("back-test settings")
        .require(!checkpoints.isEmpty(), "checkpoints", ErrorCode.EMPTY, "must have one")
        .each(
            "checkpoints",
            checkpoints,
            (rules, path, checkpoint) ->
                rules.between(path, checkpoint.value(), 1, BasisPoints.WHOLE - 1))
        .require(
            Ordering.<BasisPoints>natural().isStrictlyOrdered(checkpoints),
            "checkpoints",
            ErrorCode.INCONSISTENT,
            "must rise")
        .notNegative("warmUp", warmUp)
        .between("level", level.value(), 1, BasisPoints.WHOLE - 1)
        .verify();
  }

  /**
   * Returns the usual settings: 10, 20, 30, 50, 70 and 90 %, four steps before each point, and
   * intervals for 80 % of the outcomes.
   *
   * @return the settings
   */
  public static BacktestSettings usual() {
    return new BacktestSettings(
        ImmutableList.of(
            BasisPoints.ofPercent(10),
            BasisPoints.ofPercent(20),
            BasisPoints.ofPercent(30),
            BasisPoints.ofPercent(50),
            BasisPoints.ofPercent(70),
            BasisPoints.ofPercent(90)),
        USUAL_WARM_UP,
        BasisPoints.ofPercent(80));
  }

  /** Returns whether a project has enough steps to be scored at all. */
  boolean canScore(FinishedProject project) {
    return lastPoint(project) >= warmUp;
  }

  /** Returns the step a checkpoint is at in a project that can be scored. */
  Optional<Integer> step(FinishedProject project, BasisPoints checkpoint) {
    return project
        .firstAt(BigDecimal.valueOf(checkpoint.value()), BigDecimal.valueOf(BasisPoints.WHOLE))
        .map(step -> Math.min(Math.max(step, warmUp), lastPoint(project)));
  }

  private static int lastPoint(FinishedProject project) {
    return project.steps().size() - 1 - AHEAD;
  }
}
