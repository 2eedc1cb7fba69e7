package dev.agency.core.desk;

import static dev.agency.core.testkit.SampleAgency.day;
import static dev.agency.core.testkit.SampleDesk.caller;
import static dev.agency.core.testkit.SampleDesk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.error.CommandReusedException;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.store.ForwardingStores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the commands of every desk, shown on those of deals and time. */
class CommandsTest {
  private static final LocalDate TODAY = day(Month.MARCH, 2);
  private static final StageId LEAD = StageId.of("lead");
  private static final StageId PROPOSAL = StageId.of("proposal");
  private static final int MAX_TRIES = 16;

  private final Deal deal = SampleAgency.deal();
  private final DealId id = deal.id();
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final DealDesk desk = desk(stores, SampleDesk.allowAll());

  @BeforeEach
  void fill() {
    SampleDesk.fill(stores);
  }

  private static DealDesk desk(Stores stores, Authorizer authorizer) {
    return new DealDesk(stores, authorizer, AgencyJson.stored());
  }

  private StoredState state() {
    return StoredState.of(stores, caller());
  }

  // once

  @Test
  void aCommandThatIsSentAgainIsAnsweredAlikeAndDoneOnce() {
    Answer<Versioned<Deal>, DealRefusal> first =
        desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY);
    StoredState before = state();
    Command later = new Command(CommandId.of("move-1"), Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(desk.move(caller(), later, id, 1, LEAD, TODAY)).isEqualTo(first);
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theFirstAnswerIsGivenEvenIfTheRecordHasChangedSince() {
    Answer<Versioned<Deal>, DealRefusal> first =
        desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY);
    Deal moved = first.done().orElseThrow().value();
    desk.edit(caller(), command("edit-1"), moved.withName("Renamed"), 2);
    assertThat(desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY)).isEqualTo(first);
    assertThat(first.done().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aWinThatIsSentAgainGivesWhatItMadeThen() {
    Answer<Versioned<Conversion>, DealRefusal> first =
        desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder());
    desk.reopen(caller(), command("reopen-1"), id, 2, LEAD, TODAY);
    assertThat(desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder())).isEqualTo(first);
  }

  @Test
  void aRefusalIsRememberedEvenIfItsReasonIsGone() {
    Answer<Versioned<Deal>, DealRefusal> first =
        desk.move(caller(), command("move-1"), id, 1, PROPOSAL, TODAY);
    assertThat(first).isEqualTo(new Answer.Refused<>(DealRefusal.SAME_STAGE));
    desk.move(caller(), command("move-2"), id, 1, LEAD, TODAY);
    assertThat(desk.move(caller(), command("move-1"), id, 1, PROPOSAL, TODAY)).isEqualTo(first);
  }

  @Test
  void aDenialIsNotRemembered() {
    DealDesk strict = desk(stores, SampleDesk.allowAllBut(Operation.EDIT));
    assertThat(strict.move(caller(), command("move-1"), id, 1, LEAD, TODAY))
        .isEqualTo(new Answer.Denied<>(SampleDesk.POLICY_VERSION));
    assertThat(stores.commands().find(caller(), CommandId.of("move-1"))).isEmpty();
    assertThat(desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY).done()).isPresent();
  }

  @Test
  void whatIsThrownIsNotRemembered() {
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> desk.move(caller(), command("move-1"), id, 7, LEAD, TODAY));
    assertThat(stores.commands().find(caller(), CommandId.of("move-1"))).isEmpty();
    assertThat(desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY).done()).isPresent();
  }

  @Test
  void anIdServesOneContentOfOneActor() {
    desk.move(caller(), command("c-1"), id, 1, LEAD, TODAY);
    PersonId other = PersonId.of("p-other");
    ImmutableList<Runnable> others =
        ImmutableList.of(
            () -> desk.move(caller(), command("c-1"), id, 2, LEAD, TODAY),
            () -> desk.move(caller(), command("c-1"), id, 1, PROPOSAL, TODAY),
            () -> desk.move(caller(), command("c-1"), id, 1, LEAD, TODAY.plusDays(1)),
            () -> desk.move(caller(), command("c-1"), DealId.of("d-2"), 1, LEAD, TODAY),
            () -> desk.reopen(caller(), command("c-1"), id, 1, LEAD, TODAY),
            () ->
                desk.move(
                    SampleDesk.callerNamed(other.value()), command("c-1"), id, 1, LEAD, TODAY));
    for (Runnable reused : others) {
      assertThatExceptionOfType(CommandReusedException.class).isThrownBy(reused::run);
    }
    TimeDesk time =
        new TimeDesk(stores, SampleDesk.allowAll(), AgencyJson.stored(), EntryLimit.LONGEST_DAY);
    assertThat(Refused.code(() -> time.log(caller(), command("c-1"), SampleDesk.newTimeEntry())))
        .isEqualTo(ErrorCode.COMMAND_REUSED);
  }

  @Test
  void anotherTenantMayUseTheSameId() {
    desk.move(caller(), command("c-1"), id, 1, LEAD, TODAY);
    SampleDesk.RecordingAuthorizer asked =
        new SampleDesk.RecordingAuthorizer(SampleDesk.allowAll());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                desk(stores, asked)
                    .move(SampleDesk.foreigner(), command("c-1"), id, 1, LEAD, TODAY));
    assertThat(asked.asked()).isEmpty();
  }

  @Test
  void theOtherLineOfJacksonAnswersARepetition() {
    Answer<Versioned<Conversion>, DealRefusal> first =
        desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrderWithIds());
    DealDesk other = new DealDesk(stores, SampleDesk.allowAll(), AgencyJson3.stored());
    assertThat(other.win(caller(), command("win-1"), id, 1, SampleDesk.winOrderWithIds()))
        .isEqualTo(first);
  }

  @Test
  void aCommandIsReceivedInTheYearsOfTheModels() {
    assertThat(Refused.sentences(() -> new Command(CommandId.of("c"), Instant.MAX)))
        .containsExactly(
            "/at DATE_OUT_OF_RANGE The at of a command must be an instant of the years 1900 to"
                + " 2199.");
  }

  // who may see an answer again

  @Test
  void anAnswerIsNotGivenAgainToWhomTheRecordBecameInvisible() {
    desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                desk(stores, SampleDesk.hideAll())
                    .win(caller(), command("win-1"), id, 1, SampleDesk.winOrder()))
        .withMessage("There is no such deal.");
    assertThat(
            desk(stores, SampleDesk.allowAllBut(Operation.VIEW))
                .win(caller(), command("win-1"), id, 1, SampleDesk.winOrder()))
        .isEqualTo(new Answer.Denied<>(SampleDesk.POLICY_VERSION));
  }

  @Test
  void theRecordIsJudgedAsItIsTodayAndNotAsItWasAnswered() {
    Authorizer owners =
        (who, operation, recordType, record) ->
            ((Deal) record).owner().equals(who.actor())
                ? new Authorization.Allowed("1")
                : new Authorization.Invisible("1");
    DealDesk mine = desk(stores, owners);
    Deal moved =
        mine.move(caller(), command("move-1"), id, 1, LEAD, TODAY).done().orElseThrow().value();
    mine.edit(caller(), command("edit-1"), moved.withOwner(PersonId.of("p-other")), 2);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> mine.move(caller(), command("move-1"), id, 1, LEAD, TODAY));
  }

  @Test
  void aDecisionIsNotGivenAgainToWhomAnEntryBecameInvisible() {
    TimeDesk time =
        new TimeDesk(stores, SampleDesk.allowAll(), AgencyJson.stored(), EntryLimit.LONGEST_DAY);
    time.log(caller(), command("log-1"), SampleDesk.newTimeEntry());
    Answer<EntryDecision, TimeRefusal> first =
        time.decide(caller(), command("decide-1"), SampleDesk.entryDecision());
    assertThat(time.decide(caller(), command("decide-1"), SampleDesk.entryDecision()))
        .isEqualTo(first);
    TimeDesk hidden =
        new TimeDesk(stores, SampleDesk.hideAll(), AgencyJson.stored(), EntryLimit.LONGEST_DAY);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> hidden.decide(caller(), command("decide-1"), SampleDesk.entryDecision()));
  }

  // what is left behind

  @Test
  void aCommandIsRememberedWithItsAnswer() {
    desk.move(caller(), command("move-1"), id, 1, LEAD, TODAY);
    desk.move(caller(), command("move-2"), id, 2, LEAD, TODAY);
    RecordedCommand done = stores.commands().find(caller(), CommandId.of("move-1")).orElseThrow();
    assertThat(done)
        .isEqualTo(
            RecordedCommand.builder()
                .id(CommandId.of("move-1"))
                .contentHash(done.contentHash())
                .at(command("move-1").at())
                .outcome("DONE")
                .version(2)
                .answer(AgencyJson.stored().write(stored()))
                .build());
    RecordedCommand refused =
        stores.commands().find(caller(), CommandId.of("move-2")).orElseThrow();
    assertThat(refused)
        .isEqualTo(
            RecordedCommand.builder()
                .id(CommandId.of("move-2"))
                .contentHash(refused.contentHash())
                .at(command("move-2").at())
                .outcome("SAME_STAGE")
                .build());
    assertThat(refused.contentHash()).isNotEqualTo(done.contentHash());
  }

  private Deal stored() {
    return stores.entities(Deals.TYPE).find(caller(), id).orElseThrow().value();
  }

  @Test
  void aWinLeavesOneRecordAndOneEventForEachThingItWrote() {
    Conversion made =
        desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder())
            .done()
            .orElseThrow()
            .value();
    assertThat(state().events())
        .containsExactly(
            event("win-1", 0, "deal.won", "deal", "d-relaunch", 2),
            event("win-1", 1, "project.opened", "project", "d-relaunch:project:1", 1),
            event("win-1", 2, "budget.opened", "budget", "d-relaunch:budget:1", 1),
            event(
                "win-1",
                3,
                "responsibility.begun",
                "responsibility",
                "d-relaunch:accountManager:1",
                1));
    assertThat(state().audit())
        .containsExactly(
            audit("win-1", 0, "deal.won", "deal", "d-relaunch")
                .before(AgencyJson.stored().write(deal))
                .after(AgencyJson.stored().write(made.deal()))
                .build(),
            audit("win-1", 1, "project.opened", "project", "d-relaunch:project:1")
                .after(AgencyJson.stored().write(made.project()))
                .build(),
            audit("win-1", 2, "budget.opened", "budget", "d-relaunch:budget:1")
                .after(AgencyJson.stored().write(made.budget()))
                .build(),
            audit(
                    "win-1",
                    3,
                    "responsibility.begun",
                    "responsibility",
                    "d-relaunch:accountManager:1")
                .after(AgencyJson.stored().write(made.responsibilities().get(0)))
                .build());
  }

  @Test
  void eachCommandOfADealTellsWhatItDid() {
    Deal shop = deal.withId(DealId.of("d-shop"));
    desk.open(caller(), command("c-1"), shop);
    desk.edit(caller(), command("c-2"), shop.withName("Shop"), 1);
    desk.move(caller(), command("c-3"), shop.id(), 2, LEAD, TODAY);
    desk.lose(caller(), command("c-4"), shop.id(), 3, StageId.of("lost"), "No.", TODAY);
    desk.reopen(caller(), command("c-5"), shop.id(), 4, LEAD, TODAY);
    desk.win(caller(), command("c-6"), shop.id(), 5, SampleDesk.winOrder());
    desk.reopen(caller(), command("c-7"), shop.id(), 6, LEAD, TODAY);
    assertThat(names("deal", "d-shop"))
        .containsExactly(
            "deal.opened",
            "deal.edited",
            "deal.moved",
            "deal.lost",
            "deal.reopened",
            "deal.won",
            "deal.reopened");
    assertThat(names("budget", "d-shop:budget:1"))
        .containsExactly("budget.opened", "budget.removed");
    assertThat(names("project", "d-shop:project:1"))
        .containsExactly("project.opened", "project.cancelled");
    AuditRecord removed = StoredState.audit(stores, caller(), "budget", "d-shop:budget:1").get(1);
    assertThat(removed.before()).isPresent();
    assertThat(removed.after()).isEmpty();
    assertThat(state().events())
        .extracting(DomainEvent::name, DomainEvent::version)
        .endsWith(
            tuple("deal.reopened", 7L),
            tuple("budget.removed", 1L),
            tuple("project.cancelled", 2L),
            tuple("responsibility.removed", 1L));
  }

  @Test
  void eachCommandOfTimeTellsWhatItDid() {
    TimeDesk time =
        new TimeDesk(stores, SampleDesk.allowAll(), AgencyJson.stored(), EntryLimit.LONGEST_DAY);
    TimeEntry entry = SampleDesk.newTimeEntry();
    time.log(caller(), command("c-1"), entry);
    time.decide(caller(), command("c-2"), SampleDesk.entryDecision());
    time.correct(caller(), command("c-3"), entry.withMinutes(75), 2);
    time.remove(caller(), command("c-4"), entry.id(), 3);
    String logged = AgencyJson.stored().write(entry);
    String decided = AgencyJson.stored().write(entry.withApproval(Approval.APPROVED));
    String corrected = AgencyJson.stored().write(entry.withMinutes(75));
    assertThat(StoredState.audit(stores, caller(), "timeEntry", "T-00001"))
        .containsExactly(
            audit("c-1", 0, "time.logged", "timeEntry", "T-00001").after(logged).build(),
            audit("c-2", 0, "time.decided", "timeEntry", "T-00001")
                .before(logged)
                .after(decided)
                .build(),
            audit("c-3", 0, "time.corrected", "timeEntry", "T-00001")
                .before(decided)
                .after(corrected)
                .build(),
            audit("c-4", 0, "time.removed", "timeEntry", "T-00001").before(corrected).build());
    assertThat(state().events())
        .containsExactly(
            event("c-1", 0, "time.logged", "timeEntry", "T-00001", 1),
            event("c-2", 0, "time.decided", "timeEntry", "T-00001", 2),
            event("c-3", 0, "time.corrected", "timeEntry", "T-00001", 3),
            event("c-4", 0, "time.removed", "timeEntry", "T-00001", 4));
  }

  @Test
  void whatIsRefusedDeniedOrRepeatedLeavesNoRecordAndNoEvent() {
    desk.move(caller(), command("c-1"), id, 1, PROPOSAL, TODAY);
    desk(stores, SampleDesk.allowAllBut(Operation.EDIT))
        .move(caller(), command("c-2"), id, 1, LEAD, TODAY);
    desk.move(caller(), command("c-1"), id, 1, PROPOSAL, TODAY);
    assertThat(state().events()).isEmpty();
    assertThat(StoredState.audit(stores, caller(), "deal", "d-relaunch")).isEmpty();
  }

  private List<String> names(String recordType, String recordId) {
    return StoredState.audit(stores, caller(), recordType, recordId).stream()
        .map(AuditRecord::name)
        .toList();
  }

  private static DomainEvent event(
      String command, long index, String name, String type, String record, long version) {
    return DomainEvent.builder()
        .command(CommandId.of(command))
        .index(index)
        .name(name)
        .recordType(type)
        .recordId(record)
        .version(version)
        .at(command(command).at())
        .build();
  }

  private static AuditRecord.Builder audit(
      String command, long index, String name, String type, String record) {
    return AuditRecord.builder()
        .command(CommandId.of(command))
        .index(index)
        .actor(caller().actor())
        .correlation(caller().correlation())
        .at(command(command).at())
        .name(name)
        .policyVersion(SampleDesk.POLICY_VERSION)
        .recordType(type)
        .recordId(record);
  }

  // failures

  @Test
  void whereverAPortFailsTheWinHappenedOrDidNotAndSentAgainItHappens() {
    List<String> calls = new ArrayList<>();
    MemoryStores sample = filled();
    desk(WatchedStores.before(sample, calls::add), SampleDesk.allowAll())
        .win(caller(), command("win-1"), id, 1, SampleDesk.winOrder());
    StoredState after = StoredState.of(sample, caller());
    assertThat(calls).hasSizeGreaterThan(10).endsWith("outbox.append", "commands.record");
    for (int failing = 0; failing < 2 * calls.size(); failing++) {
      MemoryStores fresh = filled();
      StoredState before = StoredState.of(fresh, caller());
      AtomicInteger count = new AtomicInteger(-failing / 2);
      Runnable fail =
          () -> {
            if (count.getAndIncrement() == 0) {
              throw PersistenceException.failed("cut");
            }
          };
      WatchedStores watched =
          failing % 2 == 0
              ? WatchedStores.before(fresh, call -> fail.run())
              : WatchedStores.after(fresh, call -> fail.run());
      DealDesk failingDesk = desk(watched, SampleDesk.allowAll());
      assertThat(
              Refused.code(
                  () -> failingDesk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder())))
          .as("call %s of %s", failing / 2, calls)
          .isEqualTo(ErrorCode.PERSISTENCE_FAILED);
      assertThat(StoredState.of(fresh, caller())).isEqualTo(before);
      assertThat(fresh.commands().find(caller(), CommandId.of("win-1"))).isEmpty();
      failingDesk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder());
      assertThat(StoredState.of(fresh, caller())).isEqualTo(after);
    }
  }

  private static MemoryStores filled() {
    MemoryStores fresh = MemoryStores.of(MemoryLimits.usual());
    SampleDesk.fill(fresh);
    return fresh;
  }

  /** Loses the race at a call, so many times. */
  private DealDesk losing(String call, int times, Supplier<RuntimeException> lost) {
    AtomicInteger left = new AtomicInteger(times);
    return desk(
        WatchedStores.before(
            stores,
            name -> {
              if (name.equals(call) && left.getAndDecrement() > 0) {
                throw lost.get();
              }
            }),
        SampleDesk.allowAll());
  }

  @Test
  void aLostRaceIsTriedAgain() {
    ImmutableList<Supplier<RuntimeException>> reasons =
        ImmutableList.of(
            () -> new StaleVersionException("deal", 1, 2),
            () -> new NotFoundException("deal"),
            () -> PersistenceException.contention("SQLSTATE 40001"));
    for (int i = 0; i < reasons.size(); i++) {
      assertThat(
              losing("deal.replace", MAX_TRIES - 1, reasons.get(i))
                  .move(caller(), command("c-" + i), id, i + 1, i % 2 == 0 ? LEAD : PROPOSAL, TODAY)
                  .done())
          .isPresent();
    }
    assertThat(
            losing("commands.record", 3, () -> new DuplicateIdException("command"))
                .edit(caller(), command("c-9"), stored().withName("Renamed"), 4)
                .done())
        .isPresent();
    assertThat(state().events()).hasSize(4);
  }

  @Test
  void afterSixteenLostRacesItIsContention() {
    StoredState before = state();
    ImmutableList<Supplier<RuntimeException>> reasons =
        ImmutableList.of(
            () -> new StaleVersionException("deal", 1, 2),
            () -> PersistenceException.contention("x"));
    for (Supplier<RuntimeException> reason : reasons) {
      assertThat(
              Refused.code(
                  () ->
                      losing("deal.replace", MAX_TRIES, reason)
                          .move(caller(), command("c-1"), id, 1, LEAD, TODAY)))
          .isEqualTo(ErrorCode.CONTENTION);
    }
    assertThat(state()).isEqualTo(before);
  }

  /** Stores whose first look-up of a command comes before another thread carried it out. */
  private Stores lookingTooEarly() {
    AtomicBoolean early = new AtomicBoolean(true);
    CommandLog log = stores.commands();
    return new ForwardingStores(stores) {
      @Override
      public CommandLog commands() {
        return new CommandLog() {
          @Override
          public Optional<RecordedCommand> find(Caller caller, CommandId command) {
            return early.getAndSet(false) ? Optional.empty() : log.find(caller, command);
          }

          @Override
          public void record(Caller caller, RecordedCommand command) {
            log.record(caller, command);
          }
        };
      }
    };
  }

  @Test
  void aCommandThatIsSentTwiceAtOnceGetsOneAnswer() {
    Deal before = stored();
    Deal other = SampleAgency.deal().withId(DealId.of("d-other"));
    ImmutableList<Function<DealDesk, Object>> sent =
        ImmutableList.of(
            d -> d.open(caller(), command("open"), other),
            d -> d.edit(caller(), command("edit"), before.withName("Shop"), 1),
            d -> d.move(caller(), command("move"), id, 2, LEAD, TODAY),
            d -> d.lose(caller(), command("lose"), id, 3, StageId.of("lost"), "No.", TODAY),
            d -> d.reopen(caller(), command("reopen"), id, 4, LEAD, TODAY),
            d -> d.win(caller(), command("win"), id, 5, SampleDesk.winOrder()));
    for (Function<DealDesk, Object> send : sent) {
      Object answer = send.apply(desk);
      StoredState after = state();
      Object twin = send.apply(desk(lookingTooEarly(), SampleDesk.allowAll()));
      assertThat(twin).isEqualTo(answer).isInstanceOf(Answer.Done.class);
      assertThat(state()).isEqualTo(after);
    }
  }

  @Test
  void timeThatIsSentTwiceAtOnceGetsOneAnswer() {
    TimeEntry entry = SampleDesk.newTimeEntry();
    EntryDecision decision =
        EntryDecision.builder()
            .approval(Approval.APPROVED)
            .addEntries(new EntryRevision(entry.id(), 2))
            .build();
    ImmutableList<Function<TimeDesk, Object>> sent =
        ImmutableList.of(
            d -> d.log(caller(), command("log"), entry),
            d -> d.correct(caller(), command("correct"), entry.withMinutes(7), 1),
            d -> d.decide(caller(), command("decide"), decision),
            d -> d.remove(caller(), command("remove"), entry.id(), 3));
    for (Function<TimeDesk, Object> send : sent) {
      Object answer = send.apply(timeDesk(stores));
      StoredState after = state();
      assertThat(send.apply(timeDesk(lookingTooEarly())))
          .isEqualTo(answer)
          .isInstanceOf(Answer.Done.class);
      assertThat(state()).isEqualTo(after);
    }
  }

  private static TimeDesk timeDesk(Stores stores) {
    return new TimeDesk(stores, SampleDesk.allowAll(), AgencyJson.stored(), EntryLimit.LONGEST_DAY);
  }

  @Test
  void aRefusalIsNotGivenAgainToWhomTheDealBecameInvisible() {
    desk.move(caller(), command("c"), id, 1, PROPOSAL, TODAY);
    DealDesk blind = desk(stores, SampleDesk.hideAll());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> blind.move(caller(), command("c"), id, 1, PROPOSAL, TODAY));
  }

  @Test
  void theNamesOfRefusalsAreKeptSinceTheyAreStored() {
    assertThat(Arrays.stream(DealRefusal.values()).map(Enum::name))
        .contains(
            "STAGE_NOT_IN_PIPELINE",
            "SAME_STAGE",
            "BEFORE_LAST_MOVE",
            "CHANGED_BY_MOVES_ONLY",
            "WON_BY_WIN_ONLY",
            "LOST_NEEDS_REASON",
            "NOT_A_LOST_STAGE",
            "NOT_A_WON_STAGE",
            "NOT_OPEN",
            "ALREADY_OPEN",
            "BUDGET_HAS_TIME",
            "BUDGET_HAS_EXPENSES",
            "BUDGET_HAS_INVOICES",
            "PROJECT_OF_ANOTHER_CLIENT",
            "PROJECT_CLOSED",
            "WON_OTHERWISE",
            "PROPOSAL_OF_ANOTHER_DEAL",
            "PROPOSAL_NOT_ACCEPTED");
    assertThat(Arrays.stream(TimeRefusal.values()).map(Enum::name))
        .contains("DECIDED_LATER", "PROJECT_CLOSED", "PERSON_ARCHIVED", "INVOICED");
  }

  @Test
  void anOutcomeOfALaterVersionIsRefusedAndNotGuessed() {
    desk.move(caller(), command("c"), id, 1, PROPOSAL, TODAY);
    RecordedCommand known = stores.commands().find(caller(), CommandId.of("c")).orElseThrow();
    MemoryStores later = filled();
    later.commands().record(caller(), known.withOutcome("NOT_YET_INVENTED"));
    assertThat(
            Refused.code(
                () ->
                    desk(later, SampleDesk.allowAll())
                        .move(caller(), command("c"), id, 1, PROPOSAL, TODAY)))
        .isEqualTo(ErrorCode.UNKNOWN_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deal.find", "deal.replace", "outbox.append"})
  void aFailureThatMayHaveHappenedIsNotTriedAgain(String call) {
    AtomicInteger calls = new AtomicInteger();
    DealDesk failing =
        desk(
            WatchedStores.before(
                stores,
                name -> {
                  if (name.equals(call)) {
                    calls.incrementAndGet();
                    throw PersistenceException.failed("SQLSTATE 08006");
                  }
                }),
            SampleDesk.allowAll());
    assertThat(Refused.code(() -> failing.move(caller(), command("c"), id, 1, LEAD, TODAY)))
        .isEqualTo(ErrorCode.PERSISTENCE_FAILED);
    assertThat(calls).hasValue(1);
  }

  @Test
  void whoeverWinsADealThatAnotherWonInBetweenGetsWhatThatMade() {
    AtomicReference<Versioned<Conversion>> faster = new AtomicReference<>();
    // The other one is done between what is read and what is written.
    Stores slow =
        WatchedStores.unjoined(
            stores,
            name -> {
              if (name.equals("deal.replace") && faster.get() == null) {
                faster.set(
                    desk.win(caller(), command("win-1"), id, 1, SampleDesk.winOrder())
                        .done()
                        .orElseThrow());
              }
            });
    DealDesk slowDesk = desk(slow, SampleDesk.allowAll());
    assertThat(slowDesk.win(caller(), command("win-2"), id, 1, SampleDesk.winOrder()).done())
        .contains(faster.get());
    assertThat(state().events()).hasSize(4);
  }
}
