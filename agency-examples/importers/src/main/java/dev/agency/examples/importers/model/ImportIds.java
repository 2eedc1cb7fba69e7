package dev.agency.examples.importers.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import dev.agency.core.id.ExternalRef;
import java.util.regex.Pattern;

/**
 * The ids of what is imported: {@code hubspot-4711} for {@code (hubspot, 4711)}.
 *
 * <p>They follow from the reference, so that importing again finds the same. A name that no id can
 * have, or that would be too long, is replaced by the first 32 hexadecimal digits of its SHA-256.
 */
public final class ImportIds {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int LONGEST = 64;
  private static final int HASH_DIGITS = 32;

  private ImportIds() {}

  /**
   * Returns the id of what a reference names.
   *
   * @param ref the reference
   * @return the id
   */
  public static String of(ExternalRef ref) {
    return joined(ref.source(), ref.id());
  }

  /**
   * Returns the id of a part of something, such as a stage.
   *
   * @param text its name in the other system
   * @return the id
   */
  static String part(String text) {
    return joined("s", text);
  }

  private static String joined(String head, String tail) {
    String whole = head + "-" + tail;
    return PLAIN.matcher(whole).matches() && whole.length() <= LONGEST
        ? whole
        : head
            + "-"
            + Hashing.sha256().hashString(tail, UTF_8).toString().substring(0, HASH_DIGITS);
  }
}
