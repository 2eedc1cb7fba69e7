package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How well the intervals of a method held the outcomes of projects it did not know. */
record IntervalScore(int count, Optional<BigDecimal> coverage, Optional<BigDecimal> pinball) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Asks for an interval at each point of the trial; empty if it was stopped. */
  static Optional<IntervalScore> of(
      Trial trial,
      History history,
      HistoryMethod method,
      BacktestSettings settings,
      Recall usual,
      BooleanSupplier goesOn) {
    BasisPoints level = settings.level();
    BigDecimal tail =
        BigDecimal.valueOf(BasisPoints.WHOLE - level.value(), 4).divide(TWO, Trial.DIGITS);
    List<BigDecimal> held = new ArrayList<>();
    List<BigDecimal> losses = new ArrayList<>();
    ImmutableListMultimap<String, Trial.Asked> points =
        Multimaps.index(trial.asked(), point -> point.project().name());
    for (FinishedProject project : history.projects()) {
      if (points.containsKey(project.name())) {
        ConformalIntervals intervals =
            ConformalIntervals.of(method, history.without(project.name()), usual);
        for (Trial.Asked point : points.get(project.name())) {
          int step = settings.step(project, point.checkpoint()).orElseThrow();
          if (intervals.outcome(project.pointAt(step), level, usual::residual)
              instanceof Interval<BigDecimal> interval) {
            BigDecimal low = interval.from();
            BigDecimal high = interval.to().orElseThrow();
            BigDecimal outcome = project.outcome();
            boolean within = low.compareTo(outcome) <= 0 && outcome.compareTo(high) <= 0;
            held.add(within ? BigDecimal.ONE : BigDecimal.ZERO);
            BigDecimal loss =
                loss(outcome, low, tail).add(loss(outcome, high, BigDecimal.ONE.subtract(tail)));
            losses.add(loss.divide(outcome.multiply(TWO), Trial.DIGITS));
          }
        }
      }
      if (!goesOn.getAsBoolean()) {
        return Optional.empty();
      }
    }
    return Optional.of(new IntervalScore(held.size(), Trial.mean(held), Trial.mean(losses)));
  }

  /** The loss of a quantile: what it is short of the outcome weighs τ, what it is above 1-τ. */
  private static BigDecimal loss(BigDecimal outcome, BigDecimal quantile, BigDecimal tau) {
    BigDecimal above = outcome.subtract(quantile);
    return above.signum() >= 0 ? above.multiply(tau) : above.multiply(tau.subtract(BigDecimal.ONE));
  }
}
