package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Contact;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;

/** The people at clients, as a store finds them. */
public final class Contacts {
  /** The client they work for. */
  public static final Attribute<Contact, ClientId> CLIENT =
      Attribute.<Contact, ClientId>one("client", Contact::client).referringTo("client");

  /** A name another system has for it. */
  public static final Attribute<Contact, ExternalRef> EXTERNAL_REF =
      Attribute.<Contact, ExternalRef>many("externalRef", Contact::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ContactId, Contact> TYPE =
      EntityType.of(
          "contact", "contact", Contact.class, Contact::id, ImmutableList.of(CLIENT, EXTERNAL_REF));

  private Contacts() {}
}
