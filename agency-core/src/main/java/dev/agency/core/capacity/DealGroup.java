package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.id.DealId;
import java.util.Objects;

/** The deals of a scenario group with what they ask for. Immutable and thread-safe. */
final class DealGroup {
  /** Of each scenario the deals that are won. */
  private final ImmutableList<ImmutableList<DealRows>> scenarios;

  private DealGroup(ImmutableList<ImmutableList<DealRows>> scenarios) {
    this.scenarios = scenarios;
  }

  static DealGroup of(ScenarioGroup group, ImmutableMap<DealId, DealRows> deals) {
    return new DealGroup(
        group.scenarios().stream()
            .map(
                scenario ->
                    scenario.won().stream()
                        .map(deal -> Objects.requireNonNull(deals.get(deal)))
                        .collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns the most that its deals ask for together, however it ends. */
  long worst(int discipline, int period) {
    long worst = 0;
    for (ImmutableList<DealRows> won : scenarios) {
      worst = Math.max(worst, minutes(won, discipline, period));
    }
    return worst;
  }

  /** Returns the most that its deals ask for together if one of them is won. */
  long worstWith(DealRows deal, int discipline, int period) {
    long worst = 0;
    for (ImmutableList<DealRows> won : scenarios) {
      if (won.contains(deal)) {
        worst = Math.max(worst, minutes(won, discipline, period));
      }
    }
    return worst;
  }

  private static long minutes(ImmutableList<DealRows> won, int discipline, int period) {
    long sum = 0;
    for (DealRows deal : won) {
      sum += deal.in(discipline, period);
    }
    return sum;
  }
}
