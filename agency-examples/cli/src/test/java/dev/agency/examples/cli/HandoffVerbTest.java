package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb handoff, on the agency that ships. */
class HandoffVerbTest {
  private static final String LOYALTY = "lumenhof-loyalty";

  @Test
  void theExampleOfTheReadmeIsWhatItPrints() throws IOException {
    assertThat(Outcome.of("handoff", LOYALTY, "--as", "am"))
        .isEqualTo(new Outcome(0, Readme.blocks("handoff", "text").get(0), ""));
  }

  private static JsonNode handoff(String of, String who) throws IOException {
    return new ObjectMapper()
        .readTree(Outcome.of("handoff", of, "--as", who, "--json").out())
        .get("handoffs")
        .get(0);
  }

  @Test
  void thePacketTellsWhereEachThingIsFromAndHowOldItIs() throws IOException {
    JsonNode packet = handoff("lumenhof-shop", "pm").get("packet");
    assertThat(packet).hasSize(10);
    JsonNode risk = packet.get(4);
    assertThat(risk.get("kind").asText()).isEqualTo("RISK");
    assertThat(risk.get("person").asText()).isEqualTo("jonas-wieland");
    assertThat(risk.get("since").asText()).isEqualTo("2026-07-28");
    assertThat(risk.get("days").asLong()).isEqualTo(64);
    assertThat(packet.toString()).doesNotContain("content");
  }

  /** Whoever sees no price is told neither the limit nor that the price breaks it. */
  @Test
  void whatTellsOfThePriceIsForWhoSeesIt() throws IOException {
    assertThat(handoff(LOYALTY, "am").get("handoff").get("missingOfPrice").toString())
        .contains("EXPECTATION_KEPT", "e-price");
    JsonNode rm = handoff(LOYALTY, "rm");
    assertThat(rm.get("handoff").get("_hidden").toString()).isEqualTo("[\"missingOfPrice\"]");
    assertThat(rm.get("handoff").toString()).contains("e-pilot").doesNotContain("e-price");
    String text = Outcome.of("handoff", LOYALTY, "--as", "rm").out();
    assertThat(text)
        .contains("- missing: Expectation kept (e-pilot)", "- hidden: what is missing of price")
        .doesNotContain("e-price", "EUR", "140,000", "costs");
  }

  @Test
  void whoSeesNoPriceIsToldTheSameWhateverThePriceIs(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(
        copy, "baselines.json", "\"amount\":\"146000.00\"", "\"amount\":\"139000.00\"");
    for (List<String> form : List.of(List.<String>of(), List.of("--json"))) {
      String[] rm = args(form, "rm");
      String[] am = args(form, "am");
      assertThat(Outcome.of(copy, rm)).isEqualTo(Outcome.of(rm));
      assertThat(Outcome.of(copy, am)).as("it is kept").isNotEqualTo(Outcome.of(am));
    }
  }

  private static String[] args(List<String> form, String who) {
    return Stream.of(List.of("handoff", LOYALTY, "--as", who), form)
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  @Test
  void aDealIsTheProjectItWasWonInto() {
    assertThat(Outcome.of("handoff", "D-1019", "--as", "pm"))
        .isEqualTo(Outcome.of("handoff", LOYALTY, "--as", "pm"));
  }

  @Test
  void aGateThatMissesNothingIsOpen(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(
        copy, "updates.json", "\"sentOn\":\"2026-08-31\"", "\"sentOn\":\"2026-09-25\"");
    SampleAgency.replace(
        copy,
        "projects.json",
        "\"due\":\"2026-11-20\"",
        "\"due\":\"2026-11-20\",\"completedOn\":\"2026-09-25\"");
    assertThat(Outcome.of("handoff", "velora-app", "--as", "pm", "--data", copy.toString()).out())
        .startsWith(
            """
            velora-app: Client updates, led by the account manager; next: Renewal
            The gate is open; what is left are the signatures.
            """);
  }

  @Test
  void whoIsOnAnotherProjectIsToldThatThereIsNone() {
    assertThat(Outcome.of("handoff", LOYALTY, "--as", "bastien-lemoine"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: PROJECT|DEAL: UNKNOWN_REFERENCE: There is no such project, or none"
                    + " won from such a deal, that is handed on and that this person may"
                    + " see.\n"));
    assertThat(Outcome.of("handoff", "--as", "am").err())
        .startsWith(
            "agency-cli: PROJECT|DEAL: MISSING_PROPERTY: It must be given, with its value.\n");
  }
}
