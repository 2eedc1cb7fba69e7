package dev.agency.permissions;

import java.util.Objects;

/**
 * A denial that a role needs so that what it hides cannot be computed.
 *
 * <p>It is an ordinary grant. Whoever keeps the policy reads it and adds it, with {@link
 * Policy#repairedBy} or by hand; nothing is hidden behind their back.
 *
 * @param role the role to add it to
 * @param grant the denial
 */
public record RoleRepair(RoleId role, Grant grant) {
  /**
   * Creates a repair.
   *
   * @param role the role to add it to
   * @param grant the denial
   */
  public RoleRepair {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(grant, "grant");
  }

  @Override
  public String toString() {
    return role + " is denied " + String.join(", ", grant.fields().quantities());
  }
}
