package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ScopeItemId;
import dev.agency.core.scope.Revision;
import java.util.Objects;

/**
 * How many rounds of revisions an item had as of the day of a status, and how many its price
 * includes.
 *
 * <p>A logo that includes two rounds and had three is one beyond: work nobody is paid for, for
 * which {@link dev.agency.core.scope.RevisedChange} drafts a request. Immutable and thread-safe.
 *
 * @param project the project
 * @param name the name of the item
 * @param count its rounds, by what was agreed
 */
public record RevisionRow(ProjectId project, String name, Revision.Count count) {
  /** The project. */
  public static final Field<RevisionRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, RevisionRow::project);

  /** The item. */
  public static final Field<RevisionRow, ScopeItemId> ITEM =
      Field.of("item", Quantities.NAME, row -> row.count().item());

  /** What it is called. */
  public static final Field<RevisionRow, String> NAME =
      Field.of("name", Quantities.NAME, RevisionRow::name);

  /** The rounds that are included. */
  public static final Field<RevisionRow, Long> INCLUDED =
      Field.of("included", Quantities.STATE, row -> row.count().included());

  /** The rounds that were asked for. */
  public static final Field<RevisionRow, Long> MADE =
      Field.of("made", Quantities.STATE, row -> row.count().made());

  /** The rounds that are more than agreed; 0 while all is well. */
  public static final Field<RevisionRow, Long> BEYOND =
      Field.of("beyond", Quantities.STATE, row -> row.count().beyond());

  /** The record type, for permissions and tables. */
  public static final RecordType<RevisionRow> TYPE =
      RecordType.of(
          "projectRevisions",
          Grain.PROJECT,
          ImmutableList.of(PROJECT, ITEM, NAME, INCLUDED, MADE, BEYOND));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param name the name of the item
   * @param count its rounds
   */
  public RevisionRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(count, "count");
  }
}
