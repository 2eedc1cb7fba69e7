package dev.agency.examples.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.benchmarks.capacity.availability.AvailabilityEngine;
import dev.agency.examples.benchmarks.capacity.impact.ImpactEngine;
import dev.agency.examples.benchmarks.capacity.risk.RiskEngine;
import dev.agency.examples.benchmarks.capacity.snapshot.ChangeEngine;
import dev.agency.examples.benchmarks.capacity.snapshot.SnapshotEngine;
import dev.agency.examples.benchmarks.capacity.staffing.StaffingEngine;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContestTest {
  static Stream<Named<Contest<?, ?>>> contests() {
    return Stream.of(
        Named.of("availability", AvailabilityEngine.contest()),
        Named.of("impact", ImpactEngine.contest()),
        Named.of("staffing", StaffingEngine.contest()),
        Named.of("risk", RiskEngine.contest()),
        Named.of("snapshot", SnapshotEngine.contest()),
        Named.of("change", ChangeEngine.contest()));
  }

  @ParameterizedTest
  @MethodSource("contests")
  void everyPeerAnswersAsAPlainWalkDoes(Contest<?, ?> contest) {
    Map<String, Verdict> verdicts = contest.check();

    assertThat(verdicts).hasSameSizeAs(contest.labels());
    verdicts.forEach(
        (peer, verdict) ->
            assertThat(verdict.isRight()).as("%s: %s", peer, verdict.said()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("contests")
  void everyPeerHasAtLeastOneOperation(Contest<?, ?> contest) {
    assertThat(contest.labels().keySet())
        .isNotEmpty()
        .allSatisfy(peer -> assertThat(contest.operations(peer)).isPositive());
  }
}
