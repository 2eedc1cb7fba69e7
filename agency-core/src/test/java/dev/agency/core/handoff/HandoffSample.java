package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.client.Interaction;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.RiskState;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleClient;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** The relaunch of a shop the day after its launch, of which nothing is missing at any gate. */
final class HandoffSample {
  static final LocalDate DAY = SampleAgency.day(Month.JULY, 3);
  static final PersonId PROJECT_MANAGER = SampleScope.PROJECT_MANAGER;
  static final PersonId ACCOUNT_MANAGER = SampleScope.ACCOUNT_MANAGER;
  static final HandoffPolicy POLICY = HandoffPolicy.usual();

  private HandoffSample() {}

  static HandoffFacts facts() {
    ScopeOfWork scope =
        SampleScope.scope()
            .withItems(
                SampleScope.checkout(),
                SampleScope.styleGuide().withAcceptance("The client has signed each page."));
    WorkItem checkout = SampleAgency.workItem();
    WorkItem sitemap =
        checkout
            .withPredecessors(ImmutableList.of())
            .withId(WorkItemId.of("w-sitemap"))
            .withExternalRefs(ImmutableList.of());
    WorkItem style =
        sitemap
            .withId(WorkItemId.of("w-style"))
            .withScopeItem(SampleScope.styleGuide().id())
            .withMilestone(Optional.empty());
    return HandoffFacts.builder()
        .project(SampleAgency.project())
        .responsibilities(SampleScope.responsibilities())
        .brief(SampleProject.brief())
        .scope(scope)
        .baseline(
            Baseline.first(scope, SampleAgency.budget().id(), SampleAgency.day(Month.MARCH, 2))
                .withTotal(Money.of("9000.00", "EUR")))
        .addWorkItems(checkout, sitemap, style)
        .addRisks(
            SampleProject.risk().toBuilder()
                .state(RiskState.OPEN)
                .closedOn(Optional.empty())
                .build())
        .addBlockers(SampleProject.blocker())
        .addChanges(SampleScope.draft())
        .addUpdates(SampleClient.clientUpdate().withSentOn(DAY.minusDays(13)))
        .addInteractions(interaction())
        .addContracts(SampleClient.contract())
        .addSurveys(SampleClient.surveyResponse())
        .capacityAhead(
            new CapacityAhead(
                DAY,
                DateRange.of(DAY, SampleAgency.day(Month.NOVEMBER, 1)),
                ImmutableSortedMap.of(
                    DisciplineId.of("code"), 0L, DisciplineId.of("design"), 7_200L)))
        .build();
  }

  private static Interaction interaction() {
    return SampleClient.interaction()
        .withFollowUps(
            SampleClient.interaction().followUps().stream()
                .map(each -> each.withDoneOn(each.due()))
                .toList());
  }

  static ProjectBrief brief() {
    return facts().brief().orElseThrow();
  }

  /** Returns the handoff of the project in a stage that nobody has signed yet. */
  static Handoff in(HandoffStage stage) {
    ImmutableList.Builder<HandoffMove> moves = ImmutableList.builder();
    Optional<HandoffStage> before = Optional.empty();
    for (HandoffStage each : HandoffStage.values()) {
      if (each.compareTo(stage) <= 0) {
        moves.add(
            new HandoffMove(
                before,
                Optional.of(each),
                SampleAgency.day(Month.MARCH, 2),
                ACCOUNT_MANAGER,
                Optional.empty()));
        before = Optional.of(each);
      }
    }
    return new Handoff(
        SampleAgency.project().id(), Optional.of(stage), ImmutableList.of(), moves.build());
  }
}
