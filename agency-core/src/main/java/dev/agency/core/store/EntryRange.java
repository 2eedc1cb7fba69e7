package dev.agency.core.store;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;
import java.util.Optional;

/**
 * Which time entries are read: {@code
 * EntryRange.all().ofBudgets(ImmutableSet.of(site)).during(march)}.
 *
 * @param budgets the budgets; empty for any, while a set of none is met by nothing
 * @param people the people; empty for any, while a set of none is met by nothing
 * @param days the days, the end exclusive; empty for any
 */
public record EntryRange(
    Optional<ImmutableSet<BudgetId>> budgets,
    Optional<ImmutableSet<PersonId>> people,
    Optional<DateRange> days) {
  private static final EntryRange ALL =
      new EntryRange(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Creates a range.
   *
   * @param budgets the budgets
   * @param people the people
   * @param days the days
   */
  public EntryRange {
    Objects.requireNonNull(budgets, "budgets");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(days, "days");
  }

  /**
   * Returns the range of everything.
   *
   * @return all entries
   */
  public static EntryRange all() {
    return ALL;
  }

  /**
   * Returns this range for some budgets.
   *
   * @param wanted the budgets
   * @return the range
   */
  public EntryRange ofBudgets(ImmutableSet<BudgetId> wanted) {
    return new EntryRange(Optional.of(wanted), people, days);
  }

  /**
   * Returns this range for some people.
   *
   * @param wanted the people
   * @return the range
   */
  public EntryRange ofPeople(ImmutableSet<PersonId> wanted) {
    return new EntryRange(budgets, Optional.of(wanted), days);
  }

  /**
   * Returns this range for some days.
   *
   * @param wanted the days, the end exclusive
   * @return the range
   */
  public EntryRange during(DateRange wanted) {
    return new EntryRange(budgets, people, Optional.of(wanted));
  }

  /**
   * Returns whether an entry lies in this range.
   *
   * @param entry the entry
   * @return whether it is of the budgets, of the people and on the days
   */
  public boolean contains(TimeEntry entry) {
    return budgets.map(wanted -> wanted.contains(entry.budget())).orElse(true)
        && people.map(wanted -> wanted.contains(entry.person())).orElse(true)
        && days.map(wanted -> wanted.contains(entry.date())).orElse(true);
  }
}
