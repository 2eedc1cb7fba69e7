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
        .isEqualTo(new Outcome(0, Readme.blocks("setup-check", "text").get(0), ""));
    assertThat(Outcome.of("setup-check", "--as", "finance"))
        .isEqualTo(new Outcome(0, Readme.blocks("setup-check", "text").get(1), ""));
  }

  @Test
  void noLineIsWiderThanAScreen() {
    for (String who : new String[] {"am", "pm", "rm", "finance"}) {
      assertThat(Outcome.of("setup-check", "--as", who).out().lines())
          .as(who)
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
  }

  @Test
  void theFloorIsToldToNobodyAndTheMarginToFinanceAlone() throws IOException {
    for (String who : new String[] {"am", "pm", "rm"}) {
      JsonNode review = json(who);
      assertThat(review.get("review").get("_hidden").toString())
          .contains("costCheck", "marginCheck", "blocked", "estimatedMargin", "costWaivers");
      assertThat(review.get("checks").get(1).toString())
          .isEqualTo("{\"check\":\"estimate\",\"evidence\":[],\"waived\":[]}");
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
  void aWaiverIsToldToWhoSeesItsCheckAndToNobodyElse() throws IOException {
    JsonNode finance = json("finance");
    assertThat(finance.get("review").get("costWaivers").get(0).get("person").asText())
        .isEqualTo("greta-winkelbauer");
    assertThat(finance.get("checks").get(1).get("waived").get(0).asText())
        .startsWith("By greta-winkelbauer on 2026-09-29, for the version reviewed: ");
    for (String who : new String[] {"am", "pm", "rm"}) {
      assertThat(json(who).get("checks").get(2).get("waived").get(0).asText())
          .startsWith("By jonas-wieland on 2026-09-29, for the version reviewed: ");
      assertThat(json(who).toString())
          .as("the estimate blocks, or it had not been waived")
          .doesNotContain("greta-winkelbauer", "1,323");
    }
  }

  /** What the pipeline asks of a deal that is won, the deal of the story has. */
  @Test
  void aVersionIsReviewedOnceAndAnotherAnew(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(copy, "rates.json", "\"amount\":\"51.00\"", "\"amount\":\"59.00\"");
    String[] look = {"setup-check", "--as", "finance", "--data", copy.toString()};
    assertThat(Outcome.of(look))
        .as("the review stands, whatever people cost since")
        .isEqualTo(Outcome.of("setup-check", "--as", "finance"));
    SampleAgency.replace(copy, "setups.json", "\"due\":\"2027-04-02\"", "\"due\":\"2027-04-09\"");
    assertThat(Outcome.of(look).err())
        .as("another set-up has no verdict, and is not won")
        .isEqualTo(
            "agency-cli: story.json/winDeal: INCONSISTENT: The deal cannot be won:"
                + " VERDICT_MISSING.\n");
    SampleAgency.replace(copy, "pipeline.json", "\"needsVerdict\":true", "\"needsVerdict\":false");
    Outcome anew = Outcome.of(look);
    assertThat(anew.code()).as("the estimate fails, and nobody waived it").isOne();
    assertThat(anew.out())
        .contains("Dates, scope and sequence fit.", "Reviewed on 2026-09-30. It may not be signed.")
        .doesNotContain("Waived");
    look[2] = "am";
    assertThat(Outcome.of(look).code()).as("of what they see, all fits").isZero();
  }

  @Test
  void aCheckThatFailedAndIsNotWaivedIsAFinding(@TempDir Path dir) throws IOException {
    Path copy = SampleAgency.copy(dir);
    SampleAgency.replace(copy, "setups.json", "\"due\":\"2027-01-22\"", "\"due\":\"2027-05-22\"");
    Outcome outcome =
        Outcome.of(
            "setup-check", "--as", "ines-carvalhal", "--deal", "D-1032", "--data", copy.toString());
    assertThat(outcome.code()).isOne();
    assertThat(outcome.out())
        .contains("Learning concept is due on 2027-05-22, after the end on 2027-04-16.")
        .contains("Whether it may be signed is hidden from this role.");
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
