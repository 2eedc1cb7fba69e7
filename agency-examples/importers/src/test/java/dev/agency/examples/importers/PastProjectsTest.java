package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.History;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import dev.agency.examples.importers.raw.UnreadableFileException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Finished projects, from one row for each person on a task. */
class PastProjectsTest {
  private static final String HEADER =
      "task,developer,project,category,startedOn,completedOn,taskHoursEstimate,developerHours\n";

  private static ImportRequest request(String rows) {
    return ImportRequest.of(Profile.of("history"), "history")
        .file("tasks", Studio.text(HEADER + rows));
  }

  private static PastProjects.Result read(String rows) {
    return PastProjects.read(request(rows));
  }

  private static BigDecimal minutes(PastProject.Step step) {
    return step.earnedMinutes();
  }

  @Test
  void rowsOfOneTaskAreOneTaskAndTasksOfOneProjectAreOneProject() {
    PastProjects.Result result =
        read(
            """
            12,58,PC2,Development,2014-04-04,2014-04-07,8,5.5
            12,59,PC2,Development,2014-04-04,2014-04-07,8,3.5
            7,58,PC2,Management,2014-04-01,2014-04-03,4,6
            13,60,PC2,Development,,2014-04-07,1,0.25
            9,58,PC10,Operational,2014-05-02,2014-05-02,2,2
            """);
    assertThat(result.report().isWhole()).isTrue();
    assertThat(result.projects()).extracting(PastProject::name).containsExactly("PC10", "PC2");
    PastProject project = result.projects().get(1);
    assertThat(project.category()).contains("Development");
    assertThat(project.begun()).contains(LocalDate.of(2014, 4, 1));
    assertThat(project.done()).isEqualTo(LocalDate.of(2014, 4, 7));
    assertThat(project.estimatedMinutes()).isEqualByComparingTo("780");
    assertThat(project.takenMinutes()).isEqualByComparingTo("915");
    assertThat(project.steps())
        .extracting(PastProject.Step::day)
        .containsExactly(LocalDate.of(2014, 4, 3), LocalDate.of(2014, 4, 7));
    assertThat(minutes(project.steps().get(0))).isEqualByComparingTo("240");
    assertThat(project.steps().get(0).workedMinutes()).isEqualByComparingTo("360");
  }

  @Test
  void theyAreWhatForecastsLearnFrom() {
    ImmutableList<PastProject> projects =
        read("1,5,A,x,2020-01-01,2020-01-02,4,5\n2,5,A,x,2020-01-02,2020-01-03,6,7\n").projects();
    PastProject one = projects.get(0);
    FinishedProject finished =
        FinishedProject.of(
            one.name(),
            one.estimatedMinutes(),
            one.steps().stream()
                .map(
                    step ->
                        new FinishedProject.Step(
                            Optional.of(step.day()), step.earnedMinutes(), step.workedMinutes()))
                .collect(ImmutableList.toImmutableList()),
            one.takenMinutes());
    assertThat(History.of(List.of(finished)).projects()).hasSize(1);
    assertThat(finished.budget()).isEqualByComparingTo("600");
    assertThat(finished.outcome()).isEqualByComparingTo("720");
  }

  @Test
  void whatTeachesNothingIsLeftOutAndSaid() {
    PastProjects.Result result =
        read(
            """
            1,5,A,x,2020-01-01,,4,5
            2,5,A,x,2020-01-01,2020-01-02,,5
            3,5,A,x,2020-01-01,2020-01-02,4,0
            4,5,A,x,2020-01-01,2020-01-02,4,5
            """);
    assertThat(result.report().lines(Severity.SKIPPED))
        .containsExactly(
            "tasks:2 completedOn NOT_DONE",
            "tasks:3 taskHoursEstimate NOT_ESTIMATED",
            "tasks:4 developerHours NO_WORK");
    assertThat(result.report().of(Kind.FINISHED_TASK))
        .isEqualTo(new ImportReport.Counts(0, 0, 1, 3, 0));
    assertThat(result.projects()).hasSize(1);
  }

  @Test
  void aTaskThatIsContradictedIsNoTask() {
    PastProjects.Result result =
        read(
            """
            1,5,A,x,2020-01-01,2020-01-02,4,5
            1,6,A,x,2020-01-01,2020-01-02,9,5
            1,7,A,x,2020-01-01,2020-01-02,4,5
            """);
    assertThat(result.report().lines(Severity.REFUSED))
        .containsExactly("tasks:3 taskHoursEstimate INCONSISTENT");
    assertThat(result.report().lines(Severity.SKIPPED))
        .containsExactly("tasks:2 taskHoursEstimate CONTRADICTED");
    assertThat(result.projects()).isEmpty();
  }

  @Test
  void aRowThatBreaksARuleIsRefusedWithItsColumnAndNotItsValue() {
    PastProjects.Result result =
        read(
            "1,5,,x,2020-01-01,2020-01-02,4,5\n"
                + "2,5,A,x,2020-01-01,02.01.2020,4,5\n"
                + "3,5,A,x,2020-01-01,2020-01-02,"
                + "9".repeat(10_000)
                + ",5\n"
                + "4,5,A,x,2020-01-01,2020-01-02,4,-5\n"
                + "5,5,A,x,2020-01-01,2020-01-02,4\n"
                + ",5,A,x,2020-01-01,2020-01-02,4,5\n"
                + "7,5,A,x,2020-01-01,2020-01-02,four,5\n");
    assertThat(result.report().lines(Severity.REFUSED))
        .containsExactly(
            "tasks:2 project MISSING_PROPERTY",
            "tasks:3 completedOn MALFORMED_DATE",
            "tasks:4 taskHoursEstimate MALFORMED_AMOUNT",
            "tasks:5 developerHours NEGATIVE",
            "tasks:6 MALFORMED_TEXT",
            "tasks:7 task MISSING_PROPERTY",
            "tasks:8 taskHoursEstimate MALFORMED_AMOUNT");
    assertThat(result.projects()).isEmpty();
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read("1,5,\"A"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_TEXT));
  }

  @Test
  void aHistoryIsNothingToStore() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> new Studio().run(request("1,5,A,x,2020-01-01,2020-01-02,4,5\n")))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.UNKNOWN_TYPE);
  }
}
