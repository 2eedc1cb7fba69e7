package dev.agency.examples.benchmarks.build;

import dev.agency.permissions.PermissionEvaluator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the build of a policy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BuildBenchmark {
  /** Who builds. */
  @Param public BuildEngine engine = BuildEngine.AGENCY;

  private final PolicyBuild policy = new PolicyBuild();

  /** Makes the benchmark; for the harness. */
  public BuildBenchmark() {}

  /**
   * Builds the policy.
   *
   * @return the evaluator
   */
  @Benchmark
  public PermissionEvaluator build() {
    return policy.build();
  }
}
