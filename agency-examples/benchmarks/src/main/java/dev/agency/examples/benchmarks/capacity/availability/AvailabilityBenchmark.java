package dev.agency.examples.benchmarks.capacity.availability;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PeerBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures 52 weeks of 1,000 people. */
@State(Scope.Benchmark)
public class AvailabilityBenchmark extends PeerBenchmark<CapacityWorld, WeekFigures> {
  /** Who is asked. */
  @Param public AvailabilityEngine engine = AvailabilityEngine.PREFIX;

  /** Makes the benchmark; for the harness. */
  public AvailabilityBenchmark() {}

  @Override
  protected Peer<CapacityWorld, WeekFigures> peer() {
    return engine;
  }

  @Override
  protected CapacityWorld world() {
    return CapacityWorld.measured();
  }
}
