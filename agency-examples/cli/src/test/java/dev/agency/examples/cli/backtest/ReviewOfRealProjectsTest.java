package dev.agency.examples.cli.backtest;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static dev.agency.examples.cli.backtest.ReviewedProject.Against.EARLIER;
import static dev.agency.examples.cli.backtest.ReviewedProject.Against.OTHERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.review.CheckOutcome;
import dev.agency.examples.cli.backtest.ReviewedProject.Against;
import dev.agency.examples.cli.backtest.ReviewedProject.Held;
import dev.agency.examples.importers.raw.CsvFile;
import dev.agency.examples.importers.raw.CsvRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the estimate check of a set-up review would have said of real projects, whose figures stand
 * in {@code docs/budget/setup-review.md}.
 *
 * <p>A project is sold as it was estimated, without a reserve; its category is the one that most of
 * its estimate is in, for the data set has one for each task. The data set may not be shipped. Who
 * has it names its file:
 *
 * <pre>{@code mvn -pl agency-examples/cli -am test -Dtest.data=sip_entries.csv}</pre>
 */
class ReviewOfRealProjectsTest {
  private static final String FILE = System.getProperty("test.data", "");

  /** The columns of a task but the one that groups it. */
  private static final String COLUMNS =
      "id=task,start=startedOn|estimateOn,complete=completedOn,"
          + "planned=taskHoursEstimate,actual=developerHours,project=";

  private ImmutableList<ReviewedProject> larger = ImmutableList.of();
  private ImmutableList<ReviewedProject> all = ImmutableList.of();

  @BeforeEach
  void whoHasTheDataNamesIt() throws IOException {
    assumeThat(FILE)
        .as("NOT RUN: the data set of real projects is not shipped; name it with -Dtest.data")
        .isNotEmpty();
    ImmutableMap<String, String> categories =
        read("category").tasks().stream().collect(toImmutableMap(Task::id, Task::project));
    TaskRows rows = read("project+breakdown");
    larger = projects(Units.of(rows, 40, BigDecimal.valueOf(200)), categories);
    all = projects(Units.of(rows, 1, BigDecimal.ZERO), categories);
  }

  private static TaskRows read(String project) throws IOException {
    try (CsvFile file = CsvFile.open(FILE, Files.newInputStream(Path.of(FILE)))) {
      TaskRows rows = new TaskRows(TaskField.mapping(COLUMNS + project), file.header());
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        assertThat(rows.add(row.get())).isEmpty();
      }
      return rows;
    }
  }

  private static ImmutableList<ReviewedProject> projects(
      Units units, ImmutableMap<String, String> categories) {
    return units.tasks().values().stream()
        .map(tasks -> ReviewedProject.of(tasks, categories))
        .collect(toImmutableList());
  }

  @Test
  void theCheckKnowsTheCategoryAndNotTheProject() {
    assertThat(larger).hasSize(29).filteredOn(ReviewedProject::overran).hasSize(12);
    ReviewScore score = ReviewScore.of(larger, OTHERS);
    // Two of management and two of operations are too few to learn from.
    assertThat(score.notChecked()).isEqualTo(4);
    assertThat(score.overruns()).isEqualTo(new ReviewScore.Spoken(10, 10, 10));
    assertThat(score.sound()).isEqualTo(new ReviewScore.Spoken(15, 15, 15));
    ReviewScore ofAll = ReviewScore.of(all, OTHERS);
    assertThat(ofAll.notChecked()).isZero();
    assertThat(ofAll.overruns()).isEqualTo(new ReviewScore.Spoken(38, 38, 34));
    assertThat(ofAll.sound()).isEqualTo(new ReviewScore.Spoken(49, 49, 38));
  }

  @Test
  void whatItAsksForIsEnoughAboutAsOftenAsItSays() {
    assertThat(ReviewScore.of(larger, OTHERS).enough())
        .isEqualTo(new ReviewScore.Enough(25, 11, 12, 20));
    assertThat(ReviewScore.of(all, OTHERS).enough())
        .isEqualTo(new ReviewScore.Enough(87, 40, 44, 69));
    // Nothing but what an agency could have known.
    assertThat(ReviewScore.of(all, EARLIER).enough())
        .isEqualTo(new ReviewScore.Enough(30, 14, 15, 23));
  }

  @Test
  void aReserveAsTheCheckAsksForPassesAndAMinuteLessDoesNot() {
    for (ReviewedProject project : all) {
      ImmutableList<ReviewedProject> others = OTHERS.of(project, all);
      long cautious = project.heldAgainst(others).minutes("cautious");
      assertThat(project.heldAgainst(others, cautious).outcome()).isEqualTo(CheckOutcome.PASS);
      assertThat(project.heldAgainst(others, cautious - 1).outcome())
          .isNotEqualTo(CheckOutcome.PASS);
    }
  }

  @Test
  void noProjectIsComparedWithItself() {
    for (int i = 0; i < larger.size(); i++) {
      int at = i;
      ReviewedProject project = larger.get(i);
      ReviewedProject worse = project.taking(1_000 * project.takenMinutes());
      ImmutableList<ReviewedProject> changed =
          IntStream.range(0, larger.size())
              .mapToObj(each -> each == at ? worse : larger.get(each))
              .collect(toImmutableList());
      Held held = project.heldAgainst(OTHERS.of(project, larger));
      assertThat(held.projects())
          .isEqualTo(larger.stream().filter(project::isOfTheSameCategory).count() - 1);
      for (Against against : Against.values()) {
        assertThat(worse.heldAgainst(against.of(worse, changed)).result())
            .isEqualTo(project.heldAgainst(against.of(project, larger)).result());
      }
      // Were it among those it is held against, it would be seen.
      assertThat(project.heldAgainst(larger).projects()).isEqualTo(held.projects() + 1);
    }
  }

  @Test
  void theTablesOfThePageAreThoseThatAreMeasured() throws IOException {
    String page = Files.readString(Path.of("../../docs/budget/setup-review.md"));
    ImmutableList<ReviewScore> scores =
        ImmutableList.of(
            ReviewScore.of(larger, OTHERS),
            ReviewScore.of(all, OTHERS),
            ReviewScore.of(larger, EARLIER),
            ReviewScore.of(all, EARLIER));
    assertThat(page).contains(ReviewScore.outcomes(scores)).contains(ReviewScore.reserves(scores));
    System.out.println("PASS review of real projects: " + scores.get(0) + "; " + scores.get(3));
  }
}
