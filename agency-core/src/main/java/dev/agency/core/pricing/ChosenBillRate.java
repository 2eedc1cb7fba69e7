package dev.agency.core.pricing;

import dev.agency.core.money.BillRate;
import java.util.Objects;

/**
 * What a client pays for somebody's time on a day, and why that much.
 *
 * <p>"95.00 an hour, as agreed with the client for design" has the place {@code CLIENT} and the
 * subject {@code DISCIPLINE}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the rate
 * @param place for which work it was agreed
 * @param subject whose time it is for
 */
public record ChosenBillRate(BillRate rate, RatePlace place, RateSubject subject) {
  /**
   * Creates a chosen rate.
   *
   * @param rate the rate
   * @param place for which work it was agreed
   * @param subject whose time it is for
   */
  public ChosenBillRate {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(subject, "subject");
  }

  /** Returns why it was chosen, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "ChosenBillRate[" + place + ", " + subject + "]";
  }
}
