package dev.agency.core.scope;

/**
 * Where a change request stands.
 *
 * <pre>
 *   DRAFT > SUBMITTED > ASSESSED > INTERNALLY_APPROVED > SENT_TO_CLIENT > CLIENT_ACCEPTED > APPLIED
 *                                  internal: from here to APPLIED, at no charge: to ABSORBED
 *   exits: REJECTED, WITHDRAWN, ABSORBED, and EXPIRED, which is open: it may be assessed anew
 * </pre>
 */
public enum ChangeState {
  /** Somebody writes it down; nobody else need know. */
  DRAFT,
  /** It is asked for. */
  SUBMITTED,
  /** What it does to time, money and people is known. */
  ASSESSED,
  /** The duties that have to approve did. */
  INTERNALLY_APPROVED,
  /** The client has it. */
  SENT_TO_CLIENT,
  /** The client agreed to it. */
  CLIENT_ACCEPTED,
  /** It is an order: the baseline moved by it. */
  APPLIED,
  /** Somebody turned it down. */
  REJECTED,
  /** It is not asked for any more. */
  WITHDRAWN,
  /** It is done, the client does not pay for it, and it counts. */
  ABSORBED,
  /** The baseline, the terms, the rates or the bookings it was assessed by have changed. */
  EXPIRED;

  /**
   * Returns whether it asks for something that is not decided yet. An expired request does: its
   * assessment is void and nobody said no, so it waits to be assessed anew or given up. A draft
   * asks nobody.
   *
   * @return whether it is submitted, up to accepted by the client, or expired
   */
  public boolean isOpen() {
    return this != DRAFT && !isFinal();
  }

  /**
   * Returns whether it stands on an assessment that is to be kept to.
   *
   * @return whether it is assessed, up to accepted by the client
   */
  public boolean isAssessed() {
    return switch (this) {
      case ASSESSED, INTERNALLY_APPROVED, SENT_TO_CLIENT, CLIENT_ACCEPTED -> true;
      default -> false;
    };
  }

  /**
   * Returns whether it stays as it is for ever.
   *
   * @return whether it is applied, rejected, withdrawn or absorbed
   */
  public boolean isFinal() {
    return switch (this) {
      case APPLIED, REJECTED, WITHDRAWN, ABSORBED -> true;
      default -> false;
    };
  }
}
