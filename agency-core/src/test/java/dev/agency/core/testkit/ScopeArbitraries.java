package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.figures;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BaselineId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.id.RevisionId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeAllowance;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangePolicy;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.ChangeStep;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.Revision;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeDelta;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.scope.Tolerance;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Arbitraries for scopes, baselines, change requests and what they are made of. Each value is valid
 * by itself. Immutable and thread-safe.
 */
public final class ScopeArbitraries {
  private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);

  private ScopeArbitraries() {}

  /**
   * Returns estimates.
   *
   * @return the estimates
   */
  public static Arbitrary<EffortEstimate> estimates() {
    return Combinators.combine(
            ids(DisciplineId::of), Arbitraries.longs().between(1, EffortEstimate.MAX_MINUTES))
        .as(EffortEstimate::new);
  }

  private static Arbitrary<List<EffortEstimate>> estimateLists() {
    return estimates().list().uniqueElements(EffortEstimate::discipline).ofMaxSize(3);
  }

  /**
   * Returns items that belong to no milestone.
   *
   * @return the items
   */
  public static Arbitrary<ScopeItem> items() {
    return Builders.withBuilder(ScopeItem::builder)
        .use(ids(ScopeItemId::of))
        .in(ScopeItem.Builder::id)
        .use(names())
        .in(ScopeItem.Builder::name)
        .use(notes().optional())
        .in((item, acceptance) -> item.acceptance(acceptance))
        .use(Arbitraries.longs().between(0, ScopeItem.MAX_REVISIONS))
        .in(ScopeItem.Builder::includedRevisions)
        .use(estimateLists())
        .in(ScopeItem.Builder::estimates)
        .use(dates())
        .in(ScopeItem.Builder::due)
        .use(ids(LineId::of).optional())
        .in((item, line) -> item.line(line))
        .build(ScopeItem.Builder::build);
  }

  /**
   * Returns scopes, some of whose items belong to a milestone.
   *
   * @return the scopes
   */
  public static Arbitrary<ScopeOfWork> scopes() {
    return Combinators.combine(
            ids(ProjectId::of),
            ValueArbitraries.dateRanges(),
            items().list().uniqueElements(ScopeItem::id).ofMaxSize(4),
            WorkArbitraries.milestones().list().uniqueElements(Milestone::id).ofMaxSize(2))
        .as(
            (project, plan, items, milestones) ->
                ScopeOfWork.builder()
                    .project(project)
                    .plan(plan)
                    .items(
                        items.stream()
                            .map(
                                item ->
                                    milestones.isEmpty() || item.minutes() % 2 == 0
                                        ? item
                                        : item.withMilestone(milestones.get(0).id()))
                            .toList())
                    .milestones(milestones)
                    .build());
  }

  /**
   * Returns baselines, the first and later ones.
   *
   * @return the baselines
   */
  public static Arbitrary<Baseline> baselines() {
    return Combinators.combine(
            ids(BaselineId::of),
            scopes(),
            ids(BudgetId::of),
            Arbitraries.longs().between(0, Baseline.MAX_MINUTES),
            ValueArbitraries.currencies()
                .flatMap(ValueArbitraries::everydayMoney)
                .map(money -> money.isNegative() ? money.negated() : money)
                .optional(),
            dates(),
            ids(ChangeRequestId::of).optional(),
            ids(ProposalId::of).optional())
        .as(
            (id, scope, budget, minutes, total, day, order, proposal) ->
                Baseline.builder()
                    .id(id)
                    .number(order.isPresent() ? 2 : 1)
                    .scope(scope)
                    .budget(budget)
                    .minutes(minutes)
                    .total(total)
                    .frozenOn(day)
                    .order(order)
                    .proposal(order.isPresent() ? Optional.empty() : proposal)
                    .build());
  }

  /**
   * Returns changes of every kind.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange> changes() {
    return Arbitraries.oneOf(
        added(),
        removed(),
        reestimated(),
        revisionsChanged(),
        dueMoved(),
        milestoneMoved(),
        endMoved());
  }

  /**
   * Returns items that are added.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.Added> added() {
    return items().map(ScopeChange.Added::new);
  }

  /**
   * Returns items that are removed.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.Removed> removed() {
    return items().map(ScopeChange.Removed::new);
  }

  /**
   * Returns items that are estimated otherwise.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.Reestimated> reestimated() {
    return Combinators.combine(ids(ScopeItemId::of), estimateLists(), estimateLists())
        .filter((item, before, after) -> !before.equals(after))
        .as(ScopeChange.Reestimated::of);
  }

  /**
   * Returns items that include other revisions.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.Revisions> revisionsChanged() {
    Arbitrary<Long> rounds = Arbitraries.longs().between(0, ScopeItem.MAX_REVISIONS);
    return Combinators.combine(ids(ScopeItemId::of), rounds, rounds)
        .filter((item, before, after) -> !before.equals(after))
        .as(ScopeChange.Revisions::new);
  }

  /**
   * Returns items that are due on another day.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.DueMoved> dueMoved() {
    return Combinators.combine(ids(ScopeItemId::of), dates(), dates())
        .filter((item, before, after) -> !before.equals(after))
        .as(ScopeChange.DueMoved::new);
  }

  /**
   * Returns milestones that are due on another day.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.MilestoneMoved> milestoneMoved() {
    return Combinators.combine(WorkArbitraries.milestones().map(Milestone::id), dates(), dates())
        .filter((milestone, before, after) -> !before.equals(after))
        .as(ScopeChange.MilestoneMoved::new);
  }

  /**
   * Returns plans that end on another day.
   *
   * @return the changes
   */
  public static Arbitrary<ScopeChange.EndMoved> endMoved() {
    Arbitrary<LocalDate> days = dates().filter(day -> day.getYear() < 2199);
    return Combinators.combine(days, days)
        .filter((before, after) -> !before.equals(after))
        .as(ScopeChange.EndMoved::new);
  }

  /**
   * Returns deltas.
   *
   * @return the deltas, each change about something else
   */
  public static Arbitrary<ScopeDelta> deltas() {
    return Combinators.combine(
            added().list().uniqueElements(it -> it.item().id()).ofMaxSize(2),
            Arbitraries.oneOf(
                    reestimated(), revisionsChanged(), dueMoved(), milestoneMoved(), endMoved())
                .optional())
        .as(
            (items, other) ->
                ScopeDelta.builder()
                    .addAllChanges(items)
                    .addAllChanges(
                        other.stream()
                            .filter(
                                it ->
                                    items.stream()
                                        .noneMatch(
                                            item ->
                                                it.toString().contains(item.item().id().value())))
                            .toList())
                    .build());
  }

  /**
   * Returns fingerprints.
   *
   * @return the fingerprints
   */
  public static Arbitrary<Fingerprint> fingerprints() {
    return Arbitraries.longs().map(seed -> Fingerprint.builder("any").number(seed).build());
  }

  /**
   * Returns pins.
   *
   * @return the pins
   */
  public static Arbitrary<Assessment.Pins> pins() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 99), dates(), fingerprints(), fingerprints())
        .as(Assessment.Pins::new);
  }

  /**
   * Returns assessments, with figures that are known, partial and unknown.
   *
   * @return the assessments
   */
  public static Arbitrary<Assessment> assessments() {
    Arbitrary<BasisPoints> shares =
        Arbitraries.longs().between(-100_000, 100_000).map(BasisPoints::of);
    return ValueArbitraries.currencies()
        .flatMap(
            currency ->
                Builders.withBuilder(Assessment::builder)
                    .use(pins())
                    .in(Assessment.Builder::pins)
                    .use(Arbitraries.longs().between(-1_000_000, 1_000_000))
                    .in(Assessment.Builder::minutesDelta)
                    .use(figures(ValueArbitraries.everydayMoney(currency)))
                    .in((to, price) -> to.priceDelta(price))
                    .use(figures(ValueArbitraries.everydayMoney(currency)))
                    .in((to, cost) -> to.costDelta(cost))
                    .use(figures(ValueArbitraries.everydayMoney(currency)))
                    .in((to, profit) -> to.profitDelta(profit))
                    .use(figures(shares))
                    .in((to, margin) -> to.marginDelta(margin))
                    .use(figures(dates()).list().ofSize(4))
                    .in(
                        (to, days) ->
                            to.endBefore(days.get(0))
                                .endAfter(days.get(1))
                                .runOutBefore(days.get(2))
                                .runOutAfter(days.get(3)))
                    .use(figures(Arbitraries.longs().between(0, 1_000_000)))
                    .in((to, minutes) -> to.newOverbookedMinutes(minutes))
                    .use(figures(shares))
                    .in((to, burn) -> to.burnBefore(burn))
                    .use(figures(shares))
                    .in((to, burn) -> to.burnAfter(burn))
                    .build(Assessment.Builder::build));
  }

  /**
   * Returns steps.
   *
   * @return the steps
   */
  public static Arbitrary<ChangeStep> steps() {
    return Combinators.combine(
            Arbitraries.of(ChangeStep.Move.class),
            Arbitraries.of(ChangeState.class),
            dates(),
            ids(PersonId::of).optional(),
            notes(),
            FLAGS,
            Arbitraries.longs())
        .as(
            (move, state, on, by, reason, given, minutes) ->
                ChangeStep.builder()
                    .move(move)
                    .state(state)
                    .on(on)
                    .by(by)
                    .reason(
                        given || state == ChangeState.REJECTED || state == ChangeState.ABSORBED
                            ? Optional.of(reason)
                            : Optional.empty())
                    .minutes(minutes)
                    .build());
  }

  /**
   * Returns approvals.
   *
   * @return the approvals
   */
  public static Arbitrary<ChangeApproval> approvals() {
    return Combinators.combine(
            ids(PersonId::of),
            dates(),
            fingerprints(),
            Arbitraries.of(Duty.class).set().ofMinSize(1),
            Arbitraries.of(Duty.class).optional())
        .as(
            (person, on, hash, duties, vacant) ->
                ChangeApproval.builder()
                    .person(person)
                    .on(on)
                    .hash(hash)
                    .duties(
                        Sets.difference(
                            duties, vacant.map(ImmutableSet::of).orElse(ImmutableSet.of())))
                    .standsInFor(vacant.map(ImmutableSet::of).orElse(ImmutableSet.of()))
                    .build());
  }

  /**
   * Returns evidence.
   *
   * @return the evidence
   */
  public static Arbitrary<ChangeRequest.Evidence> evidence() {
    return Combinators.combine(dates(), MessageArbitraries.messages())
        .as(ChangeRequest.Evidence::new);
  }

  /**
   * Returns acceptances.
   *
   * @return the acceptances
   */
  public static Arbitrary<ChangeRequest.ClientAcceptance> acceptances() {
    return Combinators.combine(ids(ContactId::of), dates(), fingerprints())
        .as(ChangeRequest.ClientAcceptance::new);
  }

  /**
   * Returns requests in each state, with what the state needs. Their history is the draft and the
   * step to that state.
   *
   * @return the requests
   */
  public static Arbitrary<ChangeRequest> requests() {
    return Combinators.combine(
            drafts(),
            steps(),
            assessments(),
            assessments().optional(),
            approvals().list().uniqueElements(ChangeApproval::person).ofMaxSize(2),
            acceptances(),
            FLAGS)
        .as(ScopeArbitraries::decided);
  }

  private static ChangeRequest decided(
      ChangeRequest draft,
      ChangeStep last,
      Assessment assessment,
      Optional<Assessment> refreshed,
      List<ChangeApproval> approvals,
      ChangeRequest.ClientAcceptance acceptance,
      boolean stale) {
    ChangeState state = last.state();
    ChangeRequest.Builder request =
        draft.toBuilder()
            .state(state)
            .addHistory(last.withOn(draft.lastMovedOn().plusDays(last.minutes() & 31)));
    if (state != ChangeState.DRAFT && state != ChangeState.SUBMITTED) {
      request.assessment(assessment).refreshed(refreshed).approvals(approvals).staleFigures(stale);
    }
    if (state == ChangeState.CLIENT_ACCEPTED || state == ChangeState.APPLIED) {
      request.acceptance(acceptance);
    }
    return request.build();
  }

  private static Arbitrary<ChangeRequest> drafts() {
    Arbitrary<LocalDate> days = dates().filter(day -> day.getYear() < 2199);
    return Combinators.combine(
            ids(ChangeRequestId::of), ids(ProjectId::of), names(), ids(PersonId::of), days)
        .as(ChangeRequest::draft)
        .flatMap(
            draft ->
                Builders.withBuilder(draft::toBuilder)
                    .use(notes().optional())
                    .in((to, note) -> to.note(note))
                    .use(ids(ContactId::of).optional())
                    .in((to, contact) -> to.askedByContact(contact))
                    .use(FLAGS)
                    .in((to, internal) -> to.internal(internal))
                    .use(FLAGS)
                    .in((to, free) -> to.atNoCharge(free))
                    .use(deltas())
                    .in((to, delta) -> to.delta(delta))
                    .use(Arbitraries.longs().between(-100_000, 100_000))
                    .in((to, minutes) -> to.effortMinutes(minutes))
                    .use(evidence().list().ofMaxSize(2))
                    .in((to, evidence) -> to.evidence(evidence))
                    .use(ValueArbitraries.externalRefs().list().uniqueElements().ofMaxSize(2))
                    .in((to, refs) -> to.externalRefs(refs))
                    .build(ChangeRequest.Builder::build));
  }

  /**
   * Returns tolerances.
   *
   * @return the tolerances
   */
  public static Arbitrary<Tolerance> tolerances() {
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, 1_000_000);
    return Combinators.combine(
            ValueArbitraries.proportions(), numbers, numbers, ValueArbitraries.proportions())
        .as(Tolerance::new);
  }

  /**
   * Returns allowances.
   *
   * @return the allowances
   */
  public static Arbitrary<ChangeAllowance> allowances() {
    return Combinators.combine(
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            Arbitraries.longs().between(0, Long.MAX_VALUE),
            Arbitraries.of(Granularity.class))
        .as(ChangeAllowance::new);
  }

  /**
   * Returns fallbacks.
   *
   * @return the fallbacks
   */
  public static Arbitrary<ChangePolicy.Fallback> fallbacks() {
    return Combinators.combine(Arbitraries.of(Duty.class), ids(PersonId::of))
        .as(ChangePolicy.Fallback::new);
  }

  /**
   * Returns policies.
   *
   * @return the policies
   */
  public static Arbitrary<ChangePolicy> policies() {
    return Combinators.combine(
            FLAGS,
            FLAGS,
            Arbitraries.of(Duty.class).set().ofMinSize(1),
            fallbacks().list().uniqueElements(ChangePolicy.Fallback::duty).ofMaxSize(3),
            tolerances(),
            allowances().optional(),
            Arbitraries.longs().between(0, 100_000).set().ofMaxSize(3))
        .as(
            (fourEyes, author, duties, fallbacks, tolerance, allowance, limits) ->
                ChangePolicy.builder()
                    .fourEyes(fourEyes && duties.size() > 1)
                    .authorMayApprove(author)
                    .approvers(ImmutableSet.copyOf(duties))
                    .fallbacks(fallbacks.stream().filter(it -> duties.contains(it.duty())).toList())
                    .tolerance(tolerance)
                    .allowance(allowance)
                    .creepLimits(rising(limits))
                    .build());
  }

  private static ImmutableList<BasisPoints> rising(Set<Long> limits) {
    return limits.stream().sorted().map(BasisPoints::of).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns rounds of revisions.
   *
   * @return the rounds
   */
  public static Arbitrary<Revision> revisions() {
    return Builders.withBuilder(Revision::builder)
        .use(ids(RevisionId::of))
        .in(Revision.Builder::id)
        .use(ids(ProjectId::of))
        .in(Revision.Builder::project)
        .use(ids(ScopeItemId::of))
        .in(Revision.Builder::item)
        .use(dates())
        .in(Revision.Builder::on)
        .use(notes().optional())
        .in((revision, note) -> revision.note(note))
        .use(ValueArbitraries.externalRefs().list().uniqueElements().ofMaxSize(2))
        .in(Revision.Builder::externalRefs)
        .build(Revision.Builder::build);
  }
}
