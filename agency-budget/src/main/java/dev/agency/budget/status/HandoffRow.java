package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.handoff.Missing;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
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
 * <p>What is missing is between the people of the agency: it names risks a client does not know of.
 * Immutable and thread-safe.
 *
 * @param project the project
 * @param stage the stage it is in
 * @param missing what its exit asks for or, once that is open, the entry of the next stage
 */
public record HandoffRow(ProjectId project, HandoffStage stage, ImmutableList<Missing> missing) {
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

  /** What is missing. */
  public static final Field<HandoffRow, ImmutableList<Missing>> MISSING =
      Field.of("missing", Quantities.NAME, HandoffRow::missing);

  /** The record type, for permissions and tables. */
  public static final RecordType<HandoffRow> TYPE =
      RecordType.of(
          "projectHandoff", Grain.PROJECT, ImmutableList.of(PROJECT, STAGE, LEAD, NEXT, MISSING));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param stage the stage it is in
   * @param missing what is missing
   */
  public HandoffRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(missing, "missing");
  }
}
