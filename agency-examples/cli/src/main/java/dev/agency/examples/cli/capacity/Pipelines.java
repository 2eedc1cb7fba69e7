package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.ScenarioGroup;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.deal.Deal;
import dev.agency.core.id.DealId;
import dev.agency.core.time.Granularity;

/**
 * What the deals ask for, by the periods of the file and by months, and the risk of the months.
 *
 * @param rest what everybody has and is booked for but for the deals; what is tentative takes time
 * @param byPeriod the demand by the periods of the file
 * @param byMonth the demand by months
 * @param risk the risk by months
 */
record Pipelines(
    CapacitySnapshot rest, PipelineDemand byPeriod, PipelineDemand byMonth, PipelineRisk risk) {
  static Pipelines of(Situation situation) {
    CapacityFile file = situation.file();
    Buckets months = Buckets.of(file.horizon(), Granularity.MONTH, file.weekStart());
    CapacitySnapshot rest =
        situation
            .snapshot()
            .counting(Commitment.WITH_TENTATIVE)
            .whatIf()
            .lost(file.deals().stream().map(Deal::id).toArray(DealId[]::new))
            .view();
    ImmutableList<ScenarioGroup> groups =
        file.groups().stream().map(GroupFile::group).collect(toImmutableList());
    PipelineDemand byMonth = PipelineDemand.of(rest, months, situation.deals(), groups);
    InputLimits.checkRisk(byMonth, file.quantum());
    return new Pipelines(
        rest,
        PipelineDemand.of(rest, situation.periods(), situation.deals(), groups),
        byMonth,
        PipelineRisk.of(byMonth, file.quantum()));
  }
}
