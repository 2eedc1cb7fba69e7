package dev.agency.permissions.query;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** SQL that is being written: whoever writes a question mark gives its value in the same breath. */
final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  @CanIgnoreReturnValue
  SqlText add(String more) {
    text.append(more);
    return this;
  }

  /** Writes a question mark for a value. */
  @CanIgnoreReturnValue
  SqlText value(Object value) {
    Invariants.of("a query")
        .require(
            !(value instanceof String id) || canBeStored(id),
            "parameters",
            ErrorCode.MALFORMED_TEXT,
            "must be text that a database can hold: no NUL, no half of a character")
        .verify();
    parameters.add(value);
    return add("?");
  }

  /** Writes some parts with a separator between them. */
  @CanIgnoreReturnValue
  <T> SqlText join(Iterable<T> parts, String separator, Consumer<T> write) {
    Iterator<T> left = parts.iterator();
    while (left.hasNext()) {
      write.accept(left.next());
      add(left.hasNext() ? separator : "");
    }
    return this;
  }

  Sql done() {
    if (parameters.size() > SqlRenderer.MAX_PARAMETERS) {
      throw new QueryTooLargeException();
    }
    return new Sql(text.toString(), ImmutableList.copyOf(parameters));
  }

  /** A driver would send a question mark for half of a character, and find the id "?". */
  private static boolean canBeStored(String id) {
    return id.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }
}
