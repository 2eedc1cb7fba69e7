package dev.agency.examples.benchmarks.burn;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures what happens to a ledger as it happens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LiveBenchmark {
  /** What is done. */
  @Param public LiveEngine engine = LiveEngine.INSERT;

  /** How many entries there are. */
  @Param("10000000")
  public int entries;

  private @Nullable Live prepared;

  /** Makes the benchmark; for the harness. */
  public LiveBenchmark() {}

  /** Tells the entries. */
  @Setup
  public void prepare() {
    prepared = engine.of(BurnWorld.draw(entries));
  }

  /**
   * Does it many times.
   *
   * @return something that depends on all that was done
   */
  @Benchmark
  public Object run() {
    return Objects.requireNonNull(prepared).run();
  }
}
