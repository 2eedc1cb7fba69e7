package dev.agency.core.error;

/**
 * Arithmetic left the range of an amount, which is 64 bits of minor units (about 92 quadrillion
 * euro). Nothing wraps around silently.
 */
public final class AmountOverflowException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public AmountOverflowException() {
    super(ErrorCode.AMOUNT_OUT_OF_RANGE, "The result does not fit 64 bits of minor units.");
  }
}
