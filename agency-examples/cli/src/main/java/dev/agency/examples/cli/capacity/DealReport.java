package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.capacity.risk.MarginalRisk;
import dev.agency.core.capacity.staffing.DealDemands;
import dev.agency.core.capacity.staffing.StaffingDemand;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.id.DealId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one deal would do, as JSON: the waterfall, who is short when, and what would make it fit.
 * Beside it stands what is booked while nobody is named, which the same people have to do.
 */
record DealReport(
    String deal,
    String name,
    long probability,
    Asked asked,
    ImmutableList<Step> waterfall,
    ImmutableMap<Outlook, ImmutableList<String>> shortages,
    ImmutableList<Added> addedRisk,
    long besideMinutes,
    Optional<StaffingReport> staffing) {
  /** What it asks for in all, and what of that stands in no period. */
  record Asked(long minutes, long outsideMinutes, long undatedMinutes, long unassignedMinutes) {
    static Asked of(PipelineDemand.Ask ask) {
      return new Asked(ask.minutes(), ask.outside(), ask.undated(), ask.unassigned());
    }
  }

  /** A discipline in a period: gross less all of these but over is left, less the deals slack. */
  record Step(
      String discipline,
      LocalDate start,
      LocalDate end,
      boolean partial,
      long grossMinutes,
      long holidayMinutes,
      long leaveMinutes,
      long confirmedMinutes,
      long tentativeMinutes,
      long unfilledMinutes,
      long leftMinutes,
      long dealMinutes,
      long overMinutes,
      ImmutableMap<Outlook, Slack> outlooks) {}

  /** What the other deals take as they count, and what is left then. */
  record Slack(long pipelineMinutes, long slackMinutes) {}

  /** What the deal, or the group it is of, adds to the risk of a month. */
  record Added(
      String discipline, LocalDate start, long shortProbability, long expectedShortMinutes) {
    static Added of(MarginalRisk risk) {
      return new Added(
          risk.cell().discipline().value(),
          risk.cell().start(),
          risk.probability(),
          risk.expectedShort());
    }
  }

  /**
   * Returns what a deal would do. Whether the people there are can do it is left out where not all
   * of it has days within the horizon, where it asks for nothing, or where there is too much to be
   * worked out.
   */
  static DealReport of(Situation situation, Pipelines pipelines, DealId id) {
    OpenDeal open =
        situation.deals().stream()
            .filter(among -> among.deal().id().equals(id))
            .findFirst()
            .orElseThrow();
    ImmutableMap.Builder<Outlook, DealImpacts> all = ImmutableMap.builder();
    for (Outlook outlook : Outlook.values()) {
      all.put(outlook, DealImpacts.of(pipelines.byPeriod(), id, outlook));
    }
    ImmutableMap<Outlook, DealImpacts> impacts = all.buildOrThrow();
    ImmutableList<StaffingDemand> demands = DealDemands.of(pipelines.byPeriod(), id);
    StaffingPlan plan = situation.plan(pipelines.rest(), demands);
    return new DealReport(
        id.value(),
        open.deal().name(),
        pipelines.byPeriod().probability(id).value(),
        Asked.of(pipelines.byPeriod().ask(id)),
        waterfall(impacts),
        shortages(impacts),
        pipelines.risk().marginal(id).stream().map(Added::of).collect(toImmutableList()),
        demands.isEmpty() ? 0 : minutes(plan.demands()) - minutes(demands),
        demands.isEmpty() || !InputLimits.allows(plan, situation.file())
            ? Optional.empty()
            : Optional.of(StaffingReport.of(pipelines.rest(), plan, situation.names())));
  }

  private static long minutes(List<StaffingDemand> demands) {
    return demands.stream().mapToLong(StaffingDemand::minutes).sum();
  }

  private static ImmutableList<Step> waterfall(Map<Outlook, DealImpacts> impacts) {
    List<DealImpacts.Row> rows = impacts.values().iterator().next().rows();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> step(rows.get(i), slacks(impacts, i)))
        .collect(toImmutableList());
  }

  private static ImmutableMap<Outlook, Slack> slacks(Map<Outlook, DealImpacts> impacts, int row) {
    ImmutableMap.Builder<Outlook, Slack> slacks = ImmutableMap.builder();
    impacts.forEach(
        (outlook, impact) -> {
          DealImpacts.Row at = impact.rows().get(row);
          slacks.put(outlook, new Slack(at.pipelineMinutes(), at.slackMinutes()));
        });
    return slacks.buildOrThrow();
  }

  private static Step step(DealImpacts.Row row, ImmutableMap<Outlook, Slack> outlooks) {
    return new Step(
        row.discipline().value(),
        row.days().start(),
        row.days().endOrThrow(),
        row.partial(),
        row.grossMinutes(),
        row.holidayMinutes(),
        row.leaveMinutes(),
        row.confirmedMinutes(),
        row.tentativeMinutes(),
        row.unfilledMinutes(),
        row.leftMinutes(),
        row.dealMinutes(),
        row.overMinutes(),
        outlooks);
  }

  private static ImmutableMap<Outlook, ImmutableList<String>> shortages(
      Map<Outlook, DealImpacts> impacts) {
    ImmutableMap.Builder<Outlook, ImmutableList<String>> all = ImmutableMap.builder();
    impacts.forEach(
        (outlook, impact) ->
            all.put(
                outlook,
                impact.shortRows().stream()
                    .map(row -> Sentences.of(row.message()))
                    .collect(toImmutableList())));
    return all.buildOrThrow();
  }
}
