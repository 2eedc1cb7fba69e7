package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.PeriodClose;
import dev.agency.budget.revenue.PostedAmount;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is posted in each month of an amount that facts add up to. What became known of a month once
 * that was locked is a correction on the first open day.
 */
final class ClosedBooks {
  private final Budget budget;
  private final BurnFacts facts;
  private final LocalDate asOf;

  ClosedBooks(Budget budget, BurnFacts facts, LocalDate asOf) {
    this.budget = budget;
    this.facts = facts;
    this.asOf = asOf;
  }

  /**
   * Posts the lines of an explanation, and what was told of former entries.
   *
   * @param worth what an entry adds to the amount
   */
  ImmutableList<ClosedMonth> months(
      List<ExplanationLine> lines, Function<TimeEntry, Stream<ExactMoney>> worth) {
    ImmutableList.Builder<PostedAmount> amounts = ImmutableList.builder();
    for (ExplanationLine line : lines) {
      line.date()
          .ifPresent(
              day ->
                  line.amount()
                      .ifPresent(
                          amount ->
                              amounts.add(new PostedAmount(day, knownOn(line, day), amount))));
    }
    for (FormerEntry former : PastFacts.former(facts, asOf)) {
      TimeEntry entry = former.entry();
      if (entry.approval() != Approval.REJECTED) {
        worth
            .apply(entry)
            .forEach(
                amount ->
                    amounts.add(
                        new PostedAmount(entry.date(), former.countedFrom(), amount),
                        new PostedAmount(entry.date(), former.countedUntil(), amount.negated())));
      }
    }
    return PeriodClose.months(
        budget.id(),
        budget.currency(),
        amounts.build().stream().filter(this::isPosted).toList(),
        facts.locks());
  }

  /** Only of time it is told when it came to count; all else counts from its own day on. */
  private LocalDate knownOn(ExplanationLine line, LocalDate day) {
    return line.source() == ExplanationLine.Source.ENTRY
        ? line.id().map(id -> facts.knownOn().getOrDefault(TimeEntryId.of(id), day)).orElse(day)
        : day;
  }

  /** What is worth nothing makes no month. */
  private boolean isPosted(PostedAmount amount) {
    return amount.amount().signum() != 0
        && !PeriodLock.postingDay(facts.locks(), budget.id(), amount.day(), amount.knownOn())
            .isAfter(asOf);
  }
}
