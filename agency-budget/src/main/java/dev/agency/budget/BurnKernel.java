package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.pricing.Shares;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The view functions on the accounts of a budget: caps, shares, rounding, crossings. Its parts are
 * {@link BurnRows}.
 */
class BurnKernel {
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
    BurnRows rows = new BurnRows(prices, accounts, this::together, asOf);
    return new BurnReport(
        whole,
        rows.lines(),
        rows.people(),
        rows.disciplines(),
        rows.periods(Periods.weeks(past, settings.weekStart())),
        rows.periods(Periods.months(past)),
        crossings(accounts, charges.retainer(), asOf),
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
    if (!budget.pricing().charging().followsWork()) {
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
    Figure<ExactMoney> used = prices.valued(total.value.exact());
    Figure<ExactMoney> chargeable = charges.chargeable();
    Figure<ExactMoney> revenue = charges.revenue();
    Figure<ExactMoney> cost = usedCost.exact();
    List<Money> costs = costs(total);
    Figure<ExactMoney> whole = valueToUse();
    long minutes = minutesToUse(asOf);
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
        .budgetMinutes(minutes)
        .usedMinutes(total.used)
        .minutesBurn(Shares.used(total.used, minutes, noMinutes()))
        .budgetTotal(budget.total().map(Tally::shown))
        .usedValue(shownUsed)
        .unpricedValueMinutes(total.value.unpricedMinutes())
        .chargeable(shownChargeable)
        .budgetRemaining(whole.map(Tally::shown).with(shownUsed, Money::minus))
        .burn(Shares.burn(whole, used))
        .invoiced(shownInvoiced)
        .drafted(total.drafted.exact().map(Tally::shown))
        .writtenOff(charges.invoicing().writtenOff())
        .toInvoice(charges.invoicing().toInvoice().orElse(Figure.unknown(UnknownReason.NO_PRICE)))
        .revenue(revenue.map(Tally::shown))
        .revenueBasis(revenueBasis())
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

  /**
   * The minutes that what is used is measured by: those of the lines, or what the periods of a
   * retainer have included so far.
   */
  long minutesToUse(LocalDate asOf) {
    return budget
        .pricing()
        .retainer()
        .flatMap(terms -> terms.includedBy(asOf))
        .orElseGet(() -> budget.plannedMinutes(prices.basis().share()));
  }

  /** Why there are no such minutes: none were planned, or they can never be all. */
  private UnknownReason noMinutes() {
    return budget
        .lacksWhole()
        .filter(UnknownReason.OPEN_ENDED::equals)
        .orElse(UnknownReason.NO_TOTAL);
  }

  /** The money that used value is measured by; the fees of a retainer buy time, and no value. */
  Figure<ExactMoney> valueToUse() {
    return budget.lacksWhole().<Figure<ExactMoney>>map(Figure::unknown).orElseGet(budget::total);
  }

  private RevenueBasis revenueBasis() {
    return switch (budget.pricing().charging()) {
      case ONE_PRICE ->
          budget.recognition().isPresent() ? RevenueBasis.RECOGNISED : RevenueBasis.WHOLE_PRICE;
      case AS_WORKED -> RevenueBasis.CHARGEABLE;
      case BY_PERIOD -> RevenueBasis.FEES;
      case NOT_AT_ALL -> RevenueBasis.NOTHING;
    };
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
    return switch (budget.pricing().charging()) {
      case ONE_PRICE -> total.value.figure(used.minus(used.min(charged)));
      case AS_WORKED -> total.value.figure(used.minus(charged));
      case BY_PERIOD, NOT_AT_ALL -> Figure.unknown(UnknownReason.NO_PRICE);
    };
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

  private ImmutableList<Crossing> crossings(
      BurnAccounts accounts, Optional<RetainerReport> retainer, LocalDate asOf) {
    Crossings crossings =
        new Crossings(
            accounts.days,
            valueToUse(),
            prices.valued(accounts.total.value.exact()),
            budget.lacksWhole().equals(Optional.of(UnknownReason.BY_PERIOD))
                ? ofPeriod(accounts.days, retainer.orElseThrow())
                : new Crossings.Minutes(
                    accounts.days, minutesToUse(asOf), noMinutes(), Optional.empty()),
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

  /** What there is in the running period of a retainer, and the days that count in it. */
  Crossings.Minutes ofPeriod(SortedMap<LocalDate, Account> days, RetainerReport retainer) {
    Optional<RetainerPeriod> running = retainer.current();
    if (running.isEmpty()) {
      return new Crossings.Minutes(days, 0, UnknownReason.NO_TOTAL, Optional.empty());
    }
    DateRange during = running.get().during();
    SortedMap<LocalDate, Account> until =
        during.end().isPresent() ? days.headMap(during.end().get()) : days;
    // What was used before the retainer began counts in its first period.
    boolean first = retainer.periods().size() == 1;
    return new Crossings.Minutes(
        first ? until : until.tailMap(during.start()),
        running.get().available(),
        UnknownReason.NO_TOTAL,
        Optional.of(during.start()));
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
}
