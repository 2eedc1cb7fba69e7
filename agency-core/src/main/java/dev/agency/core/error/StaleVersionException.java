package dev.agency.core.error;

/**
 * A record was changed by somebody else since it was read; nothing was written.
 *
 * <p>Read it again, look at what changed, and decide anew. Versions are shown: they say how often a
 * record was changed and nothing of what is in it.
 */
public final class StaleVersionException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** The version the caller had read. */
  private final long expected;

  /** The version that is stored. */
  private final long stored;

  /**
   * Creates the exception.
   *
   * @param what the kind of thing in words, such as {@code "deal"}
   * @param expected the version the caller had read
   * @param stored the version that is stored
   */
  public StaleVersionException(String what, long expected, long stored) {
    super(
        ErrorCode.STALE_VERSION,
        "The "
            + what
            + " was changed meanwhile: version "
            + expected
            + " was expected, version "
            + stored
            + " is stored. Read it again.");
    this.expected = expected;
    this.stored = stored;
  }

  /**
   * Returns the version the caller had read.
   *
   * @return the version
   */
  public long expected() {
    return expected;
  }

  /**
   * Returns the version that is stored.
   *
   * @return the version
   */
  public long stored() {
    return stored;
  }
}
