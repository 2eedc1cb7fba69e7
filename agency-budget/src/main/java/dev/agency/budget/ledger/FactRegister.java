package dev.agency.budget.ledger;

import dev.agency.core.id.BudgetId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A register that keeps its facts as objects: for facts there are thousands of, such as invoices.
 *
 * @param <I> their ids
 * @param <T> the facts
 */
final class FactRegister<I, T> implements Register<I, T> {
  private final Function<T, BudgetId> budgetOf;
  private final Names<I> ids;
  private final Pages<Told<T>> facts;
  private final BudgetLists lists;

  private FactRegister(
      Function<T, BudgetId> budgetOf, Names<I> ids, Pages<Told<T>> facts, BudgetLists lists) {
    this.budgetOf = budgetOf;
    this.ids = ids;
    this.facts = facts;
    this.lists = lists;
  }

  static <I, T> FactRegister<I, T> none(Function<T, BudgetId> budgetOf) {
    return new FactRegister<>(budgetOf, Names.none(), new Pages<>(), BudgetLists.none());
  }

  @Override
  public int find(I id) {
    return ids.find(id);
  }

  @Override
  public void add(I id, Told<T> told) {
    int slot = ids.number(id);
    facts.add(told);
    budgets(told).forEach(budget -> lists.add(lists.number(budget), slot, false));
  }

  @Override
  public Told<T> get(int slot) {
    return facts.get(slot);
  }

  @Override
  public void set(int slot, Told<T> told) {
    Set<BudgetId> listed = budgets(facts.get(slot));
    facts.set(slot, told);
    for (BudgetId budget : budgets(told)) {
      if (!listed.contains(budget)) {
        lists.add(lists.number(budget), slot, true);
      }
    }
  }

  private Set<BudgetId> budgets(Told<T> told) {
    Set<BudgetId> budgets = new HashSet<>();
    told.base().map(budgetOf).ifPresent(budgets::add);
    told.postings().forEach(posting -> posting.content().map(budgetOf).ifPresent(budgets::add));
    return budgets;
  }

  @Override
  public Frozen<I, T> freeze() {
    return new Frozen<>(budgetOf, ids.freeze(), facts.freeze(), lists.freeze());
  }

  /**
   * The facts of a moment.
   *
   * @param <I> their ids
   * @param <T> the facts
   */
  static final class Frozen<I, T> implements Register.Frozen<I, T> {
    private final Function<T, BudgetId> budgetOf;
    private final Names.Frozen<I> ids;
    private final Pages.Frozen<Told<T>> facts;
    private final BudgetLists.Frozen lists;

    private Frozen(
        Function<T, BudgetId> budgetOf,
        Names.Frozen<I> ids,
        Pages.Frozen<Told<T>> facts,
        BudgetLists.Frozen lists) {
      this.budgetOf = budgetOf;
      this.ids = ids;
      this.facts = facts;
      this.lists = lists;
    }

    FactRegister<I, T> thaw() {
      return new FactRegister<>(budgetOf, Names.of(ids), Pages.of(facts), lists.thaw());
    }

    @Override
    public int size() {
      return facts.size();
    }

    @Override
    public I id(int slot) {
      return ids.get(slot);
    }

    @Override
    public Told<T> get(int slot) {
      return facts.get(slot);
    }

    @Override
    public boolean mayConflict(int slot) {
      return get(slot).inConflict();
    }

    @Override
    public List<BudgetId> budgets() {
      return lists.budgets();
    }

    @Override
    public IntStream slots(BudgetId budget) {
      return lists.slots(budget);
    }
  }
}
