package dev.agency.permissions.gate;

import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * A quantity that is visible, and on what.
 *
 * <p>{@code new Seen(REVENUE, Grain.WEEK)} is the revenue of each week. The gate holds a quantity
 * for known as soon as it is seen at any grain: weeks are summed to a project, and of a project
 * with one week the week is all. Only {@linkplain
 * dev.agency.permissions.schema.Release.Kind#GUARDED_TOTAL guarded totals} are told apart by it,
 * and by the record type: two of one grain may be over other people.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quantity what is seen
 * @param grain what the records stand for that show it
 * @param recordType what the records are called
 */
public record Seen(Quantity quantity, Grain grain, String recordType) {
  /**
   * Creates what is seen.
   *
   * @param quantity the quantity
   * @param grain what the records stand for that show it
   * @param recordType what the records are called, one name for each type
   */
  public Seen {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(grain, "grain");
    Objects.requireNonNull(recordType, "recordType");
  }

  /**
   * Creates what is seen on the one record type there is of a grain.
   *
   * @param quantity the quantity
   * @param grain what the records stand for that show it
   */
  public Seen(Quantity quantity, Grain grain) {
    this(quantity, grain, "");
  }

  @Override
  public String toString() {
    return quantity.name() + " by " + grain + (recordType.isEmpty() ? "" : " on " + recordType);
  }
}
