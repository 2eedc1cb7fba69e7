package dev.agency.budget.change;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.change.ImpactRow.Whole;
import dev.agency.budget.forecast.Forecast;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.pricing.Shares;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.project.Milestone;
import dev.agency.core.scope.Assessment;
import dev.agency.core.scope.Assessment.Pins;
import dev.agency.core.scope.ChangeRefusal;
import dev.agency.core.scope.ScopeItem;
import dev.agency.core.scope.ScopeOfWork;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what a change does; each step is one that a mistake can be planted into. */
class ImpactKernel {
  private final ImpactFacts facts;
  private final ForecastSettings settings;
  private final Budget budget;
  private final BudgetBurn burn;
  private final ImmutableList<ChangedWork> work;
  private final Ruling<ScopeOfWork, ChangeRefusal> changed;

  ImpactKernel(ImpactFacts facts, ForecastSettings settings) {
    this.facts = facts;
    this.settings = settings;
    this.budget = facts.budget();
    this.burn = facts.burn().budget();
    this.work = ChangedWork.of(facts.request(), facts.baseline(), facts.effortDiscipline());
    this.changed = facts.baseline().scope().apply(facts.request().delta());
  }

  ChangePrices prices() {
    return new ChangePrices(facts);
  }

  ChangeCosts costs() {
    return new ChangeCosts(facts);
  }

  Overbooking overbooking() {
    return new Overbooking(facts, settings.weekStart());
  }

  final Ruling<ImpactReport, ChangeRefusal> report() {
    if (changed.refusal().isPresent()) {
      return new Ruling.Refused<>(changed.refusal().get());
    }
    ChangePrices prices = prices();
    ChangeCosts costs = costs();
    Deltas deltas = deltas(prices, costs);
    Whole before = before();
    Whole after = after(before, deltas, moved(prices));
    DateRange window = window(costs);
    Assessment assessment =
        Assessment.builder()
            .pins(pins(prices, costs, deltas, window))
            .minutesDelta(work.stream().mapToLong(ChangedWork::minutes).sum())
            .priceDelta(deltas.price())
            .costDelta(deltas.cost())
            .profitDelta(profit(deltas.price(), deltas.cost()))
            .marginDelta(
                before
                    .margin()
                    .with(after.margin(), (was, is) -> BasisPoints.of(is.value() - was.value())))
            .endBefore(end(facts.baseline().scope()))
            .endAfter(endAfter(costs))
            .newOverbookedMinutes(deltas.over())
            .burnBefore(burn.minutesBurn())
            .burnAfter(burnAfter(after.minutes()))
            .runOutBefore(facts.outlook().forecast().runOut().minutesRunOut())
            .runOutAfter(runOutAfter(costs))
            .build();
    ImpactRow row =
        new ImpactRow(
            facts.request().id(),
            budget.id(),
            burn.asOf(),
            assessment,
            before,
            after,
            burn.logged());
    return new Ruling.Granted<>(
        new ImpactReport(row, rows(deltas.parts(), prices.isPriced()), deltas.people(), window));
  }

  /** Returns what the impact hangs on, also where the change does not fit the scope any more. */
  final Pins pins() {
    ChangePrices prices = prices();
    ChangeCosts costs = costs();
    return pins(prices, costs, deltas(prices, costs), window(costs));
  }

  private Pins pins(ChangePrices prices, ChangeCosts costs, Deltas deltas, DateRange window) {
    return new Pins(
        facts.baseline().number(),
        facts.start(),
        new ImpactPlan(facts, work, prices, costs, window).fingerprint(),
        new ImpactFigures(facts, deltas.cost(), deltas.over()).fingerprint());
  }

  // What it asks of each discipline and person.

  /** What a change adds, part by part and as it is shown of the whole. */
  private record Deltas(
      ImmutableList<Part> parts,
      Figure<Money> price,
      Figure<Money> cost,
      ImmutableList<PersonImpactRow> people,
      Figure<Long> over) {}

  private Deltas deltas(ChangePrices prices, ChangeCosts costs) {
    ImmutableList<Part> parts = parts(prices, costs);
    Overbooking overbooking = overbooking();
    ImmutableList<PersonImpactRow> people = overbooking.rows(costs.days());
    return new Deltas(
        parts,
        prices.isPriced() ? shown(parts.stream().map(Part::price)) : noPrice(),
        shown(parts.stream().map(part -> part.cost().sum())),
        people,
        overbooking.newMinutes(people, parts.stream().allMatch(Part::isProposed)));
  }

  /** Returns a sum as it is shown. */
  private Figure<Money> shown(Stream<PartialSum> sums) {
    PartialSum sum =
        sums.reduce(PartialSum.nothing(ExactMoney.zero(budget.currency())), PartialSum::plus);
    return sum.figure(sum.known().toMoney(RoundingMode.HALF_UP));
  }

  /** What a change asks of a discipline, exactly. */
  record Part(
      Optional<DisciplineId> discipline,
      long minutes,
      long proposed,
      PartialSum price,
      ChangeCosts.Cost cost) {
    /** Whether somebody is said to do all of it. */
    boolean isProposed() {
      return minutes <= proposed;
    }
  }

  /** The parts of a change, in an order that no amount has a part in. */
  private ImmutableList<Part> parts(ChangePrices prices, ChangeCosts costs) {
    TreeSet<Optional<DisciplineId>> disciplines = new TreeSet<>(ChangedWork.BY_DISCIPLINE);
    work.forEach(each -> disciplines.add(each.discipline()));
    costs.days().forEach(day -> disciplines.add(day.discipline()));
    if (work.isEmpty() && facts.quoted().isPresent()) {
      disciplines.add(Optional.empty()); // a quote of no work stands for itself
    }
    return disciplines.stream()
        .map(discipline -> part(discipline, prices, costs))
        .collect(toImmutableList());
  }

  private Part part(Optional<DisciplineId> discipline, ChangePrices prices, ChangeCosts costs) {
    ImmutableList<ChangedWork> own =
        work.stream()
            .filter(each -> each.discipline().equals(discipline))
            .collect(toImmutableList());
    long minutes = own.stream().mapToLong(ChangedWork::minutes).sum();
    boolean ofNoWork = work.isEmpty() && discipline.isPresent();
    PartialSum price =
        prices.isPriced() && !ofNoWork
            ? prices.price(own, work)
            : PartialSum.nothing(ExactMoney.zero(budget.currency()));
    return new Part(
        discipline, minutes, costs.booked(discipline), price, costs.cost(discipline, minutes));
  }

  /** Returns the parts as they are shown: so that they sum to the whole, rounded together. */
  private ImmutableList<DisciplineImpactRow> rows(ImmutableList<Part> parts, boolean priced) {
    ImmutableList<Money> prices = together(parts.stream().map(it -> it.price().known()).toList());
    ImmutableList<Money> costs =
        together(parts.stream().map(it -> it.cost().sum().known()).toList());
    ImmutableList.Builder<DisciplineImpactRow> rows = ImmutableList.builder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Figure<Money> price = priced ? part.price().figure(prices.get(i)) : noPrice();
      Figure<Money> cost = part.cost().sum().figure(costs.get(i));
      rows.add(
          new DisciplineImpactRow(
              facts.request().id(),
              budget.id(),
              part.discipline(),
              part.minutes(),
              part.proposed(),
              price,
              cost,
              profit(price, cost),
              part.cost().basis()));
    }
    return rows.build();
  }

  ImmutableList<Money> together(List<ExactMoney> amounts) {
    return amounts.isEmpty()
        ? ImmutableList.of()
        : ExactMoney.roundTogether(amounts, RoundingMode.HALF_UP);
  }

  private static Figure<Money> noPrice() {
    return Figure.unknown(UnknownReason.NO_PRICE);
  }

  /** Returns what is left; of what nobody pays for the cost is lost. */
  Figure<Money> profit(Figure<Money> price, Figure<Money> cost) {
    return isFree(price)
        ? cost.then(is -> Figure.known(is.negated()))
        : price.with(cost, Money::minus);
  }

  private static boolean isFree(Figure<Money> price) {
    return price.equals(noPrice());
  }

  // The whole at its end.

  private Whole before() {
    ForecastRow standard = facts.outlook().forecast().standard();
    return whole(burn.budgetMinutes(), revenue(standard), standard.costAtCompletion());
  }

  private Figure<Money> revenue(ForecastRow standard) {
    return switch (budget.pricing().charging()) {
      case AS_WORKED ->
          standard
              .valueAtCompletion()
              .map(worth -> budget.pricing().amount().map(worth::min).orElse(worth));
      case ONE_PRICE, BY_PERIOD ->
          budget
              .lacksWhole()
              .<Figure<Money>>map(Figure::unknown)
              .orElseGet(() -> budget.total().map(total -> total.toMoney(RoundingMode.HALF_UP)));
      case NOT_AT_ALL -> noPrice();
    };
  }

  private Whole after(Whole before, Deltas deltas, long moved) {
    return whole(
        Math.addExact(before.minutes(), moved),
        isFree(deltas.price())
            ? before.revenue()
            : before.revenue().with(deltas.price(), Money::plus),
        before.cost().with(deltas.cost(), Money::plus));
  }

  private static Whole whole(long minutes, Figure<Money> revenue, Figure<Money> cost) {
    Figure<Money> profit = revenue.with(cost, Money::minus);
    return new Whole(
        minutes,
        revenue,
        cost,
        profit,
        revenue.then(
            earned ->
                profit.then(left -> Shares.margin(ExactMoney.of(left), ExactMoney.of(earned)))));
  }

  // When it ends, and how much of it is used.

  /** Returns the last day of a scope; nothing ends that has no last day. */
  private static Figure<LocalDate> end(ScopeOfWork scope) {
    return scope
        .plan()
        .last()
        .map(
            last ->
                Stream.of(
                        Stream.of(last),
                        scope.items().stream().map(ScopeItem::due),
                        scope.milestones().stream().map(Milestone::due))
                    .flatMap(days -> days)
                    .max(Comparator.naturalOrder())
                    .orElseThrow())
        .<Figure<LocalDate>>map(Figure::known)
        .orElse(Figure.unknown(UnknownReason.OPEN_ENDED));
  }

  private Figure<LocalDate> endAfter(ChangeCosts costs) {
    Figure<LocalDate> end = end(changed.granted().orElseGet(facts.baseline()::scope));
    return end.map(last -> lastDay(costs).filter(last::isBefore).orElse(last));
  }

  private static Optional<LocalDate> lastDay(ChangeCosts costs) {
    return costs.days().stream().map(ChangeCosts.Day::day).max(Comparator.naturalOrder());
  }

  /** Returns the days whose plan matters: from the first one to the later of both ends. */
  private DateRange window(ChangeCosts costs) {
    Figure<LocalDate> last =
        end(facts.baseline().scope())
            .with(endAfter(costs), (was, is) -> was.isAfter(is) ? was : is);
    return last.ifKnown()
        .map(
            day ->
                DateRange.closed(facts.start(), day.isBefore(facts.start()) ? facts.start() : day))
        .orElseGet(() -> DateRange.startingOn(facts.start()));
  }

  /** Returns by how many minutes the plan moves that a basis counts; a gift moves no plan. */
  private long moved(ChangePrices prices) {
    boolean all = burn.basis().share() == TimeShare.ALL;
    return planIsKept()
        ? 0
        : work.stream()
            .filter(each -> all || prices.isBilled(each))
            .mapToLong(ChangedWork::minutes)
            .sum();
  }

  /** What is given away is in no baseline, and periods of a retainer include what they include. */
  boolean planIsKept() {
    return facts.request().atNoCharge() || budget.lacksWhole().isPresent();
  }

  Figure<BasisPoints> burnAfter(long minutes) {
    return minutes == burn.budgetMinutes()
        ? burn.minutesBurn()
        : Shares.used(burn.usedMinutes(), Math.max(0, minutes), UnknownReason.NO_TOTAL);
  }

  /** Returns the day the minutes are used up by the forecast of the outlook, of the moved plan. */
  private Figure<LocalDate> runOutAfter(ChangeCosts costs) {
    Figure<LocalDate> before = facts.outlook().forecast().runOut().minutesRunOut();
    return facts
        .outlook()
        .basis()
        .measures()
        .minutes()
        .map(minutes -> Forecast.of(moved(minutes, costs), settings, burn.asOf()).runOut())
        .orElse(before);
  }

  /** Returns what a forecast of the moved plan rests on; how far the work is does not matter. */
  ForecastFacts moved(ForecastFacts minutes, ChangeCosts costs) {
    BigDecimal more =
        BigDecimal.valueOf(planIsKept() ? 0 : work.stream().mapToLong(ChangedWork::minutes).sum());
    Figure<BigDecimal> whole =
        minutes
            .budget()
            .map(more::add)
            .then(
                all ->
                    all.signum() > 0 ? Figure.known(all) : Figure.unknown(UnknownReason.NO_TOTAL));
    return new ForecastFacts(
        whole,
        Figure.unknown(UnknownReason.NO_PROGRESS),
        minutes.used(),
        minutes.booked().map(booked -> withProposed(booked, costs)),
        minutes.until(),
        minutes.wonOn(),
        Optional.empty());
  }

  private ImmutableSortedMap<LocalDate, BigDecimal> withProposed(
      ImmutableSortedMap<LocalDate, BigDecimal> booked, ChangeCosts costs) {
    TreeMap<LocalDate, BigDecimal> days = new TreeMap<>(booked);
    for (ChangeCosts.Day day : costs.days()) {
      if (day.day().isAfter(burn.asOf())) {
        days.merge(day.day(), BigDecimal.valueOf(day.minutes()), BigDecimal::add);
      }
    }
    return ImmutableSortedMap.copyOf(days);
  }
}
