package dev.agency.budget.alert;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a day added to what was worked and used. Several of one day add up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param workedMinutes the minutes worked, billable or not; negative where more was taken back
 * @param usedMinutes the minutes of the burn basis; negative where more was taken back
 * @param usedValue the used value; partial or unknown where a rate is missing, {@code NO_PRICE}
 *     where nothing has a price, which lacks nothing
 * @param usedCost the cost, in the same way
 */
public record WorkDay(
    LocalDate day,
    long workedMinutes,
    long usedMinutes,
    Figure<ExactMoney> usedValue,
    Figure<ExactMoney> usedCost) {
  /**
   * Creates a day.
   *
   * @param day the day
   * @param workedMinutes the minutes worked
   * @param usedMinutes the minutes of the burn basis
   * @param usedValue the used value
   * @param usedCost the cost
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public WorkDay {
    Objects.requireNonNull(usedValue, "usedValue");
    Objects.requireNonNull(usedCost, "usedCost");
    Invariants.of("a work day").date("day", day).verify();
  }

  /** Returns the day without the figures. */
  @Override
  public String toString() {
    return "WorkDay " + day;
  }
}
