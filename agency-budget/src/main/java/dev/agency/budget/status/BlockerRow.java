package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BlockerId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Blocker;
import dev.agency.core.project.BlockerKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that keeps work of a project waiting as of a day.
 *
 * <p>"Product photographs from the client" since 2 April: on the 9th work has waited for 7 days.
 * Immutable and thread-safe.
 *
 * @param blocker the blocker, which is open on the day
 * @param asOf the day of the status
 */
public record BlockerRow(Blocker blocker, LocalDate asOf) {
  /** The project. */
  public static final Field<BlockerRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.blocker().project());

  /** The blocker. */
  public static final Field<BlockerRow, BlockerId> BLOCKER =
      Field.of("blocker", Quantities.NAME, row -> row.blocker().id());

  /** What is waited for. */
  public static final Field<BlockerRow, String> TITLE =
      Field.of("title", Quantities.NAME, row -> row.blocker().title());

  /** Whom the work waits for. */
  public static final Field<BlockerRow, BlockerKind> KIND =
      Field.of("kind", Quantities.STATE, row -> row.blocker().kind());

  /** The first day on which work waits. */
  public static final Field<BlockerRow, LocalDate> SINCE =
      Field.of("since", Quantities.DATES, row -> row.blocker().since());

  /** For how many days it has waited. */
  public static final Field<BlockerRow, Long> DAYS =
      Field.of("days", Quantities.DATES, row -> row.blocker().days(row.asOf()));

  /** The record type, for permissions and tables. */
  public static final RecordType<BlockerRow> TYPE =
      RecordType.of(
          "projectBlocker",
          Grain.PROJECT,
          ImmutableList.of(PROJECT, BLOCKER, TITLE, KIND, SINCE, DAYS));

  /**
   * Creates a row.
   *
   * @param blocker the blocker
   * @param asOf the day of the status
   */
  public BlockerRow {
    Objects.requireNonNull(blocker, "blocker");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * Returns whether the client knows of it, as it is the client who is waited for.
   *
   * @return whether the row may be shown to the client
   */
  public boolean isShared() {
    return blocker.kind() == BlockerKind.WAITING_FOR_CLIENT;
  }
}
