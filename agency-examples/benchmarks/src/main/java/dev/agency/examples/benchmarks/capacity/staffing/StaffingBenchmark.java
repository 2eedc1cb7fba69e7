package dev.agency.examples.benchmarks.capacity.staffing;

import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PeerBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures 200 demands on 200 people. */
@State(Scope.Benchmark)
public class StaffingBenchmark extends PeerBenchmark<StaffingWorld, StaffedMinutes> {
  /** Who is asked. */
  @Param public StaffingEngine engine = StaffingEngine.BY_HAND;

  /** Makes the benchmark; for the harness. */
  public StaffingBenchmark() {}

  @Override
  protected Peer<StaffingWorld, StaffedMinutes> peer() {
    return engine;
  }

  @Override
  protected StaffingWorld world() {
    return StaffingWorld.draw(200, 210);
  }
}
