package dev.agency.budget.change;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.pricing.PricingRule;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.ServiceLine.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a client pays for a change: what is quoted, or what its work is worth at bill rates. */
class ChangePrices {
  private final ImpactFacts facts;
  private final PricingRule rule;

  ChangePrices(ImpactFacts facts) {
    this.facts = facts;
    this.rule = new PricingRule(facts.budget(), facts.disciplines());
  }

  /** Returns whether a client pays for the change. */
  boolean isPriced() {
    return facts.budget().pricing().charging().isPaid() && isAskedFor();
  }

  private boolean isAskedFor() {
    return !facts.request().internal() && !facts.request().atNoCharge();
  }

  /** Returns what some of the work comes to; where it is quoted, by its minutes. */
  PartialSum price(List<ChangedWork> some, List<ChangedWork> all) {
    ExactMoney zero = ExactMoney.zero(facts.budget().currency());
    if (facts.quoted().isEmpty()) {
      return some.stream()
          .map(work -> PartialSum.of(worth(work), zero, work.minutes()))
          .reduce(PartialSum.nothing(zero), PartialSum::plus);
    }
    ExactMoney quoted = ExactMoney.of(facts.quoted().get());
    return all.isEmpty()
        ? new PartialSum(quoted, 0, 0)
        : new PartialSum(quoted.multipliedBy(volume(some), volume(all)), volume(some), 0);
  }

  /** Minutes whichever way they go: those that balance out must not make a share endless. */
  private static long volume(List<ChangedWork> work) {
    return work.stream().mapToLong(each -> Math.abs(each.minutes())).sum();
  }

  /** Returns what work is worth; unknown where lines that may pay for it do not agree. */
  Figure<ExactMoney> worth(ChangedWork work) {
    ImmutableSet<Figure<ExactMoney>> values =
        lines(work).stream()
            .map(
                line ->
                    rule.planned(line, work.discipline(), facts.start(), Math.abs(work.minutes())))
            .collect(ImmutableSet.toImmutableSet());
    return values.size() == 1
        ? values.iterator().next().map(worth -> work.minutes() < 0 ? worth.negated() : worth)
        : Figure.unknown(UnknownReason.UNPRICED);
  }

  /** Returns the lines that may pay for work: its own, else those of its discipline, else open. */
  ImmutableList<ServiceLine> lines(ChangedWork work) {
    if (work.line().isPresent()) {
      return rule.line(work.line()).stream().collect(toImmutableList());
    }
    ImmutableList<ServiceLine> own = lines(it -> it.equals(work.discipline()));
    return own.isEmpty() ? lines(Optional::isEmpty) : own;
  }

  private ImmutableList<ServiceLine> lines(Predicate<Optional<?>> discipline) {
    ImmutableList<ServiceLine> lines =
        facts.budget().lines().stream()
            .filter(line -> line.unit() != Unit.PIECE && discipline.test(line.discipline()))
            .collect(toImmutableList());
    ImmutableList<ServiceLine> paid =
        lines.stream().filter(ServiceLine::billable).collect(toImmutableList());
    return paid.isEmpty() ? lines : paid;
  }

  /** Returns whether time of this work is marked billable as its lines are. */
  boolean isBilled(ChangedWork work) {
    return rule.priced() && isAskedFor() && lines(work).stream().allMatch(ServiceLine::billable);
  }
}
