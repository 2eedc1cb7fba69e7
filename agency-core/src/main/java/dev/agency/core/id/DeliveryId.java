package dev.agency.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a delivery. In JSON it is the text itself.
 *
 * @param value the text, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record DeliveryId(@JsonValue String value) implements Comparable<DeliveryId> {
  /**
   * Creates an id.
   *
   * @param value the text
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  public DeliveryId {
    IdText.check(value, "delivery");
  }

  /**
   * Creates an id.
   *
   * @param value the text
   * @return the id
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DeliveryId of(String value) {
    return new DeliveryId(value);
  }

  @Override
  public int compareTo(DeliveryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
