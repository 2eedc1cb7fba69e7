package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * A part of what an observer sees, such as one of several roles, to which something is no secret
 * that it tells by itself, or beside what is the observer's own.
 *
 * <p>HR sees the cost rates of all people and may know what their own hours cost. Of an observer
 * who is in HR and coordinates projects, HR is a knower: where they see their own hours that cost
 * is no leak, and on the projects they coordinate it is one, for there HR tells no cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mayKnow the quantities that are no secret where this part shows or tells them, on the same
 *     kind of project
 * @param alone what this part shows in each sight of the observer, in their order; nothing where it
 *     shows nothing. What is known wherever one looks is learned from this
 * @param withOwn the same with what any part shows there of the observer's own
 */
public record Knower(
    ImmutableSet<Quantity> mayKnow, ImmutableList<Sight> alone, ImmutableList<Sight> withOwn) {
  /**
   * Creates a knower.
   *
   * @param mayKnow the quantities that are no secret
   * @param alone what this part shows in each sight of the observer
   * @param withOwn the same with what any part shows there of the observer's own
   */
  public Knower {
    Objects.requireNonNull(mayKnow, "mayKnow");
    Objects.requireNonNull(alone, "alone");
    Objects.requireNonNull(withOwn, "withOwn");
  }
}
