package dev.agency.core.desk;

import static dev.agency.core.testkit.SampleAgency.day;
import static dev.agency.core.testkit.SampleDesk.caller;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Recognition;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.deal.Proposal;
import dev.agency.core.deal.StageChange;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.people.Responsibility;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Expenses;
import dev.agency.core.store.entity.Invoices;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Proposals;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealDeskTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);
  private static final StageId LEAD = StageId.of("lead");
  private static final StageId PROPOSAL = StageId.of("proposal");
  private static final StageId WON = StageId.of("won");
  private static final StageId LOST = StageId.of("lost");

  /** A booking of the same people that is none of the deal's. */
  private static final Booking OTHERS = SampleAgency.booking().withId(BookingId.of("bk-others"));

  private final Deal deal = SampleAgency.deal();
  private final DealId id = deal.id();
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final DealDesk desk = desk(SampleDesk.allowAll());

  @BeforeEach
  void fill() {
    SampleDesk.fill(stores);
  }

  private DealDesk desk(Authorizer authorizer) {
    return new DealDesk(stores, authorizer, AgencyJson.stored());
  }

  private Versioned<Deal> stored() {
    return find(Deals.TYPE, id).orElseThrow();
  }

  private <I extends Comparable<I>, T> Optional<Versioned<T>> find(
      EntityType<I, T> type, I wanted) {
    return stores.entities(type).find(caller(), wanted);
  }

  private <T> ImmutableList<Versioned<T>> all(EntityType<?, T> type) {
    return stores.entities(type).page(caller(), Query.all(), Optional.empty(), 1_000).rows();
  }

  private StoredState state() {
    return StoredState.of(stores, caller());
  }

  private Versioned<Conversion> won(String command, long expected, WinOrder order) {
    return desk.win(caller(), command(command), id, expected, order).done().orElseThrow();
  }

  private void assertRefused(Answer<?, DealRefusal> answer, DealRefusal reason) {
    assertThat(answer).isEqualTo(new Answer.Refused<>(reason));
  }

  // open

  @Test
  void anOpenedDealIsStoredAsItsFirstVersion() {
    Deal shop = deal.withId(DealId.of("d-shop"));
    assertThat(desk.open(caller(), command("open-1"), shop))
        .isEqualTo(new Answer.Done<>(new Versioned<>(shop, 1)));
    assertThat(find(Deals.TYPE, shop.id())).contains(new Versioned<>(shop, 1));
  }

  @Test
  void aDealMayComeWonOrLostFromElsewhere() {
    Deal lost = SampleAgency.lostDeal().withId(DealId.of("d-1"));
    Deal won = deal.toBuilder().id(DealId.of("d-2")).stage(WON).history(ImmutableList.of()).build();
    assertThat(desk.open(caller(), command("open-1"), lost).done()).isPresent();
    assertThat(desk.open(caller(), command("open-2"), won).done()).isPresent();
  }

  @Test
  void whatADealWasWonIntoItCannotBring() {
    Deal won = SampleAgency.conversion().deal().withId(DealId.of("d-1"));
    assertRefused(desk.open(caller(), command("open-1"), won), DealRefusal.WON_BY_WIN_ONLY);
    assertThat(find(Deals.TYPE, won.id())).isEmpty();
  }

  @Test
  void aDealIsOpenedOnce() {
    StoredState before = state();
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> desk.open(caller(), command("open-1"), deal));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void aDealIsOpenedInAStoredPipelineAndOneOfItsStages() {
    Deal other = deal.withId(DealId.of("d-1"));
    assertThat(
            Refused.sentences(
                () ->
                    desk.open(
                        caller(), command("o-1"), other.withPipeline(PipelineId.of("renewals")))))
        .containsExactly("/pipeline UNKNOWN_REFERENCE The pipeline must be one that is stored.");
    Deal nowhere = other.toBuilder().stage(StageId.of("gone")).history(ImmutableList.of()).build();
    assertThat(Refused.code(() -> desk.open(caller(), command("o-2"), nowhere)))
        .isEqualTo(ErrorCode.UNKNOWN_REFERENCE);
  }

  // edit

  @Test
  void anEditReplacesTheDeal() {
    Deal edited = deal.withName("Relaunch and shop");
    assertThat(desk.edit(caller(), command("edit-1"), edited, 1))
        .isEqualTo(new Answer.Done<>(new Versioned<>(edited, 2)));
    assertThat(stored()).isEqualTo(new Versioned<>(edited, 2));
  }

  @Test
  void everythingButWhatMovesChangeMayBeEdited() {
    Deal edited =
        deal.toBuilder()
            .client(ClientId.of("c-other"))
            .name("Other")
            .owner(PersonId.of("p-other"))
            .openedOn(day(Month.JANUARY, 1))
            .statedValue(Optional.empty())
            .statedProbability(Optional.empty())
            .expectedClose(Optional.empty())
            .plan(Optional.empty())
            .lines(ImmutableList.of())
            .minutesPerDay(480)
            .externalRefs(ImmutableList.of())
            .build();
    assertThat(desk.edit(caller(), command("edit-1"), edited, 1).done()).isPresent();
  }

  @Test
  void whatMovesChangeIsNotEdited() {
    ImmutableList<Deal> edits =
        ImmutableList.of(
            deal.withPipeline(PipelineId.of("renewals")),
            deal.toBuilder().stage(LEAD).addHistory(new StageChange(PROPOSAL, LEAD, TODAY)).build(),
            deal.withHistory(ImmutableList.of()),
            deal.withLostReason("Too dear."),
            deal.withConversions(1),
            deal.toBuilder().conversions(1).wonAs(SampleAgency.wonAs()).build());
    for (int i = 0; i < edits.size(); i++) {
      assertRefused(
          desk.edit(caller(), command("edit-" + i), edits.get(i), 1),
          DealRefusal.CHANGED_BY_MOVES_ONLY);
    }
    assertThat(stored()).isEqualTo(new Versioned<>(deal, 1));
  }

  @Test
  void aDealIsMovedOnlyToAClientWhereTheActorMayEditIt() {
    Deal elsewhere = deal.withClient(ClientId.of("c-elsewhere"));
    DealDesk narrow =
        new DealDesk(
            stores,
            (actor, operation, type, record) ->
                record.equals(elsewhere)
                    ? new Authorization.Invisible("v1")
                    : new Authorization.Allowed("v1"),
            AgencyJson.stored());
    assertThat(narrow.edit(caller(), command("c-1"), elsewhere, 1))
        .isEqualTo(new Answer.Denied<>("v1"));
    assertThat(
            narrow.edit(caller(), command("c-2"), deal.withOwner(PersonId.of("p-next")), 1).done())
        .isPresent();
    assertThat(desk.edit(caller(), command("c-3"), elsewhere, 2).done()).isPresent();
  }

  @Test
  void theClientOfAWonDealIsNotEdited() {
    Deal won = won("win-1", 1, SampleDesk.winOrder()).value().deal();
    assertRefused(
        desk.edit(caller(), command("edit-1"), won.withClient(ClientId.of("c-other")), 2),
        DealRefusal.CHANGED_BY_MOVES_ONLY);
  }

  @Test
  void anEditOfAWonDealDoesNotReachItsBudget() {
    Conversion won = won("win-1", 1, SampleDesk.winOrder()).value();
    Deal edited = won.deal().withName("Renamed").withMinutesPerDay(480);
    assertThat(desk.edit(caller(), command("edit-1"), edited, 2).done()).isPresent();
    assertThat(find(Budgets.TYPE, won.budget().id())).contains(new Versioned<>(won.budget(), 1));
    assertThat(won("win-2", 3, SampleDesk.winOrder()).value().budget()).isEqualTo(won.budget());
  }

  // versions and absence

  @Test
  void whoReadAnOlderVersionIsToldBoth() {
    desk.edit(caller(), command("edit-1"), deal.withName("Renamed"), 1);
    StoredState before = state();
    ImmutableList<Runnable> stale =
        ImmutableList.of(
            () -> desk.edit(caller(), command("c-1"), deal, 1),
            () -> desk.move(caller(), command("c-2"), id, 1, LEAD, TODAY),
            () -> desk.lose(caller(), command("c-3"), id, 1, LOST, "Too dear.", TODAY),
            () -> desk.win(caller(), command("c-4"), id, 1, SampleDesk.winOrder()),
            () -> desk.reopen(caller(), command("c-5"), id, 1, LEAD, TODAY));
    for (Runnable command : stale) {
      assertThatExceptionOfType(StaleVersionException.class)
          .isThrownBy(command::run)
          .withMessage(
              "The deal was changed meanwhile: version 1 was expected, version 2 is stored. Read it"
                  + " again.");
    }
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void aDealThatIsMissingForeignOrInvisibleIsNotFoundInTheSameWords() {
    DealDesk hidden = desk(SampleDesk.hideAll());
    DealId none = DealId.of("d-none");
    ImmutableList<Runnable> absent =
        ImmutableList.of(
            () -> desk.edit(caller(), command("c"), deal.withId(none), 1),
            () -> desk.move(caller(), command("c"), none, 1, LEAD, TODAY),
            () -> desk.lose(caller(), command("c"), none, 1, LOST, "Too dear.", TODAY),
            () -> desk.win(caller(), command("c"), none, 1, SampleDesk.winOrder()),
            () -> desk.reopen(caller(), command("c"), none, 1, LEAD, TODAY),
            () -> desk.move(SampleDesk.foreigner(), command("c"), id, 1, LEAD, TODAY),
            () -> desk.win(SampleDesk.foreigner(), command("c"), id, 1, SampleDesk.winOrder()),
            () -> hidden.edit(caller(), command("c"), deal, 1),
            () -> hidden.move(caller(), command("c"), id, 9, LEAD, TODAY),
            () -> hidden.lose(caller(), command("c"), id, 9, LOST, "Too dear.", TODAY),
            () -> hidden.win(caller(), command("c"), id, 9, SampleDesk.winOrder()),
            () -> hidden.reopen(caller(), command("c"), id, 9, LEAD, TODAY));
    for (Runnable command : absent) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(command::run)
          .withMessage("There is no such deal.");
    }
  }

  @Test
  void eachCommandAsksForEditingTheDealAndOpeningForCreatingIt() {
    SampleDesk.RecordingAuthorizer asked =
        new SampleDesk.RecordingAuthorizer(SampleDesk.allowAll());
    DealDesk watched = desk(asked);
    Deal shop = deal.withId(DealId.of("d-shop"));
    watched.open(caller(), command("c-1"), shop);
    watched.move(caller(), command("c-2"), id, 1, LEAD, TODAY);
    watched.win(caller(), command("c-3"), id, 2, SampleDesk.winOrder());
    assertThat(asked.asked())
        .extracting(SampleDesk.Question::operation)
        .containsExactly(Operation.CREATE, Operation.EDIT, Operation.EDIT);
    assertThat(asked.asked().get(0))
        .isEqualTo(new SampleDesk.Question(caller().actor(), Operation.CREATE, "deal", shop));
    assertThat(asked.asked().get(1).record()).isEqualTo(deal);
  }

  @Test
  void whoMayNotEditTheDealIsDeniedWhateverItsVersion() {
    DealDesk strict = desk(SampleDesk.allowAllBut(Operation.EDIT));
    StoredState before = state();
    Answer<?, DealRefusal> denied = new Answer.Denied<>(SampleDesk.POLICY_VERSION);
    assertThat(strict.edit(caller(), command("c"), deal, 9)).isEqualTo(denied);
    assertThat(strict.move(caller(), command("c"), id, 9, LEAD, TODAY)).isEqualTo(denied);
    assertThat(strict.win(caller(), command("c"), id, 9, SampleDesk.winOrder())).isEqualTo(denied);
    assertThat(strict.reopen(caller(), command("c"), id, 9, LEAD, TODAY)).isEqualTo(denied);
    assertThat(strict.lose(caller(), command("c"), id, 9, LOST, "No.", TODAY)).isEqualTo(denied);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void whoCouldNotSeeADealMayNotOpenIt() {
    assertThat(
            desk(SampleDesk.hideAll())
                .open(caller(), command("c"), deal.withId(DealId.of("d-shop"))))
        .isEqualTo(new Answer.Denied<>(SampleDesk.POLICY_VERSION));
  }

  // moves

  @Test
  void aMoveKeepsTheHistory() {
    Versioned<Deal> moved =
        desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY).done().orElseThrow();
    assertThat(moved.version()).isEqualTo(2);
    assertThat(moved.value().history()).endsWith(new StageChange(PROPOSAL, LEAD, TODAY));
    assertThat(stored()).isEqualTo(moved);
  }

  @Test
  void aLostDealKeepsTheReason() {
    Versioned<Deal> lost =
        desk.lose(caller(), command("lose-1"), id, 1, LOST, "Too dear.", TODAY)
            .done()
            .orElseThrow();
    assertThat(lost.value().lostReason()).contains("Too dear.");
    assertThat(stored()).isEqualTo(lost);
  }

  @Test
  void eachMoveThatTheRulesRefuseIsAnsweredWithItsReason() {
    LocalDate early = day(Month.FEBRUARY, 1);
    StageId none = StageId.of("none");
    assertRefused(
        desk.move(caller(), command("c-1"), id, 1, none, TODAY), DealRefusal.STAGE_NOT_IN_PIPELINE);
    assertRefused(
        desk.move(caller(), command("c-2"), id, 1, PROPOSAL, TODAY), DealRefusal.SAME_STAGE);
    assertRefused(
        desk.move(caller(), command("c-3"), id, 1, LEAD, early), DealRefusal.BEFORE_LAST_MOVE);
    assertRefused(
        desk.move(caller(), command("c-4"), id, 1, WON, TODAY), DealRefusal.WON_BY_WIN_ONLY);
    assertRefused(
        desk.move(caller(), command("c-5"), id, 1, LOST, TODAY), DealRefusal.LOST_NEEDS_REASON);
    assertRefused(
        desk.lose(caller(), command("c-6"), id, 1, LOST, " ", TODAY),
        DealRefusal.LOST_NEEDS_REASON);
    assertRefused(
        desk.lose(caller(), command("c-7"), id, 1, LEAD, "No.", TODAY),
        DealRefusal.NOT_A_LOST_STAGE);
    assertRefused(
        desk.win(caller(), command("c-8"), id, 1, SampleDesk.winOrder().withStage(LEAD)),
        DealRefusal.NOT_A_WON_STAGE);
    assertRefused(
        desk.reopen(caller(), command("c-9"), id, 1, LEAD, TODAY), DealRefusal.ALREADY_OPEN);
    desk.lose(caller(), command("c-10"), id, 1, LOST, "Too dear.", TODAY);
    assertRefused(desk.move(caller(), command("c-11"), id, 2, LEAD, TODAY), DealRefusal.NOT_OPEN);
    assertRefused(
        desk.lose(caller(), command("c-12"), id, 2, LOST, "No.", TODAY), DealRefusal.NOT_OPEN);
    assertRefused(
        desk.win(caller(), command("c-13"), id, 2, SampleDesk.winOrder()), DealRefusal.NOT_OPEN);
  }

  @Test
  void aReasonThatDoesNotPrintIsRefused() {
    assertThat(
            Refused.problems(() -> desk.lose(caller(), command("c"), id, 1, LOST, "\u0000", TODAY)))
        .containsExactly("/lostReason MALFORMED_NAME");
  }

  @Test
  void aDealWhosePipelineIsKeptElsewhereIsNotMoved() {
    Deal stray = deal.toBuilder().id(DealId.of("d-1")).pipeline(PipelineId.of("gone")).build();
    stores.entities(Deals.TYPE).insert(caller(), stray);
    assertThat(
            Refused.problems(() -> desk.move(caller(), command("c"), stray.id(), 1, LEAD, TODAY)))
        .containsExactly("/pipeline UNKNOWN_REFERENCE");
  }

  // win

  @Test
  void aWinMakesAProjectItsBudgetAndAnAccountManager() {
    Versioned<Conversion> won = won("win-1", 1, SampleDesk.winOrder());
    assertThat(won.version()).isEqualTo(2);
    Conversion made = won.value();
    assertThat(made.number()).isEqualTo(1);
    assertThat(stored()).isEqualTo(new Versioned<>(made.deal(), 2));
    assertThat(find(Projects.TYPE, ProjectId.of("d-relaunch:project:1")))
        .contains(new Versioned<>(made.project(), 1));
    assertThat(find(Budgets.TYPE, BudgetId.of("d-relaunch:budget:1")))
        .contains(new Versioned<>(made.budget(), 1));
    assertThat(find(Responsibilities.TYPE, ResponsibilityId.of("d-relaunch:accountManager:1")))
        .contains(new Versioned<>(made.responsibilities().get(0), 1));
  }

  @Test
  void aWinMayJoinAProjectThatIsThere() {
    Project project = all(Projects.TYPE).get(0).value();
    Conversion made =
        won("win-1", 1, SampleDesk.winOrder().withExistingProject(project.id())).value();
    assertThat(made.project()).isEqualTo(project);
    assertThat(made.responsibilities()).isEmpty();
    assertThat(find(Budgets.TYPE, made.budget().id()).orElseThrow().value().project())
        .isEqualTo(project.id());
    assertThat(all(Projects.TYPE)).containsExactly(new Versioned<>(project, 1));
    assertThat(all(Responsibilities.TYPE)).isEmpty();
  }

  @Test
  void aWinMayFollowAnAcceptedProposal() {
    Deal edited = deal.toBuilder().lines(ImmutableList.of()).minutesPerDay(480).build();
    desk.edit(caller(), command("edit-1"), edited, 1);
    Proposal accepted = SampleAgency.proposal();
    Budget budget =
        won("win-1", 2, SampleDesk.winOrder().withProposal(accepted.id())).value().budget();
    assertThat(budget.lines()).isEqualTo(accepted.lines()).isNotEmpty();
    assertThat(budget.minutesPerDay()).isEqualTo(456);
  }

  @Test
  void aWinMaySayWhenThePriceBecomesRevenue() {
    Recognition form = new Recognition.OnDate(Recognition.Moment.DELIVERY);
    Deal fixed = deal.withPricing(new FixedPrice(Money.of("12000.00", "EUR")));
    desk.edit(caller(), command("edit-1"), fixed, 1);
    Conversion made = won("win-1", 2, SampleDesk.winOrder().withRecognition(form)).value();
    assertThat(find(Budgets.TYPE, made.budget().id()).orElseThrow().value().recognition())
        .contains(form);
  }

  @Test
  void aRecognitionThatThePriceCannotHaveLeavesEverythingAsItWas() {
    StoredState before = state();
    WinOrder order = SampleDesk.winOrder().withRecognition(new Recognition.PercentOfCompletion());
    assertThat(Refused.problems(() -> won("c-1", 1, order)))
        .containsExactly("/recognition INCONSISTENT");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theHostMayNameProjectAndBudget() {
    WinOrder order = SampleDesk.winOrderWithIds();
    Conversion made = won("win-1", 1, order).value();
    assertThat(made.project().id()).isEqualTo(ProjectId.of("P-2026-04"));
    assertThat(made.budget().id()).isEqualTo(BudgetId.of("B-2026-04"));
    assertThat(find(Projects.TYPE, made.project().id())).isPresent();
    assertThat(find(Budgets.TYPE, made.budget().id())).isPresent();
  }

  @Test
  void anIdThatIsTakenLeavesEverythingAsItWas() {
    StoredState before = state();
    WinOrder order = SampleDesk.winOrder();
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> won("c-1", 1, order.withProjectId(SampleAgency.project().id())))
        .withMessageContaining("project");
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> won("c-2", 1, order.withBudgetId(SampleAgency.budget().id())))
        .withMessageContaining("budget");
    assertThat(state()).isEqualTo(before);
    assertThat(won("c-1", 1, order).value().number()).isEqualTo(1);
  }

  @Test
  void anOrderNamesAProjectAndAProposalThatAreStored() {
    WinOrder order = SampleDesk.winOrder();
    assertThat(
            Refused.sentences(
                () -> won("c-1", 1, order.withExistingProject(ProjectId.of("P-none")))))
        .containsExactly(
            "/existingProject UNKNOWN_REFERENCE The project must be one that is stored.");
    assertThat(Refused.sentences(() -> won("c-2", 1, order.withProposal(ProposalId.of("o-none")))))
        .containsExactly("/proposal UNKNOWN_REFERENCE The proposal must be one that is stored.");
  }

  @Test
  void whatDoesNotBelongToTheDealDoesNotWinIt() {
    Project foreign =
        SampleAgency.project().toBuilder()
            .id(ProjectId.of("P-9"))
            .client(ClientId.of("c-other"))
            .build();
    stores.entities(Projects.TYPE).insert(caller(), foreign);
    Proposal sent = Proposal.send(ProposalId.of("o-2"), deal, 2, TODAY, TODAY.plusDays(30));
    stores.entities(Proposals.TYPE).insert(caller(), sent);
    Proposal other =
        SampleAgency.proposal().toBuilder()
            .id(ProposalId.of("o-3"))
            .deal(DealId.of("d-other"))
            .build();
    stores.entities(Proposals.TYPE).insert(caller(), other);
    WinOrder order = SampleDesk.winOrder();
    assertRefused(
        desk.win(caller(), command("c-1"), id, 1, order.withExistingProject(foreign.id())),
        DealRefusal.PROJECT_OF_ANOTHER_CLIENT);
    assertRefused(
        desk.win(caller(), command("c-2"), id, 1, order.withProposal(sent.id())),
        DealRefusal.PROPOSAL_NOT_ACCEPTED);
    assertRefused(
        desk.win(caller(), command("c-3"), id, 1, order.withProposal(other.id())),
        DealRefusal.PROPOSAL_OF_ANOTHER_DEAL);
  }

  // win again

  @Test
  void winningByAnotherCommandGivesTheSameAnswerAndNoSecondBudget() {
    Versioned<Conversion> first = won("win-1", 1, SampleDesk.winOrder());
    StoredState before = state();
    assertThat(won("win-2", 1, SampleDesk.winOrder())).isEqualTo(first);
    assertThat(won("win-3", 2, SampleDesk.winOrder().withWonOn(TODAY.plusDays(9))))
        .isEqualTo(first);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void winningAgainGivesWhatTheWinMadeAsItIsToday() {
    Conversion first = won("win-1", 1, SampleDesk.winOrder()).value();
    Project active = first.project().withState(ProjectState.ACTIVE);
    Budget renamed = first.budget().withName("Phase 1");
    stores.entities(Projects.TYPE).replace(caller(), active, 1);
    stores.entities(Budgets.TYPE).replace(caller(), renamed, 1);
    stores
        .entities(Responsibilities.TYPE)
        .remove(caller(), first.responsibilities().get(0).id(), 1);
    assertThat(won("win-2", 2, SampleDesk.winOrder()).value())
        .isEqualTo(
            first.toBuilder()
                .project(active)
                .budget(renamed)
                .responsibilities(ImmutableList.of())
                .build());
  }

  @Test
  void aBudgetThatWasMovedSinceIsGivenWithTheProjectItIsIn() {
    Conversion first = won("win-1", 1, SampleDesk.winOrder()).value();
    Project other = SampleAgency.project();
    Budget moved = first.budget().withProject(other.id());
    stores.entities(Budgets.TYPE).replace(caller(), moved, 1);
    Conversion again = won("win-2", 2, SampleDesk.winOrder()).value();
    assertThat(again.budget()).isEqualTo(moved);
    assertThat(again.project().id()).isEqualTo(other.id());
  }

  @Test
  void aWonDealIsNotWonOtherwise() {
    won("win-1", 1, SampleDesk.winOrder());
    assertRefused(
        desk.win(
            caller(),
            command("win-2"),
            id,
            2,
            SampleDesk.winOrder().withBudgetId(BudgetId.of("B-2"))),
        DealRefusal.WON_OTHERWISE);
  }

  @Test
  void aDealThatWasImportedAsWonIsWonFirst() {
    Deal imported =
        deal.toBuilder().id(DealId.of("d-old")).stage(WON).history(ImmutableList.of()).build();
    desk.open(caller(), command("open-1"), imported);
    Versioned<Conversion> made =
        desk.win(caller(), command("win-1"), imported.id(), 1, SampleDesk.winOrder())
            .done()
            .orElseThrow();
    assertThat(made.value().number()).isEqualTo(1);
    assertThat(find(Budgets.TYPE, BudgetId.of("d-old:budget:1"))).isPresent();
    assertThat(desk.win(caller(), command("win-2"), imported.id(), 1, SampleDesk.winOrder()).done())
        .contains(made);
  }

  @Test
  void ofEightWhoWinOneDealEachGetsTheSameAnswer() throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<Versioned<Conversion>>> wins = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      // Half of them send the same command.
      String command = i % 2 == 0 ? "win-same" : "win-" + i;
      wins.add(
          () -> {
            start.await();
            return won(command, 1, SampleDesk.winOrder());
          });
    }
    List<Versioned<Conversion>> answers = new ArrayList<>();
    try {
      for (Future<Versioned<Conversion>> win : pool.invokeAll(wins)) {
        answers.add(win.get());
      }
    } finally {
      pool.shutdown();
    }
    assertThat(answers).hasSize(threads).containsOnly(answers.get(0));
    assertThat(all(Budgets.TYPE)).hasSize(2);
    assertThat(all(Projects.TYPE)).hasSize(2);
    assertThat(all(Responsibilities.TYPE)).hasSize(1);
    assertThat(stored().version()).isEqualTo(2);
  }

  // bookings

  private void book() {
    stores.entities(Bookings.TYPE).insert(caller(), SampleAgency.dealBooking());
    stores.entities(Bookings.TYPE).insert(caller(), SampleAgency.dealPlaceholder());
    stores.entities(Bookings.TYPE).insert(caller(), OTHERS);
  }

  private ImmutableList<Booking> bookings() {
    return all(Bookings.TYPE).stream()
        .map(Versioned::value)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> audited(String recordId) {
    return StoredState.audit(stores, caller(), "booking", recordId).stream()
        .map(AuditRecord::name)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aWinConfirmsTheBookingsOfTheDealInItsPlace() {
    book();
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    assertThat(made.bookings()).hasSize(2);
    assertThat(bookings()).containsExactly(made.bookings().get(0), made.bookings().get(1), OTHERS);
    assertThat(made.bookings())
        .allSatisfy(
            booking -> {
              assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
              assertThat(booking.budget()).contains(made.budget().id());
              assertThat(booking.deal()).isEmpty();
            });
    assertThat(audited("bk-2")).containsExactly("booking.converted");
    assertThat(audited("bk-2:won:1")).containsExactly("booking.confirmed");
  }

  @Test
  void winningTwiceDoublesNoBooking() {
    book();
    Versioned<Conversion> first = won("win-1", 1, SampleDesk.winOrder());
    StoredState before = state();
    assertThat(won("win-2", 2, SampleDesk.winOrder())).isEqualTo(first);
    assertThat(won("win-1", 1, SampleDesk.winOrder())).isEqualTo(first);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void winningAgainGivesTheBookingsAsTheyAreToday() {
    book();
    Conversion first = won("win-1", 1, SampleDesk.winOrder()).value();
    Booking reassigned = first.bookings().get(0).withPerson(PersonId.of("p-jonas"));
    stores.entities(Bookings.TYPE).replace(caller(), reassigned, 1);
    Booking elsewhere =
        first.bookings().get(1).toBuilder()
            .project(SampleAgency.project().id())
            .budget(SampleAgency.budget().id())
            .build();
    stores.entities(Bookings.TYPE).replace(caller(), elsewhere, 1);
    assertThat(won("win-2", 2, SampleDesk.winOrder()).value().bookings())
        .containsExactly(reassigned);
    stores.entities(Bookings.TYPE).remove(caller(), reassigned.id(), 2);
    assertThat(won("win-3", 2, SampleDesk.winOrder()).value().bookings()).isEmpty();
  }

  @Test
  void aLossReleasesTheBookingsOfTheDeal() {
    book();
    desk.lose(caller(), command("lose-1"), id, 1, LOST, "Too dear.", TODAY);
    assertThat(bookings()).containsExactly(OTHERS);
    assertThat(audited("bk-2")).containsExactly("booking.released");
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(bookings()).as("they do not come back").containsExactly(OTHERS);
  }

  @Test
  void aLossThatIsRefusedReleasesNothing() {
    book();
    StoredState before = state();
    assertRefused(
        desk.lose(caller(), command("lose-1"), id, 1, LEAD, "No.", TODAY),
        DealRefusal.NOT_A_LOST_STAGE);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void reopeningReleasesWhatIsBookedOnTheBudgetThatIsTakenBack() {
    book();
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    Booking added = made.bookings().get(0).withId(BookingId.of("bk-more"));
    stores.entities(Bookings.TYPE).insert(caller(), added);
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(bookings()).containsExactly(OTHERS);
    assertThat(find(Budgets.TYPE, made.budget().id())).isEmpty();
    assertThat(audited("bk-more")).containsExactly("booking.released");
  }

  @Test
  void aDealThatIsWonAgainIsBookedAnew() {
    book();
    won("win-1", 1, SampleDesk.winOrder());
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    stores.entities(Bookings.TYPE).insert(caller(), SampleAgency.dealBooking());
    assertThat(won("win-2", 3, SampleDesk.winOrder()).value().bookings())
        .extracting(Booking::id)
        .containsExactly(BookingId.of("bk-2:won:2"));
  }

  @Test
  void aBookingWithTheIdOfOneThatTheWinMakesLeavesEverythingAsItWas() {
    book();
    stores.entities(Bookings.TYPE).insert(caller(), OTHERS.withId(BookingId.of("bk-2:won:1")));
    StoredState before = state();
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> won("win-1", 1, SampleDesk.winOrder()))
        .withMessageContaining("booking");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void moreBookingsThanAPageAreAllConfirmed() {
    int many = 1_001;
    for (int i = 0; i < many; i++) {
      stores
          .entities(Bookings.TYPE)
          .insert(caller(), SampleAgency.dealBooking().withId(BookingId.of("bk-m" + i)));
    }
    assertThat(won("win-1", 1, SampleDesk.winOrder()).value().bookings()).hasSize(many);
    assertThat(
            stores
                .entities(Bookings.TYPE)
                .page(caller(), Query.<Booking>all().with(Bookings.DEAL, id), Optional.empty(), 1)
                .rows())
        .isEmpty();
  }

  // reopen

  @Test
  void aLostDealIsOpenedAgain() {
    desk.lose(caller(), command("lose-1"), id, 1, LOST, "Too dear.", TODAY);
    Versioned<Deal> open =
        desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY).done().orElseThrow();
    assertThat(open.value().stage()).isEqualTo(LEAD);
    assertThat(open.value().lostReason()).isEmpty();
    assertThat(stored()).isEqualTo(open);
  }

  @Test
  void reopeningTakesBackTheUnusedBudgetAndTheProject() {
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    Versioned<Deal> open =
        desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY).done().orElseThrow();
    assertThat(open.value().wonAs()).isEmpty();
    assertThat(find(Budgets.TYPE, made.budget().id())).isEmpty();
    assertThat(find(Projects.TYPE, made.project().id()))
        .contains(new Versioned<>(made.project().withState(ProjectState.CANCELLED), 2));
  }

  @Test
  void whoAnswersForACancelledProjectDoesSoNoLonger() {
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    Responsibility begun = made.responsibilities().get(0);
    Responsibility manager =
        begun.toBuilder()
            .id(ResponsibilityId.of("r-manager"))
            .during(DateRange.startingOn(TODAY.minusDays(9)))
            .build();
    Responsibility over =
        manager.toBuilder()
            .id(ResponsibilityId.of("r-before"))
            .during(DateRange.of(TODAY.minusDays(9), TODAY.minusDays(5)))
            .build();
    stores.entities(Responsibilities.TYPE).insert(caller(), manager);
    stores.entities(Responsibilities.TYPE).insert(caller(), over);
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(find(Responsibilities.TYPE, begun.id())).isEmpty();
    assertThat(find(Responsibilities.TYPE, manager.id()).map(Versioned::value))
        .contains(manager.withDuring(DateRange.of(TODAY.minusDays(9), TODAY)));
    assertThat(find(Responsibilities.TYPE, over.id())).contains(new Versioned<>(over, 1));
  }

  @Test
  void aCompletedProjectIsNotCancelled() {
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    Project done = made.project().withState(ProjectState.COMPLETED);
    stores.entities(Projects.TYPE).replace(caller(), done, 1);
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(find(Projects.TYPE, done.id())).contains(new Versioned<>(done, 2));
  }

  @Test
  void aProjectThatIsOverIsNotJoined() {
    Project project = all(Projects.TYPE).get(0).value();
    Project over = project.withState(ProjectState.CANCELLED);
    stores.entities(Projects.TYPE).replace(caller(), over, 1);
    assertRefused(
        desk.win(
            caller(), command("c"), id, 1, SampleDesk.winOrder().withExistingProject(over.id())),
        DealRefusal.PROJECT_CLOSED);
  }

  @Test
  void aProjectTheActorMayNotSeeIsAnsweredAsOneThatIsNotStored() {
    Project project = all(Projects.TYPE).get(0).value();
    DealDesk blind =
        new DealDesk(
            stores,
            (actor, operation, type, record) ->
                type.equals("project")
                    ? new Authorization.Invisible("v1")
                    : new Authorization.Allowed("v1"),
            AgencyJson.stored());
    String missing =
        Refused.message(
            () ->
                desk.win(
                    caller(),
                    command("c"),
                    id,
                    1,
                    SampleDesk.winOrder().withExistingProject(ProjectId.of("nowhere"))));
    assertThat(
            Refused.message(
                () ->
                    blind.win(
                        caller(),
                        command("c"),
                        id,
                        1,
                        SampleDesk.winOrder().withExistingProject(project.id()))))
        .isEqualTo(missing);
  }

  @Test
  void aProjectWithAnotherBudgetGoesOn() {
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    stores.entities(Budgets.TYPE).insert(caller(), made.budget().withId(BudgetId.of("b-more")));
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(find(Budgets.TYPE, made.budget().id())).isEmpty();
    assertThat(find(Projects.TYPE, made.project().id()))
        .contains(new Versioned<>(made.project(), 1));
  }

  @Test
  void aProjectThatTheWorkJoinedGoesOn() {
    Project project = all(Projects.TYPE).get(0).value();
    won("win-1", 1, SampleDesk.winOrder().withExistingProject(project.id()));
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(find(Projects.TYPE, project.id())).contains(new Versioned<>(project, 1));
    assertThat(all(Budgets.TYPE)).hasSize(1);
  }

  @Test
  void aDealWhoseBudgetIsUsedStaysWon() {
    BudgetId budget = won("win-1", 1, SampleDesk.winOrder()).value().budget().id();
    stores.entities(Invoices.TYPE).insert(caller(), SampleAgency.invoice().withBudget(budget));
    assertStaysWon("c-1", DealRefusal.BUDGET_HAS_INVOICES);
    stores.entities(Expenses.TYPE).insert(caller(), SampleAgency.expense().withBudget(budget));
    assertStaysWon("c-2", DealRefusal.BUDGET_HAS_EXPENSES);
    var entry = SampleDesk.newTimeEntry().withBudget(budget);
    stores.timeEntries().append(caller(), ImmutableList.of(Revised.of(entry.id(), 1, entry)));
    assertStaysWon("c-3", DealRefusal.BUDGET_HAS_TIME);
    assertThat(find(Budgets.TYPE, budget)).isPresent();
  }

  private void assertStaysWon(String command, DealRefusal reason) {
    assertRefused(desk.reopen(caller(), command(command), id, 2, LEAD, TODAY), reason);
  }

  @Test
  void aBudgetThatSomethingElseRefersToIsNotTakenBack() {
    Conversion made = won("win-1", 1, SampleDesk.winOrder()).value();
    stores.entities(Deals.TYPE).insert(caller(), made.deal().withId(DealId.of("d-copy")));
    StoredState before = state();
    assertThat(Refused.code(() -> desk.reopen(caller(), command("c"), id, 2, LEAD, TODAY)))
        .isEqualTo(ErrorCode.STILL_REFERENCED);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void aDealWonAgainAfterReopeningGetsItsSecondBudget() {
    won("win-1", 1, SampleDesk.winOrder());
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    Versioned<Conversion> second = won("win-2", 3, SampleDesk.winOrder());
    assertThat(second.version()).isEqualTo(4);
    assertThat(second.value().number()).isEqualTo(2);
    assertThat(find(Budgets.TYPE, BudgetId.of("d-relaunch:budget:1"))).isEmpty();
    assertThat(find(Budgets.TYPE, BudgetId.of("d-relaunch:budget:2")))
        .contains(new Versioned<>(second.value().budget(), 1));
    assertThat(find(Projects.TYPE, ProjectId.of("d-relaunch:project:2"))).isPresent();
  }

  @Test
  void theProbabilityOfTheDealHoldsAgain() {
    won("win-1", 1, SampleDesk.winOrder());
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(
            stored()
                .value()
                .probability(find(Pipelines.TYPE, deal.pipeline()).orElseThrow().value()))
        .isEqualTo(BasisPoints.ofPercent(55));
  }
}
