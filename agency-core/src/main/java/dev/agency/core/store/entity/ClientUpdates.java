package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.client.UpdateState;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** Updates for clients, as a store finds them. */
public final class ClientUpdates {
  /** What it is about. */
  public static final Attribute<ClientUpdate, ProjectId> PROJECT =
      Attribute.<ClientUpdate, ProjectId>one("project", ClientUpdate::project)
          .referringTo("project");

  /** As of which day it tells. */
  public static final Attribute<ClientUpdate, LocalDate> DATE =
      Attribute.<ClientUpdate, LocalDate>one("date", ClientUpdate::date);

  /** Who wrote it. */
  public static final Attribute<ClientUpdate, PersonId> AUTHOR =
      Attribute.<ClientUpdate, PersonId>one("author", ClientUpdate::author).referringTo("person");

  /** Whether the client has it. */
  public static final Attribute<ClientUpdate, UpdateState> STATE =
      Attribute.<ClientUpdate, UpdateState>one("state", ClientUpdate::state);

  /** A name another system has for it. */
  public static final Attribute<ClientUpdate, ExternalRef> EXTERNAL_REF =
      Attribute.<ClientUpdate, ExternalRef>many("externalRef", ClientUpdate::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ClientUpdateId, ClientUpdate> TYPE =
      EntityType.of(
          "clientUpdate",
          "client update",
          ClientUpdate.class,
          ClientUpdate::id,
          ImmutableList.of(PROJECT, DATE, AUTHOR, STATE, EXTERNAL_REF));

  private ClientUpdates() {}
}
