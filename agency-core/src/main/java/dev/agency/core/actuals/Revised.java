package dev.agency.core.actuals;

import dev.agency.core.error.Invariants;
import java.util.Objects;
import java.util.Optional;

/**
 * One revision of something that is told several times: an entry, the same entry corrected, the
 * same entry deleted.
 *
 * <p>The highest revision of an id is what holds, in whatever order they arrive. A deletion is a
 * revision without a value; an older revision that arrives after it does not bring the value back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <I> the ids
 * @param <T> the values
 * @param id what is revised
 * @param revision which telling of it this is, 1 or more; gaps are fine
 * @param value the value, empty where it was deleted
 */
public record Revised<I, T>(I id, long revision, Optional<T> value) {
  /**
   * Creates a revision.
   *
   * @param id what is revised
   * @param revision which telling of it this is
   * @param value the value, empty where it was deleted
   * @throws dev.agency.core.error.InvalidModelException if the revision is not 1 or more ({@code
   *     OUT_OF_RANGE})
   */
  public Revised {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(value, "value");
    Invariants.of("a revised value").between("revision", revision, 1, Long.MAX_VALUE).verify();
  }

  /**
   * Returns a revision with a value.
   *
   * @param <I> the ids
   * @param <T> the values
   * @param id what is revised
   * @param revision which telling of it this is, 1 or more
   * @param value the value
   * @return the revision
   * @throws dev.agency.core.error.InvalidModelException if the revision is not 1 or more
   */
  public static <I, T> Revised<I, T> of(I id, long revision, T value) {
    return new Revised<>(id, revision, Optional.of(value));
  }

  /**
   * Returns a revision that deletes.
   *
   * @param <I> the ids
   * @param <T> the values
   * @param id what is deleted
   * @param revision which telling of it this is, 1 or more
   * @return the revision
   * @throws dev.agency.core.error.InvalidModelException if the revision is not 1 or more
   */
  public static <I, T> Revised<I, T> deleted(I id, long revision) {
    return new Revised<>(id, revision, Optional.empty());
  }
}
