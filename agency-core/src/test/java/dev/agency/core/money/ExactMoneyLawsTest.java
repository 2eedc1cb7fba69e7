package dev.agency.core.money;

import com.google.common.collect.Lists;
import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exact money with a mistake, each of which breaks a law of {@link ExactMoneyProperties}. */
class ExactMoneyLawsTest {
  /** Amounts whose sums lose what is less than a unit. */
  private static final class CutOff extends ExactMoneyProperties {
    @Override
    ExactMoney plus(ExactMoney a, ExactMoney b) {
      ExactMoney sum = super.plus(a, b);
      return fraction(top(sum).divide(bottom(sum)), BigInteger.ONE);
    }
  }

  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ExactMoneyProperties.class)
        .against(
            "plusIsCommutative",
            "A debt is not added",
            new ExactMoneyProperties() {
              @Override
              ExactMoney plus(ExactMoney a, ExactMoney b) {
                return b.signum() < 0 ? a : super.plus(a, b);
              }
            })
        .against("plusIsAssociative", "Less than a unit is cut off each sum", new CutOff())
        .against(
            "zeroChangesNothingAndTheOppositeTakesBack",
            "The opposite of a debt is the debt",
            new ExactMoneyProperties() {
              @Override
              ExactMoney negated(ExactMoney a) {
                return a.signum() < 0 ? a : super.negated(a);
              }
            })
        .against(
            "sumsAreThoseOfCrossMultipliedFractions",
            "Numerators are added, and denominators",
            new ExactMoneyProperties() {
              @Override
              ExactMoney plus(ExactMoney a, ExactMoney b) {
                return fraction(top(a).add(top(b)), bottom(a).add(bottom(b)));
              }
            })
        .against(
            "wholeSumsAtTheLimitsAreExactToo",
            "What is more than a long is cut off",
            new ExactMoneyProperties() {
              @Override
              ExactMoney plus(ExactMoney a, ExactMoney b) {
                ExactMoney sum = super.plus(a, b);
                return fraction(BigInteger.valueOf(top(sum).longValue()), bottom(sum));
              }
            })
        .against(
            "equalAmountsAreEqualObjectsWhateverTheWayThere",
            "Less than a unit is cut off each sum",
            new CutOff())
        .against(
            "whatSpillsPastLongComesBack",
            "What is more than a long is cut off",
            new ExactMoneyProperties() {
              @Override
              ExactMoney plus(ExactMoney a, ExactMoney b) {
                ExactMoney sum = super.plus(a, b);
                return fraction(BigInteger.valueOf(top(sum).longValue()), bottom(sum));
              }
            })
        .against(
            "whatIsWrittenReadsBack",
            "The sign is lost",
            new ExactMoneyProperties() {
              @Override
              ExactMoney of(String minorUnits, String currency) {
                return super.of(minorUnits.replace("-", ""), currency);
              }
            })
        .against(
            "theOrderIsThatOfTheDifference",
            "The order is that of the numerators",
            new ExactMoneyProperties() {
              @Override
              int compare(ExactMoney a, ExactMoney b) {
                return top(a).compareTo(top(b));
              }
            })
        .against(
            "aFractionTimesItsDenominatorIsTheMultiple",
            "A denominator is taken half",
            new ExactMoneyProperties() {
              @Override
              ExactMoney multipliedBy(ExactMoney a, long numerator, long denominator) {
                return super.multipliedBy(a, numerator, denominator / 2 + 1);
              }
            })
        .against(
            "roundingIsThatOfBigDecimal",
            "Whatever is rounded is rounded down",
            new ExactMoneyProperties() {
              @Override
              Money toMoney(ExactMoney a, RoundingMode rounding) {
                return super.toMoney(a, RoundingMode.FLOOR);
              }
            })
        .against(
            "aShareIsThatOfBigDecimal",
            "A loss is shared as a profit",
            new ExactMoneyProperties() {
              @Override
              long basisPointsOf(ExactMoney part, ExactMoney whole, RoundingMode rounding) {
                return super.basisPointsOf(
                    part, whole.signum() < 0 ? whole.negated() : whole, rounding);
              }
            })
        .against(
            "partsRoundedTogetherSumToTheRoundedTotalAndEachIsItsFloorOrTheNext",
            "Each part is rounded by itself",
            new ExactMoneyProperties() {
              @Override
              List<Money> roundTogether(List<ExactMoney> parts, RoundingMode rounding) {
                return parts.stream().map(part -> part.toMoney(rounding)).toList();
              }
            })
        .against(
            "noPartIsRoundedUpBeforeALargerOrEarlierFraction",
            "Units are left to whoever comes last",
            new ExactMoneyProperties() {
              @Override
              List<Money> roundTogether(List<ExactMoney> parts, RoundingMode rounding) {
                List<Money> together =
                    new ArrayList<>(super.roundTogether(Lists.reverse(parts), rounding));
                Collections.reverse(together);
                return together;
              }
            })
        .areCaught();
  }
}
