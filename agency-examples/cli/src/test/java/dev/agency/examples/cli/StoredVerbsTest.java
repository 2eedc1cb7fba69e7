package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import dev.agency.examples.cli.store.AgencyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other verbs make of what was imported, wherever it is kept. */
class StoredVerbsTest {
  private static final String PM = "float-11";
  private static final String AM = "float-12";

  @TempDir static Path shared;
  private static String file;

  @TempDir Path dir;

  /** What is only read is imported once. */
  @BeforeAll
  static void importOnce() throws IOException {
    file = shared.resolve("agency.json").toString();
    new ImportRuns(shared, file).all();
  }

  private String place(String kind) throws SQLException {
    return switch (kind) {
      case "file" -> dir.resolve("agency.json").toString();
      case "H2" -> "jdbc:h2:" + dir.resolve("agency");
      default -> PostgresServer.emptySchema();
    };
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return new ObjectMapper().readTree(outcome.out());
  }

  private static Outcome look(String verb, String store, String as, String role, String... more) {
    return Outcome.of(
        Stream.concat(
                Stream.of(verb, "--store", store, "--on", "2026-03-31", "--as", as, "--role", role),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** All that is stored, as documents by type and id. */
  private static ImmutableSortedMap<String, String> content(String where) {
    Map<String, String> content = new TreeMap<>();
    try (AgencyStore store = AgencyStore.open(where)) {
      EntityTypes.all().forEach(type -> put(store, type, content));
      store
          .entries()
          .forEach(entry -> content.put("time " + entry.id(), AgencyJson.writeStored(entry)));
    }
    return ImmutableSortedMap.copyOf(content);
  }

  private static <I extends Comparable<I>, T> void put(
      AgencyStore store, EntityType<I, T> type, Map<String, String> content) {
    for (T value : store.all(type)) {
      content.put(type.name() + " " + type.id(value), AgencyJson.writeStored(value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "H2", "PostgreSQL"})
  void threeSystemsBecomeOneAgencyThatIsReadAndTakenBackAgain(String kind) throws Exception {
    String store = place(kind);
    ImportRuns runs = new ImportRuns(dir, store);
    runs.people();
    runs.hubspot();
    runs.work("--links", runs.links());
    ImmutableSortedMap<String, String> before = content(store);
    runs.clickup("--links", runs.links());
    ImmutableSortedMap<String, String> all = content(store);
    assertThat(all).isNotEqualTo(before).hasSizeGreaterThan(before.size());

    assertThat(runs.all())
        .extracting(outcome -> outcome.out().lines().findFirst().orElseThrow())
        .containsExactly(
            "float: 0 written, batch float-3.",
            "hubspot: 0 written, batch hubspot-2.",
            "float: 0 written, batch float-3.",
            "clickup: 0 written, batch clickup-2.");
    assertThat(content(store)).isEqualTo(all);
    burns(store);
    hasCapacity(store);
    stands(store);
    shows(store);

    undo(store, "clickup-1");
    assertThat(content(store)).isEqualTo(before);
    undo(store, "float-2");
    undo(store, "hubspot-1");
    undo(store, "float-1");
    assertThat(content(store)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "H2", "PostgreSQL"})
  void whatWasDecidedIsKeptAppliedAgainListedAndTakenBack(String kind) throws Exception {
    String store = place(kind);
    ImportRuns runs = new ImportRuns(dir, store);
    runs.people();
    runs.hubspot();
    ImmutableSortedMap<String, String> before = content(store);
    Outcome tried = runs.work("--links", runs.links(), "--dry-run");
    assertThat(tried.out()).contains("Decisions that would be kept for later imports: 5.\n");
    assertThat(content(store)).isEqualTo(before);
    assertThat(Outcome.of("links", "--store", store).out()).isEqualTo("Decisions: 0.\n");
    Outcome done = runs.work("--links", runs.links());
    assertThat(done.out()).contains("Decisions kept for later imports: 5.\n");
    assertThat(rows(done)).as("what was tried out").isEqualTo(rows(tried));
    undo(store, "float-2");
    assertThat(content(store)).isEqualTo(before);

    assertThat(Outcome.of("links", "--store", store).out())
        .isEqualTo(
            """
            Decisions: 5.
              client clickup:41 is hubspot-501
              client float:21 is hubspot-501
              client float:22 is not hubspot-502
              deal float:32 is hubspot-9002
              project clickup:61 is float-31
            """);
    Outcome again = runs.work();
    assertThat(again.out())
        .contains("  client float:21 is hubspot-501: DECISION\n")
        .contains("  client float:22 \"Kaffa\" is like nothing here\n")
        .doesNotContain("for later imports");
    Path kept =
        Files.writeString(
            dir.resolve("kept.json"), Outcome.of("links", "--store", store, "--json").out());
    assertThat(runs.clickup("--links", kept.toString()).out())
        .as("what is listed is what --links reads")
        .doesNotContain("for later imports");

    assertThat(Outcome.of("links", "--store", store, "--take-back", "client:float:22").out())
        .isEqualTo("Decisions taken back: 1.\n  client float:22 is not hubspot-502\n");
    assertThat(Outcome.of("links", "--store", store, "--take-back", "client:float:22").err())
        .startsWith("agency-cli: --take-back: UNKNOWN_REFERENCE: Nothing was decided");
    assertThat(runs.work().out())
        .contains("  client float:22 \"Kaffa\" may be hubspot-502: NAME\n");
    assertThat(Outcome.of("links", "--store", store, "--csv").out())
        .startsWith("kind,source,id,verdict,thing\r\nclient,clickup,41,ACCEPT,hubspot-501\r\n")
        .hasLineCount(5);
  }

  /** The report without what it says of itself being one of a trial. */
  private static String rows(Outcome outcome) {
    return outcome.out().replaceAll("(?m)^(float: .*|Decisions .*)$", "");
  }

  private static void undo(String store, String batch) throws IOException {
    JsonNode undone = json(Outcome.of("undo-import", batch, "--store", store, "--json"));
    assertThat(undone.get("batch").asText()).isEqualTo(batch);
    assertThat(undone.get("undone").asLong()).isPositive();
    assertThat(undone.get("conflicts")).isEmpty();
  }

  private static void burns(String store) throws IOException {
    JsonNode groups =
        json(Outcome.of("burn", "--store", store, "--group", "budget,person", "--json"));
    assertThat(groups).hasSize(2);
    long minutes = 0;
    for (JsonNode group : groups) {
      assertThat(group.get("budget").asText()).isEqualTo("Relaunch webshop, build");
      minutes += group.get("minutes").asLong();
    }
    assertThat(minutes).isEqualTo(91 + 120 + 30);
  }

  private static void hasCapacity(String store) throws IOException {
    JsonNode capacity =
        json(
            Outcome.of(
                "capacity",
                "--store",
                store,
                "--from",
                "2026-05-04",
                "--to",
                "2026-05-31",
                "--deal",
                "hubspot-9002",
                "--json"));
    assertThat(capacity.get("deal").get("deal").asText()).isEqualTo("hubspot-9002");
    long asked = 0;
    for (JsonNode row : capacity.get("deal").get("waterfall")) {
      if (row.get("discipline").asText().equals("design")) {
        asked += row.get("dealMinutes").asLong();
      }
    }
    assertThat(asked).as("20 days of 6 hours").isEqualTo(7_200);
  }

  private static void stands(String store) throws IOException {
    JsonNode project =
        json(look("status", store, PM, "finance", "--json")).get("projects").get(0).get("status");
    assertThat(project.get("project").asText()).isEqualTo("float-31");
    assertThat(project.get("usedValue").toString()).contains("334.08");
  }

  private static void shows(String store) throws IOException {
    JsonNode seen = json(demo(store, "--as", "pm", "--json"));
    assertThat(seen.get("projects")).hasSize(3);
  }

  @Test
  void whoLeadsAProjectSeesItAndWhoKeepsItsClientTooAndNobodyElse() throws Exception {
    String store = file;
    assertThat(look("status", store, PM, "projectManager", "--json").out())
        .contains("\"project\":\"float-31\"");
    assertThat(look("status", store, AM, "accountManager", "--json").out())
        .contains("\"project\":\"float-31\"");
    assertThat(json(look("status", store, AM, "projectManager", "--json")).get("projects"))
        .isEmpty();
    assertThat(json(look("status", store, PM, "accountManager", "--json")).get("projects"))
        .isEmpty();
  }

  @Test
  void whoHoldsARoleWithoutMoneySeesNoneOfIt() throws Exception {
    String store = file;
    assertThat(look("status", store, PM, "resourceManager", "--json"))
        .satisfies(outcome -> assertThat(outcome.code()).isZero())
        .satisfies(
            outcome -> assertThat(outcome.out()).contains("float-31").doesNotContain("334.08"));
  }

  @Test
  void costsAreKnownByTheRatesThatAreGiven() throws Exception {
    String store = file;
    String[] asked = {"--budget", "float-31", "--figure", "usedCost", "--json"};
    assertThat(json(look("explain", store, PM, "finance", asked)).toString())
        .contains("\"unpricedMinutes\":241");
    Path rates =
        Files.writeString(
            dir.resolve("rates.json"),
            """
            {"costRates": [
              {"person": "float-11", "during": {"start": "2026-01-01"},
                "rate": {"amount": "52.00", "currency": "EUR", "per": "HOUR"}},
              {"person": "float-12", "during": {"start": "2026-01-01"},
                "rate": {"amount": "52.00", "currency": "EUR", "per": "HOUR"}}]}
            """);
    String[] priced = {
      "--budget", "float-31", "--figure", "usedCost", "--json", "--rates", rates.toString()
    };
    assertThat(json(look("explain", store, PM, "finance", priced)).toString())
        .as("241 minutes at 52.00 an hour")
        .contains("208.87");
    Path broken = Files.writeString(dir.resolve("broken.json"), "{");
    assertThat(look("status", store, PM, "finance", "--rates", broken.toString()).err())
        .startsWith("agency-cli: broken.json: MALFORMED_TEXT");
  }

  @Test
  void holidaysCountForEverybodyOnceTheirCalendarIsNamed() throws Exception {
    String store = place("file");
    new ImportRuns(dir, store).all();
    Path calendar =
        Files.writeString(
            dir.resolve("holidays.ics"),
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:h-1
            SUMMARY:A week of feasts
            DTSTART;VALUE=DATE:20260406
            DTEND;VALUE=DATE:20260411
            END:VEVENT
            END:VCALENDAR
            """);
    Outcome.of(
        "import", "holidays", calendar.toString(), "--given", "calendar=se", "--into", store);
    Outcome without = look("status", store, PM, "projectManager", "--json");
    assertThat(without.err())
        .isEqualTo("No holidays count: name the calendars that everybody has by --holidays.\n");
    Outcome with = look("status", store, PM, "projectManager", "--json", "--holidays", "se");
    assertThat(with.err()).isEmpty();
    assertThat(with.out()).contains("float-31").isNotEqualTo(without.out());
    assertThat(look("status", store, PM, "finance", "--holidays", "no").err())
        .startsWith("agency-cli: --holidays: UNKNOWN_REFERENCE");
  }

  @Test
  void theDemoShowsWhatWasImportedAsEachRoleSeesIt() throws Exception {
    String store = file;
    Path page = dir.resolve("page.html");
    Outcome demo = demo(store, "--page", page.toString());
    assertThat(demo.err()).isEmpty();
    assertThat(demo.code()).isZero();
    assertThat(demo.out())
        .contains("2 clients, 3 projects, 3 people, 4 deals, 3 time entries")
        .contains("Project manager: ", "Account manager: ", "Relaunch webshop, build")
        .contains("4 h 1 min of logged time wait for approval, and count.")
        .contains("| Relaunch webshop | Norrland Outdoor AB | Proposal ")
        .endsWith("The page: " + page + "\n");
    assertThat(Files.readString(page)).contains("Project manager: ", "Relaunch webshop, build");
    JsonNode seen = json(demo(store, "--as", "am", "--json"));
    assertThat(seen.get("projects").toString()).contains("Relaunch webshop, build");
    assertThat(seen.toString()).doesNotContain("usedCost\":{\"amount");
  }

  @Test
  void financeAndTheResourceManagerAreShownTooAndWhoPlansPeopleSeesNoMoney() throws Exception {
    Outcome both =
        Outcome.of(
            "demo",
            "--store",
            file,
            "--on",
            "2026-03-31",
            "--who",
            "finance=" + PM + ",rm=" + AM,
            "--page",
            dir.resolve("page.html").toString());
    assertThat(both.code()).isZero();
    int planner = both.out().indexOf("Resource manager: ");
    assertThat(both.out().substring(0, planner)).contains("Finance: ", "EUR");
    Outcome alone =
        Outcome.of(
            "demo",
            "--store",
            file,
            "--on",
            "2026-03-31",
            "--who",
            "rm=" + AM,
            "--as",
            "rm",
            "--json");
    assertThat(json(alone).toString()).contains("Relaunch webshop").doesNotContain("EUR");
  }

  private static Outcome demo(String store, String... more) {
    return Outcome.of(
        Stream.concat(
                Stream.of(
                    "demo",
                    "--store",
                    store,
                    "--on",
                    "2026-03-31",
                    "--who",
                    "pm=" + PM + ",am=" + AM),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void everyVerbThatShowsAnAgencyShowsOneThatWasImported() throws Exception {
    String store = file;
    assertThat(json(look("report", store, PM, "finance", "--by", "project", "--json")).toString())
        .contains("float-31", "334.08");
    assertThat(
            json(look(
                    "explain",
                    store,
                    PM,
                    "finance",
                    "--budget",
                    "float-31",
                    "--figure",
                    "usedValue",
                    "--json"))
                .toString())
        .contains("334.08");
    assertThat(look("setup-check", store, AM, "finance", "--deal", "hubspot-9002", "--json").code())
        .isLessThanOrEqualTo(1);
    List<Outcome> nothing =
        List.of(
            look("setup-check", store, PM, "finance", "--deal", "nope"),
            look("setup-check", store, PM, "finance"),
            look("handoff", store, PM, "finance", "float-31"),
            look("impact", store, PM, "finance"));
    assertThat(nothing)
        .allSatisfy(outcome -> assertThat(outcome.code()).isEqualTo(2))
        .extracting(outcome -> outcome.err().replaceFirst("(?s)agency-cli: (\\S+: \\S+): .*", "$1"))
        .containsExactly(
            "--deal: UNKNOWN_REFERENCE",
            "--deal: UNKNOWN_REFERENCE",
            "PROJECT|DEAL: UNKNOWN_REFERENCE",
            "--change: UNKNOWN_REFERENCE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report --by month --as pm --on 2026-03-31 | --on
          report --by month --as pm --role finance  | --role
          status --as pm --rates r.json             | --rates
          status --as pm --holidays se              | --holidays
          demo --who pm=x                           | --who
          demo --on 2026-03-31                      | --on
          """)
  void whatSaysSomethingOfAStoreNeedsOne(String arguments, String option) {
    Outcome outcome = Outcome.of(arguments.split(" +"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("agency-cli: " + option + ": INCONSISTENT: It goes with --store only.\n");
  }

  @Test
  void theDemoOfAStoreSaysWhatIsMissing() throws Exception {
    String store = file;
    String[][] wrong = {
      {"--who: MISSING_PROPERTY", "--on", "2026-03-31"},
      {"--on: MISSING_PROPERTY", "--who", "pm=float-11"},
      {"--who: UNKNOWN_REFERENCE", "--on", "2026-03-31", "--who", "pm=nobody"},
      {"--as: UNKNOWN_REFERENCE", "--on", "2026-03-31", "--who", "pm=float-11", "--as", "am"},
      {"--json: INCONSISTENT", "--on", "2026-03-31", "--who", "pm=float-11", "--json"},
      {"--data: INCONSISTENT", "--on", "2026-03-31", "--who", "pm=float-11", "--data", "x"},
      {"--who: MALFORMED_TEXT", "--on", "2026-03-31", "--who", "boss=float-11"}
    };
    for (String[] each : wrong) {
      Outcome outcome =
          Outcome.of(
              Stream.concat(Stream.of("demo", "--store", store), Stream.of(each).skip(1))
                  .toArray(String[]::new));
      assertThat(outcome.err()).startsWith("agency-cli: " + each[0]);
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
    }
  }
}
