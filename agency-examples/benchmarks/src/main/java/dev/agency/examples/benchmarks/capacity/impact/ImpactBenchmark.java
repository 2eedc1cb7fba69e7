package dev.agency.examples.benchmarks.capacity.impact;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PeerBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures what deals do to an agency of 1,000 people. */
@State(Scope.Benchmark)
public class ImpactBenchmark extends PeerBenchmark<ImpactWorld, ImpactAnswer> {
  /** Who is asked. */
  @Param public ImpactEngine engine = ImpactEngine.DISCIPLINES;

  /** Makes the benchmark; for the harness. */
  public ImpactBenchmark() {}

  @Override
  protected Peer<ImpactWorld, ImpactAnswer> peer() {
    return engine;
  }

  @Override
  protected ImpactWorld world() {
    return ImpactWorld.of(CapacityWorld.measured());
  }
}
