package dev.agency.budget.review;

import static dev.agency.core.figure.Quantities.DATES;
import static dev.agency.core.figure.Quantities.NAME;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.Milestone;
import dev.agency.core.project.WorkItem;
import dev.agency.core.project.WorkSequence;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether dates, scope and sequence fit: nothing is due after the end of the plan, no work after
 * what it makes, and none before what it waits for.
 */
final class DeliveryCheck {
  private final ImmutableList.Builder<Message> evidence = ImmutableList.builder();
  private CheckOutcome outcome = CheckOutcome.PASS;

  private DeliveryCheck() {}

  static CheckResult of(SetupFacts facts) {
    if (facts.scope().isEmpty() || facts.scope().get().items().isEmpty()) {
      return new CheckResult(
          Check.DELIVERY,
          CheckOutcome.NOT_CHECKED,
          ImmutableList.of(ReviewLine.NO_SCOPE.message()));
    }
    return new DeliveryCheck().check(facts.scope().get(), facts.workItems());
  }

  private CheckResult check(ScopeOfWork scope, ImmutableList<WorkItem> work) {
    Optional<LocalDate> end = scope.plan().last();
    for (ScopeItem item : scope.items()) {
      late(ReviewLine.ITEM_DUE_AFTER_THE_END, item.name(), Optional.of(item.due()), end);
      late(
          ReviewLine.ITEM_DUE_AFTER_ITS_MILESTONE,
          item.name(),
          Optional.of(item.due()),
          item.milestone().flatMap(scope::milestone).map(Milestone::due));
    }
    for (Milestone milestone : scope.milestones()) {
      late(
          ReviewLine.MILESTONE_DUE_AFTER_THE_END,
          milestone.name(),
          Optional.of(milestone.due()),
          end);
    }
    sequence(scope, work);
    if (work.isEmpty()) {
      found(CheckOutcome.WARN, ReviewLine.NO_WORK_PLANNED.message());
    }
    ImmutableList<Message> all = evidence.build();
    return new CheckResult(
        Check.DELIVERY,
        outcome,
        all.isEmpty() ? ImmutableList.of(ReviewLine.DATES_FIT.message()) : all);
  }

  private void sequence(ScopeOfWork scope, ImmutableList<WorkItem> work) {
    Map<WorkItemId, WorkItem> byId = new HashMap<>();
    work.forEach(each -> byId.put(each.id(), each));
    for (WorkSequence.Finding finding : WorkSequence.check(work)) {
      found(
          CheckOutcome.FAIL,
          (finding.flaw() == WorkSequence.Flaw.CYCLE
                  ? ReviewLine.WORK_WAITS_FOR_ITSELF
                  : ReviewLine.WORK_WAITS_FOR_NOTHING_PLANNED)
              .message(Argument.text("work", NAME, name(finding.items().get(0), byId))));
    }
    for (WorkItem each : work) {
      if (each.due().isEmpty()) {
        found(
            CheckOutcome.WARN,
            ReviewLine.WORK_DUE_ON_NO_DAY.message(Argument.text("work", NAME, each.name())));
      }
      late(
          ReviewLine.WORK_DUE_AFTER_ITS_ITEM,
          each.name(),
          each.due(),
          each.scopeItem().flatMap(scope::item).map(ScopeItem::due));
      for (WorkItemId before : each.predecessors()) {
        late(
            ReviewLine.WORK_DUE_BEFORE_WHAT_IT_WAITS_FOR,
            each.name(),
            Optional.ofNullable(byId.get(before)).flatMap(WorkItem::due),
            each.due());
      }
    }
  }

  private static String name(WorkItemId id, Map<WorkItemId, WorkItem> byId) {
    WorkItem item = byId.get(id);
    return item == null ? id.value() : item.name();
  }

  /** A day that has to be no later than another one, where both are known. */
  private void late(
      ReviewLine line, String what, Optional<LocalDate> day, Optional<LocalDate> last) {
    if (day.isPresent() && last.isPresent() && day.get().isAfter(last.get())) {
      found(
          CheckOutcome.FAIL,
          line.message(
              Argument.text("what", NAME, what),
              Argument.day("day", DATES, day.get()),
              Argument.day("last", DATES, last.get())));
    }
  }

  private void found(CheckOutcome worse, Message message) {
    outcome = outcome.or(worse);
    evidence.add(message);
  }
}
