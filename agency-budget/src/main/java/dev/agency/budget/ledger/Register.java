package dev.agency.budget.ledger;

import dev.agency.core.id.BudgetId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The facts of one kind, each in a slot of its own for ever. Written by one thread.
 *
 * @param <I> their ids
 * @param <T> the facts
 */
interface Register<I, T> {
  /** Returns the slot of an id, -1 if it has none. */
  int find(I id);

  /** Gives an id that has none a slot. */
  void add(I id, Told<T> told);

  Told<T> get(int slot);

  void set(int slot, Told<T> told);

  /** Returns the facts of now, for readers. */
  Frozen<I, T> freeze();

  /**
   * The facts of a moment, which never change.
   *
   * @param <I> their ids
   * @param <T> the facts
   */
  interface Frozen<I, T> {
    /** Returns how many slots there are. */
    int size();

    I id(int slot);

    Told<T> get(int slot);

    /** Returns whether a fact may be in conflict; only if so it is worth looking. */
    boolean mayConflict(int slot);

    /** Returns each budget that a fact is or was of. */
    List<BudgetId> budgets();

    /** Returns each slot whose fact is or was of a budget. */
    IntStream slots(BudgetId budget);
  }
}
