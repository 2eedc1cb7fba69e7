package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void aShareOfMinutesNeedNotBeWhole() {
    Amount<Measure.Minutes> share = Amount.minutes(4_801).times(Fraction.of(35, 100));
    assertThat(share).hasToString("1680.35 minutes");
    assertThat(share.rounded()).isEqualTo("1680");
    assertThat(Amount.minutes(1).times(Fraction.of(1, 2)).rounded()).isEqualTo("1");
  }

  @Test
  void moneyIsInUnitsOfItsCurrencyWhateverItsDecimals() {
    assertThat(Amount.value(Money.of("12.34", "EUR")).number()).hasToString("12.34");
    assertThat(Amount.cost(Money.of("1200", "JPY")).number()).hasToString("1200");
    assertThat(Amount.cost(Money.of("1.234", "KWD")).number()).hasToString("1.234");
    assertThat(Amount.value(ExactMoney.of("3325/3", "EUR")).rounded()).isEqualTo("11.08");
    assertThat(Amount.cost(ExactMoney.of("3325/3", "EUR")).number())
        .isEqualTo(Fraction.of(3_325, 300));
  }

  @Test
  void amountsAreAddedComparedAndShared() {
    Amount<Measure.Value> ten = Amount.value(Money.of("10.00", "EUR"));
    Amount<Measure.Value> four = Amount.value(Money.of("4.00", "EUR"));
    assertThat(ten.plus(four).number()).hasToString("14");
    assertThat(four.minus(ten).signum()).isEqualTo(-1);
    assertThat(four.over(ten)).isEqualTo(Fraction.of(2, 5));
    assertThat(ten).isGreaterThan(four);
    assertThat(ten.minus(four)).isEqualTo(Amount.value(Money.of("6.00", "EUR")));
  }

  @Test
  void twoCurrenciesDoNotMix() {
    Amount<Measure.Cost> euro = Amount.cost(Money.of("1.00", "EUR"));
    Amount<Measure.Cost> dollar = Amount.cost(Money.of("1.00", "USD"));
    assertThat(Refused.code(() -> euro.plus(dollar))).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    assertThat(Refused.code(() -> euro.over(dollar))).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    assertThat(Refused.code(() -> euro.compareTo(dollar))).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    assertThat(euro).isNotEqualTo(dollar);
  }

  @Test
  void moneyIsNotShownByToString() {
    assertThat(Amount.cost(Money.of("1234.50", "EUR"))).hasToString("an amount of EUR");
  }
}
