package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be charged, what that depends on, and what leaves no trace, by example. */
class BurnChargesTest {
  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  private static BurnExample hours() {
    return BurnExample.timeAndMaterials("EUR").line("design", 6_000, "100");
  }

  @Test
  void whatPassesCapsIsMissingFromALineChargedAsQuotedToo() {
    BurnExample quoted =
        BurnExample.timeAndMaterials("EUR")
            .line(
                "site",
                line ->
                    line.estimatedMinutes(600)
                        .billRate(BillRate.perHour("100", "EUR"))
                        .billing(ServiceLine.Billing.AS_QUOTED))
            .expense(
                "2026-03-02",
                "100",
                "0",
                expense ->
                    expense
                        .line(LineId.of("site"))
                        .passThrough(true)
                        .billableAmount(Money.of("100", "USD")));
    BurnReport report = quoted.reportAsOf("2026-03-31");
    Figure<Money> partly =
        Figure.partial(
            Money.of("1000", "EUR"), Missing.of(0, MoneyBag.of(List.of(Money.of("100", "USD")))));
    assertThat(report.budget().chargeable()).isEqualTo(partly);
    assertThat(report.invoicing().lines().get(0).toInvoice().orElseThrow().ifKnown()).isEmpty();
  }

  @Test
  void whatIsMissingDoesNotMatterOnceACapIsReached() {
    BurnExample capped =
        BurnExample.capped("100", "EUR")
            .line("design", 6_000, "100")
            .line("tests", line -> line.estimatedMinutes(60))
            .time("ada", "design", "2026-03-02", 120)
            .time("ada", "tests", "2026-03-03", 10);
    BurnReport report = capped.reportAsOf("2026-03-31");
    assertThat(report.budget().usedValue())
        .isEqualTo(Figure.partial(Money.of("200", "EUR"), Missing.unpriced(10)));
    assertThat(report.budget().chargeable()).isEqualTo(eur("100"));
    assertThat(report.budget().toInvoice()).isEqualTo(eur("100"));
  }

  @Test
  void aCreditThatCannotBeExchangedCouldStillLowerWhatACapHoldsBack() {
    BurnReport report =
        BurnExample.capped("100", "EUR")
            .line("design", 6_000, "100")
            .time("ada", "design", "2026-03-02", 120)
            .expense("2026-03-03", "0", "0", some -> some.billableAmount(Money.of("-150", "USD")))
            .reportAsOf("2026-03-31");
    assertThat(report.budget().chargeable()).isInstanceOf(Figure.Partial.class);
  }

  @Test
  void aLineIsSoldForNoMoreThanItsCap() {
    BurnReport report =
        BurnExample.timeAndMaterials("EUR")
            .line(
                "design",
                line ->
                    line.estimatedMinutes(6_000)
                        .billRate(BillRate.perHour("100", "EUR"))
                        .cap(Money.of("8000", "EUR")))
            .time("ada", "design", "2026-03-02", 600)
            .reportAsOf("2026-03-31");
    assertThat(report.budget().budgetTotal())
        .as("not the 10,000 of its quote")
        .isEqualTo(eur("8000"));
    assertThat(report.lines().get(0).budgetTotal()).isEqualTo(eur("8000"));
    assertThat(report.budget().burn()).isEqualTo(Figure.known(BasisPoints.of(1_250)));
  }

  @Test
  void timeThatNobodyPaysForUsesUpNoAllowance() {
    BurnScenario scenario =
        hours()
            .time(
                "ada", "2026-01-10", 180, entry -> entry.line(LineId.of("design")).billable(false))
            .settings(settings -> settings.basis(BurnBasis.LOGGED_ALL))
            .asOf("2026-02-10");
    RetainerTerms terms =
        RetainerTerms.builder()
            .during(DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)))
            .period(Granularity.MONTH)
            .allowance(60)
            .fee(Money.of("1000", "EUR"))
            .overageRate(BillRate.perHour("120", "EUR"))
            .unused(CarryOver.none())
            .build();
    BurnReport report = scenario.with(scenario.budget().withPricing(terms)).report();
    assertThat(report.budget().usedMinutes()).as("the basis shows them").isEqualTo(180);
    assertThat(report.budget().chargeable()).as("two fees, no overage").isEqualTo(eur("2000"));
  }

  @Test
  void timeOnAnInvoiceThatWasGivenBackInFullIsNotInvoiced() {
    BurnScenario scenario =
        hours()
            .time(
                "ada",
                "2026-03-02",
                60,
                entry -> entry.line(LineId.of("design")).invoice(InvoiceId.of("i-1")))
            .invoice("2026-03-10", "100", InvoiceState.SENT)
            .invoice("2026-03-20", "-40", InvoiceState.SENT)
            .settings(
                settings -> settings.basis(new BurnBasis(TimeStage.INVOICED, TimeShare.BILLABLE)))
            .asOf("2026-03-31");
    Invoice invoice = scenario.facts().invoices().get(0);
    Invoice note = scenario.facts().invoices().get(1).withCredits(invoice.id());
    BurnScenario some = scenario.with(scenario.facts().withInvoices(invoice, note));
    assertThat(some.report().budget().usedMinutes()).as("a part is given back").isEqualTo(60);
    BurnScenario all =
        scenario.with(
            scenario.facts().withInvoices(invoice, note.withAmount(Money.of("-100", "EUR"))));
    assertThat(all.report().budget().usedMinutes()).isZero();
    assertThat(all.asOf(LocalDate.of(2026, 3, 15)).report().budget().usedMinutes())
        .as("before the credit note")
        .isEqualTo(60);
  }

  @Test
  void whatWasRejectedOrNeverSentLeavesNoTrace() {
    BurnReport plain = hours().time("ada", "design", "2026-01-05", 60).reportAsOf("2026-03-31");
    BurnReport report =
        hours()
            .time("ada", "design", "2026-01-05", 60)
            .time("ada", "2026-03-12", 60, entry -> entry.approval(Approval.REJECTED))
            .invoice("2026-03-20", "500", InvoiceState.VOID)
            .expense("2026-03-25", "50", "50", some -> some.approval(Approval.REJECTED))
            .reportAsOf("2026-03-31");
    assertThat(report).isEqualTo(plain);
    assertThat(report.weeks()).hasSize(1);
    assertThat(report.lines()).hasSize(1);
  }

  @Test
  void whatMayBeInvoicedOfLinesSumsToWhatMayBeInvoicedOfAll() {
    BurnExample example = BurnExample.capped("1.20", "EUR");
    for (int i = 1; i <= 3; i++) {
      example.line("line-" + i, 0, "1").time("ada", "line-" + i, "2026-03-02", 20);
    }
    BurnReport report =
        example.expense("2026-03-03", "0.50", "0.50", some -> some).reportAsOf("2026-03-31");
    assertThat(report.budget().toInvoice()).isEqualTo(eur("1.20"));
    assertThat(report.invoicing().lines())
        .extracting(line -> line.toInvoice().orElseThrow())
        .as("three thirds of 1.00, and 0.50 on no line of which the cap holds back 0.30")
        .containsExactly(eur("0.34"), eur("0.33"), eur("0.33"), eur("0.20"));
  }
}
