package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import java.util.HashMap;
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
  private static final long MAX_STEPS = 10_000_000;

  private final ImmutableList<ShortageRiskRow> rows;
  private final ImmutableMap<DealId, ImmutableList<MarginalRisk>> marginal;

  PipelineRisk(
      ImmutableList<ShortageRiskRow> rows,
      ImmutableMap<DealId, ImmutableList<MarginalRisk>> marginal) {
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
            quantum < 1 || mostSteps(demands, quantum) <= MAX_STEPS,
            "quantum",
            ErrorCode.OUT_OF_RANGE,
            "must be larger for such demands")
        .verify();
    return new RiskKernel(free, partial, demands, groups, quantum).run();
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
        free.put(cell, pipeline.leftMinutes(discipline, p));
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

  /** Returns the steps of the cell that has most of them, or one more than are allowed. */
  private static long mostSteps(List<DealDemand> demands, long quantum) {
    Map<RiskCell, Long> steps = new HashMap<>();
    for (DealDemand demand : demands) {
      demand
          .minutes()
          .forEach((cell, some) -> steps.merge(cell, steps(some, quantum), PipelineRisk::sum));
    }
    return steps.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long sum(long one, long other) {
    return Math.min(MAX_STEPS + 1, Math.min(MAX_STEPS + 1, one) + other);
  }

  /** Returns the steps that hold some minutes, or one more than are allowed. */
  private static long steps(long minutes, long quantum) {
    return Math.min(MAX_STEPS + 1, RiskKernel.steps(minutes, quantum));
  }

  /**
   * Returns the risks.
   *
   * @return a row for each discipline and period, in their order
   */
  public ImmutableList<ShortageRiskRow> rows() {
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
}
