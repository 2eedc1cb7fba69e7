package dev.agency.examples.benchmarks.world;

/**
 * One question: may they do this to that?
 *
 * @param login who asks
 * @param operation what they want to do
 * @param kind what kind of record it is
 * @param item the record
 */
public record Request(Login login, Operation operation, Kind kind, Item item) {
  /** How many pairs of a kind and an operation there are. */
  public static final int SLOTS = Kind.values().length * Operation.values().length;

  private static final int OPERATIONS = Operation.values().length;

  /**
   * Returns where a kind and an operation stand in a table of all of them.
   *
   * @param kind the kind
   * @param operation the operation
   * @return from 0, less than {@link #SLOTS}
   */
  @SuppressWarnings("EnumOrdinal") // a table that lives as long as the JVM
  public static int slot(Kind kind, Operation operation) {
    return kind.ordinal() * OPERATIONS + operation.ordinal();
  }

  /**
   * Returns where the kind and the operation stand in a table of all of them.
   *
   * @return from 0, less than {@link #SLOTS}
   */
  public int slot() {
    return slot(kind, operation);
  }
}
