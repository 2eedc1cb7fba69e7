package dev.agency.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a contract. In JSON it is the text itself.
 *
 * @param value the text, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record ContractId(@JsonValue String value) implements Comparable<ContractId> {
  /**
   * Creates an id.
   *
   * @param value the text
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  public ContractId {
    IdText.check(value, "contract");
  }

  /**
   * Creates an id.
   *
   * @param value the text
   * @return the id
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ContractId of(String value) {
    return new ContractId(value);
  }

  @Override
  public int compareTo(ContractId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
