package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was worked and used of a budget day by day, exact and unrounded: what curves, run rates and
 * alerts are drawn from.
 *
 * <p>On 2 March Ada worked 420 minutes at EUR 95 an hour of which nobody approved 60 yet: worked
 * 420, worth 665.00; used, if approved time counts, 360, worth 570.00. On 3 March nothing, so there
 * is no such day. {@link #upTo} 2 March and 3 March are the same. Summed over all days it is the
 * {@link BudgetBurn} before rounding.
 *
 * <p>What time is worth is told twice: of the time of the basis, as the burn counts it, and of all
 * time that was worked, which is what work took so far however much of it is approved.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figures.
 */
public final class UseByDay {
  private final ImmutableList<Day> days;
  private final ImmutableList<Day> sums;
  private final Figure<ExactMoney> noValue;
  private final Figure<ExactMoney> noCost;

  private UseByDay(ImmutableList<Day> days, ImmutableList<Day> sums, Terms terms) {
    this.days = days;
    this.sums = sums;
    this.noValue = terms.value(new Tally(terms.currency()));
    this.noCost = Figure.known(ExactMoney.zero(terms.currency()));
  }

  /** Returns the days of the accounts, those apart on which nothing was worked or used. */
  static UseByDay of(
      SortedMap<LocalDate, Account> accounts,
      SortedMap<LocalDate, Tally> worths,
      Currency currency,
      boolean priced) {
    Terms terms = new Terms(currency, priced);
    Account used = new Account(currency);
    Tally worth = new Tally(currency);
    ImmutableList.Builder<Day> days = ImmutableList.builder();
    ImmutableList.Builder<Day> sums = ImmutableList.builder();
    for (Map.Entry<LocalDate, Account> each : accounts.entrySet()) {
      LocalDate date = each.getKey();
      Tally worthOfDay = worths.getOrDefault(date, new Tally(currency));
      Day day = terms.day(date, each.getValue(), worthOfDay);
      if (!day.isNothing()) {
        used.add(each.getValue());
        worth.add(worthOfDay);
        days.add(day);
        sums.add(terms.day(date, used, worth));
      }
    }
    return new UseByDay(days.build(), sums.build(), terms);
  }

  /** How the money of a budget is told; of internal work no value is. */
  private record Terms(Currency currency, boolean priced) {
    Day day(LocalDate date, Account account, Tally worth) {
      return new Day(
          date,
          account.worked,
          account.used,
          value(worth),
          value(account.value),
          account.cost(currency).exact());
    }

    Figure<ExactMoney> value(Tally sum) {
      return priced ? sum.exact() : Figure.unknown(UnknownReason.NO_PRICE);
    }
  }

  /**
   * Returns what each day added.
   *
   * @return the days on which something was worked, used or taken back, in their order
   */
  public ImmutableList<Day> days() {
    return days;
  }

  /**
   * Returns what all days up to one added.
   *
   * @param last the last day that counts
   * @return the sums, as of that day; nothing if no day counts
   */
  public Day upTo(LocalDate last) {
    Day found = null;
    for (Day sum : sums) {
      found = sum.day().isAfter(last) ? found : sum;
    }
    return found == null
        ? new Day(last, 0, 0, noValue, noValue, noCost)
        : new Day(
            last,
            found.workedMinutes(),
            found.usedMinutes(),
            found.workedValue(),
            found.usedValue(),
            found.usedCost());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UseByDay that
        && days.equals(that.days)
        && sums.equals(that.sums)
        && noValue.equals(that.noValue)
        && noCost.equals(that.noCost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(days, noValue);
  }

  /** Returns how many days there are, and no figures. */
  @Override
  public String toString() {
    return "UseByDay[" + days.size() + " days]";
  }

  /**
   * What was worked and used on one day, or up to one.
   *
   * <p>Immutable and thread-safe. {@code toString} shows no figures.
   *
   * @param day the day
   * @param workedMinutes the minutes worked, billable or not, approved or not
   * @param usedMinutes the minutes of the burn basis
   * @param workedValue what all minutes worked are worth at bill rates, and approved billable
   *     expenses; partial where a rate is missing, unknown ({@code NO_PRICE}) of internal work
   * @param usedValue what the minutes of the burn basis are worth, and the same expenses
   * @param usedCost what all minutes worked and all expenses cost
   */
  public record Day(
      LocalDate day,
      long workedMinutes,
      long usedMinutes,
      Figure<ExactMoney> workedValue,
      Figure<ExactMoney> usedValue,
      Figure<ExactMoney> usedCost) {
    /**
     * Creates a day.
     *
     * @param day the day
     * @param workedMinutes the minutes worked
     * @param usedMinutes the minutes of the burn basis
     * @param workedValue what all minutes worked are worth
     * @param usedValue what the minutes of the burn basis are worth
     * @param usedCost what all of it cost
     */
    public Day {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(workedValue, "workedValue");
      Objects.requireNonNull(usedValue, "usedValue");
      Objects.requireNonNull(usedCost, "usedCost");
    }

    private boolean isNothing() {
      return workedMinutes == 0
          && usedMinutes == 0
          && isNothing(workedValue)
          && isNothing(usedValue)
          && isNothing(usedCost);
    }

    /** What has no price is nothing; what lacks a rate is something. */
    private static boolean isNothing(Figure<ExactMoney> amount) {
      return amount.ifKnown().map(known -> known.signum() == 0).orElse(isUnknown(amount));
    }

    private static boolean isUnknown(Figure<ExactMoney> amount) {
      return amount instanceof Figure.Unknown<ExactMoney>;
    }

    /** Returns the day without the figures. */
    @Override
    public String toString() {
      return "Day " + day;
    }
  }
}
