package dev.agency.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way from a fork to a line of the table, with few entries. */
class RoundsTest {
  private static final Settings SMALL = new Settings(2, 0, 1, 20, 5_000);

  @Test
  void aBurnIsMeasuredAndPrinted() {
    Map<String, String> engines = ImmutableMap.of("ARRAYS", "arrays", "AGENCY", "agency");

    Rounds rounds = Rounds.measure(Group.BURN, SMALL, engines.keySet());
    List<String> lines = Table.lines(engines, rounds);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("ns/op", "x floor");
    assertThat(lines.get(1)).startsWith("arrays").contains("1.00");
    assertThat(lines.get(2)).startsWith("agency");
    assertThat(rounds.cpu().get("AGENCY")).hasSize(2).allMatch(nanos -> nanos > 0);
    assertThat(rounds.nanos().get("AGENCY")).hasSize(2).allMatch(nanos -> nanos > 0);
    assertThat(Group.BURN.bars().get(0).line(rounds))
        .hasValueSatisfying(line -> assertThat(line).contains("agency, columns <= 5 x the floor"));
  }
}
