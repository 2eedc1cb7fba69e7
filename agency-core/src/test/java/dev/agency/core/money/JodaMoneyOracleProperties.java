package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.util.Currency;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.joda.money.CurrencyUnit;

/** Joda-Money says what {@link Money} must say, for all currencies whose decimals both agree on. */
@AddLifecycleHook(PassLine.class)
class JodaMoneyOracleProperties extends Laws {
  Money plus(Money a, Money b) {
    return a.plus(b);
  }

  Money minus(Money a, Money b) {
    return a.minus(b);
  }

  int compare(Money a, Money b) {
    return a.compareTo(b);
  }

  Money multipliedBy(Money a, long factor) {
    return a.multipliedBy(factor);
  }

  String amount(Money a) {
    return a.amount();
  }

  @Provide
  Arbitrary<Tuple2<Money, Money>> pairs() {
    return Arbitraries.of(
            CurrencyUnit.registeredCurrencies().stream()
                .filter(JodaMoneyOracleProperties::agrees)
                .map(unit -> Currency.getInstance(unit.getCode()))
                .toList())
        .flatMap(
            currency ->
                ValueArbitraries.money(currency)
                    .flatMap(a -> ValueArbitraries.money(currency).map(b -> Tuple.of(a, b))));
  }

  @Provide
  Arbitrary<Long> factors() {
    return Arbitraries.oneOf(Arbitraries.longs().between(-10_000, 10_000), Arbitraries.longs());
  }

  @Example
  void bothAgreeOnTheDecimalsOfTheCurrenciesThatMatterAndOfMostOthers() {
    assertThat(CurrencyUnit.registeredCurrencies())
        .filteredOn(JodaMoneyOracleProperties::agrees)
        .hasSizeGreaterThan(150)
        .extracting(CurrencyUnit::getCode)
        .contains("EUR", "USD", "JPY", "KWD");
  }

  @Property(tries = 500)
  void sumsAndDifferencesAreThoseOfTheOracle(@ForAll("pairs") Tuple2<Money, Money> pair) {
    Money a = pair.get1();
    Money b = pair.get2();
    assertSame(() -> plus(a, b), () -> joda(a).plus(joda(b)));
    assertSame(() -> minus(a, b), () -> joda(a).minus(joda(b)));
    assertThat(Integer.signum(compare(a, b))).isEqualTo(Integer.signum(joda(a).compareTo(joda(b))));
  }

  @Property(tries = 500)
  void productsAreThoseOfTheOracle(
      @ForAll("pairs") Tuple2<Money, Money> pair, @ForAll("factors") long factor) {
    Money a = pair.get1();
    assertSame(() -> multipliedBy(a, factor), () -> joda(a).multipliedBy(factor));
  }

  @Property(tries = 500)
  void theTextOfAnAmountIsThatOfTheOracle(@ForAll("pairs") Tuple2<Money, Money> pair) {
    Money a = pair.get1();
    assertThat(amount(a)).isEqualTo(joda(a).getAmount().toPlainString());
    assertThat(a.toString()).isEqualTo(joda(a).toString());
  }

  /** Both give the same amount, or both overflow. */
  private static void assertSame(Supplier<Money> ours, Supplier<org.joda.money.Money> theirs) {
    org.joda.money.Money expected;
    try {
      expected = theirs.get();
      // Joda-Money itself has no limit; its minor units have.
      expected.getAmountMinorLong();
    } catch (ArithmeticException overflow) {
      assertThatThrownBy(ours::get).isInstanceOf(AmountOverflowException.class);
      return;
    }
    assertThat(joda(ours.get())).isEqualTo(expected);
  }

  private static org.joda.money.Money joda(Money money) {
    return org.joda.money.Money.ofMinor(
        CurrencyUnit.of(money.currency().getCurrencyCode()), money.minorUnits());
  }

  private static boolean agrees(CurrencyUnit unit) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(
            ours ->
                ours.getCurrencyCode().equals(unit.getCode())
                    && ours.getDefaultFractionDigits() >= 0
                    && ours.getDefaultFractionDigits() == unit.getDecimalPlaces());
  }
}
