package dev.agency.permissions.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Equation;
import java.util.List;

/**
 * A secret that can be computed, and how.
 *
 * <p>Its text is {@code usedCost can be computed from revenue and margin: profit = revenue -
 * usedCost; margin = profit / revenue (any project)}. Nothing of it can be left out: without any
 * one quantity of the witness, or any one equation, the secret is safe.
 *
 * <p>A witness is one of possibly many. The same secret may leak in other ways too, and the same
 * quantities may tell other secrets.
 *
 * <p>Those of a policy are immutable and thread-safe. Only the library finds any; a host may write
 * one of its own to try a page that shows it.
 */
public interface Leak {
  /**
   * Returns where it is computed.
   *
   * @return the name of the sight
   */
  String where();

  /**
   * Returns what is computed.
   *
   * @return the secret
   */
  Quantity secret();

  /**
   * Returns on which kind of projects.
   *
   * @return the name of the regime
   */
  String regime();

  /**
   * Returns what it is computed from.
   *
   * @return the quantities, each of which is needed
   */
  ImmutableSet<Quantity> witness();

  /**
   * Returns which of the witness are not seen here but known from elsewhere, as a cost rate is that
   * was seen on another project.
   *
   * @return a part of the witness, mostly empty
   */
  ImmutableSet<Quantity> learnedElsewhere();

  /**
   * Returns what leads there of what is seen anywhere. A quantity of the witness that is known from
   * elsewhere is among it if it was seen there, else what it was computed from.
   *
   * @return quantities that are seen; as soon as any one of them is hidden everywhere, this way to
   *     compute the secret is gone
   */
  ImmutableSet<Quantity> hideOne();

  /**
   * Returns by which equations.
   *
   * @return the equations, each of which is needed; those of the regime among them
   */
  ImmutableList<Equation> equations();

  /**
   * Returns whether the equations must be solved together, since none of them can be solved alone
   * after the others.
   *
   * @return whether it takes more than one equation at a time
   */
  boolean isJoint();

  /**
   * Returns the leak in words.
   *
   * @return one line for a person, without the place
   */
  default String text() {
    String from = enumerated(witness().stream().map(this::named).collect(toImmutableList()));
    String by =
        String.join("; ", equations().stream().map(Equation::toString).collect(toImmutableList()));
    return secret().name()
        + " can be computed from "
        + from
        + (by.isEmpty() ? "" : (isJoint() ? ", solving together: " : ": ") + by)
        + " ("
        + regime()
        + ")";
  }

  private String named(Quantity quantity) {
    return quantity.name()
        + (learnedElsewhere().contains(quantity) ? " (known from elsewhere)" : "");
  }

  private static String enumerated(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
