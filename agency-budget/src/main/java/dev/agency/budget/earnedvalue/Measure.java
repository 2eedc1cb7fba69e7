package dev.agency.budget.earnedvalue;

/**
 * What earned value is measured in: minutes, value at bill rates, or cost.
 *
 * <p>The three have no instances. They stand in the types of amounts, so that {@code
 * Amount<Measure.Minutes>} and {@code Amount<Measure.Cost>} are never added by mistake: it does not
 * compile. Value and cost are two measures and not money with an argument, for who may see the one
 * may not always see the other.
 */
public sealed interface Measure permits Measure.Minutes, Measure.Value, Measure.Cost {
  /** Minutes of work: the usual one, for it needs no rates. */
  final class Minutes implements Measure {
    private Minutes() {}
  }

  /** Money at bill rates, which is what a client pays. */
  final class Value implements Measure {
    private Value() {}
  }

  /** Money at cost rates, which is what the agency pays. */
  final class Cost implements Measure {
    private Cost() {}
  }
}
