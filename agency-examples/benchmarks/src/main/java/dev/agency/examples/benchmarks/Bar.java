package dev.agency.examples.benchmarks;

import com.google.common.collect.ListMultimap;
import java.util.Locale;
import java.util.Optional;

/**
 * What an engine should reach.
 *
 * @param what the bar, for people
 * @param engine the engine
 * @param other the engine its time is divided by, measured in the same rounds; empty if the time
 *     itself is meant
 * @param unit how many nanoseconds the unit of the figure has, for a time
 * @param bound what the figure should not pass
 * @param atMost whether the figure should be at most the bound; if not, at least
 */
record Bar(
    String what, String engine, Optional<String> other, double unit, double bound, boolean atMost) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** A bar for the time of an engine in times that of another one. */
  static Bar ratio(String what, String engine, String other, double bound, boolean atMost) {
    return new Bar(what, engine, Optional.of(other), 1, bound, atMost);
  }

  /** A bar for the time of an engine in milliseconds. */
  static Bar millis(String what, String engine, double bound) {
    return new Bar(what, engine, Optional.empty(), NANOS_PER_MILLI, bound, true);
  }

  /** A bar for the time of an engine in nanoseconds. */
  static Bar nanos(String what, String engine, double bound) {
    return new Bar(what, engine, Optional.empty(), 1, bound, true);
  }

  /**
   * Whether the bar is met, with the figure and its interval, and the figure by the time of the
   * processors; empty if one was not measured.
   */
  Optional<String> line(Rounds rounds) {
    return figure(rounds.nanos())
        .map(
            figure ->
                figure(rounds.cpu())
                    .map(cpu -> String.format(Locale.ROOT, ", cpu %.2f", cpu.middle()))
                    .map(cpu -> line(figure) + cpu)
                    .orElseGet(() -> line(figure)));
  }

  private Optional<Spread> figure(ListMultimap<String, Double> nanos) {
    if (!nanos.containsKey(engine)) {
      return Optional.empty();
    }
    if (other.isEmpty()) {
      return Optional.of(Spread.of(nanos.get(engine).stream().map(each -> each / unit).toList()));
    }
    return other.filter(nanos::containsKey).map(o -> Spread.ratio(nanos.get(engine), nanos.get(o)));
  }

  private String line(Spread figure) {
    boolean met = atMost ? figure.middle() <= bound : figure.middle() >= bound;
    return String.format(
        Locale.ROOT,
        "%s %s: %.2f (%.2f to %.2f)",
        met ? "met   " : "missed",
        what,
        figure.middle(),
        figure.low(),
        figure.high());
  }
}
