package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.testkit.Refused;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "12.34, EUR, 1234, 12.34",
    "12.3, EUR, 1230, 12.30",
    "12, EUR, 1200, 12.00",
    "12.3400, EUR, 1234, 12.34",
    "-0.01, EUR, -1, -0.01",
    "-0, EUR, 0, 0.00",
    "007, EUR, 700, 7.00",
    "1200, JPY, 1200, 1200",
    "1200.0, JPY, 1200, 1200",
    "1.234, KWD, 1234, 1.234",
    "1.2345, CLF, 12345, 1.2345",
    "92233720368547758.07, EUR, 9223372036854775807, 92233720368547758.07",
    "-92233720368547758.08, EUR, -9223372036854775808, -92233720368547758.08",
    "999999999999999999, JPY, 999999999999999999, 999999999999999999"
  })
  void anAmountIsReadAsMinorUnitsAndWrittenWithTheDecimalsOfItsCurrency(
      String text, String currency, long minorUnits, String written) {
    Money money = Money.of(text, currency);
    assertThat(money).isEqualTo(Money.ofMinor(minorUnits, currency));
    assertThat(money.minorUnits()).isEqualTo(minorUnits);
    assertThat(money.amount()).isEqualTo(written);
    assertThat(money.toString()).isEqualTo(currency + " " + written);
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, EUR, /amount AMOUNT_TOO_PRECISE",
    "0.5, JPY, /amount AMOUNT_TOO_PRECISE",
    "0.0001, KWD, /amount AMOUNT_TOO_PRECISE",
    "92233720368547758.08, EUR, /amount AMOUNT_OUT_OF_RANGE",
    "-92233720368547758.09, EUR, /amount AMOUNT_OUT_OF_RANGE",
    "9223372036854775.808, KWD, /amount AMOUNT_OUT_OF_RANGE",
    "1e10000000, EUR, /amount MALFORMED_AMOUNT",
    "1.00, XAU, /currency UNKNOWN_CURRENCY",
    "1.00, eur, /currency UNKNOWN_CURRENCY"
  })
  void anAmountThatIsNotExactIsRefused(String text, String currency, String problem) {
    assertThat(Refused.problems(() -> Money.of(text, currency))).containsExactly(problem);
  }

  @Test
  void aCurrencyWithoutMinorUnitsIsRefusedHoweverItComes() {
    Currency gold = Currency.getInstance("XAU");
    String problem = "/currency UNKNOWN_CURRENCY";
    assertThat(Refused.problems(() -> new Money(1, gold))).containsExactly(problem);
    assertThat(Refused.problems(() -> Money.zero(gold))).containsExactly(problem);
    assertThat(Refused.problems(() -> Money.ofMinor(1, "XXX"))).containsExactly(problem);
    assertThat(Refused.problems(() -> ExactMoney.zero(gold))).containsExactly(problem);
  }

  @Test
  void wholeUnitsBeyondEighteenDigitsAreHeldAndWrittenButNotRead() {
    Money most = Money.ofMinor(Long.MAX_VALUE, "JPY");
    assertThat(most.amount()).isEqualTo("9223372036854775807");
    assertThat(Refused.code(() -> Money.of(most.amount(), "JPY")))
        .isEqualTo(ErrorCode.MALFORMED_AMOUNT);
  }

  @Test
  void amountsOfOneCurrencyAreAddedSubtractedAndMultiplied() {
    assertThat(eur("0.10").plus(eur("0.20"))).isEqualTo(eur("0.30"));
    assertThat(eur("0.10").minus(eur("0.20"))).isEqualTo(eur("-0.10"));
    assertThat(eur("0.10").multipliedBy(-3)).isEqualTo(eur("-0.30"));
    assertThat(eur("0.10").negated()).isEqualTo(eur("-0.10"));
  }

  @Test
  void amountsOfTwoCurrenciesNeverMix() {
    Money dollar = Money.of("1", "USD");
    assertThatThrownBy(() -> eur("1").plus(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> eur("1").minus(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> eur("1").compareTo(dollar))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> eur("1").min(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> eur("1").max(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThat(eur("0")).isNotEqualTo(Money.of("0", "USD"));
  }

  @Test
  void theLeastAmountHasNoOpposite() {
    Money least = new Money(Long.MIN_VALUE, EUR);
    assertThatThrownBy(least::negated)
        .isInstanceOf(AmountOverflowException.class)
        .hasMessage("The result does not fit 64 bits of minor units.")
        .hasNoCause();
  }

  @Test
  void aSignIsBelowAtOrAboveZero() {
    assertThat(List.of(eur("-0.01").isNegative(), eur("-0.01").isZero(), eur("-0.01").isPositive()))
        .containsExactly(true, false, false);
    assertThat(List.of(eur("0").isNegative(), eur("0").isZero(), eur("0").isPositive()))
        .containsExactly(false, true, false);
    assertThat(List.of(eur("0.01").isNegative(), eur("0.01").isZero(), eur("0.01").isPositive()))
        .containsExactly(false, false, true);
    assertThat(Money.zero(EUR)).isEqualTo(eur("0"));
  }

  @Test
  void theCentsLeftOverGoToTheLargestRemaindersTiesToTheEarlier() {
    assertThat(eur("0.05").allocate(1, 1, 1))
        .containsExactly(eur("0.02"), eur("0.02"), eur("0.01"));
    assertThat(eur("1.00").allocate(1, 2, 3))
        .containsExactly(eur("0.17"), eur("0.33"), eur("0.50"));
    assertThat(eur("0.01").allocate(1, 3)).containsExactly(eur("0.00"), eur("0.01"));
    assertThat(eur("-0.05").allocate(1, 1, 1))
        .containsExactly(eur("-0.02"), eur("-0.02"), eur("-0.01"));
    assertThat(Money.of("10", "JPY").allocate(1, 0, 2))
        .containsExactly(Money.of("3", "JPY"), Money.of("0", "JPY"), Money.of("7", "JPY"));
    assertThat(eur("0").allocate(5, 5)).containsExactly(eur("0"), eur("0"));
  }

  @Test
  void theLimitsOfAnAmountAndOfWeightsAreSplitToo() {
    Money least = new Money(Long.MIN_VALUE, EUR);
    assertThat(least.allocate(7)).containsExactly(least);
    assertThat(new Money(Long.MAX_VALUE, EUR).allocate(Long.MAX_VALUE, Long.MAX_VALUE))
        .containsExactly(
            new Money(Long.MAX_VALUE / 2 + 1, EUR), new Money(Long.MAX_VALUE / 2, EUR));
  }

  @Test
  void weightsThatSplitNothingAreRefused() {
    assertThat(Refused.problems(() -> eur("1").allocate())).containsExactly(" EMPTY");
    assertThat(Refused.problems(() -> eur("1").allocate(0, 0))).containsExactly(" OUT_OF_RANGE");
    assertThat(Refused.problems(() -> eur("1").allocate(1, -1))).containsExactly("/1 NEGATIVE");
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
