package dev.agency.core.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a value: where, which rule, and the rule in words.
 *
 * @param path where, as a JSON Pointer below the value, such as {@code "/minutes"}; empty for the
 *     whole
 * @param code which rule was broken
 * @param message the rule as a sentence, such as {@code "The minutes of a time entry must not be
 *     negative."}; never the value
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // the javadoc of serialized forms knows the tag on records
public record Problem(String path, ErrorCode code, String message) implements Serializable {
  /**
   * Creates a problem.
   *
   * @param path where, empty for the whole value
   * @param code which rule was broken
   * @param message the rule as a sentence, without the value
   */
  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}
