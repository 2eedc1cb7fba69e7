package dev.agency.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void theIntervalIsThatOfStudentsT() {
    // Mean 2, standard error 1/sqrt(3), and t(0.975) with two degrees of freedom is 4.303.
    Spread spread = Spread.of(List.of(1.0, 2.0, 3.0));

    assertThat(spread.middle()).isEqualTo(2.0);
    assertThat(spread.error()).isCloseTo(4.303 / Math.sqrt(3), within(0.001));
  }

  @Test
  void aRatioDoesNotCareForRoundsThatSlowDownBoth() {
    Spread ratio = Spread.ratio(List.of(20.0, 60.0, 30.0), List.of(10.0, 30.0, 15.0));

    assertThat(ratio.middle()).isCloseTo(2.0, within(1e-9));
    assertThat(ratio.low()).isCloseTo(2.0, within(1e-9));
    assertThat(ratio.high()).isCloseTo(2.0, within(1e-9));
  }

  @Test
  void aBarIsMissedByWhatPassesItsBound() {
    Rounds rounds =
        new Rounds(
            ImmutableListMultimap.<String, Double>builder()
                .putAll("A", 30.0, 30.0, 30.0)
                .putAll("B", 10.0, 10.0, 10.0)
                .build(),
            ImmutableListMultimap.of(),
            ImmutableListMultimap.of());

    assertThat(Bar.ratio("A <= 2 x B", "A", "B", 2, true).line(rounds))
        .contains("missed A <= 2 x B: 3.00 (3.00 to 3.00)");
    assertThat(Bar.ratio("A >= 2 x B", "A", "B", 2, false).line(rounds))
        .contains("met    A >= 2 x B: 3.00 (3.00 to 3.00)");
    assertThat(Bar.ratio("A <= 2 x C", "A", "C", 2, true).line(rounds)).isEqualTo(Optional.empty());
  }
}
