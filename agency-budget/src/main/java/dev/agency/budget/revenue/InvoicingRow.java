package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The invoicing of a budget as it is shown to people: what was invoiced, what is due, and what of
 * the work is realised.
 *
 * <p>EUR 9,000 are due, 285 were written off and 4,800 invoiced, of which 200 were taken back: to
 * invoice 3,915. Each field names its quantity, so that a role may see what was invoiced and not
 * how much of the work is realised, which tells the revenue.
 *
 * <p>Internal work has no price: there what is due, to invoice and realised is unknown ({@code
 * NO_PRICE}), and not zero.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param report the invoicing
 */
public record InvoicingRow(InvoicingReport report) {
  /** The budget. */
  public static final Field<InvoicingRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, row -> row.report().budget());

  /** The day the figures are as of. */
  public static final Field<InvoicingRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, row -> row.report().asOf());

  /** What was invoiced, credit notes taken off. */
  public static final Field<InvoicingRow, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, row -> row.report().invoiced());

  /** What of it was taken back. */
  public static final Field<InvoicingRow, Figure<Money>> CREDITED =
      Field.of("credited", Quantities.INVOICED, row -> row.report().credited());

  /** What stands on drafts of invoices. */
  public static final Field<InvoicingRow, Figure<Money>> DRAFTED =
      Field.of(Quantities.DRAFTED, row -> row.report().drafted());

  /** What was written off. */
  public static final Field<InvoicingRow, Figure<Money>> WRITTEN_OFF =
      Field.of(Quantities.WRITTEN_OFF, row -> row.report().writtenOff());

  /** What may be invoiced in all by now: what is chargeable, as far as a schedule has it due. */
  public static final Field<InvoicingRow, Figure<Money>> DUE =
      Field.of("due", Quantities.CHARGEABLE, row -> priced(row.report().due()));

  /** What may be invoiced now. */
  public static final Field<InvoicingRow, Figure<Money>> TO_INVOICE =
      Field.of(Quantities.TO_INVOICE, row -> priced(row.report().toInvoice()));

  /** How much of the value of the work is realised. */
  public static final Field<InvoicingRow, Figure<BasisPoints>> REALISATION =
      Field.of(Quantities.REALISATION, row -> priced(row.report().realisation()));

  /** The last day anybody logged time on. */
  public static final Field<InvoicingRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are. */
  public static final Field<InvoicingRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<InvoicingRow> TYPE =
      RecordType.of(
          "invoicing",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              INVOICED,
              CREDITED,
              DRAFTED,
              WRITTEN_OFF,
              DUE,
              TO_INVOICE,
              REALISATION,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param report the invoicing
   */
  public InvoicingRow {
    Objects.requireNonNull(report, "report");
  }

  private LoggedTime logged() {
    return report.logged().orElse(LoggedTime.unknown());
  }

  private static <T> Figure<T> priced(Optional<Figure<T>> figure) {
    return figure.orElse(Figure.unknown(UnknownReason.NO_PRICE));
  }

  /** Returns the budget and the day, and no figure. */
  @Override
  public String toString() {
    return "InvoicingRow[" + report.budget() + " " + report.asOf() + "]";
  }
}
