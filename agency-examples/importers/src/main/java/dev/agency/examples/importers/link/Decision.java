package dev.agency.examples.importers.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.entity.EntityType;
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
  /** What a store keeps them as, each by itself. */
  public static final EntityType<String, Decision> TYPE =
      EntityType.of(
          "linkDecision",
          "decision about a link",
          Decision.class,
          Decision::key,
          ImmutableList.of());

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

  /**
   * Returns what it is the last word about: what a record is, or whether it is one thing.
   *
   * @return 64 hexadecimal digits
   */
  public String key() {
    return verdict == Verdict.REFUSE ? key(id) : key(Optional.empty());
  }

  /** Returns what is the last word about whether the record is one thing, or what it is. */
  String key(Optional<String> thing) {
    String words =
        String.join("\n", kind, ref.source(), ref.id(), thing.map(id -> "not " + id).orElse("is"));
    return Hashing.sha256().hashString(words, UTF_8).toString();
  }

  static Decision of(Kind kind, ExternalRef ref, Verdict verdict, Optional<String> id) {
    return new Decision(kind.word(), ref, verdict, id);
  }
}
