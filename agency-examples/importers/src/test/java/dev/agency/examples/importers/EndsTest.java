package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.store.entity.Responsibilities;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An end that a row leaves out stays, one that is null goes, and one alone moves the end. */
class EndsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

  private static final Profile LEADS =
      Profile.read(
          """
          {"system": "sheet", "objects": [
            {"file": "leads", "format": "json", "kind": "responsibility", "creates": true, "id": "/id",
              "fields": [
                {"property": "person", "from": "/person", "as": "reference", "source": "float"},
                {"property": "project", "from": "/project", "as": "reference", "source": "float"},
                {"property": "duty", "value": "PROJECT_MANAGER", "as": "name"},
                {"property": "from", "from": "/start_date", "as": "day", "forms": ["date"]},
                {"property": "until", "from": "/end_date", "as": "day", "forms": ["date"]}]}]}
          """);

  private static final String BOTH =
      ", \"start_date\": \"2026-01-05\", \"end_date\": \"2026-06-30\"";
  private static final String START_ALONE = ", \"start_date\": \"2026-01-05\"";
  private static final String END_ALONE = ", \"end_date\": \"2026-07-31\"";
  private static final String NO_END = ", \"end_date\": null";

  private final Studio studio = new Studio();
  private int batch;

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
  }

  private ImportReport run(Profile profile, String file, String row) {
    batch++;
    return studio.run(
        ImportRequest.of(profile, "batch" + batch)
            .file(file, Studio.text("[" + row + "]"))
            .given("currency", "EUR")
            .given("minutesPerDay", "480"));
  }

  private <I extends Comparable<I>, T> T one(EntityType<I, T> type, I id) {
    return studio.stores.entities(type).find(studio.caller, id).orElseThrow().value();
  }

  private DateRange project(String days) {
    run(
        Profile.of("float"),
        "projects",
        "{\"project_id\": 77, \"name\": \"Shop\", \"client_id\": 21, \"tentative\": 0, \"active\": 1,"
            + " \"status\": \"confirmed\""
            + days
            + "}");
    return one(Projects.TYPE, ProjectId.of("float-77")).plan().orElseThrow();
  }

  @Test
  void theEndOfAProject() {
    assertThat(project(BOTH)).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(project("")).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(project(START_ALONE)).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(project(END_ALONE)).isEqualTo(DateRange.closed(START, JULY));
    assertThat(project(NO_END)).isEqualTo(DateRange.startingOn(START));
  }

  @Test
  void anEndWithoutAFirstDayIsNoPlanAndThatIsNoted() {
    ImportReport report =
        run(
            Profile.of("float"),
            "projects",
            """
            {"project_id": 78, "name": "Shop", "client_id": 21, "tentative": 0, "active": 1,
              "status": "confirmed", "end_date": "2026-06-30"}
            """);
    assertThat(report.lines(Severity.NOTE)).containsExactly("projects:1 /start_date NOT_TOLD");
    assertThat(one(Projects.TYPE, ProjectId.of("float-78")).plan()).isEmpty();
  }

  private WorkSchedule schedule(String days) {
    run(
        Profile.of("float"),
        "people",
        "{\"people_id\": 99, \"name\": \"Q\", \"active\": 1, \"department\": {\"name\": \"Design\"},"
            + " \"work_days_hours\": [0, 8, 8, 8, 8, 8, 0]"
            + days
            + "}");
    return one(WorkSchedules.TYPE, PersonId.of("float-99"));
  }

  @Test
  void theEndOfAnEmployment() {
    assertThat(schedule(BOTH).employment()).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(schedule("").employment()).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(schedule(END_ALONE).employment()).isEqualTo(DateRange.closed(START, JULY));
    assertThat(schedule(NO_END).employment()).isEqualTo(DateRange.startingOn(START));
    assertThat(schedule("").patterns()).extracting(each -> each.validFrom()).containsExactly(START);
  }

  private DateRange lead(String days) {
    run(LEADS, "leads", "{\"id\": 1, \"person\": 11, \"project\": 31" + days + "}");
    return one(Responsibilities.TYPE, ResponsibilityId.of("sheet-1.PROJECT_MANAGER")).during();
  }

  @Test
  void theEndOfAResponsibility() {
    assertThat(lead(BOTH)).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(lead("")).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(lead(END_ALONE)).isEqualTo(DateRange.closed(START, JULY));
    assertThat(lead(NO_END)).isEqualTo(DateRange.startingOn(START));
  }

  private ImportReport allocation(String days) {
    return run(
        Profile.of("float"),
        "allocations",
        "{\"task_id\": 900, \"project_id\": 31, \"people_id\": 11, \"hours\": 4,"
            + " \"status\": \"confirmed\", \"repeat_state\": 0"
            + days
            + "}");
  }

  private DateRange booked(String days) {
    assertThat(allocation(days).lines(Severity.REFUSED)).isEmpty();
    return one(Bookings.TYPE, BookingId.of("float-900:11")).days();
  }

  @Test
  void theEndOfABookingWhichHasOne() {
    assertThat(allocation(START_ALONE).lines(Severity.REFUSED))
        .containsExactly("allocations:1 /end_date MISSING_PROPERTY");
    assertThat(booked(BOTH)).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(booked("")).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(booked(START_ALONE)).isEqualTo(DateRange.closed(START, JUNE));
    assertThat(booked(END_ALONE)).isEqualTo(DateRange.closed(START, JULY));
    assertThat(allocation(NO_END).lines(Severity.REFUSED))
        .containsExactly("allocations:1 /end_date MISSING_PROPERTY");
  }
}
