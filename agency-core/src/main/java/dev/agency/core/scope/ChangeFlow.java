package dev.agency.core.scope;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeStep.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The moves of the change requests of one project, each of which keeps the history.
 *
 * <pre>
 *   draft ... submit ... assess ... approve, approve ... send ... accept ... apply
 *                                                   internal: ............. apply
 *                                                   at no charge: ......... absorb
 *   edit      voids assessment and approvals, back to SUBMITTED
 *   recheck   the plan moved: EXPIRED; only time was worked: stale, until refreshed
 *   refresh   within the tolerance approvals stand, beyond it they are void, back to ASSESSED
 * </pre>
 *
 * <p>Who may approve follows from the responsibilities on the day, and from no permission. A
 * refused move changes nothing. A move that was made is not made twice: the same person approving
 * the same, the same assessment, the same order applied again give what they gave.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChangeFlow {
  private final ChangePolicy policy;
  private final Project project;
  private final Approvers approvers;

  private ChangeFlow(ChangePolicy policy, Project project, Approvers approvers) {
    this.policy = policy;
    this.project = project;
    this.approvers = approvers;
  }

  /**
   * Returns the moves of a project's requests.
   *
   * @param policy how the agency controls changes
   * @param project the project
   * @param responsibilities who answers for the project and its client, of any day; others are
   *     passed over
   * @return its moves
   */
  public static ChangeFlow of(
      ChangePolicy policy, Project project, List<Responsibility> responsibilities) {
    return new ChangeFlow(policy, project, new Approvers(policy, project, responsibilities));
  }

  /**
   * Changes what a request asks for. Its assessment, approvals and acceptance are void, and it is
   * submitted anew, or stays a draft. Names of other systems may change without that.
   *
   * @param request the request
   * @param edited the request with what it is to ask for
   * @param by who edits it, and counts as an author from then on
   * @param on the day
   * @return the edited request, the request itself if nothing differs, or {@code
   *     CHANGED_BY_MOVES_ONLY}, {@code NOT_IN_THIS_STATE}, {@code ASKS_FOR_NOTHING}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> edit(
      ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal = unfit(request, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (request.state().isFinal()) {
      return refused(ChangeRefusal.NOT_IN_THIS_STATE);
    }
    if (request.state() != edited.state() || !decisionsOf(request).equals(decisionsOf(edited))) {
      return refused(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    }
    if (edited.equals(request.withExternalRefs(edited.externalRefs()))) {
      return granted(edited);
    }
    boolean draft = request.state() == ChangeState.DRAFT;
    if (!draft && asksForNothing(edited)) {
      return refused(ChangeRefusal.ASKS_FOR_NOTHING);
    }
    ChangeRequest.Builder content =
        edited.toBuilder()
            .assessment(Optional.empty())
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty());
    return moved(
        content,
        step(edited, Move.EDIT, draft ? ChangeState.DRAFT : ChangeState.SUBMITTED, on).by(by));
  }

  /** Returns a request of which only what an edit must not touch is left. */
  private static ChangeRequest decisionsOf(ChangeRequest request) {
    return request.toBuilder()
        .title("-")
        .note(Optional.empty())
        .askedByContact(Optional.empty())
        .askedByPerson(Optional.empty())
        .internal(false)
        .atNoCharge(false)
        .delta(ScopeDelta.of())
        .effortMinutes(0)
        .evidence(ImmutableList.of())
        .externalRefs(ImmutableList.of())
        .build();
  }

  private static boolean asksForNothing(ChangeRequest request) {
    return request.delta().changes().isEmpty() && request.effortMinutes() == 0;
  }

  /**
   * Asks for what a draft says.
   *
   * @param request the draft
   * @param by who submits it
   * @param on the day
   * @return the submitted request, or {@code NOT_IN_THIS_STATE}, {@code ASKS_FOR_NOTHING}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> submit(ChangeRequest request, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal = unfit(request, on, ChangeState.DRAFT);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return asksForNothing(request)
        ? refused(ChangeRefusal.ASKS_FOR_NOTHING)
        : moved(request.toBuilder(), step(request, Move.SUBMIT, ChangeState.SUBMITTED, on).by(by));
  }

  /**
   * Gives a request its impact, which is up for approval from then on. An earlier one is replaced,
   * and what was approved of it is void. One that expired is assessed anew.
   *
   * @param request the request, submitted, assessed or expired
   * @param assessment the impact
   * @param baseline the baseline in force
   * @param by who answers for the impact
   * @param on the day
   * @return the assessed request, or why it cannot be: {@code BASELINE_MOVED}, {@code
   *     OTHER_MINUTES}, {@code HAS_A_PRICE}, what {@link ScopeOfWork#apply} refuses, {@code
   *     NOT_IN_THIS_STATE}, {@code BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   * @throws dev.agency.core.error.CurrencyMismatchException if the price has another currency than
   *     the total of the baseline
   */
  public ChangeRuling<ChangeRequest> assess(
      ChangeRequest request, Assessment assessment, Baseline baseline, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, ChangeState.SUBMITTED, ChangeState.ASSESSED, ChangeState.EXPIRED);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!baseline.project().equals(project.id())) {
      return refused(ChangeRefusal.OTHER_PROJECT);
    }
    if (assessment.pins().baseline() != baseline.number()) {
      return refused(ChangeRefusal.BASELINE_MOVED);
    }
    Optional<ChangeRefusal> unlike = unlike(request, assessment);
    if (unlike.isPresent()) {
      return refused(unlike.get());
    }
    ChangeRuling<Baseline> next = baseline.next(request, assessment, on);
    if (next.refusal().filter(why -> why != ChangeRefusal.PRICE_UNKNOWN).isPresent()) {
      return refused(next.refusal().get());
    }
    boolean same =
        request.state() == ChangeState.ASSESSED
            && !request.staleFigures()
            && request.assessment().filter(assessment::equals).isPresent();
    return same ? granted(request) : assessed(request, assessment, Optional.of(by), on);
  }

  /** Returns why an impact is not one of a request. */
  private static Optional<ChangeRefusal> unlike(ChangeRequest request, Assessment assessment) {
    if (assessment.minutesDelta() != request.minutes()) {
      return Optional.of(ChangeRefusal.OTHER_MINUTES);
    }
    boolean free =
        Baseline.hasNoPrice(assessment)
            || assessment.priceDelta().ifKnown().filter(Money::isZero).isPresent();
    return !free && (request.internal() || request.atNoCharge())
        ? Optional.of(ChangeRefusal.HAS_A_PRICE)
        : Optional.empty();
  }

  private static ChangeRuling<ChangeRequest> assessed(
      ChangeRequest request, Assessment assessment, Optional<PersonId> by, LocalDate on) {
    return moved(
        request.toBuilder()
            .assessment(assessment)
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty()),
        step(request, Move.ASSESS, ChangeState.ASSESSED, on).by(by));
  }

  /**
   * Holds an assessment against how things stand.
   *
   * <p>A baseline or a plan that moved makes the request expire, and its approvals void. Time that
   * was worked only marks it.
   *
   * @param request the request, assessed, up to accepted by the client
   * @param now the baseline in force, and the plan and the figures of today
   * @param on the day
   * @return the request, expired, marked or as it is, or {@code NOT_IN_THIS_STATE}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> recheck(ChangeRequest request, Pins now, LocalDate on) {
    if (request.state() == ChangeState.EXPIRED && request.project().equals(project.id())) {
      return granted(request);
    }
    Optional<ChangeRefusal> refusal = unfitOrNotAssessed(request, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!pins(request).samePlan(now)) {
      return expired(request, on);
    }
    boolean stale = !pins(request).figures().equals(now.figures());
    if (stale == request.staleFigures()) {
      return granted(request);
    }
    return stale
        ? moved(
            request.toBuilder().staleFigures(true),
            step(request, Move.FIGURES_MOVED, request.state(), on))
        : moved(
            request.toBuilder().staleFigures(false),
            step(request, Move.REFRESH, request.state(), on));
  }

  private static ChangeRuling<ChangeRequest> expired(ChangeRequest request, LocalDate on) {
    return moved(
        request.toBuilder()
            .refreshed(Optional.empty())
            .staleFigures(false)
            .approvals(ImmutableList.of())
            .acceptance(Optional.empty()),
        step(request, Move.EXPIRE, ChangeState.EXPIRED, on));
  }

  /** Returns what the last impact of a request was computed from. */
  private static Pins pins(ChangeRequest request) {
    return request.refreshed().or(request::assessment).orElseThrow().pins();
  }

  /**
   * Takes the impact as it was computed again from the same plan and new figures.
   *
   * <p>Within the tolerance of what was approved the approvals and the acceptance stand, and so
   * does what was approved. Beyond it, and where nobody approved yet, the new impact is up for
   * approval.
   *
   * @param request the request, assessed, up to accepted by the client
   * @param now the impact from the figures of today
   * @param on the day
   * @return the request, or expired if the plan moved, or {@code OTHER_MINUTES}, {@code
   *     HAS_A_PRICE}, {@code NOT_IN_THIS_STATE}, {@code BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> refresh(ChangeRequest request, Assessment now, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfitOrNotAssessed(request, on).or(() -> unlike(request, now));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!pins(request).samePlan(now.pins())) {
      return expired(request, on);
    }
    Assessment approved = request.assessment().orElseThrow();
    if (request.refreshed().orElse(approved).equals(now) && !request.staleFigures()) {
      return granted(request);
    }
    if (request.approvals().isEmpty() || !policy.tolerance().holds(approved, now)) {
      return assessed(request, now, Optional.empty(), on);
    }
    return moved(
        request.toBuilder().refreshed(now).staleFigures(false),
        step(request, Move.REFRESH, request.state(), on));
  }

  /**
   * Approves a request and its impact. With the last approval that is missing it is approved
   * internally.
   *
   * @param request the assessed request
   * @param person who approves
   * @param seen the fingerprint of what they looked at
   * @param on the day, on which their duties count
   * @return the request with the approval, the request itself if they had approved it, or {@code
   *     OTHER_VERSION}, {@code STALE_FIGURES}, {@code NOT_AN_APPROVER}, {@code
   *     AUTHOR_MAY_NOT_APPROVE}, {@code NOT_IN_THIS_STATE}, {@code BEFORE_LAST_MOVE} or {@code
   *     OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> approve(
      ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
    boolean again =
        request.state().isAssessed()
            && request.approvals().stream()
                .anyMatch(each -> each.person().equals(person) && each.hash().equals(seen));
    Optional<ChangeRefusal> refusal =
        again ? unfit(request, on) : unfit(request, on, ChangeState.ASSESSED);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!seen.equals(request.hash())) {
      return refused(ChangeRefusal.OTHER_VERSION);
    }
    if (again) {
      return granted(request);
    }
    if (request.staleFigures()) {
      return refused(ChangeRefusal.STALE_FIGURES);
    }
    Optional<ChangeApproval> approval = approvers.approval(person, on, seen);
    if (approval.isEmpty()) {
      return refused(ChangeRefusal.NOT_AN_APPROVER);
    }
    if (approvers.isBarred(request, person)) {
      return refused(ChangeRefusal.AUTHOR_MAY_NOT_APPROVE);
    }
    ChangeRequest approved = request.toBuilder().addApprovals(approval.get()).build();
    ChangeState to =
        approvers.areEnough(approved) ? ChangeState.INTERNALLY_APPROVED : ChangeState.ASSESSED;
    return moved(approved.toBuilder(), step(request, Move.APPROVE, to, on).by(person));
  }

  /**
   * Sends an approved request to the client.
   *
   * @param request the request
   * @param by who sends it
   * @param on the day
   * @return the request at the client, or {@code INTERNAL}, {@code AT_NO_CHARGE}, {@code
   *     STALE_FIGURES}, {@code APPROVALS_MISSING}, {@code NOT_IN_THIS_STATE}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> send(ChangeRequest request, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, ChangeState.INTERNALLY_APPROVED).or(() -> unapproved(request));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (request.internal()) {
      return refused(ChangeRefusal.INTERNAL);
    }
    return request.atNoCharge()
        ? refused(ChangeRefusal.AT_NO_CHARGE)
        : moved(
            request.toBuilder(), step(request, Move.SEND, ChangeState.SENT_TO_CLIENT, on).by(by));
  }

  /** Returns why what was approved does not hold, were it used now. */
  private Optional<ChangeRefusal> unapproved(ChangeRequest request) {
    if (request.staleFigures()) {
      return Optional.of(ChangeRefusal.STALE_FIGURES);
    }
    return approvers.areEnough(request)
        ? Optional.empty()
        : Optional.of(ChangeRefusal.APPROVALS_MISSING);
  }

  /**
   * Notes that the client agreed.
   *
   * @param request the request at the client
   * @param contact who agreed
   * @param seen the fingerprint of what was sent
   * @param by who notes it
   * @param on the day
   * @return the accepted request, or {@code OTHER_VERSION}, {@code NOT_IN_THIS_STATE}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> accept(
      ChangeRequest request, ContactId contact, Fingerprint seen, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal = unfit(request, on, ChangeState.SENT_TO_CLIENT);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return seen.equals(request.hash())
        ? moved(
            request.toBuilder().acceptance(new ChangeRequest.ClientAcceptance(contact, on, seen)),
            step(request, Move.ACCEPT, ChangeState.CLIENT_ACCEPTED, on).by(by))
        : refused(ChangeRefusal.OTHER_VERSION);
  }

  /**
   * Makes an accepted request an order, which moves the baseline. All that has to hold is looked at
   * again: the approvals, the acceptance, the baseline, the plan and the figures.
   *
   * @param request the request, accepted by the client, or approved if it is internal
   * @param baseline the baseline in force
   * @param now the number of that baseline, and the plan and the figures of today
   * @param by who applies it
   * @param on the day
   * @return the order, the same one if it was applied to make this baseline, or {@code
   *     BASELINE_MOVED}, {@code PLAN_MOVED}, {@code STALE_FIGURES}, {@code APPROVALS_MISSING},
   *     {@code OTHER_VERSION}, {@code AT_NO_CHARGE}, {@code PRICE_UNKNOWN}, {@code
   *     LESS_THAN_NOTHING}, what {@link ScopeOfWork#apply} refuses, {@code NOT_IN_THIS_STATE},
   *     {@code BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   */
  public ChangeRuling<ChangeOrder> apply(
      ChangeRequest request, Baseline baseline, Pins now, PersonId by, LocalDate on) {
    if (request.state() == ChangeState.APPLIED
        && request.project().equals(project.id())
        && baseline.order().filter(request.id()::equals).isPresent()) {
      return new ChangeRuling.Granted<>(new ChangeOrder(request, baseline));
    }
    Optional<ChangeRefusal> refusal =
        unfit(
                request,
                on,
                request.internal() ? ChangeState.INTERNALLY_APPROVED : ChangeState.CLIENT_ACCEPTED)
            .or(() -> moved(request, baseline, now))
            .or(() -> unapproved(request))
            .or(() -> unaccepted(request));
    if (refusal.isPresent()) {
      return new ChangeRuling.Refused<>(refusal.get());
    }
    ChangeRuling<Baseline> next = baseline.next(request, request.assessment().orElseThrow(), on);
    if (next.refusal().isPresent()) {
      return new ChangeRuling.Refused<>(next.refusal().get());
    }
    ChangeRequest applied =
        moved(request.toBuilder(), step(request, Move.APPLY, ChangeState.APPLIED, on).by(by))
            .granted()
            .orElseThrow();
    return new ChangeRuling.Granted<>(new ChangeOrder(applied, next.granted().orElseThrow()));
  }

  /** Returns what has moved under an assessment. */
  private Optional<ChangeRefusal> moved(ChangeRequest request, Baseline baseline, Pins now) {
    if (!baseline.project().equals(project.id())) {
      return Optional.of(ChangeRefusal.OTHER_PROJECT);
    }
    Pins then = pins(request);
    if (then.baseline() != baseline.number() || now.baseline() != baseline.number()) {
      return Optional.of(ChangeRefusal.BASELINE_MOVED);
    }
    if (!then.plan().equals(now.plan())) {
      return Optional.of(ChangeRefusal.PLAN_MOVED);
    }
    return then.figures().equals(now.figures())
        ? Optional.empty()
        : Optional.of(ChangeRefusal.STALE_FIGURES);
  }

  private static Optional<ChangeRefusal> unaccepted(ChangeRequest request) {
    if (request.atNoCharge()) {
      return Optional.of(ChangeRefusal.AT_NO_CHARGE);
    }
    boolean other =
        request.acceptance().filter(it -> !it.hash().equals(request.hash())).isPresent();
    return other ? Optional.of(ChangeRefusal.OTHER_VERSION) : Optional.empty();
  }

  /**
   * Turns a request down, the agency or the client.
   *
   * @param request the open request
   * @param by who turns it down, or notes that the client did
   * @param reason why; blank is refused
   * @param on the day
   * @return the rejected request, or {@code NEEDS_REASON}, {@code NOT_IN_THIS_STATE}, {@code
   *     BEFORE_LAST_MOVE} or {@code OTHER_PROJECT}
   * @throws dev.agency.core.error.InvalidModelException if the reason does not print ({@code
   *     MALFORMED_NAME})
   */
  public ChangeRuling<ChangeRequest> reject(
      ChangeRequest request, PersonId by, String reason, LocalDate on) {
    Optional<ChangeRefusal> refusal = unfit(request, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!request.state().isOpen()) {
      return refused(ChangeRefusal.NOT_IN_THIS_STATE);
    }
    return reason.isBlank()
        ? refused(ChangeRefusal.NEEDS_REASON)
        : moved(
            request.toBuilder(),
            step(request, Move.REJECT, ChangeState.REJECTED, on).by(by).reason(reason));
  }

  /**
   * Takes a request back.
   *
   * @param request the request, not done with
   * @param by who takes it back
   * @param on the day
   * @return the withdrawn request, or {@code NOT_IN_THIS_STATE}, {@code BEFORE_LAST_MOVE} or {@code
   *     OTHER_PROJECT}
   */
  public ChangeRuling<ChangeRequest> withdraw(ChangeRequest request, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal = unfit(request, on);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return request.state().isFinal()
        ? refused(ChangeRefusal.NOT_IN_THIS_STATE)
        : moved(
            request.toBuilder(), step(request, Move.WITHDRAW, ChangeState.WITHDRAWN, on).by(by));
  }

  /**
   * Gives a change away: it is done, not paid for, and counted as creep.
   *
   * <p>One person who may approve is enough while the period's allowance has room for all the time
   * it adds. Otherwise it must have been written as at no charge and approved so by both.
   *
   * @param request the request, submitted, assessed or approved
   * @param by who gives it away
   * @param reason why; blank is refused
   * @param others the requests of the project, of which those absorbed count against the allowance;
   *     others are passed over
   * @param on the day
   * @return the absorbed request, or {@code NEEDS_REASON}, {@code NOT_AN_APPROVER}, {@code
   *     AUTHOR_MAY_NOT_APPROVE}, {@code APPROVALS_MISSING}, {@code NOT_AT_NO_CHARGE}, {@code
   *     STALE_FIGURES}, {@code NOT_IN_THIS_STATE}, {@code BEFORE_LAST_MOVE} or {@code
   *     OTHER_PROJECT}
   * @throws dev.agency.core.error.InvalidModelException if the reason does not print ({@code
   *     MALFORMED_NAME})
   */
  public ChangeRuling<ChangeRequest> absorb(
      ChangeRequest request, PersonId by, String reason, List<ChangeRequest> others, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(
                request,
                on,
                ChangeState.SUBMITTED,
                ChangeState.ASSESSED,
                ChangeState.INTERNALLY_APPROVED)
            .or(() -> reason.isBlank() ? Optional.of(ChangeRefusal.NEEDS_REASON) : Optional.empty())
            .or(() -> unabsorbable(request, by, others, on));
    return refusal
        .map(ChangeFlow::<ChangeRequest>refused)
        .orElseGet(
            () ->
                moved(
                    request.toBuilder(),
                    step(request, Move.ABSORB, ChangeState.ABSORBED, on).by(by).reason(reason)));
  }

  private Optional<ChangeRefusal> unabsorbable(
      ChangeRequest request, PersonId by, List<ChangeRequest> others, LocalDate on) {
    if (approvers.approval(by, on, request.hash()).isEmpty()) {
      return Optional.of(ChangeRefusal.NOT_AN_APPROVER);
    }
    boolean small =
        policy
            .allowance()
            .filter(it -> it.covers(request, it.use(project.id(), others, on)))
            .isPresent();
    if (small) {
      return approvers.isBarred(request, by)
          ? Optional.of(ChangeRefusal.AUTHOR_MAY_NOT_APPROVE)
          : Optional.empty();
    }
    if (request.state() != ChangeState.INTERNALLY_APPROVED) {
      return Optional.of(ChangeRefusal.APPROVALS_MISSING);
    }
    return request.atNoCharge() ? unapproved(request) : Optional.of(ChangeRefusal.NOT_AT_NO_CHARGE);
  }

  /** Returns why nothing can be done with a request on a day. */
  private Optional<ChangeRefusal> unfit(ChangeRequest request, LocalDate on) {
    if (!request.project().equals(project.id())) {
      return Optional.of(ChangeRefusal.OTHER_PROJECT);
    }
    return on.isBefore(request.lastMovedOn())
        ? Optional.of(ChangeRefusal.BEFORE_LAST_MOVE)
        : Optional.empty();
  }

  private Optional<ChangeRefusal> unfit(
      ChangeRequest request, LocalDate on, ChangeState... states) {
    return unfit(request, on)
        .or(
            () ->
                ImmutableList.copyOf(states).contains(request.state())
                    ? Optional.empty()
                    : Optional.of(ChangeRefusal.NOT_IN_THIS_STATE));
  }

  private Optional<ChangeRefusal> unfitOrNotAssessed(ChangeRequest request, LocalDate on) {
    return unfit(request, on)
        .or(
            () ->
                request.state().isAssessed()
                    ? Optional.empty()
                    : Optional.of(ChangeRefusal.NOT_IN_THIS_STATE));
  }

  private static ChangeStep.Builder step(
      ChangeRequest request, Move move, ChangeState to, LocalDate on) {
    return ChangeStep.builder().move(move).state(to).on(on).minutes(request.minutes());
  }

  private static ChangeRuling<ChangeRequest> moved(
      ChangeRequest.Builder request, ChangeStep.Builder step) {
    ChangeStep made = step.build();
    return granted(request.state(made.state()).addHistory(made).build());
  }

  private static ChangeRuling<ChangeRequest> granted(ChangeRequest request) {
    return new ChangeRuling.Granted<>(request);
  }

  private static <T> ChangeRuling<T> refused(ChangeRefusal refusal) {
    return new ChangeRuling.Refused<>(Objects.requireNonNull(refusal));
  }
}
