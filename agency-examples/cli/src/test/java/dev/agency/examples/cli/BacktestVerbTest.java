package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb {@code backtest}, on the example of the README and on tasks whose figures are plain. */
class BacktestVerbTest {
  private static final String COLUMNS =
      "id=task,project=client+project,start=begun,complete=done,planned=estimate,actual=hours";

  private static final String HEADER = "task,client,project,begun,done,estimate,hours\n";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @TempDir private Path dir;

  @Test
  void theReportIsThatOfTheReadme() throws IOException {
    String section = Readme.text().split("## backtest\n", 2)[1].split("\n## ", 2)[0];
    String tasks = section.split("```csv\n", 2)[1].split("```", 2)[0];
    String report = section.split("```text\n", 2)[1].split("```", 2)[0];
    Outcome outcome =
        backtest(
            tasks,
            "id=task,project=project,complete=done,planned=estimate,actual=hours",
            "--min-tasks",
            "6");
    assertThat(outcome).isEqualTo(new Outcome(0, report, ""));
    Outcome json =
        backtest(
            tasks,
            "id=task,project=project,complete=done,planned=estimate,actual=hours",
            "--min-tasks",
            "6",
            "--json");
    JsonNode printed =
        new ObjectMapper().readTree(section.split("```json\n", 2)[1].split("```", 2)[0]);
    assertPrinted(printed, new ObjectMapper().readTree(json.out()));
  }

  /** All that is printed is there; a text that starts with dots stands for the rest of a list. */
  private static void assertPrinted(JsonNode printed, JsonNode found) {
    for (String name : (Iterable<String>) printed::fieldNames) {
      assertThat(found.has(name)).as(name).isTrue();
      if (printed.get(name).isArray()) {
        int i = 0;
        for (JsonNode element : printed.get(name)) {
          if (!element.asText().startsWith("...")) {
            assertThat(found.get(name).get(i++)).isEqualTo(element);
          }
        }
        assertThat(i).isPositive();
      } else {
        assertThat(found.get(name)).isEqualTo(printed.get(name));
      }
    }
    assertThat(found.size()).isEqualTo(printed.size());
  }

  @Test
  void errorsAreThoseOfEachMethodAtEachShareEarned() throws IOException {
    // Ten tasks of 10 hours a project; all of one took 1.25, all of the other 2 times as long.
    JsonNode found = json(HEADER + project("A", "12.5") + project("B", "20"));
    assertThat(found.get("units").intValue()).isEqualTo(2);
    assertThat(found.get("tasks").intValue()).isEqualTo(20);
    assertThat(found.get("points").intValue()).isEqualTo(12);
    // The plan is off by 20 % of what the one took and by 50 % of the other.
    assertThat(method(found, "plan").toString())
        .startsWith(
            "{\"method\":\"plan\",\"errors\":{\"10\":35,\"20\":35,\"30\":35,\"50\":35,\"70\":35,\"90\":35},"
                + "\"mean\":35,\"weighted\":38.46,");
    assertThat(method(found, "cpi").get("mean").decimalValue()).isZero();
    // Five tasks in at the earliest: half of the 35 points are to come at 10 to 50 %.
    assertThat(method(found, "remainingAtPlan").get("errors").toString())
        .isEqualTo("{\"10\":17.5,\"20\":17.5,\"30\":17.5,\"50\":17.5,\"70\":10.5,\"90\":3.5}");
    assertThat(found.get("standard").textValue()).isEqualTo("bestInHistory");
    assertThat(found.get("difference").get("method").textValue()).isEqualTo("cpi");
    assertThat(found.get("difference").get("other").textValue()).isEqualTo("bestInHistory");
    assertThat(found.get("difference").get("to").doubleValue()).isNegative();
  }

  @Test
  void rowsOfOneIdAreOneTaskWhoseWorkAddsUp() throws IOException {
    String parts = "7,C,A,,2026-01-07,10,6\n7,C,A,,2026-01-07,10.0,5\n7,C,A,,2026-01-07,10,1.5\n";
    String whole = project("A", "12.5");
    String split = whole.replace("7,C,A,,2026-01-07,10,12.5\n", parts);
    assertThat(split).isNotEqualTo(whole);
    JsonNode found = json(HEADER + split);
    assertThat(found.get("rows").intValue()).isEqualTo(12);
    assertThat(found.get("methods")).isEqualTo(json(HEADER + whole).get("methods"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,C,B,,2026-01-07,10,1            | task INCONSISTENT",
        "7,C,A,2026-01-01,2026-01-07,10,1  | task INCONSISTENT",
        "7,C,A,,2026-01-08,10,1            | task INCONSISTENT",
        "7,C,A,,2026-01-07,11,1            | task INCONSISTENT",
        "7,C,A,,2026-01-07,10,-1           | hours NEGATIVE",
        "7,C,A,,2026-01-07,-10,1           | estimate NEGATIVE",
        "7,C,A,,2026-01-07,10,             | hours MISSING_PROPERTY",
        "7,C,A,,2026-01-07,1e3,1           | estimate MALFORMED_AMOUNT",
        "7,C,A,,2026-01-07,10,secret       | hours MALFORMED_AMOUNT",
        "7,C,A,,2026-1-7,10,1              | done MALFORMED_DATE",
        "7,C,A,soon,2026-01-07,10,1        | begun MALFORMED_DATE",
        "7,C:D,A,,2026-01-07,10,1          | client MALFORMED_ID",
        "7,,A,,2026-01-07,10,1             | client MISSING_PROPERTY",
        "7,C,A,,2026-01-07,10              | MALFORMED_TEXT",
        ",C,A,,2026-01-07,10,1             | task MISSING_PROPERTY",
      })
  void aRowThatBreaksARuleIsRefusedAndItsTaskLeftOut(String row, String refusal)
      throws IOException {
    Outcome outcome =
        backtest(
            HEADER + project("A", "12.5") + row.strip() + "\n", COLUMNS, "--min-tasks=6", "--json");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("row 12: " + refusal + "\nRows refused: 1. Their tasks are left out.\n")
        .doesNotContain("secret");
    JsonNode found = new ObjectMapper().readTree(outcome.out());
    assertThat(found.get("rowsRefused").intValue()).isEqualTo(1);
    // A row whose task cannot be told is counted, and leaves all tasks as they are.
    boolean told = !row.startsWith(",") && !refusal.equals("MALFORMED_TEXT");
    assertThat(found.get("leftOut").get("refused").intValue()).isEqualTo(told ? 1 : 0);
    assertThat(found.get("tasks").intValue()).isEqualTo(told ? 9 : 10);
  }

  @Test
  void whatIsLeftOutIsCountedByReason() throws IOException {
    String text =
        HEADER
            + project("A", "12.5")
            + "21,C,A,,,10,5\n22,C,A,,2026-02-01,0,5\n23,C,A,,2026-02-01,,5\n"
            + "24,C,A,,2026-02-01,10,0\n25,C,small,,2026-02-01,10,5\n26,C,small,,2026-02-02,10,5\n";
    JsonNode found = json(text);
    assertThat(found.get("leftOut").toString())
        .isEqualTo(
            "{\"refused\":0,\"notComplete\":1,\"noEstimate\":2,\"noWork\":1,\"smallUnit\":2,"
                + "\"units\":1,\"unitsWithFewSteps\":0,\"points\":0}");
    Outcome table = backtest(text, COLUMNS, "--min-tasks=6");
    assertThat(table.out())
        .startsWith(
            "1 unit, 10 tasks. Left out: 1 not complete, 2 without an estimate, 1 without work, 2"
                + " of units that are too small.\n");
  }

  @Test
  void projectsThatAreTooSmallAreLeftOutByTasksAndByHours() throws IOException {
    String text = HEADER + project("A", "12.5") + project("B", "20");
    assertThat(read(backtest(text, COLUMNS, "--json", "--min-tasks=10")).get("units").intValue())
        .isEqualTo(2);
    Outcome none = backtest(text, COLUMNS, "--json", "--min-tasks=11");
    assertThat(none.code()).isZero();
    assertThat(none.err()).isEqualTo("No project has enough tasks and hours.\n");
    JsonNode empty = read(none);
    assertThat(empty.get("units").intValue()).isZero();
    assertThat(empty.has("difference")).isFalse();
    assertThat(read(backtest(text, COLUMNS, "--json", "--min-hours=100")).get("units").intValue())
        .isEqualTo(2);
    assertThat(read(backtest(text, COLUMNS, "--json", "--min-hours=100.5")).get("units").intValue())
        .isZero();
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() throws IOException {
    List<String> rows =
        new ArrayList<>(
            Arrays.asList((varied("A", 3) + varied("B", 5) + varied("C", 7)).split("\n")));
    String sorted = String.join("\n", rows) + "\n";
    Collections.shuffle(rows, new Random(5));
    String shuffled = String.join("\n", rows) + "\n";
    assertThat(shuffled).isNotEqualTo(sorted);
    assertThat(json(HEADER + shuffled)).isEqualTo(json(HEADER + sorted));
  }

  @Test
  void tasksOfOneDayAreInTheOrderOfTheirIdsAsNumbers() throws IOException {
    // All on one day: 2 comes before 10, and the dear task is the tenth.
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 12; i >= 1; i--) {
      text.append(i).append(",C,A,,2026-01-01,10,").append(i == 10 ? 100 : 10).append('\n');
    }
    JsonNode found = json(text.toString());
    // At 70 %, the ninth task of 12, CPI is still 1: 120 for 210; at 90 % it is 11 tasks in 200.
    assertThat(method(found, "cpi").get("errors").get("70").decimalValue())
        .isEqualByComparingTo("42.86");
    assertThat(method(found, "cpi").get("errors").get("90").decimalValue())
        .isEqualByComparingTo("3.90");
  }

  @Test
  void alertsAreScoredForEachFactorOfPlannedWeeks() throws IOException {
    JsonNode alerts =
        json(HEADER + project("A", "10") + project("B", "20"), "--planned-weeks=0.5, 2")
            .get("alerts");
    List<String> rules = new ArrayList<>();
    for (JsonNode alert : alerts) {
      rules.add(alert.get("rule").textValue() + " " + alert.path("plannedWeeks"));
      assertThat(alert.get("overruns").intValue()).isEqualTo(1);
      assertThat(alert.get("healthy").intValue()).isEqualTo(1);
      assertThat(alert.get("false").intValue()).isZero();
    }
    assertThat(rules).containsExactly("GAP ", "DRIFT 0.5", "DRIFT 2", "OVERSPENT ");
    assertThat(alerts.get(0).get("found").intValue()).isEqualTo(1);
    // Weeks begin on Sunday: B is 30 ahead on Saturday, 3 January, of 100.
    assertThat(alerts.get(0).get("medianShareUsed").decimalValue()).isEqualByComparingTo("0.6");
  }

  @Test
  void markdownIsTheTableOfTheMethods() throws IOException {
    Outcome outcome = backtest(HEADER + project("A", "12.5"), COLUMNS, "--markdown");
    assertThat(outcome.out())
        .startsWith(
            """
            | method | 10% | 20% | 30% | 50% | 70% | 90% | mean | weighted | pinball | coverage |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            | plan | 20.0 | 20.0 | 20.0 | 20.0 | 20.0 | 20.0 | 20.0 | 20.0 | - | - |
            """)
        .contains("| bestInHistory * | ")
        .contains("| rule | planned weeks | found | false | median share used |\n|---|---:|")
        .contains("| gap | - | ");
  }

  @Test
  void intervalsAreScoredFromTenProjectsOn() throws IOException {
    StringBuilder ten = new StringBuilder(HEADER);
    for (char name = 'A'; name <= 'J'; name++) {
      ten.append(project(String.valueOf(name), String.valueOf(8 + name - 'A')));
    }
    JsonNode cpi = method(json(ten.toString()), "cpi");
    assertThat(cpi.get("coverage").decimalValue()).isBetween(BigDecimal.ZERO, HUNDRED);
    assertThat(cpi.get("pinball").decimalValue()).isNotNegative();
    String nine = ten.substring(0, ten.indexOf("J1,C"));
    assertThat(method(json(nine), "cpi").has("coverage")).isFalse();
    assertThat(method(json(nine), "cpi").has("pinball")).isFalse();
  }

  @Test
  void argumentsThatDoNotFitAreBadInput() throws IOException {
    String text = HEADER + project("A", "12.5");
    assertBadInput(
        backtest(text, "id=task,project=project,planned=estimate,actual=hours"),
        "--columns/complete: MISSING_PROPERTY: ");
    assertBadInput(
        backtest(text, COLUMNS.replace("complete=done", "complete=done+begun")),
        "--columns/complete: INCONSISTENT: Only the columns of id and project are joined by +.");
    assertBadInput(
        backtest(text, COLUMNS.replace("hours", "nothing")),
        "--columns/actual: UNKNOWN_PROPERTY: ");
    assertBadInput(backtest(text, COLUMNS, "--min-tasks=0"), "--min-tasks: OUT_OF_RANGE: ");
    assertBadInput(backtest(text, COLUMNS, "--min-hours=-1"), "--min-hours: MALFORMED_AMOUNT: ");
    assertBadInput(
        backtest(text, COLUMNS, "--planned-weeks=1,x"), "--planned-weeks: MALFORMED_AMOUNT: ");
    assertBadInput(backtest(text, COLUMNS, "--planned-weeks=0"), "--planned-weeks: OUT_OF_RANGE: ");
    assertBadInput(backtest("", COLUMNS), "tasks.csv: EMPTY: ");
    assertBadInput(backtest(text, COLUMNS, "--json", "--markdown"), "");
    assertBadInput(
        Outcome.of("backtest", "--tasks", dir.resolve("none.csv").toString(), "--columns", COLUMNS),
        "none.csv: UNREADABLE_FILE: ");
  }

  private JsonNode json(String text, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of("--json", "--min-tasks=6"));
    options.addAll(List.of(more));
    Outcome outcome = backtest(text, COLUMNS, options.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return read(outcome);
  }

  private static JsonNode read(Outcome outcome) throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(outcome.out());
  }

  private static JsonNode method(JsonNode found, String name) {
    for (JsonNode method : found.get("methods")) {
      if (method.get("method").textValue().equals(name)) {
        return method;
      }
    }
    throw new AssertionError(name);
  }

  private Outcome backtest(String text, String columns, String... options) throws IOException {
    Path file = Files.writeString(dir.resolve("tasks.csv"), text);
    List<String> args =
        new ArrayList<>(List.of("backtest", "--tasks", file.toString(), "--columns", columns));
    args.addAll(Arrays.asList(options));
    return Outcome.of(args.toArray(String[]::new));
  }

  private static void assertBadInput(Outcome outcome, String error) {
    assertThat(outcome.err()).startsWith("agency-cli: " + error);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  /** Ten tasks of 10 hours, one a day, each of which took so many. */
  private static String project(String name, String hours) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      rows.append(name.equals("A") ? i : name + i)
          .append(",C,")
          .append(name)
          .append(",,2026-01-")
          .append(i < 10 ? "0" : "")
          .append(i)
          .append(",10,")
          .append(hours)
          .append('\n');
    }
    return rows.toString();
  }

  /** Nine tasks that take more and less than their estimates in turn. */
  private static String varied(String name, int step) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      rows.append(name + i)
          .append(",C," + name + ",2026-01-01,2026-02-0" + i)
          .append("," + (5 + i * step % 9))
          .append("," + (3 + i * step * 5 % 17))
          .append('\n');
    }
    return rows.toString();
  }
}
