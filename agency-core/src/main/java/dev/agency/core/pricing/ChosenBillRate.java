package dev.agency.core.pricing;

import dev.agency.core.money.BillRate;
import java.util.Objects;

/**
 * What a client pays for somebody's time on a day, and why that much.
 *
 * <p>"95.00 an hour, as agreed with the client for design" has the place {@code CLIENT} and the
 * resource {@code DISCIPLINE}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the rate
 * @param place for which work it was agreed
 * @param resource whose time it is for
 */
public record ChosenBillRate(BillRate rate, Place place, Resource resource) {
  /**
   * For which work a bill rate was agreed. What is agreed for less wins: the line before its
   * budget, the budget before the client, the client before the list price.
   */
  public enum Place {
    /** One line of a budget. */
    LINE,
    /** All lines of a budget. */
    BUDGET,
    /** All work for a client. */
    CLIENT,
    /** All work: the list price. */
    ANYWHERE
  }

  /**
   * Whose time a bill rate is for. Within one {@link Place} the person wins over the discipline,
   * the discipline over anybody.
   */
  public enum Resource {
    /** One person. */
    PERSON,
    /** Whoever works in a discipline. */
    DISCIPLINE,
    /** Anybody. */
    ANYBODY
  }

  /**
   * Creates a chosen rate.
   *
   * @param rate the rate
   * @param place for which work it was agreed
   * @param resource whose time it is for
   */
  public ChosenBillRate {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(resource, "resource");
  }

  /** Returns why it was chosen, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "ChosenBillRate[" + place + ", " + resource + "]";
  }
}
