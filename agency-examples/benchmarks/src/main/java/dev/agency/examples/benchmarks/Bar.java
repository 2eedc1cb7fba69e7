package dev.agency.examples.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * How an engine should compare with another one.
 *
 * @param what the bar, for people
 * @param engine the engine
 * @param other the engine it is compared with, measured in the same rounds
 * @param bound what the ratio of their times should not pass
 * @param atMost whether the ratio should be at most the bound; if not, at least
 */
record Bar(String what, String engine, String other, double bound, boolean atMost) {
  /** Whether the bar is met, with the ratio and its interval; empty if one was not measured. */
  Optional<String> line(Rounds rounds) {
    if (!rounds.nanos().containsKey(engine) || !rounds.nanos().containsKey(other)) {
      return Optional.empty();
    }
    Spread ratio = Spread.ratio(rounds.nanos().get(engine), rounds.nanos().get(other));
    boolean met = atMost ? ratio.middle() <= bound : ratio.middle() >= bound;
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s %s: %.2f (%.2f to %.2f)",
            met ? "met   " : "missed",
            what,
            ratio.middle(),
            ratio.low(),
            ratio.high()));
  }
}
