package dev.agency.budget.metrics;

import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is above and below the line of a ratio; what lacks one of the two is in neither.
 *
 * <p>Where all is left out, the ratio says the reason that stands first among {@link
 * UnknownReason}s, so that the order of what was added does not matter.
 */
final class RatioSum {
  private final UnknownReason ofNothing;
  private Fraction numerator = Fraction.ZERO;
  private Fraction denominator = Fraction.ZERO;
  private long leftOut;
  private @Nullable UnknownReason reason;
  private boolean any;

  RatioSum(UnknownReason ofNothing) {
    this.ofNothing = ofNothing;
  }

  void add(long above, long below) {
    add(Figure.known(Fraction.of(above)), Figure.known(Fraction.of(below)));
  }

  void add(Figure<Fraction> above, Figure<Fraction> below) {
    if (above.ifKnown().isPresent() && below.ifKnown().isPresent()) {
      numerator = numerator.plus(above.ifKnown().get());
      denominator = denominator.plus(below.ifKnown().get());
      any = true;
      return;
    }
    leftOut++;
    note(above);
    note(below);
  }

  private void note(Figure<Fraction> figure) {
    if (figure.then(Figure::known) instanceof Figure.Unknown<Fraction> unknown
        && (reason == null || unknown.reason().compareTo(reason) < 0)) {
      reason = unknown.reason();
    }
  }

  Ratio ratio() {
    UnknownReason otherwise = any || reason == null ? ofNothing : reason;
    return new Ratio(numerator, denominator, leftOut, otherwise);
  }
}
