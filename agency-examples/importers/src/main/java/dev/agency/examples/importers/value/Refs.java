package dev.agency.examples.importers.value;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Names of other records of the same system.
 *
 * @param ids the names, each once, in their order
 * @param by what they are names by
 * @param source whose names they are; empty for those of the system itself
 */
public record Refs(ImmutableList<String> ids, By by, Optional<String> source) {
  /** What a record is named by. */
  public enum By {
    /** The identifier it has in its system. */
    ID,
    /** The e-mail address of a person. */
    EMAIL
  }
}
