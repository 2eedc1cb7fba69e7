package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import dev.agency.core.style.AgencyStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A kind of project on which more is known than on any: some quantities are defined otherwise.
 *
 * <p>On a fixed price {@code revenue = budgetTotal}, so the client's own contract tells the
 * revenue, and with it a margin tells the cost. A figure that is safe on most projects is not safe
 * if it leaks on one kind of them. {@code fixedPrice.and(finished)} is both at once, and
 * {@linkplain #parts() remembers} of which two it is, so that a leak can name the one that matters.
 *
 * <p>On some kinds of projects what is a secret elsewhere tells nothing: where a change leaves the
 * hours as they are, its profit is its price. {@code hoursUnchanged.opening(PROFIT_DELTA)} says so;
 * whatever else follows there is still a leak.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Regime permits ImmutableRegime {
  Regime() {}

  /**
   * Creates a regime.
   *
   * @param name the name for people, such as {@code fixed price}
   * @param sentence what it is, as a sentence
   * @param equations what holds instead of the definitions of the same outputs, and a definition
   *     for each quantity that has none otherwise; none for what holds always
   * @return the regime, on which nothing is open
   * @throws dev.agency.core.error.InvalidModelException if name or sentence do not print, or a
   *     quantity is defined twice ({@code DUPLICATE_ID})
   */
  public static Regime of(String name, String sentence, Equation... equations) {
    return new Builder().name(name).sentence(sentence).addEquations(equations).build();
  }

  /**
   * Returns the name for people.
   *
   * @return 1 to 200 printable characters, or the names of its parts with commas
   */
  public abstract String name();

  /**
   * Returns what it is.
   *
   * @return a sentence, one for each part
   */
  public abstract String sentence();

  /**
   * Returns what holds instead of the definitions of the same outputs.
   *
   * @return the equations, each of another quantity
   */
  public abstract ImmutableList<Equation> equations();

  /**
   * Returns what is no secret on such a project, because it tells nothing there.
   *
   * @return the quantities, mostly none
   */
  public abstract ImmutableSet<Quantity> open();

  /**
   * Returns the regimes it is all of.
   *
   * @return two or more that are of one piece, or none if it is of one piece itself
   */
  @Value.Auxiliary
  public abstract ImmutableList<Regime> parts();

  @Value.Check
  void check() {
    Invariants rules = Invariants.of("a regime");
    // That of a conjunction is as long as its parts make it.
    (parts().isEmpty() ? rules.name("name", name()) : rules.note("name", Optional.of(name())))
        .note("sentence", Optional.of(sentence()))
        .unique("equations", equations().stream().map(Equation::output).collect(toImmutableList()))
        .verify();
  }

  /**
   * Returns this regime and another at once. Where both define a quantity, the other holds.
   *
   * @param other what holds too
   * @return the regime of both, named after both, with what is open on either
   * @throws dev.agency.core.error.InvalidModelException if names or sentences together are longer
   *     than a note may be
   */
  public Regime and(Regime other) {
    return new Builder()
        .name(name() + ", " + other.name())
        .sentence(sentence() + " " + other.sentence())
        .equations(replace(equations(), other.equations()).values())
        .addAllOpen(open())
        .addAllOpen(other.open())
        .addAllParts(pieces())
        .addAllParts(other.pieces())
        .build();
  }

  /**
   * Returns this regime with more that is no secret on such a project.
   *
   * @param more quantities that tell nothing there
   * @return the regime
   */
  public Regime opening(Quantity... more) {
    return new Builder().from(this).addOpen(more).build();
  }

  private ImmutableList<Regime> pieces() {
    return parts().isEmpty() ? ImmutableList.of(this) : parts();
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
    return name();
  }

  /** Builds regimes. */
  static final class Builder extends ImmutableRegime.Builder {
    Builder() {}
  }
}
