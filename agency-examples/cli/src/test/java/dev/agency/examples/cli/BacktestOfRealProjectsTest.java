package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The back-test of 29 real projects, whose figures stand in {@code docs/budget}.
 *
 * <p>Their data set may not be shipped. Who has it names its file, and all is checked:
 *
 * <pre>{@code mvn -pl agency-examples/cli -am test -Dtest.data=sip_entries.csv}</pre>
 */
class BacktestOfRealProjectsTest {
  private static final String FILE = System.getProperty("test.data", "");
  private static final String COLUMNS =
      "id=task,project=project+breakdown,start=startedOn,complete=completedOn,"
          + "planned=taskHoursEstimate,actual=developerHours";

  /** Errors in percent at 10, 20, 30, 50, 70, 90 % earned, and their mean, as published. */
  private static final Map<String, double[]> PUBLISHED =
      Map.of(
          "plan", new double[] {20.8, 20.8, 20.8, 20.8, 20.8, 20.8, 20.8},
          "remainingAtPlan", new double[] {19.1, 19.1, 17.2, 15.3, 9.5, 3.8, 14.0},
          "cpi", new double[] {24.4, 25.0, 22.1, 15.3, 10.3, 3.6, 16.8},
          "halfCpi", new double[] {16.9, 18.3, 15.8, 13.8, 9.2, 3.4, 12.9},
          "shrunkCpi", new double[] {16.9, 19.6, 18.5, 14.1, 9.6, 3.4, 13.7},
          "shrunkToHistory", new double[] {17.5, 20.0, 19.0, 14.3, 9.7, 3.5, 14.0});

  private static final String[] POINTS = {"10", "20", "30", "50", "70", "90"};

  @BeforeEach
  void whoHasTheDataNamesIt() {
    assumeThat(FILE)
        .as("NOT RUN: the data set of real projects is not shipped; name it with -Dtest.data")
        .isNotEmpty();
  }

  private static Outcome backtest(String form) {
    return Outcome.of(
        "backtest",
        form,
        "--min-tasks=40",
        "--min-hours=200",
        "--tasks",
        FILE,
        "--columns",
        COLUMNS);
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(backtest("--json").out());
  }

  @Test
  void eachMethodErrsAsPublished() throws IOException {
    JsonNode found = json();
    assertThat(found.get("units").intValue()).isEqualTo(29);
    assertThat(found.get("tasks").intValue()).isEqualTo(7_404);
    PUBLISHED.forEach(
        (name, errors) -> {
          JsonNode method = method(found, name);
          for (int i = 0; i < POINTS.length; i++) {
            assertThat(method.at("/errors/" + POINTS[i]).doubleValue())
                .as(name + " at " + POINTS[i])
                .isCloseTo(errors[i], within(0.1));
          }
          assertThat(method.get("mean").doubleValue())
              .as(name)
              .isCloseTo(errors[POINTS.length], within(0.1));
        });
  }

  @Test
  void theDefaultIsNearTheBestAndBetterThanTheIndexAlone() throws IOException {
    JsonNode found = json();
    double best =
        PUBLISHED.keySet().stream()
            .mapToDouble(name -> method(found, name).get("mean").doubleValue())
            .min()
            .orElseThrow();
    String standard = found.get("standard").textValue();
    assertThat(method(found, standard).get("mean").doubleValue()).isLessThanOrEqualTo(best + 1.1);
    assertThat(found.at("/difference/method").textValue()).isEqualTo("cpi");
    assertThat(found.at("/difference/other").textValue()).isEqualTo(standard);
    assertThat(found.at("/difference/from").doubleValue()).isPositive();
  }

  @Test
  void theDriftFindsOverrunsEarlyAndSuspectsFewOthers() throws IOException {
    int seen = 0;
    for (JsonNode alert : json().get("alerts")) {
      if (alert.get("rule").textValue().equals("DRIFT")) {
        seen++;
        assertThat(alert.get("overruns").intValue()).isEqualTo(12);
        assertThat(alert.get("healthy").intValue()).isEqualTo(17);
        assertThat(alert.get("found").intValue()).isGreaterThanOrEqualTo(11);
        assertThat(alert.get("false").intValue()).isLessThanOrEqualTo(5);
        if (alert.get("plannedWeeks").doubleValue() == 1) {
          assertThat(alert.get("medianShareUsed").doubleValue()).isLessThanOrEqualTo(0.50);
        }
      }
    }
    assertThat(seen).isEqualTo(3);
  }

  @Test
  void theTablesOfThePagesAreThoseThatArePrinted() throws IOException {
    Path pages = Path.of("../../docs/budget");
    String printed = backtest("--markdown").out();
    String methods = printed.substring(0, printed.indexOf("\n\n"));
    String alerts = printed.substring(printed.indexOf("| rule |")).strip();
    assertThat(Files.readString(pages.resolve("forecasts.md"))).contains(methods);
    assertThat(Files.readString(pages.resolve("alerts.md"))).contains(alerts);
  }

  private static JsonNode method(JsonNode found, String name) {
    for (JsonNode method : found.get("methods")) {
      if (method.get("method").textValue().equals(name)) {
        return method;
      }
    }
    throw new AssertionError(name);
  }
}
