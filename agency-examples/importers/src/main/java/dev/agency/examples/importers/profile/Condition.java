package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.examples.importers.raw.Raw;
import dev.agency.examples.importers.raw.RawPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a row has one of some values.
 *
 * @param path where
 * @param in the texts of the values; none for any value at all
 * @param given the name under which the host gives the only value, such as the number a system has
 *     for hours and does not publish; where it gives none nothing fits
 * @param nothing whether it is met where the row says that there is nothing, and nowhere else: what
 *     the row does not speak of is not known
 * @param and what must be met as well
 */
public record Condition(
    RawPath path,
    ImmutableSet<String> in,
    Optional<String> given,
    boolean nothing,
    ImmutableList<Condition> and) {
  /**
   * Returns whether a row meets it.
   *
   * @param row the row
   * @param givens what the host gives
   * @return whether what is there is one of the values, and all else is met
   */
  public boolean isMetBy(Raw row, ImmutableMap<String, String> givens) {
    return isMetHere(row, givens) && and.stream().allMatch(other -> other.isMetBy(row, givens));
  }

  /** Returns where it looks. */
  Stream<RawPath> paths() {
    return Stream.concat(Stream.of(path), and.stream().flatMap(Condition::paths));
  }

  private boolean isMetHere(Raw row, ImmutableMap<String, String> givens) {
    RawPath.Found found = path.in(row, ImmutableSet.of());
    if (nothing) {
      return found.state() == RawPath.State.NOTHING;
    }
    if (given.isPresent()) {
      Optional<String> value = Optional.ofNullable(givens.get(given.get()));
      return value.isPresent() && found.scalar().equals(value);
    }
    return in.isEmpty()
        ? found.state() == RawPath.State.THERE || found.state() == RawPath.State.REFUSED
        : found.scalar().filter(in::contains).isPresent();
  }
}
