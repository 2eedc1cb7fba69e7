package dev.agency.examples.importers.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import dev.agency.core.json.AgencyJson;
import java.util.Optional;

/**
 * What a batch did to one thing.
 *
 * @param type the name of its type, {@code timeEntry} for time
 * @param id its id
 * @param after the SHA-256 of what the batch made of it; an empty text if it took it away
 * @param before what was there, as a stored document; an empty text if it was new
 */
public record Change(String type, String id, String after, String before) {
  static final String TIME = "timeEntry";

  static Change of(String type, String id, Optional<?> after, Optional<?> before) {
    return new Change(
        type,
        id,
        after.map(Change::hash).orElse(""),
        before.map(AgencyJson::writeStored).orElse(""));
  }

  /** Returns whether something is what the batch made, whatever happened to it in between. */
  boolean made(Optional<?> now) {
    return now.map(Change::hash).orElse("").equals(after);
  }

  private static String hash(Object value) {
    return Hashing.sha256().hashString(AgencyJson.writeStored(value), UTF_8).toString();
  }

  /** Shows what was changed and not what it was. */
  @Override
  public String toString() {
    return "Change[" + type + " " + id + "]";
  }
}
