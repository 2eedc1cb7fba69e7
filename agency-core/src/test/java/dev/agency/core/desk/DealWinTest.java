package dev.agency.core.desk;

import static dev.agency.core.testkit.SampleAgency.day;
import static dev.agency.core.testkit.SampleDesk.caller;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.core.deal.Win;
import dev.agency.core.deal.WinTerms;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.ProjectBriefs;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.SetupVerdicts;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.testkit.SampleWin;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a win carries over in a database, and what a reopened deal takes back. */
class DealWinTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);
  private static final StageId LEAD = StageId.of("lead");
  private static final StageId WON = StageId.of("won");

  private final Deal deal = SampleWin.deal();
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final DealDesk desk = new DealDesk(stores, SampleDesk.allowAll(), AgencyJson.stored());

  @BeforeEach
  void fill() {
    insert(Pipelines.TYPE, SampleAgency.pipeline());
    insert(Projects.TYPE, SampleWin.house());
    insert(Budgets.TYPE, SampleWin.presaleBudget());
    insert(Deals.TYPE, deal);
    insert(ProjectBriefs.TYPE, SampleProject.dealBrief());
    insert(Responsibilities.TYPE, SampleWin.responsibility());
    insert(Bookings.TYPE, SampleAgency.dealBooking());
    SampleWin.expenses().forEach(expense -> insert(Expenses.TYPE, expense));
    append(1, SampleWin.timeEntries());
  }

  private <I extends Comparable<I>, T> void insert(EntityType<I, T> type, T entity) {
    stores.entities(type).insert(caller(), entity);
  }

  private <I extends Comparable<I>, T> void replace(EntityType<I, T> type, T entity) {
    long version = find(type, type.id(entity)).orElseThrow().version();
    stores.entities(type).replace(caller(), entity, version);
  }

  private <I extends Comparable<I>, T> Optional<Versioned<T>> find(EntityType<I, T> type, I id) {
    return stores.entities(type).find(caller(), id);
  }

  private <T> ImmutableList<T> all(EntityType<?, T> type) {
    return stores.entities(type).page(caller(), Query.all(), Optional.empty(), 100).rows().stream()
        .map(Versioned::value)
        .collect(ImmutableList.toImmutableList());
  }

  private void append(long revision, List<TimeEntry> entries) {
    stores
        .timeEntries()
        .append(caller(), entries.stream().map(it -> Revised.of(it.id(), revision, it)).toList());
  }

  private ImmutableList<TimeEntry> entriesOn(BudgetId budget) {
    return stores
        .timeEntries()
        .read(
            caller(),
            EntryRange.all().ofBudgets(ImmutableSet.of(budget)),
            found -> found.collect(ImmutableList.toImmutableList()));
  }

  private Answer<Versioned<Conversion>, DealRefusal> win(String command, WinOrder order) {
    return desk.win(caller(), command(command), deal.id(), 1, order);
  }

  private Conversion won() {
    return win("win-1", SampleDesk.winOrder()).done().orElseThrow().value();
  }

  private Answer<Versioned<Deal>, DealRefusal> reopen(long expected) {
    return desk.reopen(caller(), command("reopen-1"), deal.id(), expected, LEAD, TODAY);
  }

  private void assertRefused(Answer<?, DealRefusal> answer, DealRefusal reason) {
    assertThat(answer).isEqualTo(new Answer.Refused<>(reason));
  }

  @Test
  void allThatTheStoresKnowOfADealIsStoredWithItsProject() {
    Conversion won = won();
    assertThat(won)
        .isEqualTo(
            Win.convert(
                    deal,
                    SampleAgency.pipeline(),
                    WinTerms.builder()
                        .stage(WON)
                        .wonOn(TODAY)
                        .brief(SampleProject.dealBrief())
                        .addResponsibilities(SampleWin.responsibility())
                        .addBookings(SampleAgency.dealBooking())
                        .timeEntries(SampleWin.timeEntries())
                        .expenses(SampleWin.expenses())
                        .build())
                .granted()
                .orElseThrow());
    assertThat(all(Projects.TYPE)).contains(won.project());
    assertThat(all(Baselines.TYPE)).containsExactly(won.baseline().orElseThrow());
    assertThat(all(ProjectBriefs.TYPE))
        .containsExactlyInAnyOrder(SampleProject.dealBrief(), won.brief().orElseThrow());
    assertThat(all(Responsibilities.TYPE)).containsAll(won.responsibilities()).hasSize(3);
    assertThat(all(Bookings.TYPE)).isEqualTo(won.bookings());
    assertThat(all(Expenses.TYPE)).isEqualTo(won.expenses());
    assertThat(entriesOn(won.budget().id())).isEqualTo(won.timeEntries()).hasSize(2);
    assertThat(entriesOn(SampleWin.PRESALE)).isEmpty();
  }

  @Test
  void eachPartIsToldOfOnce() {
    won();
    assertThat(StoredState.of(stores, caller()).events())
        .extracting(event -> event.name())
        .containsExactly(
            "deal.won",
            "project.opened",
            "budget.opened",
            "responsibility.begun",
            "responsibility.begun",
            "brief.carriedOver",
            "baseline.frozen",
            "booking.converted",
            "booking.confirmed",
            "time.carriedOver",
            "time.carriedOver",
            "expense.carriedOver");
  }

  @Test
  void winningAgainGivesAllOfItAsItIsToday() {
    Conversion won = won();
    assertThat(win("win-2", SampleDesk.winOrder()).done().orElseThrow().value()).isEqualTo(won);
    TimeEntry corrected = won.timeEntries().get(0).withMinutes(91);
    append(3, ImmutableList.of(corrected));
    replace(Expenses.TYPE, won.expenses().get(0).withName("Train"));
    Conversion today = win("win-3", SampleDesk.winOrder()).done().orElseThrow().value();
    assertThat(today.timeEntries()).contains(corrected);
    assertThat(today.expenses()).extracting(Expense::name).containsExactly("Train");
    assertThat(today.baseline()).isEqualTo(won.baseline());
    assertThat(today.brief()).isEqualTo(won.brief());
  }

  @Test
  void ofSeveralBriefsTheLastOneIsCarriedOver() {
    insert(
        ProjectBriefs.TYPE,
        SampleProject.dealBrief().toBuilder()
            .id(SampleProject.brief().id())
            .version(1)
            .goals(ImmutableList.of())
            .build());
    assertThat(won().brief().orElseThrow().goals()).isEqualTo(SampleProject.dealBrief().goals());
  }

  // the verdict

  private Pipeline demanding() {
    return SampleAgency.pipeline()
        .withStages(
            SampleAgency.pipeline().stages().stream()
                .map(stage -> stage.withNeedsVerdict(stage.outcome() == DealOutcome.WON))
                .toList());
  }

  @Test
  void aStageThatNeedsAVerdictTakesTheStoredOne() {
    replace(Pipelines.TYPE, demanding());
    assertRefused(win("win-1", SampleDesk.winOrder()), DealRefusal.VERDICT_MISSING);
    insert(SetupVerdicts.TYPE, SampleWin.verdict());
    assertThat(
            win("win-2", SampleDesk.winOrder())
                .done()
                .orElseThrow()
                .value()
                .deal()
                .wonAs()
                .orElseThrow()
                .verdict())
        .contains(SampleWin.verdict());
  }

  @Test
  void aVerdictOfAnotherVersionIsNoneAndSaysSoWhereOneIsNeeded() {
    SetupVerdict earlier = SampleWin.verdict().withVersion(SampleAgency.deal().setupVersion());
    insert(SetupVerdicts.TYPE, earlier.withWaivers(ImmutableList.of()));
    replace(Pipelines.TYPE, demanding());
    assertRefused(win("win-1", SampleDesk.winOrder()), DealRefusal.VERDICT_OF_ANOTHER_VERSION);
    replace(Pipelines.TYPE, SampleAgency.pipeline());
    assertThat(win("win-2", SampleDesk.winOrder()).done()).isPresent();
  }

  @Test
  void whatIsBlockedIsNotWonUntilItIsWaived() {
    insert(SetupVerdicts.TYPE, SampleWin.verdict().withWaivers(ImmutableList.of()));
    StoredState before = StoredState.of(stores, caller());
    assertRefused(win("win-1", SampleDesk.winOrder()), DealRefusal.SETUP_BLOCKED);
    assertThat(StoredState.of(stores, caller())).isEqualTo(before);
    replace(SetupVerdicts.TYPE, SampleWin.verdict());
    assertThat(win("win-2", SampleDesk.winOrder()).done()).isPresent();
  }

  // joining a project

  private final Project joined =
      SampleAgency.project().toBuilder()
          .originDeal(Optional.empty())
          .milestones(
              ImmutableList.of(
                  SampleAgency.milestone().withId(deal.milestones().get(0).id()).withName("x")))
          .build();

  private WinOrder joining() {
    return SampleDesk.winOrder().withExistingProject(joined.id());
  }

  @Test
  void aProjectThatIsJoinedGetsMilestonesAndTheNextBrief() {
    insert(Projects.TYPE, joined.withMilestones(ImmutableList.of()));
    insert(ProjectBriefs.TYPE, SampleProject.brief());
    Conversion won = win("win-1", joining()).done().orElseThrow().value();
    assertThat(find(Projects.TYPE, joined.id()).orElseThrow().value().milestones())
        .isEqualTo(deal.milestones());
    assertThat(won.brief().orElseThrow().version()).isEqualTo(SampleProject.brief().version() + 1);
    assertThat(win("win-2", joining()).done().orElseThrow().value()).isEqualTo(won);
  }

  @Test
  void aProjectWhoseScopeWasAgreedIsExtendedByOrdersOnly() {
    insert(Projects.TYPE, joined.withMilestones(ImmutableList.of()));
    insert(Baselines.TYPE, SampleScope.baseline());
    assertRefused(win("win-1", joining()), DealRefusal.PROJECT_HAS_BASELINE);
    replace(Deals.TYPE, deal.withScopeItems(ImmutableList.of()));
    assertThat(
            desk.win(caller(), command("win-2"), deal.id(), 2, joining())
                .done()
                .orElseThrow()
                .value()
                .baseline())
        .isEmpty();
  }

  @Test
  void aMilestoneOfTheProjectIsNotOverwritten() {
    insert(Projects.TYPE, joined);
    assertRefused(win("win-1", joining()), DealRefusal.MILESTONE_TAKEN);
  }

  // the budget before the win

  @Test
  void aBudgetThatTwoDealsNameIsOfNeither() {
    insert(Deals.TYPE, deal.withId(DealId.of("d-other")));
    assertRefused(win("win-1", SampleDesk.winOrder()), DealRefusal.PRESALE_BUDGET_SHARED);
  }

  @Test
  void aBudgetThatADealWasWonWithIsNotMovedToAnother() {
    replace(Budgets.TYPE, SampleWin.presaleBudget().withOriginDeal(DealId.of("d-other")));
    assertRefused(win("win-1", SampleDesk.winOrder()), DealRefusal.PRESALE_BUDGET_SHARED);
  }

  @Test
  void onlyABudgetThatTheActorMayEditIsNamed() {
    Budget foreign = SampleWin.presaleBudget().withId(BudgetId.of("b-foreign"));
    Budget hidden = SampleWin.presaleBudget().withId(BudgetId.of("b-hidden"));
    insert(Budgets.TYPE, foreign);
    insert(Budgets.TYPE, hidden);
    DealDesk narrow =
        new DealDesk(
            stores,
            (actor, operation, type, record) ->
                record.equals(hidden)
                    ? new Authorization.Invisible("v1")
                    : record.equals(foreign) && operation == Operation.EDIT
                        ? new Authorization.Denied("v1")
                        : new Authorization.Allowed("v1"),
            AgencyJson.stored());
    assertThat(narrow.edit(caller(), command("e-1"), deal.withPresaleBudget(foreign.id()), 1))
        .isEqualTo(new Answer.Denied<>("v1"));
    Deal other = deal.withId(DealId.of("d-other")).withPresaleBudget(foreign.id());
    assertThat(narrow.open(caller(), command("e-2"), other)).isEqualTo(new Answer.Denied<>("v1"));
    for (BudgetId none : ImmutableList.of(hidden.id(), BudgetId.of("b-none"))) {
      assertThat(
              Refused.sentences(
                  () ->
                      narrow.edit(caller(), command("e-" + none), deal.withPresaleBudget(none), 1)))
          .containsExactly(
              "/presaleBudget UNKNOWN_REFERENCE The budget must be one that is stored.");
    }
    assertThat(narrow.edit(caller(), command("e-5"), deal.withName("Shop"), 1).done())
        .as("what is named already is not asked for again")
        .isPresent();
  }

  // reopening

  @Test
  void aReopenedDealHasBackWhatItHad() {
    StoredState before = StoredState.of(stores, caller());
    Conversion won = won();
    assertThat(reopen(2).done()).isPresent();
    StoredState after = StoredState.of(stores, caller());
    assertThat(after.entries()).isEqualTo(before.entries());
    assertThat(all(Expenses.TYPE)).isEqualTo(SampleWin.expenses());
    assertThat(all(ProjectBriefs.TYPE)).containsExactly(SampleProject.dealBrief());
    assertThat(all(Baselines.TYPE)).isEmpty();
    assertThat(find(Budgets.TYPE, won.budget().id())).isEmpty();
    Conversion again =
        desk.win(caller(), command("win-2"), deal.id(), 3, SampleDesk.winOrder())
            .done()
            .orElseThrow()
            .value();
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.timeEntries()).hasSameSizeAs(won.timeEntries());
    assertThat(again.baseline()).isPresent();
  }

  @Test
  void aProjectThatWasJoinedIsAsItWasAfterReopening() {
    Project empty = joined.withMilestones(ImmutableList.of());
    insert(Projects.TYPE, empty);
    assertThat(win("win-1", joining()).done()).isPresent();
    assertThat(reopen(2).done()).isPresent();
    assertThat(find(Projects.TYPE, empty.id()).orElseThrow().value()).isEqualTo(empty);
    assertThat(all(Responsibilities.TYPE)).containsExactly(SampleWin.responsibility());
    assertThat(desk.win(caller(), command("win-2"), deal.id(), 3, joining()).done()).isPresent();
  }

  @Test
  void timeOfAfterTheWinKeepsADealWon() {
    Conversion won = won();
    append(
        1,
        ImmutableList.of(
            SampleDesk.newTimeEntry().toBuilder()
                .id(TimeEntryId.of("T-later"))
                .budget(won.budget().id())
                .build()));
    assertRefused(reopen(2), DealRefusal.BUDGET_HAS_TIME);
  }

  @Test
  void presaleTimeThatWasInvoicedKeepsADealWon() {
    Conversion won = won();
    append(3, ImmutableList.of(won.timeEntries().get(0).withInvoice(SampleAgency.invoice().id())));
    assertRefused(reopen(2), DealRefusal.BUDGET_HAS_TIME);
  }

  @Test
  void moneyOfAfterTheWinKeepsADealWon() {
    Conversion won = won();
    insert(
        Expenses.TYPE,
        SampleWin.expenses().get(0).toBuilder()
            .id(ExpenseId.of("X-later"))
            .budget(won.budget().id())
            .build());
    assertRefused(reopen(2), DealRefusal.BUDGET_HAS_EXPENSES);
  }

  @Test
  void aBudgetThatAnOrderMovedIsNotTakenBack() {
    Baseline first = won().baseline().orElseThrow();
    insert(
        Baselines.TYPE,
        first.toBuilder()
            .id(SampleScope.secondBaseline().id())
            .number(2)
            .order(ChangeRequestId.of("cr-1"))
            .build());
    StoredState before = StoredState.of(stores, caller());
    assertThatExceptionOfType(StillReferencedException.class).isThrownBy(() -> reopen(2));
    assertThat(StoredState.of(stores, caller())).isEqualTo(before);
  }

  @Test
  void whoReadAnOlderDealWinsNothing() {
    desk.edit(caller(), command("edit-1"), deal.withName("Renamed"), 1);
    StoredState before = StoredState.of(stores, caller());
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> win("win-1", SampleDesk.winOrder()));
    assertThat(StoredState.of(stores, caller())).isEqualTo(before);
  }
}
