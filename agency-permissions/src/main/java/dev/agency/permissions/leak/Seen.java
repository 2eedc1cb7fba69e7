package dev.agency.permissions.leak;

import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * A quantity that is visible, and on what.
 *
 * <p>{@code new Seen(REVENUE, Grain.WEEK)} is the revenue of each week. The gate holds a quantity
 * for known as soon as it is seen at any grain: weeks are summed to a project, and of a project
 * with one week the week is all. Only {@linkplain
 * dev.agency.permissions.schema.Release.Kind#GUARDED_TOTAL guarded totals} are told apart by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quantity what is seen
 * @param grain what the records stand for that show it
 */
public record Seen(Quantity quantity, Grain grain) {
  /**
   * Creates what is seen.
   *
   * @param quantity the quantity
   * @param grain what the records stand for that show it
   */
  public Seen {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(grain, "grain");
  }

  @Override
  public String toString() {
    return quantity.name() + " by " + grain;
  }
}
