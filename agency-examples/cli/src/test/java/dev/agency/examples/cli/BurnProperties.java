package dev.agency.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Exports of whole tasks per developer, with gaps in their dates and totals above a day: the shape
 * of real ones. The sums expected are whole numbers of hundredths of an hour, made beside the file.
 */
class BurnProperties {
  private static final String COLUMNS =
      "id=task+developer,budget=project,person=developer,"
          + "date=completedOn|startedOn|estimateOn,hours=developerHours";

  /** A row: its budget, its time, and how many of its first two dates are empty. */
  record Task(int project, int hundredths, int missingDates) {}

  @Provide
  Arbitrary<List<Task>> tasks() {
    Arbitrary<Integer> ordinary = Arbitraries.integers().between(0, 2_500);
    Arbitrary<Integer> large = Arbitraries.integers().between(2_400, 210_050);
    return Combinators.combine(
            Arbitraries.integers().between(1, 20),
            Arbitraries.oneOf(ordinary, large),
            Arbitraries.integers().between(0, 2))
        .as(Task::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(400);
  }

  @Property(tries = 50)
  void totalsEqualTheSumOfTheRows(@ForAll("tasks") List<Task> tasks) throws IOException {
    JsonNode groups = burn(tasks, 0, "--max-entry-hours", "2200");
    Map<String, Long> expected = new HashMap<>();
    for (Task task : tasks) {
      expected.merge("PC" + task.project(), minutes(task), Long::sum);
    }
    assertThat(totals(groups)).isEqualTo(expected);
    assertThat(completeness(groups).values()).containsOnly(true);
  }

  @Property(tries = 50)
  void rowsAboveTheLimitAreLeftOutAndTheirBudgetsIncomplete(@ForAll("tasks") List<Task> tasks)
      throws IOException {
    boolean refused = tasks.stream().anyMatch(task -> minutes(task) > 1_500);
    JsonNode groups = burn(tasks, refused ? 1 : 0);
    Map<String, Long> accepted = new HashMap<>();
    Map<String, Boolean> complete = new HashMap<>();
    for (Task task : tasks) {
      boolean counts = minutes(task) <= 1_500;
      accepted.merge("PC" + task.project(), counts ? minutes(task) : 0, Long::sum);
      complete.merge("PC" + task.project(), counts, Boolean::logicalAnd);
    }
    assertThat(totals(groups)).isEqualTo(accepted);
    assertThat(completeness(groups)).isEqualTo(complete);
  }

  /** Hundredths of an hour are 0.6 minutes; half a minute goes up. */
  private static long minutes(Task task) {
    return (task.hundredths() * 6L + 5) / 10;
  }

  private static JsonNode burn(List<Task> tasks, int code, String... options) throws IOException {
    Path file = Files.createTempFile("entries", ".csv");
    try {
      Files.writeString(file, csv(tasks));
      String[] args = new String[options.length + 7];
      List<String> fixed =
          List.of("burn", "--entries", file.toString(), "--columns", COLUMNS, "--dedupe", "--json");
      fixed.toArray(args);
      System.arraycopy(options, 0, args, fixed.size(), options.length);
      Outcome outcome = Outcome.of(args);
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
      assertThat(outcome.err().lines().filter(line -> line.endsWith(" OUT_OF_RANGE")))
          .hasSize(code == 0 ? 0 : (int) tasks.stream().filter(t -> minutes(t) > 1_500).count());
      return new ObjectMapper().readTree(outcome.out());
    } finally {
      Files.delete(file);
    }
  }

  private static String csv(List<Task> tasks) {
    StringBuilder csv =
        new StringBuilder(
            "task,developer,project,developerHours,estimateOn,startedOn,completedOn\n");
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      csv.append(i / 2).append(',').append(i % 2).append(",PC").append(task.project()).append(',');
      csv.append(task.hundredths() / 100).append('.').append(task.hundredths() % 100 / 10);
      csv.append(task.hundredths() % 10).append(",2004-02-26,");
      csv.append(task.missingDates() < 2 ? "2004-03-01," : ",");
      csv.append(task.missingDates() < 1 ? "2005-01-11\n" : "\n");
    }
    return csv.toString();
  }

  private static Map<String, Long> totals(JsonNode groups) {
    return byBudget(groups, group -> group.get("minutes").longValue());
  }

  private static Map<String, Boolean> completeness(JsonNode groups) {
    return byBudget(groups, group -> group.get("complete").booleanValue());
  }

  /** Fails if a budget is there twice. */
  private static <T> Map<String, T> byBudget(JsonNode groups, Function<JsonNode, T> value) {
    return StreamSupport.stream(groups.spliterator(), false)
        .collect(Collectors.toMap(group -> group.get("budget").textValue(), value));
  }
}
