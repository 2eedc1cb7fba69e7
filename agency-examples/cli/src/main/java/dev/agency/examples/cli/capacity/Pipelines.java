package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.time.Granularity;

/**
 * What the deals ask for, by the periods of the file and by months, and the risk of the months.
 *
 * @param byPeriod the demand by the periods of the file
 * @param byMonth the demand by months
 * @param risk the risk by months
 */
record Pipelines(PipelineDemand byPeriod, PipelineDemand byMonth, PipelineRisk risk) {
  static Pipelines of(Situation situation) {
    CapacityFile file = situation.file();
    Buckets months = Buckets.of(file.horizon(), Granularity.MONTH, file.weekStart());
    PipelineDemand byMonth = PipelineDemand.of(situation.snapshot(), months, situation.deals());
    InputLimits.checkRisk(byMonth, file.quantum());
    return new Pipelines(
        PipelineDemand.of(situation.snapshot(), situation.periods(), situation.deals()),
        byMonth,
        PipelineRisk.of(
            byMonth,
            file.groups().stream().map(GroupFile::group).collect(toImmutableList()),
            file.quantum()));
  }
}
