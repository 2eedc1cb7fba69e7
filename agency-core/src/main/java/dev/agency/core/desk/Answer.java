package dev.agency.core.desk;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a command: it was done, the state of things refused it, or its actor may not do
 * it.
 *
 * <p>Done and refused are remembered under the id of the command and given again. A denial is not:
 * it holds for as long as the policy says so.
 *
 * @param <T> what a command leads to
 * @param <R> why it may be refused
 */
public sealed interface Answer<T, R extends Enum<R>>
    permits Answer.Done, Answer.Refused, Answer.Denied {
  /**
   * Returns what the command led to.
   *
   * @return the result, empty if it was refused or denied
   */
  default Optional<T> done() {
    return Optional.empty();
  }

  /**
   * Returns why the command was refused.
   *
   * @return the reason, empty if it was done or denied
   */
  default Optional<R> refusal() {
    return Optional.empty();
  }

  /**
   * The command was carried out.
   *
   * @param <T> what it leads to
   * @param <R> why it may be refused
   * @param result what it led to
   */
  record Done<T, R extends Enum<R>>(T result) implements Answer<T, R> {
    /**
     * Creates the answer.
     *
     * @param result what it led to
     */
    public Done {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public Optional<T> done() {
      return Optional.of(result);
    }
  }

  /**
   * The state of things does not allow it; nothing changed.
   *
   * @param <T> what it would lead to
   * @param <R> why it may be refused
   * @param reason why
   */
  record Refused<T, R extends Enum<R>>(R reason) implements Answer<T, R> {
    /**
     * Creates the answer.
     *
     * @param reason why
     */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<R> refusal() {
      return Optional.of(reason);
    }
  }

  /**
   * The actor may see the record and may not do this to it; nothing changed.
   *
   * @param <T> what it would lead to
   * @param <R> why it may be refused
   * @param policyVersion the version of the policy that denied it
   */
  record Denied<T, R extends Enum<R>>(String policyVersion) implements Answer<T, R> {
    /**
     * Creates the answer.
     *
     * @param policyVersion the version of the policy
     */
    public Denied {
      Objects.requireNonNull(policyVersion, "policyVersion");
    }
  }
}
