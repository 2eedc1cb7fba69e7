package dev.agency.core.error;

/** Something is to be stored as new under an identifier that is taken. */
public final class DuplicateIdException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param what the kind of thing in words, such as {@code "deal"}
   */
  public DuplicateIdException(String what) {
    super(ErrorCode.DUPLICATE_ID, "There is a " + what + " of this id already.");
  }
}
