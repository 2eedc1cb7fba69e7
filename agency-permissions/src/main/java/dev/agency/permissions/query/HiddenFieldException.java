package dev.agency.permissions.query;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;

/**
 * A list was to be sorted or searched by a field that is not visible on each of its rows.
 *
 * <p>The order of a list tells the values it is sorted by, and so does who is left in one that is
 * searched, though the field is shown on no row. It is refused from the policy and the relations
 * alone, before any row is read: that somebody may not sort by a field tells nothing about a
 * record.
 */
public final class HiddenFieldException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param field the name of the field in its record type
   */
  public HiddenFieldException(String field) {
    super(
        ErrorCode.HIDDEN_FIELD,
        "The field "
            + field
            + " is hidden on some of the rows, so they cannot be sorted or searched by it.");
  }
}
