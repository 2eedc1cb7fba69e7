package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .startsWith("Design of Relaunch, 2026-03-09 to 2026-04-10: 320 h of design needed; ")
        .endsWith(" are missing.");
    assertThat(staffing.at("/changes/0/sentence").asText()).endsWith(" more can be done.");
    assertThat(
            relaunch(CapacityExample.file("\"end\": \"2026-04-11\"", "\"end\": \"2026-05-11\""))
                .get("deal")
                .has("staffing"))
        .isFalse();
  }

  @Test
  void aRequestFindsWhoHasItsSkillsHoweverTheseAreTyped() throws IOException {
    JsonNode request =
        example
            .json(
                "capacity",
                CapacityExample.file(
                    "\"skills\": [\"Figma\", \"Portuguese\"], \"wished",
                    "\"skills\": [\" FIGMA \"], \"wished"))
            .at("/requests/0");
    assertThat(request.get("skills").toString()).isEqualTo("[\"figma\"]");
    // Both know it; Ann is wished for and is short of the half of each day that is booked.
    assertThat(request.at("/candidates/0/person").asText()).isEqualTo("cleo");
    assertThat(request.at("/candidates/1/person").asText()).isEqualTo("ann");
    assertThat(request.at("/candidates/1/lacking")).isEmpty();
    assertThat(minutes(request.at("/candidates/1"), "short")).isEqualTo(5 * (300 - 240));
    assertThat(
            example
                .run(
                    "capacity",
                    CapacityExample.file(
                        "\"rr-1\", \"discipline\": \"design\"",
                        "\"rr-1\", \"discipline\": \"law\""))
                .out())
        .containsPattern("\\| rr-1 +\\| nobody ");
  }

  @Test
  void aRequestIsOpenAndOnDaysThatAreKnown() throws IOException {
    String days = "\"days\": {\"start\": \"2026-03-23\", \"end\": \"2026-03-28\"}";
    example.refuses(
        "capacity",
        CapacityExample.file(
            days, "\"days\": {\"start\": \"2026-03-23\", \"end\": \"2026-04-28\"}"),
        "capacity.json:/requests/0/days: OUT_OF_RANGE");
    example.refuses(
        "feasible",
        CapacityExample.file(days, "\"state\": \"WITHDRAWN\", " + days),
        "capacity.json:/requests/0/state: INCONSISTENT");
  }

  @Test
  void moreRequestsThanCanBeHeldAgainstEverybodyAreRefused() throws IOException {
    String request =
        "{\"id\": \"rr-#\", \"discipline\": \"design\", \"project\": \"shop\", \"days\":"
            + " {\"start\": \"2026-03-23\", \"end\": \"2026-03-28\"},"
            + " \"amount\": {\"type\": \"per-day\", \"minutes\": 300}}";
    String many =
        IntStream.range(100, 100 + 33_400)
            .mapToObj(i -> request.replace("#", Integer.toString(i)))
            .collect(Collectors.joining(","));
    example.refuses(
        "capacity",
        CapacityExample.file("\"requests\": [", "\"requests\": [" + many + ","),
        "capacity.json:/requests: LIMIT_EXCEEDED");
  }

  @Test
  void whatIsBookedWhileNobodyIsNamedStandsBesideTheDeal() throws IOException {
    String named =
        CapacityExample.file(
            "\"id\": \"bk-3\", \"status\": \"CONFIRMED\", \"discipline\": \"development\"",
            "\"id\": \"bk-3\", \"status\": \"CONFIRMED\", \"person\": \"ben\"");
    assertThat(relaunch(named).at("/deal/besideMinutes").asLong()).isZero();
    assertThat(example.run("capacity", named, "--deal", "relaunch").out())
        .contains("By the people there are, on any of its days: ")
        .doesNotContain("while nobody is named");
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
          .doesNotContain(
              "EUR", "98765", "9876543", "87654", "Rate\"", "Value\"", "SICK", "VACATION");
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

  @Test
  void aBookingForADealThatIsNotInTheFileIsRefused() throws IOException {
    String input = CapacityExample.file("\"deal\": \"relaunch\"", "\"deal\": \"secret\"");
    for (String verb : List.of("capacity", "feasible")) {
      example.refuses(verb, input, "capacity.json:/bookings/3/deal: UNKNOWN_REFERENCE");
    }
  }

  @Test
  void whetherADealCanBeDoneIsAskedOfItsBookingsAsWell() throws IOException {
    String larger =
        CapacityExample.file(
            "\"end\": \"2026-03-14\"}, \"amount\": {\"type\": \"total\", \"minutes\": 1200}",
            "\"end\": \"2026-03-14\"}, \"amount\": {\"type\": \"total\", \"minutes\": 21000}");
    JsonNode deal = relaunch(larger).get("deal");
    assertThat(deal.at("/asked/minutes").asLong()).isEqualTo(21_000 + 2_400);
    assertThat(deal.at("/staffing/answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(deal.at("/staffing/certificate/sentences").toString())
        .contains("Booking bk-4 of Relaunch, 2026-03-09 to 2026-03-13: 190 h of design needed; ");
    String without = larger.replaceFirst("(?s)\"lines\": \\[.*?\\]", "\"lines\": []");
    assertThat(relaunch(without).at("/deal/staffing/answer").asText()).isEqualTo("INFEASIBLE");
  }

  @Test
  void hoursAreWrittenInOneFormAndOneHourIsNotTwo() throws IOException {
    String large = CapacityExample.file("\"minutes\": 12000", "\"minutes\": 120000");
    assertThat(example.run("feasible", large).out())
        .startsWith("INFEASIBLE: 1,841 h are missing.\n")
        .contains("2,000 h of design needed; ", "; 1,841 h are missing.\n");
    for (int minutes : new int[] {1, 60}) {
      String one = minutes == 1 ? "1 min" : "1 h";
      assertThat(
              example
                  .run(
                      "feasible",
                      CapacityExample.file(
                          "\"minutes\": 12000", "\"minutes\": " + (9_540 + minutes)))
                  .out())
          .startsWith("INFEASIBLE: " + one + " is missing.\n")
          .contains("; " + one + " is missing.\n");
    }
  }

  @Test
  void theWaterfallThatIsReadHasAllThatItIsMadeOf() throws IOException {
    String out = example.run("capacity", CapacityExample.file(), "--deal", "relaunch").out();
    List<List<Long>> before = numbers(out, "| gross |");
    List<List<Long>> with = numbers(out, "| this deal |");
    assertThat(before).hasSize(4);
    assertThat(with).hasSize(4);
    for (int i = 0; i < 4; i++) {
      List<Long> row = before.get(i);
      long left = row.get(row.size() - 1);
      assertThat(row.subList(0, row.size() - 1).stream().mapToLong(each -> each).sum())
          .isEqualTo(left);
      // left, the deal, confirmed, others expected, expected, others all won, all won, over
      List<Long> slack = with.get(i);
      assertThat(slack.get(0)).isEqualTo(left);
      assertThat(slack.get(2)).isEqualTo(left + slack.get(1));
      assertThat(slack.get(4)).isEqualTo(slack.get(2) + slack.get(3));
      assertThat(slack.get(6)).isEqualTo(slack.get(2) + slack.get(5));
    }
    assertThat(with.get(0).get(7)).isEqualTo(1_200);
    assertThat(with.get(1).get(3)).isNegative();
    assertThat(out.split("\\(part\\)", -1)).hasSizeGreaterThan(3 * 2 + 4 + 4 + 6);
  }

  /** Returns the numbers of the table that has a column, row by row, in minutes. */
  private static List<List<Long>> numbers(String out, String column) {
    List<String> lines = out.lines().toList();
    int head =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).replaceAll(" +", " ").contains(column))
            .findFirst()
            .orElseThrow();
    return lines.subList(head + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(
            line ->
                Splitter.on('|').trimResults().omitEmptyStrings().splitToList(line).stream()
                    .skip(3)
                    .map(CapacityVerbTest::minutes)
                    .toList())
        .toList();
  }

  private static long minutes(String cell) {
    Matcher time =
        Pattern.compile("(-?)(?:(\\d+) h)?(?: ?(\\d+) min)?").matcher(cell.replace(",", ""));
    assertThat(time.matches()).as(cell).isTrue();
    long size =
        (time.group(2) == null ? 0 : Long.parseLong(time.group(2)) * 60)
            + (time.group(3) == null ? 0 : Long.parseLong(time.group(3)));
    return time.group(1).isEmpty() ? size : -size;
  }

  @Test
  void whatIsAPartOfAMonthIsMarkedInEachKindOfRow() throws IOException {
    JsonNode report = relaunch(CapacityExample.file());
    for (String rows : List.of("/risk", "/unfilled", "/deal/waterfall")) {
      assertThat(report.at(rows))
          .as(rows)
          .isNotEmpty()
          .allMatch(row -> row.path("partial").asBoolean(false));
    }
    JsonNode whole =
        relaunch(CapacityExample.file("\"end\": \"2026-04-27\"", "\"end\": \"2026-05-01\""));
    assertThat(whole.at("/risk/1/partial").asBoolean(true)).isFalse();
    assertThat(whole.at("/deal/waterfall/1/partial").asBoolean(true)).isFalse();
  }

  @Test
  void howMuchOfACapacityIsBookedIsARatioThatMayBeAbsent() throws IOException {
    JsonNode report = relaunch(CapacityExample.file("\"MONTH\"", "\"WEEK\""));
    JsonNode ann = report.at("/people/0");
    assertThat(ann.at("/cells/0/loadRatio").toString())
        .isEqualTo("{\"state\":\"known\",\"value\":5000}");
    assertThat(ann.at("/cells/2/loadRatio").toString())
        .isEqualTo("{\"state\":\"unknown\",\"reason\":\"NO_CAPACITY\"}");
    // 88 h of 264 h.
    assertThat(ann.at("/loadRatio/value").asLong()).isEqualTo(3_333);
    assertThat(example.run("capacity", CapacityExample.file()).out())
        .containsPattern("\\| Ann Lee +\\| design +\\| !- +\\| +264 h \\| +88 h \\| +33.33 % \\|");
  }

  private static final String ENTRIES =
      """
      "billableTarget": 8000,
      "timeEntries": [
        {"id": "t-1", "budget": "shop", "person": "ann", "date": "2026-03-02", "minutes": 480, "approval": "APPROVED"},
        {"id": "t-2", "budget": "shop", "person": "ann", "date": "2026-03-31", "minutes": 120, "billable": false},
        {"id": "t-3", "budget": "shop", "person": "ann", "date": "2026-03-04", "minutes": 240, "approval": "REJECTED"},
        {"id": "t-4", "budget": "shop", "person": "cleo", "date": "2026-04-07", "minutes": 300}
      ],
      """;

  private static String worked() throws IOException {
    return CapacityExample.file(
        "\"granularity\": \"MONTH\",", "\"granularity\": \"MONTH\"," + ENTRIES);
  }

  @Test
  void whatWasWorkedStandsBesideTheCapacity() throws IOException {
    JsonNode report = example.json("capacity", worked());
    JsonNode march = report.at("/people/0/cells/0/utilization");
    assertThat(march)
        .isEqualTo(
            CapacityExample.JSON.readTree(
                """
                {"workedMinutes": 600, "billableMinutes": 480,
                 "ratio": {"state": "known", "value": 735},
                 "billableRatio": {"state": "known", "value": 588},
                 "targetMinutes": 6528, "beyondTargetMinutes": -6048}
                """));
    assertThat(report.at("/people/0/cells/1/utilization/workedMinutes").asLong()).isZero();
    // Cleo may do design and counts as content.
    assertThat(report.at("/disciplines/1/cells/0/utilization")).isEqualTo(march);
    assertThat(report.at("/disciplines/0/cells/1/utilization/workedMinutes").asLong())
        .isEqualTo(300);
    assertThat(report.at("/people/0/utilization/workedMinutes").asLong()).isEqualTo(600);
    assertThat(example.run("capacity", worked()).out())
        .contains("\nWorked against capacity\n")
        .containsPattern(
            "\\| Ann Lee +\\| design +\\| +264 h \\| +10 h \\| +3.79 % \\| +8 h \\| +3.03 % \\| +-203 h 12 min \\|");
    assertThat(relaunch(CapacityExample.file()).at("/people/0/cells/0").has("utilization"))
        .isFalse();
    assertThat(example.run("capacity", CapacityExample.file()).out())
        .doesNotContain("Worked against capacity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "person": "cleo", "date" | "person": "secret", "date" | /timeEntries/3/person: UNKNOWN_REFERENCE
          "date": "2026-04-07"     | "date": "2026-04-27"       | /timeEntries/3/date: OUT_OF_RANGE
          "id": "t-4"              | "id": "t-1"                | /timeEntries/3: DUPLICATE_ID
          "billableTarget": 8000   | "billableTarget": 10001    | /billableTarget: OUT_OF_RANGE
          """)
  void timeOfNobodyOrOfNoDayOfTheHorizonIsRefused(String part, String by, String said)
      throws IOException {
    assertThat(worked()).contains(part);
    example.refuses("capacity", worked().replace(part, by), "capacity.json:" + said);
  }
}
