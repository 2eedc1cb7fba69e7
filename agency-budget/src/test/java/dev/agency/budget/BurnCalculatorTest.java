package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BurnCalculatorTest {
  private static final BurnBasis INVOICED = new BurnBasis(TimeStage.INVOICED, TimeShare.BILLABLE);

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  private static Figure<BasisPoints> percent(long percent) {
    return Figure.known(BasisPoints.ofPercent(percent));
  }

  /** 80 of 100 hours at EUR 95, which cost EUR 50 each, and a flight. */
  private static BurnExample website() {
    BurnExample website =
        BurnExample.timeAndMaterials("EUR").line("design", 6_000, "95").cost("ada", "50");
    for (int day = 2; day < 12; day++) {
      website.time("ada", "design", LocalDate.of(2026, 3, day).toString(), 480);
    }
    return website.expense("2026-03-12", "300", "330", expense -> expense);
  }

  @Test
  void timeAndMaterialsAreWorthTheirHoursAndExpenses() {
    BudgetBurn burn = website().reportAsOf("2026-03-31").budget();
    assertThat(burn.usedMinutes()).isEqualTo(4_800);
    assertThat(burn.minutesBurn()).isEqualTo(percent(80));
    assertThat(burn.budgetTotal()).isEqualTo(eur("9500"));
    assertThat(burn.usedValue()).isEqualTo(eur("7930"));
    assertThat(burn.chargeable()).isEqualTo(eur("7930"));
    assertThat(burn.overCap()).isEqualTo(eur("0"));
    assertThat(burn.budgetRemaining()).isEqualTo(eur("1570"));
    assertThat(burn.burn()).isEqualTo(Figure.known(BasisPoints.of(8_347)));
    assertThat(burn.labourCost()).isEqualTo(eur("4000"));
    assertThat(burn.usedCost()).isEqualTo(eur("4300"));
    assertThat(burn.revenue()).isEqualTo(eur("7930"));
    assertThat(burn.profit()).isEqualTo(eur("3630"));
    assertThat(burn.margin()).isEqualTo(Figure.known(BasisPoints.of(4_578)));
    assertThat(burn.marginBand()).isEqualTo(Figure.known(MarginBand.GREEN));
    assertThat(burn.loggedThrough()).contains(LocalDate.of(2026, 3, 11));
  }

  @Test
  void whatHappensLaterDoesNotCountYet() {
    BudgetBurn burn = website().reportAsOf("2026-03-03").budget();
    assertThat(burn.usedMinutes()).isEqualTo(960);
    assertThat(burn.expenseCost()).isEqualTo(eur("0"));
    assertThat(burn.loggedThrough()).contains(LocalDate.of(2026, 3, 3));
  }

  @Test
  void rejectedTimeIsNotLogged() {
    BudgetBurn burn =
        website()
            .time("ada", "2026-03-13", 60, e -> e.approval(Approval.REJECTED))
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.loggedThrough()).contains(LocalDate.of(2026, 3, 11));
  }

  @Test
  void onlyTheBasisIsUsedButAllWorkCosts() {
    BurnExample example =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 6_000, "60")
            .cost("ada", "30")
            .time("ada", "design", "2026-03-02", 60)
            .time("ada", "2026-03-02", 120, e -> e.line(design()).approval(Approval.PENDING))
            .time("ada", "2026-03-02", 240, e -> e.line(design()).billable(false))
            .time("ada", "2026-03-02", 480, e -> e.line(design()).approval(Approval.REJECTED))
            .time("ada", "2026-03-02", 30, e -> e.line(design()).invoice(InvoiceId.of("i-1")));
    BudgetBurn burn = example.reportAsOf("2026-03-31").budget();
    assertThat(burn.workedMinutes()).isEqualTo(450);
    assertThat(burn.billableMinutes()).isEqualTo(210);
    assertThat(burn.unapprovedMinutes()).isEqualTo(120);
    assertThat(burn.usedMinutes()).isEqualTo(90);
    assertThat(burn.usedValue()).isEqualTo(eur("90"));
    assertThat(burn.labourCost()).isEqualTo(eur("225"));

    BudgetBurn all =
        example.settings(s -> s.basis(BurnBasis.LOGGED_ALL)).reportAsOf("2026-03-31").budget();
    assertThat(all.usedMinutes()).isEqualTo(450);
    // Nobody pays for the 240 minutes, whatever the basis.
    assertThat(all.usedValue()).isEqualTo(eur("210"));

    BudgetBurn onInvoices =
        example
            .invoice("2026-03-31", "30", InvoiceState.SENT)
            .settings(s -> s.basis(INVOICED))
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(onInvoices.usedValue()).isEqualTo(eur("30"));
    assertThat(onInvoices.usedCost()).isEqualTo(all.usedCost());
  }

  private static LineId design() {
    return LineId.of("design");
  }

  @Test
  void timeOnALineThatNobodyPaysForIsNotBillable() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 600, "100")
            .line("travel", line -> line.billable(false))
            .time("ada", "design", "2026-03-02", 60)
            .time("ada", "travel", "2026-03-02", 240)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().workedMinutes()).isEqualTo(300);
    assertThat(report.budget().billableMinutes()).isEqualTo(60);
    assertThat(report.budget().usedMinutes()).isEqualTo(60);
    assertThat(report.people().get(0).billableMinutes()).isEqualTo(60);
    assertThat(report.explainMinutes(Quantities.BILLABLE_MINUTES).lines()).hasSize(1);
    assertThat(report.explain(Quantities.USED_VALUE).lines()).hasSize(1);
  }

  @Test
  void timeIsInvoicedWhenTheClientWasAskedForIt() {
    assertThat(invoicedMinutes(InvoiceState.DRAFT, "2026-03-31")).isZero();
    assertThat(invoicedMinutes(InvoiceState.VOID, "2026-03-31")).isZero();
    assertThat(invoicedMinutes(InvoiceState.SENT, "2026-03-30")).isZero();
    assertThat(invoicedMinutes(InvoiceState.SENT, "2026-03-31")).isEqualTo(60);
    assertThat(invoicedMinutes(InvoiceState.PAID, "2026-03-31")).isEqualTo(60);
  }

  /** The used minutes of an entry on an invoice of 31 March, and of one on an unknown invoice. */
  private static long invoicedMinutes(InvoiceState state, String asOf) {
    return BurnExample.timeAndMaterials("EUR")
        .line("design", 600, "100")
        .time("ada", "2026-03-02", 60, e -> e.line(design()).invoice(InvoiceId.of("i-1")))
        .time("ada", "2026-03-02", 240, e -> e.line(design()).invoice(InvoiceId.of("i-9")))
        .invoice("2026-03-31", "100", state)
        .settings(s -> s.basis(INVOICED))
        .reportAsOf(asOf)
        .budget()
        .usedMinutes();
  }

  @Test
  void capsHoldBackPerLineThenInAllAndLetPassThroughPass() {
    BurnReport report =
        BurnExample.capped("1500", "EUR")
            .line(
                "design",
                line -> line.billRate(BillRate.perHour("100", "EUR")).cap(Money.of("1000", "EUR")))
            .line("code", 0, "100")
            .time("ada", "design", "2026-03-02", 720)
            .time("ada", "code", "2026-03-03", 480)
            .expense("2026-03-04", "50", "50", e -> e.line(design()))
            .expense("2026-03-04", "200", "200", e -> e.line(design()).passThrough(true))
            .reportAsOf("2026-03-31");
    BudgetBurn burn = report.budget();
    // Design: 1200 + 50 capped at 1000; with 800 for code capped at 1500; then 200 on top.
    assertThat(burn.usedValue()).isEqualTo(eur("2250"));
    assertThat(burn.chargeable()).isEqualTo(eur("1700"));
    assertThat(burn.overCap()).isEqualTo(eur("550"));
    assertThat(report.explain(Quantities.OVER_CAP).lines())
        .extracting(ExplanationLine::line, ExplanationLine::amount)
        .containsExactlyInAnyOrder(
            tuple(Optional.of(design()), Optional.of(ExactMoney.of(Money.of("250", "EUR")))),
            tuple(Optional.empty(), Optional.of(ExactMoney.of(Money.of("300", "EUR")))));
  }

  @Test
  void aCapBoundsTheTotalAndIsOneWhereNothingWasEstimated() {
    BurnReport bounded =
        BurnExample.capped("1500", "EUR").line("design", 1_200, "100").reportAsOf("2026-03-31");
    assertThat(bounded.budget().budgetTotal()).isEqualTo(eur("1500"));
    assertThat(bounded.explain(Quantities.BUDGET_TOTAL).lines())
        .extracting(ExplanationLine::source, line -> line.amount().orElseThrow())
        .containsExactly(
            tuple(ExplanationLine.Source.PRICE, ExactMoney.of(Money.of("2000", "EUR"))),
            tuple(ExplanationLine.Source.CAP, ExactMoney.of(Money.of("-500", "EUR"))));
    BurnReport open =
        BurnExample.capped("1500", "EUR")
            .line("design", 0, "100")
            .time("ada", "design", "2026-03-02", 720)
            .reportAsOf("2026-03-31");
    assertThat(open.budget().burn()).isEqualTo(percent(80));
    assertThat(open.crossings().get(0).reached()).isEqualTo(Figure.known(true));
  }

  @Test
  void withoutAnEstimateOrCapThereIsNothingToBurn() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 0, "100")
            .time("ada", "design", "2026-03-02", 720)
            .reportAsOf("2026-03-31");
    Figure<Object> unknown = Figure.unknown(UnknownReason.NO_ESTIMATE);
    assertThat(report.budget().budgetTotal()).isEqualTo(unknown);
    assertThat(report.budget().budgetRemaining()).isEqualTo(unknown);
    assertThat(report.budget().burn()).isEqualTo(unknown);
    assertThat(report.crossings())
        .extracting(Crossing::valueReached)
        .containsOnly(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  @Test
  void anEstimateWithoutARateLeavesTheTotalPartial() {
    BudgetBurn burn =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 600, "100")
            .line("code", line -> line.estimatedMinutes(300))
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.budgetTotal())
        .isEqualTo(Figure.partial(Money.of("1000", "EUR"), Missing.unpriced(300)));
    assertThat(burn.budgetRemaining()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void aFixedPriceStaysWhenMoreIsWorkedAndOnlyCostRises() {
    BurnExample example =
        BurnExample.fixedPrice("10000", "EUR").line("design", 6_000, "100").cost("ada", "60");
    for (int day = 2; day < 12; day++) {
      example.time("ada", "design", LocalDate.of(2026, 3, day).toString(), 600);
    }
    BudgetBurn planned = example.reportAsOf("2026-03-31").budget();
    assertThat(planned.burn()).isEqualTo(percent(100));
    assertThat(planned.overCap()).isEqualTo(eur("0"));
    assertThat(planned.profit()).isEqualTo(eur("4000"));
    for (int day = 12; day < 17; day++) {
      example.time("ada", "design", LocalDate.of(2026, 3, day).toString(), 600);
    }
    BudgetBurn worked =
        example.invoice("2026-03-20", "4000", InvoiceState.SENT).reportAsOf("2026-03-31").budget();
    assertThat(worked.usedValue()).isEqualTo(eur("15000"));
    assertThat(worked.chargeable()).isEqualTo(eur("10000"));
    assertThat(worked.revenue()).isEqualTo(eur("10000"));
    assertThat(worked.budgetRemaining()).isEqualTo(eur("-5000"));
    assertThat(worked.overCap()).isEqualTo(eur("5000"));
    assertThat(worked.usedCost()).isEqualTo(eur("9000"));
    assertThat(worked.profit()).isEqualTo(eur("1000"));
    assertThat(worked.margin()).isEqualTo(percent(10));
    assertThat(worked.marginBand()).isEqualTo(Figure.known(MarginBand.RED));
    assertThat(worked.toInvoice()).isEqualTo(eur("6000"));
  }

  @Test
  void theWholeOfAFixedPriceCountsFromTheFirstDay() {
    BudgetBurn burn =
        BurnExample.fixedPrice("10000", "EUR")
            .line("design", 6_000, "100")
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.chargeable()).isEqualTo(eur("10000"));
    assertThat(burn.toInvoice()).isEqualTo(eur("10000"));
    assertThat(burn.profit()).isEqualTo(eur("10000"));
    assertThat(burn.margin()).isEqualTo(percent(100));
    assertThat(burn.marginBand()).isEqualTo(Figure.known(MarginBand.GREEN));
  }

  @Test
  void beyondAFixedPriceExpensesAreOverToo() {
    BudgetBurn burn =
        BurnExample.fixedPrice("1000", "EUR")
            .line("design", 600, "100")
            .time("ada", "design", "2026-03-02", 600)
            .expense("2026-03-03", "100", "150", expense -> expense)
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.overCap()).isEqualTo(eur("150"));
  }

  @Test
  void underAFixedPriceNothingIsOverAndTheExplanationIsEmpty() {
    BurnReport report =
        BurnExample.fixedPrice("10000", "EUR")
            .line("design", 6_000, "100")
            .time("ada", "design", "2026-03-02", 60)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().overCap()).isEqualTo(eur("0"));
    assertThat(report.explain(Quantities.OVER_CAP).lines()).isEmpty();
  }

  @Test
  void aMissingCostRateLeavesCostPartialAndProfitUnknown() {
    BudgetBurn burn =
        website().time("ben", "design", "2026-03-13", 600).reportAsOf("2026-03-31").budget();
    assertThat(burn.usedCost())
        .isEqualTo(Figure.partial(Money.of("4300", "EUR"), Missing.unpriced(600)));
    assertThat(burn.unpricedCostMinutes()).isEqualTo(600);
    assertThat(burn.usedValue()).isEqualTo(eur("8880"));
    assertThat(burn.profit()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(burn.margin()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(burn.marginBand()).isEqualTo(Figure.unknown(UnknownReason.INCOMPLETE));
  }

  @Test
  void aMissingBillRateLeavesValuePartialAndWhatNeedsItUnknown() {
    BudgetBurn burn =
        website().time("ada", "2026-03-13", 60, entry -> entry).reportAsOf("2026-03-31").budget();
    assertThat(burn.usedValue())
        .isEqualTo(Figure.partial(Money.of("7930", "EUR"), Missing.unpriced(60)));
    assertThat(burn.unpricedValueMinutes()).isEqualTo(60);
    assertThat(burn.budgetRemaining()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(burn.burn()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(burn.toInvoice()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(burn.usedCost()).isEqualTo(eur("4350"));
  }

  @Test
  void internalWorkHasCostAndNoPrice() {
    BurnReport report =
        BurnExample.internal("EUR")
            .line("meetings", line -> line.billable(false).estimatedMinutes(1_200))
            .cost("ada", "50")
            .time("ada", "meetings", "2026-03-02", 900)
            .reportAsOf("2026-03-31");
    BudgetBurn burn = report.budget();
    assertThat(burn.usedValue()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(burn.burn()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(burn.toInvoice()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(burn.revenue()).isEqualTo(eur("0"));
    assertThat(burn.usedCost()).isEqualTo(eur("750"));
    assertThat(burn.profit()).isEqualTo(eur("-750"));
    assertThat(burn.margin()).isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
    assertThat(burn.minutesBurn()).isEqualTo(percent(75));
    Crossing threeQuarters = report.crossings().get(0);
    assertThat(threeQuarters.measure()).isEqualTo(BurnMeasure.MINUTES);
    assertThat(threeQuarters.day()).contains(LocalDate.of(2026, 3, 2));
    assertThat(threeQuarters.valueDay()).isEmpty();
  }

  @Test
  void internalTimeIsUsedThoughNobodyIsBilledForIt() {
    BudgetBurn burn =
        BurnExample.internal("EUR")
            .line("meetings", line -> line.billable(false).estimatedMinutes(1_200))
            .time("ada", "2026-03-02", 900, entry -> entry.billable(false))
            .time("ada", "2026-03-03", 60, e -> e.billable(false).approval(Approval.PENDING))
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.basis()).isEqualTo(new BurnBasis(TimeStage.APPROVED, TimeShare.ALL));
    assertThat(burn.usedMinutes()).isEqualTo(900);
    assertThat(burn.minutesBurn()).isEqualTo(percent(75));
  }

  @Test
  void creditNotesReduceAndDraftsStandApart() {
    BudgetBurn burn =
        website()
            .invoice("2026-03-13", "5000", InvoiceState.PAID)
            .invoice("2026-03-14", "-400", InvoiceState.SENT)
            .invoice("2026-03-15", "1000", InvoiceState.DRAFT)
            .invoice("2026-03-16", "9999", InvoiceState.VOID)
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.invoiced()).isEqualTo(eur("4600"));
    assertThat(burn.drafted()).isEqualTo(eur("1000"));
    assertThat(burn.toInvoice()).isEqualTo(eur("3330"));
  }

  @Test
  void expensesCostWhenSpentAndCountForTheClientWhenApproved() {
    BudgetBurn burn =
        BurnExample.timeAndMaterials("EUR")
            .expense("2026-03-02", "100", "110", e -> e.approval(Approval.PENDING))
            .expense("2026-03-02", "10", "11", e -> e.approval(Approval.REJECTED))
            .expense("2026-03-02", "-1", "-2", e -> e)
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.usedCost()).isEqualTo(eur("99"));
    assertThat(burn.usedValue()).isEqualTo(eur("-2"));
    // A margin on a negative revenue would show a loss as a gain.
    assertThat(burn.margin()).isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
  }

  @Test
  void otherCurrenciesAreMissingAndNeverMixed() {
    Money dollars = Money.of("10", "USD");
    BudgetBurn burn =
        website()
            .expense("2026-03-02", "1", "1", e -> e.cost(dollars).billableAmount(dollars))
            .cost(
                "ben", DateRange.startingOn(LocalDate.of(2020, 1, 1)), CostRate.perHour("1", "USD"))
            .time("ben", "design", "2026-03-03", 60)
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(burn.usedValue())
        .isEqualTo(Figure.partial(Money.of("8025", "EUR"), Missing.of(0, MoneyBag.of(dollars))));
    assertThat(burn.usedCost())
        .isEqualTo(
            Figure.partial(
                Money.of("4300", "EUR"), Missing.of(0, MoneyBag.of(Money.of("11", "USD")))));
    assertThat(burn.unpricedCostMinutes()).isZero();
    assertThat(burn.profit()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void theBandDoesNotTellWhatTheCostLacks() {
    BurnExample priced =
        BurnExample.fixedPrice("1000", "EUR").expense("2026-03-02", "1", "1", e -> e);
    Figure<MarginBand> incomplete = Figure.unknown(UnknownReason.INCOMPLETE);
    assertThat(
            priced
                .expense("2026-03-02", "1", "1", e -> e.cost(Money.of("10", "USD")))
                .reportAsOf("2026-03-31")
                .budget()
                .marginBand())
        .isEqualTo(incomplete);
    assertThat(
            priced
                .time("ben", "2026-03-02", 60, e -> e)
                .reportAsOf("2026-03-31")
                .budget()
                .marginBand())
        .isEqualTo(incomplete);
    assertThat(
            BurnExample.internal("EUR")
                .time("ben", "2026-03-02", 60, e -> e)
                .reportAsOf("2026-03-31")
                .budget()
                .marginBand())
        .isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
  }

  @Test
  void moneyInAnotherCurrencyStaysMissingWhereItCancels() {
    Money dollars = Money.of("100", "USD");
    BurnReport report =
        website()
            .expense("2026-03-02", "1", "1", e -> e.cost(dollars).billableAmount(dollars))
            .expense(
                "2026-03-20",
                "1",
                "1",
                e -> e.cost(dollars.negated()).billableAmount(dollars.negated()))
            .reportAsOf("2026-03-31");
    Missing missing = Missing.of(0, MoneyBag.of(dollars));
    assertThat(report.budget().usedValue())
        .isEqualTo(Figure.partial(Money.of("7930", "EUR"), missing));
    assertThat(report.budget().usedCost())
        .isEqualTo(Figure.partial(Money.of("4300", "EUR"), missing));
    assertThat(report.budget().profit()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
    PeriodBurn last = report.weeks().get(report.weeks().size() - 1);
    assertThat(last.cumulativeCost()).isEqualTo(report.budget().usedCost());
  }

  @Test
  void sevenMinutesAtNinetyFiveAreExactUntilTheyAreShown() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 60, "95")
            .time("ada", "design", "2026-03-02", 7)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().usedValue()).isEqualTo(eur("11.08"));
    Explanation explanation = report.explain(Quantities.USED_VALUE);
    assertThat(explanation.lines()).hasSize(1);
    ExplanationLine line = explanation.lines().get(0);
    assertThat(line.id()).contains("t-1");
    assertThat(line.minutes()).isEqualTo(7);
    assertThat(line.billRate()).contains(BillRate.perHour("95", "EUR"));
    assertThat(line.costRate()).isEmpty();
    assertThat(line.amount()).contains(ExactMoney.of("3325/3", "EUR"));
    assertThat(explanation.rounding()).contains(ExactMoney.of("-1/3", "EUR"));
  }

  @Test
  void partsShownSumToTheTotalShown() {
    long[] minutes = {15, 50, 225, 75, 35};
    BurnExample example = BurnExample.timeAndMaterials("EUR");
    for (int i = 0; i < minutes.length; i++) {
      example
          .line("line-" + i, 0, "1")
          .time("p" + i, "line-" + i, "2026-03-0" + (i + 2), minutes[i]);
    }
    // 0.25 + 0.8333 + 3.75 + 1.25 + 0.5833 would sum to 6.66 if each were rounded for itself; the
    // cent that is left goes to the earlier of two equal fractions.
    BurnReport report = example.reportAsOf("2026-03-31");
    assertThat(report.budget().usedValue()).isEqualTo(eur("6.67"));
    assertThat(report.lines())
        .extracting(LineBurn::usedValue)
        .containsExactly(eur("0.25"), eur("0.84"), eur("3.75"), eur("1.25"), eur("0.58"));
    assertThat(report.people())
        .as("nobody's cents depend on those of others")
        .extracting(PersonBurn::usedValue)
        .contains(eur("0.83"));
    assertThat(report.weeks()).extracting(PeriodBurn::usedValue).containsExactly(eur("6.67"));
  }

  @Test
  void yenHaveNoDecimalsAndDinarsHaveThree() {
    assertThat(sevenMinutesAt("9500", "JPY")).isEqualTo(Money.of("1108", "JPY"));
    assertThat(sevenMinutesAt("95", "KWD")).isEqualTo(Money.of("11.083", "KWD"));
  }

  private static Money sevenMinutesAt(String rate, String currency) {
    return BurnExample.timeAndMaterials(currency)
        .line("design", 60, rate)
        .time("ada", "design", "2026-03-02", 7)
        .reportAsOf("2026-03-31")
        .budget()
        .usedValue()
        .ifKnown()
        .orElseThrow();
  }

  @Test
  void aYearEndsInWeekFiftyThree() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 600, "60")
            .time("ada", "design", "2026-12-21", 60)
            .time("ada", "design", "2027-01-01", 120)
            .time("ada", "design", "2027-01-11", 240)
            .reportAsOf("2027-01-31");
    assertThat(report.weeks())
        .extracting(week -> WeekStart.isoLabel(week.start()), PeriodBurn::usedMinutes)
        .containsExactly(
            tuple("2026-W52", 60L),
            tuple("2026-W53", 120L),
            tuple("2027-W01", 0L),
            tuple("2027-W02", 240L));
    assertThat(report.weeks())
        .extracting(PeriodBurn::cumulativeValue)
        .containsExactly(eur("60"), eur("180"), eur("180"), eur("420"));
  }

  @Test
  void monthsAreThoseOfTheCalendar() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 600, "60")
            .time("ada", "design", "2026-12-31", 60)
            .time("ada", "design", "2027-01-01", 120)
            .time("ada", "design", "2027-03-31", 240)
            .reportAsOf("2027-04-30");
    assertThat(report.months())
        .extracting(PeriodBurn::start, PeriodBurn::usedMinutes, PeriodBurn::cumulativeMinutes)
        .containsExactly(
            tuple(LocalDate.of(2026, 12, 1), 60L, 60L),
            tuple(LocalDate.of(2027, 1, 1), 120L, 180L),
            tuple(LocalDate.of(2027, 2, 1), 0L, 180L),
            tuple(LocalDate.of(2027, 3, 1), 240L, 420L));
  }

  @Test
  void aShareOfATotalOfZeroIsUnknown() {
    BudgetBurn free =
        BurnExample.fixedPrice("0", "EUR")
            .line("design", 0, "95")
            .time("ada", "design", "2026-03-02", 60)
            .reportAsOf("2026-03-31")
            .budget();
    assertThat(free.burn()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(free.minutesBurn()).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(free.budgetRemaining()).isEqualTo(eur("-95"));
    assertThat(free.margin()).isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
  }

  @Test
  void thresholdsAreReachedOnTheDayTheyAreExactlyMet() {
    List<Crossing> crossings =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 1_000, "95")
            .time("ada", "design", "2026-03-02", 749)
            .time("ada", "design", "2026-03-09", 1)
            .time("ada", "design", "2026-03-17", 249)
            .reportAsOf("2026-03-31")
            .crossings();
    assertThat(crossings)
        .extracting(Crossing::valueDay)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 3, 9)),
            Optional.of(LocalDate.of(2026, 3, 17)),
            Optional.empty());
    assertThat(crossings.get(1).week()).contains(LocalDate.of(2026, 3, 16));
    assertThat(crossings).extracting(Crossing::measure).containsOnly(BurnMeasure.VALUE);
  }

  @Test
  void whereMoneyCannotTellTheMinutesRaiseTheAlarm() {
    List<Crossing> crossings =
        BurnExample.fixedPrice("10000", "EUR")
            .line("design", line -> line.estimatedMinutes(600))
            .time("ada", "design", "2026-03-02", 450)
            .time("ada", "design", "2026-03-03", 750)
            .reportAsOf("2026-03-31")
            .crossings();
    assertThat(crossings).extracting(Crossing::measure).containsOnly(BurnMeasure.MINUTES);
    assertThat(crossings).extracting(Crossing::reached).containsOnly(Figure.known(true));
    assertThat(crossings)
        .extracting(Crossing::day)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 3, 2)),
            Optional.of(LocalDate.of(2026, 3, 3)),
            Optional.of(LocalDate.of(2026, 3, 3)));
    assertThat(crossings)
        .extracting(Crossing::valueReached)
        .containsOnly(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void notReachedIsSaidOnlyWhereAllIsKnown() {
    BurnExample example =
        BurnExample.fixedPrice("1000", "EUR")
            .line("design", 0, "100")
            .time("ada", "design", "2026-03-02", 480);
    assertThat(example.reportAsOf("2026-03-31").crossings())
        .extracting(Crossing::reached)
        .containsExactly(Figure.known(true), Figure.known(false), Figure.known(false));
    List<Crossing> partly =
        example.time("ben", "2026-03-03", 60, entry -> entry).reportAsOf("2026-03-31").crossings();
    // What is known has passed 75 %, and what is not cannot take it back.
    assertThat(partly)
        .extracting(Crossing::valueReached)
        .containsExactly(
            Figure.known(true),
            Figure.unknown(UnknownReason.UNPRICED),
            Figure.unknown(UnknownReason.UNPRICED));
    assertThat(partly)
        .extracting(Crossing::reached)
        .containsOnly(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void allIsUsedOnlyWhenItIs() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 100_000, "60")
            .time("ada", "2026-03-02", 99_999, e -> e.line(design()))
            .settings(s -> s.entryLimit(new EntryLimit(100_000)))
            .reportAsOf("2026-03-31");
    Figure<BasisPoints> almost = Figure.known(BasisPoints.of(9_999));
    assertThat(report.budget().burn()).isEqualTo(almost);
    assertThat(report.budget().minutesBurn()).isEqualTo(almost);
    assertThat(report.lines().get(0).burn()).isEqualTo(almost);
    assertThat(report.crossings().get(2).reached()).isEqualTo(Figure.known(false));
  }

  @Test
  void theMarginBandIsThatOfTheExactMargin() {
    BurnExample example =
        BurnExample.fixedPrice("100000", "EUR").expense("2026-03-02", "70000.01", "0", e -> e);
    BudgetBurn burn = example.reportAsOf("2026-03-31").budget();
    assertThat(burn.margin()).isEqualTo(percent(30));
    assertThat(burn.marginBand()).isEqualTo(Figure.known(MarginBand.AMBER));
  }

  @Test
  void costFollowsTheRateOfTheDay() {
    LocalDate raise = LocalDate.of(2026, 3, 10);
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 0, "95")
            .cost(
                "ada", DateRange.of(LocalDate.of(2026, 1, 1), raise), CostRate.perHour("40", "EUR"))
            .cost("ada", DateRange.startingOn(raise), CostRate.perHour("60", "EUR"))
            .time("ada", "design", "2026-03-09", 60)
            .time("ada", "design", "2026-03-10", 60)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().labourCost()).isEqualTo(eur("100"));
    assertThat(report.explain(Quantities.PROFIT).lines())
        .filteredOn(line -> line.measures().equals(Quantities.LABOUR_COST))
        .extracting(line -> line.amount().orElseThrow())
        .containsExactly(
            ExactMoney.of(Money.of("-40", "EUR")), ExactMoney.of(Money.of("-60", "EUR")));
  }

  @Test
  void nothingIsKnownBeforeAnythingHappened() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR").line("design", 60, "95").reportAsOf("2026-03-31");
    assertThat(report.weeks()).isEmpty();
    assertThat(report.people()).isEmpty();
    assertThat(report.lines()).hasSize(1);
    assertThat(report.budget().usedValue()).isEqualTo(eur("0"));
    assertThat(report.budget().loggedThrough()).isEmpty();
    assertThat(report.crossings()).extracting(Crossing::day).containsOnly(Optional.empty());
  }

  @Test
  void anEntryOverTheLimitIsRefusedWithItsPlace() {
    BurnScenario scenario = website().time("ada", "design", "2026-03-20", 1_501).asOf("2026-03-31");
    assertRefused(scenario, "/entries/10/minutes", ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void factsOfAnotherBudgetOrLineAreRefusedEvenIfTheyAreLater() {
    BurnScenario scenario = website().asOf("2026-03-01");
    List<TimeEntry> entries = new ArrayList<>(scenario.facts().entries());
    entries.set(1, entries.get(1).withBudget(BudgetId.of("other")));
    assertRefused(
        scenario.with(scenario.facts().withEntries(entries)),
        "/entries/1/budget",
        ErrorCode.UNKNOWN_REFERENCE);
    entries.set(1, entries.get(0).withLine(LineId.of("gone")).withId(TimeEntryId.of("t-99")));
    assertRefused(
        scenario.with(scenario.facts().withEntries(entries)),
        "/entries/1/line",
        ErrorCode.UNKNOWN_REFERENCE);
  }

  @Test
  void aDayNobodyLivesInIsRefused() {
    BurnScenario scenario = website().asOf("2026-03-31").asOf(LocalDate.MAX);
    assertRefused(scenario, "/asOf", ErrorCode.DATE_OUT_OF_RANGE);
  }

  @Test
  void anIdThatStandsTwiceIsRefused() {
    BurnFacts facts = website().asOf("2026-03-31").facts();
    List<TimeEntry> twice = new ArrayList<>(facts.entries());
    twice.add(twice.get(0));
    assertThatThrownBy(() -> facts.withEntries(twice))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_ID);
              assertThat(refusal.problems().get(0).path()).isEqualTo("/entries/10");
            });
  }

  @Test
  void aShareCannotBeExplainedByASum() {
    BurnReport report = website().reportAsOf("2026-03-31");
    assertThatThrownBy(() -> report.explain(Quantities.MARGIN))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_NAME));
    assertThatThrownBy(() -> report.explainMinutes(Quantities.USED_COST))
        .isInstanceOf(InvalidModelException.class);
  }

  @Test
  void noTextShowsMoney() {
    BurnReport report =
        website().invoice("2026-03-13", "1234.56", InvoiceState.SENT).reportAsOf("2026-03-31");
    assertThat(report).hasToString("BurnReport[b-1 as of 2026-03-31]");
    List<Object> rows = new ArrayList<>();
    rows.add(report.budget());
    rows.addAll(report.lines());
    rows.addAll(report.people());
    rows.addAll(report.disciplines());
    rows.addAll(report.weeks());
    rows.addAll(report.explain(Quantities.PROFIT).lines());
    rows.add(report.explain(Quantities.PROFIT));
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.toString())
                    .doesNotContain("EUR", "7930", "4300", "1234", "95.00", "45.78", "GREEN"));
  }

  @Test
  void aLineOfCostHoldsNothingInTheFieldsOfValue() {
    BurnReport report = website().reportAsOf("2026-03-31");
    ExplanationLine value = report.explain(Quantities.USED_VALUE).lines().get(0);
    ExplanationLine cost = report.explain(Quantities.USED_COST).lines().get(0);
    assertThat(ExplanationLine.BUDGET.read(value)).isEqualTo(report.budget().budget());
    assertThat(held(value))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "usedMinutes", 480L,
                "billRate", BillRate.perHour("95", "EUR"),
                "usedValue", ExactMoney.of(Money.of("760", "EUR"))));
    assertThat(held(cost))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "workedMinutes", 480L,
                "costRate", CostRate.perHour("50", "EUR"),
                "labourCost", ExactMoney.of(Money.of("400", "EUR"))));
  }

  /** What the fields hold that are not public. */
  private static Map<String, Object> held(ExplanationLine line) {
    Map<String, Object> held = new HashMap<>();
    for (Field<ExplanationLine, ?> field : ExplanationLine.TYPE.fields()) {
      if (field.quantity().sensitivity() != Sensitivity.PUBLIC) {
        ((Optional<?>) field.read(line)).ifPresent(value -> held.put(field.name(), value));
      }
    }
    return held;
  }

  @Test
  void noTextTellsWhoHasNoCostRate() {
    BurnReport report =
        website().time("ben", "design", "2026-03-13", 1_234).reportAsOf("2026-03-31");
    assertThat(report.budget().unpricedCostMinutes()).isEqualTo(1_234);
    assertThat(report.budget().toString()).doesNotContain("unpricedCostMinutes");
    assertThat(report.lines().toString()).doesNotContain("unpricedCostMinutes");
    assertThat(report.people().toString()).doesNotContain("unpricedCostMinutes");
    MinutesExplanation explanation = report.explainMinutes(Quantities.UNPRICED_COST_MINUTES);
    assertThat(explanation).hasToString("MinutesExplanation[unpricedCostMinutes, 1 lines]");
    assertThat(explanation.lines().get(0).toString()).doesNotContain("ben", "1234");
  }

  @Test
  void noTextOfARowShowsWhatIsOfCostOrProfitOrPersonal() {
    BurnReport report =
        website().time("ben", "design", "2026-03-13", 1_234).reportAsOf("2026-03-31");
    assertNoSecretIn(BudgetBurn.TYPE, report.budget());
    report.lines().forEach(row -> assertNoSecretIn(LineBurn.TYPE, row));
    report.people().forEach(row -> assertNoSecretIn(PersonBurn.TYPE, row));
    report.disciplines().forEach(row -> assertNoSecretIn(DisciplineBurn.TYPE, row));
    report.weeks().forEach(row -> assertNoSecretIn(PeriodBurn.TYPE, row));
    report.crossings().forEach(row -> assertNoSecretIn(Crossing.TYPE, row));
  }

  private static <R> void assertNoSecretIn(RecordType<R> type, R row) {
    Set<Sensitivity> secret =
        EnumSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);
    String text = row.toString();
    assertThat(type.fields())
        .filteredOn(field -> secret.contains(field.quantity().sensitivity()))
        .allSatisfy(field -> assertThat(text).doesNotContain(field.name() + "="));
    assertThat(text).contains("budget=b-1");
  }

  private static void assertRefused(BurnScenario scenario, String path, ErrorCode code) {
    assertThatThrownBy(scenario::report)
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.problems().get(0).path()).isEqualTo(path);
            });
  }
}
