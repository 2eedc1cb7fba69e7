package dev.agency.core.error;

import java.util.Objects;

/**
 * A mistake of the caller: input that cannot be accepted, or arithmetic that has no answer.
 *
 * <p>One type per mistake extends this class. What the state of the world refuses, such as winning
 * a deal that is lost, is no exception but a result with its reason.
 *
 * <p>The message names the field and the rule and never the value: whoever reads it may not be
 * allowed to see that.
 */
public abstract class AgencyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which rule was broken. */
  private final ErrorCode code;

  /**
   * Creates an exception without a cause: a cause may quote the value.
   *
   * @param code which rule was broken
   * @param message the rule in words, without the value
   */
  protected AgencyException(ErrorCode code, String message) {
    super(message);
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * Returns which rule was broken.
   *
   * @return the code; for several problems, that of the first
   */
  public final ErrorCode code() {
    return code;
  }
}
