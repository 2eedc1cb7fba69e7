package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.deal.BudgetUse;
import dev.agency.core.deal.WonAs;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Expenses;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The time and the money that were spent for a deal before it was won, as they are stored. */
final class Presale {
  private final Work work;
  private final ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> entries;
  private final ImmutableMap<ExpenseId, Versioned<Expense>> expenses;

  private Presale(
      Work work, List<TimeEntryId> entries, ImmutableMap<ExpenseId, Versioned<Expense>> expenses) {
    this.work = work;
    this.entries = work.stores().timeEntries().findAll(work.caller(), entries);
    this.expenses = expenses;
  }

  /** Returns what stands on a budget. */
  static Presale on(Work work, BudgetId budget) {
    return new Presale(
        work,
        work.stores()
            .timeEntries()
            .read(
                work.caller(),
                EntryRange.all().ofBudgets(ImmutableSet.of(budget)),
                found -> found.map(TimeEntry::id).collect(toImmutableList())),
        work.all(Expenses.TYPE, Query.<Expense>all().with(Expenses.BUDGET, budget)).stream()
            .collect(toImmutableMap(found -> found.value().id(), found -> found)));
  }

  /** Returns what a win carried over, wherever it stands now. */
  static Presale of(Work work, WonAs made) {
    return new Presale(
        work,
        made.timeEntries().asList(),
        work.stores().entities(Expenses.TYPE).findAll(work.caller(), made.expenses()));
  }

  ImmutableList<TimeEntry> entries() {
    return entries.values().stream()
        .flatMap(revised -> revised.value().stream())
        .collect(toImmutableList());
  }

  ImmutableList<Expense> expenses() {
    return expenses.values().stream().map(Versioned::value).collect(toImmutableList());
  }

  /** Revises some of it in its place. */
  void become(List<TimeEntry> time, List<Expense> money, String words) {
    if (!time.isEmpty()) {
      work.append(time.stream().map(this::next).collect(toImmutableList()), "time." + words);
    }
    for (Expense expense : money) {
      work.replace(
          Expenses.TYPE,
          Objects.requireNonNull(expenses.get(expense.id())),
          expense,
          "expense." + words);
    }
  }

  private Work.EntryChange next(TimeEntry after) {
    Revised<TimeEntryId, TimeEntry> before = Objects.requireNonNull(entries.get(after.id()));
    return new Work.EntryChange(
        before.value(), Revised.of(after.id(), before.revision() + 1, after));
  }

  /**
   * Returns what happened on the budget of a win besides what was carried over to it, and can be
   * given back.
   */
  static BudgetUse use(Work work, WonAs made, boolean invoiced) {
    boolean kept = made.presaleBudget().flatMap(id -> work.find(Budgets.TYPE, id)).isEmpty();
    Presale all = on(work, made.budget());
    return new BudgetUse(
        all.entries().stream()
            .anyMatch(
                entry ->
                    kept
                        || entry.invoice().isPresent()
                        || !made.timeEntries().contains(entry.id())),
        all.expenses().stream()
            .anyMatch(expense -> kept || !made.expenses().contains(expense.id())),
        invoiced);
  }

  /** Gives back to the budget it came from what is still on that of the win. */
  void giveBack(WonAs made) {
    Optional<Budget> before =
        made.presaleBudget().flatMap(id -> work.find(Budgets.TYPE, id)).map(Versioned::value);
    if (before.isEmpty()) {
      return;
    }
    Budget budget = before.get();
    become(
        entries().stream()
            .filter(entry -> entry.budget().equals(made.budget()))
            .map(
                entry ->
                    entry.toBuilder()
                        .budget(budget.id())
                        .line(entry.line().filter(id -> budget.line(id).isPresent()))
                        .build())
            .collect(toImmutableList()),
        expenses().stream()
            .filter(expense -> expense.budget().equals(made.budget()))
            .map(
                expense ->
                    expense.toBuilder()
                        .budget(budget.id())
                        .line(expense.line().filter(id -> budget.line(id).isPresent()))
                        .build())
            .collect(toImmutableList()),
        "givenBack");
  }
}
