package dev.agency.core.actuals;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.Comparators;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What the entries of one total have in common. A dimension the total does not go by is empty, and
 * so is the line of entries without one.
 *
 * <p>Immutable and thread-safe. Keys are ordered by budget, line, person and day; what is empty
 * comes first.
 *
 * @param budget the budget
 * @param line the service line
 * @param person the person
 * @param date the day
 */
public record EntryKey(
    Optional<BudgetId> budget,
    Optional<LineId> line,
    Optional<PersonId> person,
    Optional<LocalDate> date)
    implements Comparable<EntryKey> {
  private static final Comparator<EntryKey> ORDER =
      comparing(EntryKey::budget, Comparators.emptiesFirst(naturalOrder()))
          .thenComparing(EntryKey::line, Comparators.emptiesFirst(naturalOrder()))
          .thenComparing(EntryKey::person, Comparators.emptiesFirst(naturalOrder()))
          .thenComparing(
              EntryKey::date, Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()));

  /**
   * Returns the key of the total an entry belongs to.
   *
   * @param entry the entry
   * @param by what the totals go by; none for one total of everything
   * @return the key
   */
  public static EntryKey of(TimeEntry entry, Set<EntryDimension> by) {
    return new EntryKey(
        Optional.of(entry.budget()).filter(b -> by.contains(EntryDimension.BUDGET)),
        entry.line().filter(l -> by.contains(EntryDimension.LINE)),
        Optional.of(entry.person()).filter(p -> by.contains(EntryDimension.PERSON)),
        Optional.of(entry.date()).filter(d -> by.contains(EntryDimension.DATE)));
  }

  @Override
  public int compareTo(EntryKey other) {
    return ORDER.compare(this, other);
  }
}
