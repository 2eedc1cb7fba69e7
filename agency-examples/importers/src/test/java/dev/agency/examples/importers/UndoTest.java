package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.error.StillReferencedException;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.store.entity.People;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.batch.Change;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {
  private static final ImmutableSet<EntityType<?, ?>> IMPORTED =
      ImmutableSet.of(
          People.TYPE,
          WorkSchedules.TYPE,
          HolidayCalendars.TYPE,
          Leaves.TYPE,
          Clients.TYPE,
          Pipelines.TYPE,
          Deals.TYPE,
          Projects.TYPE,
          WorkItems.TYPE,
          Budgets.TYPE,
          Bookings.TYPE,
          Responsibilities.TYPE);

  private final Studio studio = new Studio();
  private final Undo undo = new Undo(studio.stores, studio.caller);

  private List<ImportRequest> all(String batch) {
    return List.of(
        Studio.floatPeople("people" + batch),
        Studio.hubspot("hubspot" + batch),
        Studio.floatWork("work" + batch, Joined.DECISIONS),
        Studio.clickup("clickup" + batch, Joined.DECISIONS));
  }

  @Test
  void importingTwiceChangesNothingNotEvenAVersion() {
    all("").forEach(studio::run);
    Map<String, String> content = studio.content();
    Map<String, Long> versions = studio.versions();
    for (ImportRequest request : all("-again")) {
      ImportReport again = studio.run(request);
      assertThat(again.written()).isZero();
    }
    assertThat(studio.content()).isEqualTo(content);
    assertThat(studio.versions()).isEqualTo(versions);
  }

  private <I extends Comparable<I>, T> void assertKnownByName(EntityType<I, T> type) {
    Optional<Attribute<T, ?>> names = type.attribute("externalRef");
    assertThat(studio.all(type))
        .as("%s", type)
        .satisfies(all -> assertThat(all.isEmpty()).isNotEqualTo(IMPORTED.contains(type)))
        .allSatisfy(entity -> assertThat(names.orElseThrow().texts(entity)).isNotEmpty());
  }

  @Test
  void allThatIsImportedIsKnownByItsNameInTheOtherSystem() {
    all("").forEach(studio::run);
    String event =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:e-1
        SUMMARY:Away
        ATTENDEE:mailto:tomasz.zielinski@studio.example
        DTSTART;VALUE=DATE:20260803
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR
        """;
    studio.run(ImportRequest.of(Profile.of("leave"), "leave").file("leave", Studio.text(event)));
    studio.run(
        ImportRequest.of(Profile.of("holidays"), "holidays")
            .file("holidays", Studio.text(event))
            .given("calendar", "se"));
    EntityTypes.all().forEach(this::assertKnownByName);
    List<TimeEntry> time =
        studio.stores.timeEntries().read(studio.caller, EntryRange.all(), read -> read.toList());
    assertThat(time).isNotEmpty().noneMatch(entry -> entry.externalRefs().isEmpty());
    EntityStore<PersonId, WorkSchedule> schedules = studio.stores.entities(WorkSchedules.TYPE);
    Query<WorkSchedule> mira =
        Query.<WorkSchedule>all().with(WorkSchedules.EXTERNAL_REF, new ExternalRef("float", "11"));
    assertThat(schedules.page(studio.caller, mira, Optional.empty(), 2).rows())
        .extracting(row -> row.value().person().value())
        .containsExactly("float-11");
  }

  @Test
  void aStoreThatFailsHalfwayHasNothingOfTheBatch() {
    Studio small = new Studio(MemoryStores.of(new MemoryLimits(20)));
    small.run(Studio.floatPeople("people"));
    Map<String, String> before = small.content();
    for (ImportRequest request :
        List.of(Studio.hubspot("hubspot"), Studio.hubspot("hubspot").tryOut())) {
      assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> small.run(request));
      assertThat(small.content()).isEqualTo(before);
    }
    assertThat(small.run(Studio.floatPeople("again")).written()).isZero();
  }

  @Test
  void undoingBackwardsLeavesNothing() {
    all("").forEach(studio::run);
    for (String batch : List.of("clickup", "work", "hubspot", "people")) {
      Undo.Result result = undo.run(batch);
      assertThat(result.conflicts()).isEmpty();
      assertThat(result.undone()).isPositive();
    }
    assertThat(studio.content()).isEmpty();
    all("").forEach(studio::run);
    assertThat(studio.content()).isNotEmpty();
  }

  @Test
  void aTrialWritesNothingAndTellsWhatWillHappen() {
    studio.run(Studio.floatPeople("people"));
    Map<String, String> before = studio.content();
    ImportReport tried = studio.run(Studio.hubspot("hubspot").tryOut());
    assertThat(tried.dryRun()).isTrue();
    assertThat(studio.content()).isEqualTo(before);
    ImportReport done = studio.run(Studio.hubspot("hubspot"));
    assertThat(done.counts()).isEqualTo(tried.counts());
    assertThat(done.problems()).isEqualTo(tried.problems());
    assertThat(done.links()).isEqualTo(tried.links());
    assertThat(done.dryRun()).isFalse();
  }

  @Test
  void whatSomebodyChangedSinceKeepsTheWholeBatch() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    Versioned<Deal> stored =
        studio
            .stores
            .entities(Deals.TYPE)
            .find(studio.caller, DealId.of("hubspot-9001"))
            .orElseThrow();
    Deal renamed = stored.value().withName("Relaunch, phase 1");
    studio.stores.entities(Deals.TYPE).replace(studio.caller, renamed, stored.version());
    Map<String, String> before = studio.content();
    Undo.Result result = undo.run("hubspot");
    assertThat(result.undone()).isZero();
    assertThat(result.conflicts()).extracting(Change::id).containsExactly("hubspot-9001");
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void whatLaterBatchesChangedKeepsTheBatchesBefore() {
    all("").forEach(studio::run);
    Map<String, String> before = studio.content();
    for (String batch : List.of("people", "hubspot", "work")) {
      assertThat(undo.run(batch).conflicts()).isNotEmpty();
    }
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void whatIsReferredToIsNotTakenAwayNorAnythingElseOfItsBatch() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio
        .stores
        .entities(Bookings.TYPE)
        .insert(
            studio.caller,
            Booking.builder()
                .id(BookingId.of("by-hand"))
                .person(PersonId.of("float-11"))
                .deal(DealId.of("hubspot-9001"))
                .days(DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)))
                .amount(new BookingAmount.PerDay(60))
                .build());
    Map<String, String> before = studio.content();
    assertThatExceptionOfType(StillReferencedException.class).isThrownBy(() -> undo.run("hubspot"));
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void aBatchHasAName() {
    studio.run(Studio.floatPeople("people"));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> studio.run(Studio.hubspot("people")))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(undo.run("nobody-knows")).isEqualTo(new Undo.Result(0, ImmutableList.of()));
  }
}
