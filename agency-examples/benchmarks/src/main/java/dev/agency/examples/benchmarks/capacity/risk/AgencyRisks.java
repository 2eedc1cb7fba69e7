package dev.agency.examples.benchmarks.capacity.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.capacity.risk.DealDemand;
import dev.agency.core.capacity.risk.MarginalRisk;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.risk.RiskCell;
import dev.agency.core.capacity.risk.ShortageRiskRow;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** This library. */
final class AgencyRisks implements Prepared<RiskFigures> {
  private final RiskWorld world;
  private final ImmutableList<RiskCell> cells;
  private final ImmutableMap<RiskCell, Long> free;
  private final ImmutableList<DealDemand> demands;

  AgencyRisks(RiskWorld world) {
    this.world = world;
    cells =
        IntStream.range(0, RiskWorld.CELLS)
            .mapToObj(AgencyRisks::cell)
            .collect(ImmutableList.toImmutableList());
    ImmutableMap.Builder<RiskCell, Long> known = ImmutableMap.builder();
    List<ImmutableMap.Builder<RiskCell, Long>> asked = new ArrayList<>();
    for (int deal = 0; deal < world.deals(); deal++) {
      asked.add(ImmutableMap.builder());
    }
    for (int cell = 0; cell < RiskWorld.CELLS; cell++) {
      known.put(cells.get(cell), world.free[cell]);
      for (Asking each : world.cells.get(cell)) {
        asked.get(each.deal()).put(cells.get(cell), each.minutes());
      }
    }
    free = known.buildOrThrow();
    demands =
        IntStream.range(0, world.deals())
            .mapToObj(
                deal ->
                    new DealDemand(
                        id(deal),
                        BasisPoints.of(world.basisPoints[deal]),
                        asked.get(deal).buildOrThrow()))
            .collect(ImmutableList.toImmutableList());
  }

  private static DealId id(int deal) {
    return DealId.of("deal-" + (1_000 + deal));
  }

  private static RiskCell cell(int cell) {
    return new RiskCell(
        DisciplineId.of("discipline-" + (10 + cell / RiskWorld.WEEKS)),
        CapacityWorld.FIRST_DAY.plusWeeks(cell % RiskWorld.WEEKS));
  }

  @Override
  public Answer<RiskFigures> run() {
    PipelineRisk risk = PipelineRisk.of(free, demands, ImmutableList.of(), RiskWorld.QUANTUM);
    return () -> read(risk);
  }

  private RiskFigures read(PipelineRisk risk) {
    RiskFigures figures = new RiskFigures(world.askings());
    int levels = RiskFigures.LEVELS.size();
    List<ImmutableList<MarginalRisk>> byDeal = new ArrayList<>();
    for (int deal = 0; deal < world.deals(); deal++) {
      byDeal.add(risk.marginal(id(deal)));
    }
    int[] next = new int[world.deals()];
    int at = 0;
    for (int cell = 0; cell < RiskWorld.CELLS; cell++) {
      ShortageRiskRow row = risk.rows().get(cell);
      figures.probability[cell] = row.probability().value() / 1e4;
      figures.mean[cell] = row.expectedShort();
      figures.quantiles[cell * levels] = row.shortMedian();
      figures.quantiles[cell * levels + 1] = row.shortEighty();
      figures.quantiles[cell * levels + 2] = row.shortNinety();
      for (Asking each : world.cells.get(cell)) {
        MarginalRisk added = byDeal.get(each.deal()).get(next[each.deal()]++);
        if (!added.cell().equals(cells.get(cell))) {
          throw new IllegalStateException("A deal adds to other cells than it asks for.");
        }
        figures.marginal[at++] = added.probability() / 1e4;
        figures.marginal[at++] = added.expectedShort();
      }
    }
    return figures;
  }
}
