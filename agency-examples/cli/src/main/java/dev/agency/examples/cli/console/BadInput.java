package dev.agency.examples.cli.console;

import dev.agency.core.error.ErrorCode;

/**
 * Arguments or input that cannot be used at all: the verb ends with {@link ExitCode#BAD_INPUT} and
 * writes nothing.
 *
 * <p>The path says where: an option such as {@code --columns/date}, or a file and its line such as
 * {@code entries.csv:12}. The message says the rule; it may repeat names the user typed as
 * arguments, and never a value of the input. A single row that is refused is no such exception.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A file is not there or cannot be read, which no model of the library knows. */
  public static final String UNREADABLE_FILE = "UNREADABLE_FILE";

  private static final String UNWRITABLE_FILE = "UNWRITABLE_FILE";

  private final String path;
  private final String code;

  /**
   * Creates a refusal.
   *
   * @param path where: an option, or a file and its line
   * @param code which rule was broken
   * @param message the rule as a sentence
   */
  public BadInput(String path, ErrorCode code, String message) {
    this(path, code.name(), message);
  }

  private BadInput(String path, String code, String message) {
    super(message);
    this.path = path;
    this.code = code;
  }

  /**
   * Creates the refusal of a file that is not there or cannot be read.
   *
   * @param path the file
   * @return the refusal, without the cause: the texts of file systems vary and say no more
   */
  public static BadInput unreadable(String path) {
    return new BadInput(path, UNREADABLE_FILE, "The file is not there or cannot be read.");
  }

  /**
   * Creates the refusal of a file that cannot be written.
   *
   * @param path the file
   * @return the refusal, without the cause: the texts of file systems vary and say no more
   */
  public static BadInput unwritable(String path) {
    return new BadInput(path, UNWRITABLE_FILE, "The file cannot be written.");
  }

  /**
   * Returns where the input is wrong.
   *
   * @return an option, or a file and its line
   */
  public String path() {
    return path;
  }

  /**
   * Returns which rule was broken.
   *
   * @return the name of an {@link ErrorCode}, or {@code UNREADABLE_FILE} or {@code UNWRITABLE_FILE}
   */
  public String code() {
    return code;
  }
}
