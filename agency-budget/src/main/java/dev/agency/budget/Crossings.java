package dev.agency.budget;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
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
 * @param total the total in money
 * @param used the used value of all days
 * @param minutes what used minutes are measured by
 * @param weekStart the day weeks begin on
 */
record Crossings(
    SortedMap<LocalDate, Account> days,
    Figure<ExactMoney> total,
    Figure<ExactMoney> used,
    Minutes minutes,
    WeekStart weekStart) {
  /**
   * The minutes that used ones are measured by.
   *
   * @param days the accounts of the days that count, in their order
   * @param whole the minutes, 0 if there are none
   * @param ofNothing why there are none
   * @param period the first day of the period of a retainer they are of
   */
  record Minutes(
      SortedMap<LocalDate, Account> days,
      long whole,
      UnknownReason ofNothing,
      Optional<LocalDate> period) {}

  /** Returns a crossing that lacks nothing but the budget, day and basis. */
  Crossing.Builder of(BasisPoints threshold) {
    Figure<ExactMoney> positive =
        total.then(
            whole ->
                whole.signum() > 0 ? Figure.known(whole) : Figure.unknown(UnknownReason.NO_TOTAL));
    Optional<LocalDate> byValue = positive.ifKnown().flatMap(whole -> valueDay(threshold, whole));
    // Only a whole sum tells that a threshold was not reached.
    Figure<Boolean> valueReached =
        positive.then(
            whole ->
                byValue.isPresent() ? Figure.known(true) : used.then(all -> Figure.known(false)));
    boolean told = positive.ifKnown().isPresent() && used.ifKnown().isPresent();
    Optional<LocalDate> byMinutes = minutes.whole() == 0 ? Optional.empty() : minutesDay(threshold);
    return Crossing.builder()
        .threshold(threshold)
        .measure(told ? BurnMeasure.VALUE : BurnMeasure.MINUTES)
        .valueReached(valueReached)
        .valueDay(byValue)
        .valueWeek(byValue.map(weekStart::weekOf))
        .minutesReached(
            minutes.whole() == 0
                ? Figure.unknown(minutes.ofNothing())
                : Figure.known(byMinutes.isPresent()))
        .period(minutes.period())
        .minutesDay(byMinutes)
        .minutesWeek(byMinutes.map(weekStart::weekOf));
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
        BigInteger.valueOf(minutes.whole()).multiply(BigInteger.valueOf(threshold.value()));
    long used = 0;
    for (Map.Entry<LocalDate, Account> day : minutes.days().entrySet()) {
      used = Math.addExact(used, day.getValue().used);
      BigInteger share = BigInteger.valueOf(used).multiply(BigInteger.valueOf(BasisPoints.WHOLE));
      if (share.compareTo(least) >= 0) {
        return Optional.of(day.getKey());
      }
    }
    return Optional.empty();
  }
}
