package dev.agency.examples.benchmarks.burn;

import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Rates as a host would keep them that does without this library: a map for each thing looked up.
 *
 * @param <M> its amounts of money
 */
final class HostRates<M> {
  private final Map<PersonId, TreeMap<LocalDate, M>> costs = new HashMap<>();
  private final Map<BudgetId, Map<LineId, M>> bills = new HashMap<>();
  private final Map<BudgetId, Integer> budgets = new HashMap<>();

  /** Keeps the rates of a world, which come in cents. */
  HostRates(BurnWorld world, IntFunction<M> money) {
    for (int person = 0; person < BurnWorld.PEOPLE; person++) {
      TreeMap<LocalDate, M> dated = new TreeMap<>();
      for (int i = 0; i < BurnWorld.RATES_OF_PERSON; i++) {
        int rate = person * BurnWorld.RATES_OF_PERSON + i;
        dated.put(
            BurnWorld.FIRST_DAY.plusDays(world.costFrom[rate]), money.apply(world.costCents[rate]));
      }
      costs.put(world.personIds.get(person), dated);
    }
    for (int budget = 0; budget < BurnWorld.BUDGETS; budget++) {
      Map<LineId, M> lines = new HashMap<>();
      for (int i = 0; i < BurnWorld.LINES_OF_BUDGET; i++) {
        int line = budget * BurnWorld.LINES_OF_BUDGET + i;
        lines.put(world.lineIds.get(i), money.apply(world.billCents[line]));
      }
      bills.put(world.budgetIds.get(budget), lines);
      budgets.put(world.budgetIds.get(budget), budget);
    }
  }

  /** What an hour of a person costs on a day. */
  M cost(PersonId person, LocalDate day) {
    return Objects.requireNonNull(costs.get(person)).floorEntry(day).getValue();
  }

  /** What an hour on a line is sold for. */
  M bill(BudgetId budget, Optional<LineId> line) {
    Map<LineId, M> lines = Objects.requireNonNull(bills.get(budget));
    return Objects.requireNonNull(lines.get(line.orElseThrow()));
  }

  /** The place of a budget in the answer. */
  int number(BudgetId budget) {
    return Objects.requireNonNull(budgets.get(budget));
  }
}
