package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What people cost, by date: anywhere, on one budget, and on top of their own rate.
 *
 * <p>On a day, what somebody costs on the budget wins over what they cost anywhere; the {@linkplain
 * Overhead overhead} of the day comes on top of either. Two rates of one level and person never
 * claim the same day: which of them was meant is a question for the one who keeps the book, so an
 * overlap is refused, naming both, and the last one does not win. A day without a rate is unpriced;
 * no other rate stands in, and overhead alone is no cost.
 *
 * <p>Books with the same rates are equal, however they were given: the rates are kept by person and
 * first day.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RateBook implements WithRateBook permits ImmutableRateBook {
  private static final Timeline<DatedCostRate> PEOPLE =
      new Timeline<>(Comparator.comparing(DatedCostRate::person), DatedCostRate::during);

  private static final Timeline<BudgetCostRate> BUDGETS =
      new Timeline<>(
          Comparator.comparing(BudgetCostRate::budget).thenComparing(BudgetCostRate::person),
          BudgetCostRate::during);

  private static final Timeline<Overhead> OVERHEADS =
      new Timeline<>(Ordering.allEqual()::compare, Overhead::during);

  RateBook() {}

  /**
   * Starts a new book.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the book without rates.
   *
   * @return the empty book
   */
  public static RateBook empty() {
    return builder().build();
  }

  /**
   * Returns a book of what people cost anywhere, without overhead.
   *
   * @param costRates the rates in any order
   * @return the book
   * @throws dev.agency.core.error.InvalidModelException if two rates of one person share a day
   *     ({@code OVERLAP}, naming the places of both)
   */
  public static RateBook of(List<DatedCostRate> costRates) {
    return builder().costRates(costRates).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RateBook fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns what people cost anywhere.
   *
   * @return the rates by person and first day
   */
  public abstract ImmutableList<DatedCostRate> costRates();

  /**
   * Returns what people cost on single budgets.
   *
   * @return the rates by budget, person and first day
   */
  public abstract ImmutableList<BudgetCostRate> budgetCostRates();

  /**
   * Returns what each hour costs on top.
   *
   * @return the overheads by first day
   */
  public abstract ImmutableList<Overhead> overheads();

  /**
   * Returns what a person costs on a day anywhere, without overhead.
   *
   * @param person the person
   * @param day the day
   * @return the rate; empty if the book has none, which leaves the cost unknown
   */
  public Optional<CostRate> costRate(PersonId person, LocalDate day) {
    return PEOPLE
        .on(costRates(), rate -> rate.person().compareTo(person), day)
        .map(DatedCostRate::rate);
  }

  /**
   * Returns what a person costs on a budget and day, and why that much.
   *
   * @param budget the budget
   * @param person the person
   * @param day the day
   * @return the rate of the person on that budget, else the one of the person, with the overhead of
   *     the day; empty if the person has neither, which leaves the cost unknown
   */
  public Optional<ChosenCostRate> costRate(BudgetId budget, PersonId person, LocalDate day) {
    Optional<CostRate> own = onBudget(budget, person, day);
    ChosenCostRate.Level level =
        own.isPresent() ? ChosenCostRate.Level.BUDGET_AND_PERSON : ChosenCostRate.Level.PERSON;
    return own.or(() -> costRate(person, day))
        .map(rate -> new ChosenCostRate(rate, level, overhead(day)));
  }

  private Optional<CostRate> onBudget(BudgetId budget, PersonId person, LocalDate day) {
    return BUDGETS
        .on(
            budgetCostRates(),
            rate -> {
              int byBudget = rate.budget().compareTo(budget);
              return byBudget == 0 ? rate.person().compareTo(person) : byBudget;
            },
            day)
        .map(BudgetCostRate::rate);
  }

  /**
   * Returns what each hour costs on top on a day.
   *
   * @param day the day
   * @return the overhead; empty if there is none
   */
  public Optional<CostRate> overhead(LocalDate day) {
    return OVERHEADS.on(overheads(), rate -> 0, day).map(Overhead::rate);
  }

  /**
   * Returns a builder filled from this book.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses rates that claim the same day, and puts the others in order. */
  @Value.Check
  RateBook check() {
    Invariants rules = Invariants.of("a rate book");
    PEOPLE.check(rules, "costRates", costRates(), "which is of the same person");
    BUDGETS.check(
        rules, "budgetCostRates", budgetCostRates(), "which is of the same budget and person");
    OVERHEADS.check(rules, "overheads", overheads(), "as there is one overhead a day");
    rules.verify();
    boolean ordered =
        PEOPLE.isOrdered(costRates())
            && BUDGETS.isOrdered(budgetCostRates())
            && OVERHEADS.isOrdered(overheads());
    return ordered
        ? this
        : builder()
            .costRates(PEOPLE.ordered(costRates()))
            .budgetCostRates(BUDGETS.ordered(budgetCostRates()))
            .overheads(OVERHEADS.ordered(overheads()))
            .build();
  }

  /** Returns the number of rates, which are sensitive themselves. */
  @Override
  public String toString() {
    int rates = costRates().size() + budgetCostRates().size() + overheads().size();
    return "RateBook[" + rates + " rates]";
  }

  /** Builds books. */
  public static final class Builder extends ImmutableRateBook.Builder {
    Builder() {}
  }
}
