package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import java.util.Objects;

/**
 * Somebody the host has authenticated: of which tenant, who, and with which roles.
 *
 * @param tenant the tenant; records of any other are invisible, whatever the roles say
 * @param person who it is; a contact of a client is a person too
 * @param roles all roles the person holds at some time, in any order, perhaps none
 */
public record Principal(TenantId tenant, PersonId person, ImmutableList<HeldRole> roles) {
  /**
   * Creates a principal.
   *
   * @param tenant the tenant
   * @param person who it is
   * @param roles all roles the person holds
   */
  public Principal {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(roles, "roles");
  }

  /**
   * Creates a principal.
   *
   * @param tenant the tenant
   * @param person who it is
   * @param roles all roles the person holds
   * @return the principal
   */
  public static Principal of(TenantId tenant, PersonId person, HeldRole... roles) {
    return new Principal(tenant, person, ImmutableList.copyOf(roles));
  }
}
