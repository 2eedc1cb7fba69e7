package dev.agency.budget.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnRow;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page about reporting currencies is this code, and it runs. */
class CurrencyReadmeTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static FxRate dollar(String rate, YearMonth month) {
    return new FxRate(ExchangeRate.of("USD", "EUR", rate), DateRange.ofMonth(month), "ECB");
  }

  private static Figure<Money> euro(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  @Test
  void theExampleRuns() {
    BurnReport burn =
        BurnExample.timeAndMaterials("USD")
            .line("design", 6_000, "100.00")
            .cost("ana", "50.00")
            .time("ana", "design", "2026-03-03", 600)
            .time("ana", "design", "2026-04-02", 600)
            .invoice("2026-03-31", "1000.00", InvoiceState.SENT)
            .reportAsOf("2026-04-30");
    FxTable rates =
        FxTable.of(
            List.of(dollar("0.90", YearMonth.of(2026, 3)), dollar("0.94", YearMonth.of(2026, 4))));
    LocalDate march = LocalDate.of(2026, 3, 1);
    // readme:start
    ReportingCurrency euro = ReportingCurrency.of(EUR, rates); // each day at its own rate
    CurrencyReport report = CurrencyReport.of(burn, euro);
    report.row().usedValue(); // Known(EUR 1840.00) of USD 2,000 in March and April
    report.row().toInvoice(); // Known(EUR 940.00): USD 1,000 at the rate of the last day
    report.explain(Quantities.REVENUE); // each line, what it comes to, and by which rate
    report.explain(BurnRow.month(march), Quantities.USED_VALUE).figure(); // Known(EUR 900.00)
    ImmutableList<ReportedBurn> rows = ImmutableList.of(report.row()); // of one currency only
    ReportedTotal.of(EUR, rows).profit(); // Known(EUR 920.00)
    // readme:end
    assertThat(report.row().usedValue()).isEqualTo(euro("1840.00"));
    assertThat(report.row().toInvoice()).isEqualTo(euro("940.00"));
    assertThat(report.explain(Quantities.REVENUE).lines()).hasSize(2);
    assertThat(report.explain(BurnRow.month(march), Quantities.USED_VALUE).figure())
        .isEqualTo(euro("900.00"));
    assertThat(ReportedTotal.of(EUR, rows).profit()).isEqualTo(euro("920.00"));
  }
}
