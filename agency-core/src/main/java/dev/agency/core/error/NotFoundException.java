package dev.agency.core.error;

/**
 * Something was asked for that is not there.
 *
 * <p>What belongs to another tenant, and what the actor may not see, is answered in the same words:
 * the answer tells nothing about what exists.
 */
public final class NotFoundException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param what the kind of thing in words, such as {@code "deal"}
   */
  public NotFoundException(String what) {
    super(ErrorCode.NOT_FOUND, "There is no such " + what + ".");
  }
}
