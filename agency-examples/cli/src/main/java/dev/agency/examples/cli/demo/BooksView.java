package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;

/**
 * What the books say of a budget, as one role sees it. It holds redacted records only, and none of
 * those that may not be seen.
 *
 * @param invoicing what was invoiced and may be
 * @param lines the same for each service line
 * @param recognition how its price becomes revenue
 * @param income what the agency earns by its own work
 * @param months what is posted in each month
 */
@JsonPropertyOrder({"invoicing", "lines", "recognition", "income", "months"})
record BooksView(
    @JsonProperty("invoicing") ImmutableList<Projection<InvoicingRow>> invoicing,
    @JsonProperty("lines") ImmutableList<Projection<LineInvoicingRow>> lines,
    @JsonProperty("recognition") ImmutableList<Projection<RecognitionRow>> recognition,
    @JsonProperty("income") ImmutableList<Projection<IncomeRow>> income,
    @JsonProperty("months") ImmutableList<Projection<ClosedMonthRow>> months) {
  static BooksView of(Subject subject, Books books) {
    return new BooksView(
        subject.viewAll(InvoicingRow.TYPE, ImmutableList.of(books.invoicing())),
        subject.viewAll(LineInvoicingRow.TYPE, books.lines()),
        subject.viewAll(RecognitionRow.TYPE, books.recognition()),
        subject.viewAll(IncomeRow.TYPE, ImmutableList.of(books.income())),
        subject.viewAll(ClosedMonthRow.TYPE, books.months()));
  }
}
