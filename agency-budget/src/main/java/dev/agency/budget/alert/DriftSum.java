package dev.agency.budget.alert;

/**
 * The cumulative sum of what work takes more than it earns, taken at the weeks in which progress
 * was posted.
 *
 * <p>After w weeks x = (ΔAC - ΔEV)/√w is the excess, z = x/σ held within ±3.5, and S = max(0, S +
 * √w·z - 0.25·w): a drift of a quarter of σ a week is let pass. σ² = (6·s0² + Σ min((x_i -
 * x_(i-1))²/2, 9·σ²))/(6 + n) with the n differences so far, so that a steady drift does not raise
 * it, and one wild week raises it little. It starts at s0 = 0.6 times the planned weekly burn, and
 * z takes it as it was before its own week. The sum is that of Page (1954); σ² is half the mean
 * square of successive differences of von Neumann (1941), shrunk to the plan's with the weight of
 * six.
 */
class DriftSum {
  /** How much of the planned weekly burn a week usually misses it by. */
  static final double NOISE = 0.6;

  /** How many differences the plan's noise weighs as much as. */
  static final double PRIOR = 6;

  /** The most that one week counts, in σ. */
  static final double CLIP = 3.5;

  /** The most that one difference counts, in σ². */
  static final double CAP = 9;

  /** The drift in σ a week that is let pass. */
  static final double SLACK = 0.25;

  private double sum;
  private double squares;
  private int differences;
  private double last;
  private boolean hasLast;

  /**
   * Takes a week in which progress was posted.
   *
   * @param weeks the weeks since the one before, at least 1
   * @param excess what the work took more than it earned since then
   * @param weeklyBurn what the plan burns a week, positive
   */
  final void post(int weeks, double excess, double weeklyBurn) {
    double root = Math.sqrt(weeks);
    double x = excess / root;
    double before = variance(weeklyBurn);
    if (hasLast) {
      squares += Math.min(square(x - last) / 2, CAP * before);
      differences++;
    }
    last = x;
    hasLast = true;
    double score = score(x, before, variance(weeklyBurn));
    sum = Math.max(0, sum + root * score - SLACK * weeks);
  }

  /** The excess in σ, as it was before this week. */
  double score(double x, double before, double after) {
    return clip(x / Math.sqrt(before));
  }

  /** What a score counts. */
  double clip(double score) {
    return Math.max(-CLIP, Math.min(CLIP, score));
  }

  /** What a difference counts. */
  double square(double difference) {
    return difference * difference;
  }

  /** Takes a change of the plan: what was before it is not compared with what comes after. */
  void rebaselined() {
    hasLast = false;
  }

  /** Takes an order that was applied: half of the sum was about what the order pays for. */
  void ordered() {
    sum /= 2;
  }

  /** The sum, at least 0. */
  final double sum() {
    return sum;
  }

  private double variance(double weeklyBurn) {
    double planned = NOISE * weeklyBurn;
    return (PRIOR * planned * planned + squares) / (PRIOR + differences);
  }
}
