package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of project on which more is known than on any: some quantities are defined otherwise.
 *
 * <p>On a fixed price {@code revenue = budgetTotal}, so the client's own contract tells the
 * revenue, and with it a margin tells the cost. A figure that is safe on most projects is not safe
 * if it leaks on one kind of them. {@code fixedPrice.and(finished)} is both at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name for people, such as {@code fixed price}
 * @param sentence what it is, as a sentence
 * @param equations what holds instead of the definitions of the same outputs; a quantity that has
 *     no definition otherwise gets one
 */
public record Regime(String name, String sentence, ImmutableList<Equation> equations) {
  /**
   * Creates a regime.
   *
   * @param name the name for people
   * @param sentence what it is, as a sentence
   * @param equations what holds instead of the definitions of the same outputs
   * @throws dev.agency.core.error.InvalidModelException if name or sentence do not print, or a
   *     quantity is defined twice ({@code DUPLICATE_ID})
   */
  public Regime {
    Objects.requireNonNull(equations, "equations");
    Invariants.of("a regime")
        .name("name", name)
        .note("sentence", Optional.of(sentence))
        .unique("equations", equations.stream().map(Equation::output).collect(toImmutableList()))
        .verify();
  }

  /**
   * Creates a regime.
   *
   * @param name the name for people
   * @param sentence what it is, as a sentence
   * @param equations what holds instead of the definitions of the same outputs; none for what holds
   *     always
   * @return the regime
   * @throws dev.agency.core.error.InvalidModelException if name or sentence do not print, or a
   *     quantity is defined twice ({@code DUPLICATE_ID})
   */
  public static Regime of(String name, String sentence, Equation... equations) {
    return new Regime(name, sentence, ImmutableList.copyOf(equations));
  }

  /**
   * Returns this regime and another at once. Where both define a quantity, the other holds.
   *
   * @param other what holds too
   * @return the regime of both, named after both
   * @throws dev.agency.core.error.InvalidModelException if the names together are too long
   */
  public Regime and(Regime other) {
    return new Regime(
        name + ", " + other.name,
        sentence + " " + other.sentence,
        ImmutableList.copyOf(replace(equations, other.equations).values()));
  }

  /** Returns equations by what they define, those of the same output replaced. */
  static Map<Quantity, Equation> replace(List<Equation> equations, List<Equation> replacing) {
    Map<Quantity, Equation> byOutput = new LinkedHashMap<>();
    equations.forEach(equation -> byOutput.put(equation.output(), equation));
    replacing.forEach(equation -> byOutput.put(equation.output(), equation));
    return byOutput;
  }

  @Override
  public String toString() {
    return name;
  }
}
