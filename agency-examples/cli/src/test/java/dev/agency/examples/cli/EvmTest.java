package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code evm}, on the example of the README and on what may be missing or wrong. */
class EvmTest {
  private static final String PROJECT =
      "{\"bac\":100000,\"pvCum\":[10000,20000,40000,70000,100000],\"evCum\":[9000,21000,35000],"
          + "\"acCum\":[9500,22000,36000],\"at\":3}";

  private static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir private Path dir;

  private Outcome evm(String input, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("project.json"), input);
    List<String> args = new ArrayList<>(List.of("evm", "--input", file.toString()));
    args.addAll(List.of(more));
    return Outcome.of(args.toArray(String[]::new));
  }

  private JsonNode figures(String input) throws IOException {
    Outcome outcome = evm(input, "--json");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).endsWith("}\n");
    return EXACT.readTree(outcome.out());
  }

  /** A number as it is written, or the reason why there is none. */
  private static String text(JsonNode figures, String path) {
    JsonNode figure = figures.at("/" + path);
    return figure.isNumber() ? figure.decimalValue().toPlainString() : figure.toString();
  }

  private static String undefined(String reason) {
    return "{\"undefined\":\"" + reason + "\"}";
  }

  @Test
  void theReportIsThatOfTheReadme() throws IOException {
    String section = Readme.text().split("## evm\n", 2)[1].split("\n## ", 2)[0];
    List<String> examples =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(section)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(examples).hasSize(2);
    String squeezed = EXACT.readTree(examples.get(1)).toString() + "\n";
    assertThat(evm(examples.get(0), "--json")).isEqualTo(new Outcome(0, squeezed, ""));
  }

  @Test
  void fiveMillionAtThePaceSoFarBecomeSix() throws IOException {
    JsonNode figures = figures("{\"bac\":5000000,\"ev\":1500000,\"ac\":\"1800000.00\"}");
    assertThat(text(figures, "eac/cpi")).isEqualTo("6000000");
    assertThat(text(figures, "pv")).isEqualTo(undefined("NO_PLAN"));
    assertThat(text(figures, "eac/cpiSpi")).isEqualTo(undefined("NO_PLAN"));
    assertThat(text(figures, "es")).isEqualTo(undefined("NO_PLAN"));
    assertThat(text(figures, "svT")).isEqualTo(undefined("NO_PLAN"));
  }

  @Test
  void amountsAtOnePeriodMayStandInsteadOfArrays() throws IOException {
    JsonNode one = figures("{\"bac\":\"100000\",\"pv\":40000,\"ev\":\"35000.0\",\"ac\":36000}");
    JsonNode all = figures(PROJECT);
    for (String name : List.of("pv", "ev", "ac", "cv", "sv", "cpi", "spi", "eac", "etc", "vac")) {
      assertThat(one.get(name)).as(name).isEqualTo(all.get(name));
    }
  }

  @Test
  void numbersThatEndAreExactAndOthersHaveTenDecimals() throws IOException {
    JsonNode figures = figures("{\"bac\":3,\"ev\":1,\"ac\":4096,\"pv\":3}");
    assertThat(text(figures, "cpi")).isEqualTo("0.000244140625");
    assertThat(text(figures, "spi")).isEqualTo("0.3333333333");
    assertThat(evm("{\"ev\":\"0.0001\",\"ac\":999999999999999999}", "--json").out())
        .doesNotContainPattern("[0-9]E")
        .contains("\"cpi\":0,\"spi\"");
  }

  @Test
  void withoutAPeriodItIsTheLastOneWithFacts() throws IOException {
    assertThat(figures(PROJECT.replace(",\"at\":3", ""))).isEqualTo(figures(PROJECT));
    JsonNode byUse = figures("{\"bac\":9,\"pvCum\":[1,2,9],\"ev\":2,\"acCum\":[1,4]}");
    assertThat(text(byUse, "pv")).isEqualTo("2");
    assertThat(text(byUse, "ac")).isEqualTo("4");
    assertThat(text(byUse, "svT")).isEqualTo("0");
    JsonNode nothing = figures("{\"bac\":9,\"pvCum\":[1,2,9],\"ev\":2,\"ac\":3}");
    assertThat(text(nothing, "pv")).isEqualTo(undefined("NO_PERIOD"));
    assertThat(text(nothing, "es")).isEqualTo("2");
    assertThat(text(nothing, "spiT")).isEqualTo(undefined("NO_PERIOD"));
  }

  @Test
  void anEarlierPeriodIsToldByItself() throws IOException {
    JsonNode second = figures(PROJECT.replace("\"at\":3", "\"at\":2"));
    assertThat(text(second, "ev")).isEqualTo("21000");
    assertThat(text(second, "ac")).isEqualTo("22000");
    assertThat(text(second, "pv")).isEqualTo("20000");
  }

  @Test
  void factsAreNeverCarriedOn() throws IOException {
    JsonNode fourth = figures(PROJECT.replace("\"at\":3", "\"at\":4"));
    assertThat(text(fourth, "pv")).isEqualTo("70000");
    assertThat(text(fourth, "ev")).isEqualTo(undefined("NO_PROGRESS"));
    assertThat(text(fourth, "ac")).isEqualTo(undefined("NO_ENTRIES"));
    assertThat(text(fourth, "etc")).isEqualTo(undefined("NO_PROGRESS"));
    assertThat(text(fourth, "es")).isEqualTo(undefined("NO_PROGRESS"));
  }

  @Test
  void aPlanThatCameToTheBudgetStaysThere() throws IOException {
    JsonNode late = figures("{\"bac\":10,\"pvCum\":[4,10],\"ev\":7,\"ac\":8,\"at\":4}");
    assertThat(text(late, "pv")).isEqualTo("10");
    assertThat(text(late, "es")).isEqualTo("1.5");
    assertThat(text(late, "svT")).isEqualTo("-2.5");
    assertThat(text(late, "ieacT")).isEqualTo("5.3333333333");
    JsonNode lost = figures("{\"bac\":11,\"pvCum\":[4,10],\"ev\":7,\"ac\":8,\"at\":4}");
    assertThat(text(lost, "pv")).isEqualTo(undefined("PLAN_MISSES_TOTAL"));
    assertThat(text(lost, "spi")).isEqualTo(undefined("PLAN_MISSES_TOTAL"));
    assertThat(text(lost, "eac/cpiSpi")).isEqualTo(undefined("PLAN_MISSES_TOTAL"));
    assertThat(text(lost, "ieacT")).isEqualTo(undefined("PLAN_MISSES_TOTAL"));
    assertThat(text(lost, "svT")).isEqualTo("-2.5");
  }

  @Test
  void withoutABudgetWhatNeedsItIsUndefined() throws IOException {
    JsonNode figures = figures("{\"pvCum\":[4,10],\"evCum\":[3],\"acCum\":[5]}");
    assertThat(text(figures, "cpi")).isEqualTo("0.6");
    assertThat(text(figures, "es")).isEqualTo("0.75");
    for (String name : List.of("eac/cpi", "eac/plan", "etc", "vac", "tcpiBac", "ieacT")) {
      assertThat(text(figures, name)).as(name).isEqualTo(undefined("NO_TOTAL"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"pvCum\":[],\"evCum\":[],\"acCum\":[]}"})
  void anythingMayBeAbsent(String input) throws IOException {
    JsonNode figures = figures(input);
    assertThat(text(figures, "pv")).isEqualTo(undefined("NO_PLAN"));
    assertThat(text(figures, "cpi")).isEqualTo(undefined("NO_PROGRESS"));
    assertThat(text(figures, "ac")).isEqualTo(undefined("NO_ENTRIES"));
    assertThat(text(figures, "vac")).isEqualTo(undefined("NO_TOTAL"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"bac":9,"pv":3,"ev":2,"ac":0}        | cpi     | NOTHING_USED
          {"bac":9,"pv":0,"ev":2,"ac":1}        | spi     | NOTHING_PLANNED
          {"bac":9,"pv":3,"ev":0,"ac":1}        | eac/cpi | NOTHING_EARNED
          {"bac":9,"pv":3,"ev":2,"ac":-2}       | eac/halfCpi | NO_PACE
          {"bac":9,"pv":3,"ev":2,"ac":9}        | tcpiBac | UNACHIEVABLE
          {"bac":9,"pvCum":[9],"evCum":[0]}     | ieacT   | NOTHING_EARNED
          """)
  void aShareOfNothingIsUndefined(String input, String figure, String reason) throws IOException {
    assertThat(text(figures(input), figure)).isEqualTo(undefined(reason));
  }

  @Test
  void creditsAndMoreThanAllAreFine() throws IOException {
    JsonNode figures = figures("{\"bac\":100,\"pvCum\":[50,100,100],\"evCum\":[120],\"ac\":-20}");
    assertThat(text(figures, "cv")).isEqualTo("140");
    assertThat(text(figures, "tcpiBac")).isEqualTo("0");
    assertThat(text(figures, "es")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"pvCum":[10,20,15]}                  | /pvCum/2 | INCONSISTENT
          {"pv":1,"pvCum":[1]}                  | /pv      | INCONSISTENT
          {"ev":1,"evCum":[1]}                  | /ev      | INCONSISTENT
          {"ac":1,"acCum":[1]}                  | /ac      | INCONSISTENT
          {"at":0}                              | /at      | OUT_OF_RANGE
          {"at":-3}                             | /at      | OUT_OF_RANGE
          {"at":10001}                          | /at      | OUT_OF_RANGE
          {"at":99999999999}                    | /at      | OUT_OF_RANGE
          {"at":1.5}                            | /at      | WRONG_TYPE
          {"at":"3"}                            | /at      | WRONG_TYPE
          {"bac":-1}                            | /bac     | NEGATIVE
          {"ev":-1}                             | /ev      | NEGATIVE
          {"pvCum":[-1]}                        | /pvCum/0 | NEGATIVE
          {"evCum":[1,-1]}                      | /evCum/1 | NEGATIVE
          {"bac":1e9}                           | /bac     | WRONG_TYPE
          {"bac":1e999999999}                   | /bac     | WRONG_TYPE
          {"acCum":[1,2.5]}                     | /acCum/1 | WRONG_TYPE
          {"bac":"1e9"}                         | /bac     | MALFORMED_AMOUNT
          {"bac":"+1"}                          | /bac     | MALFORMED_AMOUNT
          {"bac":".5"}                          | /bac     | MALFORMED_AMOUNT
          {"bac":"1.00001"}                     | /bac     | MALFORMED_AMOUNT
          {"bac":""}                            | /bac     | MALFORMED_AMOUNT
          {"bac":1000000000000000000}           | /bac     | MALFORMED_AMOUNT
          {"bac":99999999999999999999}          | /bac     | WRONG_TYPE
          {"bac":true}                          | /bac     | WRONG_TYPE
          {"bac":[1]}                           | /bac     | WRONG_TYPE
          {"bac":{"number":1}}                  | /bac     | WRONG_TYPE
          {"bac":null}                          | /bac     | NULL_VALUE
          {"evCum":[1,null]}                    | /evCum/1 | NULL_VALUE
          {"evCum":7}                           | /evCum   | WRONG_TYPE
          {"bac":1,"bac":1}                     | /bac     | DUPLICATE_KEY
          {"budget":1}                          | /budget  | UNKNOWN_PROPERTY
          {"bac":1} {}                          |          | TRAILING_CONTENT
          {"bac":1                              |          | MALFORMED_TEXT
          [1]                                   |          | WRONG_TYPE
          """)
  void whatIsWrongIsRefusedWithItsPlaceAndNotItsValue(String input, String path, String code)
      throws IOException {
    String place = "project.json:" + (path == null ? "" : path);
    for (String[] options : List.of(new String[] {"--json"}, new String[] {})) {
      Outcome outcome = evm(input, options);
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).startsWith("agency-cli: " + place).contains(": " + code + ": ");
      assertThat(outcome.err()).doesNotContain("1e9", "99999999999", "1.00001");
    }
  }

  @Test
  void withoutJsonATableSaysWhatEachFigureTells() throws IOException {
    Outcome outcome = evm("{\"bac\":100,\"pv\":40,\"ev\":35,\"ac\":36}");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern(
            "\\| spi +\\| +0\\.875 \\| Done for each 1 planned: below 1 it is late\\. ")
        .containsPattern("\\| eac\\.cpi +\\| +102\\.8571428571 \\| The whole, if the rest goes as")
        .containsPattern("\\| es +\\| +NO_PLAN \\| ");
    assertThat(outcome.out().lines().count()).isEqualTo(4 + 21);
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    Outcome outcome = Outcome.of("evm", "--input", dir.resolve("none.json").toString(), "--json");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("none.json: UNREADABLE_FILE");
  }
}
