package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Comparators;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.testkit.HostileArbitraries;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.ValueArbitraries;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class MoneyProperties extends Laws {
  Money plus(Money a, Money b) {
    return a.plus(b);
  }

  Money negated(Money a) {
    return a.negated();
  }

  Money multipliedBy(Money a, long factor) {
    return a.multipliedBy(factor);
  }

  Money of(String amount, String currency) {
    return Money.of(amount, currency);
  }

  Money min(Money a, Money b) {
    return a.min(b);
  }

  List<Money> allocate(Money whole, long[] weights) {
    return whole.allocate(weights);
  }

  private static final Currency EUR = Currency.getInstance("EUR");

  @Provide
  Arbitrary<Money> anyMoney() {
    return ValueArbitraries.money();
  }

  @Provide
  Arbitrary<Money> euros() {
    return ValueArbitraries.money(EUR);
  }

  @Provide
  Arbitrary<Money> everydayEuros() {
    return ValueArbitraries.everydayMoney(EUR);
  }

  @Provide
  Arbitrary<String> noAmounts() {
    return HostileArbitraries.amounts();
  }

  @Provide
  Arbitrary<String> noCurrencies() {
    return HostileArbitraries.currencies();
  }

  /** Weights near each other, with zeros, ties and the limits of long. */
  @Provide
  Arbitrary<long[]> weights() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 4),
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.longs().between(0, Long.MAX_VALUE))
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> Arrays.stream(weights).anyMatch(weight -> weight > 0));
  }

  @Property
  void plusIsCommutative(@ForAll("everydayEuros") Money a, @ForAll("everydayEuros") Money b) {
    assertThat(plus(a, b)).isEqualTo(plus(b, a));
  }

  @Property
  void plusIsAssociative(
      @ForAll("everydayEuros") Money a,
      @ForAll("everydayEuros") Money b,
      @ForAll("everydayEuros") Money c) {
    assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
  }

  @Property
  void zeroChangesNothing(@ForAll("anyMoney") Money a) {
    Money zero = Money.zero(a.currency());
    assertThat(plus(a, zero)).isEqualTo(a);
    assertThat(a.minus(zero)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(zero);
  }

  @Property
  void theOppositeTakesAnAmountBack(@ForAll("everydayEuros") Money a) {
    assertThat(a.plus(negated(a)).isZero()).isTrue();
    assertThat(negated(negated(a))).isEqualTo(a);
  }

  @Property
  void arithmeticIsExactOrOverflows(
      @ForAll("euros") Money a, @ForAll("euros") Money b, @ForAll long factor) {
    BigInteger x = BigInteger.valueOf(a.minorUnits());
    BigInteger y = BigInteger.valueOf(b.minorUnits());
    assertExact(x.add(y), () -> a.plus(b));
    assertExact(x.subtract(y), () -> a.minus(b));
    assertExact(x.multiply(BigInteger.valueOf(factor)), () -> multipliedBy(a, factor));
    assertExact(x.negate(), a::negated);
  }

  private static void assertExact(BigInteger expected, Supplier<Money> calculation) {
    if (expected.bitLength() < Long.SIZE) {
      assertThat(calculation.get()).isEqualTo(new Money(expected.longValueExact(), EUR));
    } else {
      assertThatThrownBy(calculation::get).isInstanceOf(AmountOverflowException.class);
    }
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll("anyMoney") Money a) {
    assertThat(of(a.amount(), a.currency().getCurrencyCode())).isEqualTo(a);
  }

  @Property
  void theOrderIsThatOfTheMinorUnits(@ForAll("euros") Money a, @ForAll("euros") Money b) {
    assertThat(Integer.signum(a.compareTo(b)))
        .isEqualTo(Integer.signum(Long.compare(a.minorUnits(), b.minorUnits())));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Comparators.isInOrder(List.of(min(a, b), a.max(b)), Comparator.naturalOrder()))
        .isTrue();
    assertThat(List.of(min(a, b), a.max(b))).containsExactlyInAnyOrder(a, b);
  }

  @Property
  void minAndMaxOfEqualAmountsAreTheFirst(@ForAll("euros") Money a) {
    Money twin = new Money(a.minorUnits(), a.currency());
    assertThat(min(a, twin)).isSameAs(a);
    assertThat(a.max(twin)).isSameAs(a);
  }

  @Property
  void partsSumToTheirWholeAndEachIsWithinAUnitOfItsShare(
      @ForAll("anyMoney") Money whole, @ForAll("weights") long[] weights) {
    List<Money> parts = allocate(whole, weights);
    BigInteger total = sum(Arrays.stream(weights));
    assertThat(parts).hasSameSizeAs(weights);
    assertThat(sum(parts.stream().mapToLong(Money::minorUnits)))
        .isEqualTo(BigInteger.valueOf(whole.minorUnits()));
    for (int i = 0; i < weights.length; i++) {
      // |part - whole * weight / total| < 1, with both sides multiplied by the total
      BigInteger share =
          BigInteger.valueOf(whole.minorUnits()).multiply(BigInteger.valueOf(weights[i]));
      BigInteger part = BigInteger.valueOf(parts.get(i).minorUnits()).multiply(total);
      assertThat(part.subtract(share).abs()).isLessThan(total);
      assertThat(parts.get(i).currency()).isEqualTo(whole.currency());
      if (weights[i] == 0) {
        assertThat(parts.get(i).isZero()).isTrue();
      }
    }
  }

  @Property
  void aNegativeAmountSplitsAsTheMirrorOfThePositive(
      @ForAll("everydayEuros") Money whole, @ForAll("weights") long[] weights) {
    assertThat(allocate(whole.negated(), weights))
        .isEqualTo(allocate(whole, weights).stream().map(Money::negated).toList());
  }

  @Property
  void noPartGotAUnitBeforeALargerOrEarlierRemainder(
      @ForAll("everydayEuros") Money amount, @ForAll("weights") long[] weights) {
    Money whole = amount.isNegative() ? amount.negated() : amount;
    List<Money> parts = allocate(whole, weights);
    BigInteger total = sum(Arrays.stream(weights));
    BigInteger units = BigInteger.valueOf(whole.minorUnits());
    List<BigInteger> remainders =
        Arrays.stream(weights)
            .mapToObj(weight -> units.multiply(BigInteger.valueOf(weight)).mod(total))
            .toList();
    List<Boolean> raised =
        IntStream.range(0, weights.length)
            .mapToObj(
                i -> {
                  BigInteger share = units.multiply(BigInteger.valueOf(weights[i])).divide(total);
                  return parts.get(i).minorUnits() > share.longValueExact();
                })
            .toList();
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        int order = remainders.get(i).compareTo(remainders.get(j));
        boolean first = order > 0 || (order == 0 && i < j);
        assertThat(first && raised.get(j) && !raised.get(i)).isFalse();
      }
    }
  }

  private static BigInteger sum(LongStream numbers) {
    return numbers.mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Property
  void aTextThatIsNoAmountIsRefusedWithoutItsValue(@ForAll("noAmounts") String text) {
    assertThat(Refused.problems(() -> of(text, "EUR"))).containsExactly("/amount MALFORMED_AMOUNT");
    assertThat(Refused.message(() -> Money.of(text, "EUR")))
        .isEqualTo("The amount must be a plain decimal number of up to 18 digits and 4 decimals.");
    assertThat(Refused.problems(() -> Rate.of(text, "EUR", RateUnit.HOUR)))
        .containsExactly("/amount MALFORMED_AMOUNT");
  }

  @Property
  void aTextThatIsNoCurrencyIsRefusedWithoutItsValue(@ForAll("noCurrencies") String text) {
    assertThat(Refused.problems(() -> of("1", text))).containsExactly("/currency UNKNOWN_CURRENCY");
    assertThat(Refused.message(() -> Money.ofMinor(1, text)))
        .isEqualTo("The currency must be an ISO 4217 code of a currency with minor units.");
    assertThat(Refused.code(() -> ExactMoney.of("1", text))).isEqualTo(ErrorCode.UNKNOWN_CURRENCY);
    assertThat(Refused.code(() -> Rate.of("1", text, RateUnit.DAY)))
        .isEqualTo(ErrorCode.UNKNOWN_CURRENCY);
  }
}
