package dev.agency.budget.revenue;

import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;

/**
 * An amount of a day, and since when it is known. A change is the difference it makes: what was 100
 * and is 80 is -20 that became known on the day of the change.
 *
 * @param day the day it is of
 * @param knownOn the day it became known
 * @param amount the amount, of any sign
 */
public record PostedAmount(LocalDate day, LocalDate knownOn, ExactMoney amount) {
  /**
   * Creates an amount.
   *
   * @param day the day it is of
   * @param knownOn the day it became known
   * @param amount the amount
   * @throws dev.agency.core.error.InvalidModelException if a day lies outside of 1900 to 2199
   */
  public PostedAmount {
    Invariants.of("a posted amount").date("day", day).date("knownOn", knownOn).verify();
  }

  /** Returns the days without the amount, which is sensitive. */
  @Override
  public String toString() {
    return "PostedAmount[" + day + ", known on " + knownOn + "]";
  }
}
