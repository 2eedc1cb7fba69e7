package dev.agency.core.handoff;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is planned of that which an expectation is about: of an item of the scope, or of all of it.
 *
 * @param days the days on which something of it is due, empty for what has none
 * @param minutes what was agreed or, if it is more, what the work is estimated at; empty if nobody
 *     said
 */
record PlanOf(ImmutableList<Optional<LocalDate>> days, Optional<Long> minutes) {
  static PlanOf of(Expectation expectation, HandoffFacts facts) {
    return expectation.scopeItem().map(id -> ofItem(id, facts)).orElseGet(() -> ofAll(facts));
  }

  private static PlanOf ofItem(ScopeItemId id, HandoffFacts facts) {
    Optional<ScopeItem> item = facts.scope().flatMap(scope -> scope.item(id));
    List<Optional<LocalDate>> days = new ArrayList<>();
    item.ifPresent(it -> days.add(Optional.of(it.due())));
    return of(
        days,
        item.map(ScopeItem::minutes),
        facts.workItems().stream()
            .filter(work -> work.scopeItem().filter(id::equals).isPresent())
            .toList());
  }

  private static PlanOf ofAll(HandoffFacts facts) {
    List<Optional<LocalDate>> days = new ArrayList<>();
    facts.scope().ifPresent(scope -> days.add(scope.plan().last()));
    facts.scope().stream()
        .flatMap(scope -> scope.items().stream())
        .forEach(item -> days.add(Optional.of(item.due())));
    facts.project().milestones().forEach(each -> days.add(Optional.of(each.due())));
    return of(
        days,
        facts.baseline().map(Baseline::minutes).or(() -> facts.scope().map(ScopeOfWork::minutes)),
        facts.workItems());
  }

  private static PlanOf of(
      List<Optional<LocalDate>> days, Optional<Long> agreed, List<WorkItem> work) {
    // What is done and was never due has the day it was done.
    work.forEach(each -> days.add(each.due().or(each::completedOn)));
    Optional<Long> planned = work.stream().map(WorkItem::estimatedMinutes).reduce(Long::sum);
    return new PlanOf(
        ImmutableList.copyOf(days),
        agreed.map(minutes -> Math.max(minutes, planned.orElse(0L))).or(() -> planned));
  }

  /** Returns whether all of it is due by a day, empty if nothing is late and something has none. */
  Optional<Boolean> endsBy(LocalDate by) {
    if (days.stream().anyMatch(day -> day.filter(by::isBefore).isPresent())) {
      return Optional.of(false);
    }
    return days.isEmpty() || days.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(true);
  }
}
