package dev.agency.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.examples.cli.demo.Agencies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoVerbTest {
  private static final List<String> FILES =
      List.of(
          "disciplines.json",
          "write-offs.json",
          "costs-to-come.json",
          "teams.json",
          "people.json",
          "schedules.json",
          "clients.json",
          "contacts.json",
          "responsibilities.json",
          "rates.json",
          "pipeline.json",
          "deals.json",
          "setups.json",
          "reviews.json",
          "proposals.json",
          "projects.json",
          "progress.json",
          "budgets.json",
          "time-entries.jsonl",
          "deliveries.json",
          "expenses.json",
          "invoices.json",
          "holidays.json",
          "leaves.json",
          "bookings.json",
          "locks.json",
          "late.json",
          "requests.json",
          "history.json",
          "policy.json",
          "roles.json",
          "story.json");

  @TempDir private Path temp;

  /** What one run left behind: all that a reader could look at. */
  private record Run(int code, String out, String err, String page) {}

  /** What was told of the shipped files, which several tests read. */
  private final Map<List<String>, Run> told = new HashMap<>();

  @Test
  void theStoryIsToldAndThePageWritten() throws IOException {
    Run run = told();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("1. The agency", "2. What may come", "3. A deal is won", "4. The same projects")
        .contains("it is of the class COST, which the role \"Account manager\" shows on no project")
        .contains("8. A policy that would tell what it hides")
        .contains("The policy is refused: usedCost can be computed from revenue and margin")
        .contains("The cheapest repair: accountManager no longer shows margin.\n")
        .contains("Repaired, it is accepted.")
        .contains("Project manager:", "Account manager:")
        .contains("Over budget:", "Over its cap:", "Passed 75.0 % (week of")
        .contains("Hidden from this role:");
    assertThat(run.page()).contains("<svg", "The numbers of this chart").doesNotContain("<script");
  }

  @Test
  void bothRolesAreToldWhereTheirProjectsLeadTo() throws IOException {
    Run run = told();
    assertThat(run.out()).contains("5. Where it leads: forecasts and alerts");
    for (String told : List.of(withoutTheStory(run.out()), run.page())) {
      assertThat(told.split("In the end the work will have taken about ", -1)).hasSize(13);
      assertThat(told)
          .contains("The planned time was used up on 2026-08-05.")
          .contains("The planned time runs out on 2026-11-11, by what is booked.")
          .contains("The planned time does not run out by what is booked.")
          .contains("With what is booked from now on it will have taken about ")
          .contains("runs out on 2026-10-09 at EUR ")
          .contains("In the end the work will have taken: nobody can tell (no progress posted).")
          .contains("(no interval: too few finished projects)")
          .contains(
              "Work takes longer than planned: 52.5 % of the planned time was worked and 36.0 %")
          .contains("Requests outgrow the scope:")
          .contains("No alert holds.")
          .doesNotContain("the cost reached", "It will have cost");
    }
    assertThat(run.page())
        .contains("Hours: worked in sum", "Progress: work done", "Invoicing so far");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pm", "am"})
  void eachRoleSeesBurnHoursProgressAndInvoicingAsPictures(String role) throws IOException {
    assertThat(told("--as", role).page())
        .containsPattern("Burn of EUR [0-9,.]+ by week: a bar for each week, the line is their sum")
        .contains(
            "Hours: worked in sum (thick line)",
            "Progress: work done (circles)",
            "Invoicing so far: a bar for each total");
  }

  @Test
  void anAlertOfCostIsToldToFinanceAlone() throws IOException {
    assertThat(told("--as", "finance").out())
        .containsPattern(
            "Alarm \\(raised 2026-\\d\\d-\\d\\d\\): On 2026-\\S+ the cost reached 100.0 %")
        .contains("It will have cost about EUR ");
    assertThat(told("--as", "finance", "--json").out()).contains("\"COST_THRESHOLD\"");
    for (String role : List.of("pm", "am")) {
      assertThat(told("--as", role).out()).doesNotContain("the cost reached", "It will have cost");
      assertThat(told("--as", role, "--json").out())
          .contains("\"VALUE_THRESHOLD\"", "\"alerts\":[")
          .doesNotContain("COST_THRESHOLD", "COST_REACHED");
    }
  }

  @Test
  void theResourceManagerIsToldWhoIsShortWhenAndWhatWouldMakeItFit() throws IOException {
    assertThat(told().out()).contains("6. Before signing: who has the time");
    for (Run run : List.of(told(), told("--as", "rm"))) {
      assertThat(run.out())
          .contains("Resource manager: Sanne de Wit, \"Pembury schools programme\" in mind")
          .containsPattern(
              "Design of Pembury schools programme, 2026-11-30 to 2027-04-16: 240 h of design"
                  + " needed; .* are missing")
          .containsPattern("From 2026-12-01 to 2026-12-31 design is short of \\d+ h")
          .containsPattern(
              "If Design of Pembury schools programme may be done from .* more can be done")
          .containsPattern("\\| Elif Karahan +\\| design +\\| ====!!!!!!!")
          .containsPattern("\\| design +\\| 2026-12-01 \\|.*58.8 % +\\|");
      assertThat(run.page())
          .contains("What would make it fit", "class=\"heat over\"", "Risk of the pipeline");
    }
  }

  @Test
  void theResourceManagerSeesTimeAndNoMoney() throws IOException {
    String json = told("--as", "rm", "--json").out();
    assertThat(json)
        .contains("\"usedMinutes\":")
        .doesNotContain("\"usedValue\":", "\"usedCost\":", "\"margin\":", "\"amount\"");
    Run run = told("--as", "rm");
    assertThat(run.out()).doesNotContain("EUR ").contains("Hidden from this role:");
    assertThat(run.page()).doesNotContain("EUR ");
  }

  @Test
  void theJsonOfTheResourceManagerHasWhatThePageShows() throws IOException {
    JsonNode staffed = json("--as", "rm", "--json").get("staffed");
    assertThat(staffed.fieldNames())
        .toIterable()
        .containsExactly("deal", "answer", "impacts", "risks", "loads", "missing", "when", "helps");
    assertThat(staffed.at("/deal/name").asText()).isEqualTo("Pembury schools programme");
    assertThat(staffed.at("/deal/_hidden").toString()).contains("dealValue");
    assertThat(staffed.get("answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(staffed.get("loads")).hasSize(28 * 30);
    JsonNode december = staffed.at("/impacts/7");
    assertThat(december.get("discipline").asText()).isEqualTo("design");
    assertThat(
            december.get("leftMinutes").asLong()
                - december.get("neededMinutes").asLong()
                - december.get("allWonPipelineMinutes").asLong())
        .isEqualTo(december.get("allWonSlackMinutes").asLong())
        .isNegative();
    assertThat(staffed.get("risks").size()).isGreaterThan(20);
    for (String sentences : List.of("missing", "when", "helps")) {
      staffed
          .get(sentences)
          .forEach(
              sentence -> assertThat(told("--as", "rm").out()).contains("- " + sentence.asText()));
    }
    assertThat(staffed.get("helps")).isNotEmpty();
  }

  @Test
  void whatIsHiddenOfTheDealIsAbsentInTheJsonAndSoIsTheAnswer() throws IOException {
    Path stricter = copy();
    Path policy = stricter.resolve("policy.json");
    String own = "and no money.\",\n    \"grants\":[";
    String denied =
        "{\"effect\":\"DENY\",\"recordType\":\"dealCapacity\",\"actions\":[\"view\"],"
            + "\"reach\":\"ALL\",\"fields\":{\"quantities\":[\"awayMinutes\"]}},";
    assertThat(Files.readString(policy)).contains(own);
    Files.writeString(policy, Files.readString(policy).replace(own, own + denied));
    JsonNode staffed =
        new ObjectMapper()
            .readTree(run(demo(stricter, "--as", "rm", "--json")).out())
            .get("staffed");
    assertThat(staffed.fieldNames())
        .toIterable()
        .containsExactly("deal", "impacts", "risks", "loads", "missing", "when", "helps");
    assertThat(staffed.at("/impacts/0/_hidden").toString())
        .isEqualTo("[\"grossMinutes\",\"awayMinutes\"]");
    assertThat(staffed.at("/impacts/0").has("awayMinutes")).isFalse();
    for (String sentences : List.of("missing", "when", "helps")) {
      assertThat(staffed.get(sentences)).isEmpty();
    }
  }

  @Test
  void theJsonOfOthersHasTheirProjectsAlone() throws IOException {
    for (String role : List.of("pm", "am", "finance")) {
      JsonNode view = json("--as", role, "--json");
      assertThat(view.fieldNames()).toIterable().containsExactly("projects");
      assertThat(view.get("projects")).isNotEmpty();
    }
  }

  private JsonNode json(String... options) throws IOException {
    return new ObjectMapper().readTree(told(options).out());
  }

  @Test
  void whoHasTimeIsToldToNobodyElseByName() throws IOException {
    for (String role : List.of("pm", "am")) {
      assertThat(told("--as", role).out()).doesNotContain("week by week", "Elif Karahan");
      assertThat(told("--as", role).page()).doesNotContain("class=\"heat over\"");
    }
  }

  @Test
  void thePageNeedsNoNetwork() throws IOException {
    assertThat(told().page()).doesNotContainPattern("(src|href)=|url\\(|@import|https?://");
  }

  @Test
  void theAccountManagerIsToldWhatIsHiddenAndNotItsValue() throws IOException {
    Run run = told("--as", "am");
    assertThat(run.out()).contains("Hidden from this role:", "Used cost", "Profit", "Margin");
    Run json = told("--as", "am", "--json");
    assertThat(json.out()).contains("\"_hidden\":[").doesNotContain("\"usedCost\":", "\"margin\":");
    assertThat(told("--as", "finance", "--json").out()).contains("\"usedCost\":");
  }

  @Test
  void whatIsNotConvertedIsNamedAndNotCountedAsUnpriced() throws IOException {
    assertThat(told("--as", "finance").out())
        .contains(" not converted)")
        .doesNotContain("(0 h without a rate)");
  }

  @Test
  void bothSeeTheSameProjects() throws IOException {
    String out = told().out();
    String pm = out.substring(out.indexOf("Project manager:"), out.indexOf("Account manager:"));
    String am = out.substring(out.indexOf("Account manager:"));
    Pattern heading =
        Pattern.compile(
            "(?m)^(?:  !!  |  !   |      )(\\S[^:\\n]*): (?:Over|Burning|The cost|On track|Done|Progress)");
    List<String> seenByPm = heading.matcher(pm).results().map(m -> m.group(1)).toList();
    assertThat(seenByPm).hasSizeGreaterThanOrEqualTo(5);
    assertThat(heading.matcher(am).results().map(m -> m.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(seenByPm);
  }

  @Test
  void repricingEveryCostRateChangesNothingTheAccountManagerSees() throws IOException {
    Path repriced = copy();
    RateBook rates =
        AgencyJson.read(Files.readString(repriced.resolve("rates.json")), RateBook.class);
    RateBook dearer =
        RateBook.of(rates.costRates().stream().map(DemoVerbTest::oneCentDearer).toList());
    assertThat(dearer).isNotEqualTo(rates);
    Files.writeString(repriced.resolve("rates.json"), AgencyJson.write(dearer));

    // Read once for all who look at it.
    Agencies agencies = Outcome.AGENCIES.at(repriced);
    for (String[] how : new String[][] {{"--as", "am"}, {"--as", "am", "--json"}}) {
      assertThat(run(agencies, how)).isEqualTo(told(how));
    }
    Run before = told("--as", "finance");
    Run after = run(agencies, "--as", "finance");
    assertThat(after.page()).isNotEqualTo(before.page());
    assertThat(after.out()).isNotEqualTo(before.out());
    assertThat(costAlerts(after.out())).hasSameSizeAs(costAlerts(before.out()));
    assertThat(costAlerts(before.out())).hasSizeGreaterThan(5);
    assertThat(costAlertsAsJson(run(agencies, "--as", "finance", "--json")))
        .isNotEqualTo(costAlertsAsJson(told("--as", "finance", "--json")))
        .hasSizeGreaterThan(5);
    assertThat(bands(after.out()))
        .as("declared releases")
        .isEqualTo(bands(before.out()))
        .isNotEmpty();
  }

  /** August was closed on 3 September; on the 4th time of its last day was approved. */
  @Test
  void whatIsApprovedOnceAMonthIsClosedIsACorrectionForWhoMaySeeIt() throws IOException {
    String manager = told("--as", "pm").out();
    String account = told("--as", "am").out();
    String finance = told("--as", "finance").out();
    assertThat(manager)
        .contains("The books of September 2026 have EUR 215.00 at bill rates of earlier months")
        .contains("| Velora rider app 3.0       | 2026-09 |")
        .doesNotContain("of cost of earlier months");
    assertThat(account)
        .contains("EUR 382.50 at bill rates, EUR 382.50 of revenue of earlier months")
        .contains("| Velora rider app 3.0       | 2026-09 |")
        .doesNotContain("of cost of earlier months");
    assertThat(finance).contains("of cost of earlier months");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "late.json | \"entry\":\"T | \"entry\":\"X | late.json/0/entry | UNKNOWN_REFERENCE",
        "locks.json | 2026-08-31 | 2026-08-30 | locks.json | INCONSISTENT",
        "policy.json | \"roles\" | \"rolls\" | policy.json/rolls | UNKNOWN_PROPERTY",
        "policy.json | \\{ | 7, | policy.json | MALFORMED_TEXT",
        "requests.json | \"project\":\"[a-z-]+ | \"project\":\"nothing | requests.json/0/project | UNKNOWN_REFERENCE",
        "history.json | \"budget\":\"\\d+ | \"budget\":\"0 | history.json/0/budget | OUT_OF_RANGE",
        "invoices.json | \"amount\":\"(\\d) | \"amount\":\"1e10000000 | amount | MALFORMED_AMOUNT",
        "deals.json | \"name\" | \"nome\" | deals.json/0/nome | UNKNOWN_PROPERTY",
        "budgets.json | \"currency\":\"EUR\",\"per\" | \"currency\":\"USD\",\"per\" | billRate | CURRENCY_MISMATCH",
        "story.json | \"wonOn\":\"2026-09 | \"wonOn\":\"2026-10 | story.json/wonOn | INCONSISTENT",
        "policy.json | \"marginBand\" | \"marginBond\" | policy.json/roles/0/grants/0 | UNKNOWN_NAME",
        "rates.json | \"person\":\"[a-z-]+ | \"person\":\"nobody | rates.json/costRates | UNKNOWN_REFERENCE",
        "responsibilities.json | \"client\":\"[a-z]+ | \"client\":\"nobody | responsibilities.json/0/client | UNKNOWN_REFERENCE",
        "projects.json | \"members\":\\[\"[a-z-]+ | \"members\":[\"nobody | members | UNKNOWN_REFERENCE",
        "time-entries.jsonl | \"line\":\"[a-z-]+ | \"line\":\"nothing | time-entries.jsonl:1/line | UNKNOWN_REFERENCE",
        "teams.json | \"id\":\"([a-z-]+)\"([\\s\\S]*?)\"id\":\"[a-z-]+\" | \"id\":\"$1\"$2\"id\":\"$1\" | teams.json/1/id | DUPLICATE_ID",
        "bookings.json | \"person\":\"[a-z-]+ | \"person\":\"nobody | bookings.json/0/person | UNKNOWN_REFERENCE",
        "leaves.json | \"person\":\"[a-z-]+ | \"person\":\"nobody | leaves.json/0/person | UNKNOWN_REFERENCE",
        "story.json | \"staffedDeal\":\"D-1032 | \"staffedDeal\":\"D-1033 | story.json/staffedDeal | INCONSISTENT",
        "story.json | \"client\":\"[a-z-]+ | \"client\":\"nobody | story.json/client | UNKNOWN_REFERENCE",
        "contacts.json | \"id\":\"[a-z-]+ | \"id\":\"jonas-wieland | contacts.json/0/id | DUPLICATE_ID",
        "reviews.json | \"deal\":\"D-1021 | \"deal\":\"D-0 | reviews.json/0/deal | UNKNOWN_REFERENCE",
        "reviews.json | \"person\":\"[a-z-]+ | \"person\":\"nobody | reviews.json/0/report/waivers | UNKNOWN_REFERENCE",
        "reviews.json | \"setup\":\"f | \"setup\":\"0 | story.json/winDeal | INCONSISTENT",
        "story.json | \"asOf\":\"2026 | \"asOf\":\"2226 | story.json/asOf | DATE_OUT_OF_RANGE",
        "time-entries.jsonl | \"minutes\":\\d+ | \"minutes\":-5 | time-entries.jsonl:1/minutes | NEGATIVE",
      })
  void badInputIsNamedByPlaceAndCodeAndNothingIsWritten(String row) throws IOException {
    List<String> cells = Splitter.on(" | ").splitToList(row);
    Path broken = copy();
    Path file = broken.resolve(cells.get(0));
    String good = Files.readString(file);
    String bad = Pattern.compile(cells.get(1)).matcher(good).replaceFirst(cells.get(2));
    assertThat(bad).isNotEqualTo(good);
    Files.writeString(file, bad);
    assertRefused(run(demo(broken)), cells.get(3), cells.get(4));
  }

  @Test
  void aCyclicRoleIsBadInput() throws IOException {
    Path broken = copy();
    Files.writeString(
        broken.resolve("policy.json"),
        """
        {"name":"p","version":"1","roles":[
          {"id":"a","name":"A","base":"b","grants":[]},
          {"id":"b","name":"B","base":"a","grants":[]}]}
        """);
    assertRefused(run(demo(broken)), "policy.json/roles/", "CYCLE");
  }

  @Test
  void aMissingFileIsBadInput() throws IOException {
    Path broken = copy();
    Files.delete(broken.resolve("deals.json"));
    assertRefused(run(demo(broken)), "deals.json", "UNREADABLE_FILE");
  }

  private static void assertRefused(Run run, String place, String code) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.page()).isEmpty();
    assertThat(run.err())
        .contains(place, code)
        .doesNotContain("1e10000000", "nome\":", "-5", "2226");
  }

  private static DatedCostRate oneCentDearer(DatedCostRate dated) {
    Rate rate = dated.rate().rate();
    return new DatedCostRate(
        dated.person(),
        dated.during(),
        new CostRate(new Rate(rate.unscaled() + 1, rate.scale(), rate.currency(), rate.per())));
  }

  private static List<String> costAlerts(String out) {
    return out.lines().filter(line -> line.contains("the cost reached")).toList();
  }

  private static List<String> costAlertsAsJson(Run run) {
    return Pattern.compile("\"rule\":\"COST_THRESHOLD\".*?\"_hidden\"")
        .matcher(run.out())
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static List<String> bands(String out) {
    return Pattern.compile("\\| +(Green|Amber|Red|unknown[^|]*?) +\\|")
        .matcher(out)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String[] demo(Path data, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "--data";
    args[1] = data.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return args;
  }

  /** The story before it has a project manager who may see cost. */
  private static String withoutTheStory(String told) {
    return told.substring(told.indexOf("\n1. The agency\n"));
  }

  private Run told(String... options) {
    return told.computeIfAbsent(
        List.of(options),
        key -> {
          try {
            return run(options);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private Run run(String... options) throws IOException {
    return run(Outcome.AGENCIES, options);
  }

  private Run run(Agencies agencies, String... options) throws IOException {
    Path page = Files.createTempDirectory(temp, "run").resolve("page.html");
    List<String> args = new ArrayList<>(List.of(options));
    args.add(0, "demo");
    args.add("--page");
    args.add(page.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            agencies,
            args.toArray(String[]::new),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Run(
        code,
        out.toString(UTF_8).replace(page.toString(), "PAGE"),
        err.toString(UTF_8),
        Files.exists(page) ? Files.readString(page) : "");
  }

  /** Copies the shipped files into a new directory. */
  private Path copy() throws IOException {
    Path copy = Files.createTempDirectory(temp, "data");
    for (String file : FILES) {
      try (InputStream in = Cli.class.getResourceAsStream("demo/data/" + file)) {
        Files.write(copy.resolve(file), in.readAllBytes());
      }
    }
    return copy;
  }
}
