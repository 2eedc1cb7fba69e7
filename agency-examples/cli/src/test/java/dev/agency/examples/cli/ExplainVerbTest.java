package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.agency.budget.Explanation;
import dev.agency.budget.MinutesExplanation;
import dev.agency.budget.outlook.OutlookFigure;
import dev.agency.core.figure.Sensitivity;
import dev.agency.examples.cli.console.Hours;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code explain}: what a figure is made of, through the projection. */
class ExplainVerbTest {
  private static final String LOYALTY = "lumenhof-loyalty:budget";

  @TempDir private Path dir;

  private static Outcome explain(String budget, String figure, String as, String... more) {
    List<String> args =
        new ArrayList<>(List.of("explain", "--budget", budget, "--figure", figure, "--as", as));
    args.addAll(List.of(more));
    return Outcome.of(args.toArray(String[]::new));
  }

  private static JsonNode json(String budget, String figure, String as, String... more)
      throws IOException {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    Outcome outcome = explain(budget, figure, as, args.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    return new ObjectMapper().readTree(outcome.out());
  }

  @Test
  void theExplanationsAreThoseOfTheReadme() throws IOException {
    assertThat(explain(LOYALTY, "usedValue", "am"))
        .isEqualTo(new Outcome(0, Readme.blocks("explain", "text").get(0), ""));
    assertThat(explain("lumenhof-shop:budget", "minutesAtCompletion", "am"))
        .isEqualTo(new Outcome(0, Readme.blocks("explain", "text").get(1), ""));
    assertThat(json(LOYALTY, "invoiced", "am"))
        .isEqualTo(new ObjectMapper().readTree(Readme.blocks("explain", "json").get(0)));
  }

  @Test
  void theHelpNamesEachFigureThatCanBeExplained() {
    String help = Outcome.of("explain", "--help").out();
    assertThat(
            Stream.concat(Explanation.QUANTITIES.stream(), MinutesExplanation.QUANTITIES.stream()))
        .allSatisfy(quantity -> assertThat(help).containsPattern("\\b" + quantity.name() + "\\b"));
    assertThat(OutlookFigure.ALL)
        .allSatisfy(figure -> assertThat(help).containsPattern("\\b" + figure.name() + "\\b"));
  }

  @Test
  void aFigureThatFollowsFromOthersIsExplainedByItsSteps() throws IOException {
    JsonNode index = json("lumenhof-shop:budget", "minutesCostIndex", "pm");
    BigDecimal earned = index.at("/steps/0/earnedMinutes/value").decimalValue();
    BigDecimal used = index.at("/steps/1/usedMinutes/value").decimalValue();
    assertThat(index.at("/steps/0/kind").asText()).isEqualTo("NUMERATOR");
    assertThat(earned.divide(used, 4, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo(index.at("/value/value").decimalValue());
    assertThat(explain("sylvane-content:budget", "minutesRunOut", "finance").out())
        .containsPattern("booked +\\| scheduledMinutes +\\| 2026-12-15 +\\| +689 h 36 min ")
        .containsPattern("figure +\\| minutesRunOut +\\| +\\| +2026-12-15 ");
    assertThat(explain("lumenhof-shop:budget", "costAtCompletion", "finance").out())
        .containsPattern("used +\\| usedCost +\\| 2026-09-25 +\\| +EUR ")
        .containsPattern("rest +\\| costAtCompletion +\\| +\\| +EUR ");
  }

  @Test
  void whoMayNotSeeCostGetsNoStepOfIt() throws IOException {
    for (OutlookFigure<?> figure : OutlookFigure.ALL) {
      Outcome seen = explain("lumenhof-shop:budget", figure.name(), "am");
      if (figure.field().quantity().sensitivity() == Sensitivity.COST) {
        assertThat(seen)
            .isEqualTo(
                new Outcome(
                    1,
                    figure.name()
                        + " is hidden: it is of the class COST, which the role"
                        + " \"Account manager\" shows on no project.\n",
                    ""));
        JsonNode hidden = json("lumenhof-shop:budget", figure.name(), "am");
        assertThat(hidden.get("steps")).isEmpty();
        assertThat(hidden.get("value").toString())
            .isEqualTo("{\"state\":\"hidden\",\"reason\":\"NOT_ALLOWED\"}");
      } else {
        assertThat(seen.code()).as(figure.name()).isZero();
        assertThat(seen.out()).doesNotContain("Cost ", "hidden");
      }
    }
  }

  /** The manager sees totals that the guard lets through, and not what people cost. */
  @Test
  void aFigureOfABurnIsExplainedByItsStepsToWhoMaySeeThem() throws IOException {
    assertThat(explain("velora-app:budget", "burn", "am").out())
        .containsPattern("numerator +\\| usedValue +\\| +\\| EUR 238147.15 ")
        .containsPattern("denominator +\\| budgetTotal +\\| +\\| EUR 257884.00 ")
        .containsPattern("figure +\\| burn +\\| +\\| +92.34% ");
    assertThat(explain("velora-app:budget", "profitTotal", "finance").out())
        .containsPattern("added +\\| revenue +\\| +\\| EUR 238147.15 ")
        .containsPattern("taken +\\| usedCost +\\| +\\| EUR 138187.70 ")
        .containsPattern("figure +\\| profitTotal +\\| +\\| +EUR 99959.45 ");
    assertThat(explain("velora-app:budget", "costTotal", "pm").out())
        .contains("Some steps are hidden from this person", "EUR 138187.70")
        .doesNotContain("labourCost", "overheadCost");
    assertThat(explain("velora-app:budget", "costTotal", "finance").out())
        .contains("labourCost", "overheadCost", "expenseCost");
    Outcome hidden = explain("velora-app:budget", "margin", "am");
    assertThat(hidden.code()).isEqualTo(1);
    assertThat(hidden.out()).startsWith("margin is hidden: ").doesNotContain("EUR");
  }

  @Test
  void theLastPeriodOfARetainerIsExplainedByWhatCameIn() throws IOException {
    assertThat(explain("velora-advice:budget", "periodRemaining", "am").out())
        .containsPattern("added +\\| budgetMinutes +\\| +\\| +40 h ")
        .containsPattern("taken +\\| usedMinutes +\\| +\\| +19 h 15 min ")
        .containsPattern("figure +\\| periodRemaining +\\| +\\| +20 h 45 min ");
    JsonNode json = json("velora-advice:budget", "periodRemaining", "am");
    assertThat(json.get("whole").asBoolean()).isTrue();
    assertThat(json.get("steps")).hasSize(4);
    assertThat(explain("velora-advice:budget", "toInvoiceNow", "am").out())
        .containsPattern("figure +\\| toInvoiceNow +\\| +\\| +EUR 570.00 ");
  }

  @Test
  void whereOneStepIsHiddenTheOthersAre() throws IOException {
    Path data = SampleAgency.copy(dir);
    SampleAgency.replace(
        data,
        "policy.json",
        "{\"effect\":\"DENY\",\"recordType\":\"explanationLine\",",
        """
        {"effect":"DENY","recordType":"outlookStep","actions":["view"],"reach":"ACCOUNT",
                "fields":{"fields":["usedMinutes"]}},
              {"effect":"DENY","recordType":"explanationLine",""");
    String[] changed = {"--data", data.toString()};
    Outcome outcome = explain("lumenhof-shop:budget", "minutesAtCompletion", "am", changed);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("Some steps are hidden from this person, and the others would tell of them.")
        .contains("3,540 h 2 min")
        .doesNotContain("2,701 h", "838 h", "1,328 h");
    JsonNode json = json("lumenhof-shop:budget", "minutesAtCompletion", "am", changed);
    assertThat(json.get("whole").asBoolean()).isFalse();
    assertThat(json.get("steps")).isEmpty();
  }

  @Test
  void aBudgetOrRowWithoutStepsIsBadInput() {
    assertThat(explain("nordkamm-portal:budget", "minutesRunOut", "pm"))
        .isEqualTo(explain("no-such-budget", "minutesRunOut", "pm"));
    assertThat(explain("no-such-budget", "minutesRunOut", "pm").code()).isEqualTo(2);
    assertThat(explain(LOYALTY, "minutesRunOut", "pm", "--month", "2026-09").err())
        .contains("--figure: UNKNOWN_NAME")
        .doesNotContain("minutesRunOut");
    assertThat(explain(LOYALTY, "marginBand", "pm").err()).contains("minutesRunOut");
  }

  @Test
  void aDiscountStandsBesideTheRate() throws IOException {
    assertThat(explain("velora-app:budget", "usedValue", "pm").out())
        .containsPattern(
            "\\| concept +\\| +8 h 30 min \\| EUR 116.00/HOUR \\| +10% \\| +887.40 \\|")
        .containsPattern(
            "\\| management +\\| +7 h 30 min \\| EUR 112.00/HOUR \\| +\\| +840.00 \\|");
    assertThat(explain(LOYALTY, "usedValue", "pm").out()).doesNotContain("discount", "markup");
    List<Long> discounts = new ArrayList<>();
    for (JsonNode line : json("velora-app:budget", "usedValue", "pm").get("lines")) {
      if (line.has("discount")) {
        discounts.add(line.get("discount").asLong());
      }
    }
    assertThat(discounts).isNotEmpty().containsOnly(1_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "--line,strategy,usedValue",
    "--line,-,usedCost",
    "--month,2026-09,usedValue",
    "--week,2026-09-07,usedCost",
    "--discipline,strategy,labourCost",
    "--week,2026-09-07,unapprovedMinutes"
  })
  void theLinesOfARowSumToItsFigure(String option, String text, String figure) throws IOException {
    JsonNode found = json("lumenhof-loyalty:budget", figure, "finance", option, text);
    assertThat(found.get("row").get(option.substring(2)).asText()).isEqualTo(text);
    assertThat(found.get("whole").booleanValue()).isTrue();
    if (figure.endsWith("Minutes")) {
      long minutes = 0;
      for (JsonNode line : found.get("lines")) {
        minutes += line.get(figure).longValue();
      }
      assertThat(minutes).isEqualTo(found.get("value").longValue());
    } else {
      BigDecimal sum = cents(found.get("rounding"));
      for (JsonNode line : found.get("lines")) {
        for (String part : List.of("usedValue", "labourCost", "overheadCost", "expenseCost")) {
          sum = line.has(part) ? sum.add(cents(line.get(part))) : sum;
        }
      }
      assertThat(sum.setScale(6, RoundingMode.HALF_UP))
          .isEqualByComparingTo(
              new BigDecimal(found.get("value").get("value").get("amount").asText())
                  .movePointRight(2));
      assertThat(found.get("lines").size()).isPositive();
    }
  }

  private static BigDecimal cents(JsonNode exact) {
    String[] parts = exact.get("minorUnits").asText().split("/", 2);
    return new BigDecimal(parts[0])
        .divide(new BigDecimal(parts.length == 1 ? "1" : parts[1]), MathContext.DECIMAL128);
  }

  @Test
  void aRowThatIsNotThereAndOneThatMayNotBeSeenGetTheSameAnswer() {
    Outcome hidden = explain(LOYALTY, "usedMinutes", "am", "--person", "matteo-fontana");
    Outcome missing = explain(LOYALTY, "usedMinutes", "am", "--person", "nobody");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(hidden).isEqualTo(missing);
    assertThat(missing.err()).contains("--person", "UNKNOWN_REFERENCE");
    assertThat(explain(LOYALTY, "revenue", "am", "--month", "2026-09").err())
        .contains("--figure", "usedValue, usedCost, invoiced, workedMinutes");
    assertThat(explain(LOYALTY, "usedValue", "am", "--week", "2026-09-xx").err())
        .contains("--week", "MALFORMED_TEXT");
  }

  @Test
  void aHiddenFigureOfARowSaysWhy() {
    assertThat(explain(LOYALTY, "usedCost", "am", "--line", "strategy"))
        .isEqualTo(
            new Outcome(
                1,
                "usedCost is hidden: it is of the class COST, which the role"
                    + " \"Account manager\" shows on no project.\n",
                ""));
  }

  @Test
  void aHiddenFigureSaysWhyAndNothingElse() throws IOException {
    String why = "it is of the class COST, which the role \"Account manager\" shows on no project";
    assertThat(explain(LOYALTY, "usedCost", "am"))
        .isEqualTo(new Outcome(1, "usedCost is hidden: " + why + ".\n", ""));
    JsonNode hidden = json(LOYALTY, "usedCost", "am");
    assertThat(hidden.get("value").toString())
        .isEqualTo("{\"state\":\"hidden\",\"reason\":\"NOT_ALLOWED\"}");
    assertThat(hidden.get("why").asText()).isEqualTo(why);
    assertThat(hidden.get("lines")).isEmpty();
    assertThat(hidden.has("rounding")).isFalse();
  }

  @Test
  void whoWorkedIsHiddenFromTheAccountManagerAndShownToTheProjectManager() throws IOException {
    JsonNode am = json(LOYALTY, "usedValue", "am");
    assertThat(am.get("lines").findValues("person")).isEmpty();
    assertThat(am.at("/lines/0/_hidden").toString()).contains("\"person\"", "\"costRate\"");
    JsonNode pm = json(LOYALTY, "usedValue", "pm");
    assertThat(pm.get("lines")).hasSameSizeAs(am.get("lines"));
    assertThat(pm.get("lines").findValuesAsText("person")).contains("jonas-wieland");
    assertThat(pm.get("lines").findValues("costRate")).isEmpty();
    assertThat(json(LOYALTY, "labourCost", "finance").at("/lines/0/costRate/per").asText())
        .isEqualTo("HOUR");
  }

  @Test
  void linesThatAreHiddenAreLeftOutWithTheRounding() throws IOException {
    Path data = SampleAgency.copy(dir);
    // Sees the value of projects, and of the lines behind it their own.
    SampleAgency.replace(
        data,
        "policy.json",
        """
        "description":"Sees their own time.",
            "grants":[""",
        """
        "description":"Sees their own time.",
            "grants":[
              {"effect":"ALLOW","recordType":"budgetBurn","actions":["view"],"reach":"ASSIGNED",
                "fields":{"classes":["PUBLIC"],"quantities":["usedValue"]}},
              {"effect":"ALLOW","recordType":"explanationLine","actions":["view"],"reach":"OWN",
                "fields":{"quantities":["usedValue"]}},""");
    SampleAgency.replace(
        data,
        "roles.json",
        "[\n",
        "[\n  {\"person\":\"matteo-fontana\",\"role\":\"teamMember\","
            + "\"during\":{\"start\":\"2025-10-01\"}},\n");
    String[] changed = {"--data", data.toString()};
    JsonNode mine = json(LOYALTY, "usedValue", "matteo-fontana", changed);
    assertThat(mine.get("lines").findValuesAsText("person")).containsOnly("matteo-fontana");
    assertThat(mine.get("lines"))
        .hasSizeLessThan(json(LOYALTY, "usedValue", "pm").get("lines").size());
    assertThat(mine.get("whole").asBoolean()).isFalse();
    assertThat(mine.has("rounding")).isFalse();
    Outcome text = explain(LOYALTY, "usedValue", "matteo-fontana", changed);
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("Some lines are hidden from this person, so these do not sum to usedValue.")
        .contains("| hidden ")
        .doesNotContain("rounding", "jonas-wieland", "118.00");
  }

  @Test
  void fractionsOfACentAreShownExactlyAndRoundedOnce() {
    Outcome outcome = explain("brackwater-brand:budget", "labourCost", "finance");
    assertThat(outcome.out()).containsPattern(" [0-9]+\\.[0-9]{2} 1/2 \\|");
    assertThat(outcome.out()).containsPattern("\\| rounding \\| .* 0\\.00 1/2 \\|");
    assertThat(outcome.out()).endsWith("Fractions are of the last digit.\n");
  }

  @Test
  void whatHasNoRateOrIsNotConvertedSaysSo() {
    assertThat(explain("brackwater-stories:budget", "usedCost", "finance").out())
        .contains("no rate |")
        .containsPattern("\\| total .* at least EUR ");
    assertThat(explain("pembury-collection:budget", "usedCost", "finance").out())
        .contains("unconverted |")
        .containsPattern("\\| total .* at least GBP ");
    assertThat(explain("studio:budget", "usedValue", "finance").out())
        .containsPattern("\\| total .* NO_PRICE \\|");
  }

  @Test
  void aFigureMadeOfOthersSaysWhatEachLineMeasures() {
    Outcome profit = explain("helvion-support:budget", "profit", "finance");
    assertThat(profit.code()).isZero();
    assertThat(profit.out())
        .containsPattern("\\| expense  \\| usedValue +\\| X-045 .* 279\\.84 \\|")
        .containsPattern("\\| expense  \\| expenseCost +\\| X-045 .* -254\\.40 \\|")
        .containsPattern("\\| entry    \\| labourCost +\\| T-")
        .containsPattern("\\| rounding \\| .* \\|");
    assertThat(explain(LOYALTY, "usedValue", "pm").out()).doesNotContain("measures");
  }

  @Test
  void minutesAreExplainedByTheirEntries() throws IOException {
    JsonNode minutes = json("velora-support:budget", "unapprovedMinutes", "pm");
    long sum = 0;
    for (JsonNode line : minutes.get("lines")) {
      sum += line.get("unapprovedMinutes").asLong();
    }
    assertThat(sum).isPositive().isEqualTo(minutes.get("value").asLong());
    assertThat(explain("velora-support:budget", "unapprovedMinutes", "pm").out())
        .contains("| " + Hours.of(sum) + " |")
        .doesNotContain("rate", "rounding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordkamm-portal:budget", "no-such-budget", "=1"})
  void aBudgetThatIsNotThereAndOneThatMayNotBeSeenGetOneAnswer(String budget) {
    assertThat(explain(budget, "usedValue", "pm", "--json"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "agency-cli: --budget: UNKNOWN_REFERENCE: There is no such budget that this person"
                    + " may see.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --budget b --figure marginBand --as pm        | --figure: UNKNOWN_NAME
          --budget velora-app:budget --figure periodDebt --as pm | --figure: UNKNOWN_REFERENCE
          --budget b --figure usedValue --as nobody     | --as: UNKNOWN_REFERENCE
          --budget b --figure usedValue                 | --as: MISSING_PROPERTY
          --budget b --as pm                            | --figure: MISSING_PROPERTY
          --figure usedValue --as pm                    | --budget: MISSING_PROPERTY
          --budget b --figure usedValue --as pm --data no | UNREADABLE_FILE
          """)
  void whatIsWrongIsBadInputAndNothingIsWritten(String arguments, String error) {
    Outcome outcome = Outcome.of(("explain " + arguments).split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(error);
  }

  @Test
  void theHelpNamesEveryOptionAndFigure() {
    assertThat(Outcome.of("explain", "--help").out())
        .contains("--budget", "--figure", "--as", "--data", "--json")
        .contains("usedValue", "unpricedCostMinutes");
  }

  @Test
  void deliveriesAndWorkByTheDayAreListedWithTheirPrices() throws IOException {
    String tins = "brackwater-tins:budget";
    assertThat(explain(tins, "usedValue", "pm").out())
        .containsPattern(
            "delivery +\\| DL-002 +\\| +\\| banners +\\| +\\| +7.5 \\| .*145.00.* 1087.50 ")
        .containsPattern("entry .* concept +\\| .* h.* \\| +\\| EUR 944.00/DAY +\\| ")
        .doesNotContain("DL-003");
    List<JsonNode> delivered = new ArrayList<>();
    for (JsonNode each : json(tins, "usedValue", "pm").get("lines")) {
      if (each.get("source").asText().equals("DELIVERY")) {
        delivered.add(each);
      }
    }
    assertThat(delivered).hasSize(2);
    JsonNode line = delivered.get(1);
    assertThat(line.get("usedPieces").asText()).isEqualTo("7.5");
    assertThat(line.at("/piecePrice/amount").asText()).isEqualTo("145.00");
  }

  /** 40 hours a month, and August took more than there was left of it and of July. */
  @Test
  void theFeesAndTheOverageOfARetainerAreListed() throws IOException {
    String out = explain("velora-advice:budget", "chargeable", "am").out();
    assertThat(out).containsPattern("2026-08-01 \\| overage .* 570.00 ").contains("EUR 18170.00");
    assertThat(out.lines().filter(line -> line.contains("| fee "))).hasSize(4);
  }
}
