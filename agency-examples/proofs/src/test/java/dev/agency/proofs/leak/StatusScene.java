package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.StatusCalculator;
import dev.agency.budget.status.StatusFacts;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.RiskId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.project.Risk;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A project with a change at the client, one of the agency's own, a risk nobody was told of and
 * something the client owes, and the review of its set-up: of people who cost what is given.
 */
record StatusScene(ProjectStatus status, ReviewReport review) {
  private static final LocalDate TODAY = ImpactScene.TODAY;
  private static final ProjectId PROJECT = ProjectId.of("p-1");
  private static final ScopeItemId PAGES = ScopeItemId.of("pages");
  private static final PersonId ADA = PersonId.of("ada");

  static StatusScene of(String ada, String ben, String estimate) {
    ImpactFacts facts = ImpactScene.facts(ada, ben, estimate);
    ChangeRequest sent =
        moved(
            facts.request().toBuilder().assessment(ImpactScene.of(ada, ben, estimate).assessment()),
            ChangeState.SENT_TO_CLIENT);
    ChangeRequest own =
        moved(
            ChangeRequest.draft(ChangeRequestId.of("CR-2"), PROJECT, "Quieter logs", ADA, TODAY)
                .toBuilder()
                .internal(true),
            ChangeState.SUBMITTED);
    return new StatusScene(
        StatusCalculator.calculate(
            StatusFacts.builder()
                .work(
                    HandoffFacts.builder()
                        .project(project())
                        .baseline(revised(facts.baseline()))
                        .addRevisions(revision("one"), revision("two"))
                        .addChanges(own, sent)
                        .addRisks(risk(ada))
                        .addBlockers(
                            blocker("photographs", BlockerKind.WAITING_FOR_CLIENT),
                            blocker("server", BlockerKind.INTERNAL))
                        .build())
                .handoff(handoff())
                .burn(facts.burn())
                .outlook(facts.outlook())
                .addProgress(
                    ProgressPost.builder()
                        .project(PROJECT)
                        .date(TODAY)
                        .done(BasisPoints.ofPercent(40))
                        .author(ADA)
                        .build())
                .capacity(facts.capacity())
                .build(),
            HandoffGates.of(HandoffPolicy.usual())),
        review(estimate));
  }

  /** What was agreed, with an item that includes one round of revisions. */
  private static Baseline revised(Baseline agreed) {
    return agreed
        .withMinutes(6_000)
        .withScope(
            agreed
                .scope()
                .withItems(
                    ScopeItem.builder()
                        .id(PAGES)
                        .name("Pages of the site")
                        .includedRevisions(1)
                        .due(LocalDate.of(2026, 6, 12))
                        .build()));
  }

  private static Revision revision(String id) {
    return Revision.builder().id(RevisionId.of(id)).project(PROJECT).item(PAGES).on(TODAY).build();
  }

  private static Project project() {
    return Project.builder()
        .id(PROJECT)
        .client(ClientId.of("c-1"))
        .name("Website")
        .state(ProjectState.ACTIVE)
        .plan(DateRange.closed(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 6, 30)))
        .addMilestones(
            Milestone.builder()
                .id(MilestoneId.of("m-1"))
                .name("Launch")
                .due(LocalDate.of(2026, 6, 30))
                .build())
        .build();
  }

  private static ChangeRequest moved(ChangeRequest.Builder change, ChangeState state) {
    return change
        .state(state)
        .addHistory(
            ChangeStep.builder()
                .move(ChangeStep.Move.SUBMIT)
                .state(state)
                .on(TODAY)
                .by(ADA)
                .minutes(60)
                .build())
        .build();
  }

  /** What the agency would pay is reckoned from what its people cost. */
  private static Risk risk(String hour) {
    return Risk.builder()
        .id(RiskId.of("r-1"))
        .project(PROJECT)
        .title("The provider changes its interface")
        .likelihood(BasisPoints.ofPercent(30))
        .impactMinutes(2_400)
        .impactAmount(Money.of(hour, "EUR"))
        .owner(ADA)
        .raisedOn(TODAY)
        .build();
  }

  private static Blocker blocker(String title, BlockerKind kind) {
    return Blocker.builder()
        .id(BlockerId.of(title))
        .project(PROJECT)
        .title(title)
        .kind(kind)
        .raisedBy(ADA)
        .since(TODAY.minusDays(3))
        .build();
  }

  private static Handoff handoff() {
    return new Handoff(
        PROJECT,
        Optional.of(HandoffStage.DELIVERY),
        ImmutableList.of(),
        ImmutableList.of(
            new HandoffMove(
                Optional.empty(),
                Optional.of(HandoffStage.DELIVERY),
                TODAY,
                ADA,
                Optional.empty())));
  }

  private static ReviewReport review(String estimate) {
    return SetupReview.of(ReviewPolicy.usual())
        .review(
            SetupFacts.builder()
                .version(Fingerprint.of("as sold").fingerprint())
                .estimatedMinutes(60_000)
                .price(Figure.known(Money.of("120000.00", "EUR")))
                .cost(Figure.known(Money.of(estimate, "EUR")))
                .build(),
            ImmutableList.of(),
            TODAY)
        .granted()
        .orElseThrow();
  }
}
