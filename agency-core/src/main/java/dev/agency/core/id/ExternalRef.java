package dev.agency.core.id;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;

/**
 * The name another system has for something here: {@code (hubspot, 4711)}.
 *
 * <p>Entities that other systems hold too carry a list of these, so that what is imported twice is
 * found again. It is data of the other system and free in its form, unlike the typed ids of this
 * package.
 *
 * @param source the other system, {@code [a-z0-9][a-z0-9-]{0,31}}, such as {@code "hubspot"}
 * @param id its name there, 1 to 200 printable characters
 */
public record ExternalRef(String source, String id) implements Comparable<ExternalRef> {
  private static final int MAX_SOURCE = 32;

  /**
   * Creates a reference.
   *
   * @param source the other system
   * @param id its name there
   * @throws dev.agency.core.error.InvalidModelException if one of them has another form
   */
  public ExternalRef {
    Invariants.of("an external reference")
        .require(
            isSource(source),
            "source",
            ErrorCode.MALFORMED_ID,
            "must have 1 to 32 of the characters a-z 0-9 - and not start with -")
        .name("id", id)
        .verify();
  }

  /**
   * Orders by source, then by name; large sets of references with one hash code stay fast by it.
   */
  @Override
  public int compareTo(ExternalRef other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : id.compareTo(other.id);
  }

  private static boolean isSource(String source) {
    if (source.isEmpty() || source.length() > MAX_SOURCE || source.charAt(0) == '-') {
      return false;
    }
    return source
        .chars()
        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }
}
