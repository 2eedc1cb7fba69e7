package dev.agency.core.error;

import java.util.Objects;

/**
 * JSON that was refused: where, and why.
 *
 * <p>It never carries a value of the input, nor the exception of the parser, which may quote one.
 */
public final class InvalidJsonException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** Where the refused part is. */
  private final String path;

  /**
   * Creates a refusal whose words are made from the code.
   *
   * @param path where, as a JSON Pointer, empty for the whole text
   * @param code which rule was broken
   */
  public InvalidJsonException(String path, ErrorCode code) {
    this(path, code, "");
  }

  /**
   * Creates a refusal.
   *
   * @param path where, as a JSON Pointer, empty for the whole text
   * @param code which rule was broken
   * @param rule the rule as a sentence, without the value, or empty
   */
  public InvalidJsonException(String path, ErrorCode code, String rule) {
    super(
        code,
        (path.isEmpty() ? "The JSON" : "The JSON at '" + path + "'")
            + " was refused: "
            + code
            + "."
            + (rule.isEmpty() ? "" : " " + rule));
    this.path = Objects.requireNonNull(path, "path");
  }

  /**
   * Returns where the refused part is, as a JSON Pointer.
   *
   * <p>Keys of maps are data and shown as {@code *}; a property name that is not a plain word is
   * shown as {@code ?}. A duplicate key is named if it is a property of the type that is read
   * there; of another one it is the path of the object it stands in, where all that is unknown on
   * the way is {@code ?}. For malformed text it is as near as the parser can tell.
   *
   * @return the path, empty for the whole text
   */
  public String path() {
    return path;
  }
}
