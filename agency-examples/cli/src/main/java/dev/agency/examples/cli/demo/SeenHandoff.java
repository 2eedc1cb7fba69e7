package dev.agency.examples.cli.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.permissions.Subject;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the handoff of a project stands, as one person sees it.
 *
 * @param handoff the stage, and what is missing at its gate
 * @param packet what goes with it, each thing with its source and age
 * @param expectations the plan held against what the client expects
 */
@JsonPropertyOrder({"handoff", "packet", "expectations"})
public record SeenHandoff(
    @JsonProperty("handoff") Projection<HandoffRow> handoff,
    @JsonProperty("packet") ImmutableList<Projection<PacketRow>> packet,
    @JsonProperty("expectations") ImmutableList<Projection<ExpectationRow>> expectations) {
  static Optional<SeenHandoff> of(
      Subject subject, HandoffStage stage, HandoffFacts facts, HandoffGates gates, LocalDate asOf) {
    return subject
        .view(HandoffRow.TYPE, HandoffRow.of(stage, facts, gates, asOf))
        .map(
            seen ->
                new SeenHandoff(
                    seen,
                    subject.viewAll(PacketRow.TYPE, PacketRow.of(stage, facts, asOf)),
                    subject.viewAll(ExpectationRow.TYPE, ExpectationRow.of(facts))));
  }
}
