package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.testkit.Refused;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRateTest {
  private static final ExchangeRate EUR_USD = ExchangeRate.of("EUR", "USD", "1.0834");

  private static ExactMoney exact(String amount, String currency) {
    return ExactMoney.of(Money.of(amount, currency));
  }

  @Test
  void aHundredEurosAre108DollarsAnd34Cents() {
    assertThat(EUR_USD.convert(exact("100", "EUR"))).isEqualTo(exact("108.34", "USD"));
    assertThat(EUR_USD.convert(exact("-100", "EUR"))).isEqualTo(exact("-108.34", "USD"));
  }

  @Test
  void aRateIsOfWholeUnitsWhateverTheirDecimals() {
    ExchangeRate yen = ExchangeRate.of("EUR", "JPY", "162.51");
    assertThat(yen.convert(exact("100", "EUR"))).isEqualTo(exact("16251", "JPY"));
    assertThat(yen.convert(exact("0.01", "EUR")).toMoney(RoundingMode.HALF_UP))
        .isEqualTo(Money.of("2", "JPY"));
    ExchangeRate dinar = ExchangeRate.of("KWD", "JPY", "493.217");
    assertThat(dinar.convert(exact("1.001", "KWD")))
        .isEqualTo(ExactMoney.of("493710217/1000000", "JPY"));
    assertThat(dinar.inverse().convert(exact("493217", "JPY"))).isEqualTo(exact("1000", "KWD"));
  }

  @Test
  void thereAndBackAgainIsTheSameAmount() {
    assertThat(EUR_USD.inverse().rate()).isEqualTo("5000/5417");
    assertThat(EUR_USD.inverse().convert(EUR_USD.convert(exact("0.07", "EUR"))))
        .isEqualTo(exact("0.07", "EUR"));
  }

  @Test
  void twoExchangesAreOne() {
    ExchangeRate cross = EUR_USD.inverse().then(ExchangeRate.of("EUR", "JPY", "162.51"));
    assertThat(cross.from()).isEqualTo(Currency.getInstance("USD"));
    assertThat(cross.to()).isEqualTo(Currency.getInstance("JPY"));
    assertThat(cross.rate()).isEqualTo("150");
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> EUR_USD.then(EUR_USD));
  }

  @Test
  void aCurrencyIsWorthItself() {
    ExchangeRate one = ExchangeRate.identity(Currency.getInstance("JPY"));
    assertThat(one.convert(exact("5", "JPY"))).isEqualTo(exact("5", "JPY"));
    assertThat(one.rate()).isEqualTo("1");
  }

  @Test
  void anAmountOfAnotherCurrencyIsRefused() {
    assertThatExceptionOfType(CurrencyMismatchException.class)
        .isThrownBy(() -> EUR_USD.convert(exact("1", "USD")));
  }

  @Test
  void ratesAreEqualIfTheirValueIs() {
    assertThat(ExchangeRate.of("EUR", "USD", "1.08340"))
        .isEqualTo(EUR_USD)
        .hasSameHashCodeAs(EUR_USD);
    assertThat(ExchangeRate.of("EUR", "USD", "10834/10000")).isEqualTo(EUR_USD);
    assertThat(ExchangeRate.of("USD", "EUR", "1.0834")).isNotEqualTo(EUR_USD);
    assertThat(EUR_USD).hasToString("EUR 1 = USD 1.0834");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "+1", "1e3", ".5", "1.", "1/0", "1/-2", "1,08", "NaN", "١", "1 / 2"})
  void aTextThatIsNoRateIsRefused(String text) {
    assertThat(Refused.problems(() -> ExchangeRate.of("EUR", "USD", text)))
        .containsExactly("/rate MALFORMED_AMOUNT");
  }

  @Test
  void nothingIsWorthNothingAndNoCurrencyIsExchangedForItself() {
    assertThat(Refused.sentences(() -> ExchangeRate.of("EUR", "USD", "0.00")))
        .containsExactly("/rate OUT_OF_RANGE An exchange rate must not be zero.");
    assertThat(Refused.sentences(() -> ExchangeRate.of("EUR", "EUR", "1")))
        .containsExactly("/to INCONSISTENT An exchange rate must be between two currencies.");
    assertThat(Refused.problems(() -> ExchangeRate.of("EUR", "XAU", "1")))
        .containsExactly("/currency UNKNOWN_CURRENCY");
  }
}
