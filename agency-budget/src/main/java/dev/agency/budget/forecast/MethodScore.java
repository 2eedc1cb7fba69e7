package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How good the forecasts of a method were on finished projects. Errors are shares of what the
 * projects took: 0.129 is 12.9 %.
 *
 * <p>Two projects took 100 and 400 hours; at 50 % the method said 130 and 360. The errors are 0.30
 * and 0.10: their mean, the mean absolute percentage error or MAPE, is 0.20. Weighted by the hours,
 * the WAPE, it is (30 + 40) / 500 = 0.14.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method the name of the method
 * @param errors the mean error over the projects at each checkpoint that has any, in their order
 * @param mean the mean of these; empty if nothing could be scored
 * @param weighted the sum of all that the estimates were off over the sum of the outcomes, so that
 *     big projects count for more; empty if nothing could be scored
 * @param pinball the loss of the bounds of the intervals as quantiles, each over the outcome, on
 *     average: small where intervals are narrow and still hold the outcome; empty without intervals
 * @param coverage the share of the intervals that held the outcome; empty without intervals
 * @param intervals how many points had an interval
 * @param errorsByProject the mean error over the checkpoints of each project
 */
public record MethodScore(
    String method,
    ImmutableMap<BasisPoints, BigDecimal> errors,
    Optional<BigDecimal> mean,
    Optional<BigDecimal> weighted,
    Optional<BigDecimal> pinball,
    Optional<BigDecimal> coverage,
    int intervals,
    ImmutableMap<String, BigDecimal> errorsByProject) {
  /**
   * Creates a score.
   *
   * @param method the name of the method
   * @param errors the mean error at each checkpoint
   * @param mean the mean of these
   * @param weighted the error weighted by the outcomes
   * @param pinball the loss of the intervals
   * @param coverage the share of the intervals that held
   * @param intervals how many intervals there were
   * @param errorsByProject the mean error of each project
   */
  public MethodScore {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(weighted, "weighted");
    Objects.requireNonNull(pinball, "pinball");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(errorsByProject, "errorsByProject");
  }
}
