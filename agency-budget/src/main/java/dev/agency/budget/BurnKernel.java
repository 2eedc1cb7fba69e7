package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.pricing.UnitCount;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The view functions on the accounts of a budget: caps, shares, rounding, crossings. */
class BurnKernel {
  /** What a count can say, in its fourth decimals. */
  private static final long MOST_PIECES = 1_000_000_000 * UnitCount.ONE;

  /** Whoever has no discipline comes last. */
  private static final Comparator<Optional<DisciplineId>> BY_DISCIPLINE =
      Comparator.comparing(
          discipline -> discipline.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

  private final Prices prices;
  private final BurnSettings settings;
  private final Budget budget;
  private final Currency currency;

  BurnKernel(Prices prices, BurnSettings settings) {
    this.prices = prices;
    this.settings = settings;
    this.budget = prices.budget();
    this.currency = budget.currency();
  }

  final BurnReport report(BurnFacts facts, LocalDate asOf) {
    PastFacts past = past(facts, asOf).converted(prices);
    BurnAccounts accounts = new BurnAccounts(prices, past);
    BurnAccounts charged =
        prices.chargedStage() == prices.basis().stage()
            ? accounts
            : new BurnAccounts(prices, past, prices.chargedStage());
    LoggedTime logged = new LoggedTime(past.loggedThrough(), coverage(facts, accounts, asOf));
    Charges charges =
        Charges.of(prices, facts, past, charged, capsOf(charged), settings.weekStart(), asOf)
            .logged(logged);
    BudgetBurn whole =
        budgetBurn(accounts, charges, asOf)
            .overCap(overCap(charged.total, charges.chargeable()))
            .loggedThrough(logged.through())
            .coverage(logged.coverage())
            .build();
    return new BurnReport(
        whole,
        lines(accounts, asOf),
        people(accounts, asOf),
        disciplines(accounts, asOf),
        periods(accounts, Periods.weeks(past, settings.weekStart()), asOf),
        periods(accounts, Periods.months(past), asOf),
        crossings(accounts, asOf),
        charges,
        books(facts, asOf),
        new Explainer(
            new UsedWork(prices, past, prices.basis().stage(), accounts.discounts),
            new UsedWork(prices, past, prices.chargedStage(), charged.discounts),
            facts,
            charges,
            whole));
  }

  /** Returns what is posted in the months of the budget. */
  ClosedBooks books(BurnFacts facts, LocalDate asOf) {
    return new ClosedBooks(prices, facts, settings.weekStart(), asOf);
  }

  /** Returns what had happened by a day. */
  PastFacts past(BurnFacts facts, LocalDate asOf) {
    return PastFacts.of(facts, asOf);
  }

  /** Returns what may not be charged. */
  Caps caps(List<ExactMoney> lineValues, ExactMoney unlinedValue) {
    return Caps.of(budget, Charges.quotes(budget), lineValues, unlinedValue);
  }

  /** Rounds parts that are shown together. */
  ImmutableList<Money> together(List<ExactMoney> parts) {
    return parts.isEmpty()
        ? ImmutableList.of()
        : ExactMoney.roundTogether(parts, RoundingMode.HALF_UP);
  }

  private Caps capsOf(BurnAccounts accounts) {
    if (!(budget.pricing() instanceof TimeAndMaterials)) {
      return Caps.none(budget);
    }
    List<ExactMoney> capped =
        accounts.lines.stream()
            .map(account -> account.value.known().minus(account.passThrough.known()))
            .collect(toImmutableList());
    int lines = capped.size() - 1;
    return caps(capped.subList(0, lines), capped.get(lines));
  }

  private BudgetBurn.Builder budgetBurn(BurnAccounts accounts, Charges charges, LocalDate asOf) {
    Account total = accounts.total;
    Tally usedCost = total.cost(currency);
    Figure<ExactMoney> used = valued(total.value.exact());
    Figure<ExactMoney> chargeable = charges.chargeable();
    Figure<ExactMoney> revenue = charges.revenue();
    Figure<ExactMoney> cost = usedCost.exact();
    List<Money> costs = costs(total);
    Figure<Money> shownTotal = budget.total().map(Tally::shown);
    Figure<Money> shownUsed = used.map(Tally::shown);
    Figure<Money> shownChargeable = chargeable.map(Tally::shown);
    Figure<Money> shownInvoiced = total.invoiced.exact().map(Tally::shown);
    Figure<Money> shownCost = cost.map(Tally::shown);
    Figure<ExactMoney> guarded = guarded(Tally.neutral(cost), accounts);
    Figure<Money> shownGuarded = guarded.map(Tally::shown);
    return BudgetBurn.builder()
        .budget(budget.id())
        .name(budget.name())
        .asOf(asOf)
        .basis(prices.basis())
        .workedMinutes(total.worked)
        .billableMinutes(total.billable)
        .unapprovedMinutes(total.unapproved)
        .scheduledMinutes(total.scheduled)
        .budgetMinutes(plannedMinutes())
        .usedMinutes(total.used)
        .minutesBurn(Shares.used(total.used, plannedMinutes(), UnknownReason.NO_TOTAL))
        .budgetTotal(shownTotal)
        .usedValue(shownUsed)
        .unpricedValueMinutes(total.value.unpricedMinutes())
        .chargeable(shownChargeable)
        .budgetRemaining(shownTotal.with(shownUsed, Money::minus))
        .burn(burn(budget.total(), used))
        .invoiced(shownInvoiced)
        .drafted(total.drafted.exact().map(Tally::shown))
        .writtenOff(charges.invoicing().writtenOff())
        .toInvoice(charges.invoicing().toInvoice().orElse(Figure.unknown(UnknownReason.NO_PRICE)))
        .revenue(revenue.map(Tally::shown))
        .labourCost(total.labourCost.figure(costs.get(0)))
        .overheadCost(total.overheadCost.figure(costs.get(1)))
        .expenseCost(total.expenseCost.figure(costs.get(2)))
        .usedCost(shownCost)
        .unpricedCostMinutes(usedCost.unpricedMinutes())
        .profit(revenue.map(Tally::shown).with(shownCost, Money::minus))
        .margin(ofRevenue(revenue, cost, (earned, profit) -> Shares.margin(profit, earned)))
        .marginBand(
            ofRevenue(
                revenue,
                Tally.neutral(cost),
                (earned, profit) -> Figure.known(settings.marginFloors().bandOf(profit, earned))))
        .costTotal(shownGuarded)
        .profitTotal(revenue.map(Tally::shown).with(shownGuarded, Money::minus))
        .marginTotal(
            ofRevenue(revenue, guarded, (earned, profit) -> Shares.margin(profit, earned)));
  }

  /** The minutes that what is used is measured by. */
  private long plannedMinutes() {
    return budget.plannedMinutes(prices.basis().share());
  }

  private long plannedMinutes(ServiceLine line) {
    return budget.plannedMinutes(line, prices.basis().share());
  }

  /** What labour, overhead and expenses cost, to the cent of the whole. */
  private List<Money> costs(Account total) {
    return together(
        List.of(total.labourCost.known(), total.overheadCost.known(), total.expenseCost.known()));
  }

  /** A cost where enough people contributed to it; the minutes decide, never the cost. */
  private Figure<ExactMoney> guarded(Figure<ExactMoney> cost, BurnAccounts accounts) {
    List<Long> minutes = accounts.peopleAccounts.stream().map(account -> account.worked).toList();
    return settings.totalsGuard().allows(minutes)
        ? cost
        : Figure.unknown(UnknownReason.FEW_CONTRIBUTORS);
  }

  /** The amounts shown are what differ, so that they add up for a reader. */
  private Figure<Money> overCap(Account total, Figure<ExactMoney> chargeable) {
    if (chargeable instanceof Figure.Unknown<ExactMoney> unknown) {
      return Figure.unknown(unknown.reason());
    }
    Money used = Tally.shown(total.value.known());
    Money charged = chargeable.knownPart().map(Tally::shown).orElse(used);
    boolean asWorked = budget.pricing() instanceof TimeAndMaterials;
    return total.value.figure(used.minus(asWorked ? charged : used.min(charged)));
  }

  /** What follows from a revenue and the profit on it. */
  private interface OnRevenue<T> {
    Figure<T> of(ExactMoney revenue, ExactMoney profit);
  }

  /** Without revenue there is no margin, whatever the cost. */
  private static <T> Figure<T> ofRevenue(
      Figure<ExactMoney> revenue, Figure<ExactMoney> cost, OnRevenue<T> next) {
    return revenue.then(
        earned ->
            earned.signum() <= 0
                ? Figure.unknown(UnknownReason.NO_REVENUE)
                : cost.then(spent -> next.of(earned, earned.minus(spent))));
  }

  private static Figure<BasisPoints> burn(Figure<ExactMoney> total, Figure<ExactMoney> used) {
    return total.then(
        whole ->
            whole.signum() == 0
                ? Figure.unknown(UnknownReason.NO_TOTAL)
                : used.then(part -> Shares.used(part, whole)));
  }

  private <T> Figure<T> valued(Figure<T> value) {
    return prices.priced() ? value : Figure.unknown(UnknownReason.NO_PRICE);
  }

  private ImmutableList<LineBurn> lines(BurnAccounts accounts, LocalDate asOf) {
    int count = budget.lines().size() + (accounts.unlined ? 1 : 0);
    List<Account> shown = accounts.lines.subList(0, count);
    List<Money> values = together(parts(shown, account -> account.value.known()));
    List<Money> costs = together(parts(shown, account -> account.cost(currency).known()));
    List<Money> estimates = together(estimates());
    ImmutableList.Builder<LineBurn> rows = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      Account account = shown.get(i);
      Optional<ServiceLine> line =
          i < budget.lines().size() ? Optional.of(budget.lines().get(i)) : Optional.empty();
      Figure<ExactMoney> estimate = line.map(this::estimate).orElseGet(BurnKernel::noPrice);
      Money estimated = line.isPresent() ? estimates.get(i) : Money.zero(currency);
      Figure<Money> total = estimate.map(exact -> estimated);
      Figure<Money> used = valued(account.value.figure(values.get(i)));
      long minutes = line.map(this::plannedMinutes).orElse(0L);
      rows.add(
          LineBurn.builder()
              .budget(budget.id())
              .asOf(asOf)
              .basis(prices.basis())
              .line(line.map(ServiceLine::id))
              .name(line.map(ServiceLine::name))
              .workedMinutes(account.worked)
              .billableMinutes(account.billable)
              .unapprovedMinutes(account.unapproved)
              .scheduledMinutes(account.scheduled)
              .budgetMinutes(minutes)
              .usedMinutes(account.used)
              .usedPieces(
                  line.filter(of -> of.unit() == ServiceLine.Unit.PIECE).map(of -> pieces(account)))
              .minutesBurn(Shares.used(account.used, minutes, UnknownReason.NO_TOTAL))
              .budgetTotal(total)
              .usedValue(used)
              .budgetRemaining(total.with(used, Money::minus))
              .unpricedValueMinutes(account.value.unpricedMinutes())
              .burn(burn(estimate, valued(account.value.exact())))
              .usedCost(account.cost(currency).figure(costs.get(i)))
              .unpricedCostMinutes(account.labourCost.unpricedMinutes())
              .build());
    }
    return rows.build();
  }

  private static UnitCount pieces(Account account) {
    if (account.usedPieces > MOST_PIECES) {
      throw new AmountOverflowException();
    }
    return new UnitCount(account.usedPieces);
  }

  /** What a line is worth as quoted; where time is charged, no more than its cap. */
  private Figure<ExactMoney> estimate(ServiceLine line) {
    return prices.priced() ? Charges.sold(line, budget) : noPrice();
  }

  private ImmutableList<ExactMoney> estimates() {
    return budget.lines().stream()
        .map(line -> estimate(line).knownPart().orElse(ExactMoney.zero(currency)))
        .collect(toImmutableList());
  }

  private static <T> Figure<T> noPrice() {
    return Figure.unknown(UnknownReason.NO_PRICE);
  }

  /** Each is rounded alone: who sees their own cost must not see a cent of what others cost. */
  private ImmutableList<PersonBurn> people(BurnAccounts accounts, LocalDate asOf) {
    List<Account> shown = accounts.peopleAccounts;
    ImmutableList.Builder<PersonBurn> rows = ImmutableList.builder();
    for (int i = 0; i < shown.size(); i++) {
      Account account = shown.get(i);
      rows.add(
          PersonBurn.builder()
              .budget(budget.id())
              .asOf(asOf)
              .basis(prices.basis())
              .person(accounts.people.get(i))
              .workedMinutes(account.worked)
              .billableMinutes(account.billable)
              .unapprovedMinutes(account.unapproved)
              .scheduledMinutes(account.scheduled)
              .usedMinutes(account.used)
              .usedValue(valued(account.value.exact()).map(Tally::shown))
              .unpricedValueMinutes(account.value.unpricedMinutes())
              .labourCost(account.labourCost.exact().map(Tally::shown))
              .unpricedCostMinutes(account.labourCost.unpricedMinutes())
              .build());
    }
    return rows.build();
  }

  /** The people of one discipline, and what is shown of them together. Not thread-safe. */
  private static final class Craft {
    final Account account;
    Money value;
    Money cost;

    Craft(Currency currency) {
      account = new Account(currency);
      value = Money.zero(currency);
      cost = Money.zero(currency);
    }
  }

  /** A row is the sum of those of its people, as they are shown: so a reader can add them up. */
  private ImmutableList<DisciplineBurn> disciplines(BurnAccounts accounts, LocalDate asOf) {
    Map<Optional<DisciplineId>, Craft> crafts = new TreeMap<>(BY_DISCIPLINE);
    for (int i = 0; i < accounts.people.size(); i++) {
      Craft craft =
          crafts.computeIfAbsent(
              prices.discipline(accounts.people.get(i)), key -> new Craft(currency));
      Account person = accounts.peopleAccounts.get(i);
      craft.account.add(person);
      craft.value = craft.value.plus(Tally.shown(person.value.known()));
      craft.cost = craft.cost.plus(Tally.shown(person.labourCost.known()));
    }
    ImmutableList.Builder<DisciplineBurn> rows = ImmutableList.builder();
    crafts.forEach(
        (discipline, craft) ->
            rows.add(
                DisciplineBurn.builder()
                    .budget(budget.id())
                    .asOf(asOf)
                    .basis(prices.basis())
                    .discipline(discipline)
                    .workedMinutes(craft.account.worked)
                    .billableMinutes(craft.account.billable)
                    .unapprovedMinutes(craft.account.unapproved)
                    .scheduledMinutes(craft.account.scheduled)
                    .usedMinutes(craft.account.used)
                    .usedValue(valued(craft.account.value.figure(craft.value)))
                    .unpricedValueMinutes(craft.account.value.unpricedMinutes())
                    .labourCost(craft.account.labourCost.figure(craft.cost))
                    .unpricedCostMinutes(craft.account.labourCost.unpricedMinutes())
                    .build()));
    return rows.build();
  }

  private ImmutableList<PeriodBurn> periods(
      BurnAccounts accounts, Periods periods, LocalDate asOf) {
    List<Account> shown = accounts.by(periods);
    List<Money> values = together(parts(shown, account -> account.value.known()));
    List<Money> costs = together(parts(shown, account -> account.cost(currency).known()));
    long minutes = 0;
    Tally valueSoFar = new Tally(currency);
    Tally costSoFar = new Tally(currency);
    Money value = Money.zero(currency);
    Money cost = Money.zero(currency);
    ImmutableList.Builder<PeriodBurn> rows = ImmutableList.builder();
    for (int i = 0; i < shown.size(); i++) {
      Account account = shown.get(i);
      minutes = Math.addExact(minutes, account.used);
      valueSoFar.add(account.value);
      costSoFar.add(account.cost(currency));
      value = value.plus(values.get(i));
      cost = cost.plus(costs.get(i));
      rows.add(
          PeriodBurn.builder()
              .budget(budget.id())
              .asOf(asOf)
              .basis(prices.basis())
              .span(periods.span())
              .start(periods.start(i))
              .workedMinutes(account.worked)
              .billableMinutes(account.billable)
              .unapprovedMinutes(account.unapproved)
              .scheduledMinutes(account.scheduled)
              .usedMinutes(account.used)
              .cumulativeMinutes(minutes)
              .usedValue(valued(account.value.figure(values.get(i))))
              .unpricedValueMinutes(account.value.unpricedMinutes())
              .cumulativeValue(valued(valueSoFar.figure(value)))
              .usedCost(account.cost(currency).figure(costs.get(i)))
              .unpricedCostMinutes(account.labourCost.unpricedMinutes())
              .cumulativeCost(costSoFar.figure(cost))
              .invoiced(account.invoiced.exact().map(Tally::shown))
              .build());
    }
    return rows.build();
  }

  private ImmutableList<Crossing> crossings(BurnAccounts accounts, LocalDate asOf) {
    Crossings crossings =
        new Crossings(
            accounts.days,
            budget.total(),
            valued(accounts.total.value.exact()),
            plannedMinutes(),
            settings.weekStart());
    return settings.thresholds().stream()
        .map(
            threshold ->
                crossings
                    .of(threshold)
                    .budget(budget.id())
                    .asOf(asOf)
                    .basis(prices.basis())
                    .build())
        .collect(toImmutableList());
  }

  private static Figure<BasisPoints> coverage(
      BurnFacts facts, BurnAccounts accounts, LocalDate asOf) {
    ImmutableSet<PersonId> people =
        ImmutableSet.<PersonId>builder()
            .addAll(accounts.people)
            .addAll(facts.expectedPeople())
            .build();
    return facts
        .timesheets()
        .map(sheets -> sheets.of(people, asOf))
        .orElse(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  private static List<ExactMoney> parts(
      List<Account> accounts, Function<Account, ExactMoney> part) {
    return accounts.stream().map(part).collect(toImmutableList());
  }
}
