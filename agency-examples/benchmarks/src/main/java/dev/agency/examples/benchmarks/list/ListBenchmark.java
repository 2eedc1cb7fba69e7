package dev.agency.examples.benchmarks.list;

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

/** Measures the listing of one record: a long list is made, and every value in it read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListBenchmark {
  /** Who lists. */
  @Param public ListEngine engine = ListEngine.LAZY;

  private @Nullable Listing built;

  /** Makes the benchmark; for the harness. */
  public ListBenchmark() {}

  /** Builds the engine. */
  @Setup
  public void build() {
    built = engine.build(ListWorld.draw(ListWorld.ITEMS));
  }

  /**
   * Lists all records.
   *
   * @return what was seen
   */
  @Benchmark
  public Tally list() {
    return Objects.requireNonNull(built).list();
  }
}
