package dev.agency.permissions.gate;

import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Release;

/**
 * What it costs to hide a quantity: a ratio little, a sum or product more, a plain fact much. Of
 * two repairs that cost the same, that of the more sensitive classes is cheaper, then that of the
 * earlier quantities. All three are sums, kept in one number.
 */
final class Weights {
  private static final long RATIO = 1;
  private static final long DERIVED = 4;
  private static final long FACT = 16;
  private static final int KIND_BITS = 44;
  private static final int CLASS_BITS = 28;

  private Weights() {}

  static long[] of(AgencySchema schema, Numbering numbering) {
    long[] weights = new long[numbering.size()];
    for (int number = 0; number < weights.length; number++) {
      weights[number] = weight(FACT, numbering, number);
    }
    for (Release release : schema.releases()) {
      int number = numbering.number(release.quantity());
      weights[number] = weight(DERIVED, numbering, number);
    }
    for (Equation equation : schema.equations()) {
      int number = numbering.number(equation.output());
      long kind = equation instanceof Equation.Ratio ? RATIO : DERIVED;
      weights[number] = weight(kind, numbering, number);
    }
    return weights;
  }

  private static long weight(long kind, Numbering numbering, int number) {
    long rank = rank(numbering.quantity(number).sensitivity());
    return (kind << KIND_BITS) + (rank << CLASS_BITS) + number + 1;
  }

  private static int rank(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case PROFIT -> 0;
      case COST -> 1;
      case PERSONAL -> 2;
      case REVENUE -> 3;
      case BILLING -> 4;
      case TIME -> 5;
      case PUBLIC -> 6;
    };
  }
}
