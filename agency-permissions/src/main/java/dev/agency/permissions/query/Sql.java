package dev.agency.permissions.query;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A piece of SQL and the values of its question marks.
 *
 * <p>The text depends on the policy and on how many ids there are, and contains none of them: the
 * host prepares it and sets parameter {@code i + 1} to value {@code i}, by {@code setObject}.
 *
 * <p>{@code toString} shows the text alone. Immutable and thread-safe.
 *
 * @param text the text
 * @param parameters the values in the order of the question marks: ids, and what the host compares
 *     fields with
 */
public record Sql(String text, ImmutableList<Object> parameters) {
  /**
   * Creates a piece of SQL.
   *
   * @param text the text
   * @param parameters the values
   */
  public Sql {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(parameters, "parameters");
  }

  @Override
  public String toString() {
    return text;
  }
}
