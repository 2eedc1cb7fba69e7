package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.leak.Leak;
import java.util.Objects;

/**
 * What leaks to an observer, and what to do about it.
 *
 * <p>A secret is listed once for each sight in which it leaks, with the first regime and one
 * witness for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param leaks the leaks in the order of the sights and of the catalogue
 * @param repair what to hide; nothing if nothing leaks
 */
public record LeakFindings(ImmutableList<Leak> leaks, Repair repair) {
  /**
   * Creates findings.
   *
   * @param leaks the leaks
   * @param repair what to hide
   */
  public LeakFindings {
    Objects.requireNonNull(leaks, "leaks");
    Objects.requireNonNull(repair, "repair");
  }

  /**
   * Returns whether nothing leaks.
   *
   * @return whether there is no leak
   */
  public boolean isSafe() {
    return leaks.isEmpty();
  }

  @Override
  public String toString() {
    return String.join("\n", leaks.stream().map(Leak::toString).collect(toImmutableList()));
  }
}
