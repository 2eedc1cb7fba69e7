package dev.agency.examples.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.money.ExactMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTextTest {
  @ParameterizedTest
  @CsvSource({
    "3325/3, EUR, 11.08 1/3",
    "-1/3, EUR, -0.00 1/3",
    "-3325/3, EUR, -11.08 1/3",
    "1108, EUR, 11.08",
    "0, EUR, 0.00",
    "7/2, JPY, 3 1/2",
    "12345/2, KWD, 6.172 1/2",
  })
  void aFractionStandsBehindTheLastDigit(String minorUnits, String currency, String text) {
    assertThat(ExactText.of(ExactMoney.of(minorUnits, currency))).isEqualTo(text);
    assertThat(ExactText.hasFraction(text)).isEqualTo(minorUnits.contains("/"));
  }
}
