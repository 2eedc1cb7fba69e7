package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.revenue.CostOutlook;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.ValueArbitraries;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries for fixed prices and the forms of their recognition. */
public final class RecognitionArbitraries {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 500;

  private RecognitionArbitraries() {}

  /**
   * Returns prices of any currency with every form, from profitable to far below their cost.
   *
   * @return the cases
   */
  public static Arbitrary<RecognitionCase> cases() {
    return Combinators.combine(
            ValueArbitraries.currencies(), Arbitraries.longs().between(0, 2_000_000))
        .as((currency, minor) -> new Money(minor, currency))
        .flatMap(
            price ->
                Combinators.combine(forms(price), dates(), outlooks(price), days())
                    .as(
                        (form, dates, outlooks, asOf) ->
                            new RecognitionCase(
                                form, price, dates, ImmutableList.copyOf(outlooks), asOf)));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
  }

  private static Arbitrary<PriceDates> dates() {
    return Combinators.combine(days().optional(), days().optional(), days().optional())
        .as(
            (start, end, delivered) ->
                PriceDates.builder().start(start).end(end).delivered(delivered).build());
  }

  private static Arbitrary<Recognition> forms(Money price) {
    Arbitrary<DateRange> ranges =
        Combinators.combine(days(), Arbitraries.integers().between(1, 300))
            .as((start, length) -> DateRange.of(start, start.plusDays(length)));
    return Arbitraries.oneOf(
        Arbitraries.of(Recognition.Moment.class).map(Recognition.OnDate::new),
        Arbitraries.just(new Recognition.PercentOfCompletion()),
        Arbitraries.just(new Recognition.PercentOfCompletion()),
        Arbitraries.integers()
            .between(1, 80)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(lengths -> parts(price, lengths)),
        Combinators.combine(ranges, Arbitraries.of(Granularity.class)).as(Recognition.Evenly::new));
  }

  private static Recognition parts(Money price, List<Integer> lengths) {
    Recognition.InParts.Builder parts = Recognition.InParts.builder();
    List<Money> amounts = price.allocate(LongStream.rangeClosed(1, lengths.size()).toArray());
    LocalDate day = FIRST;
    for (int i = 0; i < lengths.size(); i++) {
      LocalDate next = day.plusDays(lengths.get(i));
      parts.addParts(new Recognition.Part(DateRange.of(day, next), amounts.get(i)));
      day = next;
    }
    return parts.build();
  }

  private static Arbitrary<List<CostOutlook>> outlooks(Money price) {
    return Combinators.combine(
            days(),
            Arbitraries.longs().between(-200_000, 200_000),
            cost(price.currency()),
            cost(price.currency()))
        .as(
            (day, change, spent, toCome) ->
                new CostOutlook(
                    day,
                    new Money(Math.max(0, price.minorUnits() + change), price.currency()),
                    Figure.known(spent),
                    Figure.known(toCome)))
        .list()
        .uniqueElements(CostOutlook::day)
        .ofMaxSize(8);
  }

  /** A cost down to a third of a minor unit. */
  private static Arbitrary<ExactMoney> cost(Currency currency) {
    return Arbitraries.longs()
        .between(0, 4_000_000)
        .map(thirds -> ExactMoney.of(new Money(thirds, currency)).multipliedBy(1, 3));
  }
}
