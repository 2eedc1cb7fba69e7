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

/** Measures how long it takes to bring entries into the form of an engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoadBenchmark {
  /** What loads. */
  @Param public LoadEngine engine = LoadEngine.TABLE;

  /** How many entries there are. */
  @Param("10000000")
  public int entries;

  private @Nullable Runnable load;

  /** Makes the benchmark; for the harness. */
  public LoadBenchmark() {}

  /** Makes the entries. */
  @Setup
  public void draw() {
    load = engine.of(BurnWorld.draw(entries));
  }

  /** Loads them. */
  @Benchmark
  public void load() {
    Objects.requireNonNull(load).run();
  }
}
