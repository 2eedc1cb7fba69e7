package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Rate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code report}: the same agency, masked by role. */
class ReportVerbTest {
  private static final List<String> KEYS =
      List.of("project", "client", "person", "discipline", "month");

  /** What was reported of the shipped files, which several tests read. */
  private static final Map<List<String>, Outcome> REPORTED = new HashMap<>();

  @TempDir private Path dir;

  private static Outcome report(String by, String as, String... more) {
    List<String> args = new ArrayList<>(List.of("report", "--by", by, "--as", as));
    args.addAll(List.of(more));
    int data = args.indexOf("--data");
    if (data >= 0) {
      Path copy = Path.of(args.get(data + 1));
      args.subList(data, data + 2).clear();
      return Outcome.of(copy, args.toArray(String[]::new));
    }
    return !args.contains("--fx")
        ? REPORTED.computeIfAbsent(args, same -> Outcome.of(same.toArray(String[]::new)))
        : Outcome.of(args.toArray(String[]::new));
  }

  private static JsonNode rows(String by, String as, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    Outcome outcome = report(by, as, args.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return new ObjectMapper().readTree(outcome.out()).get("rows");
  }

  /** Adds up an amount or minutes over the rows of one currency; nothing where none is paid. */
  private static BigDecimal sum(JsonNode rows, String figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      JsonNode value = row.get(figure);
      assertThat(value).as(figure).isNotNull();
      JsonNode number =
          value.isNumber()
              ? value
              : value.at(value.has("known") ? "/known/amount" : "/value/amount");
      if (!number.isMissingNode() && row.path("currency").asText("EUR").equals("EUR")) {
        sum = sum.add(new BigDecimal(number.asText()));
      }
    }
    return sum;
  }

  @Test
  void theReportsAreThoseOfTheReadme() throws IOException {
    assertThat(report("client", "am"))
        .isEqualTo(new Outcome(0, Readme.blocks("report", "text").get(0), ""));
    assertThat(report("month", "pm", "--project", "lumenhof-loyalty", "--csv"))
        .isEqualTo(new Outcome(0, Readme.blocks("report", "csv").get(0).replace("\n", "\r\n"), ""));
    Outcome json = report("person", "finance", "--project", "lumenhof-loyalty", "--json");
    ObjectMapper reader = new ObjectMapper();
    assertThat(reader.readTree(json.out()))
        .isEqualTo(reader.readTree(Readme.blocks("report", "json").get(0)));
  }

  @Test
  void projectsClientsPeopleDisciplinesAndMonthsSumToTheSame() throws IOException {
    JsonNode projects = rows("project", "finance");
    assertThat(projects).hasSizeGreaterThan(10);
    for (String by : List.of("client", "person", "discipline", "month")) {
      JsonNode rows = rows(by, "finance");
      // Minutes have no currency, so all rows add up to them.
      assertThat(total(rows, "workedMinutes")).as(by).isEqualTo(total(projects, "workedMinutes"));
      boolean ofPeople = List.of("person", "discipline").contains(by);
      String cost = ofPeople ? "labourCost" : "usedCost";
      // The amounts of a person are rounded alone, once for each budget they worked on.
      assertThat(sum(rows, cost))
          .as(by)
          .isCloseTo(sum(projects, cost), within(new BigDecimal(ofPeople ? "0.50" : "0.00")))
          .isPositive();
    }
    for (String figure : List.of("usedValue", "labourCost", "usedMinutes")) {
      assertThat(sum(rows("discipline", "finance"), figure))
          .as(figure)
          .isEqualTo(sum(rows("person", "finance"), figure))
          .isPositive();
    }
    for (String figure : List.of("usedValue", "invoiced")) {
      assertThat(sum(rows("month", "finance"), figure))
          .as(figure)
          .isEqualTo(sum(projects, figure))
          .isPositive();
    }
  }

  private static long total(JsonNode rows, String minutes) {
    long total = 0;
    for (JsonNode row : rows) {
      total += row.get(minutes).asLong();
    }
    return total;
  }

  @Test
  void invoicingAndIncomeAreReportedAsTheyMayBeSeen() throws IOException {
    JsonNode invoicing = rows("project", "am", "--of", "invoicing");
    assertThat(invoicing).isNotEmpty();
    assertThat(sum(invoicing, "invoiced")).isEqualTo(sum(rows("project", "am"), "invoiced"));
    assertThat(sum(invoicing, "due"))
        .isEqualTo(
            sum(invoicing, "toInvoice")
                .add(sum(invoicing, "invoiced"))
                .add(sum(invoicing, "writtenOff")));
    assertThat(sum(invoicing, "writtenOff")).isEqualTo("2120.00");
    assertThat(invoicing)
        .anySatisfy(row -> assertThat(row.at("/realisation/state").asText()).isEqualTo("known"));
    // Realisation tells the revenue: it is for those who see that.
    JsonNode billing = rows("project", "bastien-lemoine", "--of", "invoicing");
    assertThat(billing).isNotEmpty();
    for (JsonNode row : billing) {
      assertThat(row.at("/invoiced/state").asText()).isEqualTo("known");
      assertThat(row.at("/realisation/state").asText()).isEqualTo("hidden");
    }
    JsonNode income = rows("client", "finance", "--of", "income");
    assertThat(sum(income, "revenue"))
        .isEqualTo(
            sum(income, "adjustedGrossIncome")
                .add(sum(income, "passedThrough"))
                .add(sum(income, "thirdPartyCost")));
    for (JsonNode row : rows("client", "am", "--of", "income")) {
      assertThat(row.at("/revenue/state").asText()).isEqualTo("known");
      assertThat(row.at("/adjustedGrossIncome/state").asText()).isEqualTo("hidden");
      assertThat(row.at("/thirdPartyCost/state").asText()).isEqualTo("hidden");
    }
  }

  private static void assertTellsOfLoggedTimeAsTheBurn(JsonNode rows, JsonNode burn) {
    assertThat(rows).hasSameSizeAs(burn);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get("loggedThrough")).isEqualTo(burn.get(i).get("loggedThrough"));
      assertThat(rows.get(i).get("coverage")).isNotNull().isEqualTo(burn.get(i).get("coverage"));
    }
  }

  @Test
  void everyReportOfBudgetsTellsHowFarTimeIsLogged() throws IOException {
    Path fx = dir.resolve("fx.json");
    Files.writeString(fx, "{\"rates\": []}");
    JsonNode burn = rows("project", "finance");
    assertThat(burn)
        .anySatisfy(row -> assertThat(row.at("/coverage/state").asText()).isEqualTo("known"));
    assertTellsOfLoggedTimeAsTheBurn(rows("project", "finance", "--of", "invoicing"), burn);
    assertTellsOfLoggedTimeAsTheBurn(rows("project", "finance", "--of", "income"), burn);
    assertTellsOfLoggedTimeAsTheBurn(
        rows("project", "finance", "--currency", "EUR", "--fx", fx.toString()), burn);
  }

  private static JsonNode whole(String by, String as, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    return new ObjectMapper().readTree(report(by, as, args.toArray(String[]::new)).out());
  }

  /** The last day and the lowest coverage of the budgets, whatever the rows are of. */
  @Test
  void everyReportTellsHowFarTimeIsLoggedOnTheBudgetsThatAreInIt() throws IOException {
    for (String as : List.of("pm", "finance")) {
      String last = "";
      long lowest = 10_000;
      for (JsonNode row : rows("project", as)) {
        String day = row.path("loggedThrough").asText("");
        last = !day.equals("null") && day.compareTo(last) > 0 ? day : last;
        lowest = Math.min(lowest, row.at("/coverage/value").asLong(10_000));
      }
      assertThat(lowest).isLessThan(10_000);
      for (String by : KEYS) {
        JsonNode report = whole(by, as);
        assertThat(report.get("loggedThrough").asText()).as(by).isEqualTo(last);
        assertThat(report.at("/coverage/value").asLong()).as(by).isEqualTo(lowest);
        assertThat(report(by, as).out())
            .endsWith(
                "Time is logged through: "
                    + last
                    + ". Time sheets in, at the least: "
                    + BigDecimal.valueOf(lowest, 2)
                    + " %.\n");
      }
    }
    // 97.82 % of the time sheets of those who worked on it are in.
    List<String> csv =
        report("month", "pm", "--project", "lumenhof-loyalty", "--csv").out().lines().toList();
    assertThat(csv.get(0)).endsWith(",loggedThrough,coverage,partial");
    assertThat(csv.subList(1, csv.size()))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(",2026-09-23,97.82,"));
  }

  @Test
  void aClientHasTheCoverageOfThoseBudgetsOnWhichSomebodyShouldHaveLogged() throws IOException {
    JsonNode projects = rows("project", "am");
    assertThat(projects.findValues("coverage"))
        .as("the deal just won")
        .anySatisfy(of -> assertThat(of.path("reason").asText()).isEqualTo("NO_ENTRIES"));
    JsonNode brackwater = rows("client", "am").get(0);
    assertThat(brackwater.get("client").asText()).isEqualTo("brackwater");
    assertThat(brackwater.at("/coverage/value").asLong())
        .isEqualTo(
            rows("project", "am", "--project", "brackwater-stories")
                .at("/0/coverage/value")
                .asLong())
        .isBetween(9_000L, 10_000L);
  }

  @Test
  void allBudgetsAreReportedInOneCurrency() throws IOException {
    Path fx = dir.resolve("fx.json");
    Files.writeString(
        fx,
        """
        {"rates": [{"rate": {"from": "GBP", "to": "EUR", "rate": "1.20"},
          "during": {"start": "2025-01-01"}, "source": "ECB"}]}
        """);
    String[] inEuro = {"--currency", "EUR", "--fx", fx.toString()};
    JsonNode euros = rows("client", "finance", inEuro);
    assertThat(euros.findValuesAsText("currency")).containsOnly("EUR");
    JsonNode own = rows("client", "finance");
    assertThat(euros).hasSize(own.size());
    boolean pounds = false;
    for (int i = 0; i < euros.size(); i++) {
      JsonNode before = own.get(i);
      BigDecimal rate =
          new BigDecimal(before.get("currency").asText().equals("GBP") ? "1.20" : "1");
      pounds |= rate.scale() > 0;
      for (String figure : List.of("usedValue", "invoiced", "revenue")) {
        if (before.at("/" + figure + "/state").asText().equals("known")) {
          BigDecimal wanted =
              new BigDecimal(before.at("/" + figure + "/value/amount").asText()).multiply(rate);
          assertThat(new BigDecimal(euros.get(i).at("/" + figure + "/value/amount").asText()))
              .as(figure)
              .isCloseTo(wanted, Assertions.within(new BigDecimal("0.02")));
        }
      }
    }
    assertThat(pounds).isTrue();
    for (JsonNode row : rows("client", "am", inEuro)) {
      assertThat(row.at("/usedCost/state").asText()).isEqualTo("hidden");
      assertThat(row.at("/profit/state").asText()).isEqualTo("hidden");
      assertThat(row.at("/revenue/state").asText()).isEqualTo("known");
    }
    // Without the rate of the pound its budgets are apart, and not zero.
    Files.writeString(fx, "{\"rates\": []}");
    assertThat(
            report("client", "finance", "--csv", inEuro[0], inEuro[1], inEuro[2], inEuro[3]).out())
        .contains("unconverted");
  }

  @Test
  void whatIsHiddenSaysSoAndHasNoValue() throws IOException {
    for (JsonNode row : rows("project", "am")) {
      for (String figure : List.of("labourCost", "usedCost", "profit", "margin", "costTotal")) {
        assertThat(row.get(figure).toString())
            .isEqualTo("{\"state\":\"hidden\",\"reason\":\"NOT_ALLOWED\"}");
      }
      assertThat(row.at("/revenue/state").asText()).isEqualTo("known");
    }
    String csv = report("project", "am", "--csv").out();
    String header = csv.lines().findFirst().orElseThrow();
    int cost = List.of(header.split(",", -1)).indexOf("usedCost");
    assertThat(csv.lines().skip(1)).isNotEmpty();
    assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)[cost])).containsOnly("hidden");
    assertThat(report("project", "am").out()).contains("revenue").doesNotContain("usedCost");
  }

  @Test
  void eachSeesTheirOwnProjectsAndNoWordOfOthers() throws IOException {
    assertThat(rows("project", "pm").findValuesAsText("project"))
        .containsExactly(
            "brackwater-brand",
            "brackwater-stories",
            "brackwater-tins",
            "lumenhof-loyalty",
            "lumenhof-shop",
            "studio",
            "velora-advice",
            "velora-app",
            "velora-support");
    assertThat(rows("client", "am").findValuesAsText("client"))
        .containsExactly("brackwater", "lumenhof", "velora");
    assertThat(rows("project", "emil-rasmussen")).isEmpty();
    assertThat(report("month", "emil-rasmussen").out())
        .isEqualTo("There is nothing that this person may see.\n");
    assertThat(report("person", "am", "--csv").out().lines()).hasSize(1);
    assertThat(report("discipline", "am", "--csv").out().lines())
        .as("a discipline may be one person")
        .hasSize(1);
    assertThat(rows("discipline", "pm")).isNotEmpty();
    assertThat(report("project", "rm", "--json"))
        .isEqualTo(report("project", "sanne-de-wit", "--json"));
    assertThat(rows("project", "rm")).hasSameSizeAs(rows("project", "finance"));
  }

  @Test
  void theGuardOfTotalsHoldsForSumsToo() throws IOException {
    for (JsonNode row : rows("client", "pm")) {
      assertThat(row.at("/usedCost/state").asText()).isEqualTo("hidden");
      assertThat(row.at("/costTotal/state").asText())
          .isEqualTo(row.get("client").asText().equals("brackwater") ? "unknown" : "known");
    }
  }

  @Test
  void aSumOfWhichPartIsHiddenIsHidden() throws IOException {
    Path data = SampleAgency.copy(dir);
    SampleAgency.replace(
        data,
        "policy.json",
        """
        {"effect":"ALLOW","recordType":"*","actions":["view"],"reach":"ACCOUNT",
                "fields":{"classes":["PUBLIC","TIME","BILLING","REVENUE"],""",
        """
        {"effect":"ALLOW","recordType":"*","actions":["view"],"reach":"ASSIGNED",
                "fields":{"classes":["REVENUE"]}},
              {"effect":"ALLOW","recordType":"*","actions":["view"],"reach":"ACCOUNT",
                "fields":{"classes":["PUBLIC","TIME","BILLING"],""");
    SampleAgency.replace(
        data, "projects.json", "\"Velora rider app 3.0\"", "\"=Velora \\\"rider\\\" app, 3.0\"");
    SampleAgency.replace(
        data,
        "responsibilities.json",
        "\"person\":\"jonas-wieland\",\"duty\":\"PROJECT_MANAGER\",\"project\":\"velora-app\"",
        "\"person\":\"katarina-solberg\",\"duty\":\"PROJECT_MANAGER\",\"project\":\"velora-app\"");
    String[] changed = {"--data", data.toString()};
    JsonNode projects = rows("project", "am", changed);
    List<String> seen = new ArrayList<>();
    projects.forEach(
        row -> {
          if (row.get("client").asText().startsWith("Velora")) {
            seen.add(row.get("project").asText() + " " + row.at("/revenue/state").asText());
          }
        });
    assertThat(seen)
        .containsExactly("velora-advice hidden", "velora-app known", "velora-support hidden");
    JsonNode velora = rows("client", "am", changed).get(2);
    assertThat(velora.get("client").asText()).isEqualTo("velora");
    assertThat(velora.get("budgets").asInt()).isEqualTo(3);
    assertThat(velora.get("revenue").toString())
        .isEqualTo("{\"state\":\"hidden\",\"reason\":\"PART\"}");
    assertThat(velora.at("/usedValue/state").asText()).isEqualTo("known");
    assertThat(report("project", "am", "--csv", "--data", data.toString()).out())
        .contains("velora-app,\"'=Velora \"\"rider\"\" app, 3.0\",Velora Mobility,EUR,1,");
  }

  @Test
  void whatMayNotBeToldApartIsOneGroup() throws IOException {
    Path data = SampleAgency.copy(dir);
    SampleAgency.replace(
        data,
        "policy.json",
        "\"fields\":{\"fields\":[\"person\"]}}]},",
        "\"fields\":{\"fields\":[\"person\"]}},"
            + "{\"effect\":\"DENY\",\"recordType\":\"project\",\"actions\":[\"view\"],"
            + "\"reach\":\"ACCOUNT\",\"fields\":{\"fields\":[\"client\"]}}]},");
    String[] changed = {"--data", data.toString()};
    JsonNode clients = rows("client", "am", changed);
    assertThat(clients).hasSize(1);
    assertThat(clients.at("/0/client").toString())
        .isEqualTo("{\"state\":\"hidden\",\"reason\":\"DENIED\"}");
    assertThat(clients.at("/0/name")).isEqualTo(clients.at("/0/client"));
    assertThat(clients.at("/0/budgets").asInt()).isEqualTo(rows("project", "am", changed).size());
    assertThat(report("client", "am", "--csv", "--data", data.toString()).out())
        .contains("\r\nhidden,hidden,EUR,")
        .doesNotContain("velora", "Velora");
    assertThat(report("project", "am", "--data", data.toString()).out())
        .contains("| velora-app ")
        .doesNotContain("Velora Mobility");
  }

  @Test
  void currenciesNeverAddAndHaveRowsOfTheirOwn() throws IOException {
    JsonNode months = rows("month", "finance");
    List<String> september = new ArrayList<>();
    months.forEach(
        row -> {
          if (row.get("month").asText().equals("2026-09")) {
            september.add(row.path("currency").asText());
          }
        });
    assertThat(september).containsExactly("EUR", "GBP");
    assertThat(report("client", "finance", "--csv").out())
        .contains("pembury,Pembury Lowe Museums,GBP,")
        .containsPattern("usedCost EUR [0-9.]+ unconverted")
        .containsPattern("labourCost [0-9]+ min unpriced")
        .contains("unknown:UNPRICED", "unknown:NO_PRICE");
  }

  @Test
  void aPersonSeesTheirOwnRowWhereThePolicySaysSo() throws IOException {
    Path data = SampleAgency.copy(dir);
    SampleAgency.replace(
        data,
        "roles.json",
        "[\n",
        "[\n  {\"person\":\"emil-rasmussen\",\"role\":\"teamMember\","
            + "\"during\":{\"start\":\"2025-10-01\"}},\n");
    JsonNode mine = rows("person", "emil-rasmussen", "--data", data.toString());
    assertThat(mine.findValuesAsText("person")).containsExactly("emil-rasmussen");
    assertThat(mine.get(0).get("workedMinutes").asLong()).isPositive();
    assertThat(mine.get(0).at("/usedValue/state").asText()).isEqualTo("hidden");
    assertThat(
            whole("person", "emil-rasmussen", "--data", data.toString()).get("coverage").toString())
        .as("of budgets they may not see")
        .isEqualTo("{\"state\":\"hidden\",\"reason\":\"RECORD\"}");
    assertThat(rows("project", "emil-rasmussen", "--data", data.toString())).isEmpty();
  }

  @Test
  void repricingEveryCostRateChangesNothingForThoseWhoDoNotSeeCost() throws IOException {
    Path data = SampleAgency.copy(dir);
    RateBook rates = AgencyJson.read(Files.readString(data.resolve("rates.json")), RateBook.class);
    RateBook dearer =
        RateBook.of(
            rates.costRates().stream()
                .map(rate -> new DatedCostRate(rate.person(), rate.during(), twice(rate.rate())))
                .toList());
    Files.writeString(data.resolve("rates.json"), AgencyJson.write(dearer));
    for (String by : KEYS) {
      assertTellsTheSameOf(data, by, "am", "--json");
    }
    assertTellsTheSameOf(data, "project", "am", "--csv");
    assertTellsTheSameOf(data, "project", "bastien-lemoine", "--json");
    assertTellsTheSameOf(data, "person", "bastien-lemoine", "--json");
    assertThat(
            Outcome.of("report", "--by", "project", "--as", "finance", "--data", data.toString()))
        .isNotEqualTo(report("project", "finance"));
  }

  private static void assertTellsTheSameOf(Path dearer, String by, String as, String form) {
    assertThat(report(by, as, form, "--data", dearer.toString()))
        .as(by + " " + as)
        .isEqualTo(report(by, as, form));
  }

  private static CostRate twice(CostRate rate) {
    Rate old = rate.rate();
    return new CostRate(new Rate(old.unscaled() * 2, old.scale(), old.currency(), old.per()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordkamm-portal", "no-such-project", "="})
  void aProjectThatIsNotThereAndOneThatMayNotBeSeenGetOneAnswer(String project) {
    assertThat(report("month", "pm", "--project", project, "--json"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: --project: UNKNOWN_REFERENCE: There is no such project that this"
                    + " person may see.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --by project --as nobody            | --as: UNKNOWN_REFERENCE
          --by project --as pm --csv --json   | --csv: INCONSISTENT
          --by month --as pm --of income      | --of: INCONSISTENT
          --by project --as pm --of reported  | --of: INCONSISTENT
          --by project --as pm --currency EUR | --currency: INCONSISTENT
          --by project --as pm --fx none.json | --fx: INCONSISTENT
          --by project --as pm --currency EUR --fx none.json --of income | --of: INCONSISTENT
          --by month --as pm --currency EUR --fx none.json | --currency: INCONSISTENT
          --by project --as pm --currency EUR --fx none.json | UNREADABLE_FILE
          --by team --as pm                   | --by: UNKNOWN_NAME
          --by project                        | --as: MISSING_PROPERTY
          --as pm                             | --by: MISSING_PROPERTY
          --by project --as pm --data none    | UNREADABLE_FILE
          """)
  void whatIsWrongIsBadInputAndNothingIsWritten(String arguments, String error) {
    Outcome outcome = Outcome.of(("report " + arguments).split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(error);
  }

  @Test
  void aFileThatAModelRefusesIsNamedWithItsPlace() throws IOException {
    Path data = SampleAgency.copy(dir);
    SampleAgency.replace(data, "time-entries.jsonl", "\"minutes\":510", "\"minutes\":-510");
    Outcome outcome =
        Outcome.of("report", "--by", "project", "--as", "pm", "--csv", "--data", data.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: time-entries.jsonl:").contains("NEGATIVE");
  }

  @Test
  void theHelpNamesEveryOption() {
    assertThat(Outcome.of("report", "--help").out())
        .contains(
            "--by", "--of", "--currency", "--fx", "--as", "--project", "--data", "--csv", "--json");
  }
}
