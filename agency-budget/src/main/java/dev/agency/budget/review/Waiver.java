package dev.agency.budget.review;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody's word that a check does not keep a project from being signed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param check the check that is waived; its outcome stays what it is
 * @param person who answers for it
 * @param reason why, a note that must be given
 * @param on the day
 */
public record Waiver(Check check, PersonId person, String reason, LocalDate on) {
  /**
   * Creates a waiver.
   *
   * @param check the check
   * @param person who answers for it
   * @param reason why
   * @param on the day
   * @throws dev.agency.core.error.InvalidModelException if the reason is blank or too long, or the
   *     day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
   */
  public Waiver {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(person, "person");
    Invariants.of("a waiver").text("reason", reason).date("on", on).verify();
  }
}
