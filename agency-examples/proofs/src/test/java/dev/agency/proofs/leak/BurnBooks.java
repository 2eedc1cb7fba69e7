package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.reporting.CurrencyReport;
import dev.agency.budget.reporting.ReportingCurrency;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.IncomeRow;
import dev.agency.budget.revenue.InvoicingRow;
import dev.agency.budget.revenue.LineInvoicingRow;
import dev.agency.budget.revenue.PeriodCloseCalculator;
import dev.agency.budget.revenue.PostedAmount;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.revenue.RecognitionCalculator;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the books say of a budget: its invoicing, revenue by the cost that is spent, income and
 * months, the first of them locked before all of it was known.
 *
 * @param invoicing the invoicing
 * @param lines the same by line
 * @param steps the price as it becomes revenue by percent of completion, if there is a price
 * @param income what is earned by own work
 * @param months the months
 * @param group the burn in the currency of a group
 */
record BurnBooks(
    InvoicingRow invoicing,
    ImmutableList<LineInvoicingRow> lines,
    ImmutableList<RecognitionRow> steps,
    IncomeRow income,
    ImmutableList<ClosedMonthRow> months,
    CurrencyReport group) {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  private static final PeriodLock LOCK =
      PeriodLock.builder()
          .id(PeriodLockId.of("march"))
          .through(MARCH)
          .on(MARCH.plusDays(1))
          .build();

  /** What is worked after March has no rate yet. */
  private static final ReportingCurrency GROUP =
      ReportingCurrency.of(
          Currency.getInstance("CHF"),
          FxTable.of(
              List.of(
                  new FxRate(
                      ExchangeRate.of("EUR", "CHF", "0.93"),
                      DateRange.of(MARCH.withDayOfMonth(1), MARCH.withDayOfMonth(20)),
                      "drawn"),
                  new FxRate(
                      ExchangeRate.of("EUR", "CHF", "0.95"),
                      DateRange.of(MARCH.withDayOfMonth(20), MARCH.plusDays(1)),
                      "drawn"))));

  static BurnBooks of(BurnScenario scenario, BurnReport report, BurnScene.Plan plan) {
    Budget budget = scenario.budget();
    List<PostedAmount> value = posted(report, Quantities.USED_VALUE);
    return new BurnBooks(
        new InvoicingRow(report.invoicing()),
        LineInvoicingRow.of(report.invoicing()),
        steps(budget, report, plan, scenario.asOf()),
        new IncomeRow(budget.id(), report.income(), report.budget().logged()),
        ClosedMonthRow.of(
            budget.id(),
            months(budget, value),
            months(budget, value),
            months(budget, posted(report, Quantities.USED_COST)),
            months(budget, value),
            report.budget().logged()),
        CurrencyReport.of(report, GROUP));
  }

  /**
   * The rest is taken to cost what the work so far did, by the progress that was posted: what is
   * recognised is then the same whatever the work costs, and what is set aside is not.
   */
  private static ImmutableList<RecognitionRow> steps(
      Budget budget, BurnReport report, BurnScene.Plan plan, LocalDate asOf) {
    Optional<Money> price = report.budget().budgetTotal().ifKnown();
    if (price.isEmpty()) {
      return ImmutableList.of();
    }
    long done = Math.max(1, plan.donePercent());
    Figure<ExactMoney> spent =
        report
            .budget()
            .usedCost()
            .ifKnown()
            .map(cost -> Figure.known(ExactMoney.of(cost)))
            .orElse(Figure.unknown(UnknownReason.INCOMPLETE));
    Figure<ExactMoney> half = spent.map(cost -> cost.multipliedBy(1, 2));
    Figure<ExactMoney> toCome = spent.map(cost -> cost.multipliedBy(100 - done, done));
    return RecognitionRow.of(
        budget.id(),
        RecognitionCalculator.calculate(
                new Recognition.PercentOfCompletion(),
                price.get(),
                PriceDates.builder().build(),
                List.of(
                    new CostOutlook(
                        asOf.minusDays(14), price.get(), half, half.with(toCome, ExactMoney::plus)),
                    new CostOutlook(asOf, price.get(), spent, toCome)),
                asOf)
            .withLogged(report.budget().logged()));
  }

  private static ImmutableList<ClosedMonth> months(Budget budget, List<PostedAmount> amounts) {
    return PeriodCloseCalculator.calculate(
        budget.currency(),
        amounts,
        each -> PeriodLock.postingDay(List.of(LOCK), budget.id(), each.day(), each.knownOn()));
  }

  /** Every third amount became known when March was locked. */
  private static List<PostedAmount> posted(BurnReport report, Quantity quantity) {
    List<PostedAmount> posted = new ArrayList<>();
    report.explain(quantity).lines().stream()
        .filter(line -> line.date().isPresent() && line.amount().isPresent())
        .forEach(
            line -> {
              LocalDate day = line.date().orElseThrow();
              LocalDate known = posted.size() % 3 == 2 ? MARCH.plusDays(3) : day;
              posted.add(new PostedAmount(day, known, line.amount().orElseThrow()));
            });
    return posted;
  }
}
