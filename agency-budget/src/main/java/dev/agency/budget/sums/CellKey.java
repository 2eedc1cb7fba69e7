package dev.agency.budget.sums;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What time is summed by: all that a price can depend on, except the day.
 *
 * <p>Cells are ordered by budget, line (none first), person, and billable last.
 *
 * @param budget the budget
 * @param line the service line, empty if none was chosen
 * @param person who worked
 * @param billable whether the client pays for it
 */
public record CellKey(BudgetId budget, Optional<LineId> line, PersonId person, boolean billable)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::budget)
          .thenComparing(cell -> cell.line().map(LineId::value).orElse(""))
          .thenComparing(CellKey::person)
          .thenComparing(CellKey::billable);

  /**
   * Creates a cell.
   *
   * @param budget the budget
   * @param line the service line
   * @param person who worked
   * @param billable whether the client pays for it
   */
  public CellKey {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(person, "person");
  }

  /**
   * Returns the cell a time entry counts in.
   *
   * @param entry the entry
   * @return its cell
   */
  public static CellKey of(TimeEntry entry) {
    return new CellKey(entry.budget(), entry.line(), entry.person(), entry.billable());
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
