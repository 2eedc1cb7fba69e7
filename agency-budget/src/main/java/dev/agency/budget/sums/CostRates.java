package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rate book made ready for counting: what each person costs a minute, by first and last day.
 *
 * <p>EUR 95.50 an hour is 95,500,000 parts a minute, where a cent has {@link #PARTS}: every rate of
 * four decimals is a whole number of them, so that minutes times parts add up without rounding.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no rate.
 */
public final class CostRates {
  /** How many parts a minor unit of money has: 60 minutes times four decimals. */
  public static final long PARTS = 600_000;

  /** What minutes of one entry may be multiplied by without a look at the size. */
  static final long MOST_PARTS = Long.MAX_VALUE / (1 << 24);

  private static final int DECIMALS = 4;

  private final RateBook book;
  private final ImmutableMap<PersonId, OfPerson> people;

  private CostRates(RateBook book, ImmutableMap<PersonId, OfPerson> people) {
    this.book = book;
    this.people = people;
  }

  /**
   * Makes a book ready.
   *
   * @param rates the book
   * @return its rates
   * @throws AmountOverflowException if a rate is so high that a minute has more than 2<sup>39</sup>
   *     parts, about 9,000 euro
   */
  public static CostRates of(RateBook rates) {
    Map<PersonId, List<DatedCostRate>> sorted = new HashMap<>();
    for (DatedCostRate rate : rates.costRates()) {
      sorted.computeIfAbsent(rate.person(), person -> new ArrayList<>(4)).add(rate);
    }
    ImmutableMap.Builder<PersonId, OfPerson> people =
        ImmutableMap.builderWithExpectedSize(sorted.size());
    sorted.forEach((person, dated) -> people.put(person, OfPerson.of(dated)));
    return new CostRates(rates, people.buildOrThrow());
  }

  /**
   * Returns the book they were made from.
   *
   * @return the book
   */
  public RateBook book() {
    return book;
  }

  /**
   * Returns what a person costs.
   *
   * @param person the person
   * @return their rates, none if the book has none
   */
  public OfPerson of(PersonId person) {
    return people.getOrDefault(person, OfPerson.NONE);
  }

  /** Returns what a minute costs at a rate per hour, in parts of a minor unit. */
  static long perMinute(CostRate rate) {
    Rate hourly = rate.rate();
    int decimals = hourly.currency().getDefaultFractionDigits() + DECIMALS - hourly.scale();
    if (hourly.unscaled() > MOST_PARTS) {
      throw new AmountOverflowException();
    }
    long parts = hourly.unscaled();
    for (int i = 0; i < decimals; i++) {
      parts *= 10;
      if (parts > MOST_PARTS) {
        throw new AmountOverflowException();
      }
    }
    return parts;
  }

  /** Returns how many people have rates. */
  @Override
  public String toString() {
    return "CostRates[" + people.size() + " people]";
  }

  /**
   * What one person costs, by date.
   *
   * <p>Immutable and thread-safe. {@code toString} shows no rate.
   */
  public static final class OfPerson {
    static final OfPerson NONE = of(ImmutableList.of());

    final int[] firstDays;

    /** The days after the last. */
    final int[] ends;

    final long[] parts;
    final Currency[] currencies;

    private OfPerson(int size) {
      this.firstDays = new int[size];
      this.ends = new int[size];
      this.parts = new long[size];
      this.currencies = new Currency[size];
    }

    static OfPerson of(List<DatedCostRate> rates) {
      List<DatedCostRate> sorted = new ArrayList<>(rates);
      sorted.sort(Comparator.comparing(rate -> rate.during().start()));
      OfPerson ready = new OfPerson(sorted.size());
      for (int i = 0; i < sorted.size(); i++) {
        DatedCostRate dated = sorted.get(i);
        ready.firstDays[i] = (int) dated.during().start().toEpochDay();
        ready.ends[i] =
            dated.during().end().map(end -> (int) end.toEpochDay()).orElse(Integer.MAX_VALUE);
        ready.parts[i] = CostRates.perMinute(dated.rate());
        ready.currencies[i] = dated.rate().currency();
      }
      return ready;
    }

    /**
     * Returns which rate holds on a day.
     *
     * @param epochDay the day
     * @return its place, from 0 in the order of the days; -1 if there is none
     */
    public int find(int epochDay) {
      int found = Arrays.binarySearch(firstDays, epochDay);
      int last = found >= 0 ? found : -found - 2;
      return last >= 0 && epochDay < ends[last] ? last : -1;
    }

    /**
     * Returns the first day of a rate.
     *
     * @param place its place
     * @return the epoch day
     */
    public int firstDay(int place) {
      return firstDays[place];
    }

    /**
     * Returns the day after the last of a rate.
     *
     * @param place its place
     * @return the epoch day, the largest number there is if it has no end
     */
    public int end(int place) {
      return ends[place];
    }

    /**
     * Returns what a minute costs.
     *
     * @param place the place of the rate
     * @return the cost in parts
     */
    public long perMinute(int place) {
      return parts[place];
    }

    /**
     * Returns the currency of a rate.
     *
     * @param place the place of the rate
     * @return the currency
     */
    public Currency currency(int place) {
      return currencies[place];
    }

    /** Returns how many rates there are. */
    @Override
    public String toString() {
      return "OfPerson[" + parts.length + " rates]";
    }
  }
}
