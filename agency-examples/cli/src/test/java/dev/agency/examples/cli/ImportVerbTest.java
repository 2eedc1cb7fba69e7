package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb import, and what others make of what it stored. */
class ImportVerbTest {
  @TempDir Path dir;
  private String store;
  private String links;
  private ImportRuns runs;

  @BeforeEach
  void begin() throws IOException {
    store = dir.resolve("agency.json").toString();
    runs = new ImportRuns(dir, store);
    links = runs.links();
  }

  private Outcome people(String... more) {
    return runs.people(more);
  }

  private Outcome hubspot(String... more) {
    return runs.hubspot(more);
  }

  private Outcome work(String... more) {
    return runs.work(more);
  }

  private Outcome run(String system, List<String> files, String options, String... more) {
    return runs.run(system, files, options, more);
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    return new ObjectMapper().readTree(outcome.out());
  }

  @Test
  void eachProblemIsToldWithItsRowPathAndCodeAndTheExitCodeSaysThatThereAreSome()
      throws IOException {
    people();
    hubspot();
    Outcome outcome = work("--links", links);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("float: ")
        .contains("batch float-2.\n")
        .contains("Linked:\n  client float:21 is hubspot-501: DECISION\n")
        .contains("  client float:22 \"Kaffa\" is like nothing here\n")
        .contains("Refused:\n", "  projects:3 /status INCONSISTENT\n")
        .contains("Left out:\n  allocations:4 /status SKIPPED\n")
        .contains("  allocations:8 /hours ROUNDED\n")
        .contains("Names that the profile does not map:\n", "  projects /status \"paused\", once\n")
        .contains("Taken from --given:\n  currency, ");
    JsonNode report = json(work("--links", links, "--json"));
    assertThat(report.get("written").asLong()).as("the same again").isZero();
    assertThat(report.get("problems").toString())
        .contains(
            "{\"file\":\"projects\",\"row\":3,\"path\":\"/status\",\"code\":\"INCONSISTENT\","
                + "\"severity\":\"REFUSED\"}");
    assertThat(report.get("open").toString())
        .contains("{\"kind\":\"client\",\"ref\":{\"source\":\"float\",\"id\":\"22\"}");
  }

  @Test
  void theExampleOfTheReadmeIsWhatItPrints() throws IOException {
    people();
    hubspot();
    assertThat(run("float", List.of("clients"), "--dry-run"))
        .isEqualTo(new Outcome(1, Readme.blocks("import", "text").get(0), ""));
  }

  @Test
  void whatIsOpenAndWhatIsWrongAreTablesForASpreadsheet() {
    people();
    hubspot();
    Outcome open = run("float", List.of("clients"), "--dry-run", "--csv", "open");
    assertThat(open.code()).isOne();
    assertThat(open.out().replace("\r\n", "\n"))
        .isEqualTo(
            """
            kind,source,id,name,proposal,basis
            client,float,21,NORRLAND OUTDOOR,hubspot-501,NAME
            client,float,22,Kaffa,hubspot-502,NAME
            client,float,23,"'=HYPERLINK(""http://evil.example"",""open"")",,
            """);
    assertThat(run("float", List.of("clients"), "--dry-run", "--csv", "problems").out())
        .startsWith("file,row,path,code,severity\r\nclients,1,/client_id,UNRESOLVED,REFUSED\r\n");
  }

  @Test
  void aDecisionThatIsAFormulaIsATextInATable() throws IOException {
    people();
    Path decisions =
        Files.writeString(
            dir.resolve("decisions.json"),
            """
            [{"kind": "client", "ref": {"source": "float", "id": "=1+1"}, "verdict": "ACCEPT", "id": "@x"}]
            """);
    run("float", List.of("clients"), "--links " + decisions);
    assertThat(Outcome.of("links", "--store", store, "--csv").out())
        .isEqualTo("kind,source,id,verdict,thing\r\nclient,float,'=1+1,ACCEPT,'@x\r\n");
  }

  @Test
  void aDryRunTellsTheSameAndWritesNothing() throws IOException {
    Outcome tried = people("--dry-run");
    assertThat(tried.out()).startsWith("float: tried out, ").contains("Refused:\n  people:3 ");
    assertThat(dir.resolve("agency.json")).doesNotExist();
    people();
    String before = Files.readString(dir.resolve("agency.json"));
    hubspot("--dry-run");
    assertThat(dir.resolve("agency.json")).usingCharset(UTF_8).hasContent(before);
    assertThat(people().out()).startsWith("float: 0 written");
    assertThat(dir.resolve("agency.json")).usingCharset(UTF_8).hasContent(before);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("agency.json", "links.json");
    }
  }

  @Test
  void aBatchIsUndoneInALaterRunAndOnlyWhereNothingCameAfter() throws IOException {
    people();
    String before = Files.readString(dir.resolve("agency.json"));
    hubspot();
    String both = Files.readString(dir.resolve("agency.json"));
    assertThat(Outcome.of("undo-import", "float-1", "--store", store))
        .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(1))
        .satisfies(
            outcome ->
                assertThat(outcome.out())
                    .startsWith("float-1: nothing was undone, as this was changed since:\n")
                    .contains("  person float-11\n"));
    assertThat(dir.resolve("agency.json")).usingCharset(UTF_8).hasContent(both);
    assertThat(Outcome.of("undo-import", "hubspot-1", "--store", store).out())
        .startsWith("hubspot-1: ");
    assertThat(dir.resolve("agency.json")).usingCharset(UTF_8).hasContent(before);
    assertThat(Outcome.of("undo-import", "hubspot-1", "--store", store).err())
        .isEqualTo("agency-cli: BATCH: UNKNOWN_REFERENCE: There is no such batch.\n");
  }

  @Test
  void progressGoesToStderrAndTheReportDoesNot() {
    Outcome outcome = people("--progress");
    assertThat(outcome.err()).contains("Importing");
    assertThat(outcome.out()).startsWith("float: ").doesNotContain("Importing");
  }

  @Test
  void aFileThatIsBrokenLeavesTheStoreAsItWas() throws IOException {
    people();
    String before = Files.readString(dir.resolve("agency.json"));
    Path broken = Files.writeString(dir.resolve("clients.json"), "[{\"client_id\": 21, \"na");
    Outcome outcome = Outcome.of("import", "float", broken.toString(), "--into", store);
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: clients:1: MALFORMED_TEXT: It is no JSON, or ends too early.\n"));
    assertThat(dir.resolve("agency.json")).usingCharset(UTF_8).hasContent(before);
  }

  @Test
  void aNameThatMovesTheCursorIsNotPrinted() throws IOException {
    Path clients =
        Files.writeString(
            dir.resolve("clients.json"),
            "[{\"client_id\": 99, \"name\": \"Evil\\u001b[2J\\u202eCorp\"}]");
    Outcome outcome = Outcome.of("import", "float", clients.toString(), "--into", store);
    assertThat(outcome.out()).contains("client float:99 \"Evil?[2J?Corp\" is like nothing here");
  }

  @Test
  void theExitCodeSaysWhetherAllWasTakenSomeOrNothing() throws IOException {
    people();
    assertThat(hubspotOf("[{\"id\":\"1\",\"properties\":{\"name\":\"Halden\"}}]")).isZero();
    assertThat(hubspotOf("[{\"id\":\"2\",\"properties\":{}}]")).isOne();
    assertThat(hubspotOf("[{\"id\":\"3\"")).isEqualTo(2);
    assertThat(Outcome.of("import", "--help"))
        .satisfies(help -> assertThat(help.code()).isZero())
        .satisfies(
            help ->
                assertThat(help.out())
                    .contains("hubspot", "productive", "--into", "--dry-run", "--links", "--given")
                    .contains("--batch", "--json", "--[no-]progress", "the exit code is 2"));
  }

  private int hubspotOf(String companies) throws IOException {
    Path file = Files.writeString(dir.resolve("companies.json"), "{\"results\":" + companies + "}");
    return Outcome.of(
            "import",
            "hubspot",
            file.toString(),
            "--into",
            store,
            "--given",
            "currency=EUR",
            "--given",
            "zone=Europe/Stockholm")
        .code();
  }

  @Test
  void aNameThatIsAFormulaIsNoneInATableThatIsExported() throws IOException {
    Path profile =
        Files.writeString(
            dir.resolve("sheet.json"),
            """
            {"system": "sheet", "objects": [
              {"file": "projects", "format": "csv", "kind": "client", "creates": true, "id": "Nr",
                "fields": [
                  {"property": "name", "from": "Kunde", "as": "text"},
                  {"property": "currency", "given": "currency", "as": "text"}]},
              {"file": "projects", "format": "csv", "kind": "project", "creates": true, "id": "Nr",
                "fields": [
                  {"property": "client", "from": "Nr", "as": "reference"},
                  {"property": "name", "from": "Projekt", "as": "text"},
                  {"property": "state", "given": "projectState", "as": "name"}]},
              {"file": "projects", "format": "csv", "kind": "budget", "creates": true, "id": "Nr",
                "fields": [
                  {"property": "project", "from": "Nr", "as": "reference"},
                  {"property": "name", "from": "Projekt", "as": "text"},
                  {"property": "currency", "given": "currency", "as": "text"},
                  {"property": "minutesPerDay", "given": "minutesPerDay", "as": "count"},
                  {"property": "pricing", "given": "pricing", "as": "name"}]}]}
            """);
    Path table =
        Files.writeString(
            dir.resolve("projects.csv"), "Nr,Projekt,Kunde\n1,\"=cmd|' /C calc'!A0\",+Halden\n");
    people();
    Outcome imported =
        Outcome.of(
            "import",
            profile.toString(),
            table.toString(),
            "--into",
            store,
            "--given",
            "currency=EUR",
            "--given",
            "projectState=ACTIVE",
            "--given",
            "minutesPerDay=480",
            "--given",
            "pricing=TIME_AND_MATERIALS");
    assertThat(imported.out()).startsWith("sheet: 3 written");
    Outcome report =
        Outcome.of(
            "report",
            "--by",
            "project",
            "--csv",
            "--store",
            store,
            "--on",
            "2026-03-31",
            "--as",
            "float-11",
            "--role",
            "finance");
    assertThat(report.err()).isEmpty();
    assertThat(report.out()).contains("'=cmd|' /C calc'!A0").doesNotContain(",=cmd", "\"=cmd");
  }

  @Test
  void aByteOrderMarkBeforeAProfileOrDecisionsIsPassedOver() throws IOException {
    Path profile =
        Files.writeString(
            dir.resolve("sheet.json"),
            """
            \uFEFF{"system": "sheet", "objects": [
              {"file": "clients", "format": "csv", "kind": "client", "creates": true, "id": "Nr",
                "fields": [
                  {"property": "name", "from": "Name", "as": "text"},
                  {"property": "currency", "value": "EUR", "as": "text"}]}]}
            """);
    Path links = Files.writeString(dir.resolve("marked.json"), "\uFEFF[]");
    Path table = Files.writeString(dir.resolve("clients.csv"), "\uFEFFNr;Name\r\n1;Halden\r\n");
    Outcome outcome =
        Outcome.of(
            "import",
            profile.toString(),
            table.toString(),
            "--links",
            links.toString(),
            "--into",
            store);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("sheet: 1 written, batch sheet-1.\n");
  }

  @Test
  void aProfileOfOnesOwnReadsATable() throws IOException {
    Path profile =
        Files.writeString(
            dir.resolve("sheet.json"),
            """
            {"system": "sheet", "objects": [
              {"file": "clients", "format": "csv", "kind": "client", "creates": true, "id": "Nr",
                "fields": [
                  {"property": "name", "from": "Name", "as": "text"},
                  {"property": "currency", "given": "currency", "as": "text"}]}]}
            """);
    Path table = Files.writeString(dir.resolve("kunden.csv"), "Nr;Name\n1;Halden\n2;\n");
    Outcome outcome =
        Outcome.of(
            "import",
            profile.toString(),
            "clients=" + table,
            "--into",
            store,
            "--given",
            "currency=EUR");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith("sheet: 1 written, batch sheet-1.\n")
        .contains("Refused:\n  clients:3 Name MISSING_PROPERTY\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import toggl a.json --into s.json            | SYSTEM: UNKNOWN_NAME: It must be one of hubspot, float,
          import history tasks.csv --into s.json       | SYSTEM: UNKNOWN_TYPE: Finished tasks are read by PastProjects of
          import float deals.json --into s.json        | FILE: UNKNOWN_NAME: A file must be called as one of clients, people,
          import float people.json --into s.json       | people.json: UNREADABLE_FILE: The file is not there
          import float people.json                     | --into: MISSING_PROPERTY: It must be given
          import float --into s.json                   | FILE: MISSING_PROPERTY: It must be given
          import float a.json --into s.json --csv all  | --csv: UNKNOWN_NAME: The list must be open or problems.
          import float a.json --into s.json --csv open --json | --csv: INCONSISTENT: A report is CSV or JSON
          links                                        | --store: MISSING_PROPERTY: It must be given
          links --store none.json                      | none.json: UNREADABLE_FILE: The file is not there
          links --store s.json --csv --json            | --csv: INCONSISTENT: A list is CSV or JSON
          burn --store none.json                       | none.json: UNREADABLE_FILE: The file is not there
          burn --store jdbc:h2:./target/none           | the database: UNREADABLE_FILE:
          burn --store jdbc:oracle:secret              | the database: UNREADABLE_FILE:
          burn --store s.json --entries e.csv          | --entries: INCONSISTENT: It does not go with --store.
          burn --store s.json --dedupe                 | --dedupe: INCONSISTENT: It does not go with --store.
          burn --store s.json --max-entry-hours 24     | --max-entry-hours: INCONSISTENT: It does not go
          undo-import b --store none.json              | none.json: UNREADABLE_FILE: The file is not there
          burn                                         | --entries: MISSING_PROPERTY: It must be given
          capacity --store s.json                      | --from: MISSING_PROPERTY: It must be given
          capacity --store s.json --from 2026-02-30    | --from: MALFORMED_TEXT: Its value must be
          capacity --store s.json --from 2026-02-02 --to 2026-02-01 | --to: EMPTY_RANGE: The last day
          capacity --input c.json --from 2026-02-02    | --from: INCONSISTENT: It goes with --store only.
          capacity                                     | --input: MISSING_PROPERTY: It must be given
          status --as pm --on 2026-03-31               | --on: INCONSISTENT: It goes with --store only.
          """)
  void argumentsThatDoNotFitAreRefusedWithTheirPlace(String arguments, String error) {
    Outcome outcome = Outcome.of(arguments.split(" +"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: " + error).doesNotContain("secret");
  }

  @Test
  void whoLooksAtAStoreSaysWhoTheyAreAndWhichRoleTheyHold() {
    people();
    String[][] wrong = {
      {"--role: MISSING_PROPERTY", "--as", "float-11"},
      {"--role: UNKNOWN_NAME", "--as", "float-11", "--role", "boss"},
      {"--as: UNKNOWN_REFERENCE", "--as", "pm", "--role", "finance"},
      {"--as: UNKNOWN_REFERENCE", "--as", "nobody", "--role", "finance"},
      {"--data: INCONSISTENT", "--as", "float-11", "--role", "finance", "--data", "x"}
    };
    for (String[] each : wrong) {
      List<String> arguments =
          new ArrayList<>(List.of("status", "--store", store, "--on", "2026-03-31"));
      arguments.addAll(List.of(each).subList(1, each.length));
      Outcome outcome = Outcome.of(arguments.toArray(String[]::new));
      assertThat(outcome.err()).startsWith("agency-cli: " + each[0]);
      assertThat(outcome.code()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"client", "client:float", "budget:float:1", "client:Fl oat:1", "client:float:"})
  void whatIsTakenBackIsNamedAsItsKindSystemAndId(String record) {
    people();
    Outcome outcome = Outcome.of("links", "--store", store, "--take-back", record);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "agency-cli: --take-back: MALFORMED_TEXT: It must be as client:float:21, of what is"
                + " linked.\n");
  }

  @Test
  void whatNobodyAskedForIsNotGiven() {
    assertThat(people("--given", "currencey=EUR").err())
        .startsWith("agency-cli: --given: UNKNOWN_NAME: What these files may be given is employed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [                                     | agency.json: WRONG_TYPE
          {"person": [                          | agency.json: MALFORMED_TEXT
          {"person": {}}                        | agency.json:/person: WRONG_TYPE
          {"nothing": []}                       | agency.json: UNKNOWN_PROPERTY
          {"person": [{"schema": 1}]}           | agency.json:/person/0
          {"person": [], "person": []}          | agency.json: MALFORMED_TEXT
          {"timeEntry": [7]}                    | agency.json:/timeEntry/0
          """)
  void aStoreThatIsNoneIsRefusedWithItsPlace(String text, String error) throws IOException {
    Files.writeString(dir.resolve("agency.json"), text);
    Outcome outcome = Outcome.of("burn", "--store", store);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("agency-cli: " + error);
  }
}
