package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffFlow;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPacket;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Fingerprint;
import dev.agency.permissions.Subject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
   * Returns what something a gate asks for is called, for who may see that.
   *
   * @param subject the identifier of something of the scope, the plan or the client
   * @param reader who is told
   * @return its name, title or topic; empty for what is none of these, and where that is hidden
   */
  public Optional<String> title(String subject, Subject reader) {
    Wanted wanted = new Wanted(subject, reader);
    return Stream.of(
            wanted.among(
                facts.scope().stream().flatMap(scope -> scope.items().stream()),
                each -> each.id().value(),
                each -> packed(HandoffPacket.Kind.SCOPE_ITEM, subject, each.name()),
                HandoffFile::text),
            wanted.among(
                facts.workItems().stream(),
                each -> each.id().value(),
                each -> packed(HandoffPacket.Kind.WORK_ITEM, subject, each.name()),
                HandoffFile::text),
            wanted.among(
                facts.risks().stream(),
                each -> each.id().value(),
                RiskRow::new,
                (who, row) -> seen(who, RiskRow.TYPE, row, RiskRow.TITLE)),
            wanted.among(
                facts.blockers().stream(),
                each -> each.id().value(),
                each -> new BlockerRow(each, asOf),
                (who, row) -> seen(who, BlockerRow.TYPE, row, BlockerRow.TITLE)),
            wanted.among(
                facts.changes().stream(),
                each -> each.id().value(),
                each -> each,
                (who, row) -> seen(who, ChangeRecord.TYPE, row, ChangeRecord.TITLE)),
            wanted.among(
                facts.interactions().stream(),
                each -> each.id().value(),
                InteractionRow::new,
                (who, row) -> seen(who, InteractionRow.TYPE, row, InteractionRow.TOPIC)),
            wanted.among(
                facts.contracts().stream(),
                each -> each.id().value(),
                each -> new ContractRow(each, asOf),
                (who, row) -> seen(who, ContractRow.TYPE, row, ContractRow.TITLE)))
        .flatMap(titles -> titles)
        .findFirst();
  }

  /** What somebody is told the name of. */
  private record Wanted(String subject, Subject reader) {
    <E, R> Stream<String> among(
        Stream<E> all,
        Function<E, String> id,
        Function<E, R> row,
        BiFunction<Subject, R, Optional<String>> title) {
      return all.filter(each -> id.apply(each).equals(subject))
          .flatMap(each -> title.apply(reader, row.apply(each)).stream());
    }
  }

  /** Scope and plan have no records of their own: their words are for who reads the packet. */
  private PacketRow packed(HandoffPacket.Kind kind, String subject, String text) {
    return new PacketRow(
        project().id(),
        stage().orElse(HandoffStage.BRIEF),
        new HandoffPacket.Item(
            kind,
            subject,
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Fingerprint.builder("a name").text(text).build()),
        false,
        asOf);
  }

  private static Optional<String> text(Subject reader, PacketRow row) {
    return seen(reader, PacketRow.TYPE, row, PacketRow.TEXT).flatMap(text -> text);
  }

  private static <R, V> Optional<V> seen(
      Subject reader, RecordType<R> type, R row, Field<R, V> field) {
    return reader.view(type, row).flatMap(shown -> shown.get(field).ifVisible());
  }

  /** Says which project it is of, and no figure. */
  @Override
  public String toString() {
    return "HandoffFile[" + project().id() + "]";
  }
}
