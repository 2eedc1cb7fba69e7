package dev.agency.permissions.schema;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;

/**
 * A question about a record type, an action or a field that the one who is asked does not know.
 *
 * <p>It is a mistake in the program that asks, such as a field of another record type; a policy
 * that names what does not exist is an {@link dev.agency.core.error.InvalidModelException}.
 */
public final class NotInCatalogueException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is not known, as a sentence
   */
  public NotInCatalogueException(String message) {
    super(ErrorCode.UNKNOWN_REFERENCE, message);
  }
}
