package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeOrder;
import dev.agency.core.scope.ScopeOfWork;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is agreed at a time, and the budget that follows from it.
 *
 * @param won what the deal became
 * @param project the project
 * @param budget its budget
 * @param original the first baseline
 * @param current the baseline in force
 * @param plans what was agreed since when
 */
record Agreed(
    Won won,
    Project project,
    Budget budget,
    Baseline original,
    Baseline current,
    ImmutableList<PlanVersion> plans) {
  /** Returns what was signed. */
  static Agreed signed(Won won) {
    Baseline baseline = won.baseline();
    return new Agreed(
        won,
        won.project(),
        won.conversion().budget(),
        baseline,
        baseline,
        ImmutableList.of(
            plan(baseline, PlanVersion.Change.PLANNED, baseline.scope().plan().start())));
  }

  /** Returns what an order makes of it: its baseline, and the budget and the days of that. */
  Agreed with(ChangeOrder order) {
    Baseline next = order.baseline();
    return new Agreed(
        won,
        project.withPlan(next.scope().plan()).withMilestones(next.scope().milestones()),
        budget
            .withPricing(new FixedPrice(next.total().orElseThrow()))
            .withLines(budget.lines().stream().map(line -> with(line, next.scope())).toList()),
        original,
        next,
        ImmutableList.<PlanVersion>builder()
            .addAll(plans)
            .add(plan(next, PlanVersion.Change.ORDER_APPLIED, next.frozenOn()))
            .build());
  }

  /** Each discipline has one line here, which takes what the scope has more of it. */
  private ServiceLine with(ServiceLine line, ScopeOfWork scope) {
    DisciplineId discipline = line.discipline().orElseThrow();
    return line.withEstimatedMinutes(
        line.estimatedMinutes()
            + minutes(scope, discipline)
            - minutes(current.scope(), discipline));
  }

  private static long minutes(ScopeOfWork scope, DisciplineId discipline) {
    ImmutableSortedMap<DisciplineId, Long> minutes = scope.minutesByDiscipline();
    return minutes.getOrDefault(discipline, 0L);
  }

  private static PlanVersion plan(Baseline baseline, PlanVersion.Change change, LocalDate from) {
    return new PlanVersion(
        from,
        change,
        baseline.minutes(),
        baseline.total().map(ExactMoney::of),
        Optional.of(baseline.scope().plan()));
  }
}
