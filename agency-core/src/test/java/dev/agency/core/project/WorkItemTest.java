package dev.agency.core.project;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkItemTest {
  /** Begun on 16 March and done on the 20th. */
  private final WorkItem item = SampleAgency.workItem();

  @Test
  void anItemIsBegunFromTheDayItWasBegun() {
    assertThat(item.hasBegun(day(Month.MARCH, 15))).isFalse();
    assertThat(item.hasBegun(day(Month.MARCH, 16))).isTrue();
    assertThat(item.hasBegun(day(Month.JUNE, 1))).isTrue();
  }

  @Test
  void anItemIsDoneFromTheDayItWasDone() {
    assertThat(item.isDone(day(Month.MARCH, 19))).isFalse();
    assertThat(item.isDone(day(Month.MARCH, 20))).isTrue();
    assertThat(item.withCompletedOn(Optional.empty()).isDone(day(Month.JUNE, 1))).isFalse();
  }

  @Test
  void whatWasDoneWithoutABeginningBeganOnTheDayItWasDone() {
    WorkItem unannounced = item.withStartedOn(Optional.empty());
    assertThat(unannounced.hasBegun(day(Month.MARCH, 19))).isFalse();
    assertThat(unannounced.hasBegun(day(Month.MARCH, 20))).isTrue();
    assertThat(unannounced.withCompletedOn(Optional.empty()).hasBegun(day(Month.JUNE, 1)))
        .isFalse();
  }

  @Test
  void anItemWeighsOneUnlessItSaysOtherwise() {
    WorkItem least =
        WorkItem.builder()
            .id(WorkItemId.of("w"))
            .project(ProjectId.of("pr"))
            .name("Texts")
            .estimatedMinutes(0)
            .build();
    assertThat(least.weight()).isEqualTo(1);
    assertThat(least.hasBegun(day(Month.JUNE, 1))).isFalse();
  }

  @Test
  void anItemMayBeDoneOnTheDayItWasBegun() {
    assertThat(item.withCompletedOn(day(Month.MARCH, 16)).isDone(day(Month.MARCH, 16))).isTrue();
  }

  @Test
  void anItemIsOverdueFromTheDayAfterUntilItIsDone() {
    // Due and done on 20 March.
    WorkItem late = item.withCompletedOn(day(Month.MARCH, 23));
    assertThat(late.isOverdue(day(Month.MARCH, 20))).isFalse();
    assertThat(late.isOverdue(day(Month.MARCH, 21))).isTrue();
    assertThat(late.isOverdue(day(Month.MARCH, 23))).isFalse();
    assertThat(item.isOverdue(day(Month.JUNE, 1))).isFalse();
    assertThat(late.withDue(Optional.empty()).isOverdue(day(Month.MARCH, 21))).isFalse();
  }

  @Test
  void anItemWaitsForOthersAndForEachOnce() {
    WorkItemId siteMap = item.predecessors().get(0);
    assertThat(Refused.sentences(() -> item.withPredecessors(siteMap, item.id(), siteMap)))
        .containsExactly(
            "/predecessors/2 DUPLICATE_ID The predecessors of a work item must not repeat an"
                + " earlier one.",
            "/predecessors/1 CYCLE The predecessors of a work item must not have the item itself.");
    assertThat(
            Refused.problems(
                () ->
                    item.withPredecessors(
                        IntStream.rangeClosed(0, WorkItem.MAX_PREDECESSORS)
                            .mapToObj(i -> WorkItemId.of("w-" + i))
                            .toList())))
        .containsExactly("/predecessors OUT_OF_RANGE");
  }

  @Test
  void anItemNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    item.toBuilder()
                        .name(" ")
                        .estimatedMinutes(-1)
                        .weight(-1)
                        .completedOn(day(Month.MARCH, 15))
                        .addExternalRefs(item.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a work item must have 1 to 200 printable characters.",
            "/estimatedMinutes NEGATIVE The estimated minutes of a work item must not be negative.",
            "/weight OUT_OF_RANGE The weight of a work item must be from 0 to 1000000.",
            "/completedOn INCONSISTENT The completed on of a work item must not be before the day"
                + " it was begun.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a work item must not repeat an"
                + " earlier one.");
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(
                () -> item.toBuilder().due(late).startedOn(late).completedOn(late).build()))
        .containsExactly(
            "/due DATE_OUT_OF_RANGE",
            "/startedOn DATE_OUT_OF_RANGE",
            "/completedOn DATE_OUT_OF_RANGE");
    assertThat(Refused.problems(() -> item.withWeight(WorkItem.MAX_WEIGHT + 1)))
        .containsExactly("/weight OUT_OF_RANGE");
  }
}
