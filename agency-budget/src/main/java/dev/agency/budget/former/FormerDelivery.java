package dev.agency.budget.former;

import dev.agency.core.actuals.Delivery;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A delivery as it counted until it was changed, rejected or deleted: what {@link FormerEntry} is
 * of time.
 *
 * <p>Eight banners of 27 March were accepted and March was locked on 8 April. On 15 April two of
 * them are found to be wrong: March keeps eight, and April has two less.
 *
 * <p>Immutable and thread-safe.
 *
 * @param delivery the delivery as it was
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerDelivery(Delivery delivery, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates a former delivery.
   *
   * @param delivery the delivery as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerDelivery {
    Objects.requireNonNull(delivery, "delivery");
    Counted.require("a former delivery", countedFrom, countedUntil);
  }
}
