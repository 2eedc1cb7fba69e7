package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class ExactMoneyProperties extends Laws {
  ExactMoney plus(ExactMoney a, ExactMoney b) {
    return a.plus(b);
  }

  ExactMoney minus(ExactMoney a, ExactMoney b) {
    return a.minus(b);
  }

  ExactMoney negated(ExactMoney a) {
    return a.negated();
  }

  ExactMoney multipliedBy(ExactMoney a, long numerator, long denominator) {
    return a.multipliedBy(numerator, denominator);
  }

  ExactMoney of(String minorUnits, String currency) {
    return ExactMoney.of(minorUnits, currency);
  }

  int compare(ExactMoney a, ExactMoney b) {
    return a.compareTo(b);
  }

  Money toMoney(ExactMoney a, RoundingMode rounding) {
    return a.toMoney(rounding);
  }

  long basisPointsOf(ExactMoney part, ExactMoney whole, RoundingMode rounding) {
    return part.basisPointsOf(whole, rounding);
  }

  List<Money> roundTogether(List<ExactMoney> parts, RoundingMode rounding) {
    return ExactMoney.roundTogether(parts, rounding);
  }

  private static final Currency EUR = Currency.getInstance("EUR");

  @Provide
  Arbitrary<ExactMoney> amounts() {
    return ValueArbitraries.exactMoney(EUR);
  }

  @Provide
  Arbitrary<ExactMoney> everyday() {
    return ValueArbitraries.everydayExactMoney(EUR);
  }

  @Provide
  Arbitrary<ExactMoney> pastLong() {
    return ValueArbitraries.exactMoneyPastLong(EUR);
  }

  @Provide
  Arbitrary<List<ExactMoney>> parts() {
    // Whole units and ties are what largest remainders get wrong.
    Arbitrary<ExactMoney> halves =
        Arbitraries.longs().between(-20, 20).map(units -> ExactMoney.of(units + "/2", "EUR"));
    return Arbitraries.oneOf(
        ValueArbitraries.everydayExactMoney(EUR).list().ofMinSize(1).ofMaxSize(15),
        halves.list().ofMinSize(1).ofMaxSize(15));
  }

  @Provide
  Arbitrary<RoundingMode> roundings() {
    return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
  }

  @Property
  void plusIsCommutative(@ForAll("amounts") ExactMoney a, @ForAll("amounts") ExactMoney b) {
    assertThat(plus(a, b)).isEqualTo(plus(b, a)).hasSameHashCodeAs(plus(b, a));
  }

  @Property
  void plusIsAssociative(
      @ForAll("amounts") ExactMoney a,
      @ForAll("amounts") ExactMoney b,
      @ForAll("amounts") ExactMoney c) {
    assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
  }

  @Property
  void zeroChangesNothingAndTheOppositeTakesBack(@ForAll("amounts") ExactMoney a) {
    ExactMoney zero = ExactMoney.zero(EUR);
    assertThat(plus(a, zero)).isEqualTo(a);
    assertThat(plus(zero, a)).isEqualTo(a);
    assertThat(plus(a, negated(a))).isEqualTo(zero);
    assertThat(minus(a, a)).isEqualTo(zero);
    assertThat(negated(negated(a))).isEqualTo(a);
  }

  @Property
  void sumsAreThoseOfCrossMultipliedFractions(
      @ForAll("amounts") ExactMoney a, @ForAll("amounts") ExactMoney b) {
    BigInteger top = top(a).multiply(bottom(b)).add(top(b).multiply(bottom(a)));
    assertThat(plus(a, b)).isEqualTo(fraction(top, bottom(a).multiply(bottom(b))));
    assertThat(minus(plus(a, b), b)).isEqualTo(a);
  }

  @Property
  void wholeSumsAtTheLimitsAreExactToo(@ForAll("wholes") long x, @ForAll("wholes") long y) {
    ExactMoney sum = plus(ExactMoney.of(new Money(x, EUR)), ExactMoney.of(new Money(y, EUR)));
    assertThat(sum.minorUnits())
        .isEqualTo(BigInteger.valueOf(x).add(BigInteger.valueOf(y)).toString());
  }

  /** Any, and those so near to the limits that most sums of two are past them. */
  @Provide
  Arbitrary<Long> wholes() {
    return Arbitraries.oneOf(
        Arbitraries.longs(),
        Arbitraries.longs().between(0, 1_000).map(less -> Long.MAX_VALUE - less),
        Arbitraries.longs().between(0, 1_000).map(more -> Long.MIN_VALUE + more));
  }

  @Property
  void equalAmountsAreEqualObjectsWhateverTheWayThere(
      @ForAll("parts") List<ExactMoney> parts, @ForAll Random random) {
    List<ExactMoney> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    assertThat(sum(shuffled)).isEqualTo(sum(parts)).hasSameHashCodeAs(sum(parts));
    assertThat(sum(shuffled).minorUnits()).isEqualTo(sum(parts).minorUnits());
  }

  @Property
  void whatSpillsPastLongComesBack(
      @ForAll("everyday") ExactMoney a, @ForAll("pastLong") ExactMoney huge) {
    ExactMoney spilled = plus(a, huge);
    assertThat(spilled).isNotEqualTo(a);
    assertThat(minus(spilled, huge))
        .isEqualTo(a)
        .hasSameHashCodeAs(a)
        .hasToString(a.toString())
        .isEqualByComparingTo(a);
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll("amounts") ExactMoney a) {
    assertThat(of(a.minorUnits(), "EUR")).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Property
  void theOrderIsThatOfTheDifference(
      @ForAll("amounts") ExactMoney a, @ForAll("amounts") ExactMoney b) {
    assertThat(Integer.signum(compare(a, b))).isEqualTo(minus(a, b).signum());
    assertThat(compare(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(a.signum()).isEqualTo(top(a).signum());
    assertThat(a.min(b)).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b).isIn(a, b);
  }

  @Property
  void aFractionTimesItsDenominatorIsTheMultiple(
      @ForAll("amounts") ExactMoney a, @ForAll long numerator, @ForAll("bottoms") long bottom) {
    ExactMoney product = multipliedBy(a, numerator, bottom);
    assertThat(product)
        .isEqualTo(
            fraction(
                top(a).multiply(BigInteger.valueOf(numerator)),
                bottom(a).multiply(BigInteger.valueOf(bottom))));
  }

  @Provide
  Arbitrary<Long> bottoms() {
    return Arbitraries.longs().greaterOrEqual(1);
  }

  @Property
  void roundingIsThatOfBigDecimal(
      @ForAll("amounts") ExactMoney a, @ForAll("roundings") RoundingMode rounding) {
    BigInteger expected = rounded(a, rounding);
    if (expected.bitLength() < Long.SIZE) {
      assertThat(toMoney(a, rounding)).isEqualTo(new Money(expected.longValueExact(), EUR));
    } else {
      assertThatThrownBy(() -> toMoney(a, rounding)).isInstanceOf(AmountOverflowException.class);
    }
  }

  @Property
  void aShareIsThatOfBigDecimal(
      @ForAll("everyday") ExactMoney part,
      @ForAll("everyday") ExactMoney whole,
      @ForAll("roundings") RoundingMode rounding) {
    Assume.that(whole.signum() != 0);
    BigDecimal top = new BigDecimal(top(part).multiply(bottom(whole))).movePointRight(4);
    BigDecimal bottom = new BigDecimal(bottom(part).multiply(top(whole)));
    BigInteger expected = top.divide(bottom, 0, rounding).toBigIntegerExact();
    if (expected.bitLength() < Long.SIZE) {
      assertThat(basisPointsOf(part, whole, rounding)).isEqualTo(expected.longValueExact());
    } else {
      assertThatThrownBy(() -> basisPointsOf(part, whole, rounding))
          .isInstanceOf(AmountOverflowException.class);
    }
  }

  @Property
  void partsRoundedTogetherSumToTheRoundedTotalAndEachIsItsFloorOrTheNext(
      @ForAll("parts") List<ExactMoney> parts, @ForAll("roundings") RoundingMode rounding) {
    List<Money> together = roundTogether(parts, rounding);
    assertThat(together).hasSameSizeAs(parts);
    assertThat(together.stream().mapToLong(Money::minorUnits).sum())
        .isEqualTo(sum(parts).toMoney(rounding).minorUnits());
    for (int i = 0; i < parts.size(); i++) {
      Money floor = parts.get(i).toMoney(RoundingMode.FLOOR);
      Money ceiling = parts.get(i).toMoney(RoundingMode.CEILING);
      assertThat(together.get(i)).isIn(floor, ceiling);
    }
  }

  @Property
  void noPartIsRoundedUpBeforeALargerOrEarlierFraction(
      @ForAll("parts") List<ExactMoney> parts, @ForAll("roundings") RoundingMode rounding) {
    List<Money> together = roundTogether(parts, rounding);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        int order = fractional(parts.get(i)).compareTo(fractional(parts.get(j)));
        boolean first = order > 0 || (order == 0 && i < j);
        boolean leftDown = together.get(i).equals(parts.get(i).toMoney(RoundingMode.FLOOR));
        boolean raised = !together.get(j).equals(parts.get(j).toMoney(RoundingMode.FLOOR));
        assertThat(first && leftDown && raised).isFalse();
      }
    }
  }

  private static ExactMoney fractional(ExactMoney amount) {
    return amount.minus(ExactMoney.of(amount.toMoney(RoundingMode.FLOOR)));
  }

  private ExactMoney sum(List<ExactMoney> parts) {
    return parts.stream().reduce(ExactMoney.zero(EUR), this::plus);
  }

  private static BigInteger rounded(ExactMoney amount, RoundingMode rounding) {
    return new BigDecimal(top(amount))
        .divide(new BigDecimal(bottom(amount)), 0, rounding)
        .toBigIntegerExact();
  }

  static ExactMoney fraction(BigInteger top, BigInteger bottom) {
    return ExactMoney.ofFraction(top, bottom, EUR);
  }

  static BigInteger top(ExactMoney amount) {
    return new BigInteger(amount.minorUnits().split("/", -1)[0]);
  }

  static BigInteger bottom(ExactMoney amount) {
    String[] parts = amount.minorUnits().split("/", -1);
    return parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
  }
}
