package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Works out the risk of one cell after the other.
 *
 * <p>What is asked of each cell is put together once, so that a cell costs what is asked of it and
 * not what the whole pipeline asks. Not thread-safe.
 */
final class RiskKernel {
  private final Map<RiskCell, Long> free;
  private final ImmutableSet<RiskCell> partial;
  private final long quantum;

  /** What is asked of each cell, in the order of the factors. */
  private final ImmutableMap<RiskCell, List<Ask>> asked;

  private final List<Factor> factors = new ArrayList<>();
  private final List<List<MarginalRisk>> marginal = new ArrayList<>();
  private final ImmutableList.Builder<ShortageRiskRow> rows = ImmutableList.builder();

  /** Deals that end together, one or those of a group, and how likely each of the ways is. */
  private record Factor(
      ImmutableList<DealId> deals, ImmutableLongArray basisPoints, ImmutableDoubleArray chance) {}

  /** What a factor asks of a cell in each of the ways it may end. */
  private record Ask(int factor, ImmutableLongArray minutes) {
    long worst() {
      long worst = 0;
      for (int way = 0; way < minutes.length(); way++) {
        worst = Math.max(worst, minutes.get(way));
      }
      return worst;
    }
  }

  RiskKernel(
      Map<RiskCell, Long> free,
      ImmutableSet<RiskCell> partial,
      List<DealDemand> demands,
      List<ScenarioGroup> groups,
      long quantum) {
    this.free = free;
    this.partial = partial;
    this.quantum = quantum;
    asked = Maps.toMap(ImmutableList.sortedCopyOf(free.keySet()), cell -> new ArrayList<>());
    Map<DealId, DealDemand> ungrouped = Maps.newLinkedHashMapWithExpectedSize(demands.size());
    demands.forEach(demand -> ungrouped.put(demand.deal(), demand));
    List<Map<DealId, DealDemand>> grouped = new ArrayList<>();
    for (ScenarioGroup group : groups) {
      Map<DealId, DealDemand> own = new HashMap<>();
      group.deals().forEach(deal -> own.put(deal, ungrouped.remove(deal)));
      grouped.add(own);
    }
    ungrouped.values().forEach(this::add);
    for (int i = 0; i < groups.size(); i++) {
      add(groups.get(i), grouped.get(i));
    }
  }

  /** Returns the steps that hold some minutes. */
  static long steps(long minutes, long quantum) {
    return -Math.floorDiv(-minutes, quantum);
  }

  private void add(DealDemand demand) {
    long won = demand.probability().value();
    int factor =
        add(ImmutableList.of(demand.deal()), ImmutableLongArray.of(won, BasisPoints.WHOLE - won));
    demand
        .minutes()
        .forEach((cell, some) -> ask(cell, new Ask(factor, ImmutableLongArray.of(some, 0))));
  }

  /** Adds a group: its scenarios, and that none of it is won with what is left of the whole. */
  private void add(ScenarioGroup group, Map<DealId, DealDemand> demands) {
    int ways = group.scenarios().size() + 1;
    long[] basisPoints = new long[ways];
    basisPoints[ways - 1] = BasisPoints.WHOLE;
    Map<RiskCell, long[]> minutes = new HashMap<>();
    for (int way = 0; way < ways - 1; way++) {
      ScenarioGroup.Scenario scenario = group.scenarios().get(way);
      basisPoints[way] = scenario.probability().value();
      basisPoints[ways - 1] -= basisPoints[way];
      for (DealId won : scenario.won()) {
        int at = way;
        Objects.requireNonNull(demands.get(won))
            .minutes()
            .forEach(
                (cell, some) -> minutes.computeIfAbsent(cell, any -> new long[ways])[at] += some);
      }
    }
    int factor = add(group.deals().asList(), ImmutableLongArray.copyOf(basisPoints));
    minutes.forEach((cell, each) -> ask(cell, new Ask(factor, ImmutableLongArray.copyOf(each))));
  }

  private int add(ImmutableList<DealId> deals, ImmutableLongArray basisPoints) {
    double[] chance = new double[basisPoints.length()];
    Arrays.setAll(chance, way -> (double) basisPoints.get(way) / BasisPoints.WHOLE);
    factors.add(new Factor(deals, basisPoints, ImmutableDoubleArray.copyOf(chance)));
    marginal.add(new ArrayList<>());
    return factors.size() - 1;
  }

  private void ask(RiskCell cell, Ask ask) {
    if (ask.worst() > 0) {
      Objects.requireNonNull(asked.get(cell)).add(ask);
    }
  }

  PipelineRisk run() {
    asked.forEach(this::add);
    ImmutableMap.Builder<DealId, ImmutableList<MarginalRisk>> ofDeals = ImmutableMap.builder();
    for (int i = 0; i < factors.size(); i++) {
      ImmutableList<MarginalRisk> added = ImmutableList.copyOf(marginal.get(i));
      factors.get(i).deals().forEach(deal -> ofDeals.put(deal, added));
    }
    return new PipelineRisk(rows.build(), ofDeals.buildOrThrow());
  }

  private void add(RiskCell cell, List<Ask> asks) {
    List<DemandLaw.Outcome> outcomes = new ArrayList<>(asks.size());
    asks.forEach(ask -> outcomes.add(outcome(ask)));
    List<DemandLaw> before = new ArrayList<>(asks.size());
    DemandLaw law = DemandLaw.NONE;
    for (DemandLaw.Outcome outcome : outcomes) {
      before.add(law);
      law = law.and(outcome);
    }
    long minutes = free.getOrDefault(cell, 0L);
    DemandLaw.Tail tail = law.tail(quantum, minutes);
    rows.add(row(cell, asks, law, tail, minutes));
    DemandLaw after = DemandLaw.NONE;
    for (int i = outcomes.size() - 1; i >= 0; i--) {
      DemandLaw.Tail without = before.get(i).tailWith(after, quantum, minutes);
      marginal
          .get(asks.get(i).factor())
          .add(
              new MarginalRisk(
                  cell,
                  Math.round((tail.probability() - without.probability()) * BasisPoints.WHOLE),
                  Math.round(tail.minutes() - without.minutes())));
      after = after.and(outcomes.get(i));
    }
  }

  private DemandLaw.Outcome outcome(Ask ask) {
    int[] steps = new int[ask.minutes().length()];
    Arrays.setAll(steps, way -> Math.toIntExact(steps(ask.minutes().get(way), quantum)));
    return new DemandLaw.Outcome(
        ImmutableIntArray.copyOf(steps), factors.get(ask.factor()).chance());
  }

  private ShortageRiskRow row(
      RiskCell cell, List<Ask> asks, DemandLaw law, DemandLaw.Tail tail, long minutes) {
    long expected = 0;
    long all = 0;
    for (Ask ask : asks) {
      ImmutableLongArray basisPoints = factors.get(ask.factor()).basisPoints();
      for (int way = 0; way < basisPoints.length(); way++) {
        expected = Math.addExact(expected, basisPoints.get(way) * ask.minutes().get(way));
      }
      all = Math.addExact(all, ask.worst());
    }
    return new ShortageRiskRow(
        cell,
        partial.contains(cell),
        minutes,
        Math.floorDiv(expected + BasisPoints.WHOLE / 2, BasisPoints.WHOLE),
        all,
        BasisPoints.of(Math.round(tail.probability() * BasisPoints.WHOLE)),
        law.shortage(0.5, quantum, minutes),
        law.shortage(0.8, quantum, minutes),
        law.shortage(0.9, quantum, minutes),
        Math.round(tail.minutes()));
  }
}
