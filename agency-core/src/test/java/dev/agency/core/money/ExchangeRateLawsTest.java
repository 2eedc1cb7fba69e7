package dev.agency.core.money;

import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Exchange with a mistake, each of which breaks a law of {@link ExchangeRateProperties}. */
class ExchangeRateLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ExchangeRateProperties.class)
        .against(
            "conversionAddsUp",
            "Each conversion costs a unit",
            new ExchangeRateProperties() {
              @Override
              ExactMoney convert(ExchangeRate rate, ExactMoney amount) {
                ExactMoney unit = ExactMoney.of(new Money(1, rate.to()));
                return super.convert(rate, amount).minus(unit);
              }
            })
        .against(
            "theInverseUndoesIt",
            "The inverse is one to one",
            new ExchangeRateProperties() {
              @Override
              ExchangeRate inverse(ExchangeRate rate) {
                return ExchangeRate.of(
                    rate.to().getCurrencyCode(), rate.from().getCurrencyCode(), "1");
              }
            })
        .against(
            "twoStepsAreOne",
            "Of two steps the first counts twice",
            new ExchangeRateProperties() {
              @Override
              ExchangeRate then(ExchangeRate first, ExchangeRate second) {
                return first.then(
                    ExchangeRate.of(
                        second.from().getCurrencyCode(), second.to().getCurrencyCode(), "1"));
              }
            })
        .against(
            "whatIsWrittenIsRead",
            "What is read is one to one",
            new ExchangeRateProperties() {
              @Override
              ExchangeRate read(String json) {
                ExchangeRate rate = super.read(json);
                return ExchangeRate.of(
                    rate.from().getCurrencyCode(), rate.to().getCurrencyCode(), "1");
              }
            })
        .against(
            "jodaMoneyConvertsToTheSame",
            "Each amount counts twice",
            new ExchangeRateProperties() {
              @Override
              ExactMoney convert(ExchangeRate rate, ExactMoney amount) {
                return super.convert(rate, amount).plus(super.convert(rate, amount));
              }
            })
        .areCaught();
  }
}
