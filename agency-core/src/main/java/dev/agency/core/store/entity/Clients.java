package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Client;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;

/** Clients, as a store finds them. */
public final class Clients {
  /** A name another system has for it. */
  public static final Attribute<Client, ExternalRef> EXTERNAL_REF =
      Attribute.<Client, ExternalRef>many("externalRef", Client::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ClientId, Client> TYPE =
      EntityType.of("client", "client", Client.class, Client::id, ImmutableList.of(EXTERNAL_REF));

  private Clients() {}
}
