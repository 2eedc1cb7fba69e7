package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsGuardTest {
  private static final TotalsGuard USUAL = BurnSettings.usual().totalsGuard();

  @Test
  void threePeopleOfWhomNoneOutweighsTheOthersAreEnough() {
    assertThat(USUAL).isEqualTo(new TotalsGuard(3, BasisPoints.ofPercent(75)));
    assertThat(USUAL.allows(List.of(3_600L, 1_200L, 1_200L))).isTrue();
    assertThat(USUAL.allows(List.of(3_600L, 2_400L))).isFalse();
    assertThat(USUAL.allows(List.of())).isFalse();
  }

  @Test
  void exactlyTheLargestShareIsAllowed() {
    assertThat(USUAL.allows(List.of(75L, 20L, 5L))).isTrue();
    assertThat(USUAL.allows(List.of(76L, 20L, 4L))).isFalse();
  }

  @Test
  void whoDidNotWorkDoesNotCount() {
    assertThat(USUAL.allows(List.of(50L, 50L, 0L))).isFalse();
    assertThat(USUAL.allows(List.of(50L, 50L, 1L))).isTrue();
  }

  @Test
  void itNeedsAPersonAndAProportion() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> new TotalsGuard(0, BasisPoints.of(10_001)))
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting("path", "code")
                    .containsExactly(
                        tuple("/contributors", ErrorCode.OUT_OF_RANGE),
                        tuple("/largestShare", ErrorCode.OUT_OF_RANGE)));
  }
}
