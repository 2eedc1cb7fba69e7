package dev.agency.examples.cli.report;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.DisciplineBurn;
import dev.agency.budget.PeriodBurn;
import dev.agency.budget.PersonBurn;
import dev.agency.budget.reporting.ReportedBurn;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.core.figure.UnknownReason;
import java.math.RoundingMode;

/**
 * The figures of a report, in the order they are shown. A band of a margin is of one budget and no
 * sum, so it is not among them.
 */
final class Columns {
  /** The figures of budgets. */
  static final ImmutableList<Column<BudgetBurn>> OF_BUDGETS =
      ImmutableList.of(
          Column.minutes(BudgetBurn.WORKED_MINUTES),
          Column.minutes(BudgetBurn.BILLABLE_MINUTES),
          Column.minutes(BudgetBurn.UNAPPROVED_MINUTES),
          Column.minutes(BudgetBurn.SCHEDULED_MINUTES),
          Column.minutes(BudgetBurn.USED_MINUTES),
          Column.minutes(BudgetBurn.BUDGET_MINUTES),
          Column.amount(BudgetBurn.BUDGET_TOTAL),
          Column.amount(BudgetBurn.USED_VALUE),
          Column.minutes(BudgetBurn.UNPRICED_VALUE_MINUTES),
          Column.share(
              BudgetBurn.BURN,
              BudgetBurn.USED_VALUE,
              BudgetBurn.BUDGET_TOTAL,
              RoundingMode.DOWN,
              UnknownReason.NO_TOTAL),
          Column.amount(BudgetBurn.BUDGET_REMAINING),
          Column.amount(BudgetBurn.CHARGEABLE),
          Column.amount(BudgetBurn.OVER_CAP),
          Column.amount(BudgetBurn.INVOICED),
          Column.amount(BudgetBurn.DRAFTED),
          Column.amount(BudgetBurn.WRITTEN_OFF),
          Column.amount(BudgetBurn.TO_INVOICE),
          Column.amount(BudgetBurn.REVENUE),
          Column.word(BudgetBurn.REVENUE_BASIS),
          Column.amount(BudgetBurn.LABOUR_COST),
          Column.amount(BudgetBurn.OVERHEAD_COST),
          Column.amount(BudgetBurn.EXPENSE_COST),
          Column.amount(BudgetBurn.USED_COST),
          Column.minutes(BudgetBurn.UNPRICED_COST_MINUTES),
          Column.amount(BudgetBurn.PROFIT),
          Column.share(
              BudgetBurn.MARGIN,
              BudgetBurn.PROFIT,
              BudgetBurn.REVENUE,
              RoundingMode.HALF_UP,
              UnknownReason.NO_REVENUE),
          Column.amount(BudgetBurn.COST_TOTAL),
          Column.amount(BudgetBurn.PROFIT_TOTAL),
          Column.share(
              BudgetBurn.MARGIN_TOTAL,
              BudgetBurn.PROFIT_TOTAL,
              BudgetBurn.REVENUE,
              RoundingMode.HALF_UP,
              UnknownReason.NO_REVENUE),
          Column.latest(BudgetBurn.LOGGED_THROUGH),
          Column.lowest(BudgetBurn.COVERAGE));

  /** The figures of budgets in a reporting currency. */
  static final ImmutableList<Column<ReportedBurn>> OF_REPORTED =
      ImmutableList.of(
          Column.amount(ReportedBurn.USED_VALUE),
          Column.amount(ReportedBurn.INVOICED),
          Column.amount(ReportedBurn.TO_INVOICE),
          Column.amount(ReportedBurn.REVENUE),
          Column.amount(ReportedBurn.USED_COST),
          Column.amount(ReportedBurn.PROFIT),
          Column.latest(ReportedBurn.LOGGED_THROUGH),
          Column.lowest(ReportedBurn.COVERAGE));

  /** What was invoiced for budgets, and may be. */
  static final ImmutableList<Column<InvoicingRow>> OF_INVOICING =
      ImmutableList.of(
          Column.amount(InvoicingRow.DUE),
          Column.amount(InvoicingRow.INVOICED),
          Column.amount(InvoicingRow.CREDITED),
          Column.amount(InvoicingRow.DRAFTED),
          Column.amount(InvoicingRow.WRITTEN_OFF),
          Column.amount(InvoicingRow.TO_INVOICE),
          Column.shareOfOne(InvoicingRow.REALISATION),
          Column.latest(InvoicingRow.LOGGED_THROUGH),
          Column.lowest(InvoicingRow.COVERAGE));

  /** What the agency earns by its own work. */
  static final ImmutableList<Column<IncomeRow>> OF_INCOME =
      ImmutableList.of(
          Column.amount(IncomeRow.REVENUE),
          Column.amount(IncomeRow.PASSED_THROUGH),
          Column.amount(IncomeRow.THIRD_PARTY_COST),
          Column.amount(IncomeRow.ADJUSTED_GROSS_INCOME),
          Column.latest(IncomeRow.LOGGED_THROUGH),
          Column.lowest(IncomeRow.COVERAGE));

  /** The figures of people. */
  static final ImmutableList<Column<PersonBurn>> OF_PEOPLE =
      ImmutableList.of(
          Column.minutes(PersonBurn.WORKED_MINUTES),
          Column.minutes(PersonBurn.BILLABLE_MINUTES),
          Column.minutes(PersonBurn.UNAPPROVED_MINUTES),
          Column.minutes(PersonBurn.SCHEDULED_MINUTES),
          Column.minutes(PersonBurn.USED_MINUTES),
          Column.amount(PersonBurn.USED_VALUE),
          Column.minutes(PersonBurn.UNPRICED_VALUE_MINUTES),
          Column.amount(PersonBurn.LABOUR_COST),
          Column.minutes(PersonBurn.UNPRICED_COST_MINUTES));

  /** The figures of disciplines. */
  static final ImmutableList<Column<DisciplineBurn>> OF_DISCIPLINES =
      ImmutableList.of(
          Column.minutes(DisciplineBurn.WORKED_MINUTES),
          Column.minutes(DisciplineBurn.BILLABLE_MINUTES),
          Column.minutes(DisciplineBurn.UNAPPROVED_MINUTES),
          Column.minutes(DisciplineBurn.SCHEDULED_MINUTES),
          Column.minutes(DisciplineBurn.USED_MINUTES),
          Column.amount(DisciplineBurn.USED_VALUE),
          Column.minutes(DisciplineBurn.UNPRICED_VALUE_MINUTES),
          Column.amount(DisciplineBurn.LABOUR_COST),
          Column.minutes(DisciplineBurn.UNPRICED_COST_MINUTES));

  /** The figures of months. */
  static final ImmutableList<Column<PeriodBurn>> OF_MONTHS =
      ImmutableList.of(
          Column.minutes(PeriodBurn.WORKED_MINUTES),
          Column.minutes(PeriodBurn.SCHEDULED_MINUTES),
          Column.minutes(PeriodBurn.USED_MINUTES),
          Column.amount(PeriodBurn.USED_VALUE),
          Column.amount(PeriodBurn.INVOICED),
          Column.amount(PeriodBurn.USED_COST));

  private Columns() {}
}
