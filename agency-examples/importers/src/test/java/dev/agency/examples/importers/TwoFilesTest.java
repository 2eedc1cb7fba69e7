package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.store.EntryRange;
import dev.agency.examples.importers.batch.Undo;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One entry of time in the files of two objects, such as two months that overlap. */
class TwoFilesTest {
  private static final String OBJECT =
      """
      {"file": "%s", "format": "csv", "kind": "time", "creates": true, "id": "Nr",
        "skips": [{"path": "State", "in": ["deleted"]}],
        "fields": [
          {"property": "project", "from": "Project", "as": "reference", "source": "sheet"},
          {"property": "person", "from": "Person", "as": "reference", "by": "email"},
          {"property": "date", "from": "Day", "as": "day", "forms": ["date"]},
          {"property": "worked", "from": "Hours", "as": "span", "unit": "hours"},
          {"property": "billable", "value": "true", "as": "flag"},
          {"property": "approval", "from": "State", "as": "name", "names": {"open": "PENDING"}}]}
      """;
  private static final Profile MONTHS =
      Profile.read(
          "{\"system\": \"months\", \"objects\": ["
              + OBJECT.formatted("january")
              + ","
              + OBJECT.formatted("february")
              + "]}");

  private final Studio studio = new Studio();

  @BeforeEach
  void importPeopleAndProjects() {
    studio.run(Studio.floatPeople("people"));
    studio.run(
        ImportRequest.of(CsvTest.SHEET, "projects")
            .file("projects", Studio.text("Projekt,Kunde,Satz\nWebsite,Halden,\"95,00\"\n"))
            .given("currency", "EUR"));
  }

  private static String file(String hours, String state) {
    return "Nr,Project,Person,Day,Hours,State\n1,Website,mira.lindqvist@studio.example,2026-01-31,"
        + (hours + "," + state + "\n");
  }

  private ImportReport months(String batch, String january, String february) {
    return studio.run(
        ImportRequest.of(MONTHS, batch)
            .file("january", Studio.text(january))
            .file("february", Studio.text(february)));
  }

  private List<Long> minutes() {
    return studio
        .stores
        .timeEntries()
        .read(studio.caller, EntryRange.all(), read -> read.map(TimeEntry::minutes).toList());
  }

  private void assertCanBeUndone(String batch, Map<String, String> before) {
    Undo.Result result = new Undo(studio.stores, studio.caller).run(batch);
    assertThat(result.conflicts()).isEmpty();
    assertThat(result.undone()).isOne();
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void anEntryThatTwoFilesHaveIsOneAndChangesOnceInABatch() {
    Map<String, String> before = studio.content();
    ImportReport report = months("two", file("2", "open"), file("3", "open"));
    assertThat(report.lines(Severity.REFUSED)).containsExactly("february:2 Nr DUPLICATE_ID");
    assertThat(minutes()).containsExactly(120L);
    assertCanBeUndone("two", before);
  }

  @Test
  void anEntryThatTwoFilesHaveAlikeIsTheSame() {
    ImportReport report = months("alike", file("2", "open"), file("2", "open"));
    assertThat(report.isWhole()).isTrue();
    assertThat(report.of(Kind.TIME).inserted()).isOne();
    assertThat(report.of(Kind.TIME).unchanged()).isOne();
  }

  @Test
  void whatOneFileLeavesOutAndAnotherHasIsThere() {
    studio.run(ImportRequest.of(MONTHS, "first").file("january", Studio.text(file("2", "open"))));
    Map<String, String> before = studio.content();
    ImportReport report = months("moved", file("2", "deleted"), file("3", "open"));
    assertThat(report.of(Kind.TIME).replaced()).isOne();
    assertThat(minutes()).containsExactly(180L);
    assertCanBeUndone("moved", before);
    assertThat(months("back", file("3", "open"), file("2", "deleted")).of(Kind.TIME).replaced())
        .isOne();
    assertThat(minutes()).containsExactly(180L);
    assertCanBeUndone("back", before);
    assertThat(months("gone", file("2", "deleted"), file("2", "deleted")).of(Kind.TIME).replaced())
        .isOne();
    assertThat(minutes()).isEmpty();
    assertCanBeUndone("gone", before);
  }
}
