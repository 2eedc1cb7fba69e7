package dev.agency.budget.ledger;

import dev.agency.core.id.BudgetId;
import java.util.List;
import java.util.stream.IntStream;

/** The slots of a register by budget; of each list only what was touched is copied. */
final class BudgetLists {
  private final Names<BudgetId> budgets;
  private final Pages<Slots> lists;

  /** Counts the moments that were frozen; nothing is of version 0. */
  private int version = 1;

  private BudgetLists(Names<BudgetId> budgets, Pages<Slots> lists) {
    this.budgets = budgets;
    this.lists = lists;
  }

  static BudgetLists none() {
    return new BudgetLists(Names.none(), new Pages<>());
  }

  int number(BudgetId budget) {
    int number = budgets.number(budget);
    if (number == lists.size()) {
      lists.add(Slots.NONE);
    }
    return number;
  }

  void add(int budget, int slot, boolean mayRepeat) {
    Slots list = lists.get(budget);
    Slots more = list.with(slot, mayRepeat, version);
    if (more != list) {
      lists.set(budget, more);
    }
  }

  Frozen freeze() {
    version++;
    return new Frozen(budgets.freeze(), lists.freeze());
  }

  /** The lists of a moment. */
  static final class Frozen {
    private final Names.Frozen<BudgetId> budgets;
    private final Pages.Frozen<Slots> lists;

    private Frozen(Names.Frozen<BudgetId> budgets, Pages.Frozen<Slots> lists) {
      this.budgets = budgets;
      this.lists = lists;
    }

    /** Continues from this version, apart from all others that do. */
    BudgetLists thaw() {
      Pages<Slots> own = Pages.of(lists);
      for (int i = 0; i < own.size(); i++) {
        own.set(i, own.get(i).alone());
      }
      return new BudgetLists(Names.of(budgets), own);
    }

    List<BudgetId> budgets() {
      return budgets.all();
    }

    IntStream slots(BudgetId budget) {
      int number = budgets.find(budget);
      return number < 0 ? IntStream.empty() : lists.get(number).each();
    }
  }
}
