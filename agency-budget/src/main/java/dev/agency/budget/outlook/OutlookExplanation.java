package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How a figure of an outlook follows from others.
 *
 * <p>400 hours were used, 700 are not earned yet and go at a pace of 0.875, so 800 are still to be
 * used: 1,200 at completion. The steps say {@code USED 24000}, {@code PACE 0.875}, {@code REST
 * 48000}. What was used is explained further by the burn, entry by entry.
 *
 * <p>A ratio is its {@code NUMERATOR} over its {@code DENOMINATOR}, rounded as it is shown. An
 * estimate is the sum of {@code USED}, {@code REST} and {@code ROUNDING}. A run-out day is the last
 * day that counts plus {@code DAYS}, which are {@code LEFT} over {@code RATE} in weeks, rounded up;
 * or the day of {@code BOOKED} or {@code REACHED}. Of a figure that is unknown there are the steps
 * that can be told, of which one says why.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no amount.
 *
 * @param figure which figure it is
 * @param asOf the last day that counts
 * @param value the figure as its row shows it
 * @param steps how it follows, in the order it is worked out
 */
public record OutlookExplanation(
    OutlookFigure<?> figure, LocalDate asOf, Figure<?> value, ImmutableList<OutlookStep> steps) {
  /**
   * Creates an explanation.
   *
   * @param figure which figure it is
   * @param asOf the last day that counts
   * @param value the figure as its row shows it
   * @param steps how it follows
   */
  public OutlookExplanation {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(steps, "steps");
  }

  /** Returns the figure and how many steps there are. */
  @Override
  public String toString() {
    return "OutlookExplanation[" + figure + ", " + steps.size() + " steps]";
  }
}
