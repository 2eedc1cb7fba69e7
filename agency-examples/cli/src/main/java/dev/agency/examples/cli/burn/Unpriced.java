package dev.agency.examples.cli.burn;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Time without a rate.
 *
 * @param rate which rate is missing
 * @param budget the budget of the time, for a bill rate
 * @param person whose time it is
 * @param from the first day
 * @param to the last day
 * @param minutes the minutes
 */
record Unpriced(
    Kind rate, Optional<String> budget, String person, LocalDate from, LocalDate to, long minutes) {
  /** What a rate is for. */
  enum Kind {
    /** What a client pays. */
    BILL,
    /** What the time costs. */
    COST
  }

  /** Returns the time of both. */
  Unpriced plus(Unpriced other) {
    return new Unpriced(
        rate,
        budget,
        person,
        other.from.isBefore(from) ? other.from : from,
        other.to.isAfter(to) ? other.to : to,
        Math.addExact(minutes, other.minutes));
  }
}
