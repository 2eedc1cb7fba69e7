package dev.agency.examples.importers.raw;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;

/**
 * A file that cannot be read to its end, so that nobody can say what is missing of it.
 *
 * <p>It names the file and the place, and never what stands there.
 */
public final class UnreadableFileException extends AgencyException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String rule;

  /**
   * Creates a refusal.
   *
   * @param path where, such as {@code "deals:17"} or {@code "deals:/results"}
   * @param code what is wrong
   * @param rule the rule as a sentence, without the value
   */
  public UnreadableFileException(String path, ErrorCode code, String rule) {
    super(code, "The file at '" + path + "' was refused: " + code + ". " + rule);
    this.path = path;
    this.rule = rule;
  }

  /**
   * Returns where it cannot be read.
   *
   * @return the file and the row or path
   */
  public String path() {
    return path;
  }

  /**
   * Returns why it cannot be read.
   *
   * @return the rule as a sentence, without the place and the value
   */
  public String rule() {
    return rule;
  }
}
