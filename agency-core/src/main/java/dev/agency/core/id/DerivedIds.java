package dev.agency.core.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;

/**
 * Identifiers that follow from others, so that doing something again gives the same.
 *
 * <p>The project of the first win of deal {@code D} is {@code D:project:1}. Where that is longer
 * than an identifier may be, the tail of {@code D} is replaced by the first 16 hexadecimal digits
 * of its SHA-256.
 */
public final class DerivedIds {
  private static final int HASH_DIGITS = 16;

  private DerivedIds() {}

  /**
   * Returns the text of a derived identifier.
   *
   * @param stem the identifier it follows from
   * @param tail what tells it from others of this stem, such as {@code "project:1"}; at most 40
   *     characters
   * @return both, joined by a colon, at most 64 characters
   */
  public static String of(String stem, String tail) {
    int room = IdText.MAX_LENGTH - tail.length() - 1;
    if (stem.length() <= room) {
      return stem + ":" + tail;
    }
    String hash = Hashing.sha256().hashString(stem, UTF_8).toString().substring(0, HASH_DIGITS);
    return stem.substring(0, room - HASH_DIGITS) + hash + ":" + tail;
  }
}
