package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import java.util.HashMap;
import java.util.Map;

/**
 * What all deals of a pipeline ask for together, as likely as they are and at most.
 *
 * <p>Disciplines and periods are told by their index. Immutable and thread-safe.
 */
final class PipelineSums {
  private final ImmutableMap<DealId, BasisPoints> probabilities;
  private final ImmutableMap<DealId, DealGroup> groupOf;

  /** Of each discipline and period: the most of all deals, and Σ basis points × minutes. */
  private final long[][] all;

  private final long[][] weighted;

  PipelineSums(
      int disciplines,
      int periods,
      ImmutableMap<DealId, DealRows> deals,
      ImmutableList<ScenarioGroup> groups) {
    all = new long[disciplines][periods];
    weighted = new long[disciplines][periods];
    ImmutableMap.Builder<DealId, DealGroup> grouped = ImmutableMap.builder();
    Map<DealId, BasisPoints> likely = new HashMap<>();
    for (ScenarioGroup group : groups) {
      DealGroup together = DealGroup.of(group, deals);
      for (DealId deal : group.deals()) {
        grouped.put(deal, together);
        likely.put(deal, group.probability(deal));
      }
      addMost(together::worst);
    }
    groupOf = grouped.buildOrThrow();
    ImmutableMap.Builder<DealId, BasisPoints> every = ImmutableMap.builder();
    deals.forEach(
        (deal, rows) -> {
          BasisPoints probability = likely.getOrDefault(deal, rows.probability());
          every.put(deal, probability);
          addWeighted(rows, probability.value());
          if (!groupOf.containsKey(deal)) {
            addMost(rows::in);
          }
        });
    probabilities = every.buildOrThrow();
  }

  /** Minutes of a discipline in a period. */
  @FunctionalInterface
  interface Cells {
    long in(int discipline, int period);
  }

  private void addMost(Cells most) {
    for (int d = 0; d < all.length; d++) {
      for (int p = 0; p < all[d].length; p++) {
        all[d][p] += most.in(d, p);
      }
    }
  }

  private void addWeighted(DealRows deal, long weight) {
    for (int d = 0; d < all.length; d++) {
      for (int p = 0; deal.asks(d) && p < all[d].length; p++) {
        weighted[d][p] += deal.in(d, p) * weight;
      }
    }
  }

  BasisPoints probability(DealId deal) {
    return probabilities.getOrDefault(deal, BasisPoints.ZERO);
  }

  long expected(int discipline, int period) {
    return rounded(weighted[discipline][period]);
  }

  long most(int discipline, int period) {
    return all[discipline][period];
  }

  /** Returns what the deals other than one take. */
  Cells others(DealId deal, DealRows own, PipelineDemand.Outlook outlook) {
    return switch (outlook) {
      case CONFIRMED -> (discipline, period) -> 0;
      case ALL_WON -> {
        DealGroup group = groupOf.get(deal);
        yield (discipline, period) ->
            all[discipline][period]
                - own.in(discipline, period)
                + (group == null
                    ? 0
                    : group.worstWith(own, discipline, period) - group.worst(discipline, period));
      }
      case EXPECTED -> {
        long weight = probability(deal).value();
        yield (discipline, period) ->
            rounded(weighted[discipline][period] - own.in(discipline, period) * weight);
      }
    };
  }

  private static long rounded(long weighted) {
    return (weighted + BasisPoints.WHOLE / 2) / BasisPoints.WHOLE;
  }
}
