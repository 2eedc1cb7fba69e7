package dev.agency.permissions.gate;

import dev.agency.permissions.schema.Equation;
import java.util.Optional;

/**
 * A leak by numbers.
 *
 * @param secret what is computed
 * @param witness what it is computed from
 * @param elsewhere what of the witness is a global that is not seen here
 * @param hideOne quantities by which it is computed as long as none of them is hidden
 * @param derivation how it is computed
 */
record Finding(
    int secret,
    QuantitySet witness,
    QuantitySet elsewhere,
    QuantitySet hideOne,
    Derivation derivation) {

  /**
   * How a quantity is computed.
   *
   * @param beside what makes it possible beside the kind of project, if anything does
   * @param solved what is computed by equations, and under which; nothing if it is told as it is
   * @param from what it is computed from
   * @param product a product over people that is solved after that
   */
  record Derivation(
      Optional<String> beside,
      Optional<Answers.Fact> solved,
      QuantitySet from,
      Optional<Equation> product) {}
}
