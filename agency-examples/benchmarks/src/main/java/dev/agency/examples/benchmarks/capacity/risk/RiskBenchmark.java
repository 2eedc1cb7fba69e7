package dev.agency.examples.benchmarks.capacity.risk;

import dev.agency.examples.benchmarks.capacity.Peer;
import dev.agency.examples.benchmarks.capacity.PeerBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the risk of 200 deals in 624 cells. */
@State(Scope.Benchmark)
public class RiskBenchmark extends PeerBenchmark<RiskWorld, RiskFigures> {
  /** Who is asked. */
  @Param public RiskEngine engine = RiskEngine.LAW;

  /** Makes the benchmark; for the harness. */
  public RiskBenchmark() {}

  @Override
  protected Peer<RiskWorld, RiskFigures> peer() {
    return engine;
  }

  @Override
  protected RiskWorld world() {
    return RiskWorld.draw(200);
  }
}
