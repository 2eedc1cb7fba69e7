package dev.agency.permissions;

/**
 * How a person is related to a record, as far as a grant needs it.
 *
 * <p>The relations do not include each other: whoever owns a record need not be assigned to it.
 * Only {@link #ALL} holds always. (Other engines say scope; here that is scope of work and nothing
 * else.)
 */
public enum Reach {
  /** The record is the person's own: their time entry, their deal, their row in a report. */
  OWN(1 << 0),
  /** The person is a member of the project the record belongs to. */
  ASSIGNED(1 << 1),
  /** The record is of a person in the same team, or of a project with a member in that team. */
  TEAM(1 << 2),
  /** The person manages the client the record belongs to. */
  ACCOUNT(1 << 3),
  /** The person is of the client the record belongs to, and the record is shared with them. */
  CLIENT(1 << 4),
  /** Every record of the tenant. It always holds. */
  ALL(1 << 5);

  private final int bit;

  Reach(int bit) {
    this.bit = bit;
  }

  /** The bit of this reach in a mask of reaches; that of {@link #ALL} is the highest. */
  int bit() {
    return bit;
  }
}
