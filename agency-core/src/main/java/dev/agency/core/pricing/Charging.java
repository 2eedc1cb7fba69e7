package dev.agency.core.pricing;

/**
 * What makes a client owe money for work. Each {@link Pricing} has one, and what a rule needs to
 * know of a pricing it asks here, so that two forms that charge alike are treated alike.
 *
 * <p>100 hours are estimated at EUR 100 each and 150 are worked. At {@link #ONE_PRICE} of 12,000
 * the client owes 12,000. {@link #AS_WORKED} it is 15,000, and 14,000 with a cap of that. {@link
 * #BY_PERIOD}, at 4,000 a month for 40 hours, three months cost 12,000 and the 30 hours above 120
 * are overage. {@link #NOT_AT_ALL} it is nothing, whatever was worked.
 */
public enum Charging {
  /** One price that was agreed, whatever is worked: what is worked moves the cost alone. */
  ONE_PRICE,
  /** What the work is worth at the rates of its lines, up to a cap, and what is spent. */
  AS_WORKED,
  /** A fee each period for the work it includes, and what is worked beyond that. */
  BY_PERIOD,
  /** Nobody pays; the work costs all the same. */
  NOT_AT_ALL;

  /**
   * Returns whether a client pays for the work, so that there is revenue, and something to invoice.
   *
   * @return false for what is charged {@link #NOT_AT_ALL}
   */
  public boolean isPaid() {
    return switch (this) {
      case ONE_PRICE, AS_WORKED, BY_PERIOD -> true;
      case NOT_AT_ALL -> false;
    };
  }

  /**
   * Returns whether what is charged is the work itself, hour by hour: caps and quotes bound it,
   * expenses pass through, each line has its charge, and what is written off is not asked for.
   *
   * @return true for what is charged {@link #AS_WORKED}
   */
  public boolean followsWork() {
    return switch (this) {
      case AS_WORKED -> true;
      case ONE_PRICE, BY_PERIOD, NOT_AT_ALL -> false;
    };
  }
}
