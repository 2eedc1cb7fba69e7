package dev.agency.permissions;

import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * A role somebody holds for some days.
 *
 * @param role the role
 * @param during the days; a stand-in for two weeks of leave holds a role for fourteen
 */
public record HeldRole(RoleId role, DateRange during) {
  /**
   * Creates a held role.
   *
   * @param role the role
   * @param during the days
   */
  public HeldRole {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(during, "during");
  }
}
