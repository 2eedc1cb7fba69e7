package dev.agency.core.project;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectTest {
  private final Project project = SampleAgency.project();
  private final Milestone milestone = SampleAgency.milestone();
  private final ProgressPost post = SampleAgency.progressPost();

  private static Project planned(LocalDate start, LocalDate end) {
    return SampleAgency.project().withPlan(DateRange.of(start, end));
  }

  @Test
  void timePassesFromTheFirstDayToTheLast() {
    // Ten days from 1 to 10 June.
    Project june = planned(day(Month.JUNE, 1), day(Month.JUNE, 11));
    assertThat(june.elapsed(day(Month.MAY, 31))).isEqualTo(Figure.known(BasisPoints.ZERO));
    assertThat(june.elapsed(day(Month.JUNE, 1))).isEqualTo(percent(10));
    assertThat(june.elapsed(day(Month.JUNE, 10))).isEqualTo(percent(100));
    assertThat(june.elapsed(day(Month.JUNE, 15))).isEqualTo(percent(150));
  }

  private static Figure<BasisPoints> percent(long percent) {
    return Figure.known(BasisPoints.ofPercent(percent));
  }

  @Test
  void aShareOfTimeIsRoundedDown() {
    Project threeDays = planned(day(Month.JUNE, 1), day(Month.JUNE, 4));
    assertThat(threeDays.elapsed(day(Month.JUNE, 2)))
        .isEqualTo(Figure.known(BasisPoints.of(6_666)));
  }

  @Test
  void timeIsToldOnAnyDayThereIs() {
    assertThat(project.elapsed(LocalDate.MIN)).isEqualTo(Figure.known(BasisPoints.ZERO));
    assertThat(project.elapsed(LocalDate.MAX).ifKnown()).isPresent();
  }

  @Test
  void withoutAPlanThatEndsNothingIsElapsed() {
    Figure<BasisPoints> unknown = Figure.unknown(UnknownReason.NO_PLAN);
    assertThat(project.withPlan(Optional.empty()).elapsed(day(Month.JUNE, 1))).isEqualTo(unknown);
    assertThat(
            project.withPlan(DateRange.startingOn(day(Month.MARCH, 2))).elapsed(day(Month.JUNE, 1)))
        .isEqualTo(unknown);
  }

  @Test
  void aProjectIsDeliveredWithTheLastOfItsMilestones() {
    Milestone draft =
        Milestone.builder()
            .id(MilestoneId.of("draft"))
            .name("Draft")
            .due(day(Month.MAY, 4))
            .completedOn(day(Month.MAY, 8))
            .build();
    Milestone launch =
        Milestone.builder()
            .id(MilestoneId.of("launch"))
            .name("Launch")
            .due(day(Month.MAY, 5))
            .build();
    Project under = project.withMilestones(draft, launch);
    assertThat(under.milestonesReached()).containsOnly(entry(draft.id(), day(Month.MAY, 8)));
    assertThat(under.deliveredOn()).isEmpty();
    Project done = project.withMilestones(draft, launch.withCompletedOn(day(Month.MAY, 6)));
    assertThat(done.milestonesReached()).hasSize(2);
    assertThat(done.deliveredOn()).hasValue(day(Month.MAY, 8));
    assertThat(project.withMilestones().deliveredOn()).as("of nothing there is no end").isEmpty();
  }

  @Test
  void aProjectIsPlannedUntilItStarts() {
    assertThat(
            Project.builder()
                .id(ProjectId.of("pr"))
                .client(project.client())
                .name("New")
                .build()
                .state())
        .isEqualTo(ProjectState.PLANNED);
  }

  @Test
  void aProjectNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    project.toBuilder()
                        .name("\u0000")
                        .addMilestones(milestone.withName("Again"))
                        .addExternalRefs(project.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME The name of a project must have 1 to 200 printable characters.",
            "/milestones/1 DUPLICATE_ID The milestones of a project must not repeat an earlier"
                + " one.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a project must not repeat an earlier"
                + " one.");
  }

  @Test
  void aMilestoneIsOverdueFromTheDayAfterUntilItIsDelivered() {
    // Due on 30 June, delivered on 2 July.
    assertThat(milestone.isOverdue(day(Month.JUNE, 30))).isFalse();
    assertThat(milestone.isOverdue(day(Month.JULY, 1))).isTrue();
    assertThat(milestone.isOverdue(day(Month.JULY, 2))).isFalse();
    assertThat(milestone.withCompletedOn(Optional.empty()).isOverdue(day(Month.JULY, 9))).isTrue();
    assertThat(milestone.withCompletedOn(day(Month.JUNE, 1)).isOverdue(day(Month.JULY, 1)))
        .isFalse();
  }

  @Test
  void aMilestoneNamesEachRuleItBreaks() {
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(
                () -> milestone.toBuilder().name("").due(late).completedOn(late).build()))
        .containsExactly(
            "/name MALFORMED_NAME", "/due DATE_OUT_OF_RANGE", "/completedOn DATE_OUT_OF_RANGE");
    assertThat(Refused.sentences(() -> milestone.withWeight(Milestone.MAX_WEIGHT + 1)))
        .containsExactly("/weight OUT_OF_RANGE The weight of a milestone must be from 1 to 1000.");
    assertThat(Refused.problems(() -> milestone.withWeight(0)))
        .containsExactly("/weight OUT_OF_RANGE");
  }

  @Test
  void aMilestoneWeighsOneUnlessItSaysOtherwise() {
    assertThat(milestone.weight()).isEqualTo(5);
    assertThat(
            Milestone.builder()
                .id(milestone.id())
                .name("Draft")
                .due(milestone.due())
                .build()
                .weight())
        .isEqualTo(1);
  }

  @Test
  void theLatestPostOnOrBeforeADayHolds() {
    ProgressPost later = post.withDate(day(Month.MAY, 4)).withDone(BasisPoints.ofPercent(30));
    ImmutableList<ProgressPost> posts = ImmutableList.of(later, post);
    assertThat(ProgressPost.latest(posts, project.id(), day(Month.APRIL, 17)))
        .isEqualTo(percent(35));
    assertThat(ProgressPost.latest(posts, project.id(), day(Month.MAY, 3))).isEqualTo(percent(35));
    // Progress may go back.
    assertThat(ProgressPost.latest(posts, project.id(), day(Month.MAY, 4))).isEqualTo(percent(30));
  }

  @Test
  void ofTwoPostsOnADayTheLowerHoldsInAnyOrder() {
    ProgressPost corrected = post.withDone(BasisPoints.ofPercent(40));
    assertThat(ProgressPost.latest(ImmutableList.of(post, corrected), project.id(), post.date()))
        .isEqualTo(percent(35));
    assertThat(ProgressPost.latest(ImmutableList.of(corrected, post), project.id(), post.date()))
        .isEqualTo(percent(35));
  }

  @Test
  void withoutAPostProgressIsUnknownNotZero() {
    Figure<BasisPoints> unknown = Figure.unknown(UnknownReason.NO_PROGRESS);
    ImmutableList<ProgressPost> posts = ImmutableList.of(post);
    assertThat(ProgressPost.latest(posts, project.id(), post.date().minusDays(1)))
        .isEqualTo(unknown);
    assertThat(ProgressPost.latest(posts, ProjectId.of("pr-other"), post.date()))
        .isEqualTo(unknown);
    assertThat(ProgressPost.latest(ImmutableList.of(), project.id(), post.date()))
        .isEqualTo(unknown);
  }

  @Test
  void aPostNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    post.toBuilder()
                        .date(LocalDate.of(1899, 12, 31))
                        .done(BasisPoints.of(10_001))
                        .note("")
                        .build()))
        .containsExactly(
            "/date DATE_OUT_OF_RANGE The date of a progress post must be a day of the years 1900 to"
                + " 2199.",
            "/done OUT_OF_RANGE The done of a progress post must be from 0 to 100 percent.",
            "/note MALFORMED_NAME The note of a progress post must have 1 to 10000 printable"
                + " characters, or be absent.");
    assertThat(Refused.problems(() -> post.withDone(BasisPoints.of(-1))))
        .containsExactly("/done OUT_OF_RANGE");
  }
}
