package dev.agency.core.scope;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.scope.ChangeMoves.granted;
import static dev.agency.core.scope.ChangeMoves.moved;
import static dev.agency.core.scope.ChangeMoves.refused;
import static dev.agency.core.scope.ChangeMoves.step;
import static dev.agency.core.scope.ChangeMoves.unless;
import static dev.agency.core.scope.ChangeMoves.when;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeStep.Move;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
  private static final ImmutableList<ChangeState> UNFINISHED = states(it -> !it.isFinal());
  private static final ImmutableList<ChangeState> REJECTABLE =
      states(it -> it == ChangeState.SUBMITTED || it.isAssessed());
  private static final ImmutableList<ChangeState> ASSESSED = states(ChangeState::isAssessed);
  private static final ImmutableList<ChangeState> RECHECKABLE =
      states(it -> it.isAssessed() || it == ChangeState.EXPIRED);
  private static final ImmutableList<ChangeState> ASSESSABLE =
      ImmutableList.of(ChangeState.SUBMITTED, ChangeState.ASSESSED, ChangeState.EXPIRED);
  private static final ImmutableList<ChangeState> ABSORBABLE =
      ImmutableList.of(
          ChangeState.SUBMITTED, ChangeState.ASSESSED, ChangeState.INTERNALLY_APPROVED);

  private final ChangePolicy policy;
  private final Project project;
  private final Approvers approvers;
  private final ImpactMoves impacts;

  private ChangeFlow(ChangePolicy policy, Project project, Approvers approvers) {
    this.policy = policy;
    this.project = project;
    this.approvers = approvers;
    this.impacts = new ImpactMoves(policy.tolerance());
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
  public Ruling<ChangeRequest, ChangeRefusal> edit(
      ChangeRequest request, ChangeRequest edited, PersonId by, LocalDate on) {
    return unless(unfit(request, on, UNFINISHED), () -> EditMoves.edit(request, edited, by, on));
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
  public Ruling<ChangeRequest, ChangeRefusal> submit(
      ChangeRequest request, PersonId by, LocalDate on) {
    return unless(
        unfit(request, on, only(ChangeState.DRAFT)), () -> EditMoves.submit(request, by, on));
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
  public Ruling<ChangeRequest, ChangeRefusal> assess(
      ChangeRequest request, Assessment assessment, Baseline baseline, PersonId by, LocalDate on) {
    return unless(
        unfit(request, on, ASSESSABLE),
        () -> impacts.assess(request, assessment, baseline, by, on));
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
  public Ruling<ChangeRequest, ChangeRefusal> recheck(
      ChangeRequest request, Pins now, LocalDate on) {
    return unless(unfit(request, on, RECHECKABLE), () -> impacts.recheck(request, now, on));
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
  public Ruling<ChangeRequest, ChangeRefusal> refresh(
      ChangeRequest request, Assessment now, LocalDate on) {
    return unless(unfit(request, on, ASSESSED), () -> impacts.refresh(request, now, on));
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
  public Ruling<ChangeRequest, ChangeRefusal> approve(
      ChangeRequest request, PersonId person, Fingerprint seen, LocalDate on) {
    boolean again =
        request.state().isAssessed()
            && request.approvals().stream()
                .anyMatch(each -> each.person().equals(person) && each.hash().equals(seen));
    Optional<ChangeRefusal> refusal =
        unfit(request, on, again ? ASSESSED : only(ChangeState.ASSESSED));
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
    ChangeRequest approved =
        request.withApprovals(
            Stream.concat(
                    // What somebody approved of another version is not kept beside this.
                    request.approvals().stream().filter(each -> each.hash().equals(seen)),
                    approval.stream())
                .toList());
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
  public Ruling<ChangeRequest, ChangeRefusal> send(
      ChangeRequest request, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, only(ChangeState.INTERNALLY_APPROVED))
            .or(() -> unapproved(request))
            .or(() -> when(request.internal(), ChangeRefusal.INTERNAL))
            .or(() -> when(request.atNoCharge(), ChangeRefusal.AT_NO_CHARGE));
    return unless(
        refusal,
        () ->
            moved(
                request.toBuilder(),
                step(request, Move.SEND, ChangeState.SENT_TO_CLIENT, on).by(by)));
  }

  /** Returns why what was approved does not hold, were it used now. */
  private Optional<ChangeRefusal> unapproved(ChangeRequest request) {
    return when(request.staleFigures(), ChangeRefusal.STALE_FIGURES)
        .or(() -> when(!approvers.areEnough(request), ChangeRefusal.APPROVALS_MISSING));
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
  public Ruling<ChangeRequest, ChangeRefusal> accept(
      ChangeRequest request, ContactId contact, Fingerprint seen, PersonId by, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, only(ChangeState.SENT_TO_CLIENT))
            .or(() -> when(!seen.equals(request.hash()), ChangeRefusal.OTHER_VERSION));
    return unless(
        refusal,
        () ->
            moved(
                request.toBuilder()
                    .acceptance(new ChangeRequest.ClientAcceptance(contact, on, seen)),
                step(request, Move.ACCEPT, ChangeState.CLIENT_ACCEPTED, on).by(by)));
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
  public Ruling<ChangeOrder, ChangeRefusal> apply(
      ChangeRequest request, Baseline baseline, Pins now, PersonId by, LocalDate on) {
    if (request.state() == ChangeState.APPLIED
        && request.project().equals(project.id())
        && baseline.order().filter(request.id()::equals).isPresent()) {
      return new Ruling.Granted<>(new ChangeOrder(request, baseline));
    }
    ChangeState last =
        request.internal() ? ChangeState.INTERNALLY_APPROVED : ChangeState.CLIENT_ACCEPTED;
    Optional<ChangeRefusal> refusal =
        unfit(request, on, only(last))
            .or(() -> outdated(request, baseline, now))
            .or(() -> unapproved(request))
            .or(() -> unaccepted(request));
    return unless(
        refusal,
        () -> {
          Ruling<Baseline, ChangeRefusal> next =
              baseline.next(request, request.assessment().orElseThrow(), on);
          return unless(
              next.refusal(),
              () ->
                  new Ruling.Granted<>(
                      new ChangeOrder(applied(request, by, on), next.granted().orElseThrow())));
        });
  }

  private static ChangeRequest applied(ChangeRequest request, PersonId by, LocalDate on) {
    return moved(request.toBuilder(), step(request, Move.APPLY, ChangeState.APPLIED, on).by(by))
        .granted()
        .orElseThrow();
  }

  /** Returns what has moved under an assessment. */
  private Optional<ChangeRefusal> outdated(ChangeRequest request, Baseline baseline, Pins now) {
    Pins then = ImpactMoves.pins(request);
    boolean inForce = then.baseline() == baseline.number() && now.baseline() == baseline.number();
    return when(!baseline.project().equals(project.id()), ChangeRefusal.OTHER_PROJECT)
        .or(() -> when(!inForce, ChangeRefusal.BASELINE_MOVED))
        .or(() -> when(!then.plan().equals(now.plan()), ChangeRefusal.PLAN_MOVED))
        .or(() -> when(!then.figures().equals(now.figures()), ChangeRefusal.STALE_FIGURES));
  }

  private static Optional<ChangeRefusal> unaccepted(ChangeRequest request) {
    boolean other =
        request.acceptance().filter(it -> !it.hash().equals(request.hash())).isPresent();
    return when(request.atNoCharge(), ChangeRefusal.AT_NO_CHARGE)
        .or(() -> when(other, ChangeRefusal.OTHER_VERSION));
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
  public Ruling<ChangeRequest, ChangeRefusal> reject(
      ChangeRequest request, PersonId by, String reason, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, REJECTABLE).or(() -> when(reason.isBlank(), ChangeRefusal.NEEDS_REASON));
    return unless(
        refusal,
        () ->
            moved(
                request.toBuilder(),
                step(request, Move.REJECT, ChangeState.REJECTED, on).by(by).reason(reason)));
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
  public Ruling<ChangeRequest, ChangeRefusal> withdraw(
      ChangeRequest request, PersonId by, LocalDate on) {
    return unless(
        unfit(request, on, UNFINISHED),
        () ->
            moved(
                request.toBuilder(),
                step(request, Move.WITHDRAW, ChangeState.WITHDRAWN, on).by(by)));
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
  public Ruling<ChangeRequest, ChangeRefusal> absorb(
      ChangeRequest request, PersonId by, String reason, List<ChangeRequest> others, LocalDate on) {
    Optional<ChangeRefusal> refusal =
        unfit(request, on, ABSORBABLE)
            .or(() -> when(reason.isBlank(), ChangeRefusal.NEEDS_REASON))
            .or(() -> unabsorbable(request, by, others, on));
    return unless(
        refusal,
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
      return when(approvers.isBarred(request, by), ChangeRefusal.AUTHOR_MAY_NOT_APPROVE);
    }
    if (request.state() != ChangeState.INTERNALLY_APPROVED) {
      return Optional.of(ChangeRefusal.APPROVALS_MISSING);
    }
    return request.atNoCharge() ? unapproved(request) : Optional.of(ChangeRefusal.NOT_AT_NO_CHARGE);
  }

  private Optional<ChangeRefusal> unfit(
      ChangeRequest request, LocalDate on, ImmutableList<ChangeState> states) {
    return request.project().equals(project.id())
        ? ChangeMoves.unfit(request, on, states)
        : Optional.of(ChangeRefusal.OTHER_PROJECT);
  }

  private static ImmutableList<ChangeState> only(ChangeState state) {
    return ImmutableList.of(state);
  }

  private static ImmutableList<ChangeState> states(Predicate<ChangeState> predicate) {
    return Arrays.stream(ChangeState.values()).filter(predicate).collect(toImmutableList());
  }
}
