package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;

/**
 * A project whose handoff has not begun: a record type of this host.
 *
 * @param project the project
 */
public record UnbegunRow(Project project) {
  /** The project. */
  public static final Field<UnbegunRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.project().id());

  /** Its name. */
  public static final Field<UnbegunRow, String> NAME =
      Field.of("name", Quantities.NAME, row -> row.project().name());

  /** Its client. */
  public static final Field<UnbegunRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, row -> row.project().client());

  /** Whether it is planned or at work. */
  public static final Field<UnbegunRow, ProjectState> STATE =
      Field.of("state", Quantities.STATE, row -> row.project().state());

  /** The record type. */
  public static final RecordType<UnbegunRow> TYPE =
      RecordType.of(
          "unbegunHandoff", Grain.PROJECT, ImmutableList.of(PROJECT, NAME, CLIENT, STATE));

  /**
   * Returns whether its handoff may still begin.
   *
   * @return whether the project is planned or at work
   */
  public boolean isOpen() {
    return project.state() == ProjectState.PLANNED || project.state() == ProjectState.ACTIVE;
  }
}
