package dev.agency.examples.benchmarks.world;

/** How somebody is related to a record, and how that is found out. */
public enum Relation {
  /** It is their own. */
  OWN(1 << 0),
  /** They are one of its members. */
  ASSIGNED(1 << 1),
  /** It is their team's. */
  TEAM(1 << 2),
  /** They manage its client. */
  ACCOUNT(1 << 3),
  /** They are of its client. */
  CLIENT(1 << 4),
  /** Always. */
  ALL(1 << 5);

  private final int bit;

  Relation(int bit) {
    this.bit = bit;
  }

  /**
   * Returns whether it holds. Tenants are another matter.
   *
   * @param login who asks
   * @param item the record
   * @return whether it holds
   */
  public boolean holds(Login login, Item item) {
    return switch (this) {
      case OWN -> item.owner().equals(login.person());
      case ASSIGNED -> item.members().contains(login.person());
      case TEAM -> item.team().equals(login.team());
      case ACCOUNT -> login.managedClients().contains(item.client());
      case CLIENT -> item.client().equals(login.ofClient());
      case ALL -> true;
    };
  }

  /**
   * Returns the bit of this relation in a mask.
   *
   * @return one bit
   */
  public int bit() {
    return bit;
  }

  /**
   * Returns the relation as engines write it that know only texts.
   *
   * @return the word, letters only
   */
  public String word() {
    return name();
  }
}
