package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whether it fits into longs or not, a fraction is what it is in big integers. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class RatioProperties extends Laws {
  private static final BigInteger BEYOND = BigInteger.ONE.shiftLeft(70);

  Ratio plus(Ratio one, Ratio other) {
    return one.plus(other);
  }

  Ratio times(Ratio one, Ratio other) {
    return one.times(other);
  }

  Ratio negated(Ratio one) {
    return one.negated();
  }

  BigInteger floor(Ratio one) {
    return one.floor();
  }

  int compare(Ratio one, Ratio other) {
    return one.compareTo(other);
  }

  /** Prices and shares, what just fits into a long, and what does not. */
  @Provide
  Arbitrary<Ratio> ratios() {
    Arbitrary<BigInteger> tops =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(-100_000), BigInteger.valueOf(100_000)),
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.of(Long.MIN_VALUE, -Long.MAX_VALUE, Long.MAX_VALUE)
                .map(BigInteger::valueOf),
            beyond(BEYOND.negate()));
    Arbitrary<BigInteger> bottoms =
        Arbitraries.oneOf(
            Arbitraries.of(1L, 2L, 60L, 480L, 10_000L).map(BigInteger::valueOf),
            Arbitraries.longs().between(1, Long.MAX_VALUE).map(BigInteger::valueOf),
            beyond(BigInteger.ONE));
    return Combinators.combine(tops, bottoms).as(Ratio::of);
  }

  private static Arbitrary<BigInteger> beyond(BigInteger least) {
    return Arbitraries.bigIntegers()
        .between(least, BEYOND)
        .withDistribution(RandomDistribution.uniform());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSumIsThatOfBigIntegers(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
    assertIs(
        plus(one, other),
        one.top().multiply(other.bottom()).add(other.top().multiply(one.bottom())),
        one.bottom().multiply(other.bottom()));
    often("both fit into longs", fits(one) && fits(other), 20);
    often("one does not", !fits(one) || !fits(other), 20);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aProductIsThatOfBigIntegers(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
    assertIs(
        times(one, other), one.top().multiply(other.top()), one.bottom().multiply(other.bottom()));
  }

  /** It is that fraction, in lowest terms, and equal to however else it may be made. */
  private static void assertIs(Ratio ratio, BigInteger top, BigInteger bottom) {
    assertThat(ratio.top().multiply(bottom)).isEqualTo(top.multiply(ratio.bottom()));
    assertThat(ratio.top().gcd(ratio.bottom())).isEqualTo(BigInteger.ONE);
    assertThat(ratio.bottom()).isPositive();
    assertThat(ratio).isEqualTo(Ratio.of(top.negate(), bottom.negate()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsNegatedCancels(@ForAll("ratios") Ratio one) {
    assertThat(negated(one).plus(one)).isEqualTo(Ratio.ZERO);
    assertThat(negated(one).signum()).isEqualTo(-one.top().signum());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aFloorIsLessThanOneBelow(@ForAll("ratios") Ratio one) {
    BigInteger floor = floor(one);
    assertThat(floor.multiply(one.bottom())).isLessThanOrEqualTo(one.top());
    assertThat(floor.add(BigInteger.ONE).multiply(one.bottom())).isGreaterThan(one.top());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderIsThatOfBigIntegers(@ForAll("ratios") Ratio one, @ForAll("ratios") Ratio other) {
    assertThat(compare(one, other))
        .isEqualTo(
            one.top().multiply(other.bottom()).compareTo(other.top().multiply(one.bottom())));
    assertThat(compare(one, Ratio.of(one.top(), one.bottom()))).isZero();
  }

  private static boolean fits(Ratio ratio) {
    return ratio.top().bitLength() < Long.SIZE && ratio.bottom().bitLength() < Long.SIZE;
  }
}
