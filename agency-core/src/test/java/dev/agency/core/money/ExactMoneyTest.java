package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.testkit.Refused;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactMoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void aPartInProportionIsExact() {
    ExactMoney price = ExactMoney.of(Money.of("12000", "EUR"));
    ExactMoney spent = ExactMoney.of("1/3", "EUR");
    ExactMoney total = ExactMoney.of("-1", "EUR");
    assertThat(price.inProportion(spent, total)).isEqualTo(price.multipliedBy(-1, 3));
    assertThat(price.inProportion(total, total)).isEqualTo(price);
    assertThat(price.inProportion(ExactMoney.of("1", "JPY"), ExactMoney.of("4", "JPY")))
        .isEqualTo(price.multipliedBy(1, 4));
    assertThat(Refused.code(() -> price.inProportion(spent, ExactMoney.of(Money.of("0", "EUR")))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
    assertThat(Refused.code(() -> price.inProportion(spent, ExactMoney.of("4", "JPY"))))
        .isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  @Test
  void sevenMinutesAtNinetyFiveEuroAreKeptExactlyAndRoundedOnce() {
    ExactMoney sevenMinutes = BillRate.perHour("95", "EUR").forMinutes(7, 480);
    assertThat(sevenMinutes.minorUnits()).isEqualTo("3325/3");
    assertThat(sevenMinutes.currency()).isEqualTo(EUR);
    assertThat(sevenMinutes.toString()).isEqualTo("EUR 3325/3 minor units");
    assertThat(sevenMinutes.toMoney(RoundingMode.HALF_UP)).isEqualTo(Money.of("11.08", "EUR"));
    ExactMoney threeTimes = sevenMinutes.plus(sevenMinutes).plus(sevenMinutes);
    assertThat(threeTimes).isEqualTo(ExactMoney.of(Money.of("33.25", "EUR")));
    assertThat(threeTimes.minorUnits()).isEqualTo("3325");
  }

  @ParameterizedTest
  @CsvSource({
    "6/4, 3/2",
    "-6/4, -3/2",
    "4/2, 2",
    "0/5, 0",
    "-0, 0",
    "0007/1, 7",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775808/2, 4611686018427387904",
    "1/9223372036854775808, 1/9223372036854775808"
  })
  void aFractionIsInLowestTerms(String read, String written) {
    assertThat(cents(read)).isEqualTo(cents(written)).hasSameHashCodeAs(cents(written));
    assertThat(cents(read).minorUnits()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1/0", "0/0", "1/-2", "+1", "1/", "/2", "1.5", "1e9", " 1", "1 / 2", "1/2/3", "--1",
        "１", "1\n", "NaN"
      })
  void aTextThatIsNoFractionIsRefused(String text) {
    assertThat(Refused.problems(() -> ExactMoney.of(text, "EUR")))
        .containsExactly("/minorUnits MALFORMED_AMOUNT");
  }

  @Test
  void upToTwoHundredDigitsAreRead() {
    String digits = "9".repeat(200);
    assertThat(cents(digits + "/" + "8" + digits.substring(1)).minorUnits()).hasSize(401);
    assertThat(Refused.code(() -> cents(digits + "9"))).isEqualTo(ErrorCode.MALFORMED_AMOUNT);
    assertThat(Refused.code(() -> cents("1/" + digits + "9")))
        .isEqualTo(ErrorCode.MALFORMED_AMOUNT);
  }

  @Test
  void aRoundedAmountIsAddedAsItIs() {
    assertThat(cents("1/3").plus(Money.ofMinor(2, "EUR"))).isEqualTo(cents("7/3"));
  }

  @Test
  void amountsOfTwoCurrenciesNeverMix() {
    ExactMoney euro = cents("1");
    ExactMoney dollar = ExactMoney.of("1", "USD");
    assertThatThrownBy(() -> euro.plus(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euro.plus(Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euro.min(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euro.compareTo(dollar)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> euro.basisPointsOf(dollar, RoundingMode.FLOOR))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> ExactMoney.roundTogether(List.of(euro, dollar), RoundingMode.FLOOR))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(euro).isNotEqualTo(dollar);
  }

  @Test
  void aFractionOfAnAmountIsExact() {
    assertThat(cents("1001").multipliedBy(1_500, 10_000)).isEqualTo(cents("3003/20"));
    assertThat(cents("1/3").multipliedBy(-3, 1)).isEqualTo(cents("-1"));
    assertThat(Refused.problems(() -> cents("1").multipliedBy(1, 0)))
        .containsExactly(" OUT_OF_RANGE");
    assertThat(Refused.problems(() -> cents("1").multipliedBy(1, -1)))
        .containsExactly(" OUT_OF_RANGE");
  }

  @Test
  void aShareIsInBasisPoints() {
    assertThat(cents("1").basisPointsOf(cents("3"), RoundingMode.HALF_UP)).isEqualTo(3_333);
    assertThat(cents("2").basisPointsOf(cents("3"), RoundingMode.HALF_UP)).isEqualTo(6_667);
    assertThat(cents("3").basisPointsOf(cents("2"), RoundingMode.UNNECESSARY)).isEqualTo(15_000);
    assertThat(cents("-1").basisPointsOf(cents("4"), RoundingMode.UNNECESSARY)).isEqualTo(-2_500);
    assertThat(cents("1").basisPointsOf(cents("-4"), RoundingMode.UNNECESSARY)).isEqualTo(-2_500);
    assertThat(cents("0").basisPointsOf(cents("4"), RoundingMode.UNNECESSARY)).isZero();
    assertThat(Refused.problems(() -> cents("1").basisPointsOf(cents("0"), RoundingMode.FLOOR)))
        .containsExactly(" OUT_OF_RANGE");
    assertThatThrownBy(
            () -> cents("9223372036854775807").basisPointsOf(cents("1"), RoundingMode.FLOOR))
        .isInstanceOf(AmountOverflowException.class);
  }

  @Test
  void theSmallerOfTwoAmountsIsTheFirstIfTheyAreEqual() {
    ExactMoney third = cents("1/3");
    ExactMoney half = cents("1/2");
    ExactMoney sameThird = cents("2/6");
    assertThat(third.min(half)).isSameAs(third);
    assertThat(half.min(third)).isSameAs(third);
    assertThat(third.min(sameThird)).isSameAs(third);
  }

  @Test
  void anAmountPastTheLimitsCannotBeRounded() {
    assertThat(cents("9223372036854775807").toMoney(RoundingMode.UNNECESSARY))
        .isEqualTo(new Money(Long.MAX_VALUE, EUR));
    assertThat(cents("-9223372036854775808").toMoney(RoundingMode.UNNECESSARY))
        .isEqualTo(new Money(Long.MIN_VALUE, EUR));
    assertThatThrownBy(() -> cents("9223372036854775808").toMoney(RoundingMode.FLOOR))
        .isInstanceOf(AmountOverflowException.class);
    assertThatThrownBy(() -> cents("-9223372036854775809").toMoney(RoundingMode.FLOOR))
        .isInstanceOf(AmountOverflowException.class);
    assertThatThrownBy(() -> cents("18446744073709551615/2").toMoney(RoundingMode.UP))
        .isInstanceOf(AmountOverflowException.class);
  }

  @Test
  void whatNeedsRoundingIsRefusedWhereNoneIsAllowed() {
    assertThat(Refused.problems(() -> cents("1/2").toMoney(RoundingMode.UNNECESSARY)))
        .containsExactly(" AMOUNT_TOO_PRECISE");
    assertThat(
            Refused.problems(() -> cents("1").basisPointsOf(cents("3"), RoundingMode.UNNECESSARY)))
        .containsExactly(" AMOUNT_TOO_PRECISE");
  }

  @Test
  void partsAreRoundedSoThatTheySumToTheirRoundedWhole() {
    ExactMoney third = cents("1000/3");
    assertThat(ExactMoney.roundTogether(List.of(third, third, third), RoundingMode.HALF_UP))
        .containsExactly(euroCents(334), euroCents(333), euroCents(333));
    assertThat(
            ExactMoney.roundTogether(
                List.of(cents("1/4"), cents("3/4"), cents("5"), cents("-1/2")),
                RoundingMode.HALF_UP))
        .containsExactly(euroCents(0), euroCents(1), euroCents(5), euroCents(0));
    assertThat(ExactMoney.roundTogether(List.of(cents("-5/2")), RoundingMode.HALF_UP))
        .containsExactly(euroCents(-3));
    assertThat(Refused.problems(() -> ExactMoney.roundTogether(List.of(), RoundingMode.FLOOR)))
        .containsExactly(" EMPTY");
    assertThatThrownBy(
            () ->
                ExactMoney.roundTogether(
                    List.of(cents("9223372036854775808"), cents("-9223372036854775808")),
                    RoundingMode.FLOOR))
        .isInstanceOf(AmountOverflowException.class);
  }

  @Test
  void amountsAreEqualIfFractionAndCurrencyAre() {
    EqualsVerifier.forClass(ExactMoney.class)
        .withPrefabValues(Ratio.class, Ratio.of(2), Ratio.of(BigInteger.ONE, BigInteger.TWO))
        .withNonnullFields("minorUnits", "currency")
        .verify();
    EqualsVerifier.forClass(Ratio.class).verify();
  }

  @Test
  void nothingIsZero() {
    assertThat(ExactMoney.zero(EUR)).isEqualTo(cents("0"));
    assertThat(ExactMoney.zero(EUR).minorUnits()).isEqualTo("0");
    assertThat(cents("1/3").minus(cents("1/3"))).isEqualTo(ExactMoney.zero(EUR));
  }

  private static ExactMoney cents(String minorUnits) {
    return ExactMoney.of(minorUnits, "EUR");
  }

  private static Money euroCents(long minorUnits) {
    return new Money(minorUnits, EUR);
  }
}
