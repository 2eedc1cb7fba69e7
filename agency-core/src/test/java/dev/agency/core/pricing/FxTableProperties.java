package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Exchange tables against a search through all rates. */
@AddLifecycleHook(PassLine.class)
class FxTableProperties extends Laws {
  Optional<FxTable.Quote> quote(FxTable table, Currency from, Currency to, LocalDate day) {
    return table.quote(from, to, day);
  }

  FxTable.Sum convert(FxTable table, List<DatedAmount> amounts, Currency to) {
    return table.convert(amounts, to, new FxPolicy.EachDay());
  }

  private static final ImmutableList<Currency> CURRENCIES =
      ImmutableList.of(
          Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Provide
  Arbitrary<FxTable> tables() {
    Arbitrary<FxRate> rates =
        Combinators.combine(
                mostlyEuro(),
                Arbitraries.of(CURRENCIES),
                Arbitraries.longs().between(1, 10_000),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(6, 16))
            .filter((from, to, value, start, days) -> !from.equals(to))
            .as(
                (from, to, value, start, days) ->
                    new FxRate(
                        ExchangeRate.of(
                            from.getCurrencyCode(), to.getCurrencyCode(), value + "/1000"),
                        DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)),
                        "bank"));
    return Combinators.combine(
            mostlyEuro().optional(0.9),
            Arbitraries.of(true, true, false),
            rates.list().ofMinSize(8).ofMaxSize(24))
        .as(
            (base, inverses, given) ->
                FxTable.builder().base(base).inverses(inverses).rates(apart(given)).build());
  }

  /** Tables are usually those of a bank: what its own currency is worth. */
  private static Arbitrary<Currency> mostlyEuro() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(CURRENCIES.get(0))), Tuple.of(1, Arbitraries.of(CURRENCIES)));
  }

  private static List<FxRate> apart(List<FxRate> rates) {
    List<FxRate> kept = new ArrayList<>();
    for (FxRate rate : rates) {
      boolean free =
          kept.stream()
              .noneMatch(
                  other ->
                      other.during().overlaps(rate.during())
                          && other.rate().from().equals(rate.rate().from())
                          && other.rate().to().equals(rate.rate().to()));
      if (free) {
        kept.add(rate);
      }
    }
    return kept;
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(CURRENCIES);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 14).map(FIRST::plusDays);
  }

  @Property
  void aQuoteIsAnEntryItsInverseOrTwoThatMeetInTheBase(
      @ForAll("tables") FxTable table,
      @ForAll("currencies") Currency from,
      @ForAll("currencies") Currency to,
      @ForAll("days") LocalDate day) {
    Optional<ExchangeRate> expected = search(table, from, to, day);
    if (expected.isEmpty() && table.base().isPresent() && !from.equals(to)) {
      Optional<ExchangeRate> first = search(table, from, table.base().get(), day);
      Optional<ExchangeRate> second = search(table, table.base().get(), to, day);
      if (first.isPresent() && second.isPresent()) {
        expected = Optional.of(first.get().then(second.get()));
      }
    }
    Optional<FxTable.Quote> quote = quote(table, from, to, day);
    if (from.equals(to)) {
      assertThat(quote.orElseThrow().rate()).isEqualTo(ExchangeRate.identity(from));
    } else {
      assertThat(quote.map(FxTable.Quote::rate)).isEqualTo(expected);
      quote.ifPresent(it -> assertThat(it.legs()).allMatch(leg -> leg.during().contains(day)));
    }
    int legs = quote.map(it -> it.legs().size()).orElse(-1);
    often("no quote", legs == -1, 10);
    often("one leg", legs == 1, 10);
    often("two legs", legs == 2, 0);
  }

  private static Optional<ExchangeRate> search(
      FxTable table, Currency from, Currency to, LocalDate day) {
    Optional<ExchangeRate> inverse = Optional.empty();
    for (FxRate rate : table.rates()) {
      if (!rate.during().contains(day)) {
        continue;
      }
      if (rate.rate().from().equals(from) && rate.rate().to().equals(to)) {
        return Optional.of(rate.rate());
      }
      if (table.inverses() && rate.rate().from().equals(to) && rate.rate().to().equals(from)) {
        inverse = Optional.of(rate.rate().inverse());
      }
    }
    return inverse;
  }

  @Provide
  Arbitrary<List<DatedAmount>> amounts() {
    return Combinators.combine(days(), currencies().flatMap(ValueArbitraries::everydayExactMoney))
        .as(DatedAmount::new)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void nothingIsLostAndNothingIsRounded(
      @ForAll("tables") FxTable table,
      @ForAll("amounts") List<DatedAmount> amounts,
      @ForAll("currencies") Currency to) {
    FxTable.Sum whole = convert(table, amounts, to);
    ExactMoney parts = ExactMoney.zero(to);
    List<DatedAmount> missing = new ArrayList<>();
    for (DatedAmount amount : amounts) {
      FxTable.Sum one = convert(table, ImmutableList.of(amount), to);
      parts = parts.plus(one.converted());
      missing.addAll(one.unconverted());
    }
    assertThat(whole.converted()).isEqualTo(parts);
    assertThat(whole.unconverted()).isEqualTo(missing);
    assertThat(whole.figure().ifKnown().isPresent()).isEqualTo(missing.isEmpty());
  }
}
