package dev.agency.budget.forecast;

import dev.agency.core.figure.Figure;
import java.math.BigDecimal;

/**
 * A way to estimate what work will have taken when it is done: the estimate at completion, EAC.
 *
 * <p>Of 1,000 planned hours 350 are earned and 360 worked. "The rest as planned" says 1,010, "the
 * rest at the pace so far" says 1,029.
 *
 * <p>A method is a pure function: the same point gives the same estimate. Hosts may write their
 * own.
 */
public interface EacMethod {
  /**
   * Returns what the method is called in reports and JSON.
   *
   * @return a word such as {@code "remainingAtPlan"}, unique among those that are compared
   */
  String name();

  /**
   * Estimates the whole.
   *
   * @param point where the work stands
   * @return the estimate in the unit of the point; unknown with its reason where the method has no
   *     answer, never a number that stands for none
   */
  Figure<BigDecimal> estimate(EacPoint point);
}
