package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the reports of revenue show to people, and as what. */
class RevenueRowsTest {
  private static final BudgetId BUDGET = BudgetId.of("B-1");
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Figure<Money> known(String amount) {
    return Figure.known(euro(amount));
  }

  private static LocalDate day(Month month, int dayOfMonth) {
    return SampleAgency.day(month, dayOfMonth);
  }

  @Test
  void theInvoicingOfABudgetIsARowAndOneForEachLine() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 6_000, "100.00")
            .time("ana", "design", "2026-03-02", 600)
            .invoice("2026-03-20", "400.00", InvoiceState.SENT)
            .invoice("2026-03-21", "50.00", InvoiceState.DRAFT)
            .reportAsOf("2026-03-31");
    InvoicingRow row = new InvoicingRow(report.invoicing());
    assertThat(InvoicingRow.DUE.read(row)).isEqualTo(known("1000.00"));
    assertThat(InvoicingRow.INVOICED.read(row)).isEqualTo(known("400.00"));
    assertThat(InvoicingRow.CREDITED.read(row)).isEqualTo(known("0.00"));
    assertThat(InvoicingRow.DRAFTED.read(row)).isEqualTo(known("50.00"));
    assertThat(InvoicingRow.WRITTEN_OFF.read(row)).isEqualTo(known("0.00"));
    assertThat(InvoicingRow.TO_INVOICE.read(row)).isEqualTo(known("600.00"));
    assertThat(InvoicingRow.REALISATION.read(row))
        .isEqualTo(Figure.known(BasisPoints.ONE_HUNDRED_PERCENT));
    assertThat(InvoicingRow.LOGGED_THROUGH.read(row)).contains(day(Month.MARCH, 2));
    assertThat(InvoicingRow.COVERAGE.read(row))
        .as("nobody told of time sheets")
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(row).hasToString("InvoicingRow[" + report.budget().budget() + " 2026-03-31]");

    ImmutableList<LineInvoicingRow> lines = LineInvoicingRow.of(report.invoicing());
    assertThat(lines)
        .extracting(LineInvoicingRow.LINE::read)
        .containsExactly(Optional.of(LineId.of("design")), Optional.empty());
    assertThat(LineInvoicingRow.TO_INVOICE.read(lines.get(0))).contains(known("1000.00"));
    assertThat(LineInvoicingRow.TO_INVOICE.read(lines.get(1)))
        .as("nothing is chargeable on no line, and 400 are invoiced")
        .contains(known("-400.00"));
    assertThat(LineInvoicingRow.INVOICED.read(lines.get(1))).isEqualTo(known("400.00"));
    assertThat(lines.toString()).doesNotContain("400");
  }

  @Test
  void internalWorkHasNothingToInvoiceAndThatIsNotZero() {
    InvoicingRow row =
        new InvoicingRow(
            BurnExample.internal("EUR")
                .line("studio", line -> line.billable(false))
                .time("ana", "studio", "2026-03-02", 600)
                .reportAsOf("2026-03-31")
                .invoicing());
    assertThat(InvoicingRow.DUE.read(row)).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(InvoicingRow.TO_INVOICE.read(row)).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(InvoicingRow.REALISATION.read(row))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
  }

  private static RecognitionReport recognition(String price, CostOutlook... outlooks) {
    return RecognitionCalculator.calculate(
        new Recognition.PercentOfCompletion(),
        euro(price),
        PriceDates.builder().build(),
        List.of(outlooks),
        day(Month.APRIL, 30));
  }

  @Test
  void aStepShowsWhatIsRecognisedAndWhatIsSetAside() {
    ImmutableList<RecognitionRow> rows =
        RecognitionRow.of(
            BUDGET,
            recognition(
                "12000",
                RecognitionCalculatorTest.outlook(day(Month.MARCH, 31), "12000", "6000", "4000"),
                RecognitionCalculatorTest.outlook(day(Month.APRIL, 30), "12000", "9000", "6000")));
    assertThat(rows)
        .extracting(RecognitionRow.ADDED::read)
        .containsExactly(known("7200.00"), known("0.00"));
    RecognitionRow april = rows.get(1);
    assertThat(RecognitionRow.RECOGNISED_REVENUE.read(april)).isEqualTo(known("7200.00"));
    assertThat(RecognitionRow.COMPLETION.read(april))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(60)));
    assertThat(RecognitionRow.PROVISION.read(april)).isEqualTo(known("1200.00"));
    assertThat(RecognitionRow.PRICE.read(april)).isEqualTo(euro("12000.00"));
    assertThat(RecognitionRow.LOGGED_THROUGH.read(april)).isEmpty();
    assertThat(RecognitionRow.COVERAGE.read(april))
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(april).hasToString("RecognitionRow[B-1 2026-04-30]");
  }

  @Test
  void aHairLessThanAllIsNotShownAsAll() {
    ImmutableList<RecognitionRow> rows =
        RecognitionRow.of(
            BUDGET,
            recognition(
                "12000",
                RecognitionCalculatorTest.outlook(
                    day(Month.APRIL, 30), "12000", "9999.99", "0.01")));
    assertThat(RecognitionRow.COMPLETION.read(rows.get(0)))
        .isEqualTo(Figure.known(BasisPoints.of(9_999)));
  }

  @Test
  void aReportThatCanSayNothingSaysWhyInOneRow() {
    ImmutableList<RecognitionRow> rows = RecognitionRow.of(BUDGET, recognition("12000"));
    assertThat(rows).hasSize(1);
    Figure<Money> unknown = Figure.unknown(UnknownReason.NO_ESTIMATE);
    assertThat(RecognitionRow.RECOGNISED_REVENUE.read(rows.get(0))).isEqualTo(unknown);
    assertThat(RecognitionRow.PROVISION.read(rows.get(0))).isEqualTo(unknown);
    assertThat(RecognitionRow.DAY.read(rows.get(0))).isEqualTo("2026-04-30");
  }

  @Test
  void aPriceOfNothingHasNoShare() {
    ImmutableList<RecognitionRow> rows =
        RecognitionRow.of(
            BUDGET,
            recognition(
                "0", RecognitionCalculatorTest.outlook(day(Month.APRIL, 30), "0", "10", "10")));
    assertThat(RecognitionRow.COMPLETION.read(rows.get(0)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void theIncomeIsShownWithWhatItIsMadeOf() {
    IncomeRow row =
        new IncomeRow(
            BUDGET,
            AdjustedGrossIncome.of(
                Figure.known(ExactMoney.of(euro("20000"))),
                Figure.known(ExactMoney.of(euro("4000"))),
                Figure.known(ExactMoney.of(euro("3000")))),
            LoggedTime.unknown());
    assertThat(IncomeRow.REVENUE.read(row)).isEqualTo(known("20000.00"));
    assertThat(IncomeRow.PASSED_THROUGH.read(row)).isEqualTo(known("4000.00"));
    assertThat(IncomeRow.THIRD_PARTY_COST.read(row)).isEqualTo(known("3000.00"));
    assertThat(IncomeRow.ADJUSTED_GROSS_INCOME.read(row)).isEqualTo(known("13000.00"));
    assertThat(IncomeRow.COVERAGE.read(row)).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(row).hasToString("IncomeRow[B-1]");
  }

  private static PostedAmount posted(LocalDate day, LocalDate known, String amount) {
    return new PostedAmount(day, known, ExactMoney.of(euro(amount)));
  }

  private static ImmutableList<ClosedMonth> months(PostedAmount... amounts) {
    PeriodLock march =
        PeriodLock.builder()
            .id(PeriodLockId.of("march"))
            .through(day(Month.MARCH, 31))
            .on(day(Month.APRIL, 8))
            .build();
    return PeriodCloseCalculator.calculate(
        EUR,
        List.of(amounts),
        each -> PeriodLock.postingDay(List.of(march), BUDGET, each.day(), each.knownOn()));
  }

  @Test
  void aMonthShowsWhatOfItCorrectsEarlierOnes() {
    PostedAmount march = posted(day(Month.MARCH, 10), day(Month.MARCH, 10), "10000");
    PostedAmount late = posted(day(Month.MARCH, 11), day(Month.APRIL, 20), "95");
    PostedAmount april = posted(day(Month.APRIL, 2), day(Month.APRIL, 2), "8000");
    ImmutableList<ClosedMonthRow> rows =
        ClosedMonthRow.of(
            BUDGET,
            months(march, late, april),
            ImmutableList.of(),
            months(april, late),
            months(april, late),
            new LoggedTime(
                Optional.of(day(Month.APRIL, 2)), Figure.known(BasisPoints.ofPercent(75))));
    assertThat(rows)
        .extracting(ClosedMonthRow.MONTH::read)
        .extracting(LocalDate::getMonth)
        .containsExactly(Month.MARCH, Month.APRIL);
    assertThat(ClosedMonthRow.USED_VALUE.read(rows.get(0))).contains(euro("10000.00"));
    assertThat(ClosedMonthRow.VALUE_CORRECTIONS.read(rows.get(0))).contains(euro("0.00"));
    assertThat(ClosedMonthRow.USED_VALUE.read(rows.get(1))).contains(euro("8095.00"));
    assertThat(ClosedMonthRow.VALUE_CORRECTIONS.read(rows.get(1))).contains(euro("95.00"));
    assertThat(ClosedMonthRow.REVENUE.read(rows.get(1))).isEmpty();
    assertThat(ClosedMonthRow.USED_COST.read(rows.get(0))).isEmpty();
    assertThat(ClosedMonthRow.USED_COST.read(rows.get(1))).contains(euro("8095.00"));
    assertThat(ClosedMonthRow.COST_CORRECTIONS.read(rows.get(1))).contains(euro("95.00"));
    assertThat(ClosedMonthRow.PROFIT.read(rows.get(0))).isEmpty();
    assertThat(ClosedMonthRow.PROFIT.read(rows.get(1)))
        .as("no revenue less cost")
        .contains(euro("-8095.00"));
    assertThat(ClosedMonthRow.PROFIT_CORRECTIONS.read(rows.get(1))).contains(euro("-95.00"));
    assertThat(ClosedMonthRow.LOGGED_THROUGH.read(rows.get(0))).contains(day(Month.APRIL, 2));
    assertThat(ClosedMonthRow.COVERAGE.read(rows.get(0)))
        .as("a quarter is missing, and some of it may be of March")
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(rows.get(1)).hasToString("ClosedMonthRow[B-1 2026-04-01]");
    assertThat(rows.toString()).contains("Month").doesNotContain("8095");
  }

  /** Thirds of a cent: each month by itself would be rounded down. */
  @Test
  void monthsSumToTheWholeAndNoLaterOneMovesOneThatStands() {
    ExactMoney third = ExactMoney.of(euro("0.02")).multipliedBy(1, 3);
    List<PostedAmount> amounts =
        List.of(
            new PostedAmount(day(Month.MARCH, 1), day(Month.MARCH, 1), third),
            new PostedAmount(day(Month.APRIL, 1), day(Month.APRIL, 1), third),
            new PostedAmount(day(Month.MAY, 1), day(Month.MAY, 1), third));
    ImmutableList<ClosedMonthRow> all = rows(amounts);
    assertThat(all)
        .extracting(row -> ClosedMonthRow.USED_VALUE.read(row).orElseThrow().amount())
        .containsExactly("0.01", "0.00", "0.01");
    for (int until = 1; until <= 3; until++) {
      assertThat(rows(amounts.subList(0, until))).isEqualTo(all.subList(0, until));
    }
  }

  private static ImmutableList<ClosedMonthRow> rows(List<PostedAmount> amounts) {
    return ClosedMonthRow.of(
        BUDGET,
        PeriodCloseCalculator.calculate(EUR, amounts, PostedAmount::day),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        LoggedTime.unknown());
  }

  @Test
  void whatTellsACostIsOfTheClassOfOne() {
    assertThat(IncomeRow.ADJUSTED_GROSS_INCOME.quantity().sensitivity())
        .isEqualTo(Sensitivity.PROFIT);
    assertThat(IncomeRow.THIRD_PARTY_COST.quantity().sensitivity()).isEqualTo(Sensitivity.COST);
    assertThat(RecognitionRow.PROVISION.quantity().sensitivity()).isEqualTo(Sensitivity.COST);
    assertThat(RecognitionRow.COMPLETION.quantity().sensitivity()).isEqualTo(Sensitivity.REVENUE);
    assertThat(InvoicingRow.REALISATION.quantity().sensitivity()).isEqualTo(Sensitivity.REVENUE);
  }
}
