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
import org.openjdk.jmh.annotations.TearDown;

/** Measures the burn of all entries; each run first shows that its answer is right. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BurnBenchmark {
  /** What sums. */
  @Param public BurnEngine engine = BurnEngine.ARRAYS;

  /** How many entries there are. */
  @Param("10000000")
  public int entries;

  private @Nullable Burning loaded;

  /** Makes the benchmark; for the harness. */
  public BurnBenchmark() {}

  /**
   * Loads the entries.
   *
   * @throws IllegalStateException if the answer is not that of a plain walk through them
   */
  @Setup
  public void load() {
    BurnWorld world = BurnWorld.draw(entries);
    loaded = engine.load(world);
    if (!loaded.burn().sums().equals(world.sums())) {
      throw new IllegalStateException(engine + " sums up to something else.");
    }
  }

  /**
   * Sums them.
   *
   * @return the answer
   */
  @Benchmark
  public Burning.Answer burn() {
    return Objects.requireNonNull(loaded).burn();
  }

  /** Lets go of them. */
  @TearDown
  public void close() {
    Objects.requireNonNull(loaded).close();
  }
}
