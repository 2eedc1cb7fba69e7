package dev.agency.core.error;

/**
 * A command id came again with other content, or from another person; nothing was done.
 *
 * <p>An id stands for one wish. Sent again with the same content, it gets its first answer.
 */
public final class CommandReusedException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public CommandReusedException() {
    super(ErrorCode.COMMAND_REUSED, "This command id was used before, for another command.");
  }
}
