package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Equation;
import java.util.List;

/** An equation by numbers, to be computed with. */
final class Formula {
  /** What is done to the inputs. */
  enum Kind {
    SUM,
    PRODUCT,
    RATIO
  }

  final Equation equation;
  final Kind kind;
  final int output;

  /** The terms of a sum, the factors of a product, the numerator of a ratio. */
  final int[] first;

  /** The terms a sum takes off, the denominator of a ratio. */
  final int[] second;

  /** All of them with the output. */
  final QuantitySet members;

  private Formula(Numbering numbering, Equation equation) {
    this.equation = equation;
    output = numbering.number(equation.output());
    members = numbering.set(equation.inputs()).with(output);
    if (equation instanceof Equation.Sum sum) {
      kind = Kind.SUM;
      first = numbers(numbering, sum.plus());
      second = numbers(numbering, sum.minus());
    } else if (equation instanceof Equation.Ratio ratio) {
      kind = Kind.RATIO;
      first = numbers(numbering, ImmutableList.of(ratio.numerator()));
      second = numbers(numbering, ImmutableList.of(ratio.denominator()));
    } else {
      kind = Kind.PRODUCT;
      first = numbers(numbering, equation.inputs());
      second = new int[0];
    }
  }

  /** Returns equations by numbers, in their order. */
  static ImmutableList<Formula> of(Numbering numbering, List<Equation> equations) {
    ImmutableList.Builder<Formula> formulas = ImmutableList.builder();
    equations.forEach(equation -> formulas.add(new Formula(numbering, equation)));
    return formulas.build();
  }

  private static int[] numbers(Numbering numbering, List<Quantity> quantities) {
    return quantities.stream().mapToInt(numbering::number).toArray();
  }

  @Override
  public String toString() {
    return equation.toString();
  }
}
