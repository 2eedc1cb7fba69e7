package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.io.Resources;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.project.WorkItem;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClickUpTest {
  private final Studio studio = new Studio();
  private ImportReport report;

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    report = studio.run(Studio.clickup("clickup", Joined.DECISIONS));
  }

  private List<TimeEntry> entries() {
    return studio
        .stores
        .timeEntries()
        .read(studio.caller, EntryRange.all(), entries -> entries.toList());
  }

  @Test
  void millisecondsAsTextsAreMinutesAndWhatWasRoundedIsSaid() {
    assertThat(entries()).extracting(TimeEntry::minutes).containsExactly(91L, 120L, 30L);
    assertThat(report.lines(Severity.NOTE)).contains("time:1 /duration ROUNDED");
  }

  @Test
  void theDayIsThatOfTheWorkspace() {
    assertThat(entries())
        .extracting(TimeEntry::date)
        .containsExactly(
            LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 4));
  }

  @Test
  void aRunningTimerIsLeftOut() {
    assertThat(report.lines(Severity.SKIPPED)).containsExactly("time:2 /duration RUNNING_TIMER");
  }

  @Test
  void timeOfNoTaskHasNoPlaceAndTimeOfAGuestHasNobody() {
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "time:3 /task_location/folder_id MISSING_PROPERTY", "time:5 /user/id NOT_IMPORTED");
    assertThat(report.of(Kind.TIME)).isEqualTo(new ImportReport.Counts(3, 0, 0, 1, 2));
  }

  @Test
  void billableIsWhatTheEntrySays() {
    assertThat(entries()).extracting(TimeEntry::billable).containsExactly(true, true, false);
  }

  @Test
  void aTaskWithoutAnEstimateIsNoTaskOfZeroMinutes() {
    assertThat(report.lines(Severity.REFUSED)).contains("tasks:3 /time_estimate MISSING_PROPERTY");
    assertThat(studio.all(WorkItems.TYPE))
        .extracting(WorkItem::estimatedMinutes)
        .containsExactly(960L, 480L);
  }

  @Test
  void aTaskOfTwoPeopleIsNobodysAndThatIsSaid() {
    WorkItem wireframes = studio.all(WorkItems.TYPE).get(0);
    assertThat(wireframes.owner().orElseThrow().value()).isEqualTo("float-11");
    assertThat(wireframes.due()).contains(LocalDate.of(2026, 3, 20));
    assertThat(wireframes.completedOn()).contains(LocalDate.of(2026, 3, 18));
    assertThat(studio.all(WorkItems.TYPE).get(1).owner()).isEmpty();
    assertThat(report.lines(Severity.NOTE)).contains("tasks:2 /assignees/*/id AMBIGUOUS");
  }

  @Test
  void aTaskIsCompletedWhereItsTypeAndItsDaySaySoAndRefusedWhereOnlyOneOfThemDoes() {
    ImportReport closed =
        studio.run(
            ImportRequest.of(Profile.of("clickup"), "closed")
                .file("tasks", Studio.fixture("clickup/closed.json"))
                .given("zone", "Europe/Stockholm"));
    assertThat(closed.lines(Severity.REFUSED))
        .containsExactly("tasks:2 /date_closed INCONSISTENT", "tasks:3 /date_closed INCONSISTENT");
    assertThat(studio.all(WorkItems.TYPE))
        .filteredOn(item -> item.name().startsWith("Task 86b"))
        .extracting(WorkItem::name, WorkItem::completedOn)
        .containsExactly(
            tuple("Task 86b1", Optional.of(LocalDate.of(2026, 3, 18))),
            tuple("Task 86b4", Optional.empty()),
            tuple("Task 86b5", Optional.empty()));
  }

  @Test
  void aCustomFieldIsReadWhereACopyOfTheProfileMapsIt() throws IOException {
    String profile =
        Resources.asCharSource(Resources.getResource(Profile.class, "clickup.json"), UTF_8)
            .read()
            .replace("/due_date", "/custom_fields/[id=0a52]/value");
    studio.run(
        ImportRequest.of(Profile.read(profile), "custom")
            .file(
                "tasks",
                Studio.text(
                    """
                    {"tasks": [{"id": "86c1", "name": "Launch", "folder": {"id": "61"},
                      "time_estimate": 3600000, "assignees": [], "due_date": "1773963000000",
                      "custom_fields": [
                        {"id": "77b1", "name": "Phase", "type": "text", "value": "2"},
                        {"id": "0a52", "name": "Go live", "type": "date", "value": "1775044800000"}]}]}
                    """))
            .given("zone", "Europe/Stockholm"));
    assertThat(studio.all(WorkItems.TYPE))
        .filteredOn(item -> item.name().equals("Launch"))
        .extracting(WorkItem::due)
        .containsExactly(Optional.of(LocalDate.of(2026, 4, 1)));
  }
}
