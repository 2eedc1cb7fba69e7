package dev.agency.examples.benchmarks.decision;

import dev.agency.examples.benchmarks.world.BenchWorld;
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

/** Measures one decision: all the questions of the world are asked in a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {
  /** Who decides. */
  @Param public Engine engine = Engine.BIT_SET;

  private @Nullable DecisionEngine built;

  /** Makes the benchmark; for the harness. */
  public DecisionBenchmark() {}

  /** Builds the engine. */
  @Setup
  public void build() {
    built = engine.build(BenchWorld.draw());
  }

  /**
   * Decides about all requests.
   *
   * @return how many are allowed
   */
  @Benchmark
  public int decide() {
    DecisionEngine deciding = Objects.requireNonNull(built);
    int allowed = 0;
    for (int i = 0; i < BenchWorld.REQUESTS; i++) {
      if (deciding.allowed(i)) {
        allowed++;
      }
    }
    return allowed;
  }
}
