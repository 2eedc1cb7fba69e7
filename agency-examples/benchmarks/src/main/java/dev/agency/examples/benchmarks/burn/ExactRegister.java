package dev.agency.examples.benchmarks.burn;

import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A register as one would write it for time entries and nothing else: an id is found by its hash
 * and told from others by its letters, the highest revision holds, an equal one with another
 * content is a conflict, and every budget has a list of its entries.
 *
 * <p>It has one version: nobody else can read it while it is written. Notes, references and
 * invoices are not kept, days are not sealed. Not thread-safe.
 */
final class ExactRegister {
  private byte[] letters = new byte[1 << 10];
  private int[] letterEnds = new int[64];
  private long[] revisions = new long[64];

  /** The budget, -1 where the entry was deleted. */
  private int[] budgets = new int[64];

  private int[] lines = new int[64];
  private int[] people = new int[64];
  private int[] days = new int[64];

  /** Minutes, and above them the approval and what is billable. */
  private int[] amounts = new int[64];

  private int size;

  /** The hash of an id above its number plus one. */
  private long[] table = new long[128];

  private final Map<BudgetId, Integer> budgetNumbers = new HashMap<>();
  private final Map<LineId, Integer> lineNumbers = new HashMap<>();
  private final Map<PersonId, Integer> personNumbers = new HashMap<>();
  private int[][] lists = new int[16][];
  private int[] listSizes = new int[16];
  private final Map<Integer, List<TimeEntry>> conflicts = new HashMap<>();

  /** What became of a telling. */
  enum Outcome {
    INSERTED,
    REPLACED,
    DUPLICATE,
    OUTDATED,
    CONFLICT
  }

  ExactRegister() {}

  Outcome apply(Revised<TimeEntryId, TimeEntry> told) {
    String id = told.id().value();
    int hash = id.hashCode() * 0x9E3779B9;
    int place = place(hash, id);
    int slot = (int) table[place] - 1;
    if (slot < 0) {
      add(id, hash, place);
      slot = size - 1;
      revisions[slot] = told.revision();
      budgets[slot] = -1;
      told.value().ifPresent(this::writeLast);
      return Outcome.INSERTED;
    }
    if (told.revision() < revisions[slot]) {
      return Outcome.OUTDATED;
    }
    if (told.revision() == revisions[slot]) {
      if (told.value().isEmpty() ? budgets[slot] < 0 : holds(slot, told.value().get())) {
        return Outcome.DUPLICATE;
      }
      told.value().ifPresent(conflicts.computeIfAbsent(slot, key -> new ArrayList<>())::add);
      return Outcome.CONFLICT;
    }
    revisions[slot] = told.revision();
    if (!conflicts.isEmpty()) {
      conflicts.remove(slot);
    }
    if (told.value().isPresent()) {
      write(slot, told.value().get());
    } else {
      budgets[slot] = -1;
    }
    return Outcome.REPLACED;
  }

  private int place(int hash, String id) {
    int mask = table.length - 1;
    int place = (hash ^ (hash >>> 16)) & mask;
    while (table[place] != 0) {
      if ((int) (table[place] >>> 32) == hash && isId((int) table[place] - 1, id)) {
        break;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isId(int slot, String id) {
    int start = slot == 0 ? 0 : letterEnds[slot - 1];
    if (letterEnds[slot] - start != id.length()) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (letters[start + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void add(String id, int hash, int place) {
    if (size == revisions.length) {
      letterEnds = Arrays.copyOf(letterEnds, 2 * size);
      revisions = Arrays.copyOf(revisions, 2 * size);
      budgets = Arrays.copyOf(budgets, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
      people = Arrays.copyOf(people, 2 * size);
      days = Arrays.copyOf(days, 2 * size);
      amounts = Arrays.copyOf(amounts, 2 * size);
    }
    byte[] ascii = id.getBytes(StandardCharsets.ISO_8859_1);
    int start = size == 0 ? 0 : letterEnds[size - 1];
    if (start + ascii.length > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(start + ascii.length, 2 * letters.length));
    }
    System.arraycopy(ascii, 0, letters, start, ascii.length);
    letterEnds[size] = start + ascii.length;
    size++;
    table[place] = (long) hash << 32 | size;
    if (2 * size > table.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    int mask = table.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int hash = (int) (entry >>> 32);
        int place = (hash ^ (hash >>> 16)) & mask;
        while (table[place] != 0) {
          place = (place + 1) & mask;
        }
        table[place] = entry;
      }
    }
  }

  private void writeLast(TimeEntry entry) {
    write(size - 1, entry);
  }

  private void write(int slot, TimeEntry entry) {
    int budget = number(budgetNumbers, entry.budget());
    if (budgets[slot] != budget) {
      list(budget, slot);
    }
    budgets[slot] = budget;
    lines[slot] = line(entry);
    people[slot] = number(personNumbers, entry.person());
    days[slot] = (int) entry.date().toEpochDay();
    amounts[slot] = amount(entry);
  }

  private boolean holds(int slot, TimeEntry entry) {
    return budgets[slot] == number(budgetNumbers, entry.budget())
        && lines[slot] == line(entry)
        && people[slot] == number(personNumbers, entry.person())
        && days[slot] == (int) entry.date().toEpochDay()
        && amounts[slot] == amount(entry);
  }

  private int line(TimeEntry entry) {
    return entry.line().isEmpty() ? -1 : number(lineNumbers, entry.line().get());
  }

  private static int amount(TimeEntry entry) {
    return (int) entry.minutes() | approval(entry) << 24 | (entry.billable() ? 1 << 30 : 0);
  }

  private static int approval(TimeEntry entry) {
    return switch (entry.approval()) {
      case PENDING -> 0;
      case APPROVED -> 1;
      case REJECTED -> 2;
    };
  }

  private void list(int budget, int slot) {
    if (budget == lists.length) {
      lists = Arrays.copyOf(lists, 2 * budget);
      listSizes = Arrays.copyOf(listSizes, 2 * budget);
    }
    int listed = listSizes[budget];
    if (listed == 0) {
      lists[budget] = new int[8];
    } else if (listed == lists[budget].length) {
      lists[budget] = Arrays.copyOf(lists[budget], 2 * listed);
    }
    lists[budget][listed] = slot;
    listSizes[budget]++;
  }

  private static <T> int number(Map<T, Integer> numbers, T id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, numbers.size());
    return numbers.size() - 1;
  }

  int size() {
    return size;
  }

  /** The minutes of a budget. */
  long minutes(BudgetId budget) {
    int number = budgetNumbers.getOrDefault(budget, -1);
    long minutes = 0;
    for (int i = 0; number >= 0 && i < listSizes[number]; i++) {
      int slot = lists[number][i];
      if (budgets[slot] == number && !conflicts.containsKey(slot)) {
        minutes += amounts[slot] & ((1 << 24) - 1);
      }
    }
    return minutes;
  }
}
