package dev.agency.core.desk;

import dev.agency.core.store.Caller;

/**
 * Decides whether somebody may do something to a record. The permissions module has one that
 * follows a policy; a host may bring its own.
 *
 * <p>It is asked inside the transaction that does it, and again whenever that is repeated, so a
 * decision is never older than what it allows. It must not write.
 */
@FunctionalInterface
public interface Authorizer {
  /**
   * Judges one operation.
   *
   * @param caller who wants to do it
   * @param operation what they want to do
   * @param recordType the name of the record's type, such as {@code "deal"}
   * @param record the record as it is stored or, to create it, as it would be
   * @return the authorization
   */
  Authorization judge(Caller caller, Operation operation, String recordType, Object record);
}
