package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * What is visible on everything that is reachable from one project, to somebody who is related to
 * it in a certain way.
 *
 * <p>An account manager who is also on the team sees the budgets of their clients, the weeks of
 * their projects and the rows of their own time; whatever of these belongs to one project is one
 * sight, named {@code ASSIGNED and ACCOUNT}.
 *
 * <p>Some quantities would be seen if only a record showed them: to finance, who sees all costs,
 * the overhead is no secret though no report of the host has it. They are allowed: nobody knows
 * them for that, and they are no leak here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param where the relation to the project, in words for a person
 * @param seen what is visible
 * @param allowed what would be visible too, if any record showed it
 */
public record Sight(String where, ImmutableSet<Seen> seen, ImmutableSet<Quantity> allowed) {
  /**
   * Creates a sight.
   *
   * @param where the relation to the project, 1 to 200 printable characters
   * @param seen what is visible
   * @param allowed what would be visible too, if any record showed it
   * @throws dev.agency.core.error.InvalidModelException if the words do not print
   */
  public Sight {
    Objects.requireNonNull(seen, "seen");
    Objects.requireNonNull(allowed, "allowed");
    Invariants.of("a sight").name("where", where).verify();
  }

  /**
   * Creates a sight of nothing but what is visible.
   *
   * @param where the relation to the project, 1 to 200 printable characters
   * @param seen what is visible
   * @throws dev.agency.core.error.InvalidModelException if the words do not print
   */
  public Sight(String where, ImmutableSet<Seen> seen) {
    this(where, seen, ImmutableSet.of());
  }

  /**
   * Returns a sight of quantities that are all seen at one grain.
   *
   * @param where the relation to the project, 1 to 200 printable characters
   * @param grain what the records stand for
   * @param quantities what is visible of them
   * @return the sight
   * @throws dev.agency.core.error.InvalidModelException if the words do not print
   */
  public static Sight of(String where, Grain grain, Quantity... quantities) {
    ImmutableSet.Builder<Seen> seen = ImmutableSet.builder();
    for (Quantity quantity : quantities) {
      seen.add(new Seen(quantity, grain));
    }
    return new Sight(where, seen.build());
  }
}
