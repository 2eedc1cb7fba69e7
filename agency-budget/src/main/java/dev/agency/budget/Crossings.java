package dev.agency.budget;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.WeekStart;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds the day a threshold was reached, by exact daily sums.
 *
 * @param days the accounts of each day, in their order
 * @param total the total in money, positive; empty if there is none
 * @param estimatedMinutes the total in minutes, 0 if there is none
 * @param weekStart the day weeks begin on
 */
record Crossings(
    SortedMap<LocalDate, Account> days,
    Optional<ExactMoney> total,
    long estimatedMinutes,
    WeekStart weekStart) {
  Crossing of(BudgetId budget, BasisPoints threshold) {
    Optional<LocalDate> byValue = total.flatMap(whole -> valueDay(threshold, whole));
    Optional<LocalDate> byMinutes =
        estimatedMinutes == 0 ? Optional.empty() : minutesDay(threshold);
    return Crossing.builder()
        .budget(budget)
        .threshold(threshold)
        .measure(total.isPresent() ? BurnMeasure.VALUE : BurnMeasure.MINUTES)
        .valueDay(byValue)
        .valueWeek(byValue.map(weekStart::weekOf))
        .minutesDay(byMinutes)
        .minutesWeek(byMinutes.map(weekStart::weekOf))
        .build();
  }

  private Optional<LocalDate> valueDay(BasisPoints threshold, ExactMoney whole) {
    ExactMoney least = whole.multipliedBy(threshold.value(), BasisPoints.WHOLE);
    ExactMoney used = ExactMoney.zero(whole.currency());
    for (Map.Entry<LocalDate, Account> day : days.entrySet()) {
      used = used.plus(day.getValue().value.known());
      if (used.compareTo(least) >= 0) {
        return Optional.of(day.getKey());
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> minutesDay(BasisPoints threshold) {
    BigInteger least =
        BigInteger.valueOf(estimatedMinutes).multiply(BigInteger.valueOf(threshold.value()));
    long used = 0;
    for (Map.Entry<LocalDate, Account> day : days.entrySet()) {
      used = Math.addExact(used, day.getValue().used);
      BigInteger share = BigInteger.valueOf(used).multiply(BigInteger.valueOf(BasisPoints.WHOLE));
      if (share.compareTo(least) >= 0) {
        return Optional.of(day.getKey());
      }
    }
    return Optional.empty();
  }
}
