package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ProjectId;

/**
 * What was logged on a budget in total: a record type of this host, whose sums a database makes.
 *
 * @param project the project
 * @param budget the budget
 * @param totals the sums
 */
public record LoggedRow(ProjectId project, BudgetId budget, EntryTotals totals) {
  /** The project. */
  public static final Field<LoggedRow, ProjectId> PROJECT =
      Field.of("ofProject", Quantities.NAME, LoggedRow::project);

  /** The budget. */
  public static final Field<LoggedRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, LoggedRow::budget);

  /** The minutes worked. */
  public static final Field<LoggedRow, Long> WORKED =
      Field.of(Quantities.WORKED_MINUTES, row -> row.totals().logged());

  /** Those of them that are billable. */
  public static final Field<LoggedRow, Long> BILLABLE =
      Field.of(
          Quantities.BILLABLE_MINUTES,
          row -> row.totals().pendingBillable() + row.totals().approvedBillable());

  /** Those of them that nobody decided about yet. */
  public static final Field<LoggedRow, Long> UNAPPROVED =
      Field.of(Quantities.UNAPPROVED_MINUTES, row -> row.totals().pending());

  /** What was turned down, which counts nowhere else. */
  public static final Field<LoggedRow, Long> REJECTED =
      Field.of("rejectedMinutes", Quantities.WORKED_MINUTES, row -> row.totals().rejected());

  /** What stands on an invoice. */
  public static final Field<LoggedRow, Long> INVOICED =
      Field.of("invoicedMinutes", Quantities.BILLED_MINUTES, row -> row.totals().invoiced());

  /** The record type. */
  public static final RecordType<LoggedRow> TYPE =
      RecordType.of(
          "loggedTime",
          Grain.BUDGET,
          ImmutableList.of(PROJECT, BUDGET, WORKED, BILLABLE, UNAPPROVED, REJECTED, INVOICED));
}
