package dev.agency.examples.spring.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Principal;
import dev.agency.permissions.RoleId;
import java.util.List;

/**
 * Which roles somebody holds, and when: an entity of this host.
 *
 * @param person the person, of the agency or of a client
 * @param roles the roles
 */
public record RoleHolder(
    @JsonProperty("person") PersonId person, @JsonProperty("roles") List<Held> roles) {
  /** The type; it stands under the id of the person. */
  public static final EntityType<PersonId, RoleHolder> TYPE =
      EntityType.of(
          "roleHolder", "role holder", RoleHolder.class, RoleHolder::person, ImmutableList.of());

  /** Copies the list. */
  public RoleHolder {
    roles = ImmutableList.copyOf(roles);
  }

  /**
   * A role that is held.
   *
   * @param role the role of the policy
   * @param during the days
   */
  public record Held(@JsonProperty("role") RoleId role, @JsonProperty("during") DateRange during) {}

  /**
   * Returns who asks.
   *
   * @param tenant the agency
   * @return the person with their roles
   */
  public Principal in(TenantId tenant) {
    return new Principal(
        tenant,
        person,
        roles.stream()
            .map(held -> new HeldRole(held.role(), held.during()))
            .collect(toImmutableList()));
  }
}
