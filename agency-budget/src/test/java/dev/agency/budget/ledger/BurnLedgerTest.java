package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ledger.Applied.Outcome;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BurnLedgerTest {
  private static final BudgetId SITE = BudgetId.of("site");
  private static final LineId DESIGN = LineId.of("design");
  private static final PersonId ADA = PersonId.of("ada");
  private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
  private static final LocalDate MARCH_END = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final DateRange MARCH = DateRange.ofMonth(YearMonth.of(2026, 3));
  private static final Budget BUDGET =
      Budget.builder()
          .id(SITE)
          .project(ProjectId.of("p"))
          .name("Site")
          .currency(Currency.getInstance("EUR"))
          .pricing(TimeAndMaterials.builder().build())
          .minutesPerDay(480)
          .addLines(
              ServiceLine.builder()
                  .id(DESIGN)
                  .name("Design")
                  .estimatedMinutes(6_000)
                  .billRate(BillRate.perHour("120", "EUR"))
                  .build())
          .build();
  private static final RateBook RATES = rates("60");

  private final BurnLedger ledger = BurnLedger.empty();

  private static RateBook rates(String perHour) {
    return RateBook.of(
        List.of(
            new DatedCostRate(
                ADA,
                DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                CostRate.perHour(perHour, "EUR"))));
  }

  private static TimeEntry entry(String id, long minutes) {
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(SITE)
        .line(DESIGN)
        .person(ADA)
        .date(TENTH)
        .minutes(minutes)
        .approval(Approval.APPROVED)
        .build();
  }

  private Applied tell(long revision, TimeEntry entry) {
    return ledger.apply(Revised.of(entry.id(), revision, entry));
  }

  private long used(LocalDate asOf) {
    return ledger
        .publish()
        .report(BUDGET, RATES, BurnSettings.usual(), asOf)
        .budget()
        .usedMinutes();
  }

  @Test
  void theHighestRevisionHoldsWheneverItArrives() {
    assertThat(tell(2, entry("t", 90)).outcome()).isEqualTo(Outcome.INSERTED);
    assertThat(tell(1, entry("t", 60)).outcome()).isEqualTo(Outcome.OUTDATED);
    assertThat(used(APRIL)).isEqualTo(90);
    assertThat(tell(3, entry("t", 30)).outcome()).isEqualTo(Outcome.REPLACED);
    assertThat(tell(3, entry("t", 30)).outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(used(APRIL)).isEqualTo(30);
  }

  @Test
  void aDeletionIsNotUndoneByAnOlderRevisionThatArrivesAfterIt() {
    tell(1, entry("t", 60));
    ledger.apply(Revised.deleted(TimeEntryId.of("t"), 3));
    tell(2, entry("t", 90));
    assertThat(used(APRIL)).isZero();
    tell(4, entry("t", 45));
    assertThat(used(APRIL)).isEqualTo(45);
  }

  @Test
  void oneRevisionWithTwoContentsCountsInNeitherUntilAHigherOneComes() {
    tell(1, entry("t", 60));
    assertThat(tell(1, entry("t", 90)).outcome()).isEqualTo(Outcome.CONFLICT);
    BurnState torn = ledger.publish();
    assertThat(torn.facts(SITE, APRIL).entries()).isEmpty();
    assertThat(torn.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.key()).isEqualTo(FactKey.of(TimeEntryId.of("t")));
              assertThat(conflict.contents())
                  .containsExactlyInAnyOrder(
                      Optional.of(entry("t", 60)), Optional.of(entry("t", 90)));
              assertThat(conflict.toString()).doesNotContain("60").doesNotContain("90");
            });
    tell(2, entry("t", 75));
    assertThat(ledger.publish().conflicts()).isEmpty();
    assertThat(used(APRIL)).isEqualTo(75);
  }

  @Test
  void aStateTellsWhatItKnowsAndOnWhichBudgets() {
    tell(1, entry("moved", 60));
    tell(2, entry("moved", 60).withBudget(BudgetId.of("shop")));
    tell(1, entry("torn", 60));
    tell(1, entry("torn", 90));
    ledger.apply(Revised.deleted(ExpenseId.of("gone"), 3));
    BurnState state = ledger.publish();
    List<String> told = new ArrayList<>();
    state.tell(fact -> told.add(FactKey.of(fact).id() + " " + fact.revision()));
    assertThat(told).containsExactlyInAnyOrder("moved 2", "torn 1", "torn 1", "gone 3");
    assertThat(state.budgets()).containsExactly(BudgetId.of("shop"));
    assertThat(BurnLedger.empty().publish().budgets()).isEmpty();
  }

  @Test
  void aKeyIsThatOfTheKindOfItsId() {
    assertThat(
            Stream.of(
                    TimeEntryId.of("x"),
                    ExpenseId.of("x"),
                    InvoiceId.of("x"),
                    DeliveryId.of("x"),
                    WriteOffId.of("x"),
                    BookingId.of("x"))
                .map(id -> FactKey.of(Revised.deleted(id, 1))))
        .containsExactlyElementsOf(
            Stream.of(FactKind.values()).map(kind -> new FactKey(kind, "x")).toList());
    assertThatThrownBy(() -> FactKey.of(Revised.deleted("x", 1)))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE));
  }

  @Test
  void aPublishedStateIsNotChangedByWhatIsAppliedLater() {
    tell(1, entry("t", 60));
    BurnState before = ledger.publish();
    byte[] bytes = before.snapshot();
    tell(2, entry("t", 90));
    for (int i = 0; i < 1_000; i++) {
      tell(1, entry("more-" + i, 5));
    }
    assertThat(before.snapshot()).isEqualTo(bytes);
    assertThat(before.facts(SITE, APRIL).entries()).containsExactly(entry("t", 60));
    assertThat(ledger.publish().facts(SITE, APRIL).entries()).hasSize(1_001);
  }

  @Test
  void twoLedgersThatGoOnFromOneStateDoNotMeet() {
    tell(1, entry("t", 60));
    BurnState state = ledger.publish();
    BurnLedger other = BurnLedger.of(state);
    other.apply(Revised.of(TimeEntryId.of("a"), 1, entry("a", 1)));
    tell(1, entry("b", 2));
    assertThat(other.publish().facts(SITE, APRIL).entries())
        .containsExactly(entry("a", 1), entry("t", 60));
    assertThat(ledger.publish().facts(SITE, APRIL).entries())
        .containsExactly(entry("b", 2), entry("t", 60));
  }

  @Test
  void theReportIsThatOfTheCalculatorOnTheSameFacts() {
    tell(1, entry("t", 60));
    tell(1, entry("u", 45));
    BurnState state = ledger.publish();
    assertThat(state.report(BUDGET, RATES, BurnSettings.usual(), APRIL))
        .isEqualTo(
            BurnCalculator.calculate(
                BUDGET, state.facts(SITE, APRIL), RATES, BurnSettings.usual(), APRIL));
    RunningBurn running = state.running(BUDGET, CostRates.of(RATES), BurnSettings.usual());
    assertThat(running.usedMinutes(APRIL)).isEqualTo(105);
    assertThat(running.usedValue(APRIL)).isEqualTo(Figure.known(Money.of("210.00", "EUR")));
    assertThat(running.usedCost(APRIL)).isEqualTo(Figure.known(Money.of("105.00", "EUR")));
    assertThat(running.usedCost(TENTH.minusDays(1))).isEqualTo(Figure.known(Money.of("0", "EUR")));
    assertThat(running.repriced(ADA, CostRates.of(rates("80"))).usedCost(APRIL))
        .isEqualTo(Figure.known(Money.of("140.00", "EUR")));
  }

  @Test
  void whatALedgerDoesNotKeepStandsBesideIt() {
    tell(1, entry("t", 60));
    BurnState state = ledger.publish();
    DisciplineId design = DisciplineId.of("design");
    DatedBillRate ofDesign =
        DatedBillRate.builder()
            .during(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
            .rate(BillRate.perHour("300.00", "EUR"))
            .budget(SITE)
            .line(BUDGET.lines().get(0).id())
            .discipline(design)
            .build();
    Budget budget = BUDGET.withLines(BUDGET.lines().get(0).withRates(ofDesign));
    BurnFacts beside = BurnFacts.builder().putDisciplines(ADA, design).build();
    BurnReport report = state.report(budget, beside, RATES, BurnSettings.usual(), APRIL);
    assertThat(report.budget().usedValue()).isEqualTo(Figure.known(Money.of("300.00", "EUR")));
    assertThat(report.disciplines().get(0).discipline()).contains(design);
    RunningBurn running = state.running(budget, beside, CostRates.of(RATES), BurnSettings.usual());
    assertThat(running.usedValue(APRIL)).isEqualTo(report.budget().usedValue());
    BurnFacts inTheLedger = beside.withEntries(entry("other", 1));
    for (ThrowingCallable refused :
        List.<ThrowingCallable>of(
            () -> state.facts(SITE, inTheLedger, APRIL),
            () -> state.running(budget, inTheLedger, CostRates.of(RATES), BurnSettings.usual()))) {
      assertThatThrownBy(refused)
          .isInstanceOfSatisfying(
              InvalidModelException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.INCONSISTENT);
                assertThat(e.problems().get(0).path()).isEqualTo("/entries");
              });
    }
  }

  @Test
  void whatBookingsSetAsideIsToldAndIsUsedByAPlan() {
    tell(1, entry("t", 60));
    plan(1, booked(TENTH, 240));
    BurnState state = ledger.publish();
    BurnSettings byPlan =
        BurnSettings.usual().withBasis(new BurnBasis(TimeStage.SCHEDULED, TimeShare.ALL));
    BudgetBurn burn = state.report(BUDGET, RATES, byPlan, APRIL).budget();
    assertThat(burn.workedMinutes()).isEqualTo(60);
    assertThat(burn.usedMinutes()).isEqualTo(240);
    RunningBurn running = state.running(BUDGET, CostRates.of(RATES), byPlan);
    assertThat(running.looksUp(APRIL)).isTrue();
    assertThat(running.usedMinutes(TENTH.minusDays(1))).isZero();
    assertThat(running.usedMinutes(APRIL)).isEqualTo(240);
    assertThat(running.usedValue(APRIL)).isEqualTo(burn.usedValue());
    assertThat(running.usedCost(APRIL)).isEqualTo(burn.usedCost());
    plan(2, booked(TENTH, 240).withLine(LineId.of("other")));
    RunningBurn strayed = ledger.publish().running(BUDGET, CostRates.of(RATES), byPlan);
    assertThat(Refused.problems(() -> strayed.usedMinutes(APRIL)))
        .containsExactly("/scheduled/0/line UNKNOWN_REFERENCE");
  }

  @Test
  void whatALedgerKeepsDoesNotStandBesideIt() {
    BurnState state = ledger.publish();
    BurnFacts beside =
        BurnFacts.builder()
            .addWriteOffs(writeOff("285.00"))
            .addScheduled(booked(TENTH, 240))
            .build();
    assertThat(Refused.problems(() -> state.facts(SITE, beside, APRIL)))
        .containsExactly("/writeOffs INCONSISTENT", "/scheduled INCONSISTENT");
  }

  private static WriteOff writeOff(String amount) {
    return WriteOff.builder()
        .id(WriteOffId.of("w"))
        .budget(SITE)
        .date(TENTH)
        .kind(WriteOffKind.WRITE_OFF)
        .amount(Money.of(amount, "EUR"))
        .reason("A mistake of our own")
        .build();
  }

  private static ScheduledTime booked(LocalDate day, long minutes) {
    return ScheduledTime.builder()
        .booking(BookingId.of("bk"))
        .person(ADA)
        .budget(SITE)
        .line(DESIGN)
        .day(day)
        .minutes(minutes)
        .build();
  }

  private Applied plan(long revision, ScheduledTime... days) {
    return ledger.apply(
        Revised.of(BookingId.of("bk"), revision, new ScheduledBooking(ImmutableList.copyOf(days))));
  }

  /** EUR 120 an hour for ten hours of March, of which 285 are written off in April. */
  @Test
  void aWriteOffOfASealedDayIsLateAndACorrectionAndHasItsReason() {
    tell(1, entry("t", 600));
    ledger.seal(MARCH_END);
    BurnState then = ledger.publish();
    Applied late = ledger.apply(Revised.of(WriteOffId.of("w"), 1, writeOff("285.00")));
    assertThat(late.late())
        .contains(new LateEvent(FactKey.of(WriteOffId.of("w")), 1, TENTH, APRIL));
    BurnState now = BurnState.restore(ledger.publish().snapshot());
    assertThat(toInvoice(now, MARCH_END)).isEqualTo(Money.of("1200.00", "EUR"));
    assertThat(toInvoice(now, APRIL)).isEqualTo(Money.of("915.00", "EUR"));
    assertThat(
            now.closedMonths(
                Quantities.WRITTEN_OFF,
                by(RATES),
                BurnFacts.builder().build(),
                BurnSettings.usual(),
                APRIL))
        .singleElement()
        .satisfies(
            april -> {
              assertThat(april.month()).isEqualTo(APRIL);
              assertThat(april.own().signum()).isZero();
              assertThat(april.corrections())
                  .containsExactly(
                      new ClosedMonth.Correction(
                          MARCH.start(), ExactMoney.of(Money.of("285.00", "EUR"))));
            });
    assertThat(diff(then, now, by(RATES), by(RATES)).writeOffs())
        .containsExactly(
            new FactChange<>(
                FactKey.of(WriteOffId.of("w")),
                ChangeReason.NEW_FACT,
                Optional.empty(),
                Optional.of(writeOff("285.00"))));
  }

  private static Money toInvoice(BurnState state, LocalDate asOf) {
    return state
        .report(BUDGET, RATES, BurnSettings.usual(), asOf)
        .budget()
        .toInvoice()
        .ifKnown()
        .orElseThrow();
  }

  @Test
  void aWriteOffIsEditedMovedAndDeleted() {
    ledger.apply(Revised.of(WriteOffId.of("w"), 1, writeOff("285.00")));
    BurnState then = ledger.publish();
    ledger.apply(Revised.of(WriteOffId.of("w"), 2, writeOff("95.00")));
    BurnState edited = ledger.publish();
    ledger.apply(Revised.of(WriteOffId.of("w"), 3, writeOff("95.00").withDate(APRIL)));
    BurnState moved = ledger.publish();
    ledger.apply(Revised.deleted(WriteOffId.of("w"), 4));
    BurnState deleted = ledger.publish();
    assertThat(
            Stream.of(edited, moved, deleted)
                .map(now -> diff(then, now, by(RATES), by(RATES)).writeOffs().get(0).reason()))
        .containsExactly(ChangeReason.EDITED, ChangeReason.MOVED, ChangeReason.DELETED);
    // USD 100 were EUR 90 and are EUR 80.
    WriteOff dollars = writeOff("95.00").withAmount(Money.of("100.00", "USD"));
    ledger.apply(Revised.of(WriteOffId.of("w"), 5, dollars));
    BurnState now = ledger.publish();
    assertThat(diff(now, now, exchanging("0.9"), exchanging("0.8")).exchange())
        .containsExactly(
            new ExchangeChange(Currency.getInstance("USD"), DateRange.closed(TENTH, TENTH)));
  }

  /** On 31 March two days of April are booked; then the client asks for a week later. */
  @Test
  void aReplannedFutureIsToldAndASealedDayKeepsThePlanItHad() {
    LocalDate seventh = LocalDate.of(2026, 4, 7);
    LocalDate fourteenth = LocalDate.of(2026, 4, 14);
    plan(1, booked(TENTH, 60), booked(seventh, 240), booked(seventh.plusDays(1), 180));
    BurnState then = BurnState.restore(ledger.publish().snapshot());
    ledger.seal(MARCH_END);
    Applied replanned =
        plan(2, booked(TENTH, 60), booked(fourteenth, 240), booked(fourteenth.plusDays(1), 180));
    assertThat(replanned).isEqualTo(new Applied(Outcome.REPLACED, Optional.empty()));
    BurnState now = BurnState.restore(ledger.publish().snapshot());

    assertThat(toCome(now, MARCH_END))
        .isEqualTo(toCome(then, MARCH_END))
        .containsOnlyKeys(seventh, seventh.plusDays(1));
    assertThat(toCome(now, APRIL)).containsOnlyKeys(fourteenth, fourteenth.plusDays(1));

    DateRange week = DateRange.of(seventh, fourteenth);
    FactKey key = FactKey.of(BookingId.of("bk"));
    ScheduledBooking was =
        new ScheduledBooking(
            ImmutableList.of(booked(seventh, 240), booked(seventh.plusDays(1), 180)));
    assertThat(plans(then, now, week))
        .containsExactly(
            new FactChange<>(key, ChangeReason.REPLANNED, Optional.of(was), Optional.empty()));
    assertThat(plans(then, now, DateRange.startingOn(fourteenth)))
        .extracting(FactChange::reason, FactChange::before)
        .containsExactly(tuple(ChangeReason.REPLANNED, Optional.empty()));
    assertThat(plans(then, now, MARCH)).as("what was planned of March stands").isEmpty();

    ledger.apply(Revised.deleted(BookingId.of("bk"), 3));
    assertThat(plans(then, ledger.publish(), week))
        .extracting(FactChange::reason)
        .containsExactly(ChangeReason.DELETED);
  }

  private static ImmutableMap<LocalDate, Long> toCome(BurnState state, LocalDate asOf) {
    return ImmutableMap.copyOf(
        state.report(BUDGET, RATES, BurnSettings.usual(), asOf).scheduledToCome().orElseThrow());
  }

  private static List<FactChange<ScheduledBooking>> plans(
      BurnState then, BurnState now, DateRange days) {
    return now.diff(then, days, by(RATES), by(RATES), BurnSettings.usual()).bookings();
  }

  @Test
  void aPlanOfSealedDaysThatChangesIsLateFromTheFirstOfThem() {
    plan(1, booked(TENTH, 60), booked(TENTH.plusDays(1), 60), booked(APRIL.plusDays(1), 60));
    ledger.seal(MARCH_END);
    Applied late =
        plan(2, booked(TENTH, 60), booked(TENTH.plusDays(1), 90), booked(APRIL.plusDays(2), 60));
    assertThat(late.late())
        .contains(new LateEvent(FactKey.of(BookingId.of("bk")), 2, TENTH.plusDays(1), APRIL));
    BurnState now = ledger.publish();
    assertThat(scheduled(now, MARCH_END)).isEqualTo(120);
    assertThat(scheduled(now, APRIL)).isEqualTo(150);
  }

  private static long scheduled(BurnState state, LocalDate asOf) {
    return state.report(BUDGET, RATES, BurnSettings.usual(), asOf).budget().scheduledMinutes();
  }

  @Test
  void whatIsPlannedIsWorthSomethingElseByAnotherRateIfPlansCount() {
    plan(1, booked(TENTH, 60));
    BurnState state = ledger.publish();
    Valuation dearer =
        by(RATES, BUDGET.withLines(line().withBillRate(BillRate.perHour("130", "EUR"))));
    BurnSettings byPlan =
        BurnSettings.usual().withBasis(new BurnBasis(TimeStage.SCHEDULED, TimeShare.ALL));
    assertThat(state.diff(state, MARCH, by(RATES), dearer, byPlan).bills())
        .containsExactly(
            new BillChange(
                Optional.of(DESIGN), Optional.of(ADA), DateRange.closed(TENTH, TENTH), 0));
    assertThat(state.diff(state, MARCH, by(RATES), dearer, BurnSettings.usual()).isEmpty())
        .isTrue();
  }

  private static Valuation by(RateBook rates, Budget budget) {
    return Valuation.of(budget, rates);
  }

  @Test
  void whatComesAfterASealCountsFromTheFirstOpenDayAndIsNotDropped() {
    tell(1, entry("t", 60));
    ledger.seal(MARCH_END);
    Applied late = tell(1, entry("late", 90));
    assertThat(late.outcome()).isEqualTo(Outcome.INSERTED);
    assertThat(late.late())
        .contains(new LateEvent(FactKey.of(TimeEntryId.of("late")), 1, TENTH, APRIL));
    assertThat(used(MARCH_END)).isEqualTo(60);
    assertThat(used(APRIL)).isEqualTo(150);

    assertThat(tell(2, entry("t", 45)).late()).isPresent();
    assertThat(used(MARCH_END)).isEqualTo(60);
    assertThat(used(APRIL)).isEqualTo(135);

    assertThat(ledger.apply(Revised.deleted(TimeEntryId.of("t"), 3)).late()).isPresent();
    assertThat(used(MARCH_END)).isEqualTo(60);
    assertThat(used(APRIL)).isEqualTo(90);

    TimeEntry open = entry("april", 10).withDate(APRIL);
    assertThat(ledger.apply(Revised.of(open.id(), 1, open)).late()).isEmpty();
  }

  @Test
  void aSecondSealKeepsWhatWasPostedBeforeIt() {
    tell(1, entry("t", 60));
    ledger.seal(MARCH_END);
    tell(2, entry("t", 90));
    LocalDate aprilEnd = LocalDate.of(2026, 4, 30);
    ledger.seal(aprilEnd);
    ledger.seal(TENTH);
    assertThat(ledger.publish().sealedThrough()).contains(aprilEnd);
    tell(3, entry("t", 20));
    assertThat(used(MARCH_END)).isEqualTo(60);
    assertThat(used(APRIL)).isEqualTo(90);
    assertThat(used(aprilEnd)).isEqualTo(90);
    assertThat(used(aprilEnd.plusDays(1))).isEqualTo(20);
  }

  @Test
  void aMonthThatChangedIsExplained() {
    tell(1, entry("edited", 60));
    tell(1, entry("approved", 30).withApproval(Approval.PENDING));
    tell(1, entry("deleted", 15));
    tell(1, entry("moved", 10));
    tell(1, entry("same", 5));
    BurnState then = BurnState.restore(ledger.publish().snapshot());
    tell(2, entry("edited", 90));
    tell(2, entry("approved", 30));
    ledger.apply(Revised.deleted(TimeEntryId.of("deleted"), 2));
    tell(2, entry("moved", 10).withDate(APRIL));
    tell(2, entry("same", 5));
    tell(1, entry("new", 20));
    BurnState now = BurnState.restore(ledger.publish().snapshot());

    BurnDiff diff = diff(then, now, by(RATES), by(rates("80")));
    assertThat(diff.entries())
        .extracting(change -> change.key().id(), FactChange::reason)
        .containsExactly(
            tuple("approved", ChangeReason.LATE_APPROVAL),
            tuple("deleted", ChangeReason.DELETED),
            tuple("edited", ChangeReason.EDITED),
            tuple("moved", ChangeReason.MOVED),
            tuple("new", ChangeReason.NEW_FACT));
    assertThat(diff.rates())
        .containsExactly(
            new RateChange(ADA, RateChange.Part.LABOUR, DateRange.closed(TENTH, TENTH), 145));
    assertThat(diff(now, now, by(RATES), by(RATES)).isEmpty()).isTrue();
  }

  private static Valuation by(RateBook rates) {
    return Valuation.of(BUDGET, rates);
  }

  private static BurnDiff diff(BurnState then, BurnState now, Valuation by, Valuation byNow) {
    return now.diff(then, MARCH, by, byNow, BurnSettings.usual());
  }

  @Test
  void workOfNoMinutesIsWorthAndCostsTheSame() {
    tell(1, entry("t", 0));
    BurnState state = ledger.publish();
    Valuation other =
        by(
            rates("80"),
            BUDGET.withLines(
                line().toBuilder().billable(false).billRate(Optional.empty()).build()));
    assertThat(diff(state, state, by(RATES), other).isEmpty()).isTrue();
  }

  /**
   * A snapshot has no rates: a host keeps the bytes, and the JSON of what the report was made with.
   */
  @Test
  void whatWasKnownThenIsKeptWithItsRatesAndExplainsALaterReport() {
    tell(1, entry("t", 60));
    ledger.apply(
        Revised.of(WriteOffId.of("w"), 1, writeOff("5.00").withAmount(Money.of("9.00", "USD"))));
    byte[] kept = ledger.publish().snapshot();
    String budget = AgencyJson.write(BUDGET);
    String book = AgencyJson.write(RATES);
    String table = AgencyJson.write(exchanging("0.9").exchange());

    Valuation then =
        new Valuation(
            AgencyJson.read(budget, Budget.class),
            ImmutableMap.of(),
            AgencyJson.read(book, RateBook.class),
            AgencyJson.read(table, FxTable.class));
    Valuation now =
        new Valuation(BUDGET, ImmutableMap.of(), rates("80"), exchanging("0.8").exchange());
    BurnDiff diff = diff(BurnState.restore(kept), ledger.publish(), then, now);
    DateRange tenth = DateRange.closed(TENTH, TENTH);
    assertThat(diff.rates())
        .containsExactly(new RateChange(ADA, RateChange.Part.LABOUR, tenth, 60));
    assertThat(diff.exchange())
        .containsExactly(new ExchangeChange(Currency.getInstance("USD"), tenth));
    assertThat(diff.writeOffs()).isEmpty();
  }

  private static ServiceLine line() {
    return BUDGET.lines().get(0);
  }

  @Test
  void invoicedTimeThatIsRejectedLeavesItsInvoice() {
    TimeEntry invoiced = entry("t", 60).withInvoice(InvoiceId.of("i"));
    tell(1, invoiced);
    BurnState then = ledger.publish();
    TimeEntry rejected = invoiced.withInvoice(Optional.empty()).withApproval(Approval.REJECTED);
    tell(2, rejected);
    BurnState now = ledger.publish();
    tell(3, entry("t", 60));
    assertThat(diff(then, now, by(RATES), by(RATES)).entries())
        .extracting(FactChange::reason)
        .containsExactly(ChangeReason.APPROVAL_WITHDRAWN);
    assertThat(diff(now, then, by(RATES), by(RATES)).entries())
        .as("approved and invoiced at once")
        .extracting(FactChange::reason)
        .containsExactly(ChangeReason.EDITED);
    assertThat(diff(then, ledger.publish(), by(RATES), by(RATES)).entries())
        .extracting(FactChange::reason)
        .containsExactly(ChangeReason.INVOICED);
  }

  @Test
  void aRateOfTheBudgetAndAnOverheadThatChangedAreListed() {
    tell(1, entry("t", 60));
    BurnState state = ledger.publish();
    DateRange march = DateRange.closed(TENTH, MARCH_END);
    RateBook own =
        RATES.withBudgetCostRates(
            new BudgetCostRate(SITE, ADA, march, CostRate.perHour("75", "EUR")));
    RateBook overhead = RATES.withOverheads(new Overhead(march, CostRate.perHour("9", "EUR")));
    DateRange tenth = DateRange.closed(TENTH, TENTH);
    assertThat(diff(state, state, by(RATES), by(own)).rates())
        .containsExactly(new RateChange(ADA, RateChange.Part.LABOUR, tenth, 60));
    assertThat(diff(state, state, by(RATES), by(overhead)).rates())
        .containsExactly(new RateChange(ADA, RateChange.Part.OVERHEAD, tenth, 60));
  }

  @Test
  void whatAClientPaysOtherwiseIsListed() {
    tell(1, entry("t", 60));
    BurnState state = ledger.publish();
    Valuation dearer =
        Valuation.of(BUDGET.withLines(line().withBillRate(BillRate.perHour("130", "EUR"))), RATES);
    BurnDiff diff = diff(state, state, by(RATES), dearer);
    assertThat(diff.bills())
        .containsExactly(
            new BillChange(
                Optional.of(DESIGN), Optional.of(ADA), DateRange.closed(TENTH, TENTH), 60));
    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.rates()).isEmpty();
  }

  @Test
  void anExchangeRateThatChangedIsListedOnDaysWithSuchMoney() {
    Expense flight =
        Expense.builder()
            .id(ExpenseId.of("flight"))
            .budget(SITE)
            .date(TENTH)
            .name("Flight")
            .cost(Money.of("100.00", "USD"))
            .approval(Approval.APPROVED)
            .build();
    ledger.apply(Revised.of(flight.id(), 1, flight));
    BurnState state = ledger.publish();
    BurnDiff diff = diff(state, state, exchanging("0.90"), exchanging("0.95"));
    assertThat(diff.exchange())
        .containsExactly(
            new ExchangeChange(Currency.getInstance("USD"), DateRange.closed(TENTH, TENTH)));
    assertThat(diff(state, state, exchanging("0.90"), exchanging("0.90")).isEmpty()).isTrue();
  }

  private static Valuation exchanging(String rate) {
    FxRate dollar =
        new FxRate(
            ExchangeRate.of("USD", "EUR", rate),
            DateRange.startingOn(LocalDate.of(2026, 1, 1)),
            "ECB");
    return new Valuation(BUDGET, ImmutableMap.of(), RATES, FxTable.of(List.of(dollar)));
  }

  @Test
  void earlierWorkThatUsedUpAnAmountOffIsNamed() {
    // EUR 500 off 1,000: February uses 600 of it and has 300 off, so March with 400 has 200.
    Budget reduced =
        BUDGET.withLines(
            line()
                .withEstimatedMinutes(500)
                .withDiscount(new Discount.Amount(Money.of("500.00", "EUR"))));
    TimeEntry february = entry("february", 300).withDate(LocalDate.of(2026, 2, 10));
    tell(1, february);
    tell(1, entry("march", 200));
    BurnState then = ledger.publish();
    ledger.apply(Revised.deleted(february.id(), 2));
    BurnState now = ledger.publish();

    Valuation by = Valuation.of(reduced, RATES);
    BurnDiff diff = diff(then, now, by, by);
    assertThat(diff.entries()).isEmpty();
    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.amountsOff()).hasSize(1);
    AmountOffChange change = diff.amountsOff().get(0);
    assertThat(change.line()).isEqualTo(DESIGN);
    assertThat(change.agreed()).isFalse();
    assertThat(change.before().entries())
        .extracting(before -> before.key().id(), FactChange::reason)
        .containsExactly(tuple("february", ChangeReason.DELETED));
    assertThat(diff(now, now, by, by).isEmpty()).isTrue();
    assertThat(diff(now, now, by, by(RATES)).amountsOff())
        .extracting(AmountOffChange::agreed)
        .containsExactly(true);
  }

  @Test
  void valuationsOfTwoBudgetsCannotBeCompared() {
    BurnState state = ledger.publish();
    Valuation internal = Valuation.of(BUDGET.withPricing(new NonBillable()), RATES);
    assertThatThrownBy(() -> diff(state, state, by(RATES), internal))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.INCONSISTENT);
              assertThat(refused.problems().get(0).path()).isEqualTo("/now/budget/pricing");
            });
  }

  @Test
  void whatIsToldMustBeWhatItsIdNames() {
    assertRefused(
        Revised.of(TimeEntryId.of("other"), 1, entry("t", 60)),
        ErrorCode.INCONSISTENT,
        "/value/id");
    assertRefused(Revised.of(ExpenseId.of("t"), 1, entry("t", 60)), ErrorCode.WRONG_TYPE, "/value");
    assertRefused(Revised.deleted("t", 1), ErrorCode.UNKNOWN_TYPE, "/id");
    assertThat(ledger.publish().size()).isZero();
  }

  private void assertRefused(Revised<?, ?> fact, ErrorCode code, String path) {
    assertThatThrownBy(() -> ledger.apply(fact))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.problems().get(0).path()).isEqualTo(path);
            });
  }

  @Test
  void statesSealedOnDifferentDaysAreNotMerged() {
    BurnState open = ledger.publish();
    ledger.seal(MARCH_END);
    BurnState closed = ledger.publish();
    assertThatThrownBy(() -> open.merge(closed))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INCONSISTENT));
  }
}
