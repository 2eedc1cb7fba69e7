package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.handoff.HandoffMove;
import dev.agency.core.handoff.HandoffStage;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A move of a handoff, forward or back: a record type of this host.
 *
 * @param project the project
 * @param move the move
 */
public record HandoffMoveRow(ProjectId project, HandoffMove move) {
  /** The project. */
  public static final Field<HandoffMoveRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, HandoffMoveRow::project);

  /** The day. */
  public static final Field<HandoffMoveRow, LocalDate> ON =
      Field.of("on", Quantities.DATES, row -> row.move().on());

  /** The stage it left; empty where it began. */
  public static final Field<HandoffMoveRow, Optional<HandoffStage>> FROM =
      Field.of("fromStage", Quantities.STATE, row -> row.move().from());

  /** The stage it came to; empty where it ended. */
  public static final Field<HandoffMoveRow, Optional<HandoffStage>> TO =
      Field.of("toStage", Quantities.STATE, row -> row.move().to());

  /** Who moved it. */
  public static final Field<HandoffMoveRow, PersonId> BY =
      Field.of("by", Quantities.NAME, row -> row.move().by());

  /** Why, where it went back. */
  public static final Field<HandoffMoveRow, Optional<String>> REASON =
      Field.of("reason", Quantities.NAME, row -> row.move().reason());

  /** The record type. */
  public static final RecordType<HandoffMoveRow> TYPE =
      RecordType.of(
          "handoffMove", Grain.PROJECT, ImmutableList.of(PROJECT, ON, FROM, TO, BY, REASON));
}
