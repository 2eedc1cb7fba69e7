package dev.agency.examples.benchmarks.world;

/**
 * One rule of the policy.
 *
 * @param allows whether it allows; if not it denies, which beats every allowance
 * @param duty whom it is about
 * @param kind the records it is about
 * @param operation what it is about
 * @param relation the relation that is needed
 */
public record Rule(boolean allows, Duty duty, Kind kind, Operation operation, Relation relation) {
  /**
   * Returns where the kind and the operation stand in a table of all of them.
   *
   * @return from 0, less than {@link Request#SLOTS}
   */
  public int slot() {
    return Request.slot(kind, operation);
  }
}
