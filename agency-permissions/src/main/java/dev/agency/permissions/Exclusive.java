package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.List;

/**
 * Roles of which one person holds at most one on any day.
 *
 * <p>Whoever keeps the cost rates is not to manage projects too: {@code
 * Exclusive.of(hrAdministrator, projectManager)}. A role counts as every role it builds on, so a
 * lead that builds on the project manager is not for HR either. In JSON it is the list of the
 * roles, {@code ["hrAdministrator","projectManager"]}.
 *
 * <p>It is judged day by day. Whoever gives up one of the roles may hold another the day after, and
 * still knows what the first one showed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param roles the roles in the order of their ids, at least two
 */
public record Exclusive(@JsonValue ImmutableSortedSet<RoleId> roles) {
  /**
   * Creates a set of roles that exclude each other.
   *
   * @param roles the roles
   * @throws InvalidModelException if there are fewer than two ({@code EMPTY})
   */
  public Exclusive {
    if (roles.size() < 2) {
      throw InvalidModelException.of(
          ErrorCode.EMPTY, "Roles that exclude each other must be at least two.");
    }
  }

  /**
   * Creates a set of roles that exclude each other.
   *
   * @param roles the roles
   * @return the set
   * @throws InvalidModelException if there are fewer than two ({@code EMPTY})
   */
  public static Exclusive of(RoleId... roles) {
    return new Exclusive(ImmutableSortedSet.copyOf(roles));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Exclusive fromJson(List<RoleId> roles) {
    return new Exclusive(ImmutableSortedSet.copyOf(roles));
  }

  @Override
  public String toString() {
    return roles.toString();
  }
}
