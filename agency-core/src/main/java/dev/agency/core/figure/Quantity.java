package dev.agency.core.figure;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * What a figure measures, such as {@code usedCost}, and how sensitive that is.
 *
 * <p>Two fields of one quantity on different records are the same secret: hiding cost on a budget
 * and showing it on its lines hides nothing. The agency's own are in {@link Quantities}; a host
 * adds its own for its custom fields.
 *
 * @param name the name, camel case as {@code budgetTotal}
 * @param sensitivity its class
 */
public record Quantity(String name, Sensitivity sensitivity) {
  /**
   * Creates a quantity.
   *
   * @param name the name, {@code [a-z][A-Za-z0-9]{0,63}}
   * @param sensitivity its class
   * @throws dev.agency.core.error.InvalidModelException if the name has another form
   */
  public Quantity {
    Objects.requireNonNull(sensitivity, "sensitivity");
    Invariants.of("a quantity")
        .require(
            Names.isCamelCase(name),
            "name",
            ErrorCode.MALFORMED_NAME,
            "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9")
        .verify();
  }
}
