package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private static final RateBook EMPTY = new RateBook(ImmutableList.of());

  private final ImmutableList<DatedCostRate> costRates;
  private final ImmutableListMultimap<PersonId, DatedCostRate> byPerson;

  private RateBook(ImmutableList<DatedCostRate> costRates) {
    this.costRates = costRates;
    ImmutableListMultimap.Builder<PersonId, DatedCostRate> index = ImmutableListMultimap.builder();
    index.orderValuesBy(Comparator.comparing(rate -> rate.during().start()));
    costRates.forEach(rate -> index.put(rate.person(), rate));
    this.byPerson = index.build();
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
   * @throws InvalidModelException if two rates of one person share a day ({@code OVERLAP})
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RateBook of(List<DatedCostRate> costRates) {
    RateBook book = new RateBook(ImmutableList.copyOf(costRates));
    // Sorted by their first days, rates overlap only if neighbours do.
    Invariants rules = Invariants.of("a rate book");
    for (PersonId person : book.byPerson.keySet()) {
      ImmutableList<DatedCostRate> rates = book.byPerson.get(person);
      for (int i = 1; i < rates.size(); i++) {
        rules.require(
            !rates.get(i).during().overlaps(rates.get(i - 1).during()),
            Integer.toString(costRates.lastIndexOf(rates.get(i))),
            ErrorCode.OVERLAP,
            "must not share a day with another rate of the same person");
      }
    }
    rules.verify();
    return book;
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
    return byPerson.get(person).stream()
        .filter(rate -> rate.during().contains(day))
        .map(DatedCostRate::rate)
        .findFirst();
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
