package dev.agency.budget.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.budget.ExplanationLine.Source;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A group that reports in euros, with budgets in dollars, yen and euros. */
class CurrencyReportTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final FxTable RATES =
      FxTable.of(
          List.of(
              rate("USD", "0.90", "2026-03-01", "2026-03-31"),
              rate("USD", "0.92", "2026-03-31", "2026-04-01"),
              rate("USD", "0.94", "2026-04-01", "2026-04-30"),
              rate("USD", "0.95", "2026-04-30", "2026-05-01"),
              rate("JPY", "0.006", "2026-03-01", "2026-05-01")));

  private static FxRate rate(String from, String rate, String start, String end) {
    return new FxRate(
        ExchangeRate.of(from, "EUR", rate),
        DateRange.of(LocalDate.parse(start), LocalDate.parse(end)),
        "ECB");
  }

  private static Figure<Money> euro(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  private static Figure<Money> withMissing(String amount, String missing, String currency) {
    return Figure.partial(
        Money.of(amount, "EUR"), Missing.of(0, MoneyBag.of(Money.of(missing, currency))));
  }

  /** USD 1,000 of work in March and in April, invoiced with 1,000. */
  private static BurnExample dollars(BurnExample example) {
    return example
        .line("design", 6_000, "100.00")
        .cost("ana", "50.00")
        .time("ana", "design", "2026-03-03", 600)
        .time("ana", "design", "2026-04-02", 600)
        .invoice("2026-03-31", "1000.00", InvoiceState.SENT);
  }

  private static CurrencyReport report(BurnExample example) {
    return CurrencyReport.of(example.reportAsOf("2026-04-30"), ReportingCurrency.of(EUR, RATES));
  }

  @Test
  void eachDayHasItsOwnRateAndWhatIsOpenThatOfTheLast() {
    CurrencyReport report = report(dollars(BurnExample.timeAndMaterials("USD")));
    ReportedBurn row = report.row();
    assertThat(row.usedValue()).isEqualTo(euro("1840.00"));
    assertThat(row.usedCost()).isEqualTo(euro("920.00"));
    assertThat(row.revenue()).isEqualTo(euro("1840.00"));
    assertThat(row.profit()).isEqualTo(euro("920.00"));
    assertThat(row.invoiced()).isEqualTo(euro("920.00"));
    // USD 1,000 at 0.95, and not 1,840 - 920.
    assertThat(row.toInvoice()).isEqualTo(euro("950.00"));
    assertThat(row.currency()).isEqualTo(EUR);
    assertThat(row.toString()).doesNotContain("1840", "920");
    assertThat(report).hasToString("CurrencyReport[" + row.budget() + " EUR]");
    assertThat(report.explain(Quantities.USED_VALUE).lines())
        .extracting(ConvertedLine::at)
        .containsOnly(ConvertedLine.At.ITS_DAY);
    assertThat(report.explain(Quantities.TO_INVOICE).lines())
        .extracting(ConvertedLine::at)
        .containsOnly(ConvertedLine.At.THE_END);
  }

  @Test
  void eachRowOfTheBurnIsExplainedAtTheRatesOfItsDays() {
    CurrencyReport report = report(dollars(BurnExample.timeAndMaterials("USD")));
    LocalDate march = LocalDate.of(2026, 3, 1);
    // USD 1,000 of 3 March at 0.90, and of 2 April at 0.94.
    assertThat(report.explain(BurnRow.month(march), Quantities.USED_VALUE).figure())
        .isEqualTo(euro("900.00"));
    assertThat(
            report.explain(BurnRow.week(LocalDate.of(2026, 3, 30)), Quantities.USED_VALUE).figure())
        .isEqualTo(euro("940.00"));
    assertThat(report.explain(BurnRow.month(march), Quantities.INVOICED).figure())
        .isEqualTo(euro("920.00"));
    ConvertedExplanation ana =
        report.explain(BurnRow.person(PersonId.of("ana")), Quantities.LABOUR_COST);
    assertThat(ana.figure()).isEqualTo(euro("920.00"));
    assertThat(ana.lines()).hasSize(2);
    assertThat(report.explain(BurnRow.noDiscipline(), Quantities.USED_VALUE).figure())
        .isEqualTo(report.row().usedValue());
    // USD 10,000 of estimate at the mean of the work, 0.92, less what was used.
    assertThat(
            report.explain(BurnRow.line(LineId.of("design")), Quantities.BUDGET_REMAINING).figure())
        .isEqualTo(euro("7360.00"));
  }

  @Test
  void theLinesOfAllMonthsAreThoseOfTheWhole() {
    CurrencyReport report = report(dollars(BurnExample.timeAndMaterials("USD")));
    List<ConvertedLine> months =
        List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)).stream()
            .flatMap(
                start ->
                    report.explain(BurnRow.month(start), Quantities.USED_VALUE).lines().stream())
            .toList();
    assertThat(months).isEqualTo(report.explain(Quantities.USED_VALUE).lines());
  }

  @Test
  void aRowThatIsNotThereIsRefused() {
    CurrencyReport report = report(dollars(BurnExample.timeAndMaterials("USD")));
    assertThat(
            Refused.problems(
                () ->
                    report.explain(BurnRow.month(LocalDate.of(2026, 7, 1)), Quantities.USED_VALUE)))
        .containsExactly("/row UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () -> report.explain(BurnRow.month(LocalDate.of(2026, 3, 1)), Quantities.REVENUE)))
        .containsExactly("/quantity UNKNOWN_NAME");
  }

  @Test
  void aLineShowsItsAmountAsWhatItMeasuresAndNothingElse() {
    ConvertedLine line =
        report(dollars(BurnExample.timeAndMaterials("USD")))
            .explain(Quantities.USED_COST)
            .lines()
            .get(0);
    assertThat(ConvertedLine.LABOUR_COST.read(line))
        .contains(ExactMoney.of(Money.of("450.00", "EUR")));
    assertThat(ConvertedLine.USED_VALUE.read(line)).isEmpty();
    assertThat(ConvertedLine.AT.read(line)).isEqualTo(ConvertedLine.At.ITS_DAY);
    assertThat(ConvertedLine.DATE.read(line)).contains(LocalDate.parse("2026-03-03"));
    assertThat(ConvertedLine.SOURCE.read(line)).isEqualTo(Source.ENTRY);
    assertThat(ConvertedLine.ID.read(line)).isPresent();
    assertThat(line).hasToString("ConvertedLine[ENTRY ITS_DAY]");
  }

  @Test
  void aRowReadsBackFromBothLinesOfJson() {
    ReportedBurn row = report(dollars(BurnExample.timeAndMaterials("USD"))).row();
    assertThat(AgencyJson.read(AgencyJson.write(row), ReportedBurn.class)).isEqualTo(row);
    assertThat(AgencyJson3.read(AgencyJson3.write(row), ReportedBurn.class)).isEqualTo(row);
  }

  @Test
  void twoReportsOfTheSameAreEqual() {
    CurrencyReport one = report(dollars(BurnExample.timeAndMaterials("USD")));
    assertThat(report(dollars(BurnExample.timeAndMaterials("USD"))))
        .isEqualTo(one)
        .hasSameHashCodeAs(one);
    assertThat(report(dollars(BurnExample.capped("1500.00", "USD")))).isNotEqualTo(one);
  }

  @Test
  void allMayBeValuedAtOneDay() {
    ReportedBurn row =
        CurrencyReport.of(
                dollars(BurnExample.timeAndMaterials("USD")).reportAsOf("2026-04-30"),
                new ReportingCurrency(
                    EUR, RATES, new FxPolicy.ValueAt(LocalDate.parse("2026-03-10"))))
            .row();
    assertThat(row.usedValue()).isEqualTo(euro("1800.00"));
    assertThat(row.invoiced()).isEqualTo(euro("900.00"));
    assertThat(row.toInvoice()).isEqualTo(euro("900.00"));
  }

  /** A cap of 1,500 of 2,000 is three quarters of the work, whose mean rate is 0.92. */
  @Test
  void aCapIsTakenOffAtTheMeanRateOfTheWork() {
    CurrencyReport report = report(dollars(BurnExample.capped("1500.00", "USD")));
    assertThat(report.row().revenue()).isEqualTo(euro("1380.00"));
    assertThat(report.row().usedValue()).isEqualTo(euro("1840.00"));
    assertThat(report.explain(Quantities.REVENUE).lines())
        .filteredOn(line -> line.line().source() == Source.CAP)
        .extracting(ConvertedLine::at)
        .containsExactly(ConvertedLine.At.THE_WORK);
  }

  private static Expense.Builder inPounds(Expense.Builder spent, String amount, String line) {
    Money pounds = Money.of(amount, "GBP");
    return spent.cost(pounds).billableAmount(pounds).line(LineId.of(line));
  }

  /** What has no rate on a line whose cap is reached is not charged, whatever it may be worth. */
  @Test
  void whatACapMakesIrrelevantIsNotMissed() {
    BurnExample example = BurnExample.timeAndMaterials("USD").line("design", 6_000, "100.00");
    example
        .line(
            "print",
            line -> line.billRate(example.perHour("100.00")).cap(Money.of("500.00", "USD")))
        .time("ana", "print", "2026-03-03", 600)
        .expense("2026-03-03", "1.00", "1.00", spent -> inPounds(spent, "10.00", "print"))
        .expense("2026-03-03", "1.00", "1.00", spent -> inPounds(spent, "20.00", "design"));
    assertThat(example.reportAsOf("2026-04-30").budget().revenue())
        .isEqualTo(
            Figure.partial(
                Money.of("500.00", "USD"), Missing.of(0, MoneyBag.of(Money.of("20.00", "GBP")))));
    CurrencyReport report = report(example);
    assertThat(report.row().revenue()).isEqualTo(withMissing("450.00", "20.00", "GBP"));
    assertThat(report.row().usedValue()).isEqualTo(withMissing("900.00", "30.00", "GBP"));
  }

  @Test
  void aPriceThatDoesNotSayWhenItIsEarnedGoesWithTheWork() {
    assertThat(report(dollars(BurnExample.fixedPrice("5000.00", "USD"))).row().revenue())
        .isEqualTo(euro("4600.00"));
    // Without any work it has the rate of the last day.
    CurrencyReport untouched =
        report(BurnExample.fixedPrice("5000.00", "USD").line("design", 6_000, "100.00"));
    assertThat(untouched.row().revenue()).isEqualTo(euro("4750.00"));
    assertThat(untouched.explain(Quantities.REVENUE).lines())
        .extracting(ConvertedLine::at)
        .containsExactly(ConvertedLine.At.THE_END);
  }

  @Test
  void whatHasNoRateStandsApartInItsOwnCurrencyAndIsNotZero() {
    FxTable march = FxTable.of(List.of(rate("USD", "0.90", "2026-03-01", "2026-03-31")));
    ReportedBurn row =
        CurrencyReport.of(
                dollars(BurnExample.timeAndMaterials("USD")).reportAsOf("2026-04-30"),
                ReportingCurrency.of(EUR, march))
            .row();
    assertThat(row.usedValue()).isEqualTo(withMissing("900.00", "1000.00", "USD"));
    assertThat(row.usedCost()).isEqualTo(withMissing("450.00", "500.00", "USD"));
    assertThat(row.profit()).isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
    assertThat(row.invoiced()).isEqualTo(withMissing("0.00", "1000.00", "USD"));
    // A mean that lacks the rate of a day is none.
    ReportedBurn price =
        CurrencyReport.of(
                dollars(BurnExample.fixedPrice("5000.00", "USD")).reportAsOf("2026-04-30"),
                ReportingCurrency.of(EUR, march))
            .row();
    assertThat(price.revenue()).isEqualTo(withMissing("0.00", "5000.00", "USD"));
  }

  @Test
  void anUnpricedEntryIsMissingInEveryCurrency() {
    ReportedBurn row =
        report(dollars(BurnExample.timeAndMaterials("USD")).time("ben", "design", "2026-03-04", 90))
            .row();
    assertThat(row.usedCost())
        .isEqualTo(Figure.partial(Money.of("920.00", "EUR"), Missing.unpriced(90)));
    assertThat(row.profit()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void yenHaveNoCentsAndEurosDo() {
    ReportedBurn row =
        report(
                BurnExample.timeAndMaterials("JPY")
                    .line("design", 6_000, "10001")
                    .time("ana", "design", "2026-03-03", 60))
            .row();
    assertThat(row.usedValue()).isEqualTo(euro("60.01"));
  }

  @Test
  void whatIsInvoicedAsItWasRoundedLeavesNothingOpenInAnyCurrency() {
    // JPY 5,000.5 are shown and invoiced as 5,001.
    BurnReport burn =
        BurnExample.timeAndMaterials("JPY")
            .line("design", 6_000, "10001")
            .time("ana", "design", "2026-03-03", 30)
            .invoice("2026-03-31", "5001", InvoiceState.SENT)
            .reportAsOf("2026-04-30");
    FxTable won =
        FxTable.of(
            List.of(
                new FxRate(
                    ExchangeRate.of("JPY", "KRW", "9"),
                    DateRange.startingOn(LocalDate.parse("2026-01-01")),
                    "bank")));
    ReportedBurn row =
        CurrencyReport.of(burn, ReportingCurrency.of(Currency.getInstance("KRW"), won)).row();
    assertThat(burn.budget().toInvoice()).isEqualTo(Figure.known(Money.of("0", "JPY")));
    assertThat(row.toInvoice()).isEqualTo(Figure.known(Money.of("0", "KRW")));
  }

  @Test
  void internalWorkHasNoPriceInAnyCurrency() {
    ReportedBurn row =
        report(
                BurnExample.internal("USD")
                    .line("studio", line -> line.billable(false))
                    .cost("ana", "50.00")
                    .time("ana", "studio", "2026-03-03", 600))
            .row();
    assertThat(row.usedValue()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(row.toInvoice()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(row.usedCost()).isEqualTo(euro("450.00"));
  }

  @Test
  void budgetsOfSeveralCurrenciesAddUpInOne() {
    ReportedBurn one = report(dollars(BurnExample.timeAndMaterials("USD"))).row();
    ReportedBurn other =
        report(
                BurnExample.timeAndMaterials("JPY")
                    .line("design", 6_000, "10001")
                    .time("ana", "design", "2026-03-03", 60))
            .row();
    ReportedBurn internal =
        report(BurnExample.internal("EUR").line("studio", line -> line.billable(false))).row();
    ReportedTotal total = ReportedTotal.of(EUR, List.of(one, other, internal));
    assertThat(total.usedValue()).isEqualTo(euro("1900.01"));
    assertThat(total.revenue()).isEqualTo(euro("1900.01"));
    assertThat(total.invoiced()).isEqualTo(euro("920.00"));
    // Nobody knows what the hour of the second cost.
    assertThat(total.usedCost())
        .isEqualTo(Figure.partial(Money.of("920.00", "EUR"), Missing.unpriced(60)));
    assertThat(total.profit()).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(total).hasToString("ReportedTotal[EUR]");
    assertThat(ReportedTotal.of(EUR, List.of()).usedValue()).isEqualTo(euro("0.00"));
  }

  @Test
  void aSumOfWorkThatNobodyPaysForHasNoPrice() {
    Figure<Money> none = Figure.unknown(UnknownReason.NO_PRICE);
    Figure<Money> few = Figure.unknown(UnknownReason.FEW_CONTRIBUTORS);
    assertThat(ReportedTotal.sum(List.of(none, euro("3.00"), none))).isEqualTo(euro("3.00"));
    assertThat(ReportedTotal.sum(List.of(none, none))).isEqualTo(none);
    assertThat(ReportedTotal.sum(List.of())).isEqualTo(none);
    assertThat(ReportedTotal.sum(List.of(euro("3.00"), none, few))).isEqualTo(few);
    ReportedBurn internal =
        report(BurnExample.internal("EUR").line("studio", line -> line.billable(false))).row();
    assertThat(ReportedTotal.of(EUR, List.of(internal)).usedValue())
        .isEqualTo(internal.usedValue());
  }

  @Test
  void moneyThatCancelsBetweenRowsIsMissingBesideWhatElseIs() {
    MoneyBag dollars = MoneyBag.of(Money.of("5.00", "USD"));
    Figure<Money> one = Figure.partial(Money.of("1.00", "EUR"), Missing.of(30, dollars));
    Figure<Money> other = Figure.partial(Money.of("1.00", "EUR"), Missing.of(0, dollars.negated()));
    assertThat(ReportedTotal.sum(List.of(one, other)))
        .isEqualTo(Figure.partial(Money.of("2.00", "EUR"), Missing.of(30, dollars)));
  }

  @Test
  void rowsOfSeveralCurrenciesAreNotAdded() {
    ReportedBurn dollars =
        CurrencyReport.of(
                dollars(BurnExample.timeAndMaterials("USD")).reportAsOf("2026-04-30"),
                ReportingCurrency.of(Currency.getInstance("USD"), RATES))
            .row();
    ReportedBurn euros = report(dollars(BurnExample.timeAndMaterials("USD"))).row();
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> ReportedTotal.of(EUR, List.of(euros, dollars)))
        .satisfies(
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .contains("/rows/1/currency")
                    .contains("CURRENCY_MISMATCH"));
  }

  @Test
  void whatCancelsBetweenTwoDaysIsNamedAllTheSame() {
    ReportedBurn row =
        CurrencyReport.of(
                dollars(BurnExample.timeAndMaterials("USD"))
                    .invoice("2026-04-02", "-1000.00", InvoiceState.SENT)
                    .reportAsOf("2026-04-30"),
                ReportingCurrency.of(EUR, FxTable.of(List.of())))
            .row();
    assertThat(row.invoiced()).isEqualTo(withMissing("0.00", "1000.00", "USD"));
  }
}
