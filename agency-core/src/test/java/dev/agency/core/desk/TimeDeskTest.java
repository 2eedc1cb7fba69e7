package dev.agency.core.desk;

import static dev.agency.core.testkit.SampleAgency.day;
import static dev.agency.core.testkit.SampleDesk.caller;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeDeskTest {
  private final TimeEntry entry = SampleDesk.newTimeEntry();
  private final TimeEntry second = entry.withId(TimeEntryId.of("T-00002"));
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final TimeDesk desk = desk(SampleDesk.allowAll());

  @BeforeEach
  void fill() {
    SampleDesk.fill(stores);
  }

  private TimeDesk desk(Authorizer authorizer) {
    return new TimeDesk(stores, authorizer, AgencyJson.stored(), EntryLimit.LONGEST_DAY);
  }

  private Optional<Revised<TimeEntryId, TimeEntry>> stored(TimeEntryId id) {
    return Optional.ofNullable(
        stores.timeEntries().findAll(caller(), ImmutableList.of(id)).get(id));
  }

  private ImmutableList<TimeEntry> all() {
    return stores
        .timeEntries()
        .read(
            caller(),
            EntryRange.all(),
            entries -> entries.collect(ImmutableList.toImmutableList()));
  }

  private void append(long revision, TimeEntry value) {
    stores
        .timeEntries()
        .append(caller(), ImmutableList.of(Revised.of(value.id(), revision, value)));
  }

  private void log(TimeEntry... entries) {
    for (TimeEntry one : entries) {
      assertThat(desk.log(caller(), command("log-" + one.id()), one).done()).isPresent();
    }
  }

  private static void assertRefused(Answer<?, TimeRefusal> answer, TimeRefusal reason) {
    assertThat(answer).isEqualTo(new Answer.Refused<>(reason));
  }

  private static EntryDecision decision(Approval approval, EntryRevision... entries) {
    return EntryDecision.builder().approval(approval).addEntries(entries).build();
  }

  private static EntryRevision seen(TimeEntry entry, long revision) {
    return new EntryRevision(entry.id(), revision);
  }

  // log

  @Test
  void loggedTimeIsTheFirstRevision() {
    assertThat(desk.log(caller(), command("log-1"), entry))
        .isEqualTo(new Answer.Done<>(new Versioned<>(entry, 1)));
    assertThat(stored(entry.id())).contains(Revised.of(entry.id(), 1, entry));
  }

  @Test
  void anEntryIsLoggedOnceAndNotAfterItWasRemoved() {
    log(entry);
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> desk.log(caller(), command("c-1"), entry));
    desk.remove(caller(), command("remove-1"), entry.id(), 1);
    assertThatExceptionOfType(DuplicateIdException.class)
        .isThrownBy(() -> desk.log(caller(), command("c-2"), entry));
  }

  @Test
  void newTimeIsPendingAndOnNoInvoice() {
    assertRefused(
        desk.log(caller(), command("c-1"), entry.withApproval(Approval.APPROVED)),
        TimeRefusal.DECIDED_LATER);
    assertRefused(
        desk.log(caller(), command("c-2"), entry.withInvoice(InvoiceId.of("I-1"))),
        TimeRefusal.DECIDED_LATER);
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void timeIsLoggedUntilTheProjectIsClosed(ProjectState state) {
    Project project = SampleAgency.project().withState(state);
    stores.entities(Projects.TYPE).replace(caller(), project, 1);
    Answer<?, TimeRefusal> answer = desk.log(caller(), command("c-1"), entry);
    boolean closed = state == ProjectState.COMPLETED || state == ProjectState.CANCELLED;
    assertThat(answer.refusal())
        .isEqualTo(closed ? Optional.of(TimeRefusal.PROJECT_CLOSED) : Optional.empty());
  }

  @Test
  void timeOfAClosedProjectStaysAsItIsAndMayStillBeApproved() {
    log(entry);
    Project over = SampleAgency.project().withState(ProjectState.COMPLETED);
    stores.entities(Projects.TYPE).replace(caller(), over, 1);
    assertRefused(
        desk.correct(caller(), command("c-1"), entry.withMinutes(1), 1),
        TimeRefusal.PROJECT_CLOSED);
    assertRefused(desk.remove(caller(), command("c-2"), entry.id(), 1), TimeRefusal.PROJECT_CLOSED);
    assertThat(
            desk.decide(caller(), command("c-3"), decision(Approval.APPROVED, seen(entry, 1)))
                .done())
        .isPresent();
  }

  @Test
  void whoHasLeftLogsNoTime() {
    stores.entities(People.TYPE).replace(caller(), SampleAgency.person().withArchived(true), 1);
    assertRefused(desk.log(caller(), command("c-1"), entry), TimeRefusal.PERSON_ARCHIVED);
    TimeEntry elsewhere = entry.withPerson(PersonId.of("p-kept-elsewhere"));
    assertThat(desk.log(caller(), command("c-2"), elsewhere).done()).isPresent();
  }

  @Test
  void timeIsLoggedOnALineOfAStoredBudget() {
    assertThat(
            Refused.sentences(
                () -> desk.log(caller(), command("c"), entry.withBudget(BudgetId.of("b-none")))))
        .containsExactly(
            "/budget UNKNOWN_REFERENCE The budget of a time entry must be one that is stored.");
    assertThat(
            Refused.sentences(
                () -> desk.log(caller(), command("c"), entry.withLine(LineId.of("l-none")))))
        .containsExactly(
            "/line UNKNOWN_REFERENCE The line of a time entry must be one of its budget.");
    assertThat(desk.log(caller(), command("c"), entry.withLine(Optional.empty())).done())
        .isPresent();
  }

  @Test
  void aLineWithoutTrackingTakesNoTimeAndLetsGoOfWhatItHas() {
    log(entry, second);
    Budget budget = SampleAgency.budget();
    stores
        .entities(Budgets.TYPE)
        .replace(
            caller(),
            budget.withLines(
                budget.lines().stream().map(line -> line.withTracking(false)).toList()),
            1);
    TimeEntry third = entry.withId(TimeEntryId.of("T-00003"));
    assertRefused(desk.log(caller(), command("c-1"), third), TimeRefusal.LINE_TAKES_NO_TIME);
    assertThat(stored(third.id())).isEmpty();
    assertRefused(
        desk.correct(caller(), command("c-2"), entry.withMinutes(60), 1),
        TimeRefusal.LINE_TAKES_NO_TIME);
    assertThat(desk.log(caller(), command("c-3"), third.withLine(Optional.empty())).done())
        .isPresent();
    assertRefused(desk.correct(caller(), command("c-4"), third, 1), TimeRefusal.LINE_TAKES_NO_TIME);
    assertThat(desk.correct(caller(), command("c-5"), entry.withLine(Optional.empty()), 1).done())
        .as("moved away")
        .isPresent();
    assertThat(
            desk.decide(caller(), command("c-6"), decision(Approval.APPROVED, seen(second, 1)))
                .done())
        .isPresent();
    assertThat(desk.remove(caller(), command("c-7"), second.id(), 2).done()).isPresent();
  }

  @Test
  void anEntryIsNoLongerThanTheLimit() {
    TimeEntry tooLong = entry.withMinutes(1_501);
    String rule = "/minutes OUT_OF_RANGE The minutes of a time entry must be at most 1500.";
    assertThat(Refused.sentences(() -> desk.log(caller(), command("c"), tooLong)))
        .containsExactly(rule);
    log(entry);
    assertThat(Refused.sentences(() -> desk.correct(caller(), command("c"), tooLong, 1)))
        .containsExactly(rule);
    assertThat(desk.correct(caller(), command("c"), entry.withMinutes(1_500), 1).done())
        .isPresent();
  }

  @Test
  void aLowerLimitDoesNotReachWhatWasLogged() {
    Answer<Versioned<TimeEntry>, TimeRefusal> first = desk.log(caller(), command("log-1"), entry);
    TimeDesk stricter =
        new TimeDesk(stores, SampleDesk.allowAll(), AgencyJson.stored(), new EntryLimit(60));
    assertThat(stricter.log(caller(), command("log-1"), entry)).isEqualTo(first);
  }

  // correct

  @Test
  void aCorrectionMakesAnEntryPendingAgain() {
    append(3, entry.withApproval(Approval.APPROVED));
    TimeEntry corrected = entry.withMinutes(120).withDate(day(Month.MARCH, 17));
    assertThat(desk.correct(caller(), command("correct-1"), corrected, 3))
        .isEqualTo(new Answer.Done<>(new Versioned<>(corrected, 4)));
    assertThat(stored(entry.id())).contains(Revised.of(entry.id(), 4, corrected));
    assertThat(all()).containsExactly(corrected);
  }

  @Test
  void aCorrectionDoesNotApprove() {
    log(entry);
    assertRefused(
        desk.correct(caller(), command("c-1"), entry.withApproval(Approval.APPROVED), 1),
        TimeRefusal.DECIDED_LATER);
  }

  @Test
  void whatStandsOnAnInvoiceChangesNoMore() {
    append(1, SampleAgency.timeEntry());
    StoredState before = StoredState.of(stores, caller());
    assertRefused(desk.correct(caller(), command("c-1"), entry, 1), TimeRefusal.INVOICED);
    assertRefused(desk.remove(caller(), command("c-2"), entry.id(), 1), TimeRefusal.INVOICED);
    assertRefused(
        desk.decide(caller(), command("c-3"), decision(Approval.REJECTED, seen(entry, 1))),
        TimeRefusal.INVOICED);
    assertThat(StoredState.of(stores, caller())).isEqualTo(before);
  }

  @Test
  void whoMayEditTheirOwnTimeDoesNotMakeItSomebodyElses() {
    log(entry);
    Authorizer own =
        (who, operation, recordType, record) ->
            ((TimeEntry) record).person().equals(entry.person())
                ? new Authorization.Allowed("1")
                : new Authorization.Invisible("1");
    TimeDesk mine = desk(own);
    assertThat(mine.correct(caller(), command("c-1"), entry.withPerson(PersonId.of("p-other")), 1))
        .isEqualTo(new Answer.Denied<>("1"));
    assertThat(mine.correct(caller(), command("c-2"), entry.withMinutes(15), 1).done()).isPresent();
  }

  // remove

  @Test
  void aRemovalIsARevision() {
    log(entry);
    assertThat(desk.remove(caller(), command("remove-1"), entry.id(), 1))
        .isEqualTo(new Answer.Done<>(new Versioned<>(entry, 2)));
    assertThat(stored(entry.id())).contains(Revised.deleted(entry.id(), 2));
    assertThat(all()).isEmpty();
    assertThat(desk.remove(caller(), command("remove-1"), entry.id(), 1))
        .isEqualTo(new Answer.Done<>(new Versioned<>(entry, 2)));
  }

  // decide

  @Test
  void aWeekIsApprovedAtOnce() {
    log(entry, second);
    assertThat(
            desk.decide(
                caller(),
                command("decide-1"),
                decision(Approval.APPROVED, seen(second, 1), seen(entry, 1))))
        .isEqualTo(new Answer.Done<>(decision(Approval.APPROVED, seen(second, 2), seen(entry, 2))));
    assertThat(all()).extracting(TimeEntry::approval).containsOnly(Approval.APPROVED).hasSize(2);
  }

  @Test
  void aDecisionIsTakenBack() {
    append(4, entry.withApproval(Approval.REJECTED));
    assertThat(
            desk.decide(caller(), command("decide-1"), decision(Approval.PENDING, seen(entry, 4)))
                .done())
        .contains(decision(Approval.PENDING, seen(entry, 5)));
  }

  @Test
  void aDecisionHappensToAllOrToNone() {
    log(entry, second);
    TimeEntry billed = SampleAgency.timeEntry().withId(TimeEntryId.of("T-00003"));
    append(1, billed);
    StoredState before = StoredState.of(stores, caller());
    assertRefused(
        desk.decide(
            caller(),
            command("c-1"),
            decision(Approval.APPROVED, seen(entry, 1), seen(billed, 1), seen(second, 1))),
        TimeRefusal.INVOICED);
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(
            () ->
                desk.decide(
                    caller(),
                    command("c-2"),
                    decision(Approval.APPROVED, seen(entry, 1), seen(second, 2))))
        .withMessageContaining("version 2 was expected, version 1 is stored");
    TimeEntry none = entry.withId(TimeEntryId.of("T-none"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                desk.decide(
                    caller(),
                    command("c-3"),
                    decision(Approval.APPROVED, seen(entry, 1), seen(none, 1))))
        .withMessage("There is no such time entry.");
    assertThat(StoredState.of(stores, caller())).isEqualTo(before);
  }

  @Test
  void whoMayNotDecideAboutOneDecidesAboutNoneAndLearnsNothingOfTheOthers() {
    log(entry, second);
    Authorizer notTheSecond =
        (who, operation, recordType, record) ->
            operation == Operation.APPROVE && record.equals(second)
                ? new Authorization.Denied("7")
                : new Authorization.Allowed("7");
    // The first is stale, too; that is said to those only who may decide.
    assertThat(
            desk(notTheSecond)
                .decide(
                    caller(),
                    command("c-1"),
                    decision(Approval.APPROVED, seen(entry, 9), seen(second, 1))))
        .isEqualTo(new Answer.Denied<>("7"));
    assertThat(all()).extracting(TimeEntry::approval).containsOnly(Approval.PENDING);
  }

  // versions and absence

  @Test
  void whoLookedAtAnOlderRevisionIsToldBoth() {
    append(5, entry);
    ImmutableList<Runnable> stale =
        ImmutableList.of(
            () -> desk.correct(caller(), command("c"), entry, 4),
            () -> desk.remove(caller(), command("c"), entry.id(), 4),
            () -> desk.decide(caller(), command("c"), decision(Approval.APPROVED, seen(entry, 4))));
    for (Runnable command : stale) {
      assertThatExceptionOfType(StaleVersionException.class)
          .isThrownBy(command::run)
          .withMessage(
              "The time entry was changed meanwhile: version 4 was expected, version 5 is stored."
                  + " Read it again.");
    }
  }

  @Test
  void anEntryThatIsMissingRemovedForeignOrInvisibleIsNotFoundInTheSameWords() {
    log(entry, second);
    desk.remove(caller(), command("remove-1"), second.id(), 1);
    TimeDesk hidden = desk(SampleDesk.hideAll());
    TimeEntry none = entry.withId(TimeEntryId.of("T-none"));
    ImmutableList<Runnable> absent =
        ImmutableList.of(
            () -> desk.correct(caller(), command("c"), none, 1),
            () -> desk.remove(caller(), command("c"), none.id(), 1),
            () -> desk.correct(caller(), command("c"), second, 2),
            () -> desk.remove(caller(), command("c"), second.id(), 2),
            () -> desk.remove(SampleDesk.foreigner(), command("c"), entry.id(), 1),
            () -> desk.decide(SampleDesk.foreigner(), command("c"), SampleDesk.entryDecision()),
            () -> hidden.correct(caller(), command("c"), entry, 9),
            () -> hidden.remove(caller(), command("c"), entry.id(), 9),
            () -> hidden.decide(caller(), command("c"), SampleDesk.entryDecision()));
    for (Runnable command : absent) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(command::run)
          .withMessage("There is no such time entry.");
    }
  }

  @Test
  void eachCommandAsksForWhatItDoes() {
    SampleDesk.RecordingAuthorizer asked =
        new SampleDesk.RecordingAuthorizer(SampleDesk.allowAll());
    TimeDesk watched = desk(asked);
    watched.log(caller(), command("c-1"), entry);
    TimeEntry longer = entry.withMinutes(100);
    watched.correct(caller(), command("c-2"), longer, 1);
    watched.decide(caller(), command("c-3"), decision(Approval.REJECTED, seen(entry, 2)));
    watched.remove(caller(), command("c-4"), entry.id(), 3);
    assertThat(asked.asked())
        .containsExactly(
            asked(Operation.CREATE, entry),
            asked(Operation.EDIT, entry),
            asked(Operation.EDIT, longer),
            asked(Operation.APPROVE, longer),
            asked(Operation.DELETE, longer.withApproval(Approval.REJECTED)));
  }

  private static SampleDesk.Question asked(Operation operation, TimeEntry record) {
    return new SampleDesk.Question(caller().actor(), operation, "timeEntry", record);
  }

  @Test
  void whoMayNotIsDeniedAndNothingChanges() {
    Answer<?, TimeRefusal> denied = new Answer.Denied<>(SampleDesk.POLICY_VERSION);
    assertThat(desk(SampleDesk.allowAllBut(Operation.CREATE)).log(caller(), command("c"), entry))
        .isEqualTo(denied);
    assertThat(desk(SampleDesk.hideAll()).log(caller(), command("c"), entry)).isEqualTo(denied);
    log(entry);
    assertThat(
            desk(SampleDesk.allowAllBut(Operation.EDIT))
                .correct(caller(), command("c"), entry.withMinutes(1), 1))
        .isEqualTo(denied);
    assertThat(
            desk(SampleDesk.allowAllBut(Operation.DELETE))
                .remove(caller(), command("c"), entry.id(), 1))
        .isEqualTo(denied);
    assertThat(
            desk(SampleDesk.allowAllBut(Operation.APPROVE))
                .decide(caller(), command("c"), SampleDesk.entryDecision()))
        .isEqualTo(denied);
    assertThat(all()).containsExactly(entry);
  }
}
