package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** A problem stands where a reader of the file finds it, and once. */
class PlacesTest {
  private static final Profile OWN =
      Profile.read(
          """
          {"system": "own", "objects": [
            {"file": "people", "format": "csv", "kind": "person", "creates": true, "id": "nr",
              "fields": [
                {"property": "name", "from": "name", "as": "text"},
                {"property": "discipline", "from": "craft", "as": "text"},
                {"property": "archived", "from": "gone", "as": "flag"}]},
            {"file": "clients", "format": "csv", "kind": "client", "creates": true, "id": "nr",
              "fields": [
                {"property": "name", "from": "name", "as": "text"},
                {"property": "domain", "from": "web", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"}]},
            {"file": "clients", "format": "csv", "kind": "project", "creates": true, "id": "nr",
              "fields": [
                {"property": "client", "from": "of", "as": "reference"},
                {"property": "name", "from": "name", "as": "text"},
                {"property": "state", "value": "ACTIVE", "as": "name"}]}]}
          """);

  private final Studio studio = new Studio();

  private ImportReport run(String file, String rows) {
    return studio.run(ImportRequest.of(OWN, file).file(file, Studio.text(rows)));
  }

  @Test
  void aTextThatNoIdCanHaveIsWrongInItsColumn() {
    assertThat(run("people", "nr,name,craft,gone\n1,Mira,no such!,no\n").lines(Severity.REFUSED))
        .containsExactly("people:2 craft MALFORMED_ID");
    ImportReport holidays =
        studio.run(
            ImportRequest.of(Profile.of("holidays"), "holidays")
                .file(
                    "holidays",
                    Studio.text(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:h-1
                        SUMMARY:Midsummer
                        DTSTART;VALUE=DATE:20260619
                        END:VEVENT
                        END:VCALENDAR
                        """))
                .given("calendar", "no such!"));
    assertThat(holidays.lines(Severity.REFUSED))
        .containsExactly("holidays:2 given:calendar MALFORMED_ID");
  }

  @Test
  void aNameThatNothingCanHaveIsWrongInItsColumn() {
    String rows = "nr,name,web,of\n1,A,%s,1\n2,B,,\"turns\nthe line\"\n";
    assertThat(run("clients", rows.formatted("x".repeat(300))).lines(Severity.REFUSED))
        .containsExactly(
            "clients:2 web MALFORMED_NAME",
            "clients:2 of NOT_IMPORTED",
            "clients:3 of MALFORMED_NAME");
  }

  @Test
  void aRowThatIsNoneIsToldOnceThoughItsFileIsReadForSeveralThings() {
    ImportReport report = run("clients", "nr,name,web,of\n1,A,,1,too many\n2,B,,2\n");
    assertThat(report.lines(Severity.REFUSED)).containsExactly("clients:2 MALFORMED_TEXT");
    assertThat(report.written()).isEqualTo(2);
  }

  @Test
  void whatIsWrongInAPartIsToldWithThePart() {
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of("hubspot"), "parts")
                .file(
                    "pipelines",
                    Studio.text(
                        """
                        {"results": [{"id": "default", "label": "New", "stages": [
                          {"id": "1", "label": "A", "displayOrder": 0, "metadata": {"probability": "0.2"}},
                          {"id": "2", "label": "B", "displayOrder": 1, "metadata": {"probability": "two"}}]}]}
                        """)));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly("pipelines:1 /stages/1/metadata/probability MALFORMED_AMOUNT");
  }

  @Test
  void aKeyThatStandsTwiceIsCalledThat() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(
            () ->
                studio.run(
                    ImportRequest.of(Profile.of("float"), "twice")
                        .file("clients", Studio.text("[{\"client_id\": 1, \"client_id\": 2}]"))))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_KEY))
        .extracting(UnreadableFileException::rule)
        .isEqualTo("A key stands twice in one object.");
  }
}
