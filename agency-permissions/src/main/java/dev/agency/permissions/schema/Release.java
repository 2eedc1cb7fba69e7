package dev.agency.permissions.schema;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * Something that is told of a secret on purpose.
 *
 * <p>{@code new Release(MARGIN_BAND, BAND, MARGIN)}: whoever sees the band knows whether the margin
 * is green, amber or red, and is meant to. What a band or a check tells is not computed with: it is
 * on the list of what is given away, and the list is short. A guarded total is the secret itself,
 * of several people together, and other figures may follow from it that nobody meant to tell.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quantity what is shown
 * @param kind how much of the secret it tells
 * @param secret the secret
 */
public record Release(Quantity quantity, Kind kind, Quantity secret) {
  /** How much of a secret a release tells. */
  public enum Kind {
    /** In which of a few ranges it lies. */
    BAND,
    /**
     * Its total over at least three people, none of whom outweighs the others, for a whole budget
     * or for a whole project, on one record type: a total that is withheld would be the difference.
     * By line or week there are as many totals as people, and they can be solved for each; by
     * person or entry each is the secret of one.
     */
    GUARDED_TOTAL,
    /** Whether it passes a check whose limit is not told. */
    CHECK
  }

  /**
   * Creates a release.
   *
   * @param quantity what is shown
   * @param kind how much of the secret it tells
   * @param secret the secret
   * @throws dev.agency.core.error.InvalidModelException if it releases itself
   */
  public Release {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(secret, "secret");
    Invariants.of("a release")
        .require(
            !quantity.equals(secret),
            "secret",
            ErrorCode.CYCLE,
            "must be another quantity than the one that is shown")
        .verify();
  }

  @Override
  public String toString() {
    return quantity.name() + " tells of " + secret.name();
  }
}
