package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.core.handoff.Handoff;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffFlow;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffPolicy;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.id.PersonId;
import dev.agency.core.project.WorkItem;
import dev.agency.core.scope.Baseline;
import java.time.LocalDate;
import java.util.List;

/**
 * How the project was handed from brief to delivery.
 *
 * @param handoff where it stands, and how it came there
 * @param missing what the gate of the plan missed at first
 * @param tested the first plan, held against what the client expects
 * @param still what the gate misses of the mended plan
 * @param testedAgain the mended plan, held against the same
 */
record Handing(
    Handoff handoff,
    ImmutableList<UnmetNeed> missing,
    ImmutableList<ExpectationRow> tested,
    ImmutableList<UnmetNeed> still,
    ImmutableList<ExpectationRow> testedAgain) {
  static Handing of(StoryData data, Won won) {
    HandoffFacts drafted = facts(data, won, data.draftedWork());
    HandoffFacts planned = facts(data, won, data.plannedWork());
    HandoffGates gates = HandoffGates.of(HandoffPolicy.usual());
    HandoffFlow flow = HandoffFlow.of(HandoffPolicy.usual());
    HandedOn begin = data.handoffs().get(0);
    Handoff handoff = Moves.made(flow.begin(drafted, data.cast().accountManager(), begin.on()));
    ImmutableList<UnmetNeed> still = ImmutableList.of();
    for (HandedOn step : data.handoffs()) {
      boolean plan = step.stage() == HandoffStage.PLANNING;
      HandoffFacts facts = plan ? planned : drafted;
      still = plan ? gates.exit(step.stage(), facts, step.on()) : still;
      for (PersonId person : step.signedBy()) {
        handoff = Moves.made(flow.sign(handoff, facts, person, step.on()));
      }
      handoff = Moves.made(flow.advance(handoff, facts, step.signedBy().get(0), step.on()));
    }
    LocalDate looked = data.days().drafted();
    return new Handing(
        handoff,
        gates.exit(HandoffStage.PLANNING, drafted, looked),
        ExpectationRow.of(drafted),
        still,
        ExpectationRow.of(planned));
  }

  /** Returns what the plan of an order makes of the expectations. */
  static ImmutableList<ExpectationRow> testedAgainst(StoryData data, Won won, Baseline ordered) {
    return ExpectationRow.of(
        facts(data, won, data.plannedWork()).withScope(ordered.scope()).withBaseline(ordered));
  }

  private static HandoffFacts facts(StoryData data, Won won, List<WorkItem> work) {
    return HandoffFacts.builder()
        .project(won.project())
        .responsibilities(won.responsibilities(data))
        .brief(won.brief())
        .scope(won.baseline().scope())
        .baseline(won.baseline())
        .workItems(work)
        .addContracts(data.contract())
        .build();
  }
}
