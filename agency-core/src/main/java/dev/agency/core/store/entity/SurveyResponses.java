package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.SurveyResponseId;
import java.time.LocalDate;

/** Responses to surveys, as a store finds them. */
public final class SurveyResponses {
  /** Who was asked. */
  public static final Attribute<SurveyResponse, ClientId> CLIENT =
      Attribute.<SurveyResponse, ClientId>one("client", SurveyResponse::client)
          .referringTo("client");

  /** The project they were asked about. */
  public static final Attribute<SurveyResponse, ProjectId> PROJECT =
      Attribute.<SurveyResponse, ProjectId>optional("project", SurveyResponse::project)
          .referringTo("project");

  /** Who answered. */
  public static final Attribute<SurveyResponse, ContactId> CONTACT =
      Attribute.<SurveyResponse, ContactId>optional("contact", SurveyResponse::contact)
          .referringTo("contact");

  /** The day of the answer. */
  public static final Attribute<SurveyResponse, LocalDate> DATE =
      Attribute.<SurveyResponse, LocalDate>one("date", SurveyResponse::date);

  /** What they were asked. */
  public static final Attribute<SurveyResponse, SurveyKind> KIND =
      Attribute.<SurveyResponse, SurveyKind>one("kind", SurveyResponse::kind);

  /** A name another system has for it. */
  public static final Attribute<SurveyResponse, ExternalRef> EXTERNAL_REF =
      Attribute.<SurveyResponse, ExternalRef>many("externalRef", SurveyResponse::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<SurveyResponseId, SurveyResponse> TYPE =
      EntityType.of(
          "surveyResponse",
          "survey response",
          SurveyResponse.class,
          SurveyResponse::id,
          ImmutableList.of(CLIENT, PROJECT, CONTACT, DATE, KIND, EXTERNAL_REF));

  private SurveyResponses() {}
}
