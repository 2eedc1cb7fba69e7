package dev.agency.core.deal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import java.util.Currency;
import java.util.Optional;

/**
 * What is sold: how it is charged, what is delivered and when. A deal has it as it stands today, a
 * proposal as it was sent.
 */
record Offer(
    Currency currency,
    Pricing pricing,
    long minutesPerDay,
    ImmutableList<ServiceLine> lines,
    Optional<DateRange> plan,
    ImmutableList<ScopeItem> scopeItems,
    ImmutableList<Milestone> milestones) {
  static Offer of(Deal deal) {
    return new Offer(
        deal.currency(),
        deal.pricing(),
        deal.minutesPerDay(),
        deal.lines(),
        deal.plan(),
        deal.scopeItems(),
        deal.milestones());
  }

  static Offer of(Proposal proposal) {
    return new Offer(
        proposal.currency(),
        proposal.pricing(),
        proposal.minutesPerDay(),
        proposal.lines(),
        proposal.plan(),
        proposal.scopeItems(),
        proposal.milestones());
  }

  /** Returns what is delivered, as the scope of a project; empty if no item was worked out. */
  Optional<ScopeOfWork> scope(ProjectId project) {
    return scopeItems.isEmpty()
        ? Optional.empty()
        : plan.map(
            days ->
                ScopeOfWork.builder()
                    .project(project)
                    .plan(days)
                    .items(scopeItems)
                    .milestones(milestones)
                    .build());
  }

  /** Returns this offer whose items name only lines that are there. */
  Offer withKnownLines() {
    ImmutableSet<LineId> known =
        lines.stream().map(ServiceLine::id).collect(ImmutableSet.toImmutableSet());
    return new Offer(
        currency,
        pricing,
        minutesPerDay,
        lines,
        plan,
        scopeItems.stream()
            .map(item -> item.withLine(item.line().filter(known::contains)))
            .collect(toImmutableList()),
        milestones);
  }

  /** Refuses what no scope can hold. */
  static void check(
      Invariants rules,
      Optional<DateRange> plan,
      ImmutableList<ScopeItem> items,
      ImmutableList<Milestone> milestones) {
    ImmutableSet<MilestoneId> known =
        milestones.stream().map(Milestone::id).collect(ImmutableSet.toImmutableSet());
    rules
        .between("scopeItems", items.size(), 0, ScopeOfWork.MAX_ITEMS)
        .unique("scopeItems", Lists.transform(items, ScopeItem::id))
        .unique("milestones", Lists.transform(milestones, Milestone::id))
        .require(
            items.isEmpty() || plan.isPresent(),
            "plan",
            ErrorCode.INCONSISTENT,
            "must be given where there are scope items")
        .each(
            "scopeItems",
            items,
            (each, path, item) ->
                each.require(
                    item.milestone().map(known::contains).orElse(true),
                    path + "/milestone",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be one of the milestones"));
  }
}
