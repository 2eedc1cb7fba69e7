package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.pricing.Shares;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of the parts of a budget: lines, people, disciplines, weeks and months. Where the parts
 * sum to the whole they are rounded together.
 */
final class BurnRows {
  /** What a count can say, in its fourth decimals. */
  private static final long MAX_PIECES = 1_000_000_000 * UnitCount.ONE;

  /** Whoever has no discipline comes last. */
  private static final Comparator<Optional<DisciplineId>> BY_DISCIPLINE =
      Comparator.comparing(
          discipline -> discipline.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

  private final Prices prices;
  private final Budget budget;
  private final Currency currency;
  private final BurnAccounts accounts;
  private final Function<List<ExactMoney>, ImmutableList<Money>> together;
  private final LocalDate asOf;

  BurnRows(
      Prices prices,
      BurnAccounts accounts,
      Function<List<ExactMoney>, ImmutableList<Money>> together,
      LocalDate asOf) {
    this.prices = prices;
    this.budget = prices.budget();
    this.currency = budget.currency();
    this.accounts = accounts;
    this.together = together;
    this.asOf = asOf;
  }

  /** Returns the rows of the service lines, and of what is on none. */
  ImmutableList<LineBurn> lines() {
    int count = budget.lines().size() + (accounts.unlined ? 1 : 0);
    List<Account> shown = accounts.lines.subList(0, count);
    List<Money> values = together.apply(parts(shown, account -> account.value.known()));
    List<Money> costs = together.apply(parts(shown, account -> account.cost(currency).known()));
    List<Money> estimates = together.apply(estimates());
    ImmutableList.Builder<LineBurn> rows = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      Account account = shown.get(i);
      Optional<ServiceLine> line =
          i < budget.lines().size() ? Optional.of(budget.lines().get(i)) : Optional.empty();
      Figure<ExactMoney> estimate = line.map(this::estimate).orElseGet(BurnRows::noPrice);
      Money estimated = line.isPresent() ? estimates.get(i) : Money.zero(currency);
      Figure<Money> total = estimate.map(exact -> estimated);
      Figure<Money> used = prices.valued(account.value.figure(values.get(i)));
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
              .minutesBurn(
                  Shares.used(
                      account.used, minutes, budget.lacksWhole().orElse(UnknownReason.NO_TOTAL)))
              .budgetTotal(total)
              .usedValue(used)
              .budgetRemaining(total.with(used, Money::minus))
              .unpricedValueMinutes(account.value.unpricedMinutes())
              .burn(Shares.burn(estimate, prices.valued(account.value.exact())))
              .usedCost(account.cost(currency).figure(costs.get(i)))
              .unpricedCostMinutes(account.labourCost.unpricedMinutes())
              .build());
    }
    return rows.build();
  }

  private static UnitCount pieces(Account account) {
    if (account.usedPieces > MAX_PIECES) {
      throw new AmountOverflowException();
    }
    return new UnitCount(account.usedPieces);
  }

  /** What a line is worth as quoted; where time is charged, no more than its cap. */
  private Figure<ExactMoney> estimate(ServiceLine line) {
    Figure<ExactMoney> quote = prices.priced() ? Charges.sold(line, budget) : noPrice();
    return budget.lacksWhole().<Figure<ExactMoney>>map(Figure::unknown).orElse(quote);
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
  ImmutableList<PersonBurn> people() {
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
              .usedValue(prices.valued(account.value.exact()).map(Tally::shown))
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
  ImmutableList<DisciplineBurn> disciplines() {
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
                    .usedValue(prices.valued(craft.account.value.figure(craft.value)))
                    .unpricedValueMinutes(craft.account.value.unpricedMinutes())
                    .labourCost(craft.account.labourCost.figure(craft.cost))
                    .unpricedCostMinutes(craft.account.labourCost.unpricedMinutes())
                    .build()));
    return rows.build();
  }

  /** Returns the rows of weeks or months. */
  ImmutableList<PeriodBurn> periods(Periods periods) {
    List<Account> shown = accounts.by(periods);
    List<Money> values = together.apply(parts(shown, account -> account.value.known()));
    List<Money> costs = together.apply(parts(shown, account -> account.cost(currency).known()));
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
              .usedValue(prices.valued(account.value.figure(values.get(i))))
              .unpricedValueMinutes(account.value.unpricedMinutes())
              .cumulativeValue(prices.valued(valueSoFar.figure(value)))
              .usedCost(account.cost(currency).figure(costs.get(i)))
              .unpricedCostMinutes(account.labourCost.unpricedMinutes())
              .cumulativeCost(costSoFar.figure(cost))
              .invoiced(account.invoiced.exact().map(Tally::shown))
              .build());
    }
    return rows.build();
  }

  private long plannedMinutes(ServiceLine line) {
    return budget.plannedMinutes(line, prices.basis().share());
  }

  private static List<ExactMoney> parts(
      List<Account> accounts, Function<Account, ExactMoney> part) {
    return accounts.stream().map(part).collect(toImmutableList());
  }
}
