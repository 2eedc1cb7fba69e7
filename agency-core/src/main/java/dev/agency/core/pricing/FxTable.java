package dev.agency.core.pricing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.style.AgencyStyle;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Exchange rates by pair and date, each with its source.
 *
 * <p>A table answers from what it holds for the day, and with nothing else. The rate of another day
 * never stands in; the way back of a pair is used only if {@link #inverses} says so; two pairs are
 * put together only by way of the stated {@link #base}, if there is one. With a base of EUR and the
 * entries EUR 1 = USD 1.08 and EUR 1 = JPY 162 and with inverses, USD 1 is JPY 150. A pair of its
 * own wins over its inverse, and both over the base.
 *
 * <p>Two rates of a pair never claim the same day; that is refused, naming both. Tables with the
 * same rates are equal, however they were given: the rates are kept by pair and first day.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class FxTable implements WithFxTable permits ImmutableFxTable {
  private static final Timeline<FxRate> RATES =
      new Timeline<>(
          (one, other) -> compare(one, other.rate().from(), other.rate().to()), FxRate::during);

  FxTable() {}

  private static int compare(FxRate rate, Currency from, Currency to) {
    int byFrom = rate.rate().from().getCurrencyCode().compareTo(from.getCurrencyCode());
    return byFrom == 0
        ? rate.rate().to().getCurrencyCode().compareTo(to.getCurrencyCode())
        : byFrom;
  }

  /**
   * Starts a new table.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a table without a base that does not use inverses.
   *
   * @param rates the rates in any order
   * @return the table
   * @throws dev.agency.core.error.InvalidModelException if two rates of one pair share a day
   *     ({@code OVERLAP}, naming both)
   */
  public static FxTable of(List<FxRate> rates) {
    return builder().rates(rates).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static FxTable fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the currency two pairs may be put together by.
   *
   * @return the base; empty if none may
   */
  public abstract Optional<Currency> base();

  /**
   * Returns whether one over a rate is the rate of the way back.
   *
   * @return false unless set
   */
  @Value.Default
  public boolean inverses() {
    return false;
  }

  /**
   * Returns the rates.
   *
   * @return the rates by pair and first day
   */
  public abstract ImmutableList<FxRate> rates();

  /**
   * Returns the rate of two currencies on a day, and what it was made of.
   *
   * @param from the currency of one unit
   * @param to the currency it is worth
   * @param day the day
   * @return the exact rate; empty if the table has none for that day
   */
  public Optional<Quote> quote(Currency from, Currency to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(new Quote(ExchangeRate.identity(from), ImmutableList.of()));
    }
    return pair(from, to, day)
        .or(
            () ->
                base()
                    .flatMap(middle -> pair(from, middle, day))
                    .flatMap(first -> pair(first.rate().to(), to, day).map(first::then)));
  }

  private Optional<Quote> pair(Currency from, Currency to, LocalDate day) {
    return RATES
        .on(rates(), rate -> compare(rate, from, to), day)
        .map(rate -> new Quote(rate.rate(), ImmutableList.of(rate)))
        .or(() -> inverse(from, to, day));
  }

  private Optional<Quote> inverse(Currency from, Currency to, LocalDate day) {
    return inverses()
        ? RATES
            .on(rates(), rate -> compare(rate, to, from), day)
            .map(rate -> new Quote(rate.rate().inverse(), ImmutableList.of(rate)))
        : Optional.empty();
  }

  /**
   * Converts money of many days. Each day's exact sum is converted at the rate the policy names,
   * and nothing is rounded.
   *
   * @param amounts the money, of any days and currencies
   * @param to the currency wanted
   * @param policy the rate of which day counts
   * @return the exact sum, and what there is no rate for. An amount of zero needs none
   * @throws dev.agency.core.error.InvalidModelException if the currency has no minor units
   */
  public Sum convert(List<DatedAmount> amounts, Currency to, FxPolicy policy) {
    ExactMoney sum = ExactMoney.zero(to);
    ImmutableList.Builder<DatedAmount> unconverted = ImmutableList.builder();
    for (DatedAmount dated : amounts) {
      ExactMoney amount = dated.amount();
      Optional<Quote> quote = quote(amount.currency(), to, policy.rateDay(dated.date()));
      if (quote.isPresent()) {
        sum = sum.plus(quote.get().rate().convert(amount));
      } else if (amount.signum() != 0) {
        unconverted.add(dated);
      }
    }
    return new Sum(sum, unconverted.build());
  }

  /**
   * Returns this table with one more rate.
   *
   * @param rate the rate
   * @return the table
   * @throws dev.agency.core.error.InvalidModelException if it shares a day with another of its pair
   */
  public FxTable with(FxRate rate) {
    return toBuilder().addRates(rate).build();
  }

  /**
   * Returns a builder filled from this table.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses rates that claim the same day, and puts the others in order. */
  @Value.Check
  FxTable check() {
    Invariants rules = Invariants.of("an exchange table");
    base().ifPresent(currency -> rules.currency("base", currency));
    RATES.check(rules, "rates", rates(), "which is of the same pair");
    rules.verify();
    return RATES.isOrdered(rates()) ? this : withRates(RATES.ordered(rates()));
  }

  /**
   * The rate a table has for two currencies on a day, and what it was made of.
   *
   * <p>Immutable and thread-safe.
   *
   * @param rate the exact rate
   * @param legs the entries of the table it was made of: none for a currency and itself, one for a
   *     pair or its inverse, two by way of the base currency
   */
  public record Quote(ExchangeRate rate, ImmutableList<FxRate> legs) {
    /**
     * Creates a quote.
     *
     * @param rate the exact rate
     * @param legs the entries it was made of
     */
    public Quote {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(legs, "legs");
    }

    /** Returns the quote of this exchange and one more after it. */
    Quote then(Quote next) {
      return new Quote(
          rate.then(next.rate),
          ImmutableList.<FxRate>builder().addAll(legs).addAll(next.legs).build());
    }
  }

  /**
   * Money of many days in one currency, and what could not be converted.
   *
   * <p>Immutable and thread-safe.
   *
   * @param converted the exact sum of what could be converted
   * @param unconverted the money there was no rate for, each day apart and in its own currency
   */
  public record Sum(ExactMoney converted, ImmutableList<DatedAmount> unconverted) {
    /**
     * Creates a sum.
     *
     * @param converted the exact sum of what could be converted
     * @param unconverted the money there was no rate for
     */
    public Sum {
      Objects.requireNonNull(converted, "converted");
      Objects.requireNonNull(unconverted, "unconverted");
    }

    /**
     * Returns the sum as a figure.
     *
     * @return known if all was converted; else partial with the unconverted money, each currency
     *     rounded away from zero so that none of it vanishes. Where that money adds up to nothing,
     *     as ten dollars and minus ten do, the figure is unknown ({@code UNCONVERTED}): on their
     *     days they need not have been worth the same
     */
    public Figure<ExactMoney> figure() {
      if (unconverted.isEmpty()) {
        return Figure.known(converted);
      }
      Map<String, ExactMoney> sums = new TreeMap<>();
      for (DatedAmount amount : unconverted) {
        sums.merge(amount.amount().currency().getCurrencyCode(), amount.amount(), ExactMoney::plus);
      }
      if (sums.values().stream().anyMatch(sum -> sum.signum() == 0)) {
        return Figure.unknown(UnknownReason.UNCONVERTED);
      }
      MoneyBag bag =
          MoneyBag.of(
              sums.values().stream()
                  .map(sum -> sum.toMoney(RoundingMode.UP))
                  .collect(toImmutableList()));
      return Figure.partial(converted, Missing.of(0, bag));
    }

    /** Returns how much is unconverted in days, without the amounts, which are sensitive. */
    @Override
    public String toString() {
      return "Sum[" + unconverted.size() + " unconverted]";
    }
  }

  /** Builds tables. */
  public static final class Builder extends ImmutableFxTable.Builder {
    Builder() {}
  }
}
