package dev.agency.examples.spring.login;

import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.examples.spring.HostSettings;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this agency, in a table of the host beside those of the ports. */
@Component
public class Accounts implements UserDetailsService {
  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final TenantId tenant;

  Accounts(JdbcClient database, PasswordEncoder passwords, HostSettings settings) {
    this.database = database;
    this.passwords = passwords;
    this.tenant = settings.tenantId();
  }

  /**
   * Makes an account.
   *
   * @param account the account
   */
  public void add(NewAccount account) {
    database
        .sql("insert into account (tenant, login, person, name, password) values (?, ?, ?, ?, ?)")
        .params(
            tenant.value(),
            account.login(),
            account.person().value(),
            account.name(),
            passwords.encode(account.password()))
        .update();
  }

  /**
   * Returns what somebody is called who may log in.
   *
   * @param person who it is
   * @return the name; empty if there is no account of theirs
   */
  public Optional<String> name(PersonId person) {
    return database
        .sql("select name from account where tenant = ? and person = ? order by login")
        .params(tenant.value(), person.value())
        .query(String.class)
        .list()
        .stream()
        .findFirst();
  }

  @Override
  public Account loadUserByUsername(String login) {
    return database
        .sql("select person, name, password from account where tenant = ? and login = ?")
        .params(tenant.value(), login)
        .query(
            (row, number) ->
                new Account(
                    login,
                    tenant,
                    PersonId.of(row.getString(1)),
                    row.getString(2),
                    row.getString(3)))
        .optional()
        // What was typed is not repeated: it may be a password.
        .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
  }
}
