package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.budget.sums.BurnSums;
import dev.agency.budget.sums.CellKey;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of a budget, posted to the accounts of everything they count for. */
final class BurnAccounts {
  private final Prices prices;
  private final TimeStage stage;
  private final Currency currency;
  private final ImmutableMap<LineId, Integer> lineIndex;

  final Account total;

  /** One per line of the budget in its order, and one for what is on no line. */
  final ImmutableList<Account> lines;

  /** Whether anything is on no line. */
  boolean unlined;

  /** Everyone who logged time or is scheduled, in the order of their ids. */
  final ImmutableList<PersonId> people;

  final ImmutableList<Account> peopleAccounts;

  /** Every day with a fact. */
  final TreeMap<LocalDate, Account> days = new TreeMap<>();

  /** What amounts off take from the value. */
  final List<Discounted> discounts = new ArrayList<>();

  /** What an amount off takes from the value of a line on a day, less than zero. */
  record Discounted(LineId line, LocalDate day, ExactMoney amount) {}

  /** What time and pieces of lines with an amount off are worth before that, by day. */
  private final Map<ServiceLine, SortedMap<LocalDate, ExactMoney>> reduced = new LinkedHashMap<>();

  /** Posts the facts, of which those count as used that are of the stage of the basis. */
  BurnAccounts(Prices prices, PastFacts facts) {
    this(prices, facts, prices.basis().stage());
  }

  /** Posts the facts, of which those count as used that have come to a stage. */
  BurnAccounts(Prices prices, PastFacts facts, TimeStage stage) {
    Budget budget = prices.budget();
    this.prices = prices;
    this.stage = stage;
    this.currency = budget.currency();
    BurnSums sums = BurnSums.of(facts.entries());
    this.total = new Account(currency);
    this.lineIndex =
        IntStream.range(0, budget.lines().size())
            .boxed()
            .collect(toImmutableMap(i -> budget.lines().get(i).id(), i -> i));
    this.lines = accounts(budget.lines().size() + 1);
    this.people =
        Stream.concat(
                sums.cells().stream().map(CellKey::person),
                facts.scheduled().stream().map(ScheduledTime::person))
            .collect(ImmutableSortedSet.toImmutableSortedSet(PersonId::compareTo))
            .asList();
    this.peopleAccounts = accounts(people.size());
    postWork(sums);
    postUse(charged(facts, sums));
    facts.scheduled().forEach(this::post);
    facts.deliveries().forEach(this::post);
    reduced.forEach(this::postDiscount);
    facts.expenses().forEach(this::post);
    facts.invoices().forEach(this::post);
  }

  /**
   * Returns what amounts off take from the value. Most budgets have none, and nothing is posted.
   */
  static List<Discounted> discounts(Prices prices, PastFacts facts, TimeStage stage) {
    return prices.budget().lines().stream().anyMatch(BurnAccounts::hasAmountOff)
        ? new BurnAccounts(prices, facts, stage).discounts
        : ImmutableList.of();
  }

  private static boolean hasAmountOff(ServiceLine line) {
    return line.discount().orElse(null) instanceof Discount.Amount;
  }

  private ImmutableList<Account> accounts(int count) {
    return Stream.generate(() -> new Account(currency)).limit(count).collect(toImmutableList());
  }

  /** The days added up by weeks or months, from that of the first fact to that of the last. */
  ImmutableList<Account> by(Periods periods) {
    ImmutableList<Account> accounts = accounts(periods.count());
    days.forEach((day, account) -> accounts.get(periods.index(day)).add(account));
    return accounts;
  }

  /** The entries by the minutes that the client is charged for. */
  private BurnSums charged(PastFacts facts, BurnSums worked) {
    return prices.budget().timeRounding().isEmpty()
        ? worked
        : BurnSums.of(
            Lists.transform(facts.entries(), entry -> entry.withMinutes(prices.charged(entry))));
  }

  /** A cell and everything that is looked up once for all of its rows. */
  private record Posted(
      CellKey cell, Optional<ServiceLine> service, boolean billable, int line, int person) {}

  private List<Posted> posted(BurnSums sums) {
    return sums.cells().stream()
        .map(
            cell -> {
              Optional<ServiceLine> service = prices.line(cell.line());
              return new Posted(
                  cell,
                  service,
                  prices.billable(service, cell.billable()),
                  lineIndex(cell.line()),
                  people.indexOf(cell.person()));
            })
        .toList();
  }

  private void postWork(BurnSums sums) {
    List<Posted> cells = posted(sums);
    for (int row = 0; row < sums.size(); row++) {
      Posted at = cells.get(sums.cellIndex(row));
      LocalDate day = sums.day(row);
      long logged = sums.logged(row);
      Account.Work work =
          new Account.Work(
              at.billable(),
              logged,
              sums.approved(row),
              prices.cost(at.cell().person(), day, logged));
      total.add(work);
      lines.get(at.line()).add(work);
      peopleAccounts.get(at.person()).add(work);
      day(day).add(work);
      unlined |= at.cell().line().isEmpty();
    }
  }

  private void postUse(BurnSums sums) {
    List<Posted> cells = posted(sums);
    for (int row = 0; row < sums.size(); row++) {
      Posted at = cells.get(sums.cellIndex(row));
      LocalDate day = sums.day(row);
      long minutes =
          prices.used(
              stage, at.billable(), sums.logged(row), sums.approved(row), sums.invoiced(row));
      Figure<ExactMoney> value =
          prices.value(at.service(), at.billable(), at.cell().person(), day, minutes);
      Account.Use use = new Account.Use(minutes, value);
      total.add(use);
      lines.get(at.line()).add(use);
      peopleAccounts.get(at.person()).add(use);
      day(day).add(use);
      at.service().ifPresent(line -> reduce(reduced, line, day, value));
    }
  }

  /**
   * Returns what all time worked is worth, whatever the basis, and approved expenses, by day. Only
   * who looks at days asks for it, so it goes through the facts once more and costs a burn nothing.
   */
  SortedMap<LocalDate, Tally> worth(PastFacts facts) {
    SortedMap<LocalDate, Tally> worth = new TreeMap<>();
    Function<LocalDate, Tally> of = day -> worth.computeIfAbsent(day, key -> new Tally(currency));
    Map<ServiceLine, SortedMap<LocalDate, ExactMoney>> reducedWorth = new LinkedHashMap<>();
    BurnSums sums = charged(facts, BurnSums.of(facts.entries()));
    List<Posted> cells = posted(sums);
    for (int row = 0; row < sums.size(); row++) {
      Posted at = cells.get(sums.cellIndex(row));
      LocalDate day = sums.day(row);
      long worked = sums.logged(row);
      Figure<ExactMoney> value =
          prices.value(at.service(), at.billable(), at.cell().person(), day, worked);
      of.apply(day).add(value, worked);
      at.service().ifPresent(line -> reduce(reducedWorth, line, day, value));
    }
    for (Delivery delivery : facts.deliveries()) {
      if (delivery.approval() != Approval.REJECTED) {
        ServiceLine line = prices.line(Optional.of(delivery.line())).orElseThrow();
        Figure<ExactMoney> value = prices.value(line, delivery.pieces());
        of.apply(delivery.date()).add(value, delivery.pieces());
        reduce(reducedWorth, line, delivery.date(), value);
      }
    }
    reducedWorth.forEach(
        (line, values) -> discounts(line, values).forEach((day, off) -> of.apply(day).add(off)));
    for (Expense expense : facts.expenses()) {
      prices
          .value(expense)
          .ifPresent(amount -> of.apply(expense.date()).add(converted(amount, expense)));
    }
    return worth;
  }

  /** Notes what work is worth before an amount is taken off its line, if one is. */
  private void reduce(
      Map<ServiceLine, SortedMap<LocalDate, ExactMoney>> lines,
      ServiceLine line,
      LocalDate day,
      Figure<ExactMoney> value) {
    if (hasAmountOff(line)) {
      lines
          .computeIfAbsent(line, key -> new TreeMap<>())
          .merge(day, known(value), ExactMoney::plus);
    }
  }

  private ExactMoney known(Figure<ExactMoney> value) {
    return value.ifKnown().orElse(ExactMoney.zero(currency));
  }

  /**
   * Posts what an amount takes off the work on its line, day by day as the work uses it up. It is
   * of no person: an amount off is the client's, not somebody's.
   */
  private void postDiscount(ServiceLine line, SortedMap<LocalDate, ExactMoney> values) {
    discounts(line, values)
        .forEach(
            (day, off) -> {
              for (Account account :
                  List.of(total, lines.get(lineIndex(Optional.of(line.id()))), day(day))) {
                account.value.add(off);
              }
              if (off.signum() != 0) {
                discounts.add(new Discounted(line.id(), day, off));
              }
            });
  }

  /** What an amount takes off the time of its line on each day, at most zero. */
  private SortedMap<LocalDate, ExactMoney> discounts(
      ServiceLine line, SortedMap<LocalDate, ExactMoney> values) {
    ExactMoney used = ExactMoney.zero(currency);
    ExactMoney off = ExactMoney.zero(currency);
    SortedMap<LocalDate, ExactMoney> discounts = new TreeMap<>();
    for (Map.Entry<LocalDate, ExactMoney> each : values.entrySet()) {
      used = used.plus(each.getValue());
      ExactMoney now = used.minus(prices.discounted(line, used));
      discounts.put(each.getKey(), now.minus(off).negated());
      off = now;
    }
    return discounts;
  }

  /** Posts time that a booking sets aside, which is used if the stage is that of a plan. */
  private void post(ScheduledTime time) {
    Account.Use use = new Account.Use(prices.used(stage, time), prices.value(stage, time));
    for (Account account :
        List.of(
            total,
            lines.get(lineIndex(time.line())),
            peopleAccounts.get(people.indexOf(time.person())),
            day(time.day()))) {
      account.addScheduled(time.minutes());
      account.add(use);
    }
    unlined |= time.line().isEmpty();
    prices.line(time.line()).ifPresent(line -> reduce(reduced, line, time.day(), use.value()));
  }

  /** Posts pieces of a line, which are nobody's. */
  private void post(Delivery delivery) {
    if (delivery.approval() == Approval.REJECTED) {
      return;
    }
    ServiceLine line = prices.line(Optional.of(delivery.line())).orElseThrow();
    UnitCount pieces = prices.used(stage, delivery);
    Figure<ExactMoney> value = prices.value(line, pieces);
    for (Account account :
        List.of(total, lines.get(lineIndex(Optional.of(line.id()))), day(delivery.date()))) {
      account.add(pieces, value);
    }
    reduce(reduced, line, delivery.date(), value);
  }

  private void post(Expense expense) {
    if (expense.approval() == Approval.REJECTED) {
      return;
    }
    unlined |= expense.line().isEmpty();
    Optional<ExactMoney> value = prices.value(expense).map(amount -> converted(amount, expense));
    Optional<ExactMoney> cost = prices.cost(expense).map(amount -> converted(amount, expense));
    Consumer<Account> posting =
        account -> {
          value.ifPresent(account.value::add);
          value.filter(amount -> expense.passThrough()).ifPresent(account.passThrough::add);
          cost.ifPresent(account.expenseCost::add);
        };
    Stream.of(total, lines.get(lineIndex(expense.line())), day(expense.date())).forEach(posting);
  }

  private ExactMoney converted(Money amount, Expense expense) {
    return prices.converted(ExactMoney.of(amount), expense.date());
  }

  private void post(Invoice invoice) {
    ExactMoney amount = ExactMoney.of(invoice.amount());
    if (invoice.counts()) {
      total.invoiced.add(amount);
      day(invoice.date()).invoiced.add(amount);
    } else if (invoice.state() == InvoiceState.DRAFT) {
      total.drafted.add(amount);
    }
  }

  private int lineIndex(Optional<LineId> line) {
    return line.map(lineIndex::get).orElse(lines.size() - 1);
  }

  private Account day(LocalDate day) {
    return days.computeIfAbsent(day, key -> new Account(currency));
  }
}
