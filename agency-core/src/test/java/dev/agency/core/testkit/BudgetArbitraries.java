package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.prices;

import com.google.common.collect.Streams;
import dev.agency.core.actuals.EntryLimit;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/**
 * Arbitraries for budgets, the forms in which they recognise income, and their limits. Each value
 * is valid by itself. Immutable and thread-safe.
 */
public final class BudgetArbitraries {
  private BudgetArbitraries() {}

  /**
   * Returns budgets of each form and currency.
   *
   * @return the budgets
   */
  public static Arbitrary<Budget> budgets() {
    return currencies().flatMap(BudgetArbitraries::budgets);
  }

  /**
   * Returns budgets of each form in one currency.
   *
   * @param currency the currency
   * @return the budgets
   */
  public static Arbitrary<Budget> budgets(Currency currency) {
    return Builders.withBuilder(Budget::builder)
        .use(ids(BudgetId::of))
        .in(Budget.Builder::id)
        .use(ids(ProjectId::of))
        .in(Budget.Builder::project)
        .use(names())
        .in(Budget.Builder::name)
        .use(PricingArbitraries.pricings(currency))
        .in(Budget.Builder::pricing)
        .use(CalendarArbitraries.minutesPerDay())
        .in(Budget.Builder::minutesPerDay)
        .use(PricingArbitraries.lines(currency))
        .in(Budget.Builder::lines)
        .use(FactArbitraries.timeRoundings().optional())
        .in((budget, rounding) -> budget.timeRounding(rounding))
        .use(ids(DealId::of).optional())
        .in((budget, deal) -> budget.originDeal(deal))
        .use(externalRefLists())
        .in(Budget.Builder::externalRefs)
        .build(budget -> budget.currency(currency).build())
        .flatMap(BudgetArbitraries::agreed);
  }

  /** Gives a budget with a fixed price a form of recognition and parts that sum to the price. */
  private static Arbitrary<Budget> agreed(Budget budget) {
    if (!(budget.pricing() instanceof FixedPrice fixed)) {
      return Arbitraries.just(budget);
    }
    return Combinators.combine(
            recognitions(budget.currency()).optional(),
            instalments(budget.currency()).list().ofMaxSize(3))
        .as(
            (form, parts) ->
                budget.toBuilder()
                    .recognition(form.map(any -> splitting(any, fixed.price())))
                    .instalments(splitting(parts, fixed.price()))
                    .build());
  }

  private static Recognition splitting(Recognition form, Money price) {
    if (!(form instanceof Recognition.InParts parts)) {
      return form;
    }
    List<Money> split = split(price, parts.parts().size());
    return Recognition.InParts.builder()
        .parts(
            Streams.zip(
                    parts.parts().stream(),
                    split.stream(),
                    (part, amount) -> new Recognition.Part(part.during(), amount))
                .toList())
        .build();
  }

  private static List<Instalment> splitting(List<Instalment> parts, Money price) {
    return parts.isEmpty()
        ? parts
        : Streams.zip(parts.stream(), split(price, parts.size()).stream(), Instalment::withAmount)
            .toList();
  }

  private static List<Money> split(Money price, int parts) {
    return price.allocate(LongStream.rangeClosed(1, parts).toArray());
  }

  /**
   * Returns forms of recognition in one currency.
   *
   * @param currency the currency
   * @return the forms
   */
  public static Arbitrary<Recognition> recognitions(Currency currency) {
    return Arbitraries.oneOf(
        Arbitraries.of(Recognition.Moment.class).map(Recognition.OnDate::new),
        Arbitraries.just(new Recognition.PercentOfCompletion()),
        recognitionsInParts(currency).map(form -> form),
        recognitionsEvenly().map(form -> form));
  }

  /**
   * Returns prices in up to five parts that follow each other or leave gaps.
   *
   * @param currency the currency
   * @return the forms
   */
  public static Arbitrary<Recognition.InParts> recognitionsInParts(Currency currency) {
    Arbitrary<List<Tuple3<Integer, Integer, Money>>> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(1, 120),
                prices(currency))
            .as(Tuple::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5);
    return Combinators.combine(dates(LocalDate.of(1901, 1, 1), LocalDate.of(2180, 1, 1)), steps)
        .as(BudgetArbitraries::parts);
  }

  private static Recognition.InParts parts(
      LocalDate first, List<Tuple3<Integer, Integer, Money>> steps) {
    Recognition.InParts.Builder form = Recognition.InParts.builder();
    LocalDate day = first;
    for (Tuple3<Integer, Integer, Money> step : steps) {
      LocalDate start = day.plusDays(step.get1());
      day = start.plusDays(step.get2());
      form.addParts(new Recognition.Part(DateRange.of(start, day), step.get3()));
    }
    return form.build();
  }

  /**
   * Returns even splits of a price.
   *
   * @return the forms
   */
  public static Arbitrary<Recognition.Evenly> recognitionsEvenly() {
    return Combinators.combine(
            ValueArbitraries.endingDateRanges(), Arbitraries.of(Granularity.class))
        .as(Recognition.Evenly::new);
  }

  /**
   * Returns instalments in one currency, by day and by milestone.
   *
   * @param currency the currency
   * @return the instalments
   */
  public static Arbitrary<Instalment> instalments(Currency currency) {
    return Builders.withBuilder(Instalment::builder)
        .use(names())
        .in(Instalment.Builder::name)
        .use(prices(currency))
        .in(Instalment.Builder::amount)
        .use(
            Arbitraries.oneOf(
                dates().map(day -> Tuple.of(Optional.of(day), Optional.<MilestoneId>empty())),
                ids(MilestoneId::of)
                    .map(id -> Tuple.of(Optional.<LocalDate>empty(), Optional.of(id)))))
        .in((part, terms) -> part.due(terms.get1()).milestone(terms.get2()))
        .use(Arbitraries.of(true, false))
        .in(Instalment.Builder::deposit)
        .build(Instalment.Builder::build);
  }

  /**
   * Returns burn bases, each stage with each share.
   *
   * @return the bases
   */
  public static Arbitrary<BurnBasis> burnBases() {
    return Combinators.combine(Arbitraries.of(TimeStage.class), Arbitraries.of(TimeShare.class))
        .as(BurnBasis::new);
  }

  /**
   * Returns limits of entries, the least and the most included.
   *
   * @return the limits
   */
  public static Arbitrary<EntryLimit> entryLimits() {
    return Arbitraries.longs().between(1, 10_000_000).map(EntryLimit::new);
  }
}
