package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.core.budget.Budget;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeOrder;
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
        order.moved(project),
        Moves.made(order.moved(budget)),
        original,
        next,
        ImmutableList.<PlanVersion>builder()
            .addAll(plans)
            .add(plan(next, PlanVersion.Change.ORDER_APPLIED, next.frozenOn()))
            .build());
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
