package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.agency.core.client.Contract;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.handoff.HandoffPacket.Item;
import dev.agency.core.handoff.HandoffPacket.Kind;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BriefItem;
import dev.agency.core.project.BriefSource;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.ProjectBrief;
import dev.agency.core.project.Risk;
import dev.agency.core.project.RiskState;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.scope.ScopeItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts the packet of a stage together. */
final class Packing {
  private final HandoffFacts facts;
  private final ImmutableList.Builder<Item> items = ImmutableList.builder();

  Packing(HandoffFacts facts) {
    this.facts = facts;
  }

  ImmutableList<Item> of(HandoffStage stage) {
    switch (stage) {
      case BRIEF -> brief();
      case SCOPE_ALIGNMENT -> {
        scope();
        milestones(facts.scope().map(scope -> scope.milestones()).orElse(ImmutableList.of()));
        changes(change -> change.state().isOpen());
        contracts();
      }
      case PLANNING -> {
        facts.brief().ifPresent(brief -> expectations(brief));
        milestones(facts.project().milestones());
        work();
      }
      case DELIVERY -> {
        milestones(facts.project().milestones());
        risks();
        blockers();
        changes(change -> change.state().isOpen());
      }
      case CLIENT_UPDATES -> {
        update();
        followUps();
      }
      case RENEWAL -> {
        changes(
            change ->
                change.state() == ChangeState.ABSORBED || change.state() == ChangeState.REJECTED);
        contracts();
        surveys();
        facts.capacityAhead().ifPresent(this::capacity);
      }
    }
    return items.build();
  }

  private void add(
      Kind kind,
      String subject,
      String text,
      Optional<PersonId> person,
      Optional<ContactId> contact,
      Optional<LocalDate> since,
      Fingerprint.Builder content) {
    items.add(new Item(kind, subject, text, person, contact, since, content.build()));
  }

  private void brief() {
    facts
        .brief()
        .ifPresent(
            brief -> {
              said(Kind.GOAL, brief.goals());
              said(Kind.PRIORITY, brief.priorities());
              said(Kind.OUTCOME, brief.outcomes());
              expectations(brief);
            });
  }

  private void said(Kind kind, List<BriefItem> said) {
    said.forEach(
        each ->
            add(kind, each.id().value(), each.text(), each.source(), Fingerprint.builder("said")));
  }

  private void add(
      Kind kind, String subject, String text, BriefSource source, Fingerprint.Builder content) {
    add(
        kind,
        subject,
        text,
        source.person(),
        source.contact(),
        Optional.of(source.on()),
        content.text(source.kind().name()).day(source.on()));
  }

  private void expectations(ProjectBrief brief) {
    for (Expectation each : brief.expectations()) {
      add(
          Kind.EXPECTATION,
          each.id().value(),
          each.text(),
          each.source(),
          Fingerprint.builder("expectation")
              .optional(each.by(), Fingerprint.Builder::day)
              .optional(each.mostMinutes(), Fingerprint.Builder::number)
              .optional(each.mostAmount(), Fingerprint.Builder::money)
              .optional(each.scopeItem(), (fields, id) -> fields.text(id.value())));
    }
  }

  /** Items of the scope are from the day they were frozen. */
  private void scope() {
    Optional<LocalDate> frozen = facts.baseline().map(Baseline::frozenOn);
    Iterable<ScopeItem> scope = facts.scope().map(each -> each.items()).orElse(ImmutableList.of());
    for (ScopeItem each : scope) {
      add(
          Kind.SCOPE_ITEM,
          each.id().value(),
          each.name(),
          Optional.empty(),
          Optional.empty(),
          frozen,
          Fingerprint.builder("scope item")
              .optional(each.acceptance(), Fingerprint.Builder::text)
              .number(each.includedRevisions())
              .list(each.estimates(), Packing::estimate)
              .day(each.due()));
    }
  }

  private static void estimate(Fingerprint.Builder fields, EffortEstimate estimate) {
    fields.text(estimate.discipline().value()).number(estimate.minutes());
  }

  private void milestones(List<Milestone> milestones) {
    for (Milestone each : milestones) {
      add(
          Kind.MILESTONE,
          each.id().value(),
          each.name(),
          Optional.empty(),
          Optional.empty(),
          each.completedOn(),
          Fingerprint.builder("milestone")
              .day(each.due())
              .optional(each.completedOn(), Fingerprint.Builder::day));
    }
  }

  /** A plan is from no day: that work begins changes nothing of it. */
  private void work() {
    for (WorkItem each : facts.workItems()) {
      add(
          Kind.WORK_ITEM,
          each.id().value(),
          each.name(),
          each.owner(),
          Optional.empty(),
          Optional.empty(),
          Fingerprint.builder("work item")
              .number(each.estimatedMinutes())
              .optional(each.owner(), (fields, id) -> fields.text(id.value()))
              .optional(each.due(), Fingerprint.Builder::day)
              .list(each.predecessors(), (fields, id) -> fields.text(id.value())));
    }
  }

  private void risks() {
    for (Risk each : Iterables.filter(facts.risks(), it -> it.state() == RiskState.OPEN)) {
      add(
          Kind.RISK,
          each.id().value(),
          each.title(),
          Optional.of(each.owner()),
          Optional.empty(),
          Optional.of(each.raisedOn()),
          Fingerprint.builder("risk")
              .share(each.likelihood())
              .optional(each.response(), Fingerprint.Builder::text)
              .optional(each.toldClientOn(), Fingerprint.Builder::day));
    }
  }

  private void blockers() {
    for (Blocker each : Iterables.filter(facts.blockers(), it -> it.resolvedOn().isEmpty())) {
      add(
          Kind.BLOCKER,
          each.id().value(),
          each.title(),
          Optional.of(each.raisedBy()),
          Optional.empty(),
          Optional.of(each.since()),
          Fingerprint.builder("blocker").text(each.kind().name()));
    }
  }

  private void changes(Predicate<ChangeRequest> which) {
    for (ChangeRequest each : Iterables.filter(facts.changes(), which::test)) {
      add(
          Kind.CHANGE,
          each.id().value(),
          each.title(),
          each.askedByPerson(),
          each.askedByContact(),
          Optional.of(each.lastMovedOn()),
          Fingerprint.builder("change").text(each.state().name()).number(each.minutes()));
    }
  }

  private void update() {
    facts.updates().stream()
        .filter(each -> each.sentOn().isPresent())
        .max(Comparator.comparing(each -> each.sentOn().orElseThrow()))
        .ifPresent(
            each ->
                add(
                    Kind.UPDATE,
                    each.id().value(),
                    each.headline(),
                    Optional.of(each.author()),
                    Optional.empty(),
                    each.sentOn(),
                    Fingerprint.builder("update")
                        .day(each.date())
                        .list(each.asks(), Fingerprint.Builder::text)));
  }

  private void followUps() {
    for (Interaction each : facts.ownInteractions()) {
      for (FollowUp promise : Iterables.filter(each.followUps(), it -> it.doneOn().isEmpty())) {
        add(
            Kind.FOLLOW_UP,
            each.id().value(),
            promise.title(),
            Optional.of(promise.owner()),
            each.contacts().stream().findFirst(),
            Optional.of(each.date()),
            Fingerprint.builder("follow-up").day(promise.due()));
      }
    }
  }

  private void contracts() {
    for (Contract each : facts.ownContracts()) {
      add(
          Kind.CONTRACT,
          each.id().value(),
          each.title(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(each.term().start()),
          Fingerprint.builder("contract")
              .optional(each.lastDay(), Fingerprint.Builder::day)
              .text(each.renewal().name())
              .optional(each.renewedAs(), (fields, id) -> fields.text(id.value()))
              .optional(each.endedOn(), Fingerprint.Builder::day));
    }
  }

  private void surveys() {
    for (SurveyResponse each : facts.ownSurveys()) {
      add(
          Kind.SURVEY,
          each.id().value(),
          each.kind().name(),
          Optional.empty(),
          each.contact(),
          Optional.of(each.date()),
          Fingerprint.builder("survey").number(each.score()));
    }
  }

  private void capacity(CapacityAhead ahead) {
    ahead
        .freeMinutes()
        .forEach(
            (discipline, minutes) ->
                add(
                    Kind.CAPACITY,
                    discipline.value(),
                    discipline.value(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(ahead.on()),
                    Fingerprint.builder("capacity")
                        .day(ahead.days().start())
                        .optional(ahead.days().end(), Fingerprint.Builder::day)
                        .number(minutes)));
  }
}
