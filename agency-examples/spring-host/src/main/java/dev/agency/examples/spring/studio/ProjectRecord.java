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
import dev.agency.core.store.entity.Projects;

/** Projects as they are stored, as a record type of this host: desks ask for permission by it. */
public final class ProjectRecord {
  /** The project. */
  public static final Field<Project, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, Project::id);

  /** Its name. */
  public static final Field<Project, String> NAME = Field.of(Quantities.NAME, Project::name);

  /** Its client. */
  public static final Field<Project, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, Project::client);

  /** Where it stands. */
  public static final Field<Project, ProjectState> STATE =
      Field.of(Quantities.STATE, Project::state);

  /** The record type. */
  public static final RecordType<Project> TYPE =
      RecordType.of(
          Projects.TYPE.name(), Grain.PROJECT, ImmutableList.of(PROJECT, NAME, CLIENT, STATE));

  private ProjectRecord() {}
}
