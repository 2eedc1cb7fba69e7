package dev.agency.budget.forecast;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * By how much one method errs more than another, and how sure that is.
 *
 * <p>0.039 with an interval from 0.018 to 0.060: the other method was 3.9 points better, and had
 * the agency had other projects like these, it would still have been better in nearly all cases. An
 * interval that holds zero says that the projects do not tell which is better.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method the method whose error is greater if the difference is above zero
 * @param other the other method
 * @param mean the mean over the projects of the one's error less the other's
 * @param from the lower end of its 95 % interval
 * @param to the upper end
 * @param seed the seed of the resampling, to repeat it
 */
public record ErrorDifference(
    String method, String other, BigDecimal mean, BigDecimal from, BigDecimal to, long seed) {
  /**
   * Creates a difference.
   *
   * @param method the one method
   * @param other the other
   * @param mean the mean difference
   * @param from the lower end of its interval
   * @param to the upper end
   * @param seed the seed of the resampling
   */
  public ErrorDifference {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
