package dev.agency.examples.benchmarks.burn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.teeing;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A stream that is grouped by budget and week, its amounts objects: {@link BigDecimal}, or those of
 * Joda-Money. Sums are of minutes times the rate of an hour, so that both are exact.
 *
 * @param <M> the amounts
 */
final class MoneyBurning<M> implements Burning {
  private final List<TimeEntry> entries;
  private final HostRates<M> rates;
  private final Arithmetic<M> arithmetic;

  /**
   * What is done with amounts.
   *
   * @param <M> the amounts
   * @param zero nothing
   * @param plus the sum
   * @param times an amount so many times
   * @param cents the whole number of cents
   */
  private record Arithmetic<M>(
      M zero, BinaryOperator<M> plus, Times<M> times, ToLongFunction<M> cents) {}

  /** An amount so many times. */
  private interface Times<M> {
    M of(M amount, long count);
  }

  private record Key(BudgetId budget, LocalDate week) {}

  private record Amounts<M>(M value, M cost) {}

  private record Sum<M>(long minutes, Amounts<M> amounts) {}

  private MoneyBurning(BurnWorld world, IntFunction<M> money, Arithmetic<M> arithmetic) {
    this.entries = world.entries();
    this.rates = new HostRates<>(world, money);
    this.arithmetic = arithmetic;
  }

  static MoneyBurning<BigDecimal> bigDecimals(BurnWorld world) {
    return new MoneyBurning<>(
        world,
        BurnWorld::amount,
        new Arithmetic<>(
            BigDecimal.ZERO,
            BigDecimal::add,
            (amount, count) -> amount.multiply(BigDecimal.valueOf(count)),
            amount -> amount.movePointRight(2).longValueExact()));
  }

  static MoneyBurning<Money> jodaMoney(BurnWorld world) {
    return new MoneyBurning<>(
        world,
        cents -> Money.ofMinor(CurrencyUnit.EUR, cents),
        new Arithmetic<>(
            Money.zero(CurrencyUnit.EUR),
            Money::plus,
            Money::multipliedBy,
            Money::getAmountMinorLong));
  }

  @Override
  public Answer burn() {
    Collector<TimeEntry, ?, Amounts<M>> amounts =
        teeing(
            reducing(arithmetic.zero(), this::value, arithmetic.plus()),
            reducing(arithmetic.zero(), this::cost, arithmetic.plus()),
            Amounts::new);
    Map<Key, Sum<M>> sums =
        entries.stream()
            .collect(
                groupingBy(
                    MoneyBurning::key, teeing(summingLong(TimeEntry::minutes), amounts, Sum::new)));
    return () -> read(sums);
  }

  private static Key key(TimeEntry entry) {
    return new Key(
        entry.budget(), entry.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  private M value(TimeEntry entry) {
    return entry.billable()
        ? arithmetic.times().of(rates.bill(entry.budget(), entry.line()), entry.minutes())
        : arithmetic.zero();
  }

  private M cost(TimeEntry entry) {
    return arithmetic.times().of(rates.cost(entry.person(), entry.date()), entry.minutes());
  }

  private WeekSums read(Map<Key, Sum<M>> sums) {
    WeekSums answer = new WeekSums();
    sums.forEach(
        (key, sum) ->
            answer.add(
                rates.number(key.budget()),
                BurnWorld.week(key.week()),
                sum.minutes(),
                arithmetic.cents().applyAsLong(sum.amounts().value()),
                arithmetic.cents().applyAsLong(sum.amounts().cost())));
    return answer;
  }
}
