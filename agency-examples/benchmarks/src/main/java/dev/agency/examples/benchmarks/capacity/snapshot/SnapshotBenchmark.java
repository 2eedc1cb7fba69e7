package dev.agency.examples.benchmarks.capacity.snapshot;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PeerBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the build of a snapshot of 1,000 people, a year and 10,000 bookings. */
@State(Scope.Benchmark)
public class SnapshotBenchmark extends PeerBenchmark<CapacityWorld, SnapshotAnswer> {
  /** Who builds. */
  @Param public SnapshotEngine engine = SnapshotEngine.BY_HAND;

  /** Makes the benchmark; for the harness. */
  public SnapshotBenchmark() {}

  @Override
  protected Peer<CapacityWorld, SnapshotAnswer> peer() {
    return engine;
  }

  @Override
  protected CapacityWorld world() {
    return CapacityWorld.measured();
  }
}
