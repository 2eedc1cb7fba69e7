package dev.agency.core.money;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money with a mistake, each of which breaks a law of {@link MoneyProperties}. */
class MoneyLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(MoneyProperties.class)
        .against(
            "plusIsCommutative",
            "A debt is not added",
            new MoneyProperties() {
              @Override
              Money plus(Money a, Money b) {
                return b.isNegative() ? a : super.plus(a, b);
              }
            })
        .against(
            "plusIsAssociative",
            "Odd amounts lose a unit with each sum",
            new MoneyProperties() {
              @Override
              Money plus(Money a, Money b) {
                Money sum = super.plus(a, b);
                return new Money(sum.minorUnits() - sum.minorUnits() % 2, sum.currency());
              }
            })
        .against(
            "zeroChangesNothing",
            "Nothing is added as a unit",
            new MoneyProperties() {
              @Override
              Money plus(Money a, Money b) {
                return b.isZero() && a.minorUnits() < Long.MAX_VALUE
                    ? super.plus(a, new Money(1, a.currency()))
                    : super.plus(a, b);
              }
            })
        .against(
            "theOppositeTakesAnAmountBack",
            "The opposite of a debt is the debt",
            new MoneyProperties() {
              @Override
              Money negated(Money a) {
                return a.isNegative() ? a : super.negated(a);
              }
            })
        .against(
            "arithmeticIsExactOrOverflows",
            "What does not fit is cut off",
            new MoneyProperties() {
              @Override
              Money multipliedBy(Money a, long factor) {
                try {
                  return super.multipliedBy(a, factor);
                } catch (AmountOverflowException overflow) {
                  return new Money(a.minorUnits() * factor, a.currency());
                }
              }
            })
        .against(
            "whatIsWrittenReadsBack",
            "The sign is lost",
            new MoneyProperties() {
              @Override
              Money of(String amount, String currency) {
                return super.of(amount.replace("-", ""), currency);
              }
            })
        .against(
            "theOrderIsThatOfTheMinorUnits",
            "The smaller one is that with fewer digits",
            new MoneyProperties() {
              @Override
              Money min(Money a, Money b) {
                return a.amount().length() <= b.amount().length() ? a : b;
              }
            })
        .against(
            "minAndMaxOfEqualAmountsAreTheFirst",
            "Of equal amounts the second is the smaller one",
            new MoneyProperties() {
              @Override
              Money min(Money a, Money b) {
                return super.min(b, a);
              }
            })
        .against(
            "partsSumToTheirWholeAndEachIsWithinAUnitOfItsShare",
            "The first part is forgotten",
            new MoneyProperties() {
              @Override
              List<Money> allocate(Money whole, long[] weights) {
                List<Money> parts = new ArrayList<>(super.allocate(whole, weights));
                parts.set(0, Money.zero(whole.currency()));
                return parts;
              }
            })
        .against(
            "aNegativeAmountSplitsAsTheMirrorOfThePositive",
            "A debt is shared from the last on",
            new MoneyProperties() {
              @Override
              List<Money> allocate(Money whole, long[] weights) {
                List<Money> parts = new ArrayList<>(super.allocate(whole, weights));
                if (whole.isNegative()) {
                  Collections.reverse(parts);
                }
                return parts;
              }
            })
        .against(
            "noPartGotAUnitBeforeALargerOrEarlierRemainder",
            "Units are left to whoever comes last",
            new MoneyProperties() {
              @Override
              List<Money> allocate(Money whole, long[] weights) {
                long[] backwards = new long[weights.length];
                for (int i = 0; i < weights.length; i++) {
                  backwards[i] = weights[weights.length - 1 - i];
                }
                List<Money> parts = new ArrayList<>(super.allocate(whole, backwards));
                Collections.reverse(parts);
                return parts;
              }
            })
        .against(
            "aTextThatIsNoAmountIsRefusedWithoutItsValue",
            "What is no amount is nothing",
            new MoneyProperties() {
              @Override
              Money of(String amount, String currency) {
                try {
                  return super.of(amount, currency);
                } catch (InvalidModelException refused) {
                  return super.of("0", currency);
                }
              }
            })
        .against(
            "aTextThatIsNoCurrencyIsRefusedWithoutItsValue",
            "Whatever has no currency is in euros",
            new MoneyProperties() {
              @Override
              Money of(String amount, String currency) {
                try {
                  return super.of(amount, currency);
                } catch (InvalidModelException refused) {
                  return super.of(amount, "EUR");
                }
              }
            })
        .areCaught();
  }
}
