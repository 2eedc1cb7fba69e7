package dev.agency.core.store;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.util.Objects;

/**
 * Where a page ended, so that the next one goes on there.
 *
 * <p>Its text may travel through a browser. A store makes it, and its readers give it back as it
 * is; it stands for a place in the order and not for a number of rows passed over, so nothing is
 * missed or repeated when rows come and go between two pages.
 *
 * @param text the place, {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,63}}
 */
public record Cursor(String text) {
  private static final int MAX = 64;

  /**
   * Creates a cursor.
   *
   * @param text the place
   * @throws InvalidModelException if the text has another form ({@code MALFORMED_ID})
   */
  public Cursor {
    Objects.requireNonNull(text, "text");
    if (text.length() > MAX
        || !text.chars().allMatch(Cursor::isPlain)
        || !text.chars().limit(1).anyMatch(Cursor::isLetterOrDigit)) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_ID, "The cursor must be one that a page gave.");
    }
  }

  private static boolean isPlain(int c) {
    return isLetterOrDigit(c) || c == '.' || c == '_' || c == ':' || c == '-';
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return text;
  }
}
