package dev.agency.examples.importers.link;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.profile.Kind;
import java.util.Optional;

/**
 * What somebody said about a record that was linked to nothing.
 *
 * @param kind what it is, such as {@code client}
 * @param ref its name in the other system
 * @param verdict what was said
 * @param id what it is here, or is not; empty where it is something new
 */
public record Decision(String kind, ExternalRef ref, Verdict verdict, Optional<String> id) {
  /** What may be said. */
  public enum Verdict {
    /** It is this. */
    ACCEPT,
    /** It is not this, whatever its e-mail, domain or name. */
    REFUSE,
    /** It is something new, whatever here has a like name. */
    CREATE
  }

  /**
   * Creates a decision.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @param verdict what was said
   * @param id what it is here, or is not
   * @throws dev.agency.core.error.InvalidModelException if the kind is none that is linked, or the
   *     id is missing or too much
   */
  public Decision {
    Invariants.of("a decision")
        .require(
            Kind.of(kind).filter(Kind::isLinked).isPresent(),
            "kind",
            ErrorCode.UNKNOWN_NAME,
            "must be one that is linked")
        .require(
            id.isPresent() == (verdict != Verdict.CREATE),
            "id",
            ErrorCode.INCONSISTENT,
            "must be given unless it is something new")
        .verify();
  }

  static Decision of(Kind kind, ExternalRef ref, Verdict verdict, Optional<String> id) {
    return new Decision(kind.word(), ref, verdict, id);
  }
}
