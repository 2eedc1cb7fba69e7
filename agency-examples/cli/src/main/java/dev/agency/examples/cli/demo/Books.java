package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.PeriodClose;
import dev.agency.budget.revenue.PostedAmount;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Quantities;
import dev.agency.core.money.ExactMoney;
import java.util.List;

/**
 * What the books say of a budget, for nobody in particular.
 *
 * @param invoicing what was invoiced and may be
 * @param lines the same for each service line
 * @param recognition how its price becomes revenue, if it is a price and says how
 * @param income what the agency earns by its own work
 * @param months what is posted in each month; this agency has locked none of them
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
        ClosedMonthRow.of(
            budget.id(),
            burn.closedMonths(Quantities.USED_VALUE),
            months(budget, recognised(burn)),
            burn.closedMonths(Quantities.USED_COST),
            burn.budget().logged()));
  }

  private static ImmutableList<ClosedMonth> months(Budget budget, List<PostedAmount> amounts) {
    return PeriodClose.months(budget.id(), budget.currency(), amounts, ImmutableList.of());
  }

  private static ImmutableList<PostedAmount> recognised(BurnReport burn) {
    ImmutableList.Builder<PostedAmount> posted = ImmutableList.builder();
    burn.recognition()
        .ifPresent(
            report ->
                report
                    .steps()
                    .forEach(
                        step ->
                            step.amount()
                                .ifKnown()
                                .ifPresent(
                                    amount ->
                                        posted.add(
                                            new PostedAmount(
                                                step.day(), step.day(), ExactMoney.of(amount))))));
    return posted.build();
  }
}
