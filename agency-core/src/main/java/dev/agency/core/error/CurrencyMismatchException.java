package dev.agency.core.error;

/**
 * Two currencies met where one is due: amounts of unlike currencies are never added or compared.
 *
 * <p>Group them in a {@code MoneyBag}, or convert them by a dated rate first. The message does not
 * name the currencies.
 */
public final class CurrencyMismatchException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public CurrencyMismatchException() {
    super(
        ErrorCode.CURRENCY_MISMATCH,
        "Amounts of different currencies cannot be added or compared. Keep them apart per currency,"
            + " or convert them first.");
  }
}
