package dev.agency.core.handoff;

import static dev.agency.core.handoff.HandoffStage.BRIEF;
import static dev.agency.core.handoff.HandoffStage.CLIENT_UPDATES;
import static dev.agency.core.handoff.HandoffStage.DELIVERY;
import static dev.agency.core.handoff.HandoffStage.PLANNING;
import static dev.agency.core.handoff.HandoffStage.RENEWAL;
import static dev.agency.core.handoff.HandoffStage.SCOPE_ALIGNMENT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Renewal;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something taken out of facts that lack nothing, and which gates miss it. */
enum Gap {
  NO_ACCOUNT_MANAGER(
      Need.ACCOUNT_MANAGER,
      it -> without(it, Duty.ACCOUNT_MANAGER),
      ImmutableSet.of(BRIEF),
      ImmutableSet.of()),
  NO_PROJECT_MANAGER(
      Need.PROJECT_MANAGER,
      it -> without(it, Duty.PROJECT_MANAGER),
      ImmutableSet.of(BRIEF),
      ImmutableSet.of()),
  NO_BRIEF(
      Need.BRIEF,
      it -> it.withBrief(Optional.empty()),
      ImmutableSet.of(SCOPE_ALIGNMENT),
      ImmutableSet.of(BRIEF)),
  NO_GOAL(
      Need.GOAL,
      it -> it.withBrief(it.brief().map(brief -> brief.withGoals(ImmutableList.of()))),
      ImmutableSet.of(),
      ImmutableSet.of(BRIEF)),
  NO_PRIORITY(
      Need.PRIORITY,
      it -> it.withBrief(it.brief().map(brief -> brief.withPriorities(ImmutableList.of()))),
      ImmutableSet.of(),
      ImmutableSet.of(BRIEF)),
  NO_OUTCOME(
      Need.OUTCOME,
      it -> it.withBrief(it.brief().map(brief -> brief.withOutcomes(ImmutableList.of()))),
      ImmutableSet.of(),
      ImmutableSet.of(BRIEF)),
  NO_EXPECTATION(
      Need.EXPECTATION,
      it -> it.withBrief(it.brief().map(brief -> brief.withExpectations(ImmutableList.of()))),
      ImmutableSet.of(),
      ImmutableSet.of(BRIEF)),
  /** The expectation of the checkout is broken then, too. */
  NO_SCOPE_ITEM(
      Need.SCOPE_ITEM,
      it -> frozenAs(it, scope -> scope.withItems(ImmutableList.of())),
      ImmutableSet.of(),
      ImmutableSet.of(SCOPE_ALIGNMENT, PLANNING)),
  NO_BASELINE(
      Need.BASELINE,
      it -> it.withBaseline(Optional.empty()),
      ImmutableSet.of(PLANNING),
      ImmutableSet.of(SCOPE_ALIGNMENT)),
  AN_ITEM_ACCEPTED_BY_NOTHING(
      Need.ACCEPTANCE,
      it -> frozen(it, item -> item.withAcceptance(Optional.empty())),
      ImmutableSet.of(),
      ImmutableSet.of(SCOPE_ALIGNMENT)),
  AN_ITEM_OF_NO_TIME(
      Need.ESTIMATE,
      it -> frozen(it, item -> item.withEstimates(ImmutableList.of())),
      ImmutableSet.of(),
      ImmutableSet.of(SCOPE_ALIGNMENT)),
  ANOTHER_SCOPE_FROZEN(
      Need.BASELINE_OF_THE_SCOPE,
      it ->
          it.withBaseline(
              it.baseline()
                  .map(
                      base ->
                          base.withScope(
                              base.scope()
                                  .withPlan(DateRange.startingOn(base.scope().plan().start()))))),
      ImmutableSet.of(),
      ImmutableSet.of(SCOPE_ALIGNMENT)),
  NO_CONTRACT(
      Need.CONTRACT,
      it ->
          it.withContracts(
              it.contracts().stream()
                  .map(
                      each ->
                          each.withTerm(
                              DateRange.of(
                                  SampleAgency.day(Month.JANUARY, 1),
                                  SampleAgency.day(Month.JUNE, 1))))
                  .toList()),
      ImmutableSet.of(),
      ImmutableSet.of(SCOPE_ALIGNMENT)),
  NO_WORK_FOR_AN_ITEM(
      Need.WORK_ITEM, it -> without(it, "w-style"), ImmutableSet.of(), ImmutableSet.of(PLANNING)),
  /** Without work none has begun, either. */
  NO_WORK(
      Need.WORK_ITEM,
      it -> it.withWorkItems(ImmutableList.of()),
      ImmutableSet.of(DELIVERY, CLIENT_UPDATES),
      ImmutableSet.of(PLANNING, DELIVERY)),
  WORK_OF_NOBODY(
      Need.OWNER,
      it -> work(it, "w-sitemap", work -> work.withOwner(Optional.empty())),
      ImmutableSet.of(),
      ImmutableSet.of(PLANNING)),
  WORK_DUE_ON_NO_DAY(
      Need.DUE_DAY,
      it -> work(it, "w-checkout", work -> work.withDue(Optional.empty())),
      ImmutableSet.of(),
      ImmutableSet.of(PLANNING)),
  WORK_THAT_WAITS_FOR_ITSELF(
      Need.SEQUENCE,
      it ->
          work(
              it, "w-sitemap", work -> work.withPredecessors(List.of(WorkItemId.of("w-checkout")))),
      ImmutableSet.of(),
      ImmutableSet.of(PLANNING)),
  NO_MILESTONE(
      Need.MILESTONE,
      it -> it.withProject(it.project().withMilestones(ImmutableList.of())),
      ImmutableSet.of(),
      ImmutableSet.of(PLANNING)),
  A_BROKEN_EXPECTATION(
      Need.EXPECTATION_KEPT,
      it ->
          it.withBrief(
              it.brief()
                  .map(
                      brief ->
                          brief.withExpectations(
                              brief.expectations().stream()
                                  .map(each -> each.withBy(SampleAgency.day(Month.MAY, 14)))
                                  .toList()))),
      ImmutableSet.of(),
      ImmutableSet.of(PLANNING)),
  NOTHING_BEGUN(
      Need.WORK_BEGUN,
      it ->
          it.withWorkItems(
              it.workItems().stream()
                  .map(
                      each ->
                          each.withCompletedOn(Optional.empty()).withStartedOn(Optional.empty()))
                  .toList()),
      ImmutableSet.of(CLIENT_UPDATES),
      ImmutableSet.of(DELIVERY)),
  BLOCKED(
      Need.BLOCKER_RESOLVED,
      it ->
          it.withBlockers(
              it.blockers().stream().map(each -> each.withResolvedOn(Optional.empty())).toList()),
      ImmutableSet.of(),
      ImmutableSet.of(DELIVERY)),
  AN_OPEN_CHANGE(
      Need.CHANGE_DECIDED,
      it -> it.withChanges(List.of(SampleScope.submitted())),
      ImmutableSet.of(),
      ImmutableSet.of(DELIVERY)),
  AN_EXPIRED_CHANGE(
      Need.CHANGE_DECIDED,
      it -> it.withChanges(List.of(SampleScope.expired())),
      ImmutableSet.of(),
      ImmutableSet.of(DELIVERY)),
  A_RISK_NOT_TOLD(
      Need.RISK_TOLD,
      it ->
          it.withRisks(
              it.risks().stream().map(each -> each.withToldClientOn(Optional.empty())).toList()),
      ImmutableSet.of(),
      ImmutableSet.of(DELIVERY)),
  AN_OLD_UPDATE(
      Need.UPDATE_SENT,
      it ->
          it.withUpdates(
              it.updates().stream()
                  .map(each -> each.withSentOn(HandoffSample.DAY.minusDays(14)))
                  .toList()),
      ImmutableSet.of(),
      ImmutableSet.of(CLIENT_UPDATES)),
  A_BROKEN_PROMISE(
      Need.FOLLOW_UP_DONE,
      it ->
          it.withInteractions(
              it.interactions().stream()
                  .map(
                      each ->
                          each.withFollowUps(each.followUps().stream().map(Gap::notDone).toList()))
                  .toList()),
      ImmutableSet.of(),
      ImmutableSet.of(CLIENT_UPDATES)),
  NOTHING_REACHED(
      Need.RENEWAL_DUE,
      it ->
          it.withProject(
              it.project()
                  .withMilestones(
                      it.project().milestones().stream()
                          .map(each -> each.withCompletedOn(Optional.empty()))
                          .toList())),
      ImmutableSet.of(RENEWAL),
      ImmutableSet.of()),
  NOT_ASKED(
      Need.SURVEY,
      it -> it.withSurveys(ImmutableList.of()),
      ImmutableSet.of(),
      ImmutableSet.of(RENEWAL)),
  CAPACITY_OF_DAYS_THAT_ARE_OVER(
      Need.CAPACITY,
      it ->
          it.withCapacityAhead(
              it.capacityAhead()
                  .map(
                      ahead ->
                          new CapacityAhead(
                              ahead.on(),
                              DateRange.of(HandoffSample.DAY.minusDays(9), HandoffSample.DAY),
                              ahead.freeMinutes()))),
      ImmutableSet.of(),
      ImmutableSet.of(RENEWAL)),
  AN_END_NOBODY_DECIDED(
      Need.CONTRACT_DECIDED,
      it ->
          it.withContracts(
              it.contracts().stream()
                  .map(
                      each ->
                          each.withRenewal(Renewal.BY_AGREEMENT)
                              .withTerm(
                                  DateRange.of(
                                      each.term().start(), HandoffSample.DAY.plusDays(91))))
                  .toList()),
      ImmutableSet.of(),
      ImmutableSet.of(RENEWAL));

  /** Those of which one makes what the other takes out unseen. */
  private static final ImmutableList<ImmutableSet<Gap>> CLASHES =
      ImmutableList.of(
          ImmutableSet.of(NO_BRIEF, NO_GOAL),
          ImmutableSet.of(NO_BRIEF, NO_PRIORITY),
          ImmutableSet.of(NO_BRIEF, NO_OUTCOME),
          ImmutableSet.of(NO_BRIEF, NO_EXPECTATION),
          ImmutableSet.of(NO_BRIEF, A_BROKEN_EXPECTATION),
          ImmutableSet.of(NO_BRIEF, NO_SCOPE_ITEM),
          ImmutableSet.of(NO_EXPECTATION, NO_SCOPE_ITEM),
          ImmutableSet.of(NO_SCOPE_ITEM, AN_ITEM_ACCEPTED_BY_NOTHING),
          ImmutableSet.of(NO_SCOPE_ITEM, AN_ITEM_OF_NO_TIME),
          ImmutableSet.of(NO_SCOPE_ITEM, NO_WORK_FOR_AN_ITEM),
          ImmutableSet.of(NO_SCOPE_ITEM, NO_WORK),
          ImmutableSet.of(NO_BASELINE, ANOTHER_SCOPE_FROZEN),
          ImmutableSet.of(NO_WORK, WORK_OF_NOBODY),
          ImmutableSet.of(NO_WORK, WORK_DUE_ON_NO_DAY),
          ImmutableSet.of(NO_WORK, WORK_THAT_WAITS_FOR_ITSELF),
          ImmutableSet.of(AN_OPEN_CHANGE, AN_EXPIRED_CHANGE),
          ImmutableSet.of(NO_EXPECTATION, A_BROKEN_EXPECTATION),
          ImmutableSet.of(NO_CONTRACT, AN_END_NOBODY_DECIDED),
          ImmutableSet.of(NO_MILESTONE, NOTHING_REACHED),
          ImmutableSet.of(AN_END_NOBODY_DECIDED, NOTHING_REACHED),
          ImmutableSet.of(AN_END_NOBODY_DECIDED, NO_MILESTONE));

  final Need need;

  @SuppressWarnings("ImmutableEnumChecker") // functions without a state
  private final UnaryOperator<HandoffFacts> taken;

  private final ImmutableSet<HandoffStage> entries;
  private final ImmutableSet<HandoffStage> exits;

  Gap(
      Need need,
      UnaryOperator<HandoffFacts> taken,
      ImmutableSet<HandoffStage> entries,
      ImmutableSet<HandoffStage> exits) {
    this.need = need;
    this.taken = taken;
    this.entries = entries;
    this.exits = exits;
  }

  HandoffFacts of(HandoffFacts facts) {
    return taken.apply(facts);
  }

  boolean closesEntry(HandoffStage stage) {
    return entries.contains(stage) || (this == NO_MILESTONE && stage == RENEWAL);
  }

  boolean closesExit(HandoffStage stage) {
    return exits.contains(stage);
  }

  /** Without milestones nothing says that the work is at its end, either. */
  Need needToEnter(HandoffStage stage) {
    if (this == NO_WORK && stage == CLIENT_UPDATES) {
      return Need.WORK_BEGUN;
    }
    return this == NO_MILESTONE && stage == RENEWAL ? Need.RENEWAL_DUE : need;
  }

  Need needToLeave(HandoffStage stage) {
    if (this == NO_WORK && stage == DELIVERY) {
      return Need.WORK_BEGUN;
    }
    return this == NO_SCOPE_ITEM && stage == PLANNING ? Need.EXPECTATION_KEPT : need;
  }

  static boolean clash(ImmutableSet<Gap> gaps) {
    return CLASHES.stream().anyMatch(gaps::containsAll);
  }

  private static HandoffFacts without(HandoffFacts facts, Duty duty) {
    return facts.withResponsibilities(
        facts.responsibilities().stream().filter(each -> each.duty() != duty).toList());
  }

  /** Changes the last item of the scope, and freezes it anew. */
  private static HandoffFacts frozen(HandoffFacts facts, UnaryOperator<ScopeItem> change) {
    return frozenAs(
        facts,
        scope ->
            scope.withItems(
                scope.items().stream()
                    .map(
                        item ->
                            item.id().equals(SampleScope.styleGuide().id())
                                ? change.apply(item)
                                : item)
                    .toList()));
  }

  private static HandoffFacts frozenAs(HandoffFacts facts, UnaryOperator<ScopeOfWork> change) {
    ScopeOfWork scope = facts.scope().orElseThrow();
    ScopeOfWork changed = change.apply(scope);
    return facts
        .withScope(changed)
        .withBaseline(
            facts
                .baseline()
                .map(base -> base.scope().equals(scope) ? base.withScope(changed) : base));
  }

  private static HandoffFacts work(HandoffFacts facts, String id, UnaryOperator<WorkItem> change) {
    return facts.withWorkItems(
        facts.workItems().stream()
            .map(each -> each.id().value().equals(id) ? change.apply(each) : each)
            .toList());
  }

  private static HandoffFacts without(HandoffFacts facts, String id) {
    return facts.withWorkItems(
        facts.workItems().stream().filter(each -> !each.id().value().equals(id)).toList());
  }

  private static FollowUp notDone(FollowUp followUp) {
    return followUp.withDoneOn(Optional.empty());
  }
}
