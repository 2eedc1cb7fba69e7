package dev.agency.examples.importers.reading;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the host says because the other system does not: the zone of a workspace, the currency of an
 * account, how long a day is. Whatever is used of it is counted in the report.
 *
 * @param texts the texts by their names, such as {@code zone} to {@code Europe/Berlin}
 */
public record Givens(ImmutableMap<String, String> texts) {
  /** The name of the currency of amounts that have none. */
  public static final String CURRENCY = "currency";

  /**
   * Returns what is given.
   *
   * @param texts the texts by their names
   * @return the same
   */
  public static Givens of(Map<String, String> texts) {
    return new Givens(ImmutableMap.copyOf(texts));
  }

  /**
   * Returns what is given under a name.
   *
   * @param name the name
   * @return the text, empty if nothing is
   */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /**
   * Returns a zone.
   *
   * @param name its name
   * @return the zone
   * @throws InvalidModelException if none is given ({@code MISSING_PROPERTY}), or it is no zone
   *     ({@code UNKNOWN_NAME})
   */
  public ZoneId zone(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw InvalidModelException.at(
          "/given/" + name,
          ErrorCode.MISSING_PROPERTY,
          "The zone in which an instant is a day must be given.");
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw InvalidModelException.at(
          "/given/" + name, ErrorCode.UNKNOWN_NAME, "The zone must be one of the tz database.");
    }
  }
}
