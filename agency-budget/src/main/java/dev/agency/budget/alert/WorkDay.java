package dev.agency.budget.alert;

import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a day added to what was worked and used. Several of one day add up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param workedMinutes the minutes worked, billable or not; negative where more was taken back
 * @param usedMinutes the minutes of the burn basis; negative where more was taken back
 * @param usedValue what is known of the used value; empty where nothing has a price
 * @param usedCost what is known of the cost; empty where nothing has a cost
 */
public record WorkDay(
    LocalDate day,
    long workedMinutes,
    long usedMinutes,
    Optional<ExactMoney> usedValue,
    Optional<ExactMoney> usedCost) {
  /**
   * Creates a day.
   *
   * @param day the day
   * @param workedMinutes the minutes worked
   * @param usedMinutes the minutes of the burn basis
   * @param usedValue what is known of the used value
   * @param usedCost what is known of the cost
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public WorkDay {
    Objects.requireNonNull(usedValue, "usedValue");
    Objects.requireNonNull(usedCost, "usedCost");
    Invariants.of("a work day").date("day", day).verify();
  }

  /**
   * Creates a day of whose cost nothing is known.
   *
   * @param day the day
   * @param workedMinutes the minutes worked
   * @param usedMinutes the minutes of the burn basis
   * @param usedValue what is known of the used value
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE})
   */
  public WorkDay(
      LocalDate day, long workedMinutes, long usedMinutes, Optional<ExactMoney> usedValue) {
    this(day, workedMinutes, usedMinutes, usedValue, Optional.empty());
  }

  /** Returns the day without the figures. */
  @Override
  public String toString() {
    return "WorkDay " + day;
  }
}
