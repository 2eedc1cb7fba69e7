package dev.agency.examples.spring.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;

/**
 * What is known of an amount that is not wholly known, as it stands in a column.
 *
 * @param value the figure
 */
public record Doubt(@JsonProperty("value") Figure<Money> value) {
  /** Says nothing of what is known. */
  @Override
  public String toString() {
    return "Doubt";
  }
}
