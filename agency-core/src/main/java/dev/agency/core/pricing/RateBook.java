package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each person costs, by date.
 *
 * <p>Two rates of a person never claim the same day: which of them was meant is a question for the
 * one who keeps the book, so an overlap is refused and the last one does not win. A day without a
 * rate is unpriced; no other rate stands in. In JSON it is the list of its rates.
 *
 * <p>Immutable and thread-safe.
 */
public final class RateBook {
  private static final RateBook EMPTY = new RateBook(ImmutableList.of(), ImmutableMap.of());

  private final ImmutableList<DatedCostRate> costRates;

  /** The rates of each person by their first days. */
  private final ImmutableMap<PersonId, ImmutableSortedMap<LocalDate, DatedCostRate>> byPerson;

  private RateBook(
      ImmutableList<DatedCostRate> costRates,
      Map<PersonId, ImmutableSortedMap<LocalDate, DatedCostRate>> byPerson) {
    this.costRates = costRates;
    this.byPerson = ImmutableMap.copyOf(byPerson);
  }

  /**
   * Returns the book without rates.
   *
   * @return the empty book
   */
  public static RateBook empty() {
    return EMPTY;
  }

  /**
   * Returns a book of rates.
   *
   * @param costRates the rates in any order
   * @return the book
   * @throws InvalidModelException if two rates of one person share a day ({@code OVERLAP}, naming
   *     the place of each that does so with an earlier one)
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RateBook of(List<DatedCostRate> costRates) {
    ImmutableList<DatedCostRate> all = ImmutableList.copyOf(costRates);
    Map<PersonId, NavigableMap<LocalDate, DatedCostRate>> index = new HashMap<>();
    List<Problem> problems = new ArrayList<>(0);
    for (int i = 0; i < all.size(); i++) {
      DatedCostRate rate = all.get(i);
      NavigableMap<LocalDate, DatedCostRate> known =
          index.computeIfAbsent(rate.person(), person -> new TreeMap<>());
      LocalDate start = rate.during().start();
      // Those known so far share no day, so only the neighbours can share one with this.
      if (overlap(known.floorEntry(start), rate) || overlap(known.higherEntry(start), rate)) {
        problems.add(
            new Problem(
                "/" + i,
                ErrorCode.OVERLAP,
                "A cost rate must not share a day with an earlier one of the same person."));
      } else {
        known.put(start, rate);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidModelException(problems);
    }
    return new RateBook(all, Maps.transformValues(index, ImmutableSortedMap::copyOf));
  }

  private static boolean overlap(
      Map.@Nullable Entry<LocalDate, DatedCostRate> neighbour, DatedCostRate rate) {
    return neighbour != null && neighbour.getValue().during().overlaps(rate.during());
  }

  /**
   * Returns all rates.
   *
   * @return the rates in the order they were given
   */
  @JsonValue
  public ImmutableList<DatedCostRate> costRates() {
    return costRates;
  }

  /**
   * Returns what a person costs on a day.
   *
   * @param person the person
   * @param day the day
   * @return the rate; empty if the book has none, which leaves the cost unknown
   */
  public Optional<CostRate> costRate(PersonId person, LocalDate day) {
    Map.Entry<LocalDate, DatedCostRate> latest =
        byPerson.getOrDefault(person, ImmutableSortedMap.of()).floorEntry(day);
    return Optional.ofNullable(latest)
        .map(Map.Entry::getValue)
        .filter(rate -> rate.during().contains(day))
        .map(DatedCostRate::rate);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RateBook book && costRates.equals(book.costRates);
  }

  @Override
  public int hashCode() {
    return costRates.hashCode();
  }

  /** Returns the number of rates, which are sensitive themselves. */
  @Override
  public String toString() {
    return "RateBook[" + costRates.size() + " rates]";
  }
}
