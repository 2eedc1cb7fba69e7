package dev.agency.permissions.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import java.util.Objects;

/**
 * One pair of eyes: all that somebody sees, and what need not be hidden from them.
 *
 * <p>Secret is, in each sight, what is of class COST, PROFIT or PERSONAL, is not seen or allowed
 * there, is not among what they may know, and is no declared release. A policy that also protects
 * revenue lists that class as secret too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sights what is seen, by relation to a project
 * @param mayKnow quantities that are declared not secret from them
 * @param alsoSecret more classes of secrets
 */
public record Observer(
    ImmutableList<Sight> sights,
    ImmutableSet<Quantity> mayKnow,
    ImmutableSet<Sensitivity> alsoSecret) {
  /**
   * Creates an observer.
   *
   * @param sights what is seen, by relation to a project
   * @param mayKnow quantities that are declared not secret from them
   * @param alsoSecret more classes of secrets
   */
  public Observer {
    Objects.requireNonNull(sights, "sights");
    Objects.requireNonNull(mayKnow, "mayKnow");
    Objects.requireNonNull(alsoSecret, "alsoSecret");
  }

  /**
   * Returns an observer from whom the usual classes are secret.
   *
   * @param sights what is seen, by relation to a project
   * @return the observer
   */
  public static Observer of(Sight... sights) {
    return new Observer(ImmutableList.copyOf(sights), ImmutableSet.of(), ImmutableSet.of());
  }
}
