package dev.agency.budget.forecast;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Where work stands when somebody asks what it will have taken: amounts of one measure, which is
 * minutes, or money of one currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param budget the budget at completion, BAC
 * @param planned what should be done by now, PV; empty without a plan
 * @param earned what is done, at its planned amounts, EV
 * @param actual what it took so far, AC; negative where credits outweigh it
 * @param booked what is booked for the rest of the work, the estimate to complete bottom-up; empty
 *     if nobody booked it
 */
public record EacPoint(
    BigDecimal budget,
    Optional<BigDecimal> planned,
    BigDecimal earned,
    BigDecimal actual,
    Optional<BigDecimal> booked) {
  /**
   * Creates a point.
   *
   * @param budget the budget at completion
   * @param planned what should be done by now
   * @param earned what is done
   * @param actual what it took so far
   * @param booked what is booked for the rest
   */
  public EacPoint {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(earned, "earned");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(booked, "booked");
  }
}
