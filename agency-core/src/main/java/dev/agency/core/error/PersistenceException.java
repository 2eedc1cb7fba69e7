package dev.agency.core.error;

/**
 * A store could not do its work.
 *
 * <p>It has no cause: the exception of a database quotes what was to be stored. A store logs that
 * one if its host wants it, and passes on a state or error number here.
 */
public final class PersistenceException extends AgencyException {
  private static final long serialVersionUID = 1L;

  private PersistenceException(ErrorCode code, String message) {
    super(code, message);
  }

  /**
   * Creates a failure of which nobody knows whether it came before or after the effect. Sending the
   * same command again finds out.
   *
   * @param state what the database says of itself, such as {@code "SQLSTATE 08006"}; no data
   * @return the exception, with the code {@code PERSISTENCE_FAILED}
   */
  public static PersistenceException failed(String state) {
    return new PersistenceException(
        ErrorCode.PERSISTENCE_FAILED, "The store failed (" + state + ").");
  }

  /**
   * Creates a failure in which another writer was faster: a deadlock, a lock that was not granted,
   * transactions that cannot be put in an order. Nothing was written.
   *
   * @param state what the database says of itself, such as {@code "SQLSTATE 40001"}; no data
   * @return the exception, with the code {@code CONTENTION}
   */
  public static PersistenceException contention(String state) {
    return new PersistenceException(
        ErrorCode.CONTENTION, "Another writer was faster (" + state + "). Nothing was written.");
  }

  /**
   * Creates the refusal of a bounded store that has no room left. Nothing was written.
   *
   * @return the exception, with the code {@code STORE_FULL}
   */
  public static PersistenceException full() {
    return new PersistenceException(
        ErrorCode.STORE_FULL, "The store holds as many records as it may. Nothing was written.");
  }
}
