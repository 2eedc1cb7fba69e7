package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time entries in columns, for sums over millions of them: 16 bytes an entry, and every id once.
 *
 * <p>Three entries of Ada and Ben on two lines of one budget are three rows of numbers, two
 * accounts (a budget and line each) and two people. Ids of entries, notes and references are not
 * kept: sums do not need them, and a row that stands twice counts twice.
 *
 * <p>Immutable and thread-safe; two threads may sum two halves of it.
 */
public final class EntryTable {
  /** How many lines of a budget are looked for one by one. */
  private static final int MAX_SEEN = 8;

  private static final int FIRST_YEAR = Invariants.FIRST_DATE.getYear();
  private static final int YEARS = Invariants.LAST_DATE.getYear() + 1 - FIRST_YEAR;

  static final int MINUTES = (1 << 24) - 1;
  static final int APPROVED = 1 << 24;
  static final int REJECTED = 1 << 25;
  static final int BILLABLE = 1 << 26;
  static final int INVOICED = 1 << 27;

  /** The account of each row. */
  final int[] accounts;

  final int[] people;

  /** Days since 1970. */
  final int[] days;

  /** Minutes, and above them what is approved, rejected, billable, invoiced. */
  final int[] amounts;

  private final int size;
  private final List<Account> accountNames;
  private final List<PersonId> personNames;

  private EntryTable(Builder rows, List<Account> accountNames, List<PersonId> personNames) {
    this.accounts = rows.accounts;
    this.people = rows.people;
    this.days = rows.days;
    this.amounts = rows.amounts;
    this.size = rows.size;
    this.accountNames = accountNames;
    this.personNames = personNames;
  }

  /** A budget and one of its lines. */
  record Account(BudgetId budget, Optional<LineId> line) {}

  /**
   * Returns a table of entries.
   *
   * @param entries the entries, of any budgets, in any order
   * @return the table
   */
  public static EntryTable of(List<TimeEntry> entries) {
    Builder rows = builder(entries.size());
    entries.forEach(rows::add);
    return rows.build();
  }

  /**
   * Starts a table.
   *
   * @param expected about how many entries will come
   * @return a builder of an empty table
   */
  public static Builder builder(int expected) {
    return new Builder(expected);
  }

  /**
   * Returns how many entries there are.
   *
   * @return the number of rows
   */
  public int size() {
    return size;
  }

  List<Account> accountNames() {
    return accountNames;
  }

  List<PersonId> personNames() {
    return personNames;
  }

  /** Returns how many entries and accounts there are. */
  @Override
  public String toString() {
    return "EntryTable[" + size + " entries, " + accountNames.size() + " accounts]";
  }

  /** Builds a table, one entry after the other. Not thread-safe. */
  public static final class Builder {
    private int[] accounts;
    private int[] people;
    private int[] days;
    private int[] amounts;
    private int size;
    private final Map<BudgetId, Lines> budgets = new HashMap<>();
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final List<Account> accountNames = new ArrayList<>();
    private final List<PersonId> personNames = new ArrayList<>();

    /** The epoch day before each month, from January 1900 on, 0 where nobody asked. */
    private final int[] before = new int[12 * YEARS];

    private Builder(int expected) {
      int room = Math.max(16, expected);
      accounts = new int[room];
      people = new int[room];
      days = new int[room];
      amounts = new int[room];
    }

    /** The accounts of a budget, most of which have few lines. */
    private final class Lines {
      private final Map<Optional<LineId>, Integer> known = new HashMap<>(4);
      private LineId[] seen = new LineId[2];
      private int[] accountOf = new int[2];
      private int size;

      int account(BudgetId budget, Optional<LineId> line) {
        if (line.isPresent()) {
          LineId id = line.get();
          for (int i = 0; i < size; i++) {
            if (seen[i].equals(id)) {
              return accountOf[i];
            }
          }
        }
        return lookUp(budget, line);
      }

      private int lookUp(BudgetId budget, Optional<LineId> line) {
        Integer account = known.get(line);
        if (account == null) {
          account = accountNames.size();
          accountNames.add(new Account(budget, line));
          known.put(line, account);
          line.ifPresent(id -> see(id, accountNames.size() - 1));
        }
        return account;
      }

      private void see(LineId id, int account) {
        if (size < MAX_SEEN) {
          if (size == seen.length) {
            seen = Arrays.copyOf(seen, 2 * size);
            accountOf = Arrays.copyOf(accountOf, 2 * size);
          }
          seen[size] = id;
          accountOf[size] = account;
          size++;
        }
      }
    }

    /**
     * Adds an entry.
     *
     * @param entry the entry
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder add(TimeEntry entry) {
      if (size == accounts.length) {
        int room = size + size / 2;
        accounts = Arrays.copyOf(accounts, room);
        people = Arrays.copyOf(people, room);
        days = Arrays.copyOf(days, room);
        amounts = Arrays.copyOf(amounts, room);
      }
      Lines lines = budgets.get(entry.budget());
      if (lines == null) {
        lines = new Lines();
        budgets.put(entry.budget(), lines);
      }
      Integer person = numbers.get(entry.person());
      if (person == null) {
        person = personNames.size();
        personNames.add(entry.person());
        numbers.put(entry.person(), person);
      }
      accounts[size] = lines.account(entry.budget(), entry.line());
      people[size] = person;
      days[size] = day(entry.date());
      amounts[size] =
          (int) entry.minutes()
              | (entry.approval() == Approval.APPROVED ? APPROVED : 0)
              | (entry.approval() == Approval.REJECTED ? REJECTED : 0)
              | (entry.billable() ? BILLABLE : 0)
              | (entry.invoice().isPresent() ? INVOICED : 0);
      size++;
      return this;
    }

    /** Returns the epoch day of a date: that of its month is looked up, for many dates share it. */
    private int day(LocalDate date) {
      int month = 12 * (date.getYear() - FIRST_YEAR) + date.getMonthValue() - 1;
      if (before[month] == 0) {
        before[month] = (int) date.withDayOfMonth(1).toEpochDay() - 1;
      }
      return before[month] + date.getDayOfMonth();
    }

    int size() {
      return size;
    }

    /** Returns the rows so far, good until the next one is added; names only grow. */
    EntryTable peek() {
      return new EntryTable(this, accountNames, personNames);
    }

    /** Forgets the rows and keeps the names. */
    void clear() {
      size = 0;
    }

    /**
     * Returns the table.
     *
     * @return a table of the entries added so far
     */
    public EntryTable build() {
      Builder rows = new Builder(0);
      rows.accounts = Arrays.copyOf(accounts, size);
      rows.people = Arrays.copyOf(people, size);
      rows.days = Arrays.copyOf(days, size);
      rows.amounts = Arrays.copyOf(amounts, size);
      rows.size = size;
      return new EntryTable(
          rows, ImmutableList.copyOf(accountNames), ImmutableList.copyOf(personNames));
    }
  }
}
