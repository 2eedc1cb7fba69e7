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

  private final ImmutableMap<PersonId, OfPerson> people;

  private CostRates(ImmutableMap<PersonId, OfPerson> people) {
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
    return new CostRates(people.buildOrThrow());
  }

  /** Returns what a person costs, nothing known if the book has no rate of theirs. */
  OfPerson of(PersonId person) {
    return people.getOrDefault(person, OfPerson.NONE);
  }

  /**
   * Returns what a minute costs at a rate.
   *
   * @param rate the rate, per hour as all rates of a book are
   * @return the cost in parts of a minor unit
   * @throws AmountOverflowException if it has more than 2<sup>39</sup> parts
   */
  public static long perMinute(CostRate rate) {
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

  /** What one person costs, by date. */
  static final class OfPerson {
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
        ready.parts[i] = perMinute(dated.rate());
        ready.currencies[i] = dated.rate().currency();
      }
      return ready;
    }
  }
}
