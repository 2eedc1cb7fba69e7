package dev.agency.core.handoff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a project stands between the two roles, who signed that, and how it came there.
 *
 * <p>It is moved by a {@link HandoffFlow}. A store keeps it under the id of its project. Immutable
 * and thread-safe.
 *
 * @param project the project
 * @param stage the stage it is in; empty once all are behind it
 * @param signOffs who signed the stage, as it is or as it was
 * @param history all moves, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Handoff(
    ProjectId project,
    Optional<HandoffStage> stage,
    ImmutableList<SignOff> signOffs,
    ImmutableList<HandoffMove> history) {
  /**
   * Creates a handoff.
   *
   * @param project the project
   * @param stage the stage it is in
   * @param signOffs who signed the stage
   * @param history all moves, the oldest first
   * @throws dev.agency.core.error.InvalidModelException if there is no move ({@code EMPTY}), the
   *     moves do not lead from the beginning to the stage one after the other, or somebody signed
   *     what is finished ({@code INCONSISTENT})
   */
  public Handoff {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(signOffs, "signOffs");
    Invariants.of("a handoff")
        .require(!history.isEmpty(), "history", ErrorCode.EMPTY, "must not be empty")
        .require(
            leadsTo(history, stage),
            "history",
            ErrorCode.INCONSISTENT,
            "must lead from the beginning to the stage, day by day")
        .require(
            stage.isPresent() || signOffs.isEmpty(),
            "signOffs",
            ErrorCode.INCONSISTENT,
            "must be of a stage")
        .verify();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Handoff fromJson(Form form) {
    return new Handoff(
        form.project,
        form.stage,
        ImmutableList.copyOf(form.signOffs),
        ImmutableList.copyOf(form.history));
  }

  /** A handoff as it is read: what may be absent is empty then. */
  static final class Form {
    private final ProjectId project;
    @JsonProperty Optional<HandoffStage> stage = Optional.empty();
    @JsonProperty List<SignOff> signOffs = List.of();
    @JsonProperty List<HandoffMove> history = List.of();

    @JsonCreator
    Form(@JsonProperty("project") ProjectId project) {
      this.project = project;
    }
  }

  private static boolean leadsTo(ImmutableList<HandoffMove> history, Optional<HandoffStage> stage) {
    Optional<HandoffStage> at = Optional.empty();
    LocalDate day = LocalDate.MIN;
    for (HandoffMove move : history) {
      if (!move.from().equals(at) || move.on().isBefore(day)) {
        return false;
      }
      at = move.to();
      day = move.on();
    }
    return at.equals(stage);
  }

  /** Returns the day of the last move or signature. */
  LocalDate lastDay() {
    LocalDate last = history.get(history.size() - 1).on();
    for (SignOff each : signOffs) {
      last = each.on().isAfter(last) ? each.on() : last;
    }
    return last;
  }
}
