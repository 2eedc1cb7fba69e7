package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.change.ImpactFacts;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.review.ReviewPolicy;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.SetupFacts;
import dev.agency.budget.review.SetupReview;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
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
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectBriefId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.RiskId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.ProjectState;
import dev.agency.core.project.Risk;
import dev.agency.core.project.SourceKind;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.time.DateRange;
import dev.agency.proofs.leak.ImpactScene.Charged;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project with a change at the client, one of the agency's own that nobody assessed, a risk
 * nobody was told of, something the client owes and notes for them and about them, the gate, packet
 * and pressure test of each of its stages, and the review of its set-up: of people who cost, and a
 * client who is charged, what is given.
 */
record StatusScene(
    ProjectStatus status,
    ImpactReport impact,
    ImmutableList<HandoffRow> gates,
    ImmutableList<PacketRow> packets,
    ImmutableList<ExpectationRow> expectations,
    ReviewReport review) {
  private static final HandoffGates GATES = HandoffGates.of(HandoffPolicy.usual());
  private static final LocalDate TODAY = ImpactScene.TODAY;
  private static final ProjectId PROJECT = ProjectId.of("p-1");
  private static final ScopeItemId PAGES = ScopeItemId.of("pages");
  private static final PersonId ADA = PersonId.of("ada");

  /** Returns the scene where people cost what is given, and the client is charged the usual. */
  static StatusScene of(String ada, String ben, String estimate) {
    return of(ada, ben, estimate, Charged.USUAL);
  }

  /** Returns the scene where people cost the usual, and the client is charged what is given. */
  static StatusScene of(Charged charged) {
    return of("41.00", "57.00", "61234.00", charged);
  }

  private static StatusScene of(String ada, String ben, String estimate, Charged charged) {
    ImpactFacts facts = ImpactScene.facts(ada, ben, estimate, charged);
    ImpactReport impact = ImpactScene.of(facts);
    ChangeRequest sent =
        moved(
            facts.request().toBuilder().assessment(impact.assessment()),
            ChangeState.SENT_TO_CLIENT);
    ChangeRequest own =
        moved(
            ChangeRequest.draft(ChangeRequestId.of("CR-2"), PROJECT, "Quieter logs", ADA, TODAY)
                .toBuilder()
                .internal(true),
            ChangeState.SUBMITTED);
    Baseline baseline = revised(facts.baseline()).withTotal(Money.of(charged.price(), "EUR"));
    HandoffFacts work =
        HandoffFacts.builder()
            .project(project())
            .brief(brief())
            .scope(baseline.scope())
            .baseline(baseline)
            .addRevisions(revision("one"), revision("two"))
            .addChanges(own, sent)
            .addRisks(risk(ada))
            .addBlockers(
                blocker("photographs", BlockerKind.WAITING_FOR_CLIENT),
                blocker("server", BlockerKind.INTERNAL))
            .build();
    return new StatusScene(
        StatusCalculator.calculate(
            StatusFacts.builder()
                .work(work)
                .handoff(handoff())
                .reckoned(ImmutableMap.of(own.id(), impact.assessment()))
                .burn(facts.burn())
                .outlook(facts.outlook())
                .addProgress(
                    ProgressPost.builder()
                        .project(PROJECT)
                        .date(TODAY)
                        .done(BasisPoints.ofPercent(40))
                        .author(ADA)
                        .build())
                .addNotes(note("They can look at it on Monday.", true))
                .addNotes(note("They argue about every hour.", false))
                .capacity(facts.capacity())
                .build(),
            GATES),
        impact,
        Stream.of(HandoffStage.values())
            .map(stage -> HandoffRow.of(stage, work, GATES, TODAY))
            .collect(toImmutableList()),
        Stream.of(HandoffStage.values())
            .flatMap(stage -> PacketRow.of(stage, work, TODAY).stream())
            .collect(toImmutableList()),
        ExpectationRow.of(work),
        review(estimate, charged.price()));
  }

  /** The client wants it by a day that the plan keeps to, and for a price that it may break. */
  private static ProjectBrief brief() {
    BriefSource call =
        BriefSource.builder().kind(SourceKind.CALL).on(TODAY.minusDays(60)).person(ADA).build();
    return ProjectBrief.builder()
        .id(ProjectBriefId.of("brief"))
        .project(PROJECT)
        .version(1)
        .addExpectations(
            Expectation.builder()
                .id(BriefItemId.of("e-summer"))
                .text("Before the summer")
                .source(call)
                .by(LocalDate.of(2026, 7, 31))
                .build(),
            Expectation.builder()
                .id(BriefItemId.of("e-price"))
                .text("For EUR 125,000 at most")
                .source(call)
                .mostAmount(Money.of("125000.00", "EUR"))
                .build())
        .build();
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

  private static NoteRow note(String text, boolean forClient) {
    return new NoteRow(PROJECT, TODAY.minusDays(1), ADA, text, forClient);
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

  private static ReviewReport review(String estimate, String price) {
    return SetupReview.of(ReviewPolicy.usual())
        .review(
            SetupFacts.builder()
                .version(Fingerprint.builder("as sold").build())
                .estimatedMinutes(60_000)
                .price(Figure.known(Money.of(price, "EUR")))
                .cost(Figure.known(Money.of(estimate, "EUR")))
                .build(),
            ImmutableList.of(),
            TODAY)
        .granted()
        .orElseThrow();
  }
}
