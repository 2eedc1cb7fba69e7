package dev.agency.permissions.gate;

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
 * <p>Where somebody wears several hats, what one of them may know does not open what only all of
 * them tell. HR may know what their own hours cost, which the rates and those hours tell; where
 * they see the hours of a whole project under another hat, its cost is a secret still. So each hat
 * of which something may be known is a {@link Knower}, and its knowledge counts where that hat
 * shows or tells it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sights what is seen, by relation to a project
 * @param mayKnow quantities that are declared not secret from them
 * @param alsoSecret more classes of secrets
 * @param knowers those parts of what is seen to which something is no secret that it tells alone;
 *     mostly none
 */
public record Observer(
    ImmutableList<Sight> sights,
    ImmutableSet<Quantity> mayKnow,
    ImmutableSet<Sensitivity> alsoSecret,
    ImmutableList<Knower> knowers) {
  /**
   * Creates an observer.
   *
   * @param sights what is seen, by relation to a project
   * @param mayKnow quantities that are declared not secret from them
   * @param alsoSecret more classes of secrets
   * @param knowers those parts of what is seen to which something is no secret
   * @throws IllegalArgumentException if a knower has another number of sights
   */
  public Observer {
    Objects.requireNonNull(sights, "sights");
    Objects.requireNonNull(mayKnow, "mayKnow");
    Objects.requireNonNull(alsoSecret, "alsoSecret");
    for (Knower knower : knowers) {
      if (knower.alone().size() != sights.size() || knower.withOwn().size() != sights.size()) {
        throw new IllegalArgumentException("A knower has a part of each sight.");
      }
    }
  }

  /**
   * Creates an observer of one piece.
   *
   * @param sights what is seen, by relation to a project
   * @param mayKnow quantities that are declared not secret from them
   * @param alsoSecret more classes of secrets
   */
  public Observer(
      ImmutableList<Sight> sights,
      ImmutableSet<Quantity> mayKnow,
      ImmutableSet<Sensitivity> alsoSecret) {
    this(sights, mayKnow, alsoSecret, ImmutableList.of());
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
