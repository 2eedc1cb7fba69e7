package dev.agency.budget.testkit;

import static dev.agency.budget.testkit.BurnArbitraries.FIRST_DAY;
import static dev.agency.budget.testkit.Draws.BUDGET;
import static dev.agency.budget.testkit.Draws.CODE;
import static dev.agency.budget.testkit.Draws.DAYS;
import static dev.agency.budget.testkit.Draws.DESIGN;
import static dev.agency.budget.testkit.Draws.LAUNCH;
import static dev.agency.budget.testkit.Draws.amounts;
import static dev.agency.budget.testkit.Draws.crafts;
import static dev.agency.budget.testkit.Draws.longs;
import static dev.agency.budget.testkit.Draws.rate;
import static dev.agency.budget.testkit.Draws.uniform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Budgets of every pricing, with lines with and without a rate, a cap and an estimate. */
final class DrawnBudget {
  /** The forms with amounts that suit these burns; any other is drawn as a deal has it. */
  private static final ImmutableSet<Class<? extends Pricing>> DRAWN_HERE =
      ImmutableSet.of(
          FixedPrice.class, TimeAndMaterials.class, RetainerTerms.class, NonBillable.class);

  private DrawnBudget() {}

  static Arbitrary<Budget> budgets(boolean tidy, String currency) {
    return Combinators.combine(
            pricings(currency),
            lines(tidy, currency),
            Arbitraries.of(456L, 480L, 450L, 7L),
            roundings().optional(0.3),
            recognitions().optional(0.8),
            Arbitraries.of(true, false))
        .as(
            (pricing, lines, minutesPerDay, rounding, recognition, instalments) ->
                Budget.builder()
                    .id(BUDGET)
                    .project(ProjectId.of("p-1"))
                    .name("Budget")
                    .currency(Currency.getInstance(currency))
                    .pricing(pricing)
                    .minutesPerDay(minutesPerDay)
                    .lines(lines)
                    .timeRounding(rounding)
                    .recognition(recognition.flatMap(form -> ofPrice(form, pricing)))
                    .instalments(
                        instalments && pricing instanceof FixedPrice fixed
                            ? instalments(fixed.price())
                            : List.of())
                    .build());
  }

  private static Arbitrary<TimeRounding> roundings() {
    return Combinators.combine(
            Arbitraries.of(TimeRounding.Direction.values()), Arbitraries.of(6L, 15L, 30L))
        .as(
            (direction, step) ->
                direction == TimeRounding.Direction.NONE
                    ? TimeRounding.none()
                    : new TimeRounding(direction, step));
  }

  /** Forms of recognition; empty for parts, which only a price can say. */
  private static Arbitrary<Optional<Recognition>> recognitions() {
    // By percent of completion there is the most to get wrong.
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.just(Optional.of(new Recognition.PercentOfCompletion()))),
        Tuple.of(
            3,
            Arbitraries.of(Recognition.Moment.values())
                .map(moment -> Optional.of(new Recognition.OnDate(moment)))),
        Tuple.of(1, Arbitraries.just(Optional.empty())));
  }

  private static Optional<Recognition> ofPrice(Optional<Recognition> form, Pricing pricing) {
    return pricing instanceof FixedPrice fixed
        ? form.or(() -> Optional.of(inParts(fixed.price())))
        : Optional.empty();
  }

  private static Recognition inParts(Money price) {
    ImmutableList<Money> parts = price.allocate(1, 2);
    LocalDate change = FIRST_DAY.plusDays(14);
    return Recognition.InParts.builder()
        .addParts(
            new Recognition.Part(DateRange.of(FIRST_DAY, change), parts.get(0)),
            new Recognition.Part(DateRange.of(change, FIRST_DAY.plusDays(31)), parts.get(1)))
        .build();
  }

  /** A deposit, a part due on a day, and one due with a milestone. */
  private static List<Instalment> instalments(Money price) {
    ImmutableList<Money> parts = price.allocate(3, 3, 4);
    return List.of(
        Instalment.builder()
            .name("Deposit")
            .amount(parts.get(0))
            .due(FIRST_DAY)
            .deposit(true)
            .build(),
        Instalment.builder()
            .name("Second")
            .amount(parts.get(1))
            .due(FIRST_DAY.plusDays(20))
            .build(),
        Instalment.builder().name("Launch").amount(parts.get(2)).milestone(LAUNCH).build());
  }

  private static Arbitrary<RetainerTerms> retainers(String currency) {
    return Combinators.combine(
            timelyRetainers(currency), Arbitraries.of(RetainerTerms.LateApproval.values()))
        .as(RetainerTerms::withLateApproval);
  }

  private static Arbitrary<RetainerTerms> timelyRetainers(String currency) {
    return Combinators.combine(
            Arbitraries.of(Granularity.WEEK, Granularity.MONTH),
            uniform(-20, 10).map(FIRST_DAY::plusDays),
            longs(0, 2_000),
            amounts(0, 200_000, currency).optional(0.8),
            rate(currency, RateUnit.HOUR).map(BillRate::new).optional(0.7),
            Arbitraries.of(CarryOver.none(), CarryOver.full()),
            Arbitraries.of(CarryOver.none(), CarryOver.full()),
            Arbitraries.of(RetainerTerms.FeeDue.values()))
        .as(
            (period, start, allowance, fee, rate, unused, overrun, due) ->
                RetainerTerms.builder()
                    .period(period)
                    .during(DateRange.startingOn(start))
                    .allowance(allowance)
                    .fee(fee)
                    .overageRate(rate)
                    .unused(unused)
                    .overrun(overrun)
                    .feeDue(due)
                    .build());
  }

  private static Arbitrary<Pricing> pricings(String currency) {
    Arbitrary<Money> amounts = amounts(0, 600_000, currency);
    return Arbitraries.oneOf(
        ImmutableList.<Arbitrary<Pricing>>builder()
            .add(amounts.map(FixedPrice::new))
            .add(retainers(currency).map(terms -> terms))
            .add(retainers(currency).map(terms -> terms))
            .add(amounts.optional(0.7).map(cap -> TimeAndMaterials.builder().cap(cap).build()))
            .add(amounts.optional(0.7).map(cap -> TimeAndMaterials.builder().cap(cap).build()))
            .add(Arbitraries.just(new NonBillable()))
            .addAll(PricingForms.beside(DRAWN_HERE, Currency.getInstance(currency)))
            .build());
  }

  private static Arbitrary<List<ServiceLine>> lines(boolean tidy, String currency) {
    Arbitrary<ServiceLine> line =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
                longs(0, 3_000),
                rate(currency, RateUnit.values()).optional(tidy ? 1 : 0.7),
                amounts(0, 200_000, currency).optional(0.4),
                Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(List.<DatedBillRate>of())),
                    Tuple.of(2, billRates(currency))),
                longs(0, 5_000).optional(0.3),
                discounts(currency).optional(0.4),
                Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        longs(0, 400_000).map(UnitCount::new).optional(0.25),
                        Arbitraries.frequency(
                            Tuple.of(4, ServiceLine.Unit.HOUR),
                            Tuple.of(1, ServiceLine.Unit.DAY),
                            Tuple.of(3, ServiceLine.Unit.PIECE)),
                        crafts().optional(0.4))
                    .as(Quoting::new))
            .as(
                (billable, estimate, rate, cap, rates, markup, discount, quoting) -> {
                  // A rate of the line itself would always win over one for anybody, anywhere.
                  boolean anywhere =
                      rates.stream()
                          .anyMatch(each -> each.budget().isEmpty() && each.discipline().isEmpty());
                  boolean piece = quoting.unit() == ServiceLine.Unit.PIECE;
                  boolean known = !tidy || piece == quoting.quantity().isPresent();
                  return ServiceLine.builder()
                      .id(LineId.of("unnamed"))
                      .name("Line")
                      .discipline(quoting.craft())
                      .billable(billable)
                      .unit(quoting.unit())
                      .quantity(quoting.quantity())
                      .billing(
                          quoting.asQuoted() && known
                              ? ServiceLine.Billing.AS_QUOTED
                              : ServiceLine.Billing.AS_USED)
                      .estimatedMinutes(quoting.asQuoted() ? estimate + 1 : estimate)
                      .billRate(
                          rate.map(BillRate::new).filter(r -> billable && !piece && !anywhere))
                      .rates(billable && !piece ? rates : List.of())
                      .piecePrice(
                          rate.filter(each -> tidy || each.unscaled() % 4 == 0)
                              .map(each -> new Money(each.unscaled() / 100, each.currency()))
                              .filter(price -> billable && piece))
                      .markup(BasisPoints.of(markup.orElse(0L)))
                      .discount(discount.filter(off -> billable))
                      .cap(cap.filter(c -> billable))
                      .build();
                });
    return line.list()
        .ofMinSize(tidy ? 1 : 0)
        .ofMaxSize(3)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(
            lines -> {
              List<ServiceLine> named = new ArrayList<>();
              for (ServiceLine each : lines) {
                named.add(each.withId(LineId.of("l-" + named.size())));
              }
              return named;
            });
  }

  /** How much of what is quoted, whether that is what is charged, and whose craft it is. */
  private record Quoting(
      boolean asQuoted,
      Optional<UnitCount> quantity,
      ServiceLine.Unit unit,
      Optional<DisciplineId> craft) {}

  private static Arbitrary<Discount> discounts(String currency) {
    return Arbitraries.oneOf(
        longs(0, BasisPoints.WHOLE).map(BasisPoints::of).map(Discount.Share::new),
        amounts(0, 50_000, currency).map(Discount.Amount::new));
  }

  /** Rates of the line, the budget and anywhere, of one person, a craft and anybody, by days. */
  private static Arbitrary<List<DatedBillRate>> billRates(String currency) {
    return rate(currency, RateUnit.values())
        .map(BillRate::new)
        .list()
        .ofSize(7)
        .flatMap(
            rates ->
                uniform(0, DAYS)
                    .map(
                        change ->
                            List.of(
                                billRate(rates.get(0))
                                    .during(DateRange.startingOn(FIRST_DAY.plusDays(change)))
                                    .budget(BUDGET)
                                    .line(LineId.of("l-0"))
                                    .person(PersonId.of("ada"))
                                    .build(),
                                billRate(rates.get(1))
                                    .during(
                                        DateRange.of(
                                            FIRST_DAY.minusYears(1), FIRST_DAY.plusDays(change)))
                                    .budget(BUDGET)
                                    .person(PersonId.of("ben"))
                                    .build(),
                                billRate(rates.get(2))
                                    .during(DateRange.startingOn(FIRST_DAY.plusDays(change)))
                                    .budget(BUDGET)
                                    .build(),
                                billRate(rates.get(3))
                                    .during(DateRange.startingOn(FIRST_DAY.minusYears(1)))
                                    .build(),
                                billRate(rates.get(4))
                                    .during(DateRange.startingOn(FIRST_DAY.minusYears(1)))
                                    .budget(BUDGET)
                                    .line(LineId.of("l-0"))
                                    .discipline(DESIGN)
                                    .build(),
                                billRate(rates.get(5))
                                    .during(
                                        DateRange.of(
                                            FIRST_DAY.minusYears(1), FIRST_DAY.plusDays(change)))
                                    .budget(BUDGET)
                                    .line(LineId.of("l-0"))
                                    .discipline(CODE)
                                    .build(),
                                billRate(rates.get(6))
                                    .during(DateRange.startingOn(FIRST_DAY.minusYears(1)))
                                    .discipline(DESIGN)
                                    .build())))
        .flatMap(
            all ->
                Combinators.combine(Arbitraries.subsetOf(all), Arbitraries.of(true, true, false))
                    .as(
                        (some, crafts) ->
                            all.stream()
                                .filter(
                                    rate ->
                                        (rate.discipline().isPresent() && rate.line().isPresent())
                                            ? crafts
                                            : some.contains(rate))
                                .toList()));
  }

  private static DatedBillRate.Builder billRate(BillRate rate) {
    return DatedBillRate.builder().rate(rate);
  }
}
