package dev.agency.budget.earnedvalue;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressMethodTest {
  private static final LocalDate BEFORE = day(Month.MARCH, 15);
  private static final LocalDate DONE = day(Month.MARCH, 20);

  private final Project project = SampleAgency.project();

  /** 960 minutes of weight 3, begun on 16 March and done on the 20th. */
  private final WorkItem wireframes = SampleAgency.workItem();

  /** 480 minutes of weight 1, begun on 18 March. */
  private final WorkItem texts =
      wireframes.toBuilder()
          .id(WorkItemId.of("w-texts"))
          .estimatedMinutes(480)
          .weight(1)
          .startedOn(day(Month.MARCH, 18))
          .completedOn(Optional.empty())
          .build();

  private final List<WorkItem> items = ImmutableList.of(texts, wireframes);

  private Figure<Fraction> share(ProgressMethod method, LocalDate asOf) {
    return method.share(project, ImmutableList.of(SampleAgency.progressPost()), items, asOf);
  }

  private static Figure<Fraction> share(long top, long bottom) {
    return Figure.known(Fraction.of(top, bottom));
  }

  @Test
  void whatWasPostedLastHolds() {
    assertThat(share(ProgressMethod.POSTED, day(Month.APRIL, 17))).isEqualTo(share(35, 100));
    assertThat(share(ProgressMethod.POSTED, day(Month.DECEMBER, 1))).isEqualTo(share(35, 100));
    assertThat(share(ProgressMethod.POSTED, day(Month.APRIL, 16)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  @Test
  void anItemCountsWhenItIsDone() {
    assertThat(share(ProgressMethod.ITEMS_0_100, BEFORE)).isEqualTo(share(0, 1));
    assertThat(share(ProgressMethod.ITEMS_0_100, day(Month.MARCH, 19))).isEqualTo(share(0, 1));
    assertThat(share(ProgressMethod.ITEMS_0_100, DONE)).isEqualTo(share(2, 3));
  }

  @Test
  void anItemCountsByHalfFromItsBeginning() {
    assertThat(share(ProgressMethod.ITEMS_50_50, BEFORE)).isEqualTo(share(0, 1));
    assertThat(share(ProgressMethod.ITEMS_50_50, day(Month.MARCH, 16))).isEqualTo(share(1, 3));
    assertThat(share(ProgressMethod.ITEMS_50_50, day(Month.MARCH, 18))).isEqualTo(share(1, 2));
    assertThat(share(ProgressMethod.ITEMS_50_50, DONE)).isEqualTo(share(5, 6));
  }

  @Test
  void weightsCountInsteadOfMinutes() {
    assertThat(share(ProgressMethod.WEIGHTED_WORK_ITEMS, BEFORE)).isEqualTo(share(0, 1));
    assertThat(share(ProgressMethod.WEIGHTED_WORK_ITEMS, DONE)).isEqualTo(share(3, 4));
  }

  @Test
  void eachMilestoneCountsTheSameFromTheDayItWasDelivered() {
    Milestone launch = SampleAgency.milestone();
    Project two =
        project.withMilestones(
            launch,
            launch.toBuilder().id(MilestoneId.of("m-shop")).completedOn(Optional.empty()).build());
    ProgressMethod method = ProgressMethod.MILESTONES;
    // Due on 30 June, delivered on 2 July.
    assertThat(method.share(two, List.of(), List.of(), day(Month.JULY, 1))).isEqualTo(share(0, 1));
    assertThat(method.share(two, List.of(), List.of(), day(Month.JULY, 2))).isEqualTo(share(1, 2));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAFactProgressIsUnknownNotZero(ProgressMethod method) {
    Project bare = project.withMilestones();
    assertThat(method.share(bare, List.of(), List.of(), day(Month.DECEMBER, 1)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  @ParameterizedTest
  @EnumSource
  void factsOfOtherProjectsDoNotCount(ProgressMethod method) {
    Project other = project.withId(ProjectId.of("pr-other")).withMilestones();
    List<ProgressPost> posts = ImmutableList.of(SampleAgency.progressPost());
    assertThat(method.share(other, posts, items, day(Month.DECEMBER, 1)))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
  }

  @Test
  void itemsWithoutMinutesOrWeightTellNothing() {
    List<WorkItem> empty = ImmutableList.of(wireframes.withEstimatedMinutes(0).withWeight(0));
    assertThat(ProgressMethod.ITEMS_0_100.share(project, List.of(), empty, DONE))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(ProgressMethod.ITEMS_50_50.share(project, List.of(), empty, DONE))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(ProgressMethod.WEIGHTED_WORK_ITEMS.share(project, List.of(), empty, DONE))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void theShareOfTheBudgetIsEarnedExactly() {
    Figure<Amount<Measure.Minutes>> budget = Figure.known(Amount.minutes(1_000));
    Figure<Amount<Measure.Minutes>> earned =
        budget.with(share(ProgressMethod.ITEMS_0_100, DONE), Amount::times);
    assertThat(earned.map(Amount::number)).isEqualTo(share(2_000, 3));
  }

  @ParameterizedTest
  @EnumSource
  void theShareChangesOnNoDayButThoseOfItsFacts(ProgressMethod method) {
    ImmutableList<ProgressPost> posts = ImmutableList.of(SampleAgency.progressPost());
    LocalDate last = day(Month.DECEMBER, 31);
    ImmutableList<LocalDate> days = method.days(project, posts, items, last);
    assertThat(days).isSorted().doesNotHaveDuplicates();
    for (LocalDate day = day(Month.JANUARY, 1); !day.isAfter(last); day = day.plusDays(1)) {
      if (!share(method, day).equals(share(method, day.minusDays(1)))) {
        assertThat(days).contains(day);
      }
    }
    assertThat(method.days(project, posts, items, day(Month.JANUARY, 1))).isEmpty();
  }

  @Test
  void daysAreThoseOfWhatTheMethodLooksAt() {
    ProgressPost other = SampleAgency.progressPost().withProject(ProjectId.of("pr-other"));
    ImmutableList<ProgressPost> posts =
        ImmutableList.of(SampleAgency.progressPost(), other.withDate(BEFORE));
    LocalDate last = day(Month.DECEMBER, 31);
    assertThat(ProgressMethod.POSTED.days(project, posts, items, last))
        .containsExactly(day(Month.APRIL, 17));
    assertThat(ProgressMethod.ITEMS_0_100.days(project, posts, items, last)).containsExactly(DONE);
    assertThat(ProgressMethod.WEIGHTED_WORK_ITEMS.days(project, posts, items, last))
        .containsExactly(DONE);
    assertThat(ProgressMethod.ITEMS_50_50.days(project, posts, items, last))
        .containsExactly(day(Month.MARCH, 16), day(Month.MARCH, 18), DONE);
  }
}
