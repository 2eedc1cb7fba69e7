package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * How a project keeps to what was agreed: how far it crept, and the revisions it had.
 *
 * <p>Immutable and thread-safe.
 *
 * @param creep how far it crept; empty if it is not known what was agreed at first, or which orders
 *     led from there to the baseline in force
 * @param revisions the items of the baseline in force that were revised, in the order of the scope
 */
public record ScopeStanding(Optional<CreepRow> creep, ImmutableList<RevisionRow> revisions) {
  /**
   * Creates the standing of a scope.
   *
   * @param creep how far it crept
   * @param revisions the items that were revised
   */
  public ScopeStanding {
    Objects.requireNonNull(creep, "creep");
    Objects.requireNonNull(revisions, "revisions");
  }
}
