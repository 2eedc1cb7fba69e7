package dev.agency.core.desk;

import static dev.agency.core.testkit.SampleAgency.day;
import static dev.agency.core.testkit.SampleDesk.callerNamed;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.CommandReusedException;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Baselines;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.ChangeRequests;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.SampleScope;
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
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeDeskTest {
  private static final LocalDate TODAY = day(Month.MARCH, 24);
  private static final Caller ELIF = callerNamed("p-elif");
  private static final Caller JONAS = callerNamed("p-jonas");
  private static final ChangeRequestId ID = SampleScope.draft().id();
  private static final int THREADS = 8;
  private static final Pins PINS = SampleScope.pins();

  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final ChangeDesk desk = desk(SampleDesk.allowAll());

  @BeforeEach
  void fill() {
    insert(Projects.TYPE, SampleAgency.project());
    insert(Budgets.TYPE, SampleAgency.budget());
    insert(Baselines.TYPE, SampleScope.baseline());
    SampleScope.responsibilities().forEach(duty -> insert(Responsibilities.TYPE, duty));
  }

  private ChangeDesk desk(Authorizer authorizer) {
    return new ChangeDesk(stores, authorizer, AgencyJson.stored(), SampleScope.policy());
  }

  private <I extends Comparable<I>, T> void insert(EntityType<I, T> type, T entity) {
    stores.entities(type).insert(ELIF, entity);
  }

  private <I extends Comparable<I>, T> Versioned<T> find(EntityType<I, T> type, I id) {
    return stores.entities(type).find(ELIF, id).orElseThrow();
  }

  private ImmutableList<Baseline> baselines() {
    return stores
        .entities(Baselines.TYPE)
        .page(ELIF, Query.all(), Optional.empty(), 100)
        .rows()
        .stream()
        .map(Versioned::value)
        .collect(ImmutableList.toImmutableList());
  }

  private static Versioned<ChangeRequest> done(
      Answer<Versioned<ChangeRequest>, ChangeRefusal> answer) {
    return answer.done().orElseThrow();
  }

  private static void assertRefused(
      Answer<Versioned<ChangeRequest>, ChangeRefusal> answer, ChangeRefusal reason) {
    assertThat(answer).isEqualTo(new Answer.Refused<>(reason));
  }

  /** Stores the assessed sample as version 1. */
  private void assessed() {
    insert(ChangeRequests.TYPE, SampleScope.assessed());
  }

  /** Stores a request that the client accepted, as version 1. */
  private ChangeRequest accepted(String id) {
    return accepted(
        id, new ScopeChange.Added(SampleScope.spanish().withId(ScopeItemId.of("s-" + id))));
  }

  private ChangeRequest accepted(String id, ScopeChange... changes) {
    ChangeRequest request =
        SampleScope.accepted().toBuilder()
            .id(ChangeRequestId.of(id))
            .delta(ScopeDelta.of(changes))
            .refreshed(Optional.empty())
            .staleFigures(false)
            .build();
    // The approvals are of what it asks for under its own identifier.
    ChangeRequest approved =
        request.toBuilder()
            .approvals(Lists.transform(request.approvals(), it -> it.withHash(request.hash())))
            .acceptance(
                request
                    .acceptance()
                    .map(
                        it ->
                            new ChangeRequest.ClientAcceptance(
                                it.contact(), it.on(), request.hash())))
            .build();
    insert(ChangeRequests.TYPE, approved);
    return approved;
  }

  @Test
  void aRequestGoesFromADraftToAnOrder() {
    ChangeRequest draft = SampleScope.draft();
    assertThat(done(desk.draft(ELIF, command("c-1"), draft))).isEqualTo(new Versioned<>(draft, 1));
    assertThat(done(desk.submit(ELIF, command("c-2"), ID, 1, TODAY)).value().state())
        .isEqualTo(ChangeState.SUBMITTED);
    desk.assess(JONAS, command("c-3"), ID, 2, SampleScope.assessment(), TODAY);
    desk.approve(ELIF, command("c-4"), ID, 3, TODAY);
    assertThat(done(desk.approve(JONAS, command("c-5"), ID, 4, TODAY)).value().state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
    desk.send(ELIF, command("c-6"), ID, 5, TODAY);
    desk.accept(ELIF, command("c-7"), ID, 6, SampleAgency.contact().id(), TODAY);
    Versioned<ChangeRequest> applied = done(desk.apply(ELIF, command("c-8"), ID, 7, PINS, TODAY));
    assertThat(applied.version()).isEqualTo(8);
    assertThat(applied.value().state()).isEqualTo(ChangeState.APPLIED);
    assertThat(find(ChangeRequests.TYPE, ID)).isEqualTo(applied);
    Baseline second = baselines().get(1);
    assertThat(second.order()).contains(ID);
    assertThat(second.minutes()).isEqualTo(9_090);
    Budget budget = find(Budgets.TYPE, SampleAgency.budget().id()).value();
    assertThat(budget.estimatedMinutes()).isEqualTo(4_800 + 1_890);
    assertThat(budget.pricing().amount()).contains(Money.of("23900.00", "EUR"));
    assertThat(stores.outbox().pending(ELIF, 100))
        .extracting(DomainEvent::name)
        .containsExactly(
            "change.drafted",
            "change.submitted",
            "change.assessed",
            "change.approved",
            "change.approved",
            "change.sent",
            "change.accepted",
            "baseline.moved",
            "budget.moved",
            "change.applied");
  }

  @Test
  void aCommandIsCarriedOutOnce() {
    assessed();
    Answer<Versioned<ChangeRequest>, ChangeRefusal> first =
        desk.approve(ELIF, command("c-1"), ID, 1, TODAY);
    StoredState after = StoredState.of(stores, ELIF);
    assertThat(desk.approve(ELIF, command("c-1"), ID, 1, TODAY)).isEqualTo(first);
    assertThat(StoredState.of(stores, ELIF)).isEqualTo(after);
    assertThatExceptionOfType(CommandReusedException.class)
        .isThrownBy(() -> desk.approve(ELIF, command("c-1"), ID, 2, TODAY));
  }

  @Test
  void anApprovalIsOfTheVersionThatWasRead() {
    assessed();
    ChangeRequest dearer = SampleScope.assessed().withEffortMinutes(900);
    desk.edit(JONAS, command("c-1"), dearer, 1, TODAY);
    StoredState before = StoredState.of(stores, ELIF);
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> desk.approve(ELIF, command("c-2"), ID, 1, TODAY));
    assertThat(StoredState.of(stores, ELIF)).isEqualTo(before);
  }

  @Test
  void oneOfTwoRolesIsNotEnough() {
    assessed();
    assertThat(done(desk.approve(ELIF, command("c-1"), ID, 1, TODAY)).value().state())
        .isEqualTo(ChangeState.ASSESSED);
    Versioned<ChangeRequest> again = done(desk.approve(ELIF, command("c-2"), ID, 2, TODAY));
    assertThat(again.version()).as("nothing is written").isEqualTo(2);
    assertRefused(
        desk.approve(callerNamed("p-nobody"), command("c-3"), ID, 2, TODAY),
        ChangeRefusal.NOT_AN_APPROVER);
    assertRefused(desk.send(ELIF, command("c-4"), ID, 2, TODAY), ChangeRefusal.NOT_IN_THIS_STATE);
  }

  // recheck

  private static Pins pins(String plan, long figures) {
    return new Pins(
        1,
        PINS.since(),
        Fingerprint.builder("plan").text(plan).build(),
        Fingerprint.builder("figures").number(figures).build());
  }

  @Test
  void aPlanThatMovedEndsItAndTimeThatWasWorkedMarksIt() {
    insert(ChangeRequests.TYPE, SampleScope.approved());
    assertThat(done(desk.recheck(ELIF, command("c-1"), ID, 1, PINS, TODAY)).version())
        .as("nothing moved")
        .isEqualTo(1);
    Versioned<ChangeRequest> stale =
        done(desk.recheck(ELIF, command("c-2"), ID, 1, pins("as sold", 2), TODAY));
    assertThat(stale.value().staleFigures()).isTrue();
    assertThat(stale.version()).isEqualTo(2);
    Assessment now = SampleScope.assessment().withPins(pins("as sold", 2));
    assertThat(done(desk.refresh(ELIF, command("c-3"), ID, 2, now, TODAY)).value().staleFigures())
        .isFalse();
    assertThat(
            done(desk.recheck(ELIF, command("c-4"), ID, 3, pins("resold", 2), TODAY))
                .value()
                .state())
        .isEqualTo(ChangeState.EXPIRED);
  }

  @Test
  void anotherBaselineInForceEndsItWhateverThePinsSay() {
    insert(ChangeRequests.TYPE, SampleScope.approved());
    insert(Baselines.TYPE, SampleScope.secondBaseline());
    assertThat(done(desk.recheck(ELIF, command("c-1"), ID, 1, PINS, TODAY)).value().state())
        .isEqualTo(ChangeState.EXPIRED);
  }

  @Test
  void pinsOfALaterMinuteAreTheSameCommand() {
    accepted("cr-7");
    Answer<Versioned<ChangeRequest>, ChangeRefusal> first =
        desk.apply(ELIF, command("c-1"), ID, 1, PINS, TODAY);
    assertThat(first.done()).isPresent();
    assertThat(desk.apply(ELIF, command("c-1"), ID, 1, pins("as sold", 9), TODAY)).isEqualTo(first);
  }

  // apply

  @Test
  void whatIsAppliedIsAnsweredAsItIsAndMovesNothingAgain() {
    accepted("cr-7");
    Versioned<ChangeRequest> applied = done(desk.apply(ELIF, command("c-1"), ID, 1, PINS, TODAY));
    StoredState after = StoredState.of(stores, ELIF);
    assertThat(done(desk.apply(JONAS, command("c-2"), ID, 1, PINS, TODAY))).isEqualTo(applied);
    assertThat(StoredState.of(stores, ELIF)).isEqualTo(after);
  }

  @Test
  void anOrderMovesTheDaysOfTheProjectThatItNames() {
    accepted("cr-7", new ScopeChange.EndMoved(scopeEnd(), scopeEnd().plusDays(10)));
    Project before = find(Projects.TYPE, SampleAgency.project().id()).value();
    done(desk.apply(ELIF, command("c-1"), ID, 1, PINS, TODAY));
    Project after = find(Projects.TYPE, SampleAgency.project().id()).value();
    assertThat(after.plan().flatMap(DateRange::last)).contains(scopeEnd().plusDays(10));
    assertThat(after.withPlan(before.plan())).isEqualTo(before);
    assertThat(stores.outbox().pending(ELIF, 100))
        .extracting(DomainEvent::name)
        .containsExactly("baseline.moved", "budget.moved", "project.moved", "change.applied");
  }

  private static LocalDate scopeEnd() {
    return SampleScope.baseline().scope().plan().last().orElseThrow();
  }

  @Test
  void theSecondOfTwoOrdersFindsTheBaselineMoved() {
    accepted("cr-7");
    accepted("cr-8");
    done(desk.apply(ELIF, command("c-1"), ID, 1, PINS, TODAY));
    StoredState after = StoredState.of(stores, ELIF);
    assertRefused(
        desk.apply(ELIF, command("c-2"), ChangeRequestId.of("cr-8"), 1, PINS, TODAY),
        ChangeRefusal.BASELINE_MOVED);
    assertThat(StoredState.of(stores, ELIF)).isEqualTo(after);
  }

  @Test
  void anOrderThatTakesMoreThanTheBudgetHasMovesNothing() {
    stores
        .entities(Budgets.TYPE)
        .replace(
            ELIF,
            SampleAgency.budget().withLines(SampleAgency.serviceLine().withEstimatedMinutes(0)),
            1);
    ChangeRequest less = accepted("cr-7");
    ChangeRequest taking =
        less.toBuilder()
            .delta(ScopeDelta.of())
            .effortMinutes(-60)
            .assessment(SampleScope.assessment().withMinutesDelta(-60))
            .build();
    ChangeRequest approved =
        taking.toBuilder()
            .approvals(Lists.transform(taking.approvals(), it -> it.withHash(taking.hash())))
            .acceptance(
                taking
                    .acceptance()
                    .map(
                        it ->
                            new ChangeRequest.ClientAcceptance(
                                it.contact(), it.on(), taking.hash())))
            .build();
    stores.entities(ChangeRequests.TYPE).replace(ELIF, approved, 1);
    StoredState before = StoredState.of(stores, ELIF);
    assertRefused(
        desk.apply(ELIF, command("c-1"), ID, 2, PINS, TODAY), ChangeRefusal.LESS_THAN_NOTHING);
    assertThat(StoredState.of(stores, ELIF)).isEqualTo(before);
  }

  @Test
  void aBudgetThatIsNotStoredIsNotMoved() {
    accepted("cr-7");
    stores.entities(Baselines.TYPE).remove(ELIF, SampleScope.baseline().id(), 1);
    assertThat(Refused.sentences(() -> desk.apply(ELIF, command("c-1"), ID, 1, PINS, TODAY)))
        .containsExactly("/baseline UNKNOWN_REFERENCE The baseline must be one that is stored.");
    insert(Baselines.TYPE, SampleScope.baseline());
    stores.entities(Baselines.TYPE).remove(ELIF, SampleScope.baseline().id(), 2);
    stores.entities(Budgets.TYPE).remove(ELIF, SampleAgency.budget().id(), 1);
    insert(Baselines.TYPE, SampleScope.baseline());
    assertThat(Refused.sentences(() -> desk.apply(ELIF, command("c-2"), ID, 1, PINS, TODAY)))
        .containsExactly("/budget UNKNOWN_REFERENCE The budget must be one that is stored.");
    assertThat(baselines()).hasSize(1);
  }

  // races

  /** Sends eight commands at once. */
  private static ImmutableList<Answer<Versioned<ChangeRequest>, ChangeRefusal>> race(
      IntFunction<Answer<Versioned<ChangeRequest>, ChangeRefusal>> command) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Callable<Answer<Versioned<ChangeRequest>, ChangeRefusal>>> racers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int index = i;
        racers.add(
            () -> {
              start.await();
              return command.apply(index);
            });
      }
      ImmutableList.Builder<Answer<Versioned<ChangeRequest>, ChangeRefusal>> answers =
          ImmutableList.builder();
      for (Future<Answer<Versioned<ChangeRequest>, ChangeRefusal>> racer :
          threads.invokeAll(racers)) {
        answers.add(racer.get());
      }
      return answers.build();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void ofEightOrdersOfOneBaselineOneIsApplied() throws Exception {
    for (int i = 0; i < THREADS; i++) {
      accepted("cr-" + i);
    }
    var answers =
        race(
            i ->
                desk.apply(
                    ELIF, command("apply-" + i), ChangeRequestId.of("cr-" + i), 1, PINS, TODAY));
    assertThat(answers).filteredOn(answer -> answer.done().isPresent()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.done().isEmpty())
        .containsOnly(new Answer.Refused<>(ChangeRefusal.BASELINE_MOVED));
    assertThat(baselines()).hasSize(2);
    assertThat(stores.outbox().pending(ELIF, 100))
        .extracting(DomainEvent::name)
        .containsExactly("baseline.moved", "budget.moved", "change.applied");
  }

  @Test
  void togetherNoMoreIsGivenAwayThanTheAllowanceHas() throws Exception {
    for (int i = 0; i < THREADS; i++) {
      small("cr-" + i, 100);
    }
    var answers =
        race(
            i ->
                desk.absorb(
                    JONAS,
                    command("absorb-" + i),
                    ChangeRequestId.of("cr-" + i),
                    1,
                    "Goodwill.",
                    TODAY));
    assertThat(answers)
        .as("240 minutes have room for two of 100")
        .filteredOn(answer -> answer.done().isPresent())
        .hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.done().isEmpty())
        .containsOnly(new Answer.Refused<>(ChangeRefusal.APPROVALS_MISSING));
  }

  // the exits

  @Test
  void aRequestIsTurnedDownWithAReasonOrTakenBack() {
    assessed();
    assertRefused(desk.reject(ELIF, command("c-1"), ID, 1, " ", TODAY), ChangeRefusal.NEEDS_REASON);
    assertThat(done(desk.reject(ELIF, command("c-2"), ID, 1, "No budget.", TODAY)).value().state())
        .isEqualTo(ChangeState.REJECTED);
    insert(ChangeRequests.TYPE, SampleScope.submitted().withId(ChangeRequestId.of("cr-9")));
    assertThat(
            done(desk.withdraw(ELIF, command("c-3"), ChangeRequestId.of("cr-9"), 1, TODAY))
                .value()
                .state())
        .isEqualTo(ChangeState.WITHDRAWN);
  }

  private void small(String id, long minutes) {
    insert(
        ChangeRequests.TYPE,
        SampleScope.submitted().toBuilder()
            .id(ChangeRequestId.of(id))
            .delta(ScopeDelta.of())
            .effortMinutes(minutes)
            .build());
  }

  @Test
  void whatIsGivenAwayCountsAgainstTheAllowance() {
    small("cr-a", 120);
    small("cr-b", 90);
    small("cr-c", 60);
    for (String free : ImmutableList.of("cr-a", "cr-b")) {
      assertThat(
              done(desk.absorb(
                      JONAS, command("c-" + free), ChangeRequestId.of(free), 1, "Goodwill.", TODAY))
                  .value()
                  .state())
          .isEqualTo(ChangeState.ABSORBED);
    }
    assertRefused(
        desk.absorb(JONAS, command("c-9"), ChangeRequestId.of("cr-c"), 1, "Goodwill.", TODAY),
        ChangeRefusal.APPROVALS_MISSING);
    assertThat(find(Baselines.TYPE, SampleScope.baseline().id()))
        .as("held twice, and what it says is the same")
        .isEqualTo(new Versioned<>(SampleScope.baseline(), 3));
  }

  @Test
  void withoutABaselineTheProjectIsHeld() {
    stores.entities(Baselines.TYPE).remove(ELIF, SampleScope.baseline().id(), 1);
    small("cr-a", 60);
    done(desk.absorb(JONAS, command("c-1"), ChangeRequestId.of("cr-a"), 1, "Goodwill.", TODAY));
    assertThat(find(Projects.TYPE, SampleAgency.project().id()))
        .isEqualTo(new Versioned<>(SampleAgency.project(), 2));
  }

  // drafts

  @Test
  void onlyADraftOfItsOwnAuthorIsWrittenDown() {
    assertRefused(
        desk.draft(ELIF, command("c-1"), SampleScope.submitted()),
        ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    assertRefused(
        desk.draft(JONAS, command("c-2"), SampleScope.draft()),
        ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    done(desk.draft(ELIF, command("c-3"), SampleScope.draft()));
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> desk.draft(ELIF, command("c-4"), SampleScope.draft()));
  }

  @Test
  void aDraftIsOfAProjectTheActorSees() {
    ChangeDesk narrow =
        desk(
            (caller, operation, type, record) ->
                type.equals(Projects.TYPE.name())
                    ? new Authorization.Invisible("v1")
                    : new Authorization.Allowed("v1"));
    ImmutableList<Runnable> hidden =
        ImmutableList.of(
            () -> narrow.draft(ELIF, command("c-1"), SampleScope.draft()),
            () ->
                desk.draft(
                    ELIF,
                    command("c-2"),
                    SampleScope.draft().withProject(ProjectId.of("pr-none"))));
    assertThat(hidden)
        .allSatisfy(
            draft ->
                assertThat(Refused.sentences(draft))
                    .containsExactly(
                        "/project UNKNOWN_REFERENCE The project must be one that is stored."));
  }

  @Test
  void anEditVoidsWhatWasDecided() {
    insert(ChangeRequests.TYPE, SampleScope.approved());
    ChangeRequest edited =
        done(desk.edit(
                JONAS, command("c-1"), SampleScope.approved().withEffortMinutes(120), 1, TODAY))
            .value();
    assertThat(edited.state()).isEqualTo(ChangeState.SUBMITTED);
    assertThat(edited.approvals()).isEmpty();
    assertRefused(
        desk.edit(JONAS, command("c-2"), edited.withProject(ProjectId.of("pr-other")), 2, TODAY),
        ChangeRefusal.CHANGED_BY_MOVES_ONLY);
  }

  // who may

  @Test
  void eachCommandAsksForItsOperation() {
    SampleDesk.RecordingAuthorizer asked =
        new SampleDesk.RecordingAuthorizer(SampleDesk.allowAll());
    ChangeDesk watched = desk(asked);
    assessed();
    watched.approve(ELIF, command("c-1"), ID, 1, TODAY);
    watched.withdraw(ELIF, command("c-2"), ID, 2, TODAY);
    small("cr-a", 30);
    watched.absorb(ELIF, command("c-3"), ChangeRequestId.of("cr-a"), 1, "Goodwill.", TODAY);
    assertThat(asked.asked())
        .extracting(SampleDesk.Question::operation)
        .containsExactly(Operation.APPROVE, Operation.EDIT, Operation.APPROVE);
    assertThat(asked.asked())
        .allMatch(question -> question.recordType().equals("changeRequest"))
        .allMatch(question -> question.actor().equals(PersonId.of("p-elif")));
  }

  @Test
  void whoMayNotIsDeniedAndWhoSeesNothingIsToldNothing() {
    assessed();
    assertThat(
            desk(SampleDesk.allowAllBut(Operation.APPROVE))
                .approve(ELIF, command("c-1"), ID, 1, TODAY))
        .isEqualTo(new Answer.Denied<>(SampleDesk.POLICY_VERSION));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> desk(SampleDesk.hideAll()).approve(ELIF, command("c-2"), ID, 1, TODAY));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> desk.approve(ELIF, command("c-3"), ChangeRequestId.of("cr-none"), 1, TODAY));
    assertThat(find(ChangeRequests.TYPE, ID).version()).isEqualTo(1);
  }

  @Test
  void thePolicyOfTheAgencyDecides() {
    ChangeDesk strict =
        new ChangeDesk(
            stores,
            SampleDesk.allowAll(),
            AgencyJson.stored(),
            ChangePolicy.builder().authorMayApprove(false).build());
    assessed();
    assertRefused(
        strict.approve(ELIF, command("c-1"), ID, 1, TODAY), ChangeRefusal.AUTHOR_MAY_NOT_APPROVE);
  }
}
