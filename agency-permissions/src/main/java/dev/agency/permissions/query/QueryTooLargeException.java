package dev.agency.permissions.query;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;

/**
 * A query would have more parameters than a database takes, {@value SqlRenderer#MAX_PARAMETERS}.
 *
 * <p>Somebody manages tens of thousands of clients, say, and each is a parameter. Nothing is left
 * out behind the back of the host: it states the relation as an attribute of many values instead,
 * {@code containsSubject("managers")} over a table that holds who manages which client, and the
 * query has one parameter.
 */
public final class QueryTooLargeException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public QueryTooLargeException() {
    super(
        ErrorCode.LIMIT_EXCEEDED,
        "The query has more than "
            + SqlRenderer.MAX_PARAMETERS
            + " parameters. State the relation over a table instead of a list of ids.");
  }
}
