package dev.agency.core.desk;

/** What somebody wants to do to a record, as far as an {@link Authorizer} is asked. */
public enum Operation {
  /** To see that a record is there, and what of it may be seen. */
  VIEW,
  /** To make a new record. */
  CREATE,
  /** To change a record. */
  EDIT,
  /** To remove a record. */
  DELETE,
  /** To approve or to turn down. */
  APPROVE
}
