package dev.agency.examples.benchmarks;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The figures of all engines of a group, round by round.
 *
 * <p>In each round every engine gets a fresh JVM, one after the other. A machine that slows down
 * for a minute so slows down all engines, and the ratios of a round stay what they are. The figure
 * of a round is the median of its invocations: one that other programs or the garbage collector
 * held up does not count, so that the bytes are what is left to say of allocation.
 *
 * <p>Garbage is collected on one thread, while the engine waits: no second processor works for an
 * engine that has one thread, and where an invocation allocates so much that it is collected within
 * it, the clock counts that.
 *
 * @param nanos the nanoseconds of an operation, by engine, in the order of the rounds
 * @param cpu the nanoseconds of all processors for an operation, by engine, in the order of the
 *     rounds
 * @param bytes the bytes allocated by an operation, by engine, in the order of the rounds
 */
record Rounds(
    ImmutableListMultimap<String, Double> nanos,
    ImmutableListMultimap<String, Double> cpu,
    ImmutableListMultimap<String, Double> bytes) {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** Measures all engines of a group. */
  static Rounds measure(Group group, Settings settings, Collection<String> engines) {
    ListMultimap<String, Double> nanos = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<String, Double> cpu = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<String, Double> bytes = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (int round = 1; round <= settings.rounds(); round++) {
      for (String engine : engines) {
        System.err.println(
            "round " + round + " of " + settings.rounds() + ": " + group.word() + " " + engine);
        RunResult result = run(group, group.settings(engine, settings), engine);
        int operations = group.operations(engine, settings.entries());
        nanos.put(engine, median(result) / operations);
        cpu.put(engine, secondary(result, CpuProfiler.LABEL) / operations);
        bytes.put(engine, secondary(result, ALLOCATION) / operations);
      }
    }
    return new Rounds(
        ImmutableListMultimap.copyOf(nanos),
        ImmutableListMultimap.copyOf(cpu),
        ImmutableListMultimap.copyOf(bytes));
  }

  private static RunResult run(Group group, Settings settings, String engine) {
    Options options =
        new OptionsBuilder()
            .include(group.benchmark().getName() + "\\.")
            .param("engine", engine)
            .param("entries", String.valueOf(settings.entries()))
            .forks(1)
            .warmupIterations(settings.warmUps())
            .measurementIterations(settings.iterations())
            .warmupTime(TimeValue.milliseconds(settings.millis()))
            .measurementTime(TimeValue.milliseconds(settings.millis()))
            .jvmArgs(
                "-Xms" + group.heap(),
                "-Xmx" + group.heap(),
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      return new Runner(options).runSingle();
    } catch (RunnerException e) {
      throw new IllegalStateException("The benchmark of " + engine + " failed.", e);
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label).getScore();
  }
}
