package dev.agency.permissions.testkit;

/** What is odd about a row of a table. */
public enum RowKind {
  /** Nothing is. */
  PLAIN,
  /** Nobody owns it. */
  NO_OWNER,
  /** It is of no client. */
  NO_CLIENT,
  /** Nobody is assigned, and no team. */
  NOBODY_ASSIGNED,
  /** A member is named twice. */
  REPEATED_MEMBERS,
  /** It is of a team that nobody knows. */
  UNKNOWN_TEAM,
  /** An id has quotes, and looks like the end of a condition. */
  QUOTED_ID,
  /** An id has the signs that stand for any others. */
  WILDCARD_ID,
  /** An id has letters beyond ASCII, and one beyond the first plane. */
  UNICODE_ID,
  /** An id has thousands of letters. */
  LONG_ID,
  /** It is of another tenant, and has the id of a row of this one. */
  OTHER_TENANT,
  /** The id of a person is that of a client and of a team. */
  PERSON_ELSEWHERE
}
