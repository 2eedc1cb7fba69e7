package dev.agency.permissions;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * Roles that leak together because one of them denies what another shows.
 *
 * <p>Where an account manager is denied the margin and finance shows it, whoever holds both sees
 * revenue and profit and no margin, and computes it. To show the account manager less does not
 * help, for it is finance that shows the rest, and to show finance less than it needs would be no
 * repair. There are other ways out, which are for whoever keeps the policy to choose: to make the
 * roles {@linkplain Exclusive exclusive}, or to drop the denial. What a role is not to show it need
 * not deny; nothing shows what no allowance does.
 *
 * <p>Immutable and thread-safe.
 *
 * @param held two or more groups of roles; whoever holds any one role of each of them
 * @param denying the roles whose denials make them leak
 * @param denied what they take from what the others show
 * @param droppable whether nothing leaks to the holder without these denials, or to any one of the
 *     roles; otherwise only {@code exclusive} is left
 */
public record Clash(
    ImmutableList<ImmutableSortedSet<RoleId>> held,
    ImmutableSortedSet<RoleId> denying,
    ImmutableSet<Quantity> denied,
    boolean droppable) {
  /** How many quantities are named. */
  private static final int MAX_NAMED = 6;

  /**
   * Creates a clash.
   *
   * @param held two or more groups of roles
   * @param denying the roles whose denials make them leak
   * @param denied what they take from what the others show
   * @param droppable whether to drop the denials is a way out
   */
  public Clash {
    Objects.requireNonNull(held, "held");
    Objects.requireNonNull(denying, "denying");
    Objects.requireNonNull(denied, "denied");
  }

  /**
   * Returns the ways out in words.
   *
   * @return a line for a person, without a full stop
   */
  @Override
  public String toString() {
    String names = LeakyRoles.names(denied.stream().limit(MAX_NAMED).toList());
    int more = denied.size() - MAX_NAMED;
    return LeakyRoles.words(held)
        + " leak by what "
        + denying.stream().map(RoleId::value).collect(joining(" and "))
        + (denying.size() == 1 ? " denies (" : " deny (")
        + names
        + (more > 0 ? " and " + more + " more" : "")
        + "), and to show less does not help: make "
        + (held.size() == 2 ? "the two" : "two of them")
        + " exclusive"
        + (droppable ? ", or drop the denial" : "");
  }
}
