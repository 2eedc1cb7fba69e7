package dev.agency.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.testkit.Refused;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Figure<Money> REVENUE = Figure.known(Money.of("1000", "EUR"));
  private static final Missing TEN_HOURS = Missing.unpriced(600);

  @Test
  void profitIsKnownIfRevenueAndCostAre() {
    Figure<Money> cost = Figure.known(Money.of("600", "EUR"));
    assertThat(REVENUE.with(cost, Money::minus)).isEqualTo(Figure.known(Money.of("400", "EUR")));
  }

  @Test
  void profitIsUnknownIfSomeOfTheCostHasNoRate() {
    Figure<Money> cost = Figure.partial(Money.of("600", "EUR"), TEN_HOURS);
    assertThat(cost.knownPart()).contains(Money.of("600", "EUR"));
    assertThat(cost.ifKnown()).isEmpty();
    assertThat(REVENUE.with(cost, Money::minus)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
    assertThat(cost.with(REVENUE, Money::plus)).isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void theMarginOnNoRevenueIsUnknownAndNotZero() {
    Figure<Money> noRevenue = Figure.known(Money.of("0", "EUR"));
    Figure<Long> margin =
        noRevenue.then(
            revenue ->
                revenue.isZero()
                    ? Figure.unknown(UnknownReason.NO_REVENUE)
                    : Figure.known(BasisPoints.WHOLE));
    assertThat(margin).isEqualTo(Figure.unknown(UnknownReason.NO_REVENUE));
    assertThat(margin.knownPart()).isEmpty();
    assertThat(margin.ifKnown()).isEmpty();
  }

  @Test
  void whatIsMissingStaysMissingWhenTheKnownPartIsChanged() {
    assertThat(Figure.partial(600L, TEN_HOURS).map(minutes -> minutes / 60))
        .isEqualTo(Figure.partial(10L, TEN_HOURS));
  }

  @Test
  void moneyWithoutAnExchangeRateIsMissingToo() {
    MoneyBag dollars = MoneyBag.of(Money.of("5", "USD"));
    assertThat(Missing.of(0, dollars).reason()).isEqualTo(UnknownReason.UNCONVERTED);
    assertThat(Missing.of(1, dollars).reason()).isEqualTo(UnknownReason.UNPRICED);
    assertThat(Figure.partial(Money.of("1", "EUR"), Missing.of(0, dollars)).then(Figure::known))
        .isEqualTo(Figure.unknown(UnknownReason.UNCONVERTED));
  }

  @Test
  void somethingMustBeMissing() {
    assertThat(Refused.problems(() -> Missing.unpriced(0)))
        .containsExactly("/unpricedMinutes EMPTY");
    assertThat(Refused.problems(() -> Missing.unpriced(-1)))
        .containsExactly("/unpricedMinutes NEGATIVE");
    MoneyBag dollars = MoneyBag.of(Money.of("5", "USD"));
    assertThat(Refused.problems(() -> Missing.of(-1, dollars)))
        .containsExactly("/unpricedMinutes NEGATIVE");
    assertThat(Refused.problems(() -> Missing.of(0, dollars).withUnpricedPieces(-1)))
        .containsExactly("/unpricedPieces NEGATIVE");
  }

  @Test
  void aPieceWithoutAPriceIsMissingAsTimeWithoutARateIs() {
    Missing two =
        Missing.builder()
            .unpricedMinutes(0)
            .unpricedPieces(2)
            .unconverted(MoneyBag.empty())
            .build();
    assertThat(two.reason()).isEqualTo(UnknownReason.UNPRICED);
    assertThat(Figure.partial(Money.of("1", "EUR"), two).then(Figure::known))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void aShareOfAnExactAmountIsAFigureInBasisPoints() {
    Figure<BasisPoints> margin =
        REVENUE.map(
            revenue ->
                BasisPoints.of(
                    ExactMoney.of(Money.of("125", "EUR"))
                        .basisPointsOf(ExactMoney.of(revenue), RoundingMode.HALF_UP)));
    assertThat(margin.ifKnown().map(BasisPoints::percent)).contains("12.5%");
  }
}
