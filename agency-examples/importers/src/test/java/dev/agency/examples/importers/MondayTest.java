package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ExternalRef;
import dev.agency.core.project.WorkItem;
import dev.agency.core.store.entity.WorkItems;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of a board, whose columns are its own: the profile is one to copy and change. */
class MondayTest {
  private static final Profile BOARD = Samples.profile("monday-board");

  private final Studio studio = new Studio();
  private ImportReport report;

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    studio.run(Studio.hubspot("hubspot"));
    studio.run(Studio.floatWork("work", Joined.DECISIONS));
    report =
        studio.run(
            ImportRequest.of(BOARD, "monday")
                .file("users", Studio.fixture("monday/users.json"))
                .file("boards", Studio.fixture("monday/boards.json"))
                .file("items", Studio.fixture("monday/items.json"))
                .given("zone", "Europe/Stockholm")
                .decided(
                    Joined.DECISIONS.accept(
                        Kind.PROJECT, new ExternalRef("monday", "7001"), "float-31")));
  }

  private WorkItem item(String id) {
    return studio.all(WorkItems.TYPE).stream()
        .filter(each -> each.id().value().equals("monday-" + id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aValueIsJsonWithinATextAndFoundByItsColumn() {
    assertThat(item("1").due()).contains(LocalDate.of(2026, 3, 27));
    assertThat(item("1").owner().orElseThrow().value()).isEqualTo("float-11");
    assertThat(item("1").completedOn()).contains(LocalDate.of(2026, 3, 25));
    assertThat(item("1").estimatedMinutes()).isEqualTo(750);
  }

  private ImportReport teams() {
    return studio.run(
        ImportRequest.of(BOARD, "teams")
            .file("items", Studio.fixture("monday/teams.json"))
            .given("zone", "Europe/Stockholm"));
  }

  @Test
  void aTeamIsNobodyEvenWhereItsNumberIsThatOfAPerson() {
    ImportReport teams = teams();
    assertThat(item("11").owner()).isEmpty();
    assertThat(item("12").owner().orElseThrow().value()).isEqualTo("float-11");
    assertThat(item("13").owner()).as("of two it is nobody's").isEmpty();
    assertThat(teams.lines(Severity.NOTE))
        .containsExactly(
            "items:3 /column_values/[id=person]/value/{json}/personsAndTeams/*[kind=person]/id"
                + " AMBIGUOUS");
  }

  @Test
  void aDateWithATimeIsADayInTheZoneAndOneWithoutIsThatDay() {
    ImportReport teams = teams();
    assertThat(item("11").completedOn())
        .as("23:30 in UTC is the day after in Stockholm")
        .contains(LocalDate.of(2026, 3, 26));
    assertThat(item("12").completedOn()).contains(LocalDate.of(2026, 3, 25));
    assertThat(item("13").completedOn()).contains(LocalDate.of(2026, 3, 25));
    assertThat(item("14").completedOn()).contains(LocalDate.of(2026, 3, 25));
    assertThat(teams.lines(Severity.REFUSED))
        .containsExactly("items:5 /column_values/[id=date4]/value/{json}/date MALFORMED_DATE");
  }

  @Test
  void anEmptyTextAndANullValueAreNothing() {
    assertThat(item("2").due()).isEmpty();
    assertThat(item("2").owner()).isEmpty();
    assertThat(report.lines(Severity.REFUSED))
        .contains("items:3 /column_values/[id=numbers7]/text MISSING_PROPERTY");
  }

  @Test
  void aTextThatIsNoJsonIsRefusedAndWhatWasDeletedIsLeftOut() {
    assertThat(report.lines(Severity.REFUSED))
        .contains(
            "items:4 /column_values/[id=timeline]/value/{json}/to MALFORMED_TEXT",
            "items:6 /column_values/[id=status]/value/{json}/index INCONSISTENT");
    assertThat(report.lines(Severity.SKIPPED)).containsExactly("items:5 /state SKIPPED");
  }

  @Test
  void whatAnItemTookIsInWholeSeconds() {
    PastProjects.Result past =
        PastProjects.read(
            ImportRequest.of(BOARD, "past")
                .file("finished", Studio.fixture("monday/items.json"))
                .given("zone", "Europe/Stockholm"));
    assertThat(past.projects())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.name()).isEqualTo("7001");
              assertThat(project.estimatedMinutes()).isEqualByComparingTo("750");
              assertThat(project.takenMinutes()).isEqualByComparingTo("90");
            });
  }
}
