package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import java.time.LocalDate;

/** Requests for somebody, as a store finds them. */
public final class ResourceRequests {
  /** How far it has come. */
  public static final Attribute<ResourceRequest, RequestState> STATE =
      Attribute.<ResourceRequest, RequestState>one("state", ResourceRequest::state);

  /** Who asked. */
  public static final Attribute<ResourceRequest, PersonId> REQUESTED_BY =
      Attribute.<ResourceRequest, PersonId>optional("requestedBy", ResourceRequest::requestedBy)
          .referringTo("person");

  /** The discipline somebody is needed of. */
  public static final Attribute<ResourceRequest, DisciplineId> DISCIPLINE =
      Attribute.<ResourceRequest, DisciplineId>one("discipline", ResourceRequest::discipline)
          .referringTo("discipline");

  /** Who was wished for. */
  public static final Attribute<ResourceRequest, PersonId> WISHED_PERSON =
      Attribute.<ResourceRequest, PersonId>optional("wishedPerson", ResourceRequest::wishedPerson)
          .referringTo("person");

  /** The project it is for. */
  public static final Attribute<ResourceRequest, ProjectId> PROJECT =
      Attribute.<ResourceRequest, ProjectId>optional("project", ResourceRequest::project)
          .referringTo("project");

  /** The deal it is for. */
  public static final Attribute<ResourceRequest, DealId> DEAL =
      Attribute.<ResourceRequest, DealId>optional("deal", ResourceRequest::deal)
          .referringTo("deal");

  /** The booking that filled it. */
  public static final Attribute<ResourceRequest, BookingId> BOOKING =
      Attribute.<ResourceRequest, BookingId>optional("booking", ResourceRequest::booking)
          .referringTo("booking");

  /** The first day. */
  public static final Attribute<ResourceRequest, LocalDate> START =
      Attribute.<ResourceRequest, LocalDate>one("start", request -> request.days().start());

  /** A name another system has for it. */
  public static final Attribute<ResourceRequest, ExternalRef> EXTERNAL_REF =
      Attribute.<ResourceRequest, ExternalRef>many("externalRef", ResourceRequest::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ResourceRequestId, ResourceRequest> TYPE =
      EntityType.of(
          "resourceRequest",
          "resource request",
          ResourceRequest.class,
          ResourceRequest::id,
          ImmutableList.of(
              STATE,
              REQUESTED_BY,
              DISCIPLINE,
              WISHED_PERSON,
              PROJECT,
              DEAL,
              BOOKING,
              START,
              EXTERNAL_REF));

  private ResourceRequests() {}
}
