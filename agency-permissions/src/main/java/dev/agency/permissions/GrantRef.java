package dev.agency.permissions;

/**
 * Where a grant stands in its policy: the role and the place in its list.
 *
 * @param role the role that holds the grant, which may be the base of the role a person holds
 * @param grant the place among the role's own grants, from 0
 */
public record GrantRef(RoleId role, int grant) {
  @Override
  public String toString() {
    return role + "#" + grant;
  }
}
