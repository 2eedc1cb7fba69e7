package dev.agency.budget.ledger;

import dev.agency.budget.sums.Cell;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The number of the cell of an entry, found without making the cell: budgets, people and lines have
 * numbers of their own, and three of them are a key of 64 bits. Used by the writer alone.
 */
final class CellTable {
  /** How many bits of a key a budget, a person and a line have each. */
  private static final int PACKED = 21;

  private final Map<BudgetId, Integer> budgets = new HashMap<>();
  private final Map<PersonId, Integer> people = new HashMap<>();
  private final Map<LineId, Integer> lines = new HashMap<>();

  /** Cells by key, open addressing; a place holds the number plus one. */
  private long[] keys = new long[16];

  private int[] numbers = new int[16];
  private int size;

  /** Cells whose numbers do not fit a key: beyond two million budgets, people or lines. */
  private final Map<Cell, Integer> wide = new HashMap<>();

  private long lastKey;
  private boolean lastPacks;

  CellTable() {}

  /** Returns the number of the cell of an entry, -1 if it has none yet. */
  int find(TimeEntry entry) {
    boolean packs = pack(entry.budget(), entry.line(), entry.person(), entry.billable());
    return packs ? numbers[place(lastKey)] - 1 : wide.getOrDefault(Cell.of(entry), -1);
  }

  /** Returns the number of a cell, -1 if it has none yet. */
  int find(Cell cell) {
    boolean packs = pack(cell.budget(), cell.line(), cell.person(), cell.billable());
    return packs ? numbers[place(lastKey)] - 1 : wide.getOrDefault(cell, -1);
  }

  private boolean pack(BudgetId ofBudget, Optional<LineId> onLine, PersonId who, boolean billable) {
    long budget = number(budgets, ofBudget);
    long person = number(people, who);
    long line = onLine.isEmpty() ? 0 : 1 + number(lines, onLine.get());
    lastKey = (((budget << PACKED | person) << PACKED | line) << 1) | (billable ? 1 : 0);
    lastPacks = (budget | person | line) >>> PACKED == 0;
    return lastPacks;
  }

  /** Gives the cell that was just not found a number. */
  void add(Cell cell, int number) {
    if (!lastPacks) {
      wide.put(cell, number);
      return;
    }
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
