package dev.agency.examples.spring.login;

import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts, in a table of the host beside those of the ports. */
@Component
public class Accounts implements UserDetailsService {
  private final JdbcClient database;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient database, PasswordEncoder passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  /**
   * Makes an account.
   *
   * @param tenant the agency
   * @param account the account
   */
  public void add(TenantId tenant, NewAccount account) {
    database
        .sql("insert into account (login, tenant, person, name, password) values (?, ?, ?, ?, ?)")
        .params(
            account.login(),
            tenant.value(),
            account.person().value(),
            account.name(),
            passwords.encode(account.password()))
        .update();
  }

  @Override
  public Account loadUserByUsername(String login) {
    return database
        .sql("select tenant, person, name, password from account where login = ?")
        .param(login)
        .query(
            (row, number) ->
                new Account(
                    login,
                    TenantId.of(row.getString(1)),
                    PersonId.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4)))
        .optional()
        // What was typed is not repeated: it may be a password.
        .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
  }
}
