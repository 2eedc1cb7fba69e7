package dev.agency.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb status, on the agency that ships. */
class StatusVerbTest {
  private static final String SHOP = "lumenhof-shop";

  @Test
  void theExampleOfTheReadmeIsWhatItPrints() throws IOException {
    assertThat(Outcome.of("status", "--as", "bastien-lemoine"))
        .isEqualTo(new Outcome(0, Readme.blocks("status", "text").get(0), ""));
  }

  private static JsonNode status(String who, String project) throws IOException {
    Outcome outcome = Outcome.of("status", "--as", who, "--project", project, "--json");
    assertThat(outcome.code()).isZero();
    return new ObjectMapper().readTree(outcome.out()).get("projects").get(0);
  }

  @Test
  void eachRoleSeesItsShareOfTheSameRow() throws IOException {
    JsonNode pm = status("pm", SHOP).get("status");
    JsonNode am = status("am", SHOP).get("status");
    JsonNode rm = status("rm", SHOP).get("status");
    JsonNode finance = status("finance", SHOP).get("status");
    assertThat(hidden(finance)).isEmpty();
    assertThat(hidden(am)).containsExactly("usedCost", "costAtCompletion", "profit", "margin");
    assertThat(hidden(pm)).contains("usedCost", "margin").doesNotContain("usedValue");
    assertThat(hidden(rm)).contains("usedValue", "revenue", "usedCost").doesNotContain("coverage");
    for (JsonNode each : List.of(pm, am, rm)) {
      each.fieldNames()
          .forEachRemaining(
              field -> {
                if (!field.equals("_hidden")) {
                  assertThat(each.get(field)).as(field).isEqualTo(finance.get(field));
                }
              });
    }
  }

  private static ImmutableList<String> hidden(JsonNode row) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    row.get("_hidden").forEach(name -> names.add(name.asText()));
    return names.build();
  }

  @Test
  void theAccountManagerSeesNobodysNameAndNoAlertOfCost() throws IOException {
    JsonNode am = status("am", SHOP);
    assertThat(am.get("staff")).isEmpty();
    assertThat(status("pm", SHOP).get("staff")).isNotEmpty();
    assertThat(am.get("alerts").toString()).doesNotContain("COST");
    assertThat(status("finance", SHOP).get("alerts").size())
        .as("alerts of cost are for finance")
        .isGreaterThan(am.get("alerts").size());
  }

  @Test
  void anUpdateTellsNothingThatIsBetweenThePeopleOfTheAgency() throws IOException {
    JsonNode update = status("finance", SHOP).get("update");
    assertThat(update.get("asks")).hasSize(1);
    assertThat(update.toString())
        .contains("Test orders with real stock from IT", "Go-live moves from 2026-11-02")
        .contains("From the team", "Checkout and payment work on the test shop")
        .doesNotContain("slowly")
        .doesNotContain("staging", "ERP fields", "Search index", "Returns", "EUR", "Velora");
    assertThat(status("am", "velora-app").get("update").get("asks").get(0).asText())
        .isEqualTo("Please decide on \"Group rides\", at EUR 6340.00.");
    assertThat(status("rm", "velora-app").get("update").get("asks").get(0).asText())
        .as("a price is not for the resource manager")
        .isEqualTo("Please decide on \"Group rides\".");
  }

  @Test
  void theClientReadsTheUpdateAndWhatIsTheirsAndNothingInternal() throws IOException {
    JsonNode client = status("client", SHOP);
    assertThat(client.get("update").get("author").asText()).isEqualTo("katarina-solberg");
    assertThat(client.get("update").get("asks").get(0).asText())
        .isEqualTo(
            "We have waited for this since 2026-09-18: Test orders with real stock from IT.");
    assertThat(client.has("handoff")).isFalse();
    for (String part : List.of("alerts", "changes", "risks", "staff")) {
      assertThat(client.get(part)).as(part).isEmpty();
    }
    assertThat(client.get("blockers")).hasSize(1);
    assertThat(hidden(client.get("status")))
        .contains("usedCost", "profit", "margin", "marginBand", "revenue", "burn", "usedMinutes")
        .contains("usedValue", "loggedThrough")
        .doesNotContain("budgetTotal", "invoiced", "progress", "plannedEnd");
    String card = Outcome.of("status", "--as", "client", "--project", SHOP).out();
    assertThat(card)
        .contains("Update: Lumenhof web shop relaunch: 68% done", "EUR 168,000.00")
        .contains("- From the team: Checkout and payment work on the test shop")
        .doesNotContainIgnoringCase(
            "cost", "margin", "profit", "burn", "hidden", "staging", "risk");
    assertThat(Outcome.of("status", "--as", "client").out())
        .contains("Lumenhof loyalty programme")
        .doesNotContainIgnoringCase("Velora", "hidden", "burn", "margin");
  }

  @Test
  void creepIsBetweenThePeopleOfTheAgencyAndRevisionsAreForTheClientToo() throws IOException {
    JsonNode creep = status("pm", SHOP).get("creep");
    assertThat(creep.get("originalMinutes").asLong()).isEqualTo(1_954 * 60);
    assertThat(creep.get("ofOriginal").get("value").asLong()).isEqualTo(8_116);
    assertThat(status("client", SHOP).has("creep")).isFalse();
    for (String who : List.of("pm", "am", "client")) {
      JsonNode design = status(who, SHOP).get("revisions").get(0);
      assertThat(design.get("included").asLong()).as(who).isEqualTo(2);
      assertThat(design.get("made").asLong()).as(who).isEqualTo(3);
      assertThat(design.get("beyond").asLong()).as(who).isEqualTo(1);
    }
  }

  @Test
  void aRoundOfRevisionsBeyondTheIncludedIsAnAlertOfTheAgency() {
    for (String who : List.of("pm", "am", "rm")) {
      assertThat(Outcome.of("status", "--as", who, "--project", SHOP).out())
          .as(who)
          .contains("includes 2 rounds of revisions and had had 3 by");
    }
    assertThat(Outcome.of("status", "--as", "client", "--project", SHOP).out())
        .doesNotContain("had had 3");
  }

  @Test
  void aClientDecidesOnAChangeByItsPrice() throws IOException {
    JsonNode client = status("milena-stojanova", "velora-app");
    assertThat(client.get("changes").get(0).get("priceDelta").get("value").get("amount").asText())
        .isEqualTo("6340.00");
    assertThat(hidden(client.get("changes").get(0)))
        .contains("costDelta", "profitDelta", "marginDelta", "minutesDelta");
    assertThat(client.get("update").get("asks").get(0).asText())
        .isEqualTo("Please decide on \"Group rides\", at EUR 6340.00.");
    assertThat(Outcome.of("status", "--as", "milena-stojanova", "--project", SHOP).code())
        .as("the shop of another client")
        .isEqualTo(2);
  }

  /** One figure, one way: what status says of a change is what impact says. */
  @ParameterizedTest
  @CsvSource({
    "lumenhof-shop, lumenhof-shop:returns",
    "lumenhof-shop, lumenhof-shop:search",
    "velora-app, velora-app:group-rides"
  })
  void aChangeIsToldAsItsImpactIs(String project, String change) throws IOException {
    for (String who : List.of("finance", "am", "pm")) {
      JsonNode impact =
          new ObjectMapper()
              .readTree(Outcome.of("impact", "--as", who, "--change", change, "--json").out())
              .get("impact");
      JsonNode waits =
          ImmutableList.copyOf(status(who, project).get("changes")).stream()
              .filter(each -> each.get("request").asText().equals(change))
              .findFirst()
              .orElseThrow();
      for (String figure :
          List.of("priceDelta", "costDelta", "profitDelta", "marginDelta", "endAfter")) {
        assertThat(waits.get(figure)).as(who + " " + figure).isEqualTo(impact.get(figure));
      }
    }
  }

  @Test
  void theCardSaysWhatIsMissingAndWhatTheClientIsNeededFor() {
    String card = Outcome.of("status", "--as", "pm", "--project", SHOP).out();
    assertThat(card)
        .contains("- missing: Risk told (lumenhof-shop:erp-fields)")
        .contains("- Added: Returns portal")
        .contains("Handoff: Delivery, led by the project manager; next: Client updates")
        .contains("Needed: We have waited for this since 2026-09-18")
        .contains("Hidden: Used cost, Cost at completion, Profit, Margin.");
  }

  @Test
  void projectsStandInTheOrderOfTheirIdentifiers() throws IOException {
    JsonNode projects =
        new ObjectMapper()
            .readTree(Outcome.of("status", "--as", "rm", "--json").out())
            .get("projects");
    ImmutableList<String> ids =
        ImmutableList.copyOf(projects).stream()
            .map(each -> each.get("status").get("project").asText())
            .collect(toImmutableList());
    assertThat(ids).isSorted().contains(SHOP).doesNotContain("helvion-signage", "sylvane-campaign");
  }

  @Test
  void aProjectOfSomebodyElseIsNotThere() {
    assertThat(Outcome.of("status", "--as", "am", "--project", "nordkamm-portal"))
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
          risks.json     | "project":"lumenhof-shop"  | "project":"nothing"  | risks.json/0/project: UNKNOWN_REFERENCE
          stages.json    | "stage":"PLANNING"         | "stage":"PLANING"    | stages.json/2/stage: UNKNOWN_NAME
          changes.json   | "id":"lumenhof-shop:search"| "id":"lumenhof-shop:returns" | changes.json/1/id: DUPLICATE_ID
          briefs.json    | "project":"lumenhof-shop"  | "project":"nothing"  | briefs.json/1/project: UNKNOWN_REFERENCE
          interactions.json | "client":"velora"       | "client":"nobody"    | interactions.json/0/client: UNKNOWN_REFERENCE
          setups.json    | "Cycle club shop"          | "No such project"    | setups.json/0/similar: UNKNOWN_REFERENCE
          baselines.json | "frozenOn":"2026-03-02"    | "frozenOn":"1803-03-02" | baselines.json/0/frozenOn: DATE_OUT_OF_RANGE
          """)
  void aFileThatIsRefusedHasItsPlaceAndCode(
      String file, String old, String now, String error, @TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(copy, file, old, now);
    Outcome outcome = Outcome.of("status", "--as", "pm", "--data", copy.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: " + error);
  }
}
