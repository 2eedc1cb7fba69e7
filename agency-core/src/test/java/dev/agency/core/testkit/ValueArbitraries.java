package dev.agency.core.testkit;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries for the values of agency-core: all that is accepted, and the limits often.
 *
 * <p>Whatever comes from here can be written as JSON and reads back as an equal value. "Everyday"
 * values are small enough that thousands of them add up without an overflow.
 */
public final class ValueArbitraries {
  /** The largest whole amount that is read as text: 18 digits. */
  private static final long LARGEST_READ = 999_999_999_999_999_999L;

  private static final long EVERYDAY_MINOR_UNITS = 1_000_000_000_000L;

  private ValueArbitraries() {}

  /**
   * Returns currencies with 0, 2, 3 and 4 decimals.
   *
   * @return EUR, USD, GBP and CHF; JPY and KRW; KWD and TND; CLF
   */
  public static Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "USD", "GBP", "CHF", "JPY", "KRW", "KWD", "TND", "CLF")
        .map(Currency::getInstance);
  }

  /**
   * Returns money of any currency and size, the limits of {@code long} included.
   *
   * @return the amounts
   */
  public static Arbitrary<Money> money() {
    return currencies().flatMap(ValueArbitraries::money);
  }

  /**
   * Returns money of one currency and any size, the limits of {@code long} included; where no
   * decimals shorten the text, the limits of what is read.
   *
   * @param currency the currency
   * @return the amounts
   */
  public static Arbitrary<Money> money(Currency currency) {
    boolean whole = currency.getDefaultFractionDigits() == 0;
    long least = whole ? -LARGEST_READ : Long.MIN_VALUE;
    long most = whole ? LARGEST_READ : Long.MAX_VALUE;
    Arbitrary<Long> minorUnits =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.longs().between(-EVERYDAY_MINOR_UNITS, EVERYDAY_MINOR_UNITS)),
            Tuple.of(2, Arbitraries.longs().between(-3, 3)),
            Tuple.of(2, Arbitraries.longs().between(least, most)),
            Tuple.of(1, Arbitraries.longs().between(least, least + 3)),
            Tuple.of(1, Arbitraries.longs().between(most - 3, most)));
    return minorUnits.map(units -> new Money(units, currency));
  }

  /**
   * Returns money of one currency and everyday size.
   *
   * @param currency the currency
   * @return amounts of up to 10<sup>12</sup> minor units, often near zero
   */
  public static Arbitrary<Money> everydayMoney(Currency currency) {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(-EVERYDAY_MINOR_UNITS, EVERYDAY_MINOR_UNITS)),
            Tuple.of(1, Arbitraries.longs().between(-3, 3)))
        .map(units -> new Money(units, currency));
  }

  /**
   * Returns prices of one currency and everyday size.
   *
   * @param currency the currency
   * @return amounts of nothing to 10<sup>12</sup> minor units, often near zero
   */
  public static Arbitrary<Money> prices(Currency currency) {
    return everydayMoney(currency).map(money -> money.isNegative() ? money.negated() : money);
  }

  /**
   * Returns bags of up to five currencies with amounts of any size.
   *
   * @return the bags, sometimes the empty one
   */
  public static Arbitrary<MoneyBag> moneyBags() {
    return money().list().uniqueElements(Money::currency).ofMaxSize(5).map(MoneyBag::of);
  }

  /**
   * Returns bags of everyday amounts.
   *
   * @return the bags, sometimes the empty one
   */
  public static Arbitrary<MoneyBag> everydayMoneyBags() {
    return currencies()
        .flatMap(ValueArbitraries::everydayMoney)
        .list()
        .ofMaxSize(5)
        .map(MoneyBag::of);
  }

  /**
   * Returns exact amounts of any currency.
   *
   * @return the amounts, some past the range of {@code long}
   */
  public static Arbitrary<ExactMoney> exactMoney() {
    return currencies().flatMap(ValueArbitraries::exactMoney);
  }

  /**
   * Returns exact amounts of one currency: whole, fractions as minutes times rates make them, and
   * some whose numerator or denominator does not fit {@code long}.
   *
   * @param currency the currency
   * @return the amounts
   */
  public static Arbitrary<ExactMoney> exactMoney(Currency currency) {
    return Arbitraries.frequencyOf(
        Tuple.of(3, everydayExactMoney(currency)),
        Tuple.of(1, money(currency).map(ExactMoney::of)),
        Tuple.of(1, exactMoneyPastLong(currency)));
  }

  /**
   * Returns exact amounts of everyday size: fractions of minor units as minutes times rates make
   * them.
   *
   * @param currency the currency
   * @return amounts of up to 10<sup>12</sup> minor units
   */
  public static Arbitrary<ExactMoney> everydayExactMoney(Currency currency) {
    return Combinators.combine(
            Arbitraries.longs().between(-EVERYDAY_MINOR_UNITS, EVERYDAY_MINOR_UNITS),
            Arbitraries.of(1L, 2L, 3L, 7L, 60L, 456L, 480L, 6_000L, 600_000L))
        .as((top, bottom) -> ExactMoney.of(top + "/" + bottom, currency.getCurrencyCode()));
  }

  /**
   * Returns exact amounts whose numerator or denominator, or both, do not fit {@code long}.
   *
   * @param currency the currency
   * @return the amounts
   */
  public static Arbitrary<ExactMoney> exactMoneyPastLong(Currency currency) {
    // Neighbouring powers of two and three have no common divisor, so lowest terms stay as large.
    Arbitrary<BigInteger> large =
        Arbitraries.integers().between(41, 200).map(BigInteger.valueOf(3)::pow);
    Arbitrary<BigInteger> small = Arbitraries.integers().between(0, 40).map(BigInteger.TWO::pow);
    Arbitrary<BigInteger> largeBottom =
        Arbitraries.integers().between(64, 300).map(BigInteger.TWO::pow);
    Arbitrary<BigInteger> smallTop =
        Arbitraries.integers().between(0, 39).map(BigInteger.valueOf(3)::pow);
    return Arbitraries.oneOf(
            Combinators.combine(large, small).as((top, bottom) -> top + "/" + bottom),
            Combinators.combine(smallTop, largeBottom).as((top, bottom) -> top + "/" + bottom),
            Combinators.combine(large, largeBottom).as((top, bottom) -> top + "/" + bottom))
        .flatMap(fraction -> Arbitraries.of(fraction, "-" + fraction))
        .map(fraction -> ExactMoney.of(fraction, currency.getCurrencyCode()));
  }

  /**
   * Returns rates of any currency and unit, zero and four decimals included.
   *
   * @return the rates
   */
  public static Arbitrary<Rate> rates() {
    return currencies().flatMap(ValueArbitraries::rates);
  }

  /**
   * Returns rates of one currency, zero and four decimals included.
   *
   * @param currency the currency
   * @return the rates
   */
  public static Arbitrary<Rate> rates(Currency currency) {
    return Combinators.combine(
            Arbitraries.longs().between(0, 100_000_000),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(RateUnit.class))
        .as((unscaled, scale, per) -> new Rate(unscaled, scale, currency, per));
  }

  /**
   * Returns rates a client pays.
   *
   * @return the rates
   */
  public static Arbitrary<BillRate> billRates() {
    return rates().map(BillRate::new);
  }

  /**
   * Returns rates the agency pays.
   *
   * @return the rates
   */
  public static Arbitrary<CostRate> costRates() {
    return rates().map(CostRate::new);
  }

  /**
   * Returns exchange rates between any two currencies: as they are quoted, inverse and crossed.
   *
   * @return the rates
   */
  public static Arbitrary<ExchangeRate> exchangeRates() {
    return Combinators.combine(currencies(), currencies())
        .filter((from, to) -> !from.equals(to))
        .as(Tuple::of)
        .flatMap(pair -> exchangeRates(pair.get1(), pair.get2()));
  }

  /**
   * Returns exchange rates of one pair: as they are quoted, and as fractions.
   *
   * @param from the currency of one unit
   * @param to another currency
   * @return the rates
   */
  public static Arbitrary<ExchangeRate> exchangeRates(Currency from, Currency to) {
    Arbitrary<String> quoted =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000_000_000L),
                Arbitraries.integers().between(0, 12))
            .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale).toPlainString());
    Arbitrary<String> fraction =
        Combinators.combine(
                Arbitraries.longs().between(1, Long.MAX_VALUE),
                Arbitraries.longs().between(1, Long.MAX_VALUE))
            .as((top, bottom) -> top + "/" + bottom);
    return Arbitraries.frequencyOf(Tuple.of(3, quoted), Tuple.of(1, fraction))
        .map(rate -> ExchangeRate.of(from.getCurrencyCode(), to.getCurrencyCode(), rate));
  }

  /**
   * Returns days of the years 1900 to 2199, more often of 2024 to 2028.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, dates(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31))),
        Tuple.of(2, dates(Invariants.FIRST_DATE, Invariants.LAST_DATE)));
  }

  /**
   * Returns days.
   *
   * @param first the first day
   * @param last the last day, inclusive
   * @return the days
   */
  public static Arbitrary<LocalDate> dates(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /**
   * Returns ranges with an end and without one.
   *
   * @return the ranges
   */
  public static Arbitrary<DateRange> dateRanges() {
    return Arbitraries.oneOf(endingDateRanges(), dates().map(DateRange::startingOn));
  }

  /**
   * Returns ranges with an end, of a single day and more.
   *
   * @return the ranges
   */
  public static Arbitrary<DateRange> endingDateRanges() {
    return Combinators.combine(dates(), dates())
        .filter((one, other) -> !one.equals(other))
        .as(
            (one, other) ->
                one.isBefore(other) ? DateRange.of(one, other) : DateRange.of(other, one));
  }

  /**
   * Returns the days weeks may begin on.
   *
   * @return one for each day of the week
   */
  public static Arbitrary<WeekStart> weekStarts() {
    return Arbitraries.of(DayOfWeek.class).map(WeekStart::new);
  }

  /**
   * Returns shares of any size, negative and above the whole included.
   *
   * @return the shares
   */
  public static Arbitrary<BasisPoints> basisPoints() {
    return Arbitraries.oneOf(proportions(), Arbitraries.longs().map(BasisPoints::of));
  }

  /**
   * Returns shares of 0 to 100 %, both often.
   *
   * @return the shares
   */
  public static Arbitrary<BasisPoints> proportions() {
    return Arbitraries.longs().between(0, BasisPoints.WHOLE).map(BasisPoints::of);
  }

  /**
   * Returns what partial sums leave out: minutes, pieces, money, or several of them.
   *
   * @return the missing parts
   */
  public static Arbitrary<Missing> missing() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.longs().between(0, 20),
            everydayMoneyBags())
        .filter((minutes, pieces, money) -> minutes > 0 || pieces > 0 || !money.isEmpty())
        .as(
            (minutes, pieces, money) ->
                Missing.builder()
                    .unpricedMinutes(minutes)
                    .unpricedPieces(pieces)
                    .unconverted(money)
                    .build());
  }

  /**
   * Returns figures of each state.
   *
   * @param <T> what the figures hold
   * @param values the values
   * @return known, partial and unknown figures
   */
  public static <T> Arbitrary<Figure<T>> figures(Arbitrary<T> values) {
    return Arbitraries.oneOf(knownFigures(values), partialFigures(values), unknownFigures());
  }

  /**
   * Returns figures known in full.
   *
   * @param <T> what the figures hold
   * @param values the values
   * @return the figures
   */
  public static <T> Arbitrary<Figure<T>> knownFigures(Arbitrary<T> values) {
    return values.map(Figure::known);
  }

  /**
   * Returns sums of which something is missing.
   *
   * @param <T> what the figures hold
   * @param values what is known
   * @return the figures
   */
  public static <T> Arbitrary<Figure<T>> partialFigures(Arbitrary<T> values) {
    return Combinators.combine(values, missing()).as(Figure::partial);
  }

  /**
   * Returns figures without a value, of each reason.
   *
   * @param <T> what the figures would hold
   * @return the figures
   */
  public static <T> Arbitrary<Figure<T>> unknownFigures() {
    return Arbitraries.of(UnknownReason.class).map(Figure::unknown);
  }

  /**
   * Returns ids of a kind: {@code ids(DealId::of)}.
   *
   * @param <T> the kind
   * @param factory makes an id of its text
   * @return the ids
   */
  public static <T> Arbitrary<T> ids(Function<String, T> factory) {
    return idTexts().map(factory);
  }

  /**
   * Returns texts of ids, of one character and of 64 included.
   *
   * @return the texts
   */
  public static Arbitrary<String> idTexts() {
    Arbitrary<Character> first =
        Arbitraries.chars().range('a', 'z').range('A', 'Z').range('0', '9');
    Arbitrary<String> rest =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .numeric()
            .withChars("._:-")
            .ofMaxLength(63);
    return Combinators.combine(first, rest).as((head, tail) -> head + tail);
  }

  /**
   * Returns names that other systems have for things.
   *
   * @return the references
   */
  public static Arbitrary<ExternalRef> externalRefs() {
    Arbitrary<String> sources =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .numeric()
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(32)
            .filter(source -> !source.startsWith("-"));
    return Combinators.combine(sources, names()).as(ExternalRef::new);
  }

  /**
   * Returns what a model is called in other systems.
   *
   * @return lists of up to two references, none of them twice
   */
  public static Arbitrary<List<ExternalRef>> externalRefLists() {
    return externalRefs().list().uniqueElements().ofMaxSize(2);
  }

  /**
   * Returns names of 1 to 200 UTF-16 units: many scripts, emoji, what takes four bytes of UTF-8,
   * and what breaks careless output, such as quotes and tags.
   *
   * @return the names
   */
  public static Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, words(" ", "\u00A0", "\u200D")),
        Tuple.of(1, Arbitraries.of("x".repeat(Invariants.MAX_NAME), "😀".repeat(100), "x", "界")));
  }

  /**
   * Returns notes: what names are made of, with line ends and tabs, and the longest.
   *
   * @return the notes
   */
  public static Arbitrary<String> notes() {
    return Arbitraries.frequencyOf(
        Tuple.of(19, words(" ", "\n", "\r\n", "\t")),
        Tuple.of(1, Arbitraries.just("note\n".repeat(Invariants.MAX_NOTE / 5))));
  }

  private static Arbitrary<String> words(String... spaces) {
    Arbitrary<String> visible =
        Arbitraries.of(
            "a", "Z", "7", "ß", "İ", "é", "e\u0301", "Ω", "Ж", "ש", "ع", "ก", "界", "한", "𠮷", "𝔘",
            "😀", "👩‍💻", "🇪🇺", "\"", "'", "\\", "/", "<b>", "&amp;", "%s", "${x}", "=1+1", ";",
            "\u00AD-");
    // The longest part has five units, so 1 + 39 of them stay within 200.
    Arbitrary<String> rest =
        Arbitraries.frequencyOf(Tuple.of(6, visible), Tuple.of(1, Arbitraries.of(spaces)))
            .list()
            .ofMaxSize(39)
            .map(parts -> String.join("", parts));
    return Combinators.combine(visible, rest).as(String::concat);
  }
}
