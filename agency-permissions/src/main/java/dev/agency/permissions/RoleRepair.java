package dev.agency.permissions;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * What a role has to show no longer so that what it hides cannot be computed.
 *
 * <p>The repair takes allowances away and denies nothing: {@code sales no longer shows margin}
 * means that every allowance of the role, on any record and within any reach, is without the
 * margin. So whoever holds finance beside it still sees the margin through finance. Whoever keeps
 * the policy reads it and does it, with {@link Policy#repairedBy} or by hand; nothing is hidden
 * behind their back.
 *
 * <p>An allowance is narrowed where it stands. Roles that build on the narrowed one inherit less,
 * too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role the role whose own allowances are narrowed
 * @param noLongerShows the quantities to leave out of them, at least one
 * @param heirs the roles that build on it and lose the same with it, mostly none
 */
public record RoleRepair(
    RoleId role, ImmutableSet<Quantity> noLongerShows, ImmutableSortedSet<RoleId> heirs) {
  /**
   * Creates a repair.
   *
   * @param role the role whose own allowances are narrowed
   * @param noLongerShows the quantities to leave out of them
   * @param heirs the roles that build on it and lose the same with it
   */
  public RoleRepair {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(noLongerShows, "noLongerShows");
    Objects.requireNonNull(heirs, "heirs");
  }

  /**
   * Creates a repair of a role on which no other builds.
   *
   * @param role the role whose own allowances are narrowed
   * @param noLongerShows the quantities to leave out of them
   */
  public RoleRepair(RoleId role, Quantity... noLongerShows) {
    this(role, ImmutableSet.copyOf(noLongerShows), ImmutableSortedSet.of());
  }

  /** The role without what it no longer shows. */
  Role applyTo(Role repaired) {
    Quantity[] less = noLongerShows.toArray(Quantity[]::new);
    return repaired.withGrants(
        repaired.grants().stream().map(grant -> grant.without(less)).toList());
  }

  /**
   * Returns the repair in words.
   *
   * @return such as {@code sales no longer shows margin}, with the roles that build on it
   */
  @Override
  public String toString() {
    String more =
        heirs.isEmpty()
            ? ""
            : " (nor does what builds on it: "
                + heirs.first()
                + (heirs.size() == 1 ? "" : " and " + (heirs.size() - 1) + " more")
                + ")";
    return role + " no longer shows " + LeakyRoles.names(noLongerShows) + more;
  }
}
