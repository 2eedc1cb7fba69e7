package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened on many budgets is sorted to each, and nothing is left out. */
class AgencyFactsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final LocalDate LATER = LocalDate.of(2026, 4, 7);
  private static final PersonId ADA = PersonId.of("ada");
  private static final PeriodLock OF_ALL = lock("all", Optional.empty());

  private static PeriodLock lock(String id, Optional<BudgetId> budget) {
    return PeriodLock.builder()
        .id(PeriodLockId.of(id))
        .budget(budget)
        .through(LocalDate.of(2026, 3, 31))
        .on(LATER)
        .build();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Budget budget(String name) {
    return BurnExample.timeAndMaterials("EUR")
        .asOf("2026-03-31")
        .budget()
        .withId(BudgetId.of(name))
        .withProject(ProjectId.of(name));
  }

  private static Project project(String name) {
    return Project.builder()
        .id(ProjectId.of(name))
        .client(ClientId.of("client"))
        .name(name)
        .plan(DateRange.closed(DAY, LATER))
        .addMilestones(
            Milestone.builder()
                .id(MilestoneId.of(name + "-live"))
                .name("Live")
                .due(LATER)
                .completedOn(DAY)
                .build())
        .build();
  }

  /** All that there may be on a budget, of each kind one. */
  private static BurnFacts full(String name) {
    BudgetId budget = BudgetId.of(name);
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of(name + "-t"))
            .budget(budget)
            .person(ADA)
            .date(DAY)
            .minutes(60)
            .build();
    ScheduledTime time =
        ScheduledTime.builder()
            .booking(BookingId.of(name + "-bk"))
            .budget(budget)
            .person(ADA)
            .day(DAY)
            .minutes(30)
            .build();
    Delivery delivery =
        Delivery.builder()
            .id(DeliveryId.of(name + "-d"))
            .budget(budget)
            .line(LineId.of("banners"))
            .date(DAY)
            .pieces(UnitCount.of(8))
            .build();
    Expense expense =
        Expense.builder()
            .id(ExpenseId.of(name + "-x"))
            .budget(budget)
            .date(DAY)
            .name("Train")
            .cost(eur("40"))
            .build();
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.of(name + "-i"))
            .budget(budget)
            .number(name + "-1")
            .date(DAY)
            .amount(eur("500"))
            .build();
    WriteOff writeOff =
        WriteOff.builder()
            .id(WriteOffId.of(name + "-w"))
            .budget(budget)
            .date(DAY)
            .kind(WriteOffKind.WRITE_OFF)
            .amount(eur("20"))
            .reason("Goodwill")
            .build();
    return BurnFacts.builder()
        .addEntries(entry, entry.withId(TimeEntryId.of(name + "-t2")))
        .addScheduled(time, time.withDay(DAY.plusDays(1)))
        .addDeliveries(delivery)
        .addExpenses(expense)
        .addInvoices(invoice)
        .addWriteOffs(writeOff)
        .putMilestonesReached(MilestoneId.of(name + "-live"), DAY)
        .addLocks(OF_ALL, lock(name, Optional.of(budget)))
        .putEntriesKnownOn(entry.id(), LATER)
        .putDeliveriesKnownOn(delivery.id(), LATER)
        .putExpensesKnownOn(expense.id(), LATER)
        .putInvoicesKnownOn(invoice.id(), LATER)
        .putWriteOffsKnownOn(writeOff.id(), LATER)
        .putScheduledKnownOn(time.booking(), LATER)
        .addFormerEntries(new FormerEntry(entry.withMinutes(90), DAY, LATER))
        .addFormerDeliveries(new FormerDelivery(delivery, DAY, LATER))
        .addFormerExpenses(new FormerExpense(expense, DAY, LATER))
        .addFormerInvoices(new FormerInvoice(invoice, DAY, LATER))
        .addFormerWriteOffs(new FormerWriteOff(writeOff, DAY, LATER))
        .addFormerScheduled(new FormerScheduledTime(time, DAY, LATER))
        .priceDates(PriceDates.builder().start(DAY).end(LATER).delivered(DAY).build())
        .addCostsToCome(new CostToCome(DAY, eur("6000")))
        .addExpectedPeople(PersonId.of(name + "-designer"))
        .putDisciplines(ADA, DisciplineId.of("design"))
        .timesheets(
            TimesheetCoverage.builder()
                .weekStart(WeekStart.ISO)
                .addWeeks(new PersonWeek(ADA, DAY, 120, 2_400))
                .build())
        .build();
  }

  private static AgencyFacts all(BurnFacts site, BurnFacts shop) {
    AgencyFacts.Builder all =
        AgencyFacts.builder()
            .locks(ImmutableList.of(OF_ALL, site.locks().get(1), shop.locks().get(1)))
            .disciplines(site.disciplines())
            .timesheets(site.timesheets());
    ImmutableMap.of(BudgetId.of("site"), site, BudgetId.of("shop"), shop)
        .forEach(
            (budget, facts) ->
                all.addAllEntries(facts.entries())
                    .addAllScheduled(facts.scheduled())
                    .addAllDeliveries(facts.deliveries())
                    .addAllExpenses(facts.expenses())
                    .addAllInvoices(facts.invoices())
                    .addAllWriteOffs(facts.writeOffs())
                    .putAllEntriesKnownOn(facts.entriesKnownOn())
                    .putAllDeliveriesKnownOn(facts.deliveriesKnownOn())
                    .putAllExpensesKnownOn(facts.expensesKnownOn())
                    .putAllInvoicesKnownOn(facts.invoicesKnownOn())
                    .putAllWriteOffsKnownOn(facts.writeOffsKnownOn())
                    .putAllScheduledKnownOn(facts.scheduledKnownOn())
                    .addAllFormerEntries(facts.formerEntries())
                    .addAllFormerDeliveries(facts.formerDeliveries())
                    .addAllFormerExpenses(facts.formerExpenses())
                    .addAllFormerInvoices(facts.formerInvoices())
                    .addAllFormerWriteOffs(facts.formerWriteOffs())
                    .addAllFormerScheduled(facts.formerScheduled())
                    .putAllCostsToCome(budget, facts.costsToCome())
                    .putAllExpectedPeople(budget, facts.expectedPeople()));
    return all.build();
  }

  private static ImmutableList<Method> attributes() {
    return Arrays.stream(BurnFacts.class.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .collect(toImmutableList());
  }

  /** One that is added to the facts of a budget fails here until it is in the facts of all, too. */
  @ParameterizedTest
  @MethodSource("attributes")
  void eachKindOfFactIsSortedToItsBudget(Method attribute) throws ReflectiveOperationException {
    assertThat(attribute.invoke(full("site")))
        .as("some, or this shows nothing")
        .isNotEqualTo(attribute.invoke(BurnFacts.builder().build()));
    AgencyFacts all = all(full("site"), full("shop"));
    for (String name : ImmutableList.of("site", "shop")) {
      assertThat(attribute.invoke(all.of(project(name), budget(name))))
          .isEqualTo(attribute.invoke(full(name)));
    }
    assertThat(attributes()).hasSizeGreaterThan(20);
  }

  @Test
  void aBudgetOnWhichNothingHappenedHasWhatHoldsForAll() {
    AgencyFacts all = all(full("site"), full("shop"));
    assertThat(all.of(project("quiet"), budget("quiet")))
        .isEqualTo(
            BurnFacts.builder()
                .addLocks(OF_ALL)
                .putMilestonesReached(MilestoneId.of("quiet-live"), DAY)
                .priceDates(PriceDates.builder().start(DAY).end(LATER).delivered(DAY).build())
                .disciplines(all.disciplines())
                .timesheets(all.timesheets())
                .build());
  }

  @Test
  void factsKeepTheirOrderWithinTheirBudget() {
    ImmutableList<TimeEntry> site = full("site").entries();
    ImmutableList<TimeEntry> shop = full("shop").entries();
    AgencyFacts all =
        AgencyFacts.builder()
            .addEntries(site.get(1), shop.get(0), site.get(0), shop.get(1))
            .build();
    assertThat(all.of(project("site"), budget("site")).entries()).isEqualTo(site.reverse());
    assertThat(all.of(project("shop"), budget("shop")).entries()).isEqualTo(shop);
  }

  /** Moved on 7 April: the website has what it was told in March, and the shop the entry. */
  @Test
  void anEntryThatWasMovedIsAFormerOneOfTheBudgetItWasOn() {
    TimeEntry before = full("site").entries().get(0);
    TimeEntry now = before.withBudget(BudgetId.of("shop"));
    AgencyFacts all =
        AgencyFacts.builder()
            .addEntries(now)
            .putEntriesKnownOn(now.id(), LATER)
            .addFormerEntries(new FormerEntry(before, DAY, LATER))
            .build();
    BurnFacts site = all.of(project("site"), budget("site"));
    assertThat(site.entries()).isEmpty();
    assertThat(site.entriesKnownOn()).isEmpty();
    assertThat(site.formerEntries()).extracting(FormerEntry::entry).containsExactly(before);
    BurnFacts shop = all.of(project("shop"), budget("shop"));
    assertThat(shop.entries()).containsExactly(now);
    assertThat(shop.entriesKnownOn()).containsExactly(Map.entry(now.id(), LATER));
    assertThat(shop.formerEntries()).isEmpty();
  }

  @Test
  void whatStandsTwiceIsRefusedBeItOnTwoBudgets() {
    BurnFacts site = full("site");
    BudgetId shop = BudgetId.of("shop");
    refused(
        "/entries/1",
        AgencyFacts.builder()
            .addEntries(site.entries().get(0), site.entries().get(0).withBudget(shop)));
    refused(
        "/scheduled/1",
        AgencyFacts.builder()
            .addScheduled(site.scheduled().get(0), site.scheduled().get(0).withBudget(shop)));
    refused(
        "/deliveries/1",
        AgencyFacts.builder()
            .addDeliveries(site.deliveries().get(0), site.deliveries().get(0).withBudget(shop)));
    refused(
        "/expenses/1",
        AgencyFacts.builder()
            .addExpenses(site.expenses().get(0), site.expenses().get(0).withBudget(shop)));
    refused(
        "/invoices/1",
        AgencyFacts.builder()
            .addInvoices(site.invoices().get(0), site.invoices().get(0).withBudget(shop)));
    refused(
        "/writeOffs/1",
        AgencyFacts.builder()
            .addWriteOffs(site.writeOffs().get(0), site.writeOffs().get(0).withBudget(shop)));
  }

  private static void refused(String path, AgencyFacts.Builder facts) {
    assertThatThrownBy(facts::build)
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.DUPLICATE_ID);
              assertThat(refusal.problems()).extracting(each -> each.path()).containsExactly(path);
            });
  }

  @Test
  void aBudgetIsAskedForWithItsOwnProject() {
    AgencyFacts all = all(full("site"), full("shop"));
    assertThatThrownBy(() -> all.of(project("shop"), budget("site")))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INCONSISTENT);
              assertThat(refusal.problems().get(0).path()).isEqualTo("/budget/project");
            });
  }

  @Test
  void factsAreEqualWhateverWasAskedOfThem() {
    AgencyFacts all = all(full("site"), full("shop"));
    AgencyFacts same = all.toBuilder().build();
    all.of(project("site"), budget("site"));
    assertThat(all).isEqualTo(same).hasSameHashCodeAs(same);
    AgencyFacts fewer = all.withEntries(full("shop").entries());
    assertThat(fewer.of(project("site"), budget("site")).entries()).isEmpty();
  }

  @Test
  void noTextShowsMoney() {
    assertThat(all(full("site"), full("shop")).toString())
        .doesNotContain("6000", "500.00", "40.00", "20.00");
  }
}
