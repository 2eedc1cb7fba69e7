package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another system changed since the last import is changed here, too. */
class ReimportTest {
  private static final Decisions DECISIONS =
      Decisions.none()
          .accept(Kind.CLIENT, Joined.FLOAT_NORRLAND, "hubspot-501")
          .accept(Kind.CLIENT, Joined.FLOAT_KAFFA, "hubspot-502")
          .accept(Kind.DEAL, new ExternalRef("float", "32"), "hubspot-9002")
          .accept(Kind.CLIENT, Joined.CLICKUP_NORRLAND, "hubspot-501")
          .accept(Kind.PROJECT, new ExternalRef("clickup", "61"), "float-31");

  private final Studio studio = new Studio();

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", DECISIONS));
  }

  private ImportReport allocations(String batch, String... rows) {
    return studio.run(
        ImportRequest.of(Profile.of("float"), batch)
            .file("allocations", Studio.text("[" + String.join(",", rows) + "]")));
  }

  private List<Booking> bookings(String id) {
    return studio.all(Bookings.TYPE).stream()
        .filter(booking -> booking.id().value().startsWith("float-" + id))
        .toList();
  }

  private Deal win(String id) {
    EntityStore<DealId, Deal> deals = studio.stores.entities(Deals.TYPE);
    Versioned<Deal> open = deals.find(studio.caller, DealId.of(id)).orElseThrow();
    Deal won = open.value().withStage(StageId.of("s-closedwon"));
    return deals.replace(studio.caller, won, open.version()).value();
  }

  @Test
  void whatWasTentativeIsBookedForItsProjectOnceTheDealIsWon() {
    assertThat(bookings("1002"))
        .extracting(booking -> booking.deal().orElseThrow().value())
        .containsExactly("hubspot-9002", "hubspot-9002");
    Deal won = win("hubspot-9002");
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of("float"), "confirmed")
                .file(
                    "projects",
                    Studio.text(
                        """
                        [{"project_id": 32, "name": "Coffee club app", "client_id": 22,
                          "budget_type": 0, "default_hourly_rate": "95.0000", "non_billable": 0,
                          "tentative": 0, "status": "confirmed", "active": 1,
                          "start_date": "2026-03-02", "end_date": "2026-06-30"}]
                        """))
                .file(
                    "allocations",
                    Studio.text(
                        """
                        [{"task_id": 1002, "project_id": 32, "people_ids": [11, 12], "hours": 6,
                          "start_date": "2026-05-04", "end_date": "2026-05-29",
                          "status": "confirmed", "repeat_state": 0}]
                        """))
                .given("currency", "EUR")
                .given("minutesPerDay", "480"));
    assertThat(report.lines(Severity.REFUSED)).isEmpty();
    assertThat(bookings("1002"))
        .hasSize(2)
        .allSatisfy(
            booking -> {
              assertThat(booking.project()).contains(ProjectId.of("float-32"));
              assertThat(booking.deal()).isEmpty();
              assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
            });
    assertThat(studio.all(Deals.TYPE)).contains(won);
  }

  private ImportReport task(String batch, String assignees) {
    return studio.run(
        ImportRequest.of(Profile.of("clickup"), batch)
            .file(
                "tasks",
                Studio.text(
                    """
                    {"tasks": [{"id": "86a1", "name": "Checkout wireframes", "folder": {"id": "61"},
                      "time_estimate": 57600000, "assignees": %s}]}
                    """
                        .formatted(assignees)))
            .given("zone", "Europe/Stockholm"));
  }

  @Test
  void aTaskThatIsNobodysAnyMoreHasNoOwner() {
    studio.run(Studio.clickup("clickup", DECISIONS));
    task("two", "[{\"id\": 51}, {\"id\": 52}]");
    assertThat(studio.all(WorkItems.TYPE).get(0).owner()).isPresent();
    for (String nobody : List.of("[]", "null")) {
      task("one" + nobody.length(), "[{\"id\": 51}]");
      assertThat(studio.all(WorkItems.TYPE).get(0).owner()).isPresent();
      task("none" + nobody.length(), nobody);
      assertThat(studio.all(WorkItems.TYPE).get(0).owner()).isEmpty();
    }
  }

  private List<TimeEntry> time() {
    return studio.stores.timeEntries().read(studio.caller, EntryRange.all(), all -> all.toList());
  }

  @Test
  void theApprovalTheHostGivesIsThatOfNewTimeAndOfNoOther() {
    ImportReport silent =
        studio.run(
            ImportRequest.of(Profile.of("clickup"), "silent")
                .file("spaces", Studio.fixture("clickup/spaces.json"))
                .file("teams", Studio.fixture("clickup/teams.json"))
                .file("folders", Studio.fixture("clickup/folders.json"))
                .file("time", Studio.fixture("clickup/time.json"))
                .given("zone", "Europe/Stockholm")
                .decided(DECISIONS));
    assertThat(silent.lines(Severity.REFUSED)).contains("time:1 given:approval MISSING_PROPERTY");
    assertThat(time()).isEmpty();
    ImportReport given = studio.run(Studio.clickup("clickup", DECISIONS));
    assertThat(given.givens()).containsEntry("approval", 5L);
    assertThat(time()).extracting(TimeEntry::approval).containsOnly(Approval.PENDING);
    TimeEntry approved = time().get(0).withApproval(Approval.APPROVED);
    studio
        .stores
        .timeEntries()
        .append(studio.caller, List.of(Revised.of(approved.id(), 2, approved)));
    assertThat(studio.run(Studio.clickup("again", DECISIONS)).written()).isZero();
    assertThat(time()).contains(approved);
  }
}
