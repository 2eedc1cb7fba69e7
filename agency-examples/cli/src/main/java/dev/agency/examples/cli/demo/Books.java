package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.budget.Budget;

/**
 * What the books say of a budget, for nobody in particular.
 *
 * @param invoicing what was invoiced and may be
 * @param lines the same for each service line
 * @param recognition how its price becomes revenue, if it is a price and says how
 * @param income what the agency earns by its own work
 * @param months what is posted in each month, with what corrects those that were closed
 */
record Books(
    InvoicingRow invoicing,
    ImmutableList<LineInvoicingRow> lines,
    ImmutableList<RecognitionRow> recognition,
    IncomeRow income,
    ImmutableList<ClosedMonthRow> months) {
  static Books of(Budget budget, BurnReport burn) {
    return new Books(
        new InvoicingRow(burn.invoicing()),
        LineInvoicingRow.of(burn.invoicing()),
        burn.recognition()
            .map(report -> RecognitionRow.of(budget.id(), report))
            .orElse(ImmutableList.of()),
        new IncomeRow(budget.id(), burn.income(), burn.budget().logged()),
        burn.closedMonthRows());
  }
}
