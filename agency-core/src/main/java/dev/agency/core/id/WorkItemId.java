package dev.agency.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a work item of a project. In JSON it is the text itself.
 *
 * @param value the text, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record WorkItemId(@JsonValue String value) implements Comparable<WorkItemId> {
  /**
   * Creates an id.
   *
   * @param value the text
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  public WorkItemId {
    IdText.check(value, "work item");
  }

  /**
   * Creates an id.
   *
   * @param value the text
   * @return the id
   * @throws dev.agency.core.error.InvalidModelException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WorkItemId of(String value) {
    return new WorkItemId(value);
  }

  @Override
  public int compareTo(WorkItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
