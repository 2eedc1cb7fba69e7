package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.client.FollowUp;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.InteractionKind;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.InteractionId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;

/** Interactions with clients, as a store finds them. */
public final class Interactions {
  /** Whom the agency was in touch with. */
  public static final Attribute<Interaction, ClientId> CLIENT =
      Attribute.<Interaction, ClientId>one("client", Interaction::client).referringTo("client");

  /** The project it was about. */
  public static final Attribute<Interaction, ProjectId> PROJECT =
      Attribute.<Interaction, ProjectId>optional("project", Interaction::project)
          .referringTo("project");

  /** The day. */
  public static final Attribute<Interaction, LocalDate> DATE =
      Attribute.<Interaction, LocalDate>one("date", Interaction::date);

  /** How they were in touch. */
  public static final Attribute<Interaction, InteractionKind> KIND =
      Attribute.<Interaction, InteractionKind>one("kind", Interaction::kind);

  /** Who of the client took part. */
  public static final Attribute<Interaction, ContactId> CONTACT =
      Attribute.<Interaction, ContactId>many("contact", Interaction::contacts)
          .referringTo("contact");

  /** Who of the agency took part. */
  public static final Attribute<Interaction, PersonId> PERSON =
      Attribute.<Interaction, PersonId>many("person", Interaction::persons).referringTo("person");

  /** Who has something to do afterwards, or had. */
  public static final Attribute<Interaction, PersonId> FOLLOW_UP_OWNER =
      Attribute.<Interaction, PersonId>many(
              "followUpOwner",
              interaction -> Lists.transform(interaction.followUps(), FollowUp::owner))
          .referringTo("person");

  /** A name another system has for it. */
  public static final Attribute<Interaction, ExternalRef> EXTERNAL_REF =
      Attribute.<Interaction, ExternalRef>many("externalRef", Interaction::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<InteractionId, Interaction> TYPE =
      EntityType.of(
          "interaction",
          "interaction",
          Interaction.class,
          Interaction::id,
          ImmutableList.of(
              CLIENT, PROJECT, DATE, KIND, CONTACT, PERSON, FOLLOW_UP_OWNER, EXTERNAL_REF));

  private Interactions() {}
}
