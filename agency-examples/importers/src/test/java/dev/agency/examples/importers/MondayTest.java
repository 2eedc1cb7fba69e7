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

/** Items of a board, whose columns are its own: the profile is that of the board. */
class MondayTest {
  private static final Profile BOARD =
      Profile.read(
          """
          {"system": "monday", "objects": [
            {"file": "users", "format": "json", "rows": "/data/users", "kind": "person", "id": "/id",
              "fields": [
                {"property": "name", "from": "/name", "as": "text"},
                {"property": "email", "from": "/email", "as": "text"}]},
            {"file": "boards", "format": "json", "rows": "/data/boards", "kind": "project", "id": "/id",
              "fields": [{"property": "name", "from": "/name", "as": "text"}]},
            {"file": "items", "format": "json", "rows": "/data/boards/*/items_page/items", "kind": "work-item",
              "creates": true, "id": "/id",
              "skips": [{"path": "/state", "in": ["deleted"]}],
              "conflicts": [{"path": "/column_values/[id=status]/value/{json}/index", "in": ["5"]}],
              "fields": [
                {"property": "project", "from": "/board/id", "as": "reference"},
                {"property": "name", "from": "/name", "as": "text"},
                {"property": "estimate", "from": "/column_values/[id=numbers7]/text", "as": "span", "unit": "hours"},
                {"property": "owner", "from": "/column_values/[id=person]/value/{json}/personsAndTeams/*/id", "as": "reference", "onlyOne": true},
                {"property": "due", "from": "/column_values/[id=timeline]/value/{json}/to", "as": "day", "forms": ["date"]},
                {"property": "completedOn", "from": "/column_values/[id=date4]/value/{json}/date", "as": "day", "forms": ["date"]}]}
          ]}
          """);

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
}
