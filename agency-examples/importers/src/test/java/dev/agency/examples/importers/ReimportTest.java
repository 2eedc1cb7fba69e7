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
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.StageId;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.link.Decisions;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.List;
import java.util.Map;
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

  private static final String ONCE = "\"repeat_state\": 0";

  private final Studio studio = new Studio();
  private final Undo undo = new Undo(studio.stores, studio.caller);

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

  private static String allocation(String people, String status, String repeat) {
    return """
        {"task_id": 7001, "project_id": 31, "people_ids": %s, "hours": 4, "status": "%s",
          "start_date": "2026-05-04", "end_date": "2026-05-05", %s}
        """
        .formatted(people, status, repeat);
  }

  private static String weeklyUntil(String day) {
    return "\"repeat_state\": 1, \"repeat_end_date\": \"" + day + "\"";
  }

  private List<String> ids(String id) {
    return bookings(id).stream().map(booking -> booking.id().value()).toList();
  }

  @Test
  void whoIsNoMoreOnAnAllocationIsNotBookedAnyMore() {
    allocations("first", allocation("[11]", "confirmed", ONCE));
    Map<String, String> before = studio.content();
    ImportReport report = allocations("second", allocation("[12]", "confirmed", ONCE));
    assertThat(ids("7001")).containsExactly("float-7001:12");
    assertThat(report.of(Kind.BOOKING)).isEqualTo(new ImportReport.Counts(1, 1, 0, 0, 0));
    assertThat(report.lines(Severity.NOTE)).containsExactly("allocations:1 /task_id REMOVED");
    assertThat(bookings("1001")).hasSize(1);
    assertThat(allocations("third", allocation("[12]", "confirmed", ONCE)).written()).isZero();
    assertThat(undo.run("second").undone()).isEqualTo(2);
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void aRepetitionThatWasCutShortIsBookedForWhatIsLeftOfIt() {
    allocations("first", allocation("[11, 12]", "confirmed", weeklyUntil("2026-06-08")));
    assertThat(ids("7001")).hasSize(12);
    allocations("second", allocation("[11]", "confirmed", weeklyUntil("2026-05-11")));
    assertThat(ids("7001")).containsExactly("float-7001:11", "float-7001:2026-05-11:11");
    allocations("third", allocation("[13]", "confirmed", ONCE).replace("7001", "700"));
    assertThat(ids("7001")).hasSize(2);
  }

  @Test
  void anAllocationThatWasCanceledIsNotBookedAnyMoreUntilThatIsUndone() {
    allocations("first", allocation("[11, 12]", "confirmed", ONCE));
    Map<String, String> before = studio.content();
    String canceled = allocation("[11, 12]", "canceled", ONCE);
    ImportReport tried =
        studio.run(
            ImportRequest.of(Profile.of("float"), "second")
                .file("allocations", Studio.text("[" + canceled + "]"))
                .tryOut());
    assertThat(studio.content()).isEqualTo(before);
    ImportReport report = allocations("second", canceled);
    assertThat(report.counts()).isEqualTo(tried.counts());
    assertThat(report.problems()).isEqualTo(tried.problems());
    assertThat(report.lines(Severity.SKIPPED)).containsExactly("allocations:1 /status SKIPPED");
    assertThat(report.lines(Severity.NOTE)).contains("allocations:1 /status REMOVED");
    assertThat(bookings("7001")).isEmpty();
    assertThat(allocations("third", canceled).written()).isZero();
    assertThat(undo.run("second").undone()).isEqualTo(2);
    assertThat(studio.content()).isEqualTo(before);
  }

  private ImportReport archived(String batch, String deal) {
    return studio.run(
        ImportRequest.of(Profile.of("hubspot"), batch)
            .file(
                "deals",
                Studio.text(
                    "{\"results\": [{\"id\": \"%s\", \"archived\": true}]}".formatted(deal)))
            .given("zone", "Europe/Stockholm"));
  }

  @Test
  void aDealThatWasArchivedIsTakenAwayUnlessItIsReferredTo() {
    Map<String, String> before = studio.content();
    ImportReport kept = archived("kept", "9002");
    assertThat(kept.lines(Severity.REFUSED)).containsExactly("deals:1 /archived STILL_REFERENCED");
    assertThat(studio.content()).isEqualTo(before);
    ImportReport gone = archived("gone", "9001");
    assertThat(gone.lines(Severity.REFUSED)).isEmpty();
    assertThat(studio.all(Deals.TYPE))
        .extracting(deal -> deal.id().value())
        .doesNotContain("hubspot-9001")
        .contains("hubspot-9002");
    assertThat(undo.run("gone").undone()).isEqualTo(1);
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void aDealThatWasWonHereStaysWhenItIsArchivedThere() {
    Deal won = studio.win("hubspot-9001", "float-31");
    assertThat(archived("won", "9001").lines(Severity.REFUSED))
        .containsExactly("deals:1 /archived STILL_REFERENCED");
    assertThat(studio.all(Deals.TYPE)).contains(won);
  }

  @Test
  void aCompanyThatWasArchivedGoesWithWhoeverKeepsIt() {
    String company =
        """
        {"results": [{"id": "777", "archived": %s, "properties": {"name": "Lone Pine",
          "hubspot_owner_id": "71", "hubspot_owner_assigneddate": "2026-01-05"}}]}
        """;
    Map<String, String> before = studio.content();
    assertThat(company("first", company.formatted("false")).written()).isEqualTo(2);
    Map<String, String> live = studio.content();
    ImportReport gone = company("second", company.formatted("true"));
    assertThat(gone.lines(Severity.REFUSED)).isEmpty();
    assertThat(gone.written()).isEqualTo(2);
    assertThat(undo.run("second").undone()).isEqualTo(2);
    assertThat(studio.content()).isEqualTo(live).isNotEqualTo(before);
  }

  private ImportReport company(String batch, String companies) {
    return studio.run(
        ImportRequest.of(Profile.of("hubspot"), batch)
            .file("companies", Studio.text(companies))
            .given("currency", "EUR")
            .given("zone", "Europe/Stockholm"));
  }

  private ImportReport project(String batch, String active, String... allocations) {
    return studio.run(
        ImportRequest.of(Profile.of("float"), batch)
            .file(
                "projects",
                Studio.text(
                    """
                    [{"project_id": 41, "name": "Short film", "client_id": 21, "budget_type": 0,
                      "default_hourly_rate": "95.0000", "non_billable": 0, "tentative": 0,
                      "status": "confirmed", "active": %s, "project_manager": 80011,
                      "start_date": "2026-03-02", "end_date": "2026-06-30"}]
                    """
                        .formatted(active)))
            .file("allocations", Studio.text("[" + String.join(",", allocations) + "]"))
            .given("currency", "EUR")
            .given("minutesPerDay", "480"));
  }

  @Test
  void aProjectThatWasArchivedGoesWithAllThatIsItsOwn() {
    Map<String, String> before = studio.content();
    String booked = allocation("[11]", "confirmed", ONCE).replace(": 31", ": 41");
    assertThat(project("first", "1", booked).of(Kind.PROJECT).inserted()).isEqualTo(1);
    Map<String, String> live = studio.content();
    assertThat(project("second", "0").lines(Severity.REFUSED))
        .containsExactly("projects:1 /active STILL_REFERENCED");
    assertThat(undo.run("second").undone()).isPositive();
    assertThat(studio.content()).isEqualTo(live);
    ImportReport gone = project("third", "false", booked.replace("confirmed", "canceled"));
    assertThat(gone.lines(Severity.REFUSED)).isEmpty();
    assertThat(gone.of(Kind.PROJECT).replaced()).isEqualTo(1);
    assertThat(undo.run("third").undone()).isEqualTo(4);
    assertThat(studio.content()).isEqualTo(live);
    assertThat(undo.run("first").undone()).isEqualTo(4);
    assertThat(studio.content()).isEqualTo(before);
  }

  private ImportReport sheet(String batch, String state) {
    return studio.run(
        ImportRequest.of(
                Profile.read(
                    """
                    {"system": "sheet", "objects": [
                      {"file": "time", "format": "json", "kind": "time", "creates": true, "id": "/id",
                        "skips": [{"path": "/state", "in": ["deleted"]}],
                        "fields": [
                          {"property": "project", "from": "/project", "as": "reference", "source": "float"},
                          {"property": "person", "from": "/person", "as": "reference", "source": "float"},
                          {"property": "date", "from": "/day", "as": "day", "forms": ["date"]},
                          {"property": "worked", "from": "/minutes", "as": "span", "unit": "minutes"},
                          {"property": "billable", "from": "/billable", "as": "flag"},
                          {"property": "approval", "given": "approval", "as": "name"}]}]}
                    """),
                batch)
            .given("approval", "PENDING")
            .file(
                "time",
                Studio.text(
                    """
                    [{"id": 5, "project": 31, "person": 11, "day": "2026-03-02", "minutes": 60,
                      "billable": true, "state": "%s"}]
                    """
                        .formatted(state))));
  }

  @Test
  void timeThatWasDeletedIsTakenAwayUnlessItIsOnAnInvoice() {
    sheet("first", "live");
    Map<String, String> before = studio.content();
    assertThat(sheet("second", "deleted").lines(Severity.NOTE))
        .containsExactly("time:1 /state REMOVED");
    assertThat(time()).isEmpty();
    assertThat(undo.run("second").undone()).isEqualTo(1);
    assertThat(studio.content()).isEqualTo(before);
    TimeEntry invoiced =
        time().get(0).toBuilder().approval(Approval.APPROVED).invoice(InvoiceId.of("I-1")).build();
    studio
        .stores
        .timeEntries()
        .append(studio.caller, List.of(Revised.of(invoiced.id(), 4, invoiced)));
    assertThat(sheet("third", "deleted").lines(Severity.REFUSED))
        .containsExactly("time:1 /state STILL_REFERENCED");
    assertThat(time()).containsExactly(invoiced);
  }
}
