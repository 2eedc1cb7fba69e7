package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Posts amounts to months, so that a locked month stands as it was told.
 *
 * <p>March has EUR 10,000 and is locked on 8 April. On 20 April an hour of March is approved, EUR
 * 95. March still has 10,000; April has its own amounts and a correction of 95 for March. The
 * months sum to all there is, whenever they were locked. A month whose amounts cancel has nothing:
 * what was booked and taken back before its lock leaves no trace.
 */
public final class PeriodCloseCalculator {
  private PeriodCloseCalculator() {}

  /**
   * Posts amounts on the days a rule says: that of the locks of a budget ({@link
   * PeriodLock#postingDay}), or that of a host which never posts into the past.
   *
   * @param currency their currency
   * @param amounts the amounts in any order
   * @param postingDay the day on which an amount is posted, that of the amount or a later one
   * @return each month that has something, in their order
   * @throws dev.agency.core.error.CurrencyMismatchException if an amount has another currency
   */
  public static ImmutableList<ClosedMonth> calculate(
      Currency currency,
      Collection<PostedAmount> amounts,
      Function<PostedAmount, LocalDate> postingDay) {
    ExactMoney nothing = ExactMoney.zero(currency);
    TreeMap<LocalDate, TreeMap<LocalDate, ExactMoney>> posted = new TreeMap<>();
    for (PostedAmount each : amounts) {
      LocalDate day = postingDay.apply(each);
      posted
          .computeIfAbsent(monthOf(day), month -> new TreeMap<>())
          .merge(monthOf(each.day()), nothing.plus(each.amount()), ExactMoney::plus);
    }
    ImmutableList.Builder<ClosedMonth> months = ImmutableList.builder();
    posted.forEach((month, parts) -> row(month, parts, nothing).ifPresent(months::add));
    return months.build();
  }

  private static Optional<ClosedMonth> row(
      LocalDate month, SortedMap<LocalDate, ExactMoney> parts, ExactMoney nothing) {
    parts.values().removeIf(sum -> sum.signum() == 0);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ClosedMonth.Builder row =
        ClosedMonth.builder().month(month).own(parts.getOrDefault(month, nothing));
    parts
        .headMap(month)
        .forEach((of, sum) -> row.addCorrections(new ClosedMonth.Correction(of, sum)));
    return Optional.of(row.build());
  }

  private static LocalDate monthOf(LocalDate day) {
    return day.withDayOfMonth(1);
  }
}
