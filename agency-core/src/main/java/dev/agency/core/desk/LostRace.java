package dev.agency.core.desk;

import dev.agency.core.error.AgencyException;

/**
 * Another writer was faster between what was read and what was to be written: to be tried again.
 */
final class LostRace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostRace(AgencyException reason) {
    super(reason.getMessage());
  }
}
