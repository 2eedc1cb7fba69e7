package dev.agency.examples.spring.login;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who logged in. It has no authorities: what a person may see is asked of the policy, for
 * each request anew.
 */
public final class Account implements UserDetails, CredentialsContainer {
  private static final long serialVersionUID = 1L;

  private final String login;
  private final String tenant;
  private final String person;
  private final String name;
  private @Nullable String password;

  Account(String login, TenantId tenant, PersonId person, String name, String password) {
    this.login = login;
    this.tenant = tenant.value();
    this.person = person.value();
    this.name = name;
    this.password = password;
  }

  /**
   * Returns who it is.
   *
   * @return the person
   */
  public PersonId person() {
    return PersonId.of(person);
  }

  /**
   * Returns what they are called.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns on whose behalf the host works for them.
   *
   * @param request the id of the request
   * @return the caller
   */
  public Caller caller(CorrelationId request) {
    return new Caller(TenantId.of(tenant), person(), request);
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public void eraseCredentials() {
    password = null;
  }

  @Override
  public ImmutableList<GrantedAuthority> getAuthorities() {
    return ImmutableList.of();
  }

  /** Two sessions of one account are of the same somebody. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account that && login.equals(that.login) && tenant.equals(that.tenant);
  }

  @Override
  public int hashCode() {
    return Objects.hash(login, tenant);
  }

  @Override
  public String toString() {
    return "Account[" + login + "]";
  }
}
