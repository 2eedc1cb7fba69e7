package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far the work on a fixed price is by its cost: what is spent and what is to come.
 *
 * <p>An estimate holds until the next: what is spent after it is no longer to come. Of 6,000 to
 * come on 31 March, 5,000 more spent by 29 April leave 1,000. Else the cost of a day would stand
 * against the revenue of an earlier one. Beyond the estimate nothing is to come.
 *
 * <p>Between estimates this is told at the ends of weeks and months in which cost changed, and on
 * the day of the report: the steps of a recognition are of weeks, and shall not tell whose days
 * they are made of.
 */
final class CostProgress {
  private final Money price;
  private final BurnAccounts accounts;
  private final WeekStart weekStart;
  private final LocalDate asOf;

  CostProgress(Money price, BurnAccounts accounts, WeekStart weekStart, LocalDate asOf) {
    this.price = price;
    this.accounts = accounts;
    this.weekStart = weekStart;
    this.asOf = asOf;
  }

  /** Returns what is known of it; without an estimate nothing is. */
  List<CostOutlook> outlooks(List<CostToCome> costs) {
    List<CostToCome> estimates =
        costs.stream()
            .filter(estimate -> !estimate.day().isAfter(asOf))
            .sorted(Comparator.comparing(CostToCome::day))
            .toList();
    ImmutableSortedMap<LocalDate, Figure<ExactMoney>> spent = spentByDay();
    if (estimates.isEmpty()) {
      return List.of(outlook(asOf, by(spent, asOf), Figure.unknown(UnknownReason.NO_ESTIMATE)));
    }
    ImmutableList.Builder<CostOutlook> outlooks = ImmutableList.builder();
    for (int i = 0; i < estimates.size(); i++) {
      LocalDate next = i + 1 < estimates.size() ? estimates.get(i + 1).day() : asOf.plusDays(1);
      addUntil(next, estimates.get(i), spent, outlooks);
    }
    return outlooks.build();
  }

  /** Adds an estimate and how it went on until the day before another. */
  private void addUntil(
      LocalDate next,
      CostToCome estimate,
      ImmutableSortedMap<LocalDate, Figure<ExactMoney>> spent,
      ImmutableList.Builder<CostOutlook> outlooks) {
    ExactMoney expected = ExactMoney.of(estimate.cost());
    Figure<ExactMoney> before = by(spent, estimate.day());
    outlooks.add(outlook(estimate.day(), before, Figure.known(expected)));
    Figure<ExactMoney> last = before;
    for (LocalDate day : tellingDays(estimate.day(), next, spent)) {
      Figure<ExactMoney> now = by(spent, day);
      if (!now.equals(last)) {
        Figure<ExactMoney> since = now.with(before, ExactMoney::minus);
        outlooks.add(outlook(day, now, since.map(cost -> left(expected, cost))));
      }
      last = now;
    }
  }

  private static ExactMoney left(ExactMoney expected, ExactMoney since) {
    ExactMoney left = expected.minus(since);
    return left.signum() < 0 ? ExactMoney.zero(left.currency()) : left;
  }

  /** The days between two estimates on which it is told how the first went on. */
  private List<LocalDate> tellingDays(
      LocalDate estimate, LocalDate next, ImmutableSortedMap<LocalDate, Figure<ExactMoney>> spent) {
    return spent.subMap(estimate, false, next, false).keySet().stream()
        .map(this::toldOn)
        .filter(day -> day.isBefore(next))
        .distinct()
        .toList();
  }

  private LocalDate toldOn(LocalDate day) {
    return Stream.of(
            weekStart.weekOf(day).plusDays(6), day.with(TemporalAdjusters.lastDayOfMonth()), asOf)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What was spent by the end of each day on which that changed. */
  private ImmutableSortedMap<LocalDate, Figure<ExactMoney>> spentByDay() {
    ImmutableSortedMap.Builder<LocalDate, Figure<ExactMoney>> spent =
        ImmutableSortedMap.naturalOrder();
    Tally sum = new Tally(price.currency());
    Figure<ExactMoney> last = Tally.neutral(sum.exact());
    for (Map.Entry<LocalDate, Account> day : accounts.days.entrySet()) {
      sum.add(day.getValue().cost(price.currency()));
      // Whoever sees the revenue may not learn from it what the cost lacks.
      Figure<ExactMoney> now = Tally.neutral(sum.exact());
      if (!now.equals(last)) {
        spent.put(day.getKey(), now);
      }
      last = now;
    }
    return spent.buildOrThrow();
  }

  private Figure<ExactMoney> by(
      ImmutableSortedMap<LocalDate, Figure<ExactMoney>> spent, LocalDate day) {
    Map.Entry<LocalDate, Figure<ExactMoney>> last = spent.floorEntry(day);
    return last == null ? Figure.known(ExactMoney.zero(price.currency())) : last.getValue();
  }

  private CostOutlook outlook(LocalDate day, Figure<ExactMoney> spent, Figure<ExactMoney> toCome) {
    Figure<ExactMoney> cost =
        spent.then(
            known ->
                known.signum() < 0
                    ? Figure.unknown(UnknownReason.NO_ESTIMATE)
                    : Figure.known(known));
    return new CostOutlook(day, price, cost, toCome);
  }
}
