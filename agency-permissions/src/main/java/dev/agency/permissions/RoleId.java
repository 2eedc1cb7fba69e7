package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.regex.Pattern;

/**
 * Identifies a role. In JSON it is the text itself.
 *
 * @param value the text, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record RoleId(@JsonValue String value) implements Comparable<RoleId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /**
   * Creates an id.
   *
   * @param value the text
   * @throws InvalidModelException if the text has another form
   */
  public RoleId {
    if (!FORM.matcher(value).matches()) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_ID,
          "The id of the role must have 1 to 64 of the characters A-Z a-z 0-9 . _ : - and start"
              + " with a letter or digit.");
    }
  }

  /**
   * Creates an id.
   *
   * @param value the text
   * @return the id
   * @throws InvalidModelException if the text has another form
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RoleId of(String value) {
    return new RoleId(value);
  }

  @Override
  public int compareTo(RoleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
