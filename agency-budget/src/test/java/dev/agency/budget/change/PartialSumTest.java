package dev.agency.budget.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import org.junit.jupiter.api.Test;

class PartialSumTest {
  private static final ExactMoney ZERO = ExactMoney.of(Money.of("0.00", "EUR"));
  private static final ExactMoney SOME = ExactMoney.of(Money.of("0.83", "EUR"));

  private static Figure<String> told(ExactMoney known, long priced, long unpriced) {
    return new PartialSum(known, priced, unpriced).figure("told");
  }

  @Test
  void aSumOfWhichNothingIsKnownIsUnknown() {
    assertThat(told(ZERO, 0, 0)).isEqualTo(Figure.known("told"));
    assertThat(told(SOME, 3, 0)).isEqualTo(Figure.known("told"));
    assertThat(told(SOME, 3, 2)).isEqualTo(Figure.partial("told", Missing.unpriced(2)));
    assertThat(told(ZERO, 3, 2))
        .as("of nothing there may be a rate")
        .isEqualTo(Figure.partial("told", Missing.unpriced(2)));
    assertThat(told(ZERO, 0, 2)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  /** One minute is asked for of two that are proposed, and one of the two has a rate. */
  @Test
  void whatIsKnownOfAMinuteThatIsSharedIsNotForgotten() {
    assertThat(told(SOME, 0, 1)).isEqualTo(Figure.partial("told", Missing.unpriced(1)));
  }
}
