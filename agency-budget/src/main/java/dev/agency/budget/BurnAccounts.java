package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.budget.sums.BurnSums;
import dev.agency.budget.sums.Cell;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of a budget, posted to the accounts of everything they count for. */
final class BurnAccounts {
  private final Prices prices;
  private final Currency currency;
  private final ImmutableMap<LineId, Integer> lineIndex;

  final Account total;

  /** One per line of the budget in its order, and one for what is on no line. */
  final ImmutableList<Account> lines;

  /** Whether anything is on no line. */
  boolean unlined;

  /** Everyone who logged time, in the order of their ids. */
  final ImmutableList<PersonId> people;

  final ImmutableList<Account> peopleAccounts;

  /** Every day with a fact. */
  final TreeMap<LocalDate, Account> days = new TreeMap<>();

  BurnAccounts(Prices prices, PastFacts facts) {
    Budget budget = prices.budget();
    this.prices = prices;
    this.currency = budget.currency();
    BurnSums sums = BurnSums.of(facts.entries());
    this.total = new Account(currency);
    this.lineIndex =
        IntStream.range(0, budget.lines().size())
            .boxed()
            .collect(toImmutableMap(i -> budget.lines().get(i).id(), i -> i));
    this.lines = accounts(budget.lines().size() + 1);
    this.people =
        sums.cells().stream()
            .map(Cell::person)
            .collect(ImmutableSortedSet.toImmutableSortedSet(PersonId::compareTo))
            .asList();
    this.peopleAccounts = accounts(people.size());
    postTime(sums);
    facts.expenses().forEach(this::post);
    facts.invoices().forEach(this::post);
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

  /** Posts the minutes; what belongs to a cell is looked up once for all of its rows. */
  private void postTime(BurnSums sums) {
    ImmutableList<Cell> cells = sums.cells();
    int[] lineOf = cells.stream().mapToInt(cell -> lineIndex(cell.line())).toArray();
    int[] personOf = cells.stream().mapToInt(cell -> people.indexOf(cell.person())).toArray();
    List<Optional<ServiceLine>> service = new ArrayList<>(cells.size());
    cells.forEach(cell -> service.add(prices.line(cell.line())));
    boolean[] paid = new boolean[cells.size()];
    for (int i = 0; i < paid.length; i++) {
      paid[i] = prices.billable(service.get(i), cells.get(i).billable());
    }
    for (int row = 0; row < sums.size(); row++) {
      int number = sums.cellIndex(row);
      Cell cell = cells.get(number);
      LocalDate day = sums.day(row);
      long logged = sums.logged(row);
      long approved = sums.approved(row);
      boolean billable = paid[number];
      long used = prices.used(billable, logged, approved, sums.invoiced(row));
      Account.Time time =
          new Account.Time(
              billable,
              logged,
              approved,
              used,
              prices.value(service.get(number), billable, used),
              prices.cost(cell.person(), day, logged));
      total.addTime(time);
      lines.get(lineOf[number]).addTime(time);
      peopleAccounts.get(personOf[number]).addTime(time);
      day(day).addTime(time);
      unlined |= cell.line().isEmpty();
    }
  }

  private void post(Expense expense) {
    unlined |= expense.line().isEmpty();
    Consumer<Account> posting =
        account -> {
          prices.value(expense).map(ExactMoney::of).ifPresent(account.value::add);
          if (expense.passThrough()) {
            prices.value(expense).map(ExactMoney::of).ifPresent(account.passThrough::add);
          }
          prices.cost(expense).map(ExactMoney::of).ifPresent(account.expenseCost::add);
        };
    Stream.of(total, lines.get(lineIndex(expense.line())), day(expense.date())).forEach(posting);
  }

  private void post(Invoice invoice) {
    ExactMoney amount = ExactMoney.of(invoice.amount());
    for (Account account : ImmutableList.of(total, day(invoice.date()))) {
      if (invoice.counts()) {
        account.invoiced.add(amount);
      } else if (invoice.state() == InvoiceState.DRAFT) {
        account.drafted.add(amount);
      }
    }
  }

  private int lineIndex(Optional<LineId> line) {
    return line.map(lineIndex::get).orElse(lines.size() - 1);
  }

  private Account day(LocalDate day) {
    return days.computeIfAbsent(day, key -> new Account(currency));
  }
}
