package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code feasible}, on the studio of the README and on what may be wrong in its file. */
class FeasibleVerbTest {
  private static final String DESIGN = "\"minutes\": 12000";

  @TempDir private Path dir;
  private CapacityExample example = new CapacityExample(Path.of(""));

  @BeforeEach
  void studio() {
    example = new CapacityExample(dir);
  }

  private JsonNode feasible(String input) throws IOException {
    return example.json("feasible", input);
  }

  @Test
  void theAnswerIsThatOfTheReadme() throws IOException {
    List<String> replies = Readme.blocks("feasible", "json");
    assertThat(replies).hasSize(1);
    assertThat(feasible(CapacityExample.file()))
        .isEqualTo(CapacityExample.JSON.readTree(replies.get(0)));
    assertThat(example.run("feasible", CapacityExample.file()))
        .isEqualTo(new Outcome(0, Readme.blocks("feasible", "text").get(0), ""));
  }

  @Test
  void whatIsNeededLessWhatIsFreeIsMissing() throws IOException {
    JsonNode proof = feasible(CapacityExample.file()).get("certificate");
    assertThat(proof.get("neededMinutes").asLong() - proof.get("freeMinutes").asLong())
        .isEqualTo(proof.get("missingMinutes").asLong())
        .isEqualTo(41 * 60);
  }

  @Test
  void aMinuteDecidesAndAWitnessDoesAllOfIt() throws IOException {
    assertThat(feasible(CapacityExample.file(DESIGN, "\"minutes\": 9541")).get("answer").asText())
        .isEqualTo("INFEASIBLE");
    JsonNode answer = feasible(CapacityExample.file(DESIGN, "\"minutes\": 9540"));
    assertThat(answer.get("answer").asText()).isEqualTo("FEASIBLE");
    JsonNode witness = answer.get("witness");
    assertThat(witness.get("missingMinutes").asLong()).isZero();
    assertThat(witness.get("neededMinutes").asLong()).isEqualTo(9_540 + 1_200 + 1_200);
    long done = 0;
    for (JsonNode part : witness.get("assignments")) {
      done += part.get("minutes").asLong();
    }
    assertThat(done).isEqualTo(9_540 + 1_200 + 1_200);
    assertThat(witness.get("sentences").toString())
        .contains("Ann Lee does ", " of Relaunch design");
  }

  @Test
  void freeTimeIsThatOfWhoMayDoAnyOfItOnItsDaysOnce() throws IOException {
    JsonNode witness =
        feasible(
                CapacityExample.file(DESIGN, "\"minutes\": 60")
                    .replace(
                        "\"id\": \"bk-3\", \"status\": \"CONFIRMED\"",
                        "\"id\": \"bk-3\", \"status\": \"TENTATIVE\"")
                    .replace("\"anyOf\": [\"development\"]", "\"anyOf\": [\"design\"]"))
            .get("witness");
    // The tests lie within the days of the design, and the same people may do both.
    assertThat(witness.get("freeMinutes").asLong()).isEqualTo(9_540);
    assertThat(witness.get("neededMinutes").asLong()).isEqualTo(60 + 1_200);
  }

  @Test
  void aBookingWithoutANameNeedsSomebodyAsWell() throws IOException {
    // Ben has 304 h and 228 h are booked; 20 h are tests, and so 56 h are left for the booking.
    String booked = "\"amount\": {\"type\": \"total\", \"minutes\": 1200}},";
    String small = CapacityExample.file(DESIGN, "\"minutes\": 60");
    assertThat(
            feasible(small.replaceFirst("\\Q" + booked, booked.replace("1200", "3360")))
                .get("answer")
                .asText())
        .isEqualTo("FEASIBLE");
    JsonNode answer = feasible(small.replaceFirst("\\Q" + booked, booked.replace("1200", "3361")));
    assertThat(answer.get("answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(answer.at("/certificate/sentences/0").asText()).contains("Booking bk-3");
  }

  @Test
  void aLimitPerWeekThatBindsIsTold() throws IOException {
    JsonNode proof =
        feasible(
                CapacityExample.file(
                    "\"minutes\": 12000", "\"minutes\": 9000, \"mostPerWeek\": 600"))
            .get("certificate");
    assertThat(proof.get("limitedMinutes").asLong()).isEqualTo(4 * 600);
    assertThat(proof.get("missingMinutes").asLong()).isEqualTo(9_000 - 4 * 600);
    assertThat(proof.get("sentences").toString())
        .contains(
            "150 h of design needed; of Relaunch design no more than 10 h may be done in the week of"
                + " 2026-03-09, and with 3 more such weeks 40 h in all; 110 h are missing.")
        .doesNotContain("free");
    assertThat(proof.at("/shortages/0/limits")).hasSize(4);
    assertThat(proof.at("/shortages/0/limits/3").toString())
        .isEqualTo("{\"demand\":\"Relaunch design\",\"week\":\"2026-03-30\",\"minutes\":600}");
  }

  @Test
  void whatIsFreeIsToldWhereNoLimitBinds() throws IOException {
    String limited =
        """
        {"horizon": {"start": "2026-03-02", "end": "2026-03-16"},
         "people": [{"id": "ann", "name": "Ann Lee", "discipline": "design"}],
         "schedules": [
           {"person": "ann", "employment": {"start": "2024-01-01", "end": "2026-03-10"},
            "patterns": [{"validFrom": "2024-01-01", "minutes": [480, 480, 480, 480, 480, 0, 0]}]}],
         "demands": [
           {"name": "Logo", "anyOf": ["design"], "minutes": 2400, "mostPerWeek": 600,
            "window": {"start": "2026-03-02", "end": "2026-03-16"}}]}
        """;
    assertThat(feasible(limited).at("/certificate/sentences/0").asText())
        .isEqualTo(
            "Logo, 2026-03-02 to 2026-03-15: 40 h of design needed; where no limit binds,"
                + " everyone who may do it has 8 h free after 0 h away and 0 h booked; of Logo no"
                + " more than 10 h may be done in the week of 2026-03-02; 22 h are missing.");
  }

  /** Two weeks of Ann, who designs an hour a day, and Ben, who designs and codes two hours. */
  private static String ordered(String demands) {
    return """
        {"horizon": {"start": "2026-03-02", "end": "2026-03-16"},
         "people": [{"id": "ann", "name": "Ann Lee", "discipline": "design"},
                    {"id": "ben", "name": "Ben", "discipline": "code", "alsoQualified": ["design"]}],
         "schedules": [
           {"person": "ann", "employment": {"start": "2024-01-01"},
            "patterns": [{"validFrom": "2024-01-01", "minutes": [60, 60, 60, 60, 60, 60, 60]}]},
           {"person": "ben", "employment": {"start": "2024-01-01"},
            "patterns": [{"validFrom": "2024-01-01", "minutes": [120, 120, 120, 120, 120, 120, 120]}]}],
         "demands": [DEMANDS]}
        """
        .replace("DEMANDS", demands);
  }

  @Test
  void workInAnOrderMayBeUnknownBetweenTwoDays() throws IOException {
    String window = "\"window\": {\"start\": \"2026-03-02\", \"end\": \"2026-03-05\"}";
    String ordered =
        ordered(
            """
            {"name": "Brief", "anyOf": ["design"], "minutes": 180, WINDOW},
            {"name": "Art", "anyOf": ["design"], "minutes": 120, "after": ["Brief"], WINDOW},
            {"name": "Build", "anyOf": ["code"], "minutes": 240, "after": ["Brief"], WINDOW}
            """
                .replace("WINDOW", window));
    JsonNode answer = feasible(ordered);
    assertThat(answer.get("answer").asText()).isEqualTo("UNKNOWN");
    assertThat(answer.get("lower").asText()).isEqualTo("2026-03-04");
    assertThat(answer.get("upper").asText()).isEqualTo("2026-03-05");
    assertThat(answer.has("witness") || answer.has("certificate")).isFalse();
    assertThat(example.run("feasible", ordered).out())
        .startsWith("UNKNOWN\n")
        .contains("before 2026-03-04", "on 2026-03-05");
    String late = ordered.replace("\"end\": \"2026-03-16\"", "\"end\": \"2026-03-05\"");
    assertThat(feasible(late).has("upper")).isFalse();
    assertThat(feasible(late).get("lower").asText()).isEqualTo("2026-03-04");
    String alone = ordered.replace(", \"after\": [\"Brief\"]", "");
    assertThat(feasible(alone).get("answer").asText()).isEqualTo("FEASIBLE");
  }

  @Test
  void whatAnOrderLeavesNoTimeForIsNotFeasible() throws IOException {
    String window = "\"window\": {\"start\": \"2026-03-02\", \"end\": \"2026-03-03\"}";
    String ordered =
        ordered(
            """
            {"name": "Brief", "anyOf": ["design"], "minutes": 60, WINDOW},
            {"name": "Art", "anyOf": ["design"], "minutes": 60, "after": ["Brief"], WINDOW}
            """
                .replace("WINDOW", window));
    JsonNode answer = feasible(ordered);
    assertThat(answer.get("answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(answer.at("/certificate/turns").toString())
        .isEqualTo(
            "[{\"demand\":\"Art\",\"start\":\"2026-03-03\",\"end\":\"2026-03-03\",\"after\":\"Brief\"}]");
    assertThat(example.run("feasible", ordered).out())
        .isEqualTo(
            """
            INFEASIBLE: 1 h is missing.
            - Art, 2026-03-02 to 2026-03-02: 1 h of design needed; Art comes after Brief and cannot begin before 2026-03-03; 1 h is missing.
            What would help, each by itself:
            - If Art may be done from 2026-03-02 to 2026-03-08, 1 h more can be done.
            """);
  }

  @Test
  void somebodyWhomThereIsNotWouldHelp() throws IOException {
    String legal =
        ordered(
            """
            {"name": "Contract", "anyOf": ["legal"], "minutes": 60,
             "window": {"start": "2026-03-02", "end": "2026-03-09"}}
            """);
    assertThat(example.run("feasible", legal).out())
        .contains(
            "With more time of people who may do legal, from 2026-03-02 to 2026-03-08, 1 h more");
  }

  @Test
  void tentativeBookingsTakeTimeIfTheyAreToCount() throws IOException {
    JsonNode counted =
        feasible(
            CapacityExample.file("\"granularity\": \"MONTH\",", "\"counts\": \"WITH_TENTATIVE\","));
    assertThat(counted.at("/certificate/freeMinutes").asLong()).isEqualTo(9_540 - 1_200);
  }

  /** Each line: what is replaced in the file of the README, by what, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "2026-04-27"         | "2199-12-31"          | /horizon: OUT_OF_RANGE
          , "end": "2026-04-27" |                      | /horizon: OUT_OF_RANGE
          "2026-04-27"         | "2026-03-02"          | /horizon/end: EMPTY_RANGE
          "2026-04-27"         | "9999999-04-27"       | /horizon/end: MALFORMED_DATE
          "horizon"            | "horizont"            | /horizont: UNKNOWN_PROPERTY
          "MONTH"              | "SECRET"              | /granularity: UNKNOWN_NAME
          "id": "ben"          | "id": "ann"           | /people/1: DUPLICATE_ID
          "id": "bk-2"         | "id": "bk-1"          | /bookings/1: DUPLICATE_ID
          "id": "campaign",    | "id": "relaunch",     | /deals/1: DUPLICATE_ID
          "name": "Shop tests" | "name": "Relaunch design" | /demands/1: DUPLICATE_ID
          {"person": "ben", "e | {"person": "ann", "e  | /schedules/1: DUPLICATE_ID
          {"person": "ben", "c | {"person": "ann", "c  | /holidaysByPerson/1: DUPLICATE_ID
          {"person": "ben", "e | {"person": "secret", "e | /schedules/1: UNKNOWN_REFERENCE
          {"person": "ben", "c | {"person": "secret", "c | /holidaysByPerson/1/person: UNKNOWN_REFERENCE
          "id": "l-1", "person": "ann" | "id": "l-1", "person": "secret" | /leaves/0: UNKNOWN_REFERENCE
          "person": "ann", "project" | "person": "secret", "project" | /bookings/0: UNKNOWN_REFERENCE
          "id": "berlin"       | "id": "secret"        | /holidaysByPerson/0/calendars: UNKNOWN_REFERENCE
          "pipeline": "sales"  | "pipeline": "secret"  | /deals/0/pipeline: UNKNOWN_REFERENCE
          "stage": "offer"     | "stage": "secret"     | /deals/0/stage: UNKNOWN_REFERENCE
          "stage": "offer"     | "stage": "won"        | /deals/0/stage: INCONSISTENT
          ["campaign"]         | ["secret"]            | /groups/0: UNKNOWN_REFERENCE
          "probability": 2000  | "probability": 6000   | /groups/0/scenarios: OUT_OF_RANGE
          "groups": [          | "groups": [{"scenarios": [{"probability": 1, "won": ["campaign"]}]}, | /groups/1: DUPLICATE_ID
          "end": "2026-04-04"  | "end": "2026-05-04"   | /demands/0/window: OUT_OF_RANGE
          "minutes": 12000     | "minutes": -1         | /demands/0/minutes: OUT_OF_RANGE
          "minutes": 12000     | "minutes": 1e9        | /demands/0/minutes: WRONG_TYPE
          "minutes": 12000     | "minutes": 1, "after": ["secret"] | /demands/0/after: UNKNOWN_REFERENCE
          "minutes": 12000     | "minutes": 1, "after": ["Relaunch design"] | /demands: CYCLE
          "granularity": "MONTH" | "quantum": 0        | /quantum: OUT_OF_RANGE
          "granularity": "MONTH" | "busyFrom": 10001   | /busyFrom: OUT_OF_RANGE
          "granularity": "MONTH" | "granularity": null | /granularity: NULL_VALUE
          """)
  void whatIsWrongIsRefusedWithItsPlaceAndNotItsValue(String part, String by, String said)
      throws IOException {
    String input = CapacityExample.file(part, by == null ? "" : by);
    example.refuses("feasible", input, "capacity.json:" + said);
    example.refuses("capacity", input, "capacity.json:" + said);
  }

  @Test
  void withoutDemandsThereIsNoAnswer() throws IOException {
    String horizon = "{\"horizon\": {\"start\": \"2026-03-02\", \"end\": \"2026-04-27\"}}";
    example.refuses("feasible", horizon, "capacity.json:/demands: EMPTY");
    example.refuses("feasible", "{}", "capacity.json:/horizon: MISSING_PROPERTY");
  }

  @Test
  void deepAndDoubledTextIsRefused() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    example.refuses(
        "feasible", "{\"people\": " + deep + "}", "capacity.json:/people/0: WRONG_TYPE");
    example.refuses(
        "feasible", "{\"people\": [], \"people\": []}", "capacity.json:/people: DUPLICATE_KEY");
    example.refuses("feasible", CapacityExample.file() + "{}", "capacity.json: TRAILING_CONTENT");
  }

  @Test
  void moreThanCanBeWorkedOutIsRefusedAtOnce() throws IOException {
    String people =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "{\"id\": \"p" + i + "\", \"name\": \"P\", \"discipline\": \"d\"}")
            .collect(Collectors.joining(","));
    String years = "{\"horizon\": {\"start\": \"2026-01-01\", \"end\": \"2035-12-31\"}, ";
    example.refuses(
        "feasible",
        years + "\"people\": [" + people + "]}",
        "capacity.json:/horizon: LIMIT_EXCEEDED");
    String kinds =
        IntStream.range(0, 400)
            .mapToObj(
                i -> "{\"id\": \"p" + i + "\", \"name\": \"P\", \"discipline\": \"d" + i + "\"}")
            .collect(Collectors.joining(","));
    String demands =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    "{\"name\": \"w"
                        + i
                        + "\", \"anyOf\": [\"d"
                        + i % 400
                        + "\"], \"minutes\": 60,"
                        + " \"window\": {\"start\": \"2026-01-01\", \"end\": \"2035-12-31\"}}")
            .collect(Collectors.joining(","));
    example.refuses(
        "feasible",
        years
            + "\"granularity\": \"YEAR\", \"people\": ["
            + kinds
            + "], \"demands\": ["
            + demands
            + "]}",
        "capacity.json:/demands: LIMIT_EXCEEDED");
  }

  @Test
  void whatWouldHelpIsLeftOutWhereThereIsTooMuchToTry() throws IOException {
    String many =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    "{\"name\": \"w%d\", \"anyOf\": [\"design\"], \"minutes\": 2000, \"window\":"
                            .formatted(i)
                        + " {\"start\": \"%s\", \"end\": \"%s\"}}"
                            .formatted(
                                LocalDate.of(2026, 1, 1).plusDays(i % 300),
                                LocalDate.of(2026, 1, 2).plusDays(i % 300 + i % 60)))
            .collect(Collectors.joining(","));
    String input =
        ordered(many)
            .replace(
                "\"start\": \"2026-03-02\", \"end\": \"2026-03-16\"",
                "\"start\": \"2026-01-01\", \"end\": \"2027-01-01\"");
    long start = System.nanoTime();
    JsonNode answer = feasible(input);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(answer.get("answer").asText()).isEqualTo("INFEASIBLE");
    assertThat(answer.has("changes")).isFalse();
    assertThat(example.run("feasible", input).out())
        .contains("What would help is not worked out, for there is too much to try.");
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    for (String verb : List.of("feasible", "capacity")) {
      Outcome outcome = Outcome.of(verb, "--input", dir.resolve("none.json").toString());
      assertThat(outcome).isEqualTo(new Outcome(2, "", outcome.err()));
      assertThat(outcome.err()).contains("none.json: UNREADABLE_FILE");
    }
  }
}
