package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The intervals around the estimates of a method, from how far it was off on finished projects at
 * the same share of the budget earned.
 *
 * <p>A project is 30 % earned, 400 hours are worked, and the method sees 900 more. At 30 % of the
 * nine finished projects the work that was still to come was from 0.7 to 1.6 times what the method
 * saw then. So the outcome lies from 400 + 0.7 · 900 = 1,030 to 400 + 1.6 · 900 = 1,840, in eight
 * of ten cases.
 *
 * <p>The residual of a finished project is (final - AC) / ETC at its first step with that share
 * earned, where both are above zero, and the method then knew all projects but that one. (Its
 * logarithm has the same order and so the same ranks.) The bounds are residuals by rank, {@code
 * ⌊(n+1)α/2⌋} and {@code ⌈(n+1)(1-α/2)⌉}, which claims no more than the projects show: no
 * distribution is assumed.
 *
 * <p>Immutable and thread-safe, as the method must be.
 */
final class ConformalIntervals {
  private final EacMethod method;
  private final ImmutableList<Witness> witnesses;

  private ConformalIntervals(EacMethod method, ImmutableList<Witness> witnesses) {
    this.method = method;
    this.witnesses = witnesses;
  }

  /**
   * Returns the intervals of a method.
   *
   * @param method the method
   * @param history the finished projects, without the one at hand
   * @return the intervals, for any point of a project
   */
  static ConformalIntervals of(HistoryMethod method, History history) {
    return history.intervals(method);
  }

  /** Returns the intervals of a method, with what is known of the history already. */
  static ConformalIntervals of(HistoryMethod method, History history, Recall recall) {
    return new ConformalIntervals(
        Recalling.given(method, history, recall),
        history.projects().stream()
            .map(
                project ->
                    new Witness(
                        project, Recalling.given(method, history.without(project.name()), recall)))
            .collect(toImmutableList()));
  }

  /**
   * Returns the method as it follows from the history.
   *
   * @return the method the intervals are of
   */
  EacMethod method() {
    return method;
  }

  /**
   * Returns the interval of what the work will have taken.
   *
   * @param point where the work stands
   * @param level how often the truth shall lie within, above 0 and below 100 %
   * @return the interval, in the unit of the point and unrounded; or why there is none
   */
  IntervalResult<BigDecimal> outcome(EacPoint point, BasisPoints level) {
    return outcome(point, level, ConformalIntervals::residual);
  }

  /** What a finished project says of a method at one of its steps, or said before. */
  interface Residuals {
    Optional<BigDecimal> of(EacMethod method, FinishedProject project, int step);
  }

  IntervalResult<BigDecimal> outcome(EacPoint point, BasisPoints level, Residuals told) {
    int needed = Ranks.needed(level);
    if (point.budget().signum() <= 0) {
      return new IntervalUnavailable<>(UnknownReason.NO_TOTAL, needed, 0);
    }
    List<BigDecimal> residuals = residuals(point, told);
    int have = residuals.size();
    Figure<BigDecimal> estimate = method.estimate(point);
    if (estimate instanceof Figure.Unknown<BigDecimal> unknown) {
      return new IntervalUnavailable<>(unknown.reason(), needed, have);
    }
    if (estimate instanceof Figure.Partial<BigDecimal> partial) {
      return new IntervalUnavailable<>(partial.missing().reason(), needed, have);
    }
    BigDecimal toComplete = estimate.ifKnown().orElseThrow().subtract(point.actual());
    if (toComplete.signum() <= 0) {
      return new IntervalUnavailable<>(UnknownReason.NOTHING_LEFT, needed, have);
    }
    if (have < needed) {
      return new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, needed, have);
    }
    Collections.sort(residuals);
    BigDecimal least = residuals.get(Ranks.lower(have, level) - 1);
    BigDecimal most = residuals.get(Ranks.upper(have, level) - 1);
    return new Interval<>(
        point.actual().add(toComplete.multiply(least)),
        Optional.of(point.actual().add(toComplete.multiply(most))),
        level,
        have);
  }

  private List<BigDecimal> residuals(EacPoint point, Residuals told) {
    List<BigDecimal> residuals = new ArrayList<>();
    for (Witness witness : witnesses) {
      witness
          .project()
          .firstAt(point.earned(), point.budget())
          .flatMap(step -> told.of(witness.method(), witness.project(), step))
          .ifPresent(residuals::add);
    }
    return residuals;
  }

  /** Returns how far a method was off at a step of a project: what was to come over what it saw. */
  static Optional<BigDecimal> residual(EacMethod method, FinishedProject project, int step) {
    EacPoint then = project.pointAt(step);
    BigDecimal left = project.outcome().subtract(then.actual());
    return method
        .estimate(then)
        .ifKnown()
        .map(estimate -> estimate.subtract(then.actual()))
        .filter(toComplete -> toComplete.signum() > 0 && left.signum() > 0)
        .map(toComplete -> left.divide(toComplete, MathContext.DECIMAL128));
  }

  /** A finished project and the method as it was without knowing it. */
  private record Witness(FinishedProject project, EacMethod method) {}
}
