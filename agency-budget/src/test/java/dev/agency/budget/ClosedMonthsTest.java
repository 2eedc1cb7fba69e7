package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.Refused;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 10 hours of March and one of 30 March that is approved on 9 April, when March is locked; and
 * other facts of March that are told then.
 */
class ClosedMonthsTest {
  private static final LocalDate APRIL_9 = LocalDate.of(2026, 4, 9);
  private static final LineId LINE = LineId.of("design");
  private static final PeriodLock MARCH =
      PeriodLock.builder()
          .id(PeriodLockId.of("march"))
          .through(LocalDate.of(2026, 3, 31))
          .on(LocalDate.of(2026, 4, 8))
          .build();

  private static BurnScenario late() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .line("design", 2_400, "95.00")
        .cost("ada", "50.00")
        .time("ada", "design", "2026-03-10", 600)
        .time("ada", "design", "2026-03-30", 60)
        .time("ada", "design", "2026-04-02", 120);
    BurnScenario scenario = website.asOf("2026-04-30");
    TimeEntry last = scenario.facts().entries().get(1);
    return scenario.with(
        scenario.facts().withLocks(MARCH).withEntriesKnownOn(ImmutableMap.of(last.id(), APRIL_9)));
  }

  /** Month, own and corrections. */
  private static List<String> closed(BurnScenario scenario, Quantity quantity) {
    return scenario.report().closedMonths(quantity).stream()
        .map(
            month ->
                month.month()
                    + " "
                    + month.own().toMoney(RoundingMode.HALF_UP)
                    + month.corrections().stream().map(ClosedMonthsTest::text).toList())
        .toList();
  }

  private static String text(ClosedMonth.Correction correction) {
    return correction.month() + " " + correction.amount().toMoney(RoundingMode.HALF_UP);
  }

  @Test
  void whatIsApprovedOnceItsMonthIsLockedIsACorrectionOfTheNext() {
    BurnReport report = late().report();
    assertThat(report.months())
        .extracting(PeriodBurn::usedValue)
        .as("by the day of the work")
        .containsExactly(eur("1045"), eur("190"));
    assertThat(closed(late(), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR 95.00]");
    assertThat(closed(late(), Quantities.USED_COST))
        .containsExactly("2026-03-01 EUR 500.00[]", "2026-04-01 EUR 100.00[2026-03-01 EUR 50.00]");
  }

  /** March is 950 of revenue at a cost of 500; the hour that came late is 95 at 50. */
  @Test
  void aClosedMonthStatesRevenueCostAndProfitAndTheNextOneWhatCorrectsThem() {
    assertThat(closed(late(), Quantities.REVENUE))
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR 95.00]");
    assertThat(closed(late(), Quantities.PROFIT))
        .containsExactly("2026-03-01 EUR 450.00[]", "2026-04-01 EUR 90.00[2026-03-01 EUR 45.00]");
    ClosedMonthRow april = late().report().closedMonthRows().get(1);
    assertThat(ClosedMonthRow.REVENUE.read(april)).contains(Money.of("285", "EUR"));
    assertThat(ClosedMonthRow.REVENUE_CORRECTIONS.read(april)).contains(Money.of("95", "EUR"));
    assertThat(ClosedMonthRow.PROFIT.read(april)).contains(Money.of("135", "EUR"));
    assertThat(ClosedMonthRow.PROFIT_CORRECTIONS.read(april)).contains(Money.of("45", "EUR"));
  }

  /** A cap of 1,000 leaves 50 for the late hour, whether it is posted in March or in April. */
  @Test
  void aCapIsAppliedToWhatWasTold() {
    BurnScenario capped = late();
    TimeAndMaterials most = TimeAndMaterials.builder().cap(Money.of("1000", "EUR")).build();
    assertThat(closed(capped.with(capped.budget().withPricing(most)), Quantities.REVENUE))
        .as("the two hours of April found 50 left, and lose them to the hour of March")
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR 50.00]");
    assertThat(closed(capped.with(capped.budget().withPricing(most)), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR 95.00]");
  }

  @Test
  void aPriceIsPostedByItsStepsAndWithoutOneInNoMonth() {
    BurnScenario late = late();
    Budget price = late.budget().withPricing(new FixedPrice(Money.of("3000", "EUR")));
    Budget delivered = price.withRecognition(new Recognition.OnDate(Recognition.Moment.DELIVERY));
    PriceDates dates = PriceDates.builder().delivered(LocalDate.of(2026, 4, 20)).build();
    BurnScenario told = late.with(late.facts().withPriceDates(dates));
    assertThat(closed(told.with(delivered), Quantities.REVENUE))
        .containsExactly("2026-04-01 EUR 3000.00[]");
    assertThat(closed(told.with(delivered), Quantities.PROFIT))
        .containsExactly(
            "2026-03-01 EUR -500.00[]", "2026-04-01 EUR 2900.00[2026-03-01 EUR -50.00]");
    assertThat(closed(told.with(price), Quantities.REVENUE)).isEmpty();
    assertThat(closed(told.with(price), Quantities.PROFIT)).isEmpty();
  }

  /** Half of the cost is spent in March, as it was told; the hour that came late is April's. */
  @Test
  void whatALateHourAddsToThePartThatIsDoneIsACorrection() {
    BurnScenario late = late();
    Budget price =
        late.budget()
            .withPricing(new FixedPrice(Money.of("3000", "EUR")))
            .withRecognition(new Recognition.PercentOfCompletion());
    CostToCome left = new CostToCome(LocalDate.of(2026, 3, 10), Money.of("500", "EUR"));
    BurnScenario told = late.with(late.facts().withCostsToCome(left)).with(price);
    assertThat(closed(told, Quantities.REVENUE))
        .containsExactly(
            "2026-03-01 EUR 1500.00[]", "2026-04-01 EUR 300.00[2026-03-01 EUR 150.00]");
  }

  @Test
  void aDeliveryThatIsToldLateIsACorrection() {
    BurnExample banners = BurnExample.timeAndMaterials("EUR");
    banners
        .line("banner", line -> line.unit(ServiceLine.Unit.PIECE).piecePrice(eurOf("40")))
        .delivery("banner", "2026-03-27", "8", delivery -> delivery)
        .delivery("banner", "2026-03-30", "2", delivery -> delivery);
    BurnScenario told = banners.asOf("2026-04-30");
    DeliveryId second = told.facts().deliveries().get(1).id();
    BurnScenario late =
        told.with(
            told.facts().withLocks(MARCH).withDeliveriesKnownOn(ImmutableMap.of(second, APRIL_9)));
    assertThat(closed(late, Quantities.REVENUE))
        .containsExactly("2026-03-01 EUR 320.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR 80.00]");
    Delivery first = told.facts().deliveries().get(0);
    BurnScenario fewer =
        told.with(
            told.facts()
                .withLocks(MARCH)
                .withDeliveries(first.withPieces(UnitCount.of("6")))
                .withDeliveriesKnownOn(ImmutableMap.of(first.id(), APRIL_9))
                .withFormerDeliveries(new FormerDelivery(first, first.date(), APRIL_9)));
    assertThat(closed(fewer, Quantities.REVENUE))
        .containsExactly("2026-03-01 EUR 320.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR -80.00]");
  }

  @Test
  void anExpenseThatIsToldLateIsACorrection() {
    BurnExample trip = BurnExample.timeAndMaterials("EUR");
    trip.expense("2026-03-12", "300", "330", expense -> expense)
        .expense("2026-03-13", "40", "44", expense -> expense);
    BurnScenario told = trip.asOf("2026-04-30");
    ExpenseId second = told.facts().expenses().get(1).id();
    BurnFacts facts =
        told.facts().withLocks(MARCH).withExpensesKnownOn(ImmutableMap.of(second, APRIL_9));
    BurnScenario late = told.with(facts);
    assertThat(closed(late, Quantities.USED_COST))
        .containsExactly("2026-03-01 EUR 300.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR 40.00]");
    assertThat(closed(late, Quantities.REVENUE))
        .containsExactly("2026-03-01 EUR 330.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR 44.00]");
    Expense first = told.facts().expenses().get(0);
    BurnScenario deleted =
        told.with(
            told.facts()
                .withLocks(MARCH)
                .withExpenses()
                .withFormerExpenses(new FormerExpense(first, first.date(), APRIL_9)));
    assertThat(closed(deleted, Quantities.USED_COST))
        .containsExactly("2026-03-01 EUR 300.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR -300.00]");
  }

  @Test
  void anInvoiceThatIsToldLateIsACorrectionAndSoIsTheWorkOnIt() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .settings(settings -> settings.basis(new BurnBasis(TimeStage.INVOICED, TimeShare.BILLABLE)))
        .line("design", 2_400, "95.00")
        .time("ada", "2026-03-10", 600, on -> on.line(LINE).invoice(InvoiceId.of("i-1")))
        .invoice("2026-03-31", "950", InvoiceState.SENT);
    BurnScenario told = website.asOf("2026-04-30");
    Invoice invoice = told.facts().invoices().get(0);
    BurnScenario inTime = told.with(told.facts().withLocks(MARCH));
    assertThat(closed(inTime, Quantities.INVOICED)).containsExactly("2026-03-01 EUR 950.00[]");
    assertThat(closed(inTime, Quantities.REVENUE)).containsExactly("2026-03-01 EUR 950.00[]");
    BurnScenario late =
        inTime.with(inTime.facts().withInvoicesKnownOn(ImmutableMap.of(invoice.id(), APRIL_9)));
    assertThat(closed(late, Quantities.INVOICED))
        .containsExactly("2026-04-01 EUR 0.00[2026-03-01 EUR 950.00]");
    assertThat(closed(late, Quantities.REVENUE))
        .containsExactly("2026-04-01 EUR 0.00[2026-03-01 EUR 950.00]");
    BurnScenario voided =
        inTime.with(
            inTime
                .facts()
                .withInvoices(invoice.withState(InvoiceState.VOID))
                .withInvoicesKnownOn(ImmutableMap.of(invoice.id(), APRIL_9))
                .withFormerInvoices(new FormerInvoice(invoice, invoice.date(), APRIL_9)));
    assertThat(closed(voided, Quantities.REVENUE))
        .containsExactly("2026-03-01 EUR 950.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR -950.00]");
  }

  @Test
  void aWriteOffThatIsToldLateIsACorrectionAndSoIsOneThatIsTakenBack() {
    WriteOff ours =
        WriteOff.builder()
            .id(WriteOffId.of("w-1"))
            .budget(late().budget().id())
            .date(LocalDate.of(2026, 3, 20))
            .kind(WriteOffKind.WRITE_OFF)
            .amount(eurOf("285"))
            .reason("A mistake of our own")
            .build();
    BurnScenario inTime = late().with(late().facts().withWriteOffs(ours));
    assertThat(closed(inTime, Quantities.WRITTEN_OFF)).containsExactly("2026-03-01 EUR 285.00[]");
    BurnScenario told =
        inTime.with(inTime.facts().withWriteOffsKnownOn(ImmutableMap.of(ours.id(), APRIL_9)));
    assertThat(closed(told, Quantities.WRITTEN_OFF))
        .containsExactly("2026-04-01 EUR 0.00[2026-03-01 EUR 285.00]");
    BurnScenario lowered =
        told.with(
            told.facts()
                .withWriteOffs(ours.withAmount(eurOf("95")))
                .withFormerWriteOffs(new FormerWriteOff(ours, ours.date(), APRIL_9)));
    assertThat(closed(lowered, Quantities.WRITTEN_OFF))
        .containsExactly("2026-03-01 EUR 285.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR -190.00]");
  }

  /** Three hours of 30 March become two, told on 9 April: EUR 95 less, and not in March. */
  @Test
  void byABasisOfScheduledTimeAPlanThatChangesLateIsACorrection() {
    BurnExample website = BurnExample.timeAndMaterials("EUR");
    website
        .settings(
            settings -> settings.basis(new BurnBasis(TimeStage.SCHEDULED, TimeShare.BILLABLE)))
        .line("design", 2_400, "95.00");
    BurnScenario empty = website.asOf("2026-04-30");
    ScheduledTime booked =
        ScheduledTime.builder()
            .booking(BookingId.of("bk-1"))
            .person(PersonId.of("ada"))
            .budget(empty.budget().id())
            .line(LINE)
            .day(LocalDate.of(2026, 3, 30))
            .minutes(180)
            .build();
    BurnFacts planned = empty.facts().withLocks(MARCH).withScheduled(booked);
    assertThat(closed(empty.with(planned), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 285.00[]");
    BurnFacts replanned =
        planned
            .withScheduled(booked.withMinutes(120))
            .withScheduledKnownOn(ImmutableMap.of(booked.booking(), APRIL_9))
            .withFormerScheduled(new FormerScheduledTime(booked, booked.day(), APRIL_9));
    assertThat(closed(empty.with(replanned), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 285.00[]", "2026-04-01 EUR 0.00[2026-03-01 EUR -95.00]");
    assertThat(closed(empty.with(replanned), Quantities.REVENUE))
        .as("nobody is asked for a plan")
        .isEmpty();
  }

  @Test
  void aDayOutsideOfTheCalendarIsRefused() {
    BurnFacts facts = late().facts();
    LocalDate never = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(
                () -> facts.withDeliveriesKnownOn(ImmutableMap.of(DeliveryId.of("d-1"), never))))
        .containsExactly("/deliveriesKnownOn DATE_OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> facts.withExpensesKnownOn(ImmutableMap.of(ExpenseId.of("x-1"), never))))
        .containsExactly("/expensesKnownOn DATE_OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> facts.withInvoicesKnownOn(ImmutableMap.of(InvoiceId.of("i-1"), never))))
        .containsExactly("/invoicesKnownOn DATE_OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> facts.withWriteOffsKnownOn(ImmutableMap.of(WriteOffId.of("w-1"), never))))
        .containsExactly("/writeOffsKnownOn DATE_OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> facts.withScheduledKnownOn(ImmutableMap.of(BookingId.of("bk-1"), never))))
        .containsExactly("/scheduledKnownOn DATE_OUT_OF_RANGE");
  }

  @Test
  void whatIsNotPostedYetIsInNoMonth() {
    assertThat(closed(late().asOf(MARCH.through()), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 950.00[]");
  }

  @Test
  void withoutALockAMonthIsComputedAgain() {
    BurnScenario open = late();
    assertThat(closed(open.with(open.facts().withLocks()), Quantities.USED_VALUE))
        .containsExactly("2026-03-01 EUR 1045.00[]", "2026-04-01 EUR 190.00[]");
  }

  @Test
  void whatWasToldOfAnEntryBeforeItWasDeletedIsTakenBack() {
    BurnScenario told = late();
    TimeEntry first = told.facts().entries().get(0);
    BurnScenario deleted =
        told.with(
            told.facts()
                .withEntries(told.facts().entries().subList(1, 3))
                .withFormerEntries(new FormerEntry(first, first.date(), APRIL_9)));
    assertThat(closed(deleted, Quantities.USED_VALUE))
        .containsExactly(
            "2026-03-01 EUR 950.00[]", "2026-04-01 EUR 190.00[2026-03-01 EUR -855.00]");
    assertThat(deleted.report().budget().usedValue()).isEqualTo(eur("285"));
  }

  @Test
  void onlyWhatFactsAddUpToIsPosted() {
    assertThat(Refused.code(() -> late().report().closedMonths(Quantities.BUDGET_TOTAL)))
        .isEqualTo(ErrorCode.UNKNOWN_NAME);
  }

  private static Money eurOf(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }
}
