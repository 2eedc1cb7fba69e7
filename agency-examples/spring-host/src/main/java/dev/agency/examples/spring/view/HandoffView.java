package dev.agency.examples.spring.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.core.figure.Field;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.project.Project;
import dev.agency.core.scope.Fingerprint;
import dev.agency.examples.spring.studio.HandoffMoveRow;
import dev.agency.examples.spring.studio.HandoffStep;
import dev.agency.examples.spring.studio.SignOffRow;
import dev.agency.examples.spring.studio.UnbegunRow;
import dev.agency.permissions.view.Projection;
import java.util.Optional;

/**
 * The handoff of one project as one person sees it.
 *
 * @param viewer who looks
 * @param project the project
 * @param unbegun the project, if its handoff has not begun
 * @param handoff where it is and what its gate lacks, if it is under way
 * @param signedByBoth whether two people sign the stage
 * @param packet what the receiver of the stage needs
 * @param expectations the plan, held against what the client expects
 * @param signOffs who signed the stage
 * @param moves how it came there, the last move first
 * @param steps what they may try by their duties
 * @param titles what things the gate lacks are called, of those whose name the reader may see
 * @param fingerprint what a signature is for; it is as secret as what it is of, and is never sent
 */
@JsonPropertyOrder({
  "viewer",
  "project",
  "unbegun",
  "handoff",
  "signedByBoth",
  "packet",
  "expectations",
  "signOffs",
  "moves",
  "steps"
})
public record HandoffView(
    @JsonProperty("viewer") Viewer viewer,
    @JsonProperty("project") Optional<Projection<Project>> project,
    @JsonProperty("unbegun") Optional<Projection<UnbegunRow>> unbegun,
    @JsonProperty("handoff") Optional<Projection<HandoffRow>> handoff,
    @JsonProperty("signedByBoth") boolean signedByBoth,
    @JsonProperty("packet") ImmutableList<Projection<PacketRow>> packet,
    @JsonProperty("expectations") ImmutableList<Projection<ExpectationRow>> expectations,
    @JsonProperty("signOffs") ImmutableList<Projection<SignOffRow>> signOffs,
    @JsonProperty("moves") ImmutableList<Projection<HandoffMoveRow>> moves,
    @JsonProperty("steps") ImmutableList<HandoffStep> steps,
    @JsonIgnore ImmutableMap<String, String> titles,
    @JsonIgnore Optional<Fingerprint> fingerprint) {
  /** What a gate lacks, by how secret it is. */
  public static final ImmutableList<Field<HandoffRow, ImmutableList<UnmetNeed>>> LACKS =
      ImmutableList.of(HandoffRow.MISSING, HandoffRow.MISSING_OF_TIME, HandoffRow.MISSING_OF_PRICE);
}
