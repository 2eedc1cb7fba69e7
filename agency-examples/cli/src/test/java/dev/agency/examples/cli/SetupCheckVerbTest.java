package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb setup-check, on the agency that ships. */
class SetupCheckVerbTest {
  @Test
  void theExamplesOfTheReadmeAreWhatItPrints() throws IOException {
    assertThat(Outcome.of("setup-check", "--as", "am", "--deal", "D-1021"))
        .isEqualTo(new Outcome(1, Readme.blocks("setup-check", "text").get(0), ""));
    assertThat(Outcome.of("setup-check", "--as", "finance"))
        .isEqualTo(new Outcome(1, Readme.blocks("setup-check", "text").get(1), ""));
  }

  @Test
  void theFloorIsToldToNobodyAndTheMarginToFinanceAlone() throws IOException {
    for (String who : new String[] {"am", "pm", "rm"}) {
      JsonNode review = json(who);
      assertThat(review.get("review").get("_hidden").toString())
          .contains("costCheck", "marginCheck", "blocked", "estimatedMargin");
      assertThat(review.get("checks").get(1).toString())
          .isEqualTo("{\"check\":\"estimate\",\"evidence\":[]}");
    }
    JsonNode finance = json("finance");
    assertThat(finance.get("checks").get(3).get("evidence").get(0).asText())
        .startsWith("The margin is planned at ");
    assertThat(finance.toString()).doesNotContain("floor", "3000", "1500");
  }

  private static JsonNode json(String who) throws IOException {
    return new ObjectMapper().readTree(Outcome.of("setup-check", "--as", who, "--json").out());
  }

  @Test
  void aDealWhoseDatesFitIsNoFindingForWhoSeesNoMore(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(copy, "setups.json", "\"due\":\"2027-04-02\"", "\"due\":\"2027-04-09\"");
    Outcome am = Outcome.of("setup-check", "--as", "am", "--data", copy.toString());
    assertThat(am.code()).isZero();
    assertThat(am.out()).contains("Dates, scope and sequence fit.");
    assertThat(Outcome.of("setup-check", "--as", "finance", "--data", copy.toString()).code())
        .as("the estimate fails")
        .isOne();
  }

  @Test
  void whatWasNotCheckedIsNotPassed() {
    Outcome outcome = Outcome.of("setup-check", "--as", "finance", "--deal", "D-1023");
    assertThat(outcome.out())
        .contains("| capacity        | Not checked |", "| delivery        | Not checked |")
        .contains("| margin          | Not checked |");
  }

  @Test
  void aDealOfSomebodyElseIsNotThere() {
    assertThat(Outcome.of("setup-check", "--as", "am", "--deal", "D-1032"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: --deal: UNKNOWN_REFERENCE: There is no such deal that this person may"
                    + " see.\n"));
    assertThat(Outcome.of("setup-check", "--as", "am", "--deal", "D-nothing").code()).isEqualTo(2);
  }
}
