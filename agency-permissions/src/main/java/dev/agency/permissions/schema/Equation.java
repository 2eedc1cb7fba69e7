package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * How one quantity follows from others: a sum, a product or a ratio.
 *
 * <p>{@code Equation.sum(PROFIT, REVENUE).minus(USED_COST)} is {@code profit = revenue - usedCost}.
 * Whoever sees two of the three has the third, whichever two they are; that is why hiding a cost is
 * not enough to keep it secret. A sum of nothing is zero, and a sum of one is another name for it.
 *
 * <p>The equations of a kind the agency does not have, such as a square, are written with a
 * quantity in between. No quantity stands twice in one equation.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Equation permits Equation.Sum, Equation.Product, Equation.Ratio {
  /**
   * Returns what is defined.
   *
   * @return the quantity on the left
   */
  Quantity output();

  /**
   * Returns what it is defined by.
   *
   * @return the quantities on the right in their order, each once
   */
  ImmutableList<Quantity> inputs();

  /**
   * Returns a sum; {@link Sum#minus} takes something off.
   *
   * @param output what is defined
   * @param plus what is added; nothing for what is zero
   * @return the equation
   * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
   */
  static Sum sum(Quantity output, Quantity... plus) {
    return new Sum(output, ImmutableList.copyOf(plus), ImmutableList.of());
  }

  /**
   * Returns a product.
   *
   * @param output what is defined
   * @param left one factor
   * @param right the other factor
   * @return the equation
   * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
   */
  static Equation product(Quantity output, Quantity left, Quantity right) {
    return new Product(output, left, right);
  }

  /**
   * Returns a ratio. Where the denominator is zero the output has no value.
   *
   * @param output what is defined
   * @param numerator what is divided
   * @param denominator what it is divided by
   * @return the equation
   * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
   */
  static Equation ratio(Quantity output, Quantity numerator, Quantity denominator) {
    return new Ratio(output, numerator, denominator);
  }

  /** Refuses an equation that names a quantity twice. */
  private static void check(Quantity output, ImmutableList<Quantity> inputs) {
    Invariants.of("an equation")
        .require(
            !inputs.contains(output),
            "output",
            ErrorCode.CYCLE,
            "must not be among what it is defined by")
        .unique("inputs", inputs)
        .verify();
  }

  /**
   * A sum of quantities, some of them taken off.
   *
   * @param output what is defined
   * @param plus what is added
   * @param minus what is taken off
   */
  record Sum(Quantity output, ImmutableList<Quantity> plus, ImmutableList<Quantity> minus)
      implements Equation {
    /**
     * Creates a sum.
     *
     * @param output what is defined
     * @param plus what is added
     * @param minus what is taken off
     * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
     */
    public Sum {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(plus, "plus");
      Objects.requireNonNull(minus, "minus");
      check(output, joined(plus, minus));
    }

    /**
     * Returns this sum with more taken off.
     *
     * @param more what is taken off
     * @return the sum
     * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
     */
    public Sum minus(Quantity... more) {
      return new Sum(output, plus, joined(minus, ImmutableList.copyOf(more)));
    }

    private static ImmutableList<Quantity> joined(
        ImmutableList<Quantity> first, ImmutableList<Quantity> second) {
      return ImmutableList.<Quantity>builder().addAll(first).addAll(second).build();
    }

    @Override
    public ImmutableList<Quantity> inputs() {
      return joined(plus, minus);
    }

    @Override
    public String toString() {
      String added =
          String.join(" + ", plus.stream().map(Quantity::name).collect(toImmutableList()));
      String takenOff =
          minus.stream().map(quantity -> " - " + quantity.name()).reduce("", String::concat);
      String right = plus.isEmpty() ? takenOff.strip() : added + takenOff;
      return output.name() + " = " + (right.isEmpty() ? "0" : right);
    }
  }

  /**
   * A product of two quantities.
   *
   * @param output what is defined
   * @param left one factor
   * @param right the other factor
   */
  record Product(Quantity output, Quantity left, Quantity right) implements Equation {
    /**
     * Creates a product.
     *
     * @param output what is defined
     * @param left one factor
     * @param right the other factor
     * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
     */
    public Product {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      check(output, ImmutableList.of(left, right));
    }

    @Override
    public ImmutableList<Quantity> inputs() {
      return ImmutableList.of(left, right);
    }

    @Override
    public String toString() {
      return output.name() + " = " + left.name() + " * " + right.name();
    }
  }

  /**
   * One quantity over another.
   *
   * @param output what is defined
   * @param numerator what is divided
   * @param denominator what it is divided by
   */
  record Ratio(Quantity output, Quantity numerator, Quantity denominator) implements Equation {
    /**
     * Creates a ratio.
     *
     * @param output what is defined
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @throws dev.agency.core.error.InvalidModelException if a quantity stands twice
     */
    public Ratio {
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(numerator, "numerator");
      Objects.requireNonNull(denominator, "denominator");
      check(output, ImmutableList.of(numerator, denominator));
    }

    @Override
    public ImmutableList<Quantity> inputs() {
      return ImmutableList.of(numerator, denominator);
    }

    @Override
    public String toString() {
      return output.name() + " = " + numerator.name() + " / " + denominator.name();
    }
  }
}
