package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.scope.ChangeApproval;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.ChangeState;

/** Change requests, as a store finds them. */
public final class ChangeRequests {
  /** The project whose scope is to change. */
  public static final Attribute<ChangeRequest, ProjectId> PROJECT =
      Attribute.<ChangeRequest, ProjectId>one("project", ChangeRequest::project)
          .referringTo("project");

  /** Where it stands. */
  public static final Attribute<ChangeRequest, ChangeState> STATE =
      Attribute.<ChangeRequest, ChangeState>one("state", ChangeRequest::state);

  /** Who wrote it down. */
  public static final Attribute<ChangeRequest, PersonId> AUTHOR =
      Attribute.<ChangeRequest, PersonId>one("author", ChangeRequest::author).referringTo("person");

  /** Who at the client asked for it. */
  public static final Attribute<ChangeRequest, ContactId> ASKED_BY_CONTACT =
      Attribute.<ChangeRequest, ContactId>optional("askedByContact", ChangeRequest::askedByContact)
          .referringTo("contact");

  /** Who of the agency asked for it. */
  public static final Attribute<ChangeRequest, PersonId> ASKED_BY_PERSON =
      Attribute.<ChangeRequest, PersonId>optional("askedByPerson", ChangeRequest::askedByPerson)
          .referringTo("person");

  /** Who approved it. */
  public static final Attribute<ChangeRequest, PersonId> APPROVED_BY =
      Attribute.<ChangeRequest, PersonId>many(
              "approvedBy", request -> Lists.transform(request.approvals(), ChangeApproval::person))
          .referringTo("person");

  /** A name another system has for it. */
  public static final Attribute<ChangeRequest, ExternalRef> EXTERNAL_REF =
      Attribute.<ChangeRequest, ExternalRef>many("externalRef", ChangeRequest::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<ChangeRequestId, ChangeRequest> TYPE =
      EntityType.of(
          "changeRequest",
          "change request",
          ChangeRequest.class,
          ChangeRequest::id,
          ImmutableList.of(
              PROJECT,
              STATE,
              AUTHOR,
              ASKED_BY_CONTACT,
              ASKED_BY_PERSON,
              APPROVED_BY,
              EXTERNAL_REF));

  private ChangeRequests() {}
}
