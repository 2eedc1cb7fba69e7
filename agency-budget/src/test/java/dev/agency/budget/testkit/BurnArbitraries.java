package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.MarginFloors;
import dev.agency.budget.PersonWeek;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.TotalsGuard;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.Instalment;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.money.Money;
import dev.agency.core.money.Rate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.pricing.BudgetCostRate;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.DatedBillRate;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Overhead;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.testkit.PricingForms;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary burns: every pricing, basis and week start; euro, yen and dinar; lines with and without
 * a rate, cap and estimate; time on lines and on none; expenses, refunds, pass-through, credit
 * notes; days around the 53rd week of 2026.
 *
 * <p>Half of the scenarios are {@linkplain #tidyScenarios tidy}: nothing is missing, so that every
 * figure is known.
 */
public final class BurnArbitraries {
  /** The first day of any fact. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 14);

  private static final int DAYS = 45;
  private static final BudgetId BUDGET = BudgetId.of("b-1");
  private static final String FOREIGN = "USD";
  private static final MilestoneId LAUNCH = MilestoneId.of("launch");
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final DisciplineId DESIGN = DisciplineId.of("design");

  /** The forms with amounts that suit these burns; any other is drawn as a deal has it. */
  private static final ImmutableSet<Class<? extends Pricing>> DRAWN_HERE =
      ImmutableSet.of(
          FixedPrice.class, TimeAndMaterials.class, RetainerTerms.class, NonBillable.class);

  private BurnArbitraries() {}

  /**
   * Returns scenarios of all kinds.
   *
   * @return tidy and untidy ones, half and half
   */
  public static Arbitrary<BurnScenario> scenarios() {
    return Arbitraries.of(true, false).flatMap(BurnArbitraries::scenarios).withoutEdgeCases();
  }

  /**
   * Returns scenarios in which nothing is missing: every person has a rate on every day, every
   * billable line has one, all time is on a line, and all money is in the currency of the budget.
   *
   * @return the scenarios
   */
  public static Arbitrary<BurnScenario> tidyScenarios() {
    return scenarios(true).withoutEdgeCases();
  }

  /**
   * Returns settings.
   *
   * @return settings of every basis
   */
  public static Arbitrary<BurnSettings> settings() {
    Arbitrary<List<BasisPoints>> thresholds =
        Arbitraries.longs()
            .between(1, 12_000)
            .set()
            .ofMaxSize(4)
            .map(values -> values.stream().sorted().map(BasisPoints::of).toList());
    return Combinators.combine(
            Arbitraries.of(TimeStage.values()),
            Arbitraries.of(TimeShare.values()),
            Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
            thresholds,
            longs(-2_000, 4_000),
            longs(0, 4_000),
            Combinators.combine(
                    Arbitraries.integers().between(1, 4), longs(4_000, BasisPoints.WHOLE))
                .as((people, most) -> new TotalsGuard(people, BasisPoints.of(most))),
            Arbitraries.of(
                new FxPolicy.EachDay(),
                new FxPolicy.EachDay(),
                new FxPolicy.ValueAt(FIRST_DAY.plusDays(10))))
        .as(
            (stage, share, weekStart, shares, amber, step, guard, policy) ->
                BurnSettings.builder()
                    .basis(new BurnBasis(stage, share))
                    .weekStart(new WeekStart(weekStart))
                    .thresholds(shares)
                    .marginFloors(
                        new MarginFloors(BasisPoints.of(amber + step), BasisPoints.of(amber)))
                    .totalsGuard(guard)
                    .fxPolicy(policy)
                    .build());
  }

  /**
   * Returns days around those of the facts.
   *
   * @return days from a week before the first possible fact to a week after the last
   */
  public static Arbitrary<LocalDate> days() {
    return uniform(-7, DAYS + 7).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<BurnScenario> scenarios(boolean tidy) {
    return Combinators.combine(Arbitraries.of("EUR", "JPY", "KWD"), settings(), days())
        .flatAs(
            (currency, settings, asOf) ->
                budgets(tidy, currency)
                    .flatMap(
                        budget ->
                            Combinators.combine(
                                    facts(tidy, budget, settings.weekStart()),
                                    rates(tidy, currency),
                                    exchange(currency))
                                .as(
                                    (facts, rates, exchange) ->
                                        new BurnScenario(
                                            budget, facts, rates, exchange, settings, asOf))));
  }

  private static Arbitrary<Budget> budgets(boolean tidy, String currency) {
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

  private static Arbitrary<FxTable> exchange(String currency) {
    Arbitrary<String> rates = Arbitraries.of("0.9", "1.2345", "110", "0.3071");
    return Combinators.combine(rates, rates, uniform(0, DAYS), Arbitraries.of(0, 10))
        .as(
            (before, after, change, gap) ->
                FxTable.of(
                    List.of(
                        fxRate(
                            before,
                            currency,
                            DateRange.of(FIRST_DAY.minusYears(1), FIRST_DAY.plusDays(change))),
                        fxRate(
                            after,
                            currency,
                            DateRange.startingOn(FIRST_DAY.plusDays(change + gap))))))
        .optional(0.5)
        .map(table -> table.orElse(FxTable.of(List.of())));
  }

  private static FxRate fxRate(String rate, String currency, DateRange during) {
    return new FxRate(ExchangeRate.of(FOREIGN, currency, rate), during, "Bank");
  }

  private static Arbitrary<Rate> rate(String currency, RateUnit... units) {
    return Combinators.combine(longs(0, 2_000_000), Arbitraries.of(units))
        .as((unscaled, unit) -> new Rate(unscaled, 4, Currency.getInstance(currency), unit));
  }

  private static Arbitrary<PersonId> people() {
    return Arbitraries.of("ada", "ben", "cem").map(PersonId::of);
  }

  private static Arbitrary<DisciplineId> crafts() {
    return Arbitraries.of(CODE, DESIGN);
  }

  /** Who is of which discipline; some are of none. */
  private static Arbitrary<ImmutableMap<PersonId, DisciplineId>> disciplines() {
    return Combinators.combine(
            crafts().optional(0.8), crafts().optional(0.8), crafts().optional(0.8))
        .as(
            (ada, ben, cem) -> {
              ImmutableMap.Builder<PersonId, DisciplineId> all = ImmutableMap.builder();
              ada.ifPresent(craft -> all.put(PersonId.of("ada"), craft));
              ben.ifPresent(craft -> all.put(PersonId.of("ben"), craft));
              cem.ifPresent(craft -> all.put(PersonId.of("cem"), craft));
              return all.buildOrThrow();
            });
  }

  /** For each person a rate before and one after a day, with a gap between them if untidy. */
  private static Arbitrary<RateBook> rates(boolean tidy, String currency) {
    Arbitrary<List<DatedCostRate>> ada = rates("ada", tidy, currency);
    Arbitrary<CostRate> hourly = rate(currency, RateUnit.HOUR).map(CostRate::new);
    return Combinators.combine(
            ada,
            rates("ben", tidy, currency),
            rates("cem", tidy, currency),
            hourly.optional(0.3),
            hourly.optional(0.4),
            uniform(0, DAYS).map(FIRST_DAY::plusDays))
        .as(
            (first, second, third, own, overhead, change) -> {
              List<DatedCostRate> all = new ArrayList<>(first);
              all.addAll(second);
              all.addAll(third);
              DateRange later = DateRange.startingOn(change);
              PersonId ben = PersonId.of("ben");
              return RateBook.builder()
                  .costRates(all)
                  .budgetCostRates(
                      own.map(rate -> new BudgetCostRate(BUDGET, ben, later, rate)).stream()
                          .toList())
                  .overheads(overhead.map(rate -> new Overhead(later, rate)).stream().toList())
                  .build();
            });
  }

  private static Arbitrary<List<DatedCostRate>> rates(
      String person, boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, currency, FOREIGN);
    Arbitrary<CostRate> costs =
        currencies.flatMap(in -> rate(in, RateUnit.HOUR)).map(CostRate::new);
    return Combinators.combine(
            costs,
            costs,
            uniform(0, DAYS),
            tidy ? Arbitraries.just(0) : Arbitraries.of(0, 0, 1, 20))
        .as(
            (before, after, change, gap) -> {
              PersonId whose = PersonId.of(person);
              LocalDate end = FIRST_DAY.plusDays(change);
              return List.of(
                  new DatedCostRate(whose, DateRange.of(FIRST_DAY.minusYears(1), end), before),
                  new DatedCostRate(whose, DateRange.startingOn(end.plusDays(gap)), after));
            });
  }

  private static Arbitrary<BurnFacts> facts(boolean tidy, Budget budget, WeekStart weekStart) {
    String currency = budget.currency().getCurrencyCode();
    return Combinators.combine(
            entries(tidy, budget)
                .list()
                .ofMaxSize(25)
                .withSizeDistribution(RandomDistribution.uniform()),
            expenses(tidy, budget, currency).list().ofMaxSize(5),
            invoices(tidy, currency).list().ofMaxSize(4),
            timesheets(weekStart).optional(0.8),
            people().list().uniqueElements().ofMaxSize(2),
            writeOffs(tidy, currency).list().ofMaxSize(2),
            factDays().optional(0.5),
            Combinators.combine(
                    factDays().optional(0.7),
                    factDays().optional(0.7),
                    Combinators.combine(factDays(), amounts(0, 300_000, currency))
                        .as(CostToCome::new)
                        .list()
                        .uniqueElements(CostToCome::day)
                        .ofMinSize(tidy ? 1 : 0)
                        .ofMaxSize(3),
                    disciplines(),
                    deliveries(budget),
                    uniform(-20, 40).list().ofSize(45),
                    Combinators.combine(factDays(), uniform(1, 8), Arbitraries.of(true, false))
                        .as(BurnArbitraries::lock)
                        .list()
                        .ofMaxSize(3),
                    scheduled(tidy, budget)
                        .list()
                        .uniqueElements(time -> List.of(time.booking(), time.day()))
                        .ofMaxSize(12)
                        .withSizeDistribution(RandomDistribution.uniform()))
                .as(Outlook::new))
        .as(
            (entries, expenses, invoices, timesheets, expected, writeOffs, launched, outlook) ->
                BurnFacts.builder()
                    .entries(numbered(entries))
                    .expenses(numberedExpenses(expenses))
                    .invoices(numberedInvoices(invoices))
                    .writeOffs(numberedWriteOffs(writeOffs))
                    .milestonesReached(
                        launched.map(day -> ImmutableMap.of(LAUNCH, day)).orElse(ImmutableMap.of()))
                    .priceDates(
                        PriceDates.builder()
                            .start(outlook.start())
                            .delivered(outlook.delivered())
                            .build())
                    .costsToCome(outlook.toCome())
                    .disciplines(outlook.disciplines())
                    .deliveries(numberedDeliveries(outlook.deliveries()))
                    .knownOn(
                        knownOn(numbered(entries), TimeEntry::id, TimeEntry::date, outlook.late()))
                    .locks(outlook.locks())
                    .formerEntries(former(numbered(entries), outlook.late()))
                    .deliveriesKnownOn(
                        knownOn(
                            numberedDeliveries(outlook.deliveries()),
                            Delivery::id,
                            Delivery::date,
                            outlook.late().subList(25, 31)))
                    .formerDeliveries(
                        formerDeliveries(
                            numberedDeliveries(outlook.deliveries()),
                            outlook.late().subList(25, 31)))
                    .expensesKnownOn(
                        knownOn(
                            numberedExpenses(expenses),
                            Expense::id,
                            Expense::date,
                            outlook.late().subList(31, 36)))
                    .formerExpenses(
                        formerExpenses(numberedExpenses(expenses), outlook.late().subList(31, 36)))
                    .invoicesKnownOn(
                        knownOn(
                            numberedInvoices(invoices),
                            Invoice::id,
                            Invoice::date,
                            outlook.late().subList(36, 40)))
                    .formerInvoices(
                        formerInvoices(numberedInvoices(invoices), outlook.late().subList(36, 40)))
                    .writeOffsKnownOn(
                        knownOn(
                            numberedWriteOffs(writeOffs),
                            WriteOff::id,
                            WriteOff::date,
                            outlook.late().subList(40, 42)))
                    .formerWriteOffs(
                        formerWriteOffs(
                            numberedWriteOffs(writeOffs), outlook.late().subList(40, 42)))
                    .scheduled(outlook.scheduled())
                    .scheduledKnownOn(
                        knownOn(
                            bookings(outlook.scheduled()),
                            ScheduledTime::booking,
                            ScheduledTime::day,
                            outlook.late().subList(42, 45)))
                    .formerScheduled(
                        formerScheduled(
                            bookings(outlook.scheduled()), outlook.late().subList(42, 45)))
                    .timesheets(timesheets)
                    .expectedPeople(expected)
                    .build());
  }

  private static PeriodLock lock(LocalDate day, int later, boolean own) {
    LocalDate through = day.with(TemporalAdjusters.lastDayOfMonth());
    return PeriodLock.builder()
        .id(PeriodLockId.of("lock-" + through + "-" + later))
        .budget(own ? Optional.of(BUDGET) : Optional.empty())
        .through(through)
        .on(through.plusDays(later))
        .build();
  }

  /** Some facts came to count later than the day they are of. */
  private static <I, T> ImmutableMap<I, LocalDate> knownOn(
      List<T> facts, Function<T, I> idOf, Function<T, LocalDate> dayOf, List<Integer> late) {
    ImmutableMap.Builder<I, LocalDate> known = ImmutableMap.builder();
    for (int i = 0; i < facts.size(); i++) {
      if (late.get(i) > 0) {
        T fact = facts.get(i);
        known.put(idOf.apply(fact), dayOf.apply(fact).plusDays(late.get(i)));
      }
    }
    return known.buildOrThrow();
  }

  /** Some entries that came to count late had counted otherwise before, in time or nearly. */
  private static ImmutableList<FormerEntry> former(List<TimeEntry> entries, List<Integer> late) {
    ImmutableList.Builder<FormerEntry> former = ImmutableList.builder();
    for (int i = 0; i < entries.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        TimeEntry now = entries.get(i);
        TimeEntry was =
            now.withMinutes((now.minutes() + 100) % 500).withApproval(Approval.APPROVED);
        former.add(new FormerEntry(was, now.date().plusDays(days / 4), now.date().plusDays(days)));
      }
    }
    return former.build();
  }

  private static ImmutableList<FormerDelivery> formerDeliveries(
      List<Delivery> deliveries, List<Integer> late) {
    ImmutableList.Builder<FormerDelivery> former = ImmutableList.builder();
    for (int i = 0; i < deliveries.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        Delivery now = deliveries.get(i);
        Delivery was = now.withPieces(UnitCount.of(days)).withApproval(Approval.APPROVED);
        former.add(
            new FormerDelivery(was, now.date().plusDays(days / 4), now.date().plusDays(days)));
      }
    }
    return former.build();
  }

  private static ImmutableList<FormerExpense> formerExpenses(
      List<Expense> expenses, List<Integer> late) {
    ImmutableList.Builder<FormerExpense> former = ImmutableList.builder();
    for (int i = 0; i < expenses.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        Expense now = expenses.get(i);
        Expense was =
            now.withCost(new Money(1_000L * days, now.cost().currency()))
                .withApproval(Approval.APPROVED);
        former.add(
            new FormerExpense(was, now.date().plusDays(days / 4), now.date().plusDays(days)));
      }
    }
    return former.build();
  }

  private static ImmutableList<FormerInvoice> formerInvoices(
      List<Invoice> invoices, List<Integer> late) {
    ImmutableList.Builder<FormerInvoice> former = ImmutableList.builder();
    for (int i = 0; i < invoices.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        Invoice now = invoices.get(i);
        Invoice was = now.withState(InvoiceState.SENT);
        former.add(
            new FormerInvoice(was, now.date().plusDays(days / 4), now.date().plusDays(days)));
      }
    }
    return former.build();
  }

  private static ImmutableList<FormerWriteOff> formerWriteOffs(
      List<WriteOff> writeOffs, List<Integer> late) {
    ImmutableList.Builder<FormerWriteOff> former = ImmutableList.builder();
    for (int i = 0; i < writeOffs.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        WriteOff now = writeOffs.get(i);
        WriteOff was =
            now.withMinutes(0).withAmount(new Money(1_000L * days, now.amount().currency()));
        former.add(
            new FormerWriteOff(was, now.date().plusDays(days / 4), now.date().plusDays(days)));
      }
    }
    return former.build();
  }

  /** The first day of each booking that comes, of at most three. */
  private static ImmutableList<ScheduledTime> bookings(List<ScheduledTime> scheduled) {
    return scheduled.stream()
        .collect(
            ImmutableMap.toImmutableMap(
                ScheduledTime::booking, time -> time, (first, next) -> first))
        .values()
        .asList();
  }

  private static ImmutableList<FormerScheduledTime> formerScheduled(
      List<ScheduledTime> scheduled, List<Integer> late) {
    ImmutableList.Builder<FormerScheduledTime> former = ImmutableList.builder();
    for (int i = 0; i < scheduled.size(); i++) {
      int days = late.get(i);
      if (days > 0 && days % 2 == 0) {
        ScheduledTime now = scheduled.get(i);
        ScheduledTime was = now.withMinutes(60L * days);
        former.add(
            new FormerScheduledTime(was, now.day().plusDays(days / 4), now.day().plusDays(days)));
      }
    }
    return former.build();
  }

  private static Arbitrary<Optional<LineId>> lineOf(boolean tidy, Budget budget) {
    List<Optional<LineId>> lines = new ArrayList<>();
    budget.lines().forEach(line -> lines.add(Optional.of(line.id())));
    if (!tidy || lines.isEmpty()) {
      lines.add(Optional.empty());
    }
    return Arbitraries.of(lines);
  }

  private static Arbitrary<LocalDate> factDays() {
    return uniform(0, DAYS).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<TimeEntry> entries(boolean tidy, Budget budget) {
    return Combinators.combine(
            people(),
            lineOf(tidy, budget),
            factDays(),
            longs(0, 600),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(
                Approval.APPROVED, Approval.APPROVED, Approval.PENDING, Approval.REJECTED),
            Arbitraries.of("i-0", "i-1", "i-9").optional(0.7))
        .as(
            (person, line, day, minutes, billable, approval, invoice) ->
                TimeEntry.builder()
                    .id(TimeEntryId.of("unnamed"))
                    .budget(BUDGET)
                    .person(person)
                    .line(line)
                    .date(day)
                    .minutes(minutes)
                    .billable(billable)
                    .approval(approval)
                    .invoice(invoice.map(InvoiceId::of).filter(id -> approval != Approval.REJECTED))
                    .build());
  }

  /** Days of three bookings, each of anybody: who is booked does not follow from the booking. */
  private static Arbitrary<ScheduledTime> scheduled(boolean tidy, Budget budget) {
    return Combinators.combine(
            Arbitraries.of("bk-0", "bk-1", "bk-2").map(BookingId::of),
            people(),
            lineOf(tidy, budget),
            factDays(),
            Arbitraries.longs().between(1, 600).withDistribution(RandomDistribution.uniform()))
        .as(
            (booking, person, line, day, minutes) ->
                ScheduledTime.builder()
                    .booking(booking)
                    .person(person)
                    .budget(BUDGET)
                    .line(line)
                    .day(day)
                    .minutes(minutes)
                    .build());
  }

  private static Arbitrary<Expense> expenses(boolean tidy, Budget budget, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return Combinators.combine(
            lineOf(tidy, budget),
            factDays(),
            currencies.flatMap(BurnArbitraries::spent),
            currencies.flatMap(BurnArbitraries::spent).optional(0.7),
            Arbitraries.of(true, false),
            Arbitraries.of(Approval.values()))
        .as(
            (line, day, cost, billable, passThrough, approval) ->
                Expense.builder()
                    .id(ExpenseId.of("unnamed"))
                    .budget(BUDGET)
                    .line(line)
                    .date(day)
                    .name("Expense")
                    .cost(cost)
                    .billableAmount(billable)
                    .passThrough(passThrough && billable.isPresent())
                    .approval(approval)
                    .build());
  }

  /** In the foreign currency often the same amount with either sign, so that some cancel. */
  private static Arbitrary<Money> spent(String currency) {
    Arbitrary<Money> any = amounts(-20_000, 60_000, currency);
    Money same = Money.of("50", currency);
    return currency.equals(FOREIGN)
        ? Arbitraries.oneOf(any, Arbitraries.of(same, same.negated()))
        : any;
  }

  private static Arbitrary<Invoice> invoices(boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return currencies.flatMap(
        in ->
            Combinators.combine(
                    factDays(),
                    amounts(-50_000, 200_000, in),
                    Arbitraries.of(InvoiceState.values()))
                .as(
                    (day, amount, state) ->
                        Invoice.builder()
                            .id(InvoiceId.of("unnamed"))
                            .budget(BUDGET)
                            .number("1")
                            .date(day)
                            .amount(amount)
                            .state(state)
                            .build()));
  }

  /** When the work began and was delivered, what it will still cost, and what came late or may. */
  private record Outlook(
      Optional<LocalDate> start,
      Optional<LocalDate> delivered,
      List<CostToCome> toCome,
      ImmutableMap<PersonId, DisciplineId> disciplines,
      List<Delivery> deliveries,
      List<Integer> late,
      List<PeriodLock> locks,
      List<ScheduledTime> scheduled) {}

  /** Deliveries on the lines of pieces; none without such a line. */
  private static Arbitrary<List<Delivery>> deliveries(Budget budget) {
    List<LineId> lines =
        budget.lines().stream()
            .filter(line -> line.unit() == ServiceLine.Unit.PIECE)
            .map(ServiceLine::id)
            .toList();
    if (lines.isEmpty()) {
      return Arbitraries.just(List.of());
    }
    return Combinators.combine(
            Arbitraries.of(lines),
            factDays(),
            Arbitraries.oneOf(
                longs(0, 12).map(UnitCount::of), longs(0, 120_000).map(UnitCount::new)),
            Arbitraries.of(
                Approval.APPROVED, Approval.APPROVED, Approval.PENDING, Approval.REJECTED),
            Arbitraries.of("i-0", "i-1", "i-9").optional(0.7))
        .as(
            (line, day, pieces, approval, invoice) ->
                Delivery.builder()
                    .id(DeliveryId.of("unnamed"))
                    .budget(BUDGET)
                    .line(line)
                    .date(day)
                    .pieces(pieces)
                    .approval(approval)
                    .invoice(invoice.map(InvoiceId::of).filter(id -> approval != Approval.REJECTED))
                    .build())
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<WriteOff> writeOffs(boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return currencies.flatMap(
        in ->
            Combinators.combine(
                    factDays(), amounts(1, 40_000, in), Arbitraries.of(WriteOffKind.values()))
                .as(
                    (day, amount, kind) ->
                        WriteOff.builder()
                            .id(WriteOffId.of("unnamed"))
                            .budget(BUDGET)
                            .date(day)
                            .kind(kind)
                            .amount(amount)
                            .reason("Goodwill")
                            .build()));
  }

  private static List<WriteOff> numberedWriteOffs(List<WriteOff> writeOffs) {
    List<WriteOff> named = new ArrayList<>();
    writeOffs.forEach(each -> named.add(each.withId(WriteOffId.of("w-" + named.size()))));
    return named;
  }

  /** Weeks of everyone, or of all but one, some of them off. */
  private static Arbitrary<TimesheetCoverage> timesheets(WeekStart weekStart) {
    int weeks = DAYS / 7 + 8;
    LocalDate first = weekStart.weekOf(FIRST_DAY.minusWeeks(6));
    return Combinators.combine(
            Arbitraries.of(2, 3, 3, 3),
            longs(0, 3_000).list().ofSize(3 * weeks),
            Arbitraries.of(0L, 1_200L, 2_280L, 2_400L).list().ofSize(3 * weeks))
        .as(
            (count, logged, capacity) -> {
              List<PersonWeek> rows = new ArrayList<>();
              List<String> names = List.of("ada", "ben", "cem");
              for (int i = 0; i < count * weeks; i++) {
                rows.add(
                    new PersonWeek(
                        PersonId.of(names.get(i / weeks)),
                        first.plusWeeks(i % weeks),
                        logged.get(i),
                        capacity.get(i)));
              }
              return TimesheetCoverage.builder().weekStart(weekStart).weeks(rows).build();
            });
  }

  /** Amounts between limits in hundredths of a unit, whatever the decimals of the currency. */
  private static Arbitrary<Money> amounts(long least, long most, String code) {
    Currency currency = Currency.getInstance(code);
    long minorUnits = BigInteger.TEN.pow(currency.getDefaultFractionDigits()).longValueExact();
    return longs(least * minorUnits / 100, most * minorUnits / 100)
        .map(minor -> new Money(minor, currency));
  }

  /** All numbers alike, and zero more often, where mistakes are. */
  private static Arbitrary<Long> longs(long least, long most) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            19,
            Arbitraries.longs()
                .between(least, most)
                .withDistribution(RandomDistribution.uniform())),
        Tuple.of(1, Arbitraries.just(0L)));
  }

  private static Arbitrary<Integer> uniform(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform());
  }

  private static List<TimeEntry> numbered(List<TimeEntry> entries) {
    List<TimeEntry> named = new ArrayList<>();
    entries.forEach(each -> named.add(each.withId(TimeEntryId.of("t-" + named.size()))));
    return named;
  }

  private static List<Delivery> numberedDeliveries(List<Delivery> deliveries) {
    List<Delivery> named = new ArrayList<>();
    deliveries.forEach(each -> named.add(each.withId(DeliveryId.of("d-" + named.size()))));
    return named;
  }

  private static List<Expense> numberedExpenses(List<Expense> expenses) {
    List<Expense> named = new ArrayList<>();
    expenses.forEach(each -> named.add(each.withId(ExpenseId.of("x-" + named.size()))));
    return named;
  }

  private static List<Invoice> numberedInvoices(List<Invoice> invoices) {
    List<Invoice> named = new ArrayList<>();
    for (Invoice each : invoices) {
      Invoice invoice = each.withId(InvoiceId.of("i-" + named.size()));
      named.add(named.isEmpty() ? invoice : crediting(named.get(0), invoice));
    }
    return named;
  }

  /** What is negative takes back the first invoice: the second invoice all of it, others a part. */
  private static Invoice crediting(Invoice first, Invoice next) {
    boolean credit =
        first.amount().isPositive()
            && next.amount().minorUnits() < 0
            && next.amount().currency().equals(first.amount().currency());
    if (!credit) {
      return next;
    }
    Invoice note = next.withCredits(first.id());
    return next.id().value().equals("i-1") ? note.withAmount(first.amount().negated()) : note;
  }
}
