package dev.agency.examples.spring.desk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.permissions.schema.Action;

/** What is done with a change request, in the order it is mostly done. */
public enum ChangeMove {
  /** It is asked for. */
  SUBMIT,
  /** Its impact is computed and put up for approval. */
  ASSESS,
  /** Somebody agrees to it. */
  APPROVE,
  /** The client gets it. */
  SEND,
  /** The client agreed. */
  ACCEPT,
  /** It becomes part of what was agreed. */
  APPLY,
  /** It is given away. */
  ABSORB,
  /** It is turned down. */
  REJECT,
  /** It is taken back. */
  WITHDRAW;

  /**
   * Returns what the policy has to allow.
   *
   * @return the action on the request
   */
  public Action action() {
    return this == APPROVE || this == ABSORB ? Action.APPROVE : Action.EDIT;
  }

  /**
   * Returns whether a reason has to be given.
   *
   * @return whether it is said why
   */
  public boolean hasReason() {
    return this == REJECT || this == ABSORB;
  }

  /**
   * Returns what may come next, as far as it depends on where the request stands.
   *
   * @param request the request
   * @return the moves in their order
   */
  public static ImmutableList<ChangeMove> of(ChangeRequest request) {
    return switch (request.state()) {
      case DRAFT -> ImmutableList.of(SUBMIT, WITHDRAW);
      case SUBMITTED -> ImmutableList.of(ASSESS, REJECT, WITHDRAW);
      case ASSESSED ->
          request.staleFigures()
              ? ImmutableList.of(ASSESS, REJECT, WITHDRAW)
              : ImmutableList.of(APPROVE, ASSESS, REJECT, WITHDRAW);
      case INTERNALLY_APPROVED ->
          ImmutableList.of(
              request.atNoCharge() ? ABSORB : request.internal() ? APPLY : SEND,
              ASSESS,
              REJECT,
              WITHDRAW);
      case SENT_TO_CLIENT -> ImmutableList.of(ACCEPT, ASSESS, REJECT, WITHDRAW);
      case CLIENT_ACCEPTED -> ImmutableList.of(APPLY, ASSESS, REJECT, WITHDRAW);
      case EXPIRED -> ImmutableList.of(ASSESS, WITHDRAW);
      case APPLIED, REJECTED, WITHDRAWN, ABSORBED -> ImmutableList.of();
    };
  }
}
