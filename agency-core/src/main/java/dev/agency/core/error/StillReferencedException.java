package dev.agency.core.error;

/** Something cannot be removed because another record refers to it; nothing was removed. */
public final class StillReferencedException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param what the kind of thing in words, such as {@code "client"}
   */
  public StillReferencedException(String what) {
    super(
        ErrorCode.STILL_REFERENCED,
        "The "
            + what
            + " cannot be removed while something refers to it. People are archived instead.");
  }
}
