package dev.agency.examples.spring.studio;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.Interaction;
import dev.agency.core.client.InteractionKind;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;

/**
 * That the agency and a client were in touch: a record type of this host.
 *
 * @param interaction the meeting, call or message
 */
public record InteractionRow(Interaction interaction) {
  /** The client. */
  public static final Field<InteractionRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, row -> row.interaction().client());

  /** The day. */
  public static final Field<InteractionRow, LocalDate> DATE =
      Field.of("date", Quantities.DATES, row -> row.interaction().date());

  /** How they were in touch. */
  public static final Field<InteractionRow, InteractionKind> KIND =
      Field.of("kind", Quantities.STATE, row -> row.interaction().kind());

  /** What it was about. */
  public static final Field<InteractionRow, String> TOPIC =
      Field.of("topic", Quantities.NAME, row -> row.interaction().topic());

  /** Who of the client took part. */
  public static final Field<InteractionRow, ImmutableList<ContactId>> CONTACTS =
      Field.of("contacts", Quantities.NAME, row -> row.interaction().contacts().asList());

  /** Who of the agency took part. */
  public static final Field<InteractionRow, ImmutableList<PersonId>> PERSONS =
      Field.of("persons", Quantities.NAME, row -> row.interaction().persons().asList());

  /** The record type. */
  public static final RecordType<InteractionRow> TYPE =
      RecordType.of(
          "interaction",
          Grain.CLIENT,
          ImmutableList.of(CLIENT, DATE, KIND, TOPIC, CONTACTS, PERSONS));
}
