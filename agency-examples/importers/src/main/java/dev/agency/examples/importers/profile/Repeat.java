package dev.agency.examples.importers.profile;

import com.google.common.collect.ImmutableMap;
import dev.agency.examples.importers.raw.RawPath;

/**
 * How a record that stands for several is repeated, its {@code start} and {@code end} each time.
 *
 * @param state where it is said how often
 * @param until where the last day of the repetition is
 * @param steps what each state means
 */
public record Repeat(RawPath state, RawPath until, ImmutableMap<String, Step> steps) {
  /** How far it is from one time to the next. */
  public enum Step {
    /** There is no next. */
    NEVER,
    /** A week. */
    WEEKLY,
    /** Two weeks. */
    TWO_WEEKS,
    /** A month. */
    MONTHLY
  }
}
