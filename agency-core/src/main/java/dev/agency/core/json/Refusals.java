package dev.agency.core.json;

import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Problem;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the two lines of Jackson share when they explain a refusal. */
final class Refusals {
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

  private Refusals() {}

  /** Appends one step; the key of a map is data and is not shown. */
  static void appendStep(
      StringBuilder path, @Nullable Object from, @Nullable String name, int index) {
    path.append('/');
    if (name == null) {
      path.append(index);
    } else if (isMap(from)) {
      path.append('*');
    } else {
      path.append(PLAIN_WORD.matcher(name).matches() ? name : "?");
    }
  }

  private static boolean isMap(@Nullable Object from) {
    return from instanceof Map
        || (from instanceof Class<?> type && Map.class.isAssignableFrom(type));
  }

  /**
   * Returns the code of the refusals Jackson tells apart by their text alone, or the given one. The
   * tests hold the texts in place, for each line.
   */
  static ErrorCode byText(@Nullable String message, ErrorCode otherwise) {
    String text = String.valueOf(message);
    if (text.startsWith("Duplicate ")) {
      return ErrorCode.DUPLICATE_KEY;
    }
    if (text.startsWith("Trailing token")) {
      return ErrorCode.TRAILING_CONTENT;
    }
    if (text.startsWith("Missing creator property")) {
      return ErrorCode.MISSING_PROPERTY;
    }
    return text.startsWith("No content to map") ? ErrorCode.MALFORMED_TEXT : otherwise;
  }

  /**
   * Returns the code of a value Jackson could not read as its type: text may be a name that is
   * unknown, anything else is of another type.
   */
  static ErrorCode byValue(@Nullable Object value, @Nullable Class<?> type) {
    if (value instanceof String && type == Currency.class) {
      return ErrorCode.UNKNOWN_CURRENCY;
    }
    return value instanceof String && type != null && type.isEnum()
        ? ErrorCode.UNKNOWN_NAME
        : ErrorCode.WRONG_TYPE;
  }

  /** Explains an exception that a model threw while it was built; others are our own mistake. */
  static InvalidJsonException byModel(String path, AgencyException thrown) {
    if (thrown instanceof InvalidModelException invalid) {
      Problem first = invalid.problems().get(0);
      return new InvalidJsonException(path + first.path(), first.code(), first.message());
    }
    return new InvalidJsonException(path, thrown.code());
  }

  /**
   * Returns the exception for a type that throws what no model may throw. It tells where and of
   * which type that was, and not its message or cause, which may quote the input.
   */
  static IllegalStateException bug(Throwable thrown) {
    IllegalStateException bug =
        new IllegalStateException(
            "A type that was read threw a " + thrown.getClass().getName() + ".");
    bug.setStackTrace(thrown.getStackTrace());
    return bug;
  }
}
