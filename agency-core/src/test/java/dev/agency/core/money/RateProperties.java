package dev.agency.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class RateProperties extends Laws {
  Rate of(String amount, Currency currency, RateUnit per) {
    return Rate.of(amount, currency.getCurrencyCode(), per);
  }

  Rate perDay(long unscaled, int scale) {
    return new Rate(unscaled, scale, Currency.getInstance("EUR"), RateUnit.DAY);
  }

  int scale(Rate rate) {
    return rate.scale();
  }

  ExactMoney forMinutes(Rate rate, long minutes, long minutesPerDay) {
    return rate.forMinutes(minutes, minutesPerDay);
  }

  ExactMoney forMinutes(BillRate rate, long minutes, long minutesPerDay) {
    return rate.forMinutes(minutes, minutesPerDay);
  }

  @Provide
  Arbitrary<Rate> rates() {
    return ValueArbitraries.rates();
  }

  @Provide
  Arbitrary<Long> minutes() {
    return Arbitraries.oneOf(Arbitraries.longs().between(-1_500, 1_500), Arbitraries.longs());
  }

  @Provide
  Arbitrary<Long> workingDays() {
    return Arbitraries.oneOf(Arbitraries.of(456L, 480L, 1L), Arbitraries.longs().greaterOrEqual(1));
  }

  @Property
  void whatIsWrittenReadsBack(@ForAll("rates") Rate rate) {
    assertThat(of(rate.amount(), rate.currency(), rate.per()))
        .isEqualTo(rate)
        .hasSameHashCodeAs(rate);
  }

  @Property
  void equalAmountsAreEqualRatesWhateverTheirDecimals(
      @ForAll("rates") Rate rate, @ForAll @IntRange(max = 4) int zeros) {
    BigDecimal padded = new BigDecimal(rate.amount());
    padded = padded.setScale(Math.min(4, padded.scale() + zeros), RoundingMode.UNNECESSARY);
    assertThat(of(padded.toPlainString(), rate.currency(), rate.per())).isEqualTo(rate);
  }

  @Property
  void theFormOfARateIsTheNumberItIsMadeOf(
      @ForAll @LongRange(max = 100_000_000) long unscaled, @ForAll @IntRange(max = 4) int scale) {
    Rate rate = perDay(unscaled, scale);
    assertThat(new BigDecimal(rate.amount()))
        .isEqualByComparingTo(BigDecimal.valueOf(unscaled, scale));
    assertThat(BigDecimal.valueOf(rate.unscaled(), rate.scale()))
        .isEqualTo(new BigDecimal(rate.amount()));
  }

  @Property
  void theFormHasTheDecimalsOfTheCurrencyOrAsManyAsItNeeds(@ForAll("rates") Rate rate) {
    int least = rate.currency().getDefaultFractionDigits();
    int needed = Math.max(0, new BigDecimal(rate.amount()).stripTrailingZeros().scale());
    assertThat(scale(rate)).isEqualTo(Math.max(least, needed));
  }

  @Property
  void minutesComeToTheExactFractionOfTheRate(
      @ForAll("rates") Rate rate,
      @ForAll("minutes") long minutes,
      @ForAll("workingDays") long minutesPerDay) {
    ExactMoney amount = forMinutes(rate, minutes, minutesPerDay);
    BigDecimal time = BigDecimal.valueOf(rate.per() == RateUnit.HOUR ? 60 : minutesPerDay);
    // amount / 10^decimals * time = minutes * rate, all exact
    BigDecimal expected =
        new BigDecimal(rate.amount())
            .multiply(BigDecimal.valueOf(minutes))
            .movePointRight(rate.currency().getDefaultFractionDigits());
    String[] fraction = (amount.minorUnits() + "/1").split("/", -1);
    assertThat(new BigDecimal(fraction[0]).multiply(time))
        .isEqualByComparingTo(expected.multiply(new BigDecimal(fraction[1])));
    assertThat(amount.currency()).isEqualTo(rate.currency());
  }

  @Property
  void minutesInPiecesComeToTheSame(
      @ForAll("rates") Rate rate, @ForAll("minutes") long a, @ForAll @IntRange(max = 1_500) int b) {
    // Halves keep the sum of the pieces within long.
    long half = a / 2;
    assertThat(forMinutes(rate, half, 456).plus(forMinutes(rate, b, 456)))
        .isEqualTo(forMinutes(rate, half + b, 456));
    assertThat(forMinutes(rate, -half, 456)).isEqualTo(forMinutes(rate, half, 456).negated());
  }

  @Property
  void billAndCostRatesComeToWhatTheirRateComesTo(
      @ForAll("rates") Rate rate, @ForAll("minutes") long minutes) {
    ExactMoney amount = rate.forMinutes(minutes, 456);
    assertThat(forMinutes(new BillRate(rate), minutes, 456)).isEqualTo(amount);
    assertThat(new CostRate(rate).forMinutes(minutes, 456)).isEqualTo(amount);
  }
}
