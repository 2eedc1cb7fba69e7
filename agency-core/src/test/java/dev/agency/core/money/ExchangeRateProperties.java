package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.json.AgencyJson;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

@AddLifecycleHook(PassLine.class)
class ExchangeRateProperties extends Laws {
  ExactMoney convert(ExchangeRate rate, ExactMoney amount) {
    return rate.convert(amount);
  }

  ExchangeRate inverse(ExchangeRate rate) {
    return rate.inverse();
  }

  ExchangeRate then(ExchangeRate first, ExchangeRate second) {
    return first.then(second);
  }

  ExchangeRate read(String json) {
    return AgencyJson.read(json, ExchangeRate.class);
  }

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency KWD = Currency.getInstance("KWD");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Provide
  Arbitrary<ExchangeRate> rates() {
    return ValueArbitraries.exchangeRates();
  }

  @Provide
  Arbitrary<ExchangeRate> eurToKwd() {
    return ValueArbitraries.exchangeRates(EUR, KWD);
  }

  @Provide
  Arbitrary<ExchangeRate> kwdToJpy() {
    return ValueArbitraries.exchangeRates(KWD, JPY);
  }

  @Provide
  Arbitrary<ExactMoney> euros() {
    return ValueArbitraries.exactMoney(EUR);
  }

  @Property
  void conversionAddsUp(
      @ForAll("eurToKwd") ExchangeRate rate,
      @ForAll("euros") ExactMoney one,
      @ForAll("euros") ExactMoney other) {
    assertThat(convert(rate, one).plus(convert(rate, other)))
        .isEqualTo(convert(rate, one.plus(other)));
    assertThat(rate.convert(one.negated())).isEqualTo(rate.convert(one).negated());
  }

  @Property
  void theInverseUndoesIt(
      @ForAll("eurToKwd") ExchangeRate rate, @ForAll("euros") ExactMoney euros) {
    assertThat(inverse(rate).convert(rate.convert(euros))).isEqualTo(euros);
    assertThat(inverse(inverse(rate))).isEqualTo(rate);
    assertThat(rate.then(rate.inverse())).isEqualTo(ExchangeRate.identity(EUR));
  }

  @Property
  void twoStepsAreOne(
      @ForAll("eurToKwd") ExchangeRate first,
      @ForAll("kwdToJpy") ExchangeRate second,
      @ForAll("euros") ExactMoney euros) {
    assertThat(then(first, second).convert(euros)).isEqualTo(second.convert(first.convert(euros)));
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("rates") ExchangeRate rate) {
    assertThat(read(AgencyJson.write(rate))).isEqualTo(rate);
    assertThat(read(AgencyJson.write(rate.inverse()))).isEqualTo(rate.inverse());
  }

  /** An amount, and a rate as decimal text. */
  record Exchange(Money amount, Currency to, BigDecimal rate) {}

  @Provide
  Arbitrary<Exchange> exchanges() {
    return Combinators.combine(
            Combinators.combine(
                    Arbitraries.longs().between(-100_000_000, 100_000_000),
                    ValueArbitraries.currencies())
                .as(Money::new),
            ValueArbitraries.currencies(),
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.integers().between(0, 10))
        .filter((amount, to, unscaled, scale) -> !amount.currency().equals(to))
        .as(
            (amount, to, unscaled, scale) ->
                new Exchange(amount, to, BigDecimal.valueOf(unscaled, scale)));
  }

  @Property
  void jodaMoneyConvertsToTheSame(@ForAll("exchanges") Exchange it) {
    String from = it.amount().currency().getCurrencyCode();
    String to = it.to().getCurrencyCode();
    BigMoney joda =
        BigMoney.of(CurrencyUnit.of(from), new BigDecimal(it.amount().amount()))
            .convertedTo(CurrencyUnit.of(to), it.rate());
    ExchangeRate rate = ExchangeRate.of(from, to, it.rate().toPlainString());
    Money ours = convert(rate, ExactMoney.of(it.amount())).toMoney(RoundingMode.HALF_UP);
    assertThat(new BigDecimal(ours.amount()))
        .isEqualByComparingTo(
            joda.getAmount().setScale(Money.decimals(it.to()), RoundingMode.HALF_UP));
  }
}
