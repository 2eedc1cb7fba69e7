package dev.agency.budget.ledger;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The number of the account of an entry, found without making the account: budgets and lines have
 * numbers of their own, and two of them are a key of 64 bits. Used by the writer alone.
 */
final class AccountTable {
  private final Map<BudgetId, Integer> budgets = new HashMap<>();
  private final Map<LineId, Integer> lines = new HashMap<>();

  /** Accounts by key, open addressing; a place holds the number plus one. */
  private long[] keys = new long[16];

  private int[] numbers = new int[16];
  private int size;

  private long lastKey;

  AccountTable() {}

  /** Returns the number of the account of an entry, -1 if it has none yet. */
  int find(TimeEntry entry) {
    return find(entry.budget(), entry.line(), entry.billable());
  }

  /** Returns the number of an account, -1 if it has none yet. */
  int find(EntryAccount account) {
    return find(account.budget(), account.line(), account.billable());
  }

  private int find(BudgetId ofBudget, Optional<LineId> onLine, boolean billable) {
    long budget = number(budgets, ofBudget);
    long line = onLine.isEmpty() ? 0 : 1 + number(lines, onLine.get());
    lastKey = budget << 32 | line << 1 | (billable ? 1 : 0);
    return numbers[place(lastKey)] - 1;
  }

  /** Gives the account that was just not found a number. */
  void add(int number) {
    put(lastKey, number);
  }

  private void put(long key, int number) {
    int place = place(key);
    keys[place] = key;
    numbers[place] = number + 1;
    size++;
    if (size > numbers.length / 2) {
      long[] oldKeys = keys;
      int[] old = numbers;
      keys = new long[2 * old.length];
      numbers = new int[2 * old.length];
      size = 0;
      for (int i = 0; i < old.length; i++) {
        if (old[i] != 0) {
          put(oldKeys[i], old[i] - 1);
        }
      }
    }
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed ^ (mixed >>> 32)) & (numbers.length - 1);
    while (numbers[place] != 0 && keys[place] != key) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  private static <T> int number(Map<T, Integer> numbers, T id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, numbers.size());
    return numbers.size() - 1;
  }
}
