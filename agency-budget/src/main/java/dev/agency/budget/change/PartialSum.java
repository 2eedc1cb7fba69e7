package dev.agency.budget.change;

import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;

/**
 * What minutes come to as far as they have a rate, and how many have none.
 *
 * @param known the exact amount of those that have one
 * @param priced how many have one, whichever way they go
 * @param unpriced how many have none
 */
record PartialSum(ExactMoney known, long priced, long unpriced) {
  static PartialSum nothing(ExactMoney zero) {
    return new PartialSum(zero, 0, 0);
  }

  static PartialSum of(Figure<ExactMoney> amount, ExactMoney zero, long minutes) {
    long count = Math.abs(minutes);
    return amount
        .ifKnown()
        .map(known -> new PartialSum(known, count, 0))
        .orElseGet(() -> new PartialSum(zero, 0, count));
  }

  PartialSum plus(PartialSum other) {
    return new PartialSum(
        known.plus(other.known),
        Math.addExact(priced, other.priced),
        Math.addExact(unpriced, other.unpriced));
  }

  /** Returns a value that depends on this sum: partial as the sum is, unknown if it has nothing. */
  <T> Figure<T> figure(T value) {
    if (unpriced == 0) {
      return Figure.known(value);
    }
    // Of a minute that is shared a part may have a rate, and the minute counts as without.
    return priced == 0 && known.signum() == 0
        ? Figure.unknown(UnknownReason.UNPRICED)
        : Figure.partial(value, Missing.unpriced(unpriced));
  }
}
