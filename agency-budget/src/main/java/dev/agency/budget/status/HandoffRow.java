package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.HandoffFacts;
import dev.agency.core.handoff.HandoffGates;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.UnmetNeed;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The handoff of a project that comes next: the stage it is in, who leads it, and what is missing
 * before the next one begins.
 *
 * <p>A project in planning whose item "search" has no work item yet: {@code PLANNING}, led by the
 * project manager, {@code DELIVERY} next, and missing is a work item for "search". Nothing is
 * missing where the gate is open; the signatures are then what is left.
 *
 * <p>That the plan does not keep to "at most EUR 40,000" tells of the price, and that nothing is
 * estimated tells of the time: what is missing stands in three fields, each as secret as what it
 * tells of, and none of them moves for what another holds. Who does not see all three is not told
 * whether the gate is open.
 *
 * <p>What is missing is between the people of the agency: it names risks a client does not know of.
 * Immutable and thread-safe.
 *
 * @param project the project
 * @param stage the stage it is in
 * @param missing what its exit asks for that tells of no time and no price or, where that is
 *     nothing, the entry of the next stage
 * @param missingOfTime what its exit asks for that tells of its planned time, and is not in the
 *     first
 * @param missingOfPrice what its exit asks for that tells of its price, and is in neither
 */
public record HandoffRow(
    ProjectId project,
    HandoffStage stage,
    ImmutableList<UnmetNeed> missing,
    ImmutableList<UnmetNeed> missingOfTime,
    ImmutableList<UnmetNeed> missingOfPrice) {
  /** The project. */
  public static final Field<HandoffRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, HandoffRow::project);

  /** The stage it is in. */
  public static final Field<HandoffRow, HandoffStage> STAGE =
      Field.of("stage", Quantities.STATE, HandoffRow::stage);

  /** Whose duty that stage is. */
  public static final Field<HandoffRow, Duty> LEAD =
      Field.of("lead", Quantities.STATE, row -> row.stage().lead());

  /** The stage that follows; empty in the last one. */
  public static final Field<HandoffRow, Optional<HandoffStage>> NEXT =
      Field.of("next", Quantities.STATE, row -> row.stage().next());

  /** What is missing that tells of no time and no price. */
  public static final Field<HandoffRow, ImmutableList<UnmetNeed>> MISSING =
      Field.of("missing", Quantities.NAME, HandoffRow::missing);

  /** What is missing that tells of the planned time. */
  public static final Field<HandoffRow, ImmutableList<UnmetNeed>> MISSING_OF_TIME =
      Field.of("missingOfTime", Quantities.BUDGET_MINUTES, HandoffRow::missingOfTime);

  /** What is missing that tells of the price. */
  public static final Field<HandoffRow, ImmutableList<UnmetNeed>> MISSING_OF_PRICE =
      Field.of("missingOfPrice", Quantities.BUDGET_TOTAL, HandoffRow::missingOfPrice);

  /** The record type, for permissions and tables. */
  public static final RecordType<HandoffRow> TYPE =
      RecordType.of(
          "projectHandoff",
          Grain.PROJECT,
          ImmutableList.of(PROJECT, STAGE, LEAD, NEXT, MISSING, MISSING_OF_TIME, MISSING_OF_PRICE));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param stage the stage it is in
   * @param missing what is missing that tells of no time and no price
   * @param missingOfTime what is missing that tells of the planned time
   * @param missingOfPrice what is missing that tells of the price
   */
  public HandoffRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(missingOfTime, "missingOfTime");
    Objects.requireNonNull(missingOfPrice, "missingOfPrice");
  }

  /**
   * Asks the gates of a stage.
   *
   * @param stage the stage the project is in
   * @param facts what is known of the project
   * @param gates those of the agency's handoffs
   * @param asOf the day
   * @return the row
   */
  public static HandoffRow of(
      HandoffStage stage, HandoffFacts facts, HandoffGates gates, LocalDate asOf) {
    return new GateAnswer(stage, facts, gates, asOf).row();
  }
}
