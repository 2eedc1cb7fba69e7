package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Interaction;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffFlow;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.Project;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The handoff of one project: where it is, what goes with its stage, who signed it and how it came
 * there.
 *
 * @param handoff where it is; empty if it has not begun
 * @param facts what its gates ask about
 * @param asOf the day all is looked at
 */
public record HandoffFile(Optional<Handoff> handoff, HandoffFacts facts, LocalDate asOf) {
  private static final HandoffPolicy POLICY = HandoffPolicy.usual();

  /** The gates of this agency. */
  static final HandoffGates GATES = HandoffGates.of(POLICY);

  /** The moves of this agency. */
  public static final HandoffFlow FLOW = HandoffFlow.of(POLICY);

  /**
   * Returns the project.
   *
   * @return the project that is handed on
   */
  public Project project() {
    return facts.project();
  }

  /**
   * Returns the stage.
   *
   * @return the stage it is in; empty if it has not begun or all are behind it
   */
  public Optional<HandoffStage> stage() {
    return handoff.flatMap(Handoff::stage);
  }

  /**
   * Returns where it is and what its gate lacks.
   *
   * @return the row; empty if it has not begun or all are behind it
   */
  public Optional<HandoffRow> row() {
    return stage().map(stage -> HandoffRow.of(stage, facts, GATES, asOf));
  }

  /**
   * Returns what the receiver of the stage needs.
   *
   * @return a row for each thing
   */
  public ImmutableList<PacketRow> packet() {
    return stage().map(stage -> PacketRow.of(stage, facts, asOf)).orElse(ImmutableList.of());
  }

  /**
   * Returns the plan held against what the client expects.
   *
   * @return a row for each expectation
   */
  public ImmutableList<ExpectationRow> expectations() {
    return ExpectationRow.of(facts);
  }

  /**
   * Returns what a signature is for.
   *
   * @return the fingerprint of the packet as it is; empty without a stage
   */
  public Optional<Fingerprint> fingerprint() {
    return stage().map(stage -> HandoffPacket.of(stage, facts).fingerprint());
  }

  /**
   * Returns who signed the stage.
   *
   * @return a row for each signature, those that are void too
   */
  public ImmutableList<SignOffRow> signOffs() {
    return handoff.stream()
        .flatMap(each -> each.signOffs().stream())
        .map(
            each ->
                new SignOffRow(
                    project().id(), each, fingerprint().filter(each.seen()::equals).isPresent()))
        .collect(toImmutableList());
  }

  /**
   * Returns how it came there.
   *
   * @return a row for each move, the last one first
   */
  public ImmutableList<HandoffMoveRow> moves() {
    return handoff.map(each -> each.history().reverse()).orElse(ImmutableList.of()).stream()
        .map(move -> new HandoffMoveRow(project().id(), move))
        .collect(toImmutableList());
  }

  /**
   * Returns what somebody may do to it by their duties; whether the gate lets them is for the flow
   * to say.
   *
   * @param person who it is
   * @return the moves they may try
   */
  public ImmutableList<HandoffStep> steps(PersonId person) {
    HandoffStage at = stage().orElse(HandoffStage.BRIEF);
    boolean leads = facts.holders(at.lead(), asOf).contains(person);
    boolean adds = facts.holders(at.contributor(), asOf).contains(person);
    if (!leads && !adds) {
      return ImmutableList.of();
    }
    if (handoff.isEmpty()) {
      return ImmutableList.of(HandoffStep.BEGIN);
    }
    if (stage().isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<HandoffStep> steps = ImmutableList.builder();
    if (leads || POLICY.signedByBoth().contains(at)) {
      steps.add(HandoffStep.SIGN);
    }
    steps.add(HandoffStep.ADVANCE);
    if (at != HandoffStage.BRIEF) {
      steps.add(HandoffStep.BACK);
    }
    return steps.build();
  }

  /**
   * Returns whether both roles sign the stage, as two people.
   *
   * @return whether they do; otherwise the lead signs alone
   */
  public boolean isSignedByBoth() {
    return stage().filter(POLICY.signedByBoth()::contains).isPresent();
  }

  /**
   * Returns what something a gate asks for is called.
   *
   * @param subject the identifier of something of the scope, the plan or the client
   * @return its name, title or topic; empty for what is none of these
   */
  public Optional<String> title(String subject) {
    return Stream.of(
            facts.scope().stream()
                .flatMap(scope -> scope.items().stream())
                .filter(each -> each.id().value().equals(subject))
                .map(ScopeItem::name),
            facts.workItems().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(WorkItem::name),
            facts.risks().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(Risk::title),
            facts.blockers().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(Blocker::title),
            facts.changes().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(ChangeRequest::title),
            facts.interactions().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(Interaction::topic),
            facts.contracts().stream()
                .filter(each -> each.id().value().equals(subject))
                .map(Contract::title))
        .flatMap(titles -> titles)
        .findFirst();
  }

  /** Says which project it is of, and no figure. */
  @Override
  public String toString() {
    return "HandoffFile[" + project().id() + "]";
  }
}
