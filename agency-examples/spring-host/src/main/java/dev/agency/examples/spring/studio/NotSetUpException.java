package dev.agency.examples.spring.studio;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;

/** Nobody has set up an agency in this database yet. */
public final class NotSetUpException extends AgencyException {
  private static final long serialVersionUID = 1L;

  NotSetUpException() {
    super(ErrorCode.NOT_FOUND, "No agency is set up yet.");
  }
}
