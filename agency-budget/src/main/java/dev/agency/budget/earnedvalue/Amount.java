package dev.agency.budget.earnedvalue;

import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one measure: minutes, or money of one currency at bill or at cost rates.
 *
 * <p>35 % of a budget of 4,801 minutes are 1,680.35 minutes; 35 % of EUR 100,000.00 are EUR
 * 35,000.00. Amounts of two measures do not mix, which the compiler sees to, and those of two
 * currencies are refused. It may be negative and has no limit.
 *
 * <p>It is for reckoning with earned value; the amount of an invoice is {@link Money}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param <M> the measure
 */
public final class Amount<M extends Measure> implements Comparable<Amount<M>> {
  private static final BigInteger TEN = BigInteger.TEN;

  private final Fraction number;
  private final Optional<Currency> currency;

  private Amount(Fraction number, Optional<Currency> currency) {
    this.number = number;
    this.currency = currency;
  }

  /**
   * Returns minutes.
   *
   * @param minutes the minutes
   * @return the amount
   */
  public static Amount<Measure.Minutes> minutes(long minutes) {
    return minutes(Fraction.of(minutes));
  }

  /**
   * Returns minutes that need not be whole, as a share of minutes need not be.
   *
   * @param minutes the minutes
   * @return the amount
   */
  public static Amount<Measure.Minutes> minutes(Fraction minutes) {
    return new Amount<>(minutes, Optional.empty());
  }

  /**
   * Returns money at bill rates.
   *
   * @param value the money
   * @return the amount
   */
  public static Amount<Measure.Value> value(Money value) {
    return money(ExactMoney.of(value));
  }

  /**
   * Returns money at bill rates before rounding.
   *
   * @param value the money
   * @return the amount
   */
  public static Amount<Measure.Value> value(ExactMoney value) {
    return money(value);
  }

  /**
   * Returns money at cost rates.
   *
   * @param cost the money
   * @return the amount
   */
  public static Amount<Measure.Cost> cost(Money cost) {
    return money(ExactMoney.of(cost));
  }

  /**
   * Returns money at cost rates before rounding.
   *
   * @param cost the money
   * @return the amount
   */
  public static Amount<Measure.Cost> cost(ExactMoney cost) {
    return money(cost);
  }

  private static <M extends Measure> Amount<M> money(ExactMoney money) {
    String[] parts = money.minorUnits().split("/", -1);
    Fraction units =
        Fraction.of(
            new BigInteger(parts[0]),
            parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    return new Amount<>(units.over(minorUnits(money.currency())), Optional.of(money.currency()));
  }

  private static Fraction minorUnits(Currency currency) {
    return Fraction.of(TEN.pow(currency.getDefaultFractionDigits()), BigInteger.ONE);
  }

  /**
   * Returns the number of the amount.
   *
   * @return minutes, or money in whole units of its currency, such as euro
   */
  public Fraction number() {
    return number;
  }

  /**
   * Returns the currency of money.
   *
   * @return the currency; empty for minutes
   */
  public Optional<Currency> currency() {
    return currency;
  }

  /**
   * Returns another number of the same measure and currency.
   *
   * @param other the number
   * @return the amount
   */
  public Amount<M> withNumber(Fraction other) {
    return new Amount<>(other, currency);
  }

  /**
   * Returns this plus another.
   *
   * @param other the other
   * @return the sum
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Amount<M> plus(Amount<M> other) {
    return withNumber(number.plus(comparable(other)));
  }

  /**
   * Returns this less another.
   *
   * @param other the other
   * @return the difference
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Amount<M> minus(Amount<M> other) {
    return withNumber(number.minus(comparable(other)));
  }

  /**
   * Returns a share of this.
   *
   * @param share the share
   * @return the exact product
   */
  public Amount<M> times(Fraction share) {
    return withNumber(number.times(share));
  }

  /**
   * Returns this as a share of another.
   *
   * @param other the other, not zero
   * @return the share
   * @throws CurrencyMismatchException if the currencies differ
   * @throws dev.agency.core.error.InvalidModelException if the other is zero ({@code OUT_OF_RANGE})
   */
  public Fraction over(Amount<M> other) {
    return number.over(comparable(other));
  }

  /**
   * Returns the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return number.signum();
  }

  /**
   * Rounds to whole minutes, or to whole minor units of the currency, half up.
   *
   * @return the rounded number: of minutes, or of units of the currency such as euro
   */
  public BigDecimal rounded() {
    return number.rounded(
        currency.map(Currency::getDefaultFractionDigits).orElse(0), RoundingMode.HALF_UP);
  }

  private Fraction comparable(Amount<M> other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException();
    }
    return other.number;
  }

  /**
   * Compares two amounts.
   *
   * @param other the other
   * @return negative, zero or positive
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Amount<M> other) {
    return number.compareTo(comparable(other));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount<?> that
        && number.equals(that.number)
        && currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, currency);
  }

  /**
   * Returns the unit of the amount and, of minutes, the number. Money is sensitive.
   *
   * @return such as {@code "1680.35 minutes"} or {@code "an amount of EUR"}
   */
  @Override
  public String toString() {
    return currency
        .map(unit -> "an amount of " + unit.getCurrencyCode())
        .orElseGet(() -> number + " minutes");
  }
}
