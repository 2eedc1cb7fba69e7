package dev.agency.budget.revenue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The invoicing of one service line as it is shown to people.
 *
 * <p>Design was invoiced at EUR 3,000, with 500 on a draft and 100 written off; of the 4,000 it may
 * charge, 900 are to invoice. What is of the budget as a whole has a row without a line, which also
 * takes what the cap of the budget holds back. Only lines of time and materials have something of
 * their own to invoice; where there is none the field is empty, and not zero.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget of the line
 * @param asOf the last day that counts
 * @param invoicing the invoicing of the line
 */
public record LineInvoicingRow(BudgetId budget, LocalDate asOf, LineInvoicing invoicing) {
  /** The budget. */
  public static final Field<LineInvoicingRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, LineInvoicingRow::budget);

  /** The day the figures are as of. */
  public static final Field<LineInvoicingRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, LineInvoicingRow::asOf);

  /** The line; empty for what is of the budget as a whole. */
  public static final Field<LineInvoicingRow, Optional<LineId>> LINE =
      Field.of("line", Quantities.NAME, row -> row.invoicing().line());

  /** What was invoiced, credit notes taken off. */
  public static final Field<LineInvoicingRow, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, row -> row.invoicing().invoiced());

  /** What stands on drafts of invoices. */
  public static final Field<LineInvoicingRow, Figure<Money>> DRAFTED =
      Field.of(Quantities.DRAFTED, row -> row.invoicing().drafted());

  /** What was written off. */
  public static final Field<LineInvoicingRow, Figure<Money>> WRITTEN_OFF =
      Field.of(Quantities.WRITTEN_OFF, row -> row.invoicing().writtenOff());

  /** What may be invoiced now, if the line has something of its own to invoice. */
  public static final Field<LineInvoicingRow, Optional<Figure<Money>>> TO_INVOICE =
      Field.of(Quantities.TO_INVOICE, row -> row.invoicing().toInvoice());

  /** The record type, for permissions and tables. */
  public static final RecordType<LineInvoicingRow> TYPE =
      RecordType.of(
          "lineInvoicing",
          Grain.LINE,
          ImmutableList.of(BUDGET, AS_OF, LINE, INVOICED, DRAFTED, WRITTEN_OFF, TO_INVOICE));

  /**
   * Creates a row.
   *
   * @param budget the budget of the line
   * @param asOf the last day that counts
   * @param invoicing the invoicing of the line
   */
  public LineInvoicingRow {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(invoicing, "invoicing");
  }

  /**
   * Returns the rows of a report.
   *
   * @param report the invoicing of a budget
   * @return a row for each of its lines, in their order
   */
  public static ImmutableList<LineInvoicingRow> of(InvoicingReport report) {
    return report.lines().stream()
        .map(line -> new LineInvoicingRow(report.budget(), report.asOf(), line))
        .collect(toImmutableList());
  }

  /** Returns the budget and the line, and no figure. */
  @Override
  public String toString() {
    return "LineInvoicingRow[" + budget + invoicing.line().map(line -> " " + line).orElse("") + "]";
  }
}
