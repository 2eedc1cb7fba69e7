package dev.agency.core.capacity.risk;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law of what the open deals of a pipeline ask for, against what is free.
 *
 * <pre>{@code
 * PipelineRisk risk = PipelineRisk.of(pipeline, 60);
 * risk.rows().get(0).probability();   // 50.00 %
 * risk.marginal(deal);                // it alone adds 48 points in March
 * }</pre>
 *
 * <p>It is exact: every combination of won and lost deals counts with its probability, put together
 * deal by deal, and none is drawn at random. Deals are independent unless a {@link ScenarioGroup}
 * says how they end together. Two things are approximate and err to the safe side: the demand of a
 * deal in a cell is rounded up to the quantum, and no work is moved to another period.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineRisk {
  /** More steps would be a law of millions of numbers. */
  private static final long MOST_STEPS = 10_000_000;

  private final ImmutableList<RiskRow> rows;
  private final ImmutableMap<DealId, ImmutableList<MarginalRisk>> marginal;

  private PipelineRisk(
      ImmutableList<RiskRow> rows, ImmutableMap<DealId, ImmutableList<MarginalRisk>> marginal) {
    this.rows = rows;
    this.marginal = marginal;
  }

  /**
   * Works out a risk.
   *
   * @param free what is free of each discipline in each period; below zero where it is overbooked
   * @param demands what each open deal takes if it is won, each deal once
   * @param groups deals that depend on each other; a deal is in one group at most
   * @param quantum the minutes of a step, 1 to 1,440; 60 is fine for weeks and months
   * @return the risk of each cell that is named by {@code free}
   * @throws dev.agency.core.error.InvalidModelException if a deal stands twice ({@code
   *     DUPLICATE_ID}), a group names another ({@code UNKNOWN_REFERENCE}), a demand is for a cell
   *     of which nothing is known ({@code UNKNOWN_REFERENCE}), the quantum is out of range or so
   *     small for the demands that there are more than 10,000,000 steps ({@code OUT_OF_RANGE})
   */
  public static PipelineRisk of(
      Map<RiskCell, Long> free,
      List<DealDemand> demands,
      List<ScenarioGroup> groups,
      long quantum) {
    return of(free, ImmutableSet.of(), demands, groups, quantum);
  }

  private static PipelineRisk of(
      Map<RiskCell, Long> free,
      ImmutableSet<RiskCell> partial,
      List<DealDemand> demands,
      List<ScenarioGroup> groups,
      long quantum) {
    List<DealId> grouped = groups.stream().flatMap(group -> group.deals().stream()).toList();
    ImmutableSet<DealId> known =
        demands.stream().map(DealDemand::deal).collect(ImmutableSet.toImmutableSet());
    Invariants.of("a pipeline risk")
        .between("quantum", quantum, 1, 1_440)
        .unique("demands", Lists.transform(demands, DealDemand::deal))
        .unique("groups", grouped)
        .require(
            known.containsAll(grouped),
            "groups",
            ErrorCode.UNKNOWN_REFERENCE,
            "must name deals that have a demand")
        .each(
            "demands",
            demands,
            (rules, path, demand) ->
                rules.require(
                    free.keySet().containsAll(demand.minutes().keySet()),
                    path + "/minutes",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be for cells of which it is known what is free"))
        .require(
            quantum < 1
                || free.keySet().stream()
                    .allMatch(cell -> steps(demands, cell, quantum) <= MOST_STEPS),
            "quantum",
            ErrorCode.OUT_OF_RANGE,
            "must be larger for such demands")
        .verify();
    return new Kernel(free, partial, demands, groups, quantum).run();
  }

  /**
   * Works out the risk of the open deals of a pipeline against what its disciplines have left.
   *
   * @param pipeline what the deals ask of each discipline in each period, and what is left there; a
   *     deal of which a part is in no period is {@linkplain PipelineDemand#incomplete told there},
   *     and its risk is too low by that part. Which deals depend on each other it tells, too
   * @param quantum the minutes of a step, 1 to 1,440
   * @return the risk of each discipline and period, named by its first day
   * @throws dev.agency.core.error.InvalidModelException as {@link #of(Map, List, List, long)} does
   */
  public static PipelineRisk of(PipelineDemand pipeline, long quantum) {
    ImmutableMap.Builder<RiskCell, Long> free = ImmutableMap.builder();
    ImmutableSet.Builder<RiskCell> partial = ImmutableSet.builder();
    for (DisciplineId discipline : pipeline.disciplines()) {
      for (int p = 0; p < pipeline.periods().size(); p++) {
        RiskCell cell = cell(pipeline, discipline, p);
        free.put(cell, pipeline.minutes(discipline, p).left());
        if (pipeline.buckets().list().get(p).partial()) {
          partial.add(cell);
        }
      }
    }
    return of(
        free.buildOrThrow(),
        partial.build(),
        pipeline.deals().stream()
            .map(deal -> demand(pipeline, deal))
            .collect(ImmutableList.toImmutableList()),
        pipeline.groups(),
        quantum);
  }

  private static RiskCell cell(PipelineDemand pipeline, DisciplineId discipline, int period) {
    return new RiskCell(discipline, pipeline.periods().get(period).start());
  }

  private static DealDemand demand(PipelineDemand pipeline, DealId deal) {
    ImmutableMap.Builder<RiskCell, Long> minutes = ImmutableMap.builder();
    for (DisciplineId discipline : pipeline.disciplines()) {
      for (int p = 0; p < pipeline.periods().size(); p++) {
        long asked = pipeline.minutes(deal, discipline, p);
        if (asked > 0) {
          minutes.put(cell(pipeline, discipline, p), asked);
        }
      }
    }
    return new DealDemand(deal, pipeline.probability(deal), minutes.buildOrThrow());
  }

  private static long steps(List<DealDemand> demands, RiskCell cell, long quantum) {
    long sum = 0;
    for (DealDemand demand : demands) {
      long steps = ceilDiv(demand.in(cell), quantum);
      sum = sum > MOST_STEPS || steps > MOST_STEPS ? MOST_STEPS + 1 : sum + steps;
    }
    return sum;
  }

  private static long ceilDiv(long minutes, long quantum) {
    return -Math.floorDiv(-minutes, quantum);
  }

  /**
   * Returns the risks.
   *
   * @return a row for each discipline and period, in their order
   */
  public ImmutableList<RiskRow> rows() {
    return rows;
  }

  /**
   * Returns what a deal adds to the risks.
   *
   * @param deal the deal; one of a group stands for all of the group
   * @return the cells in which it takes something, in their order; none of a deal that is not known
   */
  public ImmutableList<MarginalRisk> marginal(DealId deal) {
    return Optional.ofNullable(marginal.get(deal)).orElse(ImmutableList.of());
  }

  /** Returns how many rows there are, and no figures. */
  @Override
  public String toString() {
    return "PipelineRisk[" + rows.size() + " rows]";
  }

  /** Goes through the cells one by one. Not thread-safe. */
  private static final class Kernel {
    private final ImmutableList<RiskCell> cells;
    private final Map<RiskCell, Long> free;
    private final ImmutableSet<RiskCell> partial;
    private final List<Factor> factors = new ArrayList<>();
    private final long quantum;
    private final ImmutableList.Builder<RiskRow> rows = ImmutableList.builder();
    private final List<List<MarginalRisk>> marginal = new ArrayList<>();

    /** Deals that end together: one, or those of a group. */
    private record Factor(ImmutableList<DealId> deals, List<Way> ways) {}

    /** One way they may end, and what is won then. */
    private record Way(double chance, long basisPoints, List<DealDemand> won) {
      long minutes(RiskCell cell) {
        return won.stream().mapToLong(demand -> demand.in(cell)).sum();
      }
    }

    Kernel(
        Map<RiskCell, Long> free,
        ImmutableSet<RiskCell> partial,
        List<DealDemand> demands,
        List<ScenarioGroup> groups,
        long quantum) {
      this.cells = ImmutableList.sortedCopyOf(free.keySet());
      this.free = free;
      this.partial = partial;
      this.quantum = quantum;
      ImmutableMap<DealId, DealDemand> byDeal =
          demands.stream().collect(toImmutableMap(DealDemand::deal, demand -> demand));
      ImmutableSet<DealId> grouped =
          groups.stream()
              .flatMap(group -> group.deals().stream())
              .collect(ImmutableSet.toImmutableSet());
      for (DealDemand demand : demands) {
        if (!grouped.contains(demand.deal())) {
          factors.add(
              factor(
                  ImmutableList.of(demand.deal()),
                  List.of(way(demand.probability(), List.of(demand)))));
        }
      }
      for (ScenarioGroup group : groups) {
        factors.add(
            factor(
                group.deals().asList(),
                group.scenarios().stream()
                    .map(
                        scenario ->
                            way(
                                scenario.probability(),
                                byDeal.entrySet().stream()
                                    .filter(entry -> scenario.won().contains(entry.getKey()))
                                    .map(Map.Entry::getValue)
                                    .toList()))
                    .toList()));
      }
      factors.forEach(factor -> marginal.add(new ArrayList<>()));
    }

    private static Way way(BasisPoints probability, List<DealDemand> won) {
      return new Way((double) probability.value() / BasisPoints.WHOLE, probability.value(), won);
    }

    /** Adds what is left: that none is won. */
    private static Factor factor(ImmutableList<DealId> deals, List<Way> ways) {
      long rest = BasisPoints.WHOLE - ways.stream().mapToLong(Way::basisPoints).sum();
      List<Way> all = new ArrayList<>(ways);
      all.add(new Way((double) rest / BasisPoints.WHOLE, rest, List.of()));
      return new Factor(deals, all);
    }

    PipelineRisk run() {
      cells.forEach(this::add);
      ImmutableMap.Builder<DealId, ImmutableList<MarginalRisk>> ofDeals = ImmutableMap.builder();
      for (int i = 0; i < factors.size(); i++) {
        ImmutableList<MarginalRisk> added = ImmutableList.copyOf(marginal.get(i));
        factors.get(i).deals().forEach(deal -> ofDeals.put(deal, added));
      }
      return new PipelineRisk(rows.build(), ofDeals.buildOrThrow());
    }

    private void add(RiskCell cell) {
      List<Integer> asking = new ArrayList<>();
      List<DemandLaw.Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < factors.size(); i++) {
        DemandLaw.Outcome outcome = outcome(factors.get(i), cell);
        if (outcome.most() > 0) {
          asking.add(i);
          outcomes.add(outcome);
        }
      }
      List<DemandLaw> before = new ArrayList<>();
      DemandLaw law = DemandLaw.NONE;
      for (DemandLaw.Outcome outcome : outcomes) {
        before.add(law);
        law = law.and(outcome);
      }
      long minutes = free.getOrDefault(cell, 0L);
      DemandLaw.Tail tail = law.tail(quantum, minutes);
      rows.add(row(cell, law, tail, minutes));
      DemandLaw after = DemandLaw.NONE;
      for (int i = outcomes.size() - 1; i >= 0; i--) {
        DemandLaw.Tail without = before.get(i).tailWith(after, quantum, minutes);
        marginal
            .get(asking.get(i))
            .add(
                new MarginalRisk(
                    cell,
                    Math.round((tail.probability() - without.probability()) * BasisPoints.WHOLE),
                    Math.round(tail.minutes() - without.minutes())));
        after = after.and(outcomes.get(i));
      }
    }

    private DemandLaw.Outcome outcome(Factor factor, RiskCell cell) {
      int[] steps = new int[factor.ways().size()];
      double[] chance = new double[steps.length];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = (int) ceilDiv(factor.ways().get(i).minutes(cell), quantum);
        chance[i] = factor.ways().get(i).chance();
      }
      return new DemandLaw.Outcome(
          ImmutableIntArray.copyOf(steps), ImmutableDoubleArray.copyOf(chance));
    }

    private RiskRow row(RiskCell cell, DemandLaw law, DemandLaw.Tail tail, long minutes) {
      long expected = 0;
      long all = 0;
      for (Factor factor : factors) {
        long worst = 0;
        for (Way way : factor.ways()) {
          expected = Math.addExact(expected, way.basisPoints() * way.minutes(cell));
          worst = Math.max(worst, way.minutes(cell));
        }
        all = Math.addExact(all, worst);
      }
      return new RiskRow(
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
}
