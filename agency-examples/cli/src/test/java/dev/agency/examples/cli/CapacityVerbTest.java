package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code capacity}, on the studio of the README. */
class CapacityVerbTest {
  @TempDir private Path dir;
  private CapacityExample example = new CapacityExample(Path.of(""));

  @BeforeEach
  void studio() {
    example = new CapacityExample(dir);
  }

  private JsonNode relaunch(String input) throws IOException {
    return example.json("capacity", input, "--deal", "relaunch");
  }

  @Test
  void theReportIsThatOfTheReadme() throws IOException {
    List<String> replies = Readme.blocks("capacity", "json");
    assertThat(replies).hasSize(1);
    matches(CapacityExample.JSON.readTree(replies.get(0)), relaunch(CapacityExample.file()), "");
    assertThat(example.run("capacity", CapacityExample.file(), "--deal", "relaunch"))
        .isEqualTo(new Outcome(0, Readme.blocks("capacity", "text").get(0), ""));
  }

  /** Whether a reply is what is printed, where {@code "... and the others"} ends a list early. */
  private static void matches(JsonNode printed, JsonNode reply, String path) {
    if (printed.isObject()) {
      assertThat(reply.fieldNames())
          .toIterable()
          .as(path)
          .containsExactlyElementsOf(printed::fieldNames);
      printed
          .fieldNames()
          .forEachRemaining(name -> matches(printed.get(name), reply.get(name), path + "/" + name));
    } else if (printed.isArray()) {
      int last = printed.size() - 1;
      boolean cut = last >= 0 && printed.get(last).asText().startsWith("... and");
      assertThat(reply.size()).as(path).isGreaterThanOrEqualTo(printed.size());
      assertThat(cut || reply.size() == printed.size()).as(path).isTrue();
      for (int i = 0; i < (cut ? last : last + 1); i++) {
        matches(printed.get(i), reply.get(i), path + "/" + i);
      }
    } else {
      assertThat(reply).as(path).isEqualTo(printed);
    }
  }

  @Test
  void theWaterfallAddsUpInEachRowAndOutlook() throws IOException {
    JsonNode report = relaunch(CapacityExample.file("\"MONTH\"", "\"WEEK\""));
    JsonNode steps = report.at("/deal/waterfall");
    assertThat(steps.size()).isEqualTo(2 * 8);
    for (JsonNode step : steps) {
      long left =
          minutes(step, "gross")
              - minutes(step, "holiday")
              - minutes(step, "leave")
              - minutes(step, "confirmed")
              - minutes(step, "tentative")
              - minutes(step, "unfilled");
      assertThat(minutes(step, "left")).isEqualTo(left);
      for (String outlook : List.of("CONFIRMED", "EXPECTED", "ALL_WON")) {
        JsonNode slack = step.get("outlooks").get(outlook);
        assertThat(minutes(slack, "slack"))
            .isEqualTo(left - minutes(slack, "pipeline") - minutes(step, "deal"));
      }
    }
  }

  @Test
  void eachFieldOfTheHeatMapAddsUpAndTheLevelsAreThoseOfTheDays() throws IOException {
    JsonNode people = relaunch(CapacityExample.file("\"MONTH\"", "\"WEEK\"")).get("people");
    for (JsonNode person : people) {
      for (JsonNode cell : person.get("cells")) {
        assertThat(minutes(cell, "gross") - minutes(cell, "holiday") - minutes(cell, "away"))
            .isEqualTo(minutes(cell, "capacity"));
        assertThat(minutes(cell, "capacity") - minutes(cell, "load"))
            .isEqualTo(minutes(cell, "free") - minutes(cell, "over"));
      }
    }
    // In the week of her leave the booking of half her time stays, and there is nobody to do it.
    assertThat(people.at("/0/cells/2/level").asText()).isEqualTo("OVER");
    assertThat(people.at("/0/cells/2/capacityMinutes").asLong()).isZero();
    assertThat(people.at("/0/cells/0/level").asText()).isEqualTo("UNDER");
    assertThat(example.run("capacity", CapacityExample.file("\"MONTH\"", "\"WEEK\"")).out())
        .containsPattern("\\| Ann Lee +\\| design +\\| --!----- \\|");
  }

  private static long minutes(JsonNode row, String name) {
    return row.get(name + "Minutes").asLong();
  }

  @Test
  void aDealsOwnBookingsAreAPartOfItsDemandAndNeverAddedToIt() throws IOException {
    JsonNode with = relaunch(CapacityExample.file()).get("deal");
    assertThat(with.at("/asked/minutes").asLong()).isEqualTo(9_600 + 2_400);
    JsonNode without =
        relaunch(CapacityExample.file("\"deal\": \"relaunch\"", "\"project\": \"shop\""))
            .get("deal");
    assertThat(without.at("/asked/minutes").asLong()).isEqualTo(9_600 + 2_400);
    // Of nobody's deal, the same booking takes 20 hours of what is left.
    assertThat(
            minutes(with.at("/waterfall/0"), "left") - minutes(without.at("/waterfall/0"), "left"))
        .isEqualTo(1_200);
  }

  @Test
  void aDealIsWonOrNotSoHalfOfItIsNoRisk() throws IOException {
    JsonNode march = relaunch(CapacityExample.file()).at("/risk/2");
    assertThat(march.get("discipline").asText()).isEqualTo("design");
    assertThat(march.get("shortProbability").asLong()).isEqualTo(5_000);
    assertThat(minutes(march, "shortP50")).isZero();
    // 113 h 20 min are rounded up to hours: 114 h less the 48 h that are left.
    assertThat(minutes(march, "shortP80")).isEqualTo((114 - 48) * 60);
    JsonNode added = relaunch(CapacityExample.file()).at("/deal/addedRisk/0");
    assertThat(added.get("shortProbability").asLong()).isEqualTo(5_000);
  }

  @Test
  void whatWouldMakeADealFitIsSaid() throws IOException {
    JsonNode staffing =
        relaunch(CapacityExample.file("\"estimatedMinutes\": 9600", "\"estimatedMinutes\": 19200"))
            .at("/deal/staffing");
    assertThat(staffing.get("answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(staffing.at("/certificate/sentences/0").asText())
        .startsWith("Design (design), 2026-03-09 to 2026-04-10: 320 h are needed; ")
        .endsWith(" are missing.");
    assertThat(staffing.at("/changes/0/sentence").asText()).endsWith(" more can be done.");
    assertThat(
            relaunch(CapacityExample.file("\"end\": \"2026-04-11\"", "\"end\": \"2026-05-11\""))
                .get("deal")
                .has("staffing"))
        .isFalse();
  }

  @Test
  void workWithoutDaysOrDisciplineIsToldAndNotDropped() throws IOException {
    String undated =
        CapacityExample.file("\"plan\": {\"start\": \"2026-03-16\", \"end\": \"2026-04-25\"},", "")
            .replace(
                "\"name\": \"Development\", \"discipline\": \"development\",",
                "\"name\": \"Development\",");
    JsonNode report = relaunch(undated);
    assertThat(report.get("incompleteDeals").toString()).isEqualTo("[\"relaunch\",\"campaign\"]");
    assertThat(report.at("/deal/asked/unassignedMinutes").asLong()).isEqualTo(2_400);
    assertThat(example.run("capacity", undated, "--deal", "relaunch").out())
        .contains(
            "Too low by what nothing tells the days or the discipline of: relaunch, campaign.")
        .contains("asks for 200 h, of it 40 h of no known discipline.");
  }

  @Test
  void noMoneyAndNoReasonOfALeaveGoesOut() throws IOException {
    String priced =
        CapacityExample.file(
                "\"name\": \"Design\", \"discipline\": \"design\", \"estimatedMinutes\": 9600",
                "\"name\": \"Design\", \"discipline\": \"design\", \"estimatedMinutes\": 9600,"
                    + " \"billRate\": {\"amount\": \"98765.43\", \"currency\": \"EUR\", \"per\": \"HOUR\"}")
            .replace("VACATION", "SICKNESS")
            .replace(
                "\"stage\": \"offer\", \"opened",
                "\"stage\": \"offer\", \"statedValue\":"
                    + " {\"amount\": \"87654.32\", \"currency\": \"EUR\"}, \"opened");
    for (String[] options :
        new String[][] {{"--deal", "relaunch"}, {"--deal", "relaunch", "--json"}}) {
      Outcome outcome = example.run("capacity", priced, options);
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out())
          .contains("Relaunch")
          .doesNotContain("EUR", "98765", "9876543", "87654", "Rate", "alue\"", "SICK", "VACATION");
    }
    assertThat(relaunch(priced)).isEqualTo(relaunch(CapacityExample.file()));
  }

  @Test
  void withoutADealOrDealsThereIsStillALoad() throws IOException {
    JsonNode report = example.json("capacity", CapacityExample.file());
    assertThat(report.has("deal")).isFalse();
    assertThat(report.get("risk").size()).isEqualTo(3 * 2);
    JsonNode nothing =
        example.json(
            "capacity", "{\"horizon\": {\"start\": \"2026-03-02\", \"end\": \"2026-04-27\"}}");
    assertThat(nothing.get("disciplines")).isEmpty();
    assertThat(nothing.get("risk")).isEmpty();
  }

  @Test
  void weeksBeginOnTheDayThatIsSaid() throws IOException {
    JsonNode cells =
        example
            .json(
                "capacity",
                CapacityExample.file("\"MONTH\"", "\"WEEK\", \"weekStart\": \"SUNDAY\""))
            .at("/disciplines/0/cells");
    assertThat(cells.at("/0/end").asText()).isEqualTo("2026-03-08");
    assertThat(cells.at("/0/partial").asBoolean()).isTrue();
    assertThat(cells.at("/1/partial").asBoolean()).isFalse();
  }

  @Test
  void aDealThatIsNotThereIsRefused() throws IOException {
    Outcome outcome = example.run("capacity", CapacityExample.file(), "--deal", "secret");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: --deal: UNKNOWN_REFERENCE: There is no such deal in the file.\n"));
  }

  @Test
  void aRiskOfTooManyOutcomesIsRefused() throws IOException {
    example.refuses(
        "capacity",
        CapacityExample.file("\"estimatedMinutes\": 9600", "\"estimatedMinutes\": 1000000000")
            .replace("\"granularity\": \"MONTH\"", "\"quantum\": 1"),
        "capacity.json:/quantum: LIMIT_EXCEEDED");
  }
}
