package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableSet;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawPath;

/**
 * Whether a row has one of some values.
 *
 * @param path where
 * @param in the texts of the values; none for any value at all
 */
public record Condition(RawPath path, ImmutableSet<String> in) {
  /**
   * Returns whether a row meets it.
   *
   * @param row the row
   * @return whether what is there is one of the values
   */
  public boolean isMetBy(Raw row) {
    RawPath.Found found = path.in(row, ImmutableSet.of());
    return in.isEmpty()
        ? found.state() == RawPath.State.THERE || found.state() == RawPath.State.REFUSED
        : found.scalar().filter(in::contains).isPresent();
  }
}
