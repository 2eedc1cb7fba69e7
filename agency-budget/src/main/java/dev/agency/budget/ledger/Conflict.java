package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * A fact of which one revision was told with several contents.
 *
 * <p>Two imports send revision 3 of an entry, one with 60 and one with 90 minutes. Which of them
 * came last says nothing, so both are kept, neither is in any figure, and a revision 4 cures it.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no content.
 *
 * @param key the fact
 * @param revision the revision that was told in several ways
 * @param contents what was told, two or more, each of the type that {@link FactKind} names for the
 *     key; an empty one is a deletion
 */
public record Conflict(FactKey key, long revision, ImmutableSet<Optional<?>> contents) {
  /** Returns the key, the revision and the number of contents. */
  @Override
  public String toString() {
    return "Conflict[" + key + ", revision " + revision + ", " + contents.size() + " contents]";
  }
}
