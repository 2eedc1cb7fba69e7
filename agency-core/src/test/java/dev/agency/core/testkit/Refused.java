package dev.agency.core.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;

/**
 * Runs what must be refused, and says by which rule it was.
 *
 * <p>{@code Refused.problems(() -> Money.of("1e9", "EUR"))} is {@code ["/amount
 * MALFORMED_AMOUNT"]}.
 */
public final class Refused {
  private Refused() {}

  /**
   * Returns what is wrong with a value.
   *
   * @param action what must throw an {@link InvalidModelException}
   * @return path and code of each problem, such as {@code "/minutes NEGATIVE"}
   * @throws AssertionError if the action throws nothing, or another exception
   */
  public static ImmutableList<String> problems(Runnable action) {
    if (thrownBy(action) instanceof InvalidModelException invalid) {
      return invalid.problems().stream()
          .map(problem -> problem.path() + " " + problem.code())
          .collect(toImmutableList());
    }
    throw new AssertionError("Refused, but not as an invalid model.");
  }

  /**
   * Returns what is wrong with a value, and how that is said.
   *
   * @param action what must throw an {@link InvalidModelException}
   * @return path, code and sentence of each problem, such as {@code "/minutes NEGATIVE The minutes
   *     of a time entry must not be negative."}
   * @throws AssertionError if the action throws nothing, or another exception
   */
  public static ImmutableList<String> sentences(Runnable action) {
    if (thrownBy(action) instanceof InvalidModelException invalid) {
      return invalid.problems().stream()
          .map(problem -> problem.path() + " " + problem.code() + " " + problem.message())
          .collect(toImmutableList());
    }
    throw new AssertionError("Refused, but not as an invalid model.");
  }

  /**
   * Returns which rule was broken.
   *
   * @param action what must throw an {@link AgencyException}
   * @return the code
   * @throws AssertionError if the action throws nothing, or another exception
   */
  public static ErrorCode code(Runnable action) {
    return thrownBy(action).code();
  }

  /**
   * Returns what a reader is told.
   *
   * @param action what must throw an {@link AgencyException}
   * @return the message
   * @throws AssertionError if the action throws nothing, or another exception
   */
  public static String message(Runnable action) {
    return String.valueOf(thrownBy(action).getMessage());
  }

  private static AgencyException thrownBy(Runnable action) {
    try {
      action.run();
    } catch (AgencyException refusal) {
      if (refusal.getCause() != null) {
        throw new AssertionError("A refusal has no cause: that may quote the value.", refusal);
      }
      return refusal;
    } catch (RuntimeException other) {
      throw new AssertionError("Refused by an exception that is not the library's.", other);
    }
    throw new AssertionError("Accepted what must be refused.");
  }
}
