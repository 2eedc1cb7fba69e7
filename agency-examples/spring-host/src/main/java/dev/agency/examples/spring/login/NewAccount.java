package dev.agency.examples.spring.login;

import dev.agency.core.id.PersonId;

/**
 * An account to be made.
 *
 * @param login what the person types
 * @param person who they are
 * @param name what they are called
 * @param password the password as they type it, kept hashed only
 */
public record NewAccount(String login, PersonId person, String name, String password) {
  /** Says whose it is, and no password. */
  @Override
  public String toString() {
    return "NewAccount[" + person + "]";
  }
}
