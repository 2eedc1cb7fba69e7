package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.io.ByteSource;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.store.EntryRange;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of somebody's own, with the columns mapped. */
class CsvTest {
  static final Profile SHEET =
      Profile.read(
          """
          {"system": "sheet", "objects": [
            {"file": "time", "format": "csv", "kind": "time", "creates": true, "id": "Nr.",
              "fields": [
                {"property": "project", "from": "Projekt", "as": "reference"},
                {"property": "person", "from": "E-Mail", "as": "reference", "by": "email"},
                {"property": "date", "from": "Datum", "as": "day", "forms": ["dd.MM.uuuu"]},
                {"property": "worked", "from": "Stunden", "as": "span", "unit": "hours", "decimal": ",", "grouping": "."},
                {"property": "billable", "from": "Abrechenbar", "as": "flag", "names": {"ja": "yes", "nein": "no"}},
                {"property": "approval", "from": "Status", "as": "name", "names": {"frei": "APPROVED", "offen": "PENDING"}},
                {"property": "note", "from": "Text", "as": "text"}]},
            {"file": "projects", "format": "csv", "kind": "project", "creates": true, "id": "Projekt",
              "fields": [
                {"property": "client", "from": "Kunde", "as": "reference"},
                {"property": "name", "from": "Projekt", "as": "text"},
                {"property": "state", "value": "ACTIVE", "as": "name"}]},
            {"file": "projects", "format": "csv", "kind": "client", "creates": true, "id": "Kunde",
              "fields": [
                {"property": "name", "from": "Kunde", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"}]},
            {"file": "projects", "format": "csv", "kind": "budget", "creates": true, "id": "Projekt",
              "fields": [
                {"property": "project", "from": "Projekt", "as": "reference"},
                {"property": "name", "from": "Projekt", "as": "text"},
                {"property": "currency", "value": "EUR", "as": "text"},
                {"property": "minutesPerDay", "value": "480", "as": "count"},
                {"property": "pricing", "value": "TIME_AND_MATERIALS", "as": "name"},
                {"property": "rate", "from": "Satz", "as": "money", "decimal": ",", "grouping": "."}]}
          ]}
          """);
  private static final String PROJECTS =
      """
      Projekt,Kunde,Satz
      Website,Halden,"1.095,50"
      Katalog,Halden,"80"
      """;
  private static final String HEADER = "Nr.;Projekt;E-Mail;Datum;Stunden;Abrechenbar;Status;Text\n";

  private final Studio studio = new Studio();
  private int batch;

  @BeforeEach
  void importPeople() {
    studio.run(Studio.floatPeople("people"));
  }

  private ImportReport time(ByteSource csv) {
    batch++;
    return studio.run(
        ImportRequest.of(SHEET, "b" + batch)
            .file("projects", Studio.text(PROJECTS))
            .file("time", csv)
            .given("currency", "EUR"));
  }

  private ImportReport time(String rows) {
    return time(Studio.text(HEADER + rows));
  }

  private List<TimeEntry> entries() {
    return studio
        .stores
        .timeEntries()
        .read(studio.caller, EntryRange.all(), entries -> entries.toList());
  }

  @Test
  void columnsBecomeAnEntry() {
    ImportReport report =
        time(
            "1;Website;Mira.Lindqvist@studio.example;02.03.2026;7,25;ja;frei;\"Entwurf; Runde 1\"\n");
    assertThat(report.isWhole()).isTrue();
    TimeEntry entry = entries().get(0);
    assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(entry.minutes()).isEqualTo(435);
    assertThat(entry.person().value()).isEqualTo("float-11");
    assertThat(entry.approval()).isEqualTo(Approval.APPROVED);
    assertThat(entry.note()).contains("Entwurf; Runde 1");
    assertThat(entry.line().orElseThrow().value()).isEqualTo("time");
  }

  @Test
  void aByteOrderMarkAndEmptyLinesArePassedOver() {
    String rows =
        "\uFEFF" + HEADER + "\n1;Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n\n";
    assertThat(time(Studio.text(rows)).of(Kind.TIME).inserted()).isOne();
    assertThat(entries().get(0).note()).isEmpty();
  }

  @Test
  void eachCellThatIsWrongIsSaidWithLineColumnAndCode() {
    String good = ";Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n";
    ImportReport report =
        time(
            "1"
                + good
                + "2;Website;mira.lindqvist@studio.example;31.02.2026;1;ja;frei;\n"
                + "3;Website;mira.lindqvist@studio.example;02.03.2026;1.25;ja;frei;\n"
                + "4;Website;mira.lindqvist@studio.example;02.03.2026;1e3;ja;frei;\n"
                + "5;Website;mira.lindqvist@studio.example;02.03.2026;-1;ja;frei;\n"
                + "6;Website;mira.lindqvist@studio.example;02.03.2026;1;vielleicht;frei;\n"
                + "7;Website;nobody@studio.example;02.03.2026;1;ja;frei;\n"
                + "8;Shop;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n"
                + "9;Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei\n"
                + "10;Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;a;b\n"
                + "11;Website;mira.lindqvist@studio.example;02.03.2026;"
                + "9".repeat(10_000)
                + ";ja;frei;\n"
                + ";Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n"
                + "13;Website;mira.lindqvist@studio.example;02.03.2026;1;;frei;\n"
                + "14;Website;mira.lindqvist@studio.example;02.03.2026;1;ja;neu;\n"
                + "15;Website;mira.lindqvist@studio.example;02.03.2026;999999999;ja;frei;\n"
                + "16;Website;mira.lindqvist@studio.example;02.03.9999;1;ja;frei;\n"
                + "1"
                + good
                + "1;Katalog;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n");
    assertThat(report.lines(Severity.REFUSED))
        .containsExactlyInAnyOrder(
            "time:3 Datum MALFORMED_DATE",
            "time:4 Stunden MALFORMED_AMOUNT",
            "time:5 Stunden MALFORMED_AMOUNT",
            "time:6 Stunden NEGATIVE",
            "time:7 Abrechenbar UNKNOWN_NAME",
            "time:8 E-Mail NOT_IMPORTED",
            "time:9 Projekt NOT_IMPORTED",
            "time:10 MALFORMED_TEXT",
            "time:11 MALFORMED_TEXT",
            "time:12 Stunden MALFORMED_AMOUNT",
            "time:13 Nr. MISSING_PROPERTY",
            "time:14 Abrechenbar MISSING_PROPERTY",
            "time:15 Status MISSING_PROPERTY",
            "time:16 Stunden OUT_OF_RANGE",
            "time:17 Datum DATE_OUT_OF_RANGE",
            "time:19 Nr. DUPLICATE_ID");
    assertThat(report.lines(Severity.NOTE)).containsExactly("time:15 Status UNMAPPED");
    assertThat(report.of(Kind.TIME)).isEqualTo(new ImportReport.Counts(1, 0, 1, 0, 16));
    assertThat(report.problems().toString()).doesNotContain("vielleicht").doesNotContain("999");
  }

  @Test
  void aFileThatCannotBeReadLeavesNothingBehind() {
    var before = studio.content();
    List<ByteSource> broken =
        List.of(
            Studio.text(HEADER + "1;\"Website"),
            Studio.text("Nr.;Projekt\n1;Website\n"),
            Studio.text(""),
            Studio.text(HEADER.replace("Text", "Nr.")),
            Studio.text(HEADER + "1;" + "x".repeat(70_000)),
            ByteSource.wrap((HEADER + "1;Stra\u00DFe").getBytes(StandardCharsets.ISO_8859_1)));
    List<ErrorCode> codes = new ArrayList<>();
    for (ByteSource csv : broken) {
      assertThatExceptionOfType(UnreadableFileException.class)
          .isThrownBy(() -> time(csv))
          .satisfies(e -> codes.add(e.code()));
    }
    assertThat(codes)
        .containsExactly(
            ErrorCode.MALFORMED_TEXT,
            ErrorCode.MISSING_PROPERTY,
            ErrorCode.EMPTY,
            ErrorCode.DUPLICATE_KEY,
            ErrorCode.LIMIT_EXCEEDED,
            ErrorCode.MALFORMED_TEXT);
    assertThat(studio.content()).isEqualTo(before);
  }

  @Test
  void groupingIsOnlyTakenWhereItGroupsByThree() {
    ImportReport report =
        studio.run(
            ImportRequest.of(SHEET, "p")
                .file(
                    "projects",
                    Studio.text(PROJECTS + "Film,Halden,\"10.95,50\"\nFest,Halden,\"95,505\"\n"))
                .given("currency", "EUR"));
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly("projects:4 Satz MALFORMED_AMOUNT", "projects:5 Satz AMOUNT_TOO_PRECISE");
  }

  @Test
  void theSameClientInManyRowsIsOneAndARowThatSaysOtherwiseIsRefused() {
    ImportReport report = time("");
    assertThat(report.of(Kind.CLIENT)).isEqualTo(new ImportReport.Counts(1, 0, 1, 0, 0));
  }

  @Test
  void anAmountWithoutACurrencyIsRefusedWhereTheHostGivesNone() {
    ImportReport report =
        studio.run(ImportRequest.of(SHEET, "p").file("projects", Studio.text(PROJECTS)));
    assertThat(report.lines(Severity.REFUSED))
        .contains("projects:2 given:currency MISSING_PROPERTY");
  }

  @Test
  void aProfileThatNoRunCouldFollowIsRefusedWithItsPath() {
    record Bad(String field, String path, ErrorCode code) {}
    List<Bad> all =
        List.of(
            new Bad(
                "\"property\": \"minutes\", \"as\": \"span\"",
                "property",
                ErrorCode.UNKNOWN_PROPERTY),
            new Bad(
                "\"property\": \"worked\", \"from\": \"a\", \"as\": \"money\"",
                "as",
                ErrorCode.WRONG_TYPE),
            new Bad(
                "\"property\": \"worked\", \"from\": \"a\", \"as\": \"span\"",
                "unit",
                ErrorCode.MISSING_PROPERTY),
            new Bad(
                "\"property\": \"worked\", \"as\": \"span\", \"unit\": \"hours\"",
                "from",
                ErrorCode.MISSING_PROPERTY),
            new Bad(
                "\"property\": \"worked\", \"from\": \"a\", \"as\": \"span\", \"unit\": \"days\"",
                "unit",
                ErrorCode.UNKNOWN_NAME),
            new Bad(
                "\"property\": \"date\", \"from\": \"a\", \"as\": \"day\"",
                "forms",
                ErrorCode.MISSING_PROPERTY),
            new Bad(
                "\"property\": \"date\", \"from\": \"a\", \"as\": \"day\", \"forms\": [\"utc\"]",
                "zone",
                ErrorCode.MISSING_PROPERTY),
            new Bad(
                "\"property\": \"date\", \"from\": \"a\", \"as\": \"day\", \"forms\": [\"qqqqqqq\"]",
                "forms",
                ErrorCode.UNKNOWN_NAME),
            new Bad(
                "\"property\": \"approval\", \"from\": \"a\", \"as\": \"name\"",
                "names",
                ErrorCode.MISSING_PROPERTY),
            new Bad(
                "\"property\": \"note\", \"from\": 5, \"as\": \"text\"",
                "from",
                ErrorCode.WRONG_TYPE),
            new Bad(
                "\"property\": \"worked\", \"from\": \"a\", \"as\": \"span\", \"unit\": \"hours\", \"decimal\": \"..\"",
                "decimal",
                ErrorCode.OUT_OF_RANGE));
    for (Bad bad : all) {
      String json =
          "{\"system\": \"sheet\", \"objects\": [{\"file\": \"t\", \"format\": \"csv\", \"kind\": \"time\", \"id\": \"a\", \"fields\": [{"
              + bad.field
              + "}]}]}";
      assertThatExceptionOfType(InvalidModelException.class)
          .isThrownBy(() -> Profile.read(json))
          .satisfies(
              e -> {
                assertThat(e.problems().get(0).path())
                    .isEqualTo("/0/objects/0/fields/0/" + bad.path);
                assertThat(e.code()).isEqualTo(bad.code);
              });
    }
    assertThatExceptionOfType(AgencyException.class)
        .isThrownBy(() -> Profile.read("{\"system\": \"sheet\", \"object\": []}"))
        .extracting(AgencyException::code)
        .isEqualTo(ErrorCode.UNKNOWN_PROPERTY);
  }

  @Test
  void aProfileIsOneObject() {
    for (String json : List.of("", " ", "{}, {}", "7")) {
      assertThatExceptionOfType(InvalidModelException.class)
          .as(json)
          .isThrownBy(() -> Profile.read(json))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_TYPE));
    }
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Profile.read("{"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_TEXT));
  }

  @Test
  void aFlagOfAProfileIsTrueOrFalse() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () ->
                Profile.read(
                    "{\"system\": \"sheet\", \"objects\": [{\"file\": \"t\", \"format\": \"csv\","
                        + " \"kind\": \"time\", \"id\": \"a\", \"creates\": \"yes\"}]}"))
        .satisfies(e -> assertThat(e.problems().get(0).path()).isEqualTo("/0/objects/0/creates"));
  }

  @Test
  void everyProfileThatShipsCanBeRead() {
    assertThat(Profile.known())
        .allSatisfy(name -> assertThat(Profile.of(name).objects()).isNotEmpty());
  }

  @Test
  void progressCountsEachRowOnce() {
    List<Long> told = new ArrayList<>();
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 1_500; i++) {
      rows.append(i).append(";Website;mira.lindqvist@studio.example;02.03.2026;1;ja;frei;\n");
    }
    time("");
    new Importer(studio.stores, studio.caller)
        .run(ImportRequest.of(SHEET, "rows").file("time", Studio.text(rows.toString())), told::add);
    assertThat(told).containsExactly(1_000L, 1_500L);
  }
}
