package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contract;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.people.Duty;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.WorkItem;
import dev.agency.core.project.WorkSequence;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The gates of the stages: what has to be there to enter and to leave each of them.
 *
 * <table>
 *   <caption>What each stage asks for</caption>
 *   <tr><th>stage</th><th>to enter</th><th>to leave</th></tr>
 *   <tr><td>BRIEF</td><td>both roles are held</td>
 *       <td>a brief with goals, priorities, outcomes and expectations</td></tr>
 *   <tr><td>SCOPE_ALIGNMENT</td><td>a brief</td>
 *       <td>items that are accepted by something and estimated, frozen; a contract</td></tr>
 *   <tr><td>PLANNING</td><td>a baseline</td>
 *       <td>work for each item, with owners, days and an order; a milestone; each expectation that
 *       can be measured kept</td></tr>
 *   <tr><td>DELIVERY</td><td>planned work</td>
 *       <td>work has begun, nothing is blocked or undecided, and the client knows the risks</td></tr>
 *   <tr><td>CLIENT_UPDATES</td><td>work has begun</td>
 *       <td>a recent update, and follow-ups done by their day</td></tr>
 *   <tr><td>RENEWAL</td><td>all milestones reached, or a contract about to end</td>
 *       <td>a survey, who is free for what comes next, and what ends is renewed or its end is
 *       written down</td></tr>
 * </table>
 *
 * <p>A gate is open exactly when nothing is missing. What is missing stands in a fixed order: by
 * need, and within one in the order of the facts. Immutable and thread-safe.
 */
public final class HandoffGates {
  private final HandoffPolicy policy;

  private HandoffGates(HandoffPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns the gates of an agency.
   *
   * @param policy how it hands work on
   * @return the gates
   */
  public static HandoffGates of(HandoffPolicy policy) {
    return new HandoffGates(policy);
  }

  /**
   * Returns what is missing to enter a stage.
   *
   * @param stage the stage
   * @param facts what is known of the project
   * @param asOf the day
   * @return what is missing, none if the gate is open
   */
  public ImmutableList<UnmetNeed> entry(HandoffStage stage, HandoffFacts facts, LocalDate asOf) {
    Asked asked = new Asked(facts, asOf);
    switch (stage) {
      case BRIEF -> asked.roles();
      case SCOPE_ALIGNMENT -> asked.unless(facts.brief().isPresent(), Need.BRIEF);
      case PLANNING -> asked.unless(facts.baseline().isPresent(), Need.BASELINE);
      case DELIVERY -> asked.unless(!facts.workItems().isEmpty(), Need.WORK_ITEM);
      case CLIENT_UPDATES -> asked.unless(asked.hasBegun(), Need.WORK_BEGUN);
      case RENEWAL -> asked.unless(asked.isRenewalDue(), Need.RENEWAL_DUE);
    }
    return asked.missing.build();
  }

  /**
   * Returns what is missing to leave a stage.
   *
   * @param stage the stage
   * @param facts what is known of the project
   * @param asOf the day
   * @return what is missing, none if the gate is open
   */
  public ImmutableList<UnmetNeed> exit(HandoffStage stage, HandoffFacts facts, LocalDate asOf) {
    Asked asked = new Asked(facts, asOf);
    switch (stage) {
      case BRIEF -> asked.brief();
      case SCOPE_ALIGNMENT -> asked.scope();
      case PLANNING -> asked.plan();
      case DELIVERY -> asked.delivery();
      case CLIENT_UPDATES -> asked.updates();
      case RENEWAL -> asked.renewal();
    }
    return asked.missing.build();
  }

  /** One question to the facts of a project on a day. */
  private final class Asked {
    private final HandoffFacts facts;
    private final LocalDate asOf;
    private final ImmutableList.Builder<UnmetNeed> missing = ImmutableList.builder();

    Asked(HandoffFacts facts, LocalDate asOf) {
      this.facts = facts;
      this.asOf = asOf;
    }

    void unless(boolean there, Need need) {
      if (!there) {
        missing.add(UnmetNeed.of(need));
      }
    }

    void unless(boolean there, Need need, Object subject) {
      if (!there) {
        missing.add(UnmetNeed.of(need, subject.toString()));
      }
    }

    void roles() {
      unless(!facts.holders(Duty.ACCOUNT_MANAGER, asOf).isEmpty(), Need.ACCOUNT_MANAGER);
      unless(!facts.holders(Duty.PROJECT_MANAGER, asOf).isEmpty(), Need.PROJECT_MANAGER);
    }

    void brief() {
      Optional<ProjectBrief> brief = facts.brief();
      if (brief.isEmpty()) {
        unless(false, Need.BRIEF);
        return;
      }
      unless(!brief.get().goals().isEmpty(), Need.GOAL);
      unless(!brief.get().priorities().isEmpty(), Need.PRIORITY);
      unless(!brief.get().outcomes().isEmpty(), Need.OUTCOME);
      unless(!brief.get().expectations().isEmpty(), Need.EXPECTATION);
    }

    void scope() {
      ImmutableList<ScopeItem> items = items();
      unless(!items.isEmpty(), Need.SCOPE_ITEM);
      for (ScopeItem item : items) {
        unless(item.acceptance().isPresent(), Need.ACCEPTANCE, item.id().value());
      }
      for (ScopeItem item : items) {
        unless(item.minutes() > 0, Need.ESTIMATE, item.id().value());
      }
      unless(facts.baseline().isPresent(), Need.BASELINE);
      facts
          .baseline()
          .ifPresent(
              frozen ->
                  unless(
                      facts.scope().filter(frozen.scope()::equals).isPresent(),
                      Need.BASELINE_OF_THE_SCOPE));
      unless(
          facts.ownContracts().stream().anyMatch(each -> each.term().contains(asOf)),
          Need.CONTRACT);
    }

    private ImmutableList<ScopeItem> items() {
      return facts.scope().map(ScopeOfWork::items).orElse(ImmutableList.of());
    }

    void plan() {
      Set<ScopeItemId> made = new HashSet<>();
      facts.workItems().forEach(work -> work.scopeItem().ifPresent(made::add));
      for (ScopeItem item : items()) {
        unless(made.contains(item.id()), Need.WORK_ITEM, item.id().value());
      }
      for (WorkItem work : facts.workItems()) {
        unless(work.owner().isPresent(), Need.OWNER, work.id().value());
      }
      for (WorkItem work : facts.workItems()) {
        unless(work.due().isPresent(), Need.DUE_DAY, work.id().value());
      }
      for (WorkSequence.Finding finding : WorkSequence.check(facts.workItems())) {
        unless(false, Need.SEQUENCE, finding.items().get(0).value());
      }
      unless(!facts.project().milestones().isEmpty(), Need.MILESTONE);
      for (PressureTest.Row row : PressureTest.of(facts).rows()) {
        unless(
            row.verdict() != PressureTest.Verdict.BROKEN,
            Need.EXPECTATION_KEPT,
            row.expectation().value());
      }
    }

    void delivery() {
      unless(hasBegun(), Need.WORK_BEGUN);
      for (Blocker blocker : facts.blockers()) {
        unless(!blocker.isOpen(asOf), Need.BLOCKER_RESOLVED, blocker.id().value());
      }
      for (ChangeRequest change : facts.changes()) {
        unless(!change.state().isOpen(), Need.CHANGE_DECIDED, change.id().value());
      }
      for (Risk risk : facts.risks()) {
        boolean told = risk.toldClientOn().filter(day -> !day.isAfter(asOf)).isPresent();
        unless(told || !risk.isOpen(asOf), Need.RISK_TOLD, risk.id().value());
      }
    }

    boolean hasBegun() {
      return facts.workItems().stream()
          .anyMatch(work -> work.startedOn().filter(day -> !day.isAfter(asOf)).isPresent());
    }

    void updates() {
      unless(
          facts.updates().stream()
              .flatMap(update -> update.sentOn().stream())
              .map(day -> ChronoUnit.DAYS.between(day, asOf))
              .anyMatch(days -> days >= 0 && days < policy.updateDays()),
          Need.UPDATE_SENT);
      for (Interaction each : facts.ownInteractions()) {
        unless(
            each.followUps().stream().noneMatch(this::isOverdue),
            Need.FOLLOW_UP_DONE,
            each.id().value());
      }
    }

    private boolean isOverdue(FollowUp followUp) {
      return followUp.isOverdue(asOf);
    }

    boolean isRenewalDue() {
      return facts.allReached(asOf)
          || facts.ownContracts().stream()
              .anyMatch(each -> each.isEnding(asOf, policy.renewalDays()));
    }

    void renewal() {
      Optional<LocalDate> start = facts.scope().map(scope -> scope.plan().start());
      unless(
          facts.ownSurveys().stream()
              .map(survey -> survey.date())
              .anyMatch(
                  day ->
                      !day.isAfter(asOf) && start.map(first -> !day.isBefore(first)).orElse(true)),
          Need.SURVEY);
      unless(facts.capacityAhead().filter(it -> it.isAheadOf(asOf)).isPresent(), Need.CAPACITY);
      for (Contract each : facts.ownContracts()) {
        unless(
            each.endedOn().isPresent() || !each.isEnding(asOf, policy.renewalDays()),
            Need.CONTRACT_DECIDED,
            each.id().value());
      }
    }
  }
}
