package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UtilizationTest {
  @Test
  void theRatioIsOneOfTheCapacityAndTheTargetOfBillableMinutes() {
    Utilization month =
        new Utilization(6_480, 5_400, 7_200, Optional.of(BasisPoints.ofPercent(80)));
    assertThat(month.ratio()).isEqualTo(Figure.known(BasisPoints.ofPercent(90)));
    assertThat(month.billableRatio()).isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(month.targetMinutes()).hasValue(5_760);
    assertThat(month.beyondTarget()).hasValue(-360);
  }

  @Test
  void withoutCapacityThereIsNoRatioAndWithoutTargetNoDistance() {
    Utilization leave = new Utilization(60, 0, 0, Optional.empty());
    assertThat(leave.ratio()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(leave.billableRatio()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(leave.targetMinutes()).isEmpty();
    assertThat(leave.beyondTarget()).isEmpty();
  }

  @Test
  void aRatioIsRoundedHalfUp() {
    assertThat(new Utilization(1, 0, 20_000, Optional.empty()).ratio())
        .isEqualTo(Figure.known(BasisPoints.of(1)));
    assertThat(new Utilization(1, 0, 20_001, Optional.empty()).ratio())
        .isEqualTo(Figure.known(BasisPoints.ZERO));
  }

  @Test
  void noMoreIsBillableThanWasWorked() {
    assertThat(Refused.problems(() -> new Utilization(60, 61, 480, Optional.empty())))
        .containsExactly("/billable OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new Utilization(-1, 0, -1, Optional.empty())))
        .containsExactly("/worked OUT_OF_RANGE", "/capacity OUT_OF_RANGE");
  }
}
