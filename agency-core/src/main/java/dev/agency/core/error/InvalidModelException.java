package dev.agency.core.error;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value that breaks rules of its model, with every rule it breaks.
 *
 * <p>{@code TimeEntry.builder()...minutes(-5).build()} throws one with the single problem {@code
 * /minutes NEGATIVE "The minutes of a time entry must not be negative."}. An attribute that was
 * never set is a problem with the code {@link ErrorCode#MISSING_PROPERTY}.
 */
public final class InvalidModelException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, never empty. */
  @SuppressWarnings("serial") // an ImmutableList of serializable problems
  private final ImmutableList<Problem> problems;

  /**
   * Creates an exception for the given problems.
   *
   * @param problems what is wrong, in the order of the attributes
   * @throws IllegalArgumentException if there is no problem
   */
  public InvalidModelException(List<Problem> problems) {
    super(first(problems).code(), sentences(problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * Creates an exception for attributes that were never set; generated builders call it.
   *
   * @param missing the names of the attributes
   */
  public InvalidModelException(String... missing) {
    this(Stream.of(missing).map(InvalidModelException::missing).toList());
  }

  /**
   * Creates an exception for one problem of a whole value.
   *
   * @param code which rule was broken
   * @param message the rule as a sentence, without the value
   * @return the exception
   */
  public static InvalidModelException of(ErrorCode code, String message) {
    return new InvalidModelException(ImmutableList.of(new Problem("", code, message)));
  }

  /**
   * Creates an exception for one problem at a place.
   *
   * @param path where, such as {@code "/amount"}
   * @param code which rule was broken
   * @param message the rule as a sentence, without the value
   * @return the exception
   */
  public static InvalidModelException at(String path, ErrorCode code, String message) {
    return new InvalidModelException(ImmutableList.of(new Problem(path, code, message)));
  }

  /**
   * Returns what is wrong.
   *
   * @return the problems, at least one
   */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  private static Problem first(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("An invalid model has at least one problem.");
    }
    return problems.get(0);
  }

  private static String sentences(List<Problem> problems) {
    return problems.stream().map(Problem::message).collect(Collectors.joining(" "));
  }

  private static Problem missing(String attribute) {
    return new Problem(
        "/" + attribute,
        ErrorCode.MISSING_PROPERTY,
        "The " + Invariants.words(attribute) + " must be given.");
  }
}
