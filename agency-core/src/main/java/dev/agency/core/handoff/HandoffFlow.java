package dev.agency.core.handoff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.DutyMatching;
import dev.agency.core.scope.Fingerprint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moves of a handoff: begin, sign, advance and go back.
 *
 * <p>A stage is left when nothing is missing, those who have to sign did, and the next one can be
 * entered. A signature is for the packet of the stage as it was seen, and void once that is another
 * one. Where both sign, they are two people: who holds both duties counts for one of them.
 *
 * <p>A refused move changes nothing. Immutable and thread-safe.
 */
public final class HandoffFlow {
  private final HandoffPolicy policy;
  private final HandoffGates gates;

  private HandoffFlow(HandoffPolicy policy) {
    this.policy = policy;
    this.gates = HandoffGates.of(policy);
  }

  /**
   * Returns the moves of an agency.
   *
   * @param policy how it hands work on
   * @return the moves
   */
  public static HandoffFlow of(HandoffPolicy policy) {
    return new HandoffFlow(policy);
  }

  /**
   * Begins with the brief.
   *
   * @param facts what is known of the project
   * @param by who begins, an account or project manager of it
   * @param on the day
   * @return a handoff in the first stage, or {@code GATE_CLOSED} or {@code NOT_RESPONSIBLE}
   */
  public Ruling<Handoff, HandoffRefusal> begin(HandoffFacts facts, PersonId by, LocalDate on) {
    HandoffStage first = HandoffStage.BRIEF;
    if (!gates.entry(first, facts, on).isEmpty()) {
      return refused(HandoffRefusal.GATE_CLOSED);
    }
    if (duties(first, facts, by, on).isEmpty()) {
      return refused(HandoffRefusal.NOT_RESPONSIBLE);
    }
    return new Ruling.Granted<>(
        new Handoff(
            facts.project().id(),
            Optional.of(first),
            ImmutableList.of(),
            ImmutableList.of(
                new HandoffMove(Optional.empty(), Optional.of(first), on, by, Optional.empty()))));
  }

  /**
   * Signs the stage.
   *
   * @param handoff the handoff
   * @param facts what is known of the project
   * @param by who signs
   * @param on the day, on which their duties count
   * @return the signed handoff, the handoff itself if they had signed the same, or {@code
   *     OTHER_PROJECT}, {@code BEFORE_LAST_MOVE}, {@code FINISHED}, {@code NOT_RESPONSIBLE} or
   *     {@code GATE_CLOSED}
   */
  public Ruling<Handoff, HandoffRefusal> sign(
      Handoff handoff, HandoffFacts facts, PersonId by, LocalDate on) {
    Optional<HandoffRefusal> refusal = unfit(handoff, facts, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    HandoffStage stage = handoff.stage().orElseThrow();
    ImmutableSet<Duty> duties =
        duties(stage, facts, by, on).stream()
            .filter(duty -> duty == stage.lead() || policy.signedByBoth().contains(stage))
            .collect(toImmutableSet());
    if (duties.isEmpty()) {
      return refused(HandoffRefusal.NOT_RESPONSIBLE);
    }
    if (!gates.exit(stage, facts, on).isEmpty()) {
      return refused(HandoffRefusal.GATE_CLOSED);
    }
    Fingerprint seen = HandoffPacket.of(stage, facts).fingerprint();
    if (handoff.signOffs().stream()
        .anyMatch(
            each ->
                each.person().equals(by)
                    && each.seen().equals(seen)
                    && each.duties().equals(duties))) {
      return new Ruling.Granted<>(handoff);
    }
    return new Ruling.Granted<>(
        new Handoff(
            handoff.project(),
            handoff.stage(),
            Stream.concat(
                    handoff.signOffs().stream().filter(each -> !each.person().equals(by)),
                    Stream.of(new SignOff(by, duties, on, seen)))
                .collect(toImmutableList()),
            handoff.history()));
  }

  /**
   * Goes on to the next stage, or ends after the last one.
   *
   * @param handoff the handoff
   * @param facts what is known of the project
   * @param by who moves it, of either duty of the stage
   * @param on the day
   * @return the handoff in its next stage, or {@code OTHER_PROJECT}, {@code BEFORE_LAST_MOVE},
   *     {@code FINISHED}, {@code NOT_RESPONSIBLE}, {@code GATE_CLOSED}, {@code SIGN_OFF_MISSING} or
   *     {@code NEXT_GATE_CLOSED}
   */
  public Ruling<Handoff, HandoffRefusal> advance(
      Handoff handoff, HandoffFacts facts, PersonId by, LocalDate on) {
    Optional<HandoffRefusal> refusal = unfit(handoff, facts, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    HandoffStage stage = handoff.stage().orElseThrow();
    if (duties(stage, facts, by, on).isEmpty()) {
      return refused(HandoffRefusal.NOT_RESPONSIBLE);
    }
    if (!gates.exit(stage, facts, on).isEmpty()) {
      return refused(HandoffRefusal.GATE_CLOSED);
    }
    if (!isSigned(handoff, stage, HandoffPacket.of(stage, facts).fingerprint())) {
      return refused(HandoffRefusal.SIGN_OFF_MISSING);
    }
    if (stage.next().filter(next -> !gates.entry(next, facts, on).isEmpty()).isPresent()) {
      return refused(HandoffRefusal.NEXT_GATE_CLOSED);
    }
    return moved(handoff, stage.next(), by, on, Optional.empty());
  }

  /**
   * Goes back to an earlier stage. What was signed is void.
   *
   * @param handoff the handoff
   * @param facts what is known of the project
   * @param to the stage to go back to
   * @param reason why
   * @param by who sends it back, of either duty of the stage
   * @param on the day
   * @return the handoff in the earlier stage, or {@code OTHER_PROJECT}, {@code BEFORE_LAST_MOVE},
   *     {@code FINISHED}, {@code NOT_RESPONSIBLE}, {@code NOT_EARLIER} or {@code NEEDS_REASON}
   */
  public Ruling<Handoff, HandoffRefusal> back(
      Handoff handoff,
      HandoffFacts facts,
      HandoffStage to,
      String reason,
      PersonId by,
      LocalDate on) {
    Optional<HandoffRefusal> refusal = unfit(handoff, facts, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    HandoffStage stage = handoff.stage().orElseThrow();
    if (duties(stage, facts, by, on).isEmpty()) {
      return refused(HandoffRefusal.NOT_RESPONSIBLE);
    }
    if (to.compareTo(stage) >= 0) {
      return refused(HandoffRefusal.NOT_EARLIER);
    }
    if (reason.isBlank()) {
      return refused(HandoffRefusal.NEEDS_REASON);
    }
    return moved(handoff, Optional.of(to), by, on, Optional.of(reason));
  }

  private static Optional<HandoffRefusal> unfit(Handoff handoff, HandoffFacts facts, LocalDate on) {
    if (!handoff.project().equals(facts.project().id())) {
      return Optional.of(HandoffRefusal.OTHER_PROJECT);
    }
    if (on.isBefore(handoff.lastDay())) {
      return Optional.of(HandoffRefusal.BEFORE_LAST_MOVE);
    }
    return handoff.stage().isEmpty() ? Optional.of(HandoffRefusal.FINISHED) : Optional.empty();
  }

  /** Returns which of the two duties of a stage a person has on a day. */
  private static ImmutableSet<Duty> duties(
      HandoffStage stage, HandoffFacts facts, PersonId person, LocalDate on) {
    return Arrays.stream(new Duty[] {stage.lead(), stage.contributor()})
        .filter(duty -> facts.holders(duty, on).contains(person))
        .collect(toImmutableSet());
  }

  /** Returns whether those who have to sign did, for what is there now. */
  private boolean isSigned(Handoff handoff, HandoffStage stage, Fingerprint now) {
    ImmutableSet<Duty> signing =
        policy.signedByBoth().contains(stage)
            ? ImmutableSet.of(stage.lead(), stage.contributor())
            : ImmutableSet.of(stage.lead());
    return DutyMatching.ofDistinctPeople()
        .fills(
            signing,
            handoff.signOffs().stream()
                .filter(each -> each.seen().equals(now))
                .map(
                    each ->
                        new DutyMatching.Holder(each.person(), each.duties(), ImmutableSet.of()))
                .collect(toImmutableList()));
  }

  private static Ruling<Handoff, HandoffRefusal> moved(
      Handoff handoff,
      Optional<HandoffStage> to,
      PersonId by,
      LocalDate on,
      Optional<String> reason) {
    HandoffMove move = new HandoffMove(handoff.stage(), to, on, by, reason);
    return new Ruling.Granted<>(
        new Handoff(
            handoff.project(),
            to,
            ImmutableList.of(),
            ImmutableList.<HandoffMove>builder().addAll(handoff.history()).add(move).build()));
  }

  private static Ruling<Handoff, HandoffRefusal> refused(HandoffRefusal refusal) {
    return new Ruling.Refused<>(refusal);
  }
}
