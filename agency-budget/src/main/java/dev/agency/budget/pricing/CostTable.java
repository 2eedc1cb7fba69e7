package dev.agency.budget.pricing;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multimaps;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rate book made ready for counting: what each person costs a minute on a budget, by first and
 * last day, with the overhead.
 *
 * <p>EUR 95.50 an hour is 95,500,000 parts a minute, where a cent has {@link #PARTS}: every rate of
 * four decimals is a whole number of them, so that minutes times parts add up without rounding.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no rate.
 */
public final class CostTable {
  /** How many parts a minor unit of money has: 60 minutes times four decimals. */
  public static final long PARTS = 600_000;

  private static final int DECIMALS = 4;

  private final ImmutableMap<PersonId, OfPerson> people;
  private final ImmutableTable<BudgetId, PersonId, OfPerson> onBudgets;

  /** Where somebody costs something else than elsewhere. */
  private record Place(BudgetId budget, PersonId person) {}

  private CostTable(
      ImmutableMap<PersonId, OfPerson> people,
      ImmutableTable<BudgetId, PersonId, OfPerson> onBudgets) {
    this.people = people;
    this.onBudgets = onBudgets;
  }

  /**
   * Makes a book ready.
   *
   * @param rates the book
   * @return the table of its rates
   * @throws AmountOverflowException if a rate and its overhead are so high that a minute has more
   *     than 2<sup>39</sup> parts, about 9,000 euro
   */
  public static CostTable of(RateBook rates) {
    ImmutableListMultimap<PersonId, DatedCostRate> byPerson =
        Multimaps.index(rates.costRates(), DatedCostRate::person);
    ImmutableMap.Builder<PersonId, OfPerson> people = ImmutableMap.builder();
    byPerson
        .asMap()
        .forEach((person, dated) -> people.put(person, OfPerson.of(dated, List.of(), rates)));
    ImmutableTable.Builder<BudgetId, PersonId, OfPerson> onBudgets = ImmutableTable.builder();
    Multimaps.index(rates.budgetCostRates(), rate -> new Place(rate.budget(), rate.person()))
        .asMap()
        .forEach(
            (place, own) ->
                onBudgets.put(
                    place.budget(),
                    place.person(),
                    OfPerson.of(byPerson.get(place.person()), own, rates)));
    return new CostTable(people.buildOrThrow(), onBudgets.build());
  }

  /**
   * Returns whether anybody costs something else on a budget than elsewhere.
   *
   * @param budget the budget
   * @return whether the book has rates for it
   */
  public boolean hasOwn(BudgetId budget) {
    return onBudgets.containsRow(budget);
  }

  /**
   * Returns what a person costs on a budget.
   *
   * @param budget the budget
   * @param person the person
   * @return their rates there, none if the book has none
   */
  public OfPerson of(BudgetId budget, PersonId person) {
    OfPerson own = onBudgets.get(budget, person);
    return own == null ? of(person) : own;
  }

  /**
   * Returns what a person costs on any budget that has no rate of its own.
   *
   * @param person the person
   * @return their rates, none if the book has none
   */
  public OfPerson of(PersonId person) {
    return people.getOrDefault(person, OfPerson.NONE);
  }

  /** Returns what a minute costs at a rate per hour, in parts of a minor unit. */
  private static long perMinute(CostRate rate) {
    Rate hourly = rate.rate();
    int decimals = hourly.currency().getDefaultFractionDigits() + DECIMALS - hourly.scale();
    if (hourly.unscaled() > BillRates.MAX_PARTS) {
      throw new AmountOverflowException();
    }
    long parts = hourly.unscaled();
    for (int i = 0; i < decimals; i++) {
      parts *= 10;
      if (parts > BillRates.MAX_PARTS) {
        throw new AmountOverflowException();
      }
    }
    return parts;
  }

  /**
   * Returns how many people have rates.
   *
   * @return the number
   */
  public int people() {
    return people.size();
  }

  /** Returns how many people have rates. */
  @Override
  public String toString() {
    return "CostTable[" + people() + " people]";
  }

  /**
   * What one person costs, by date.
   *
   * <p>Immutable and thread-safe. {@code toString} shows no rate.
   */
  public static final class OfPerson {
    private static final OfPerson NONE = new OfPerson(List.of());

    private final int[] firstDays;

    /** The days after the last. */
    private final int[] ends;

    /** What a minute costs, with an overhead in the same currency. */
    private final long[] parts;

    private final Currency[] currencies;

    /** What an overhead in another currency adds; zero without one. */
    private final long[] overheads;

    private final Currency[] overheadCurrencies;

    /** What holds from a day to the one before another. */
    private record Span(int first, int end, CostRate rate, Optional<CostRate> overhead) {}

    private OfPerson(List<Span> spans) {
      int size = spans.size();
      this.firstDays = spans.stream().mapToInt(Span::first).toArray();
      this.ends = spans.stream().mapToInt(Span::end).toArray();
      this.parts = new long[size];
      this.currencies = new Currency[size];
      this.overheads = new long[size];
      this.overheadCurrencies = new Currency[size];
      for (int i = 0; i < size; i++) {
        Span span = spans.get(i);
        Currency currency = span.rate().currency();
        Currency other = span.overhead().map(CostRate::currency).orElse(currency);
        long more = span.overhead().map(CostTable::perMinute).orElse(0L);
        boolean same = other.equals(currency);
        parts[i] = bounded(CostTable.perMinute(span.rate()) + (same ? more : 0));
        currencies[i] = currency;
        overheads[i] = same ? 0 : more;
        overheadCurrencies[i] = other;
      }
    }

    private static long bounded(long parts) {
      if (parts > BillRates.MAX_PARTS) {
        throw new AmountOverflowException();
      }
      return parts;
    }

    /**
     * What a person costs anywhere, what they cost on a budget instead, and the overheads. {@link
     * RateBook#costRate(BudgetId, PersonId, LocalDate)} says which of them goes first, and looks up
     * one day; asked for each day of a change it takes a third longer than this walk over the few
     * rates of one person, and rates change while people wait. That both come to the same is a law
     * of the sums and of the running figures.
     */
    private static OfPerson of(
        Collection<DatedCostRate> anywhere, Collection<BudgetCostRate> own, RateBook book) {
      TreeSet<LocalDate> days = new TreeSet<>();
      Stream.of(
              anywhere.stream().map(DatedCostRate::during),
              own.stream().map(BudgetCostRate::during),
              book.overheads().stream().map(Overhead::during))
          .flatMap(ranges -> ranges)
          .forEach(
              range -> {
                days.add(range.start());
                range.end().ifPresent(days::add);
              });
      List<Span> spans = new ArrayList<>();
      for (LocalDate day : days) {
        int end =
            Optional.ofNullable(days.higher(day))
                .map(next -> (int) next.toEpochDay())
                .orElse(Integer.MAX_VALUE);
        own.stream()
            .filter(rate -> rate.during().contains(day))
            .map(BudgetCostRate::rate)
            .findFirst()
            .or(
                () ->
                    anywhere.stream()
                        .filter(rate -> rate.during().contains(day))
                        .map(DatedCostRate::rate)
                        .findFirst())
            .ifPresent(
                rate -> spans.add(new Span((int) day.toEpochDay(), end, rate, book.overhead(day))));
      }
      return new OfPerson(spans);
    }

    /**
     * Returns how many rates there are.
     *
     * @return the number; their places are from 0 to below it
     */
    public int size() {
      return parts.length;
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
     * Returns what a minute costs, with an overhead in the same currency.
     *
     * @param place the place of the rate
     * @return the cost in parts
     */
    public long perMinute(int place) {
      return parts[place];
    }

    /**
     * Returns what an overhead in another currency adds.
     *
     * @param place the place of the rate
     * @return the overhead in parts of its currency; zero without one, or where it is in the
     *     currency of the rate and so in that already
     */
    public long overhead(int place) {
      return overheads[place];
    }

    /**
     * Returns the currency of what an overhead adds.
     *
     * @param place the place of the rate
     * @return the currency; that of the rate if nothing is added
     */
    public Currency overheadCurrency(int place) {
      return overheadCurrencies[place];
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
