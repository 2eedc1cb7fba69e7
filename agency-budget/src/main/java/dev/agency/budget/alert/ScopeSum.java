package dev.agency.budget.alert;

/**
 * The cumulative sum of how many requests come in a week, against a usual 0.09 a week and 0.5 a
 * week that means trouble: C = max(0, C + count - k) with k = (λ1 - λ0)/ln(λ1/λ0), the sequential
 * test of two Poisson rates (Lucas 1985). Three requests in two weeks raise it over 2.5.
 */
final class ScopeSum {
  /** The requests a week of a project without trouble. */
  static final double USUAL = 0.09;

  /** The requests a week of a project in trouble. */
  static final double TROUBLE = 0.5;

  private static final double SLACK = (TROUBLE - USUAL) / Math.log(TROUBLE / USUAL);

  private double sum;

  /** Takes a week. */
  void week(int requests) {
    sum = Math.max(0, sum + requests - SLACK);
  }

  /** The sum, at least 0. */
  double sum() {
    return sum;
  }
}
