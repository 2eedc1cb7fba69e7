package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.core.scope.Assessment;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a change does, and the rows that explain it.
 *
 * <p>Permissions redact the rows; the {@link #assessment} is what a change request is given, and is
 * for who may see all of it. Rows stand in the order of disciplines, and of people and weeks: what
 * they cost has no part in it. Immutable and thread-safe.
 *
 * @param row what the change does to the budget
 * @param disciplines a row for each discipline that is asked for or proposed, by identifier, and
 *     one for the effort of which nobody said whose it is; they sum to the whole
 * @param people a row for each week of each person who is proposed
 * @param window the days whose plan the assessment hangs on: from the day of the burn, or from
 *     where an assessed request is {@linkplain Assessment.Pins#since pinned}, to the later end of
 *     the work; without an end if the work has none
 */
public record ImpactReport(
    ImpactRow row,
    ImmutableList<DisciplineImpactRow> disciplines,
    ImmutableList<PersonImpactRow> people,
    DateRange window) {
  /**
   * Creates a report.
   *
   * @param row what the change does to the budget
   * @param disciplines a row for each discipline
   * @param people a row for each week of each person
   * @param window the days whose plan it hangs on
   */
  public ImpactReport {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(disciplines, "disciplines");
    Objects.requireNonNull(people, "people");
    Objects.requireNonNull(window, "window");
  }

  /**
   * Returns what a change request is given.
   *
   * @return the assessment, with its pins
   */
  public Assessment assessment() {
    return row.assessment();
  }

  /** Returns the request and the day, and no figures. */
  @Override
  public String toString() {
    return "ImpactReport[" + row.request() + " as of " + row.asOf() + "]";
  }
}
