package dev.agency.core.money;

import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Rates with a mistake, each of which breaks a law of {@link RateProperties}. */
class RateLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RateProperties.class)
        .against(
            "whatIsWrittenReadsBack",
            "Decimals past the second are dropped",
            new RateProperties() {
              @Override
              Rate of(String amount, Currency currency, RateUnit per) {
                String cents =
                    new BigDecimal(amount).setScale(2, RoundingMode.DOWN).toPlainString();
                return super.of(cents, currency, per);
              }
            })
        .against(
            "equalAmountsAreEqualRatesWhateverTheirDecimals",
            "A zero at the end is read as a one",
            new RateProperties() {
              @Override
              Rate of(String amount, Currency currency, RateUnit per) {
                return super.of(amount.replaceFirst("0$", "1"), currency, per);
              }
            })
        .against(
            "theFormOfARateIsTheNumberItIsMadeOf",
            "A rate has two decimals, whatever it was made with",
            new RateProperties() {
              @Override
              Rate perDay(long unscaled, int scale) {
                return super.perDay(unscaled, 2);
              }
            })
        .against(
            "theFormHasTheDecimalsOfTheCurrencyOrAsManyAsItNeeds",
            "A rate has four decimals",
            new RateProperties() {
              @Override
              int scale(Rate rate) {
                return 4;
              }
            })
        .against(
            "minutesComeToTheExactFractionOfTheRate",
            "Only whole hours count",
            new RateProperties() {
              @Override
              ExactMoney forMinutes(Rate rate, long minutes, long minutesPerDay) {
                return super.forMinutes(rate, minutes / 60 * 60, minutesPerDay);
              }
            })
        .against(
            "minutesInPiecesComeToTheSame",
            "Each piece is begun with a minute",
            new RateProperties() {
              @Override
              ExactMoney forMinutes(Rate rate, long minutes, long minutesPerDay) {
                return super.forMinutes(rate, minutes + 1, minutesPerDay);
              }
            })
        .against(
            "billAndCostRatesComeToWhatTheirRateComesTo",
            "The client pays for days of eight hours",
            new RateProperties() {
              @Override
              ExactMoney forMinutes(BillRate rate, long minutes, long minutesPerDay) {
                return super.forMinutes(rate, minutes, 480);
              }
            })
        .areCaught();
  }
}
