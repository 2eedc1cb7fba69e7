package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.SampleScope;
import java.time.Month;
import org.junit.jupiter.api.Test;

class ToleranceTest {
  private final Assessment approved = SampleScope.assessment();

  private boolean holds(Assessment now) {
    return Tolerance.usual().holds(approved, now);
  }

  private static Figure<Money> euro(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  @Test
  void fivePercentOfAnAmountMayBeOffEitherWay() {
    assertThat(holds(approved.withPriceDelta(euro("4095.00")))).isTrue();
    assertThat(holds(approved.withPriceDelta(euro("4095.01")))).isFalse();
    assertThat(holds(approved.withPriceDelta(euro("3705.00")))).isTrue();
    assertThat(holds(approved.withPriceDelta(euro("3704.99")))).isFalse();
    assertThat(holds(approved.withCostDelta(euro("2205.01")))).isFalse();
    assertThat(holds(approved.withProfitDelta(euro("1709.99")))).isFalse();
  }

  @Test
  void ofNothingNothingMayBeOff() {
    Assessment free = approved.withPriceDelta(euro("0.00"));
    assertThat(Tolerance.usual().holds(free, free.withPriceDelta(euro("0.01")))).isFalse();
    assertThat(Tolerance.usual().holds(free, free)).isTrue();
  }

  @Test
  void anEqualImpactIsWithinNoTolerance() {
    assertThat(Tolerance.none().holds(approved, approved)).isTrue();
    assertThat(Tolerance.none().holds(approved, approved.withMinutesDelta(1_891))).isFalse();
  }

  @Test
  void aBudgetThatIsUsedFurtherWithTheSameChangeIsTheSameImpact() {
    Assessment later =
        approved
            .withBurnBefore(Figure.known(BasisPoints.of(8_800)))
            .withBurnAfter(Figure.known(BasisPoints.of(7_150)))
            .withRunOutBefore(Figure.known(day(Month.JUNE, 10)))
            .withRunOutAfter(Figure.known(day(Month.JUNE, 24)));
    assertThat(Tolerance.none().holds(approved, later)).isTrue();
    assertThat(holds(later.withBurnAfter(Figure.known(BasisPoints.of(7_201))))).isFalse();
    assertThat(holds(later.withRunOutAfter(Figure.known(day(Month.JUNE, 25))))).isFalse();
  }

  @Test
  void theMarginTheEndAndThePeopleHaveLimitsOfTheirOwn() {
    assertThat(holds(approved.withMarginDelta(Figure.known(BasisPoints.of(-100))))).isTrue();
    assertThat(holds(approved.withMarginDelta(Figure.known(BasisPoints.of(-101))))).isFalse();
    assertThat(holds(approved.withEndAfter(Figure.known(day(Month.JULY, 11))))).isFalse();
    assertThat(holds(approved.withNewOverbookedMinutes(Figure.known(540L)))).isTrue();
    assertThat(holds(approved.withNewOverbookedMinutes(Figure.known(541L)))).isFalse();
  }

  @Test
  void whatIsNotKnownStaysSoForTheSameReason() {
    Assessment unknown = approved.withCostDelta(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(holds(unknown)).isFalse();
    assertThat(Tolerance.usual().holds(unknown, unknown)).isTrue();
    assertThat(
            Tolerance.usual()
                .holds(unknown, unknown.withCostDelta(Figure.unknown(UnknownReason.UNCONVERTED))))
        .isFalse();
    assertThat(
            holds(
                approved.withCostDelta(
                    Figure.partial(Money.of("2100.00", "EUR"), Missing.unpriced(60)))))
        .isFalse();
  }

  @Test
  void anotherCurrencyIsAnotherImpact() {
    Figure<Money> one = Figure.known(Money.of("3900.00", "USD"));
    Assessment dollars =
        approved.toBuilder().priceDelta(one).costDelta(one).profitDelta(one).build();
    assertThat(holds(dollars)).isFalse();
  }
}
