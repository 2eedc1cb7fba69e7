package dev.agency.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a holiday calendar. In JSON it is the text itself.
 *
 * @param value the text, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record HolidayCalendarId(@JsonValue String value) implements Comparable<HolidayCalendarId> {
  /**
   * Creates an id.
   *
   * @param value the text
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  public HolidayCalendarId {
    IdText.check(value, "holiday calendar");
  }

  /**
   * Creates an id.
   *
   * @param value the text
   * @return the id
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HolidayCalendarId of(String value) {
    return new HolidayCalendarId(value);
  }

  @Override
  public int compareTo(HolidayCalendarId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
