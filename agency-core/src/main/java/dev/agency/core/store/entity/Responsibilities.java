package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;

/** Responsibilities, as a store finds them. */
public final class Responsibilities {
  /** Who answers. */
  public static final Attribute<Responsibility, PersonId> PERSON =
      Attribute.<Responsibility, PersonId>one("person", Responsibility::person)
          .referringTo("person");

  /** What they answer for. */
  public static final Attribute<Responsibility, Duty> DUTY =
      Attribute.<Responsibility, Duty>one("duty", Responsibility::duty);

  /** The client, for a duty at a client. */
  public static final Attribute<Responsibility, ClientId> CLIENT =
      Attribute.<Responsibility, ClientId>optional("client", Responsibility::client)
          .referringTo("client");

  /** The project, for a duty on a project. */
  public static final Attribute<Responsibility, ProjectId> PROJECT =
      Attribute.<Responsibility, ProjectId>optional("project", Responsibility::project)
          .referringTo("project");

  /** The deal, for a duty before there is a project. */
  public static final Attribute<Responsibility, DealId> DEAL =
      Attribute.<Responsibility, DealId>optional("deal", Responsibility::deal).referringTo("deal");

  /** A name another system has for it. */
  public static final Attribute<Responsibility, ExternalRef> EXTERNAL_REF =
      Attribute.<Responsibility, ExternalRef>many("externalRef", Responsibility::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ResponsibilityId, Responsibility> TYPE =
      EntityType.of(
          "responsibility",
          "responsibility",
          Responsibility.class,
          Responsibility::id,
          ImmutableList.of(PERSON, DUTY, CLIENT, PROJECT, DEAL, EXTERNAL_REF));

  private Responsibilities() {}
}
