package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;

/** Projects, as a store finds them. */
public final class Projects {
  /** The client it is for. */
  public static final Attribute<Project, ClientId> CLIENT =
      Attribute.<Project, ClientId>one("client", Project::client).referringTo("client");

  /** Where it stands. */
  public static final Attribute<Project, ProjectState> STATE =
      Attribute.<Project, ProjectState>one("state", Project::state);

  /** Who is assigned to it. */
  public static final Attribute<Project, PersonId> MEMBER =
      Attribute.<Project, PersonId>many("member", Project::members).referringTo("person");

  /** The deal that was won with it. */
  public static final Attribute<Project, DealId> ORIGIN_DEAL =
      Attribute.<Project, DealId>optional("originDeal", Project::originDeal).referringTo("deal");

  /** A name another system has for it. */
  public static final Attribute<Project, ExternalRef> EXTERNAL_REF =
      Attribute.<Project, ExternalRef>many("externalRef", Project::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ProjectId, Project> TYPE =
      EntityType.of(
          "project",
          "project",
          Project.class,
          Project::id,
          ImmutableList.of(CLIENT, STATE, MEMBER, ORIGIN_DEAL, EXTERNAL_REF));

  private Projects() {}
}
