package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb impact, on the agency that ships. */
class ImpactVerbTest {
  @Test
  void aMarginMovesByPointsAndNotByAShare() {
    assertThat(Outcome.of("impact", "--as", "finance").out())
        .containsPattern("Margin at the end +\\| +-?[0-9.]+ % \\| +-?[0-9.]+ points \\|");
  }

  @Test
  void theExampleOfTheReadmeIsWhatItPrints() throws IOException {
    assertThat(Outcome.of("impact", "--as", "am", "--change", "lumenhof-shop:returns"))
        .isEqualTo(new Outcome(0, Readme.blocks("impact", "text").get(0), ""));
  }

  private static JsonNode impact(String... more) throws IOException {
    String[] args = new String[more.length + 2];
    args[0] = "impact";
    System.arraycopy(more, 0, args, 1, more.length);
    args[args.length - 1] = "--json";
    return new ObjectMapper().readTree(Outcome.of(args).out());
  }

  @Test
  void theAccountManagerSeesNoCostAndFinanceSeesIt() throws IOException {
    JsonNode am = impact("--as", "am").get("impact");
    JsonNode finance = impact("--as", "finance", "--change", "lumenhof-shop:returns").get("impact");
    assertThat(am.get("_hidden").toString())
        .isEqualTo(
            "[\"costDelta\",\"profitDelta\",\"forecastCost\",\"costAfter\",\"forecastProfit\","
                + "\"profitAfter\",\"forecastMargin\",\"marginAfter\",\"marginDelta\"]");
    assertThat(finance.get("_hidden")).isEmpty();
    assertThat(am.get("priceDelta")).isEqualTo(finance.get("priceDelta"));
    assertThat(finance.get("costDelta").get("state").asText()).isEqualTo("known");
  }

  @Test
  void whoIsNewlyOverbookedIsForThoseWhoLeadThem() throws IOException {
    JsonNode pm = impact("--as", "pm");
    assertThat(pm.get("people")).isNotEmpty();
    assertThat(pm.get("impact").get("newOverbookedMinutes").get("value").asLong()).isPositive();
    assertThat(impact("--as", "am").get("people")).isEmpty();
    assertThat(Outcome.of("impact", "--as", "pm").out())
        .contains("| giulia-bertani  | 2026-10-12 |       16 h |           40 h |        56 h |");
  }

  @Test
  void aChangeThatIsAssessedIsJudgedFromTheDayOfItsAssessment() throws IOException {
    JsonNode app = impact("--as", "am", "--change", "velora-app:group-rides");
    assertThat(app.get("state").asText()).isEqualTo("SENT_TO_CLIENT");
    assertThat(app.get("impact").get("priceDelta").get("value").get("amount").asText())
        .isEqualTo("6340.00");
  }

  @Test
  void aChangeOfSomebodyElseIsNotThere() {
    assertThat(Outcome.of("impact", "--as", "bastien-lemoine", "--change", "lumenhof-shop:returns"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: --change: UNKNOWN_REFERENCE: There is no such change of a project with"
                    + " a baseline that this person may see.\n"));
  }

  @Test
  void aChangeThatDoesNotFitTheScopeIsRefused(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(
        copy, "changes.json", "\"before\":\"2026-11-02\"", "\"before\":\"2026-11-03\"");
    Outcome outcome = Outcome.of("impact", "--as", "pm", "--data", copy.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "agency-cli: changes.json: INCONSISTENT: The change does not fit the scope:"
                + " SCOPE_IS_OTHERWISE.\n");
  }
}
