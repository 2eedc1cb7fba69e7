package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code burn} with {@code --rates}: what time is worth and what it costs. */
class BurnRatesTest {
  private static final String COLUMNS =
      "budget=project,person=person,date=day,hours=hours,billable=billable";

  @TempDir private Path dir;

  private Outcome burn(String entries, String rates, String... more) throws IOException {
    Path time = Files.writeString(dir.resolve("time.csv"), entries);
    Path file = Files.writeString(dir.resolve("rates.json"), rates);
    List<String> args =
        new ArrayList<>(List.of("burn", "--entries", time.toString(), "--rates", file.toString()));
    args.addAll(List.of(more));
    if (!args.contains("--columns")) {
      args.addAll(List.of("--columns", COLUMNS));
    }
    return Outcome.of(args.toArray(String[]::new));
  }

  private JsonNode groups(String entries, String rates, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    Outcome outcome = burn(entries, rates, args.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return new ObjectMapper().readTree(outcome.out());
  }

  private static String rows(String... rows) {
    return "project,person,day,hours,billable\n" + String.join("\n", rows) + "\n";
  }

  private static String rate(String amount, String who) {
    return "{"
        + who
        + "\"rate\":{\"amount\":\""
        + amount
        + "\",\"currency\":\"EUR\",\"per\":\"HOUR\"}}";
  }

  private static String cost(String... rates) {
    return "{\"costRates\":[" + String.join(",", rates) + "]}";
  }

  private static String bill(String... rates) {
    return "{\"billRates\":[" + String.join(",", rates) + "]}";
  }

  private static String amount(JsonNode group, String figure) {
    assertThat(group.at("/" + figure + "/state").asText()).isEqualTo("known");
    return group.at("/" + figure + "/value/amount").asText();
  }

  @Test
  void theTableAndTheJsonAreThoseOfTheReadme() throws IOException {
    String entries = Readme.blocks("with rates", "csv").get(0);
    List<String> json = Readme.blocks("with rates", "json");
    List<String> text = Readme.blocks("with rates", "text");
    assertThat(burn(entries, json.get(0))).isEqualTo(new Outcome(0, text.get(0), ""));
    assertThat(groups(entries, json.get(0))).isEqualTo(new ObjectMapper().readTree(json.get(1)));
  }

  @Test
  void withoutRatesNothingIsPriced() throws IOException {
    String entries = rows("B,Ann,2026-01-31,1,yes");
    Path time = Files.writeString(dir.resolve("time.csv"), entries);
    Outcome outcome =
        Outcome.of("burn", "--entries", time.toString(), "--columns", COLUMNS, "--json");
    assertThat(outcome)
        .isEqualTo(new Outcome(0, "[{\"budget\":\"B\",\"minutes\":60,\"complete\":true}]\n", ""));
  }

  @Test
  void theRateOfTheBudgetWinsAndInItThatOfThePerson() throws IOException {
    String rates =
        bill(
            rate("1.00", ""),
            rate("2.00", "\"person\":\"Ann\","),
            rate("4.00", "\"budget\":\"B\","),
            rate("8.00", "\"budget\":\"B\",\"person\":\"Ann\","));
    JsonNode groups =
        groups(
            rows(
                "A,Ben,2026-01-31,1,1",
                "A,Ann,2026-01-31,1,1",
                "B,Ben,2026-01-31,1,1",
                "B,Ann,2026-01-31,1,1"),
            rates,
            "--group",
            "budget,person");
    assertThat(groups.findValuesAsText("amount")).containsExactly("2.00", "1.00", "8.00", "4.00");
    assertThat(groups.findValues("cost")).isEmpty();
  }

  @Test
  void costIsOfAllTimeWithOverheadAndTheRateOfTheBudgetFirst() throws IOException {
    String rates =
        "{\"costRates\":["
            + rate("50.00", "\"person\":\"Ann\",")
            + "],\"budgetCostRates\":["
            + rate("40.00", "\"person\":\"Ann\",\"budget\":\"B\",")
            + "],\"overheads\":["
            + rate("10.00", "\"during\":{\"start\":\"2026-02-01\"},")
            + "]}";
    JsonNode groups =
        groups(
            rows(
                "A,Ann,2026-01-31,1,no",
                "B,Ann,2026-01-31,1,no",
                "C,Ann,2026-02-01,1,no",
                "D,Ben,2026-02-01,1,no"),
            rates);
    assertThat(amount(groups.get(0), "cost")).isEqualTo("50.00");
    assertThat(amount(groups.get(1), "cost")).isEqualTo("40.00");
    assertThat(amount(groups.get(2), "cost")).isEqualTo("60.00");
    assertThat(groups.get(3).at("/cost/state").asText()).isEqualTo("partial");
    assertThat(groups.findValues("value").stream().filter(v -> v.has("state"))).isEmpty();
  }

  @Test
  void aRateHoldsOnItsDaysAndNoOtherTakesItsPlace() throws IOException {
    String rates =
        cost(
            rate(
                "60.00",
                "\"person\":\"Ann\",\"during\":{\"start\":\"2026-02-01\",\"end\":\"2026-03-01\"},"));
    JsonNode groups =
        groups(
            rows(
                "B,Ann,2026-01-30,1,1",
                "B,Ann,2026-01-31,2,1",
                "B,Ann,2026-02-01,4,1",
                "B,Ann,2026-03-01,8,1"),
            rates,
            "--group",
            "person");
    assertThat(groups.at("/0/cost/known/amount").asText()).isEqualTo("240.00");
    assertThat(groups.at("/0/cost/missing/unpricedMinutes").asLong()).isEqualTo(660);
    assertThat(groups.at("/0/unpriced").toString())
        .isEqualTo(
            "[{\"rate\":\"COST\",\"person\":\"Ann\",\"from\":\"2026-01-30\",\"to\":\"2026-03-01\","
                + "\"minutes\":660}]");
  }

  @Test
  void groupsAreRoundedSoThatTheySumToTheTotal() throws IOException {
    // Three times 7 minutes at 95.00 are 1108 1/3 cents each, and 33.25 in sum.
    String entries =
        "project,person,day,min\nA,Ann,2026-01-31,7\nB,Ann,2026-01-31,7\nC,Ann,2026-01-31,7\n";
    Outcome table =
        burn(
            entries,
            bill(rate("95.00", "")),
            "--columns",
            "budget=project,person=person,date=day,minutes=min");
    assertThat(table.out()).contains("11.09", "33.25");
    assertThat(table.out().lines().filter(line -> line.contains("11.08")).count()).isEqualTo(2);
  }

  @Test
  void aRatePerDayNeedsTheLengthOfADay() throws IOException {
    String day =
        "{\"billRates\":[{\"rate\":{\"amount\":\"760.00\",\"currency\":\"EUR\",\"per\":\"DAY\"}}]";
    JsonNode groups = groups(rows("B,Ann,2026-01-31,3.8,1"), day + ",\"minutesPerDay\":456}");
    assertThat(amount(groups.get(0), "value")).isEqualTo("380.00");
    Outcome refused = burn(rows("B,Ann,2026-01-31,3.8,1"), day + "}");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).startsWith("agency-cli: rates.json:/minutesPerDay: MISSING_PROPERTY");
  }

  @Test
  void aRowThatIsRefusedIsNotPriced() throws IOException {
    Outcome outcome =
        burn(
            rows("B,Ann,2026-01-31,1,1", "B,Ann,2026-01-31,1,maybe", "B,,2026-01-31,1,1"),
            bill(rate("95.00", "")),
            "--json");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            """
            row 3: billable UNKNOWN_NAME
            row 4: person MISSING_PROPERTY
            Rows refused: 2. The totals are incomplete.
            """);
    assertThat(outcome.out()).contains("\"complete\":false", "\"amount\":\"95.00\"");
  }

  @Test
  void withoutAColumnForItAllTimeIsBillable() throws IOException {
    JsonNode groups =
        groups(
            rows("B,Ann,2026-01-31,1,no"),
            bill(rate("95.00", "")),
            "--columns",
            "budget=project,person=person,date=day,hours=hours");
    assertThat(amount(groups.get(0), "value")).isEqualTo("95.00");
  }

  @Test
  void itNeedsTheColumnOfThePerson() throws IOException {
    Outcome outcome =
        burn(
            rows("B,Ann,2026-01-31,1,no"),
            bill(rate("95.00", "")),
            "--columns",
            "budget=project,date=day,hours=hours");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: --columns/person: MISSING_PROPERTY");
  }

  @Test
  void theRateBookOfTheDemoIsAFileOfRates() throws IOException {
    String book =
        Files.readString(
            Path.of("src/main/resources/dev/agency/examples/cli/demo/data/rates.json"));
    JsonNode groups = groups(rows("B,jonas-wieland,2026-05-04,2,1"), book);
    assertThat(amount(groups.get(0), "cost")).isEqualTo("116.00");
  }

  @Test
  void noEntriesHaveNoAmounts() throws IOException {
    assertThat(groups(rows(), bill(rate("95.00", "")))).isEmpty();
    assertThat(burn(rows(), bill(rate("95.00", ""))).out()).contains("0.00");
  }

  @Test
  void theAmountsAreThoseOfPlainArithmetic() throws IOException {
    List<String> entries = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 300; i++) {
      String hours = (i * 37 % 23) + "." + (i % 10) + "5";
      entries.add("B" + (i % 7) + ",Ann,2026-01-31," + hours + ",1");
      BigDecimal minutes =
          new BigDecimal(hours).multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP);
      sum = sum.add(minutes.multiply(new BigDecimal("93.37")));
    }
    JsonNode groups = groups(rows(entries.toArray(String[]::new)), bill(rate("93.37", "")));
    BigDecimal shown =
        groups.findValuesAsText("amount").stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(groups).hasSize(7);
    assertThat(shown).isEqualTo(sum.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                    | /costRates           | EMPTY
          {"costRates":[RATE]}                                                  | /costRates/0/person   | MISSING_PROPERTY
          {"costRates":[{"person":"A","budget":"B",R}]}                         | /costRates/0/budget   | UNKNOWN_PROPERTY
          {"budgetCostRates":[{"person":"A",R}]}                                | /budgetCostRates/0/budget | MISSING_PROPERTY
          {"overheads":[{"person":"A",R}]}                                      | /overheads/0/person   | UNKNOWN_PROPERTY
          {"billRates":[RATE,RATE]}                                             | /billRates/1          | OVERLAP
          {"costRates":[{"person":"A",R},{"person":"A",R}]}                     | /costRates/1          | OVERLAP
          {"billRates":[RATE,{"person":"A","rate":{"amount":"1","currency":"USD","per":"HOUR"}}]} | /billRates/1/rate | CURRENCY_MISMATCH
          {"costRates":[{"person":"A","rate":{"amount":"1","currency":"EUR","per":"DAY"}}]} | /costRates/0/rate | INCONSISTENT
          {"billRates":[{"person":"",R}]}                                       | /billRates/0/person   | MALFORMED_NAME
          {"billRates":[{}]}                                                    | /billRates/0/rate     | MISSING_PROPERTY
          {"billRates":[{"who":"A",R}]}                                         | /billRates/0/who      | UNKNOWN_PROPERTY
          {"billRates":[{"rate":{"amount":4711,"currency":"EUR","per":"HOUR"}}]} | /billRates/0/rate/amount | WRONG_TYPE
          {"billRates":[RATE],"minutesPerDay":0}                                | /minutesPerDay        | OUT_OF_RANGE
          {"billRates":[RATE]                                                   |                       | MALFORMED_TEXT
          """)
  void aFileOfRatesThatIsWrongIsRefusedWithItsPlace(String rates, String path, String code)
      throws IOException {
    String simple = "\"rate\":{\"amount\":\"4711.00\",\"currency\":\"EUR\",\"per\":\"HOUR\"}";
    Outcome outcome =
        burn(
            rows("B,Ann,2026-01-31,1,1"),
            rates.replace("RATE", "{" + simple + "}").replace("R}", simple + "}"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "agency-cli: rates.json" + (path == null ? "" : ":" + path) + ": " + code + ": ")
        .doesNotContain("4711", " rates/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--group=person"})
  void aFileOfRatesThatIsNotThereIsBadInput(String option) throws IOException {
    Path time = Files.writeString(dir.resolve("time.csv"), rows("B,Ann,2026-01-31,1,1"));
    Outcome outcome =
        Outcome.of(
            "burn",
            "--entries",
            time.toString(),
            "--columns",
            COLUMNS,
            "--rates",
            dir.resolve("none.json").toString(),
            option);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("agency-cli: none.json: UNREADABLE_FILE");
  }
}
