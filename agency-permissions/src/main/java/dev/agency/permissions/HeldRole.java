package dev.agency.permissions;

import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A role somebody holds for some days, of their own or handed on by another.
 *
 * <p>Whether roles go together, by what excludes what and by what leaks, is judged day by day:
 * nobody forgets on Tuesday what another role showed them on Monday. A host that lets people change
 * between such roles decides that itself.
 *
 * @param role the role
 * @param during the days; a stand-in for two weeks of leave holds a role for fourteen
 * @param delegatedBy who handed it on; empty for a role of their own, which alone may be handed on
 */
public record HeldRole(RoleId role, DateRange during, Optional<PersonId> delegatedBy) {
  /**
   * Creates a held role.
   *
   * @param role the role
   * @param during the days
   * @param delegatedBy who handed it on, empty if it is the person's own
   */
  public HeldRole {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(during, "during");
    Objects.requireNonNull(delegatedBy, "delegatedBy");
  }

  /**
   * Creates a role of the person's own.
   *
   * @param role the role
   * @param during the days
   */
  public HeldRole(RoleId role, DateRange during) {
    this(role, during, Optional.empty());
  }
}
