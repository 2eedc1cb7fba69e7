package dev.agency.examples.benchmarks.capacity;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Measures one peer; each run first shows that its answer is right.
 *
 * @param <W> the world the question is about
 * @param <A> the answer
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class PeerBenchmark<W, A> {
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private @Nullable Prepared<A> prepared;

  /** Makes the benchmark; for the harness. */
  protected PeerBenchmark() {}

  /**
   * Returns what is measured.
   *
   * @return the peer
   */
  protected abstract Peer<W, A> peer();

  /**
   * Draws the world, the same in each run.
   *
   * @return the world
   */
  protected abstract W world();

  /**
   * Prepares it, and warms up.
   *
   * @throws IllegalStateException if the answer is not that of a plain walk through the world
   */
  @Setup
  public void load() {
    W world = world();
    prepared = peer().load(world);
    Verdict verdict = peer().compare(world, prepared.run().read());
    if (!verdict.isRight()) {
      throw new IllegalStateException(peer().name() + " answers otherwise: " + verdict.said());
    }
    warmUp(prepared);
  }

  /**
   * Asks until the processors have worked for some seconds. On a machine that does other work a
   * warm-up by the clock ends long before what matters is compiled.
   */
  private static void warmUp(Prepared<?> prepared) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long end = system.getProcessCpuTime() + WARM_UP_NANOS;
    while (system.getProcessCpuTime() < end) {
      Objects.requireNonNull(prepared.run());
    }
  }

  /**
   * Asks it.
   *
   * @return the answer
   */
  @Benchmark
  public Prepared.Answer<A> run() {
    return Objects.requireNonNull(prepared).run();
  }

  /** Lets go of it. */
  @TearDown
  public void close() {
    Objects.requireNonNull(prepared).close();
  }
}
