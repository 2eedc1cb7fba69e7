package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.retainer.RetainerCalculator;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoicingCalculatorTest {
  private static final LocalDate AS_OF = day(Month.APRIL, 30);
  private static final LineId DESIGN = SampleAgency.serviceLine().id();

  private final Budget budget = SampleAgency.budget();
  private final WorkValue work =
      WorkValue.builder()
          .standard(known("9500"))
          .earned(known("9000"))
          .putOfLines(DESIGN, known("9000"))
          .build();
  private final Invoice invoice =
      SampleAgency.invoice()
          .withAmount(euro("5000"))
          .withLines(
              SampleAgency.invoiceLine().withAmount(euro("4000")),
              InvoiceLine.builder().amount(euro("1000")).build());
  private final WriteOff writeOff = SampleAgency.writeOff();

  private static LocalDate day(Month month, int dayOfMonth) {
    return SampleAgency.day(month, dayOfMonth);
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Figure<ExactMoney> known(String amount) {
    return Figure.known(ExactMoney.of(euro(amount)));
  }

  private static Figure<Money> shown(String amount) {
    return Figure.known(euro(amount));
  }

  private InvoicingReport report(Budget of, List<Invoice> invoices, List<WriteOff> writeOffs) {
    return report(of, invoices, writeOffs, AS_OF);
  }

  private InvoicingReport report(
      Budget of, List<Invoice> invoices, List<WriteOff> writeOffs, LocalDate asOf) {
    return InvoicingCalculator.calculate(
        of, work, invoices, writeOffs, ImmutableMap.of(), Optional.empty(), asOf);
  }

  @Test
  void timeAndMaterialsMayInvoiceWhatIsChargeableAndNeitherWrittenOffNorInvoiced() {
    InvoicingReport report =
        report(budget, List.of(invoice, SampleAgency.creditNote()), List.of(writeOff));
    assertThat(report.due()).contains(shown("9000"));
    assertThat(report.invoiced()).isEqualTo(shown("4800"));
    assertThat(report.credited()).isEqualTo(shown("200"));
    assertThat(report.writtenOff()).isEqualTo(shown("285"));
    assertThat(report.toInvoice()).contains(shown("3915"));
    // (9,000 - 285) / 9,500
    assertThat(report.realisation()).contains(Figure.known(BasisPoints.of(9_174)));
  }

  @Test
  void aLineIsInvoicedInPart() {
    InvoicingReport report =
        report(budget, List.of(invoice, SampleAgency.creditNote()), List.of(writeOff));
    LineInvoicing design = report.lines().get(0);
    assertThat(design.line()).contains(DESIGN);
    assertThat(design.invoiced()).isEqualTo(shown("3800"));
    assertThat(design.toInvoice()).contains(shown("4915"));
    LineInvoicing rest = report.lines().get(1);
    assertThat(rest.line()).isEmpty();
    assertThat(rest.invoiced()).isEqualTo(shown("1000"));
    assertThat(rest.toInvoice()).isEmpty();
  }

  @Test
  void anInvoiceWithoutLinesIsForTheBudgetAsAWholeAndAnUnknownLineHasARowOfItsOwn() {
    LineId old = LineId.of("l-old");
    InvoicingReport report =
        report(budget, List.of(invoice.withLines()), List.of(writeOff.withLine(old)));
    assertThat(report.lines())
        .extracting(LineInvoicing::line)
        .containsExactly(Optional.of(DESIGN), Optional.of(old), Optional.empty());
    assertThat(report.lines().get(2).invoiced()).isEqualTo(shown("5000"));
    assertThat(report.lines().get(1).writtenOff()).isEqualTo(shown("285"));
  }

  @Test
  void draftsAreApartAndVoidOrLaterOrOtherInvoicesAreNone() {
    InvoicingReport report =
        report(
            budget,
            List.of(
                invoice.withState(InvoiceState.DRAFT),
                invoice.withState(InvoiceState.VOID),
                invoice.withDate(AS_OF.plusDays(1)),
                invoice.withBudget(BudgetId.of("b-other"))),
            List.of(
                writeOff.withDate(AS_OF.plusDays(1)), writeOff.withBudget(BudgetId.of("b-other"))));
    assertThat(report.drafted()).isEqualTo(shown("5000"));
    assertThat(report.invoiced()).isEqualTo(shown("0"));
    assertThat(report.writtenOff()).isEqualTo(shown("0"));
    assertThat(report.toInvoice()).contains(shown("9000"));
  }

  @Test
  void aFixedPriceMayInvoiceWhatIsDueBySchedule() {
    Budget fixed = SampleAgency.fixedPriceBudget();
    Invoice deposit =
        invoice
            .withLines()
            .withBudget(fixed.id())
            .withAmount(euro("3600"))
            .withDate(day(Month.FEBRUARY, 20));
    assertThat(report(fixed, List.of(deposit), List.of(), day(Month.MARCH, 1)).toInvoice())
        .contains(shown("-3600"));
    assertThat(report(fixed, List.of(deposit), List.of(), day(Month.MARCH, 2)).toInvoice())
        .contains(shown("0"));
    assertThat(
            InvoicingCalculator.calculate(
                    fixed,
                    work,
                    List.of(deposit),
                    List.of(writeOff.withBudget(fixed.id())),
                    ImmutableMap.of(MilestoneId.of("m-launch"), AS_OF),
                    Optional.empty(),
                    AS_OF)
                .toInvoice())
        .contains(shown("8400"));
  }

  @Test
  void withoutAScheduleAllOfAFixedPriceMayBeInvoiced() {
    Budget fixed = SampleAgency.fixedPriceBudget().withInstalments();
    assertThat(report(fixed, List.of(), List.of()).toInvoice()).contains(shown("12000"));
  }

  @Test
  void aRetainerMayInvoiceItsFeesAndTheOverageThatIsBilled() {
    RetainerTerms terms =
        SampleAgency.retainer().toBuilder()
            .during(DateRange.startingOn(day(Month.MARCH, 1)))
            .overrun(CarryOver.none())
            .overageRate(BillRate.perHour("120.00", "EUR"))
            .build();
    Budget retainer = budget.withPricing(terms);
    RetainerReport periods =
        RetainerCalculator.calculate(
            retainer,
            List.of(RetainerUse.of(day(Month.MARCH, 10), 2_430)),
            List.of(),
            day(Month.APRIL, 1));
    InvoicingReport report =
        InvoicingCalculator.calculate(
            retainer,
            work,
            List.of(),
            List.of(writeOff),
            ImmutableMap.of(),
            Optional.of(periods),
            day(Month.APRIL, 1));
    assertThat(report.toInvoice()).contains(shown("8060"));
    assertThat(Refused.problems(() -> report(retainer, List.of(), List.of())))
        .containsExactly("/retainer INCONSISTENT");
    assertThat(
            Refused.problems(
                () ->
                    InvoicingCalculator.calculate(
                        retainer,
                        work,
                        List.of(),
                        List.of(),
                        ImmutableMap.of(),
                        Optional.of(periods),
                        AS_OF)))
        .containsExactly("/retainer INCONSISTENT");
  }

  @Test
  void internalWorkHasNothingToInvoiceNotEvenZero() {
    InvoicingReport report = report(budget.withPricing(new NonBillable()), List.of(), List.of());
    assertThat(report.due()).isEmpty();
    assertThat(report.toInvoice()).isEmpty();
    assertThat(report.realisation()).isEmpty();
  }

  @Test
  void anInvoiceInAnotherCurrencyLeavesTheRestUnknown() {
    Money dollars = Money.of("10", "USD");
    InvoicingReport report =
        report(budget, List.of(invoice.withLines().withAmount(dollars), invoice), List.of());
    assertThat(report.invoiced())
        .isEqualTo(
            Figure.partial(euro("5000"), Missing.of(0, MoneyBag.of(ImmutableList.of(dollars)))));
    assertThat(report.toInvoice()).contains(Figure.unknown(UnknownReason.UNCONVERTED));
    // Amounts that cancel abroad do not cancel at the rates of two days.
    InvoicingReport both =
        report(
            budget,
            List.of(
                invoice.withLines().withAmount(dollars),
                invoice.withLines().withId(InvoiceId.of("i-2")).withAmount(dollars.negated())),
            List.of());
    assertThat(both.toInvoice()).contains(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void withoutAStandardValueNothingIsRealised() {
    WorkValue none = work.withStandard(known("0"));
    assertThat(
            InvoicingCalculator.calculate(
                    budget, none, List.of(), List.of(), ImmutableMap.of(), Optional.empty(), AS_OF)
                .realisation())
        .contains(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void theAgencyEarnsWhatDoesNotPassThroughAndWasNotBought() {
    AdjustedGrossIncome income =
        AdjustedGrossIncome.of(known("20000"), known("4001"), known("3000"));
    assertThat(income.income()).isEqualTo(shown("12999"));
    assertThat(
            AdjustedGrossIncome.of(
                    known("1"),
                    known("0"),
                    Figure.partial(
                        ExactMoney.zero(SampleAgency.EUR),
                        Missing.of(0, MoneyBag.of(Money.of("1", "USD")))))
                .income())
        .isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
    assertThat(income).hasToString("AdjustedGrossIncome");
  }

  @Test
  void aLockedMonthStandsAndTheCorrectionIsOfALaterOne() {
    PeriodLock lock =
        PeriodLock.builder()
            .id(PeriodLockId.of("lock"))
            .through(day(Month.MARCH, 31))
            .on(day(Month.APRIL, 8))
            .build();
    List<PostedAmount> amounts =
        List.of(
            amount(day(Month.MARCH, 10), day(Month.MARCH, 10), "10000"),
            amount(day(Month.APRIL, 2), day(Month.APRIL, 2), "500"),
            amount(day(Month.MARCH, 30), day(Month.APRIL, 20), "95"));
    ImmutableList<ClosedMonth> months =
        PeriodCloseCalculator.calculate(
            SampleAgency.EUR,
            amounts,
            each -> PeriodLock.postingDay(List.of(lock), budget.id(), each.day(), each.knownOn()));
    assertThat(months)
        .extracting(month -> month.month() + " " + month.own().minorUnits() + " " + total(month))
        .containsExactly("2026-03-01 1000000 1000000", "2026-04-01 50000 59500");
    assertThat(months.get(1).corrections())
        .containsExactly(
            new ClosedMonth.Correction(day(Month.MARCH, 1), ExactMoney.of(euro("95"))));
    assertThat(months.get(1).corrections().get(0)).hasToString("Correction[2026-03-01]");
  }

  private static String total(ClosedMonth month) {
    return month.total().minorUnits();
  }

  private static PostedAmount amount(LocalDate day, LocalDate knownOn, String amount) {
    return new PostedAmount(day, knownOn, ExactMoney.of(euro(amount)));
  }
}
