package dev.agency.examples.benchmarks.world;

/** The eight roles of the policy. */
public enum Duty {
  /** Runs the tool. */
  ADMIN,
  /** Keeps the books. */
  FINANCE,
  /** Leads projects. */
  PROJECT_MANAGER,
  /** Looks after clients. */
  ACCOUNT_MANAGER,
  /** Plans who works on what. */
  RESOURCE_MANAGER,
  /** Looks after people. */
  HR,
  /** Does the work. */
  MEMBER,
  /** Buys the work. */
  CLIENT_CONTACT;

  /**
   * Returns the role as engines write it that know only texts.
   *
   * @return the word, letters only
   */
  public String word() {
    return name();
  }
}
