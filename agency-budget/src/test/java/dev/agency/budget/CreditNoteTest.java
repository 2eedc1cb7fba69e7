package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An invoice of JPY 10,000 for 8 hours, and what is given back of it. */
class CreditNoteTest {
  private static BurnScenario creditedWith(Money credit) {
    BurnExample website = BurnExample.timeAndMaterials("JPY");
    website
        .line("design", 2_400, "1250")
        .settings(some -> some.basis(new BurnBasis(TimeStage.INVOICED, TimeShare.BILLABLE)))
        .time(
            "ada",
            "2026-03-02",
            480,
            entry -> entry.line(LineId.of("design")).invoice(InvoiceId.of("i-1")))
        .invoice("2026-03-05", "10000", InvoiceState.SENT);
    BurnScenario billed = website.asOf("2026-03-31");
    Invoice invoice = billed.facts().invoices().get(0);
    Invoice note =
        invoice.toBuilder()
            .id(InvoiceId.of("i-2"))
            .number("2026-2")
            .amount(credit)
            .credits(Optional.of(invoice.id()))
            .build();
    return billed.with(billed.facts().withInvoices(invoice, note));
  }

  @Test
  void timeOfAnInvoiceThatIsGivenBackInFullIsNoLongerInvoiced() {
    assertThat(creditedWith(Money.of("-10000", "JPY")).report().budget().usedMinutes()).isZero();
    assertThat(creditedWith(Money.of("-9999", "JPY")).report().budget().usedMinutes())
        .isEqualTo(480);
  }

  @Test
  void aCreditNoteInAnotherCurrencyThanItsInvoiceIsRefused() {
    assertThat(Refused.problems(() -> creditedWith(Money.of("-100.00", "EUR")).report()))
        .containsExactly("/invoices/1/amount INCONSISTENT");
  }

  @Test
  void aCreditNoteForAnInvoiceThatIsNotHereMayBeInAnyCurrency() {
    BurnScenario both = creditedWith(Money.of("-100.00", "EUR"));
    BurnScenario alone = both.with(both.facts().withInvoices(both.facts().invoices().get(1)));
    assertThat(alone.report().budget().usedMinutes()).isZero();
  }
}
