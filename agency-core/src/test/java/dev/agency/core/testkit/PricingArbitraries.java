package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.prices;
import static dev.agency.core.testkit.ValueArbitraries.proportions;
import static dev.agency.core.testkit.ValueArbitraries.rates;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.ChosenBillRate;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple4;

/**
 * Arbitraries for what a budget charges: forms of price, and lines of services. Each value is valid
 * by itself. Immutable and thread-safe.
 */
public final class PricingArbitraries {
  private PricingArbitraries() {}

  /**
   * Returns pricings of each form.
   *
   * @return the pricings
   */
  public static Arbitrary<Pricing> pricings() {
    return currencies().flatMap(PricingArbitraries::pricings);
  }

  /**
   * Returns pricings of each form in one currency.
   *
   * @param currency the currency
   * @return the pricings
   */
  public static Arbitrary<Pricing> pricings(Currency currency) {
    return PricingForms.in(currency);
  }

  /**
   * Returns fixed prices in one currency, zero included.
   *
   * @param currency the currency
   * @return the prices
   */
  public static Arbitrary<FixedPrice> fixedPrices(Currency currency) {
    return prices(currency).map(FixedPrice::new);
  }

  /**
   * Returns time and materials in one currency, with and without a cap.
   *
   * @param currency the currency
   * @return the pricings
   */
  public static Arbitrary<TimeAndMaterials> timeAndMaterials(Currency currency) {
    return prices(currency).optional().map(cap -> TimeAndMaterials.builder().cap(cap).build());
  }

  /**
   * Returns what moves on from one period of a retainer to the next: nothing, all, and up to some
   * minutes, with and without an end.
   *
   * @return the carry-overs
   */
  public static Arbitrary<CarryOver> carryOvers() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5_000).optional(),
            Arbitraries.longs().between(1, 12).optional())
        .as(
            (most, periods) ->
                CarryOver.builder()
                    .most(most)
                    .periods(most.equals(Optional.of(0L)) ? Optional.empty() : periods)
                    .build());
  }

  /**
   * Returns retainers in one currency: with an allowance, a fee and both, with and without an end,
   * with every choice of carry-over.
   *
   * @param currency the currency
   * @return the terms
   */
  public static Arbitrary<RetainerTerms> retainers(Currency currency) {
    Arbitrary<Tuple2<Optional<Long>, Optional<Money>>> offers =
        Combinators.combine(
                Arbitraries.longs().between(0, 20_000).optional(), prices(currency).optional())
            .as(Tuple::of)
            .filter(offer -> offer.get1().isPresent() || offer.get2().isPresent());
    Arbitrary<Granularity> periods =
        Arbitraries.of(Granularity.class).filter(period -> period != Granularity.DAY);
    Arbitrary<Tuple4<Granularity, WeekStart, LocalDate, Integer>> times =
        Combinators.combine(
                periods,
                ValueArbitraries.weekStarts(),
                dates(LocalDate.of(1901, 1, 1), LocalDate.of(2180, 1, 1)),
                Arbitraries.integers().between(0, 12))
            .as(Tuple::of);
    return Builders.withBuilder(RetainerTerms::builder)
        .use(times)
        .in(
            (terms, time) ->
                terms
                    .period(time.get1())
                    .weekStart(time.get2())
                    .during(running(time.get1(), time.get2(), time.get3(), time.get4())))
        .use(offers)
        .in((terms, offer) -> terms.allowance(offer.get1()).fee(offer.get2()))
        .use(Arbitraries.of(FeeDue.class))
        .in(RetainerTerms.Builder::feeDue)
        .use(carryOvers())
        .in(RetainerTerms.Builder::unused)
        .use(carryOvers().map(carry -> carry.withPeriods(Optional.empty())))
        .in(RetainerTerms.Builder::overrun)
        .use(rates(currency).map(BillRate::new).optional())
        .in((terms, rate) -> terms.overageRate(rate))
        .use(Arbitraries.of(FirstPeriod.class))
        .in(RetainerTerms.Builder::firstPeriod)
        .use(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1))
        .in(RetainerTerms.Builder::workingDays)
        .use(dates().set().ofMaxSize(3))
        .in(RetainerTerms.Builder::holidays)
        .use(Arbitraries.of(LateApproval.class))
        .in(RetainerTerms.Builder::lateApproval)
        .build(RetainerTerms.Builder::build);
  }

  /** The days of so many periods; of all there will be for none. */
  private static DateRange running(
      Granularity period, WeekStart weeks, LocalDate start, int periods) {
    LocalDate end = start;
    for (int i = 0; i < periods; i++) {
      end = period.nextAfter(end, weeks);
    }
    return periods == 0 ? DateRange.startingOn(start) : DateRange.of(start, end);
  }

  /**
   * Returns service lines in one currency: billable and not, priced and not, capped and not.
   *
   * @param currency the currency
   * @return the lines
   */
  public static Arbitrary<ServiceLine> serviceLines(Currency currency) {
    Arbitrary<ServiceLine> time =
        Combinators.combine(
                paidLines(currency),
                rates(currency).map(BillRate::new).optional(),
                lineRates(currency),
                Arbitraries.of(ServiceLine.Unit.HOUR, ServiceLine.Unit.DAY))
            .as(
                (line, rate, dated, unit) ->
                    line.toBuilder()
                        .unit(unit)
                        .billRate(rate)
                        .rates(rate.isPresent() ? ImmutableList.of() : dated)
                        .build());
    Arbitrary<ServiceLine> pieces =
        Combinators.combine(paidLines(currency), prices(currency).optional())
            .as(
                (line, price) ->
                    line.toBuilder().unit(ServiceLine.Unit.PIECE).piecePrice(price).build());
    return Arbitraries.frequencyOf(
        Tuple.of(6, time), Tuple.of(2, pieces), Tuple.of(2, unpaidLines()));
  }

  /** Lines with all that hours, days and pieces have in common. */
  private static Arbitrary<ServiceLine> paidLines(Currency currency) {
    return Builders.withBuilder(() -> ServiceLine.builder().id(LineId.of("unset")).name("unset"))
        .use(unpaidLines())
        .in((line, unpaid) -> line.from(unpaid))
        .use(unitCounts().optional())
        .in((line, quantity) -> line.quantity(quantity))
        .use(Arbitraries.of(ServiceLine.Billing.class))
        .in(ServiceLine.Builder::billing)
        .use(Arbitraries.longs().between(0, 100_000).map(BasisPoints::of))
        .in(ServiceLine.Builder::markup)
        .use(discounts(currency).optional())
        .in((line, discount) -> line.discount(discount))
        .use(prices(currency).optional())
        .in((line, cap) -> line.cap(cap))
        .build(line -> line.billable(true).build());
  }

  /** Dated rates as a card leaves them in a line: of several places, for anybody or somebody. */
  private static Arbitrary<List<DatedBillRate>> lineRates(Currency currency) {
    return RateArbitraries.rateCards(currency)
        .map(
            card ->
                card.rates().stream()
                    .filter(rate -> rate.place() == ChosenBillRate.Place.ANYWHERE)
                    .toList());
  }

  /**
   * Returns counts of hours, days and pieces, zero and four decimals included.
   *
   * @return the counts
   */
  public static Arbitrary<UnitCount> unitCounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 1_000).map(UnitCount::of),
        Arbitraries.longs().between(0, 1_000_000_000).map(UnitCount::new));
  }

  /**
   * Returns discounts of each form.
   *
   * @param currency the currency of amounts
   * @return the discounts
   */
  public static Arbitrary<Discount> discounts(Currency currency) {
    return Arbitraries.oneOf(
        proportions().map(Discount.Share::new), prices(currency).map(Discount.Amount::new));
  }

  /**
   * Returns work to price: with and without a client, a budget, a line, a person, a discipline.
   *
   * @return the questions
   */
  public static Arbitrary<PricedWork> pricedWork() {
    return Combinators.combine(
            dates(),
            ids(ClientId::of).optional(),
            ids(BudgetId::of).optional(),
            ids(LineId::of).optional(),
            ids(PersonId::of).optional(),
            ids(DisciplineId::of).optional())
        .as(
            (date, client, budget, line, person, discipline) ->
                PricedWork.builder()
                    .date(date)
                    .client(client)
                    .budget(budget)
                    .line(budget.isPresent() ? line : Optional.empty())
                    .person(person)
                    .discipline(discipline)
                    .build());
  }

  /**
   * Returns service lines of any currency.
   *
   * @return the lines
   */
  public static Arbitrary<ServiceLine> serviceLines() {
    return currencies().flatMap(PricingArbitraries::serviceLines);
  }

  private static Arbitrary<ServiceLine> unpaidLines() {
    return Builders.withBuilder(ServiceLine::builder)
        .use(ids(LineId::of))
        .in(ServiceLine.Builder::id)
        .use(names())
        .in(ServiceLine.Builder::name)
        .use(ids(DisciplineId::of).optional())
        .in((line, discipline) -> line.discipline(discipline))
        .use(Arbitraries.longs().between(0, 100_000))
        .in(ServiceLine.Builder::estimatedMinutes)
        .use(Arbitraries.of(true, false))
        .in(ServiceLine.Builder::tracking)
        .build(line -> line.billable(false).build());
  }

  static Arbitrary<List<ServiceLine>> lines(Currency currency) {
    return serviceLines(currency).list().uniqueElements(ServiceLine::id).ofMaxSize(4);
  }
}
