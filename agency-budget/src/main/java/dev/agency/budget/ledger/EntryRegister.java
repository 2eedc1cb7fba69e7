package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The register of time entries in columns, for there are millions of them.
 *
 * <p>An id is found in an {@link IdTable} and told from others by its letters.
 */
class EntryRegister implements Register<TimeEntryId, TimeEntry> {
  private static final int MINUTES = (1 << 24) - 1;
  private static final ImmutableList<Approval> APPROVALS = ImmutableList.copyOf(Approval.values());

  private final Pages<EntryChunk> chunks;
  private final Pages<EntryAccount> accounts;

  /** The list each account is of. */
  private int[] listOf;

  private final Names<PersonId> people;

  private final Names<InvoiceId> invoices;
  private final BudgetLists lists;
  private int size;
  private int version;

  private final IdTable slots = new IdTable(this::isId);

  private final AccountTable accountOf = new AccountTable();

  private EntryRegister(
      Pages<EntryChunk> chunks,
      int size,
      Pages<EntryAccount> accounts,
      int[] listOf,
      Names<PersonId> people,
      Names<InvoiceId> invoices,
      BudgetLists lists,
      int version) {
    this.chunks = chunks;
    this.size = size;
    this.accounts = accounts;
    this.listOf = listOf;
    this.people = people;
    this.invoices = invoices;
    this.lists = lists;
    this.version = version;
    for (int slot = 0; slot < size; slot++) {
      slots.add(id(slot), slot);
    }
    fillAccounts();
  }

  /** A register of nothing. */
  EntryRegister() {
    this(
        new Pages<>(),
        0,
        new Pages<>(),
        new int[0],
        Names.none(),
        Names.none(),
        BudgetLists.none(),
        1);
  }

  @Override
  public final int find(TimeEntryId id) {
    return slots.find(id.value());
  }

  /** Returns whether a slot is of an id, by all of its letters. */
  boolean isId(int slot, String id) {
    return chunks.get(slot >>> EntryChunk.BITS).isId(slot & (EntryChunk.WIDTH - 1), id);
  }

  /** Returns the id of a slot. */
  final String id(int slot) {
    return chunks.get(slot >>> EntryChunk.BITS).id(slot & (EntryChunk.WIDTH - 1));
  }

  private void fillAccounts() {
    for (int number = 0; number < accounts.size(); number++) {
      if (accountOf.find(accounts.get(number)) < 0) {
        accountOf.add(number);
      }
    }
  }

  @Override
  public final void add(TimeEntryId id, Told<TimeEntry> told) {
    if (size == IdTable.MOST) {
      throw InvalidModelException.of(
          ErrorCode.LIMIT_EXCEEDED, "A ledger must not have more than 134 million time entries.");
    }
    int slot = size;
    int row = slot & (EntryChunk.WIDTH - 1);
    if (row == 0) {
      chunks.add(new EntryChunk(version));
    }
    EntryChunk chunk = writable(slot);
    if (row == chunk.room()) {
      chunk = chunk.grown(version);
      chunks.set(slot >>> EntryChunk.BITS, chunk);
    }
    chunk.writeId(row, id.value());
    write(chunk, row, told);
    size++;
    if (chunk.extra(row) instanceof Told<?>) {
      budgets(told).forEach(budget -> lists.add(lists.number(budget), slot, false));
    } else if (chunk.accounts[row] >= 0) {
      lists.add(listOf[chunk.accounts[row]], slot, false);
    }
    slots.add(id.value(), slot);
  }

  @Override
  public final Told<TimeEntry> get(int slot) {
    return read(
        chunks.get(slot >>> EntryChunk.BITS),
        slot & (EntryChunk.WIDTH - 1),
        accounts::get,
        people::get,
        invoices::get);
  }

  @Override
  public final void set(int slot, Told<TimeEntry> told) {
    EntryChunk chunk = writable(slot);
    int row = slot & (EntryChunk.WIDTH - 1);
    if (told.isPlain() && !(chunk.extra(row) instanceof Told<?>)) {
      int before = list(chunk.accounts[row]);
      write(chunk, row, told);
      int after = list(chunk.accounts[row]);
      if (after >= 0 && after != before) {
        lists.add(after, slot, true);
      }
      return;
    }
    Set<BudgetId> listed = budgets(get(slot));
    write(chunk, row, told);
    for (BudgetId budget : budgets(told)) {
      if (!listed.contains(budget)) {
        lists.add(lists.number(budget), slot, true);
      }
    }
  }

  /** Returns the list of an account, -1 for none. */
  private int list(int account) {
    return account < 0 ? -1 : listOf[account];
  }

  private static Set<BudgetId> budgets(Told<TimeEntry> told) {
    Set<BudgetId> budgets = new HashSet<>();
    told.base().map(TimeEntry::budget).ifPresent(budgets::add);
    told.postings()
        .forEach(posting -> posting.content().map(TimeEntry::budget).ifPresent(budgets::add));
    return budgets;
  }

  private EntryChunk writable(int slot) {
    int number = slot >>> EntryChunk.BITS;
    EntryChunk chunk = chunks.get(number);
    if (chunk.version == version) {
      return chunk;
    }
    EntryChunk copy = chunk.copy(version);
    chunks.set(number, copy);
    return copy;
  }

  private void write(EntryChunk chunk, int row, Told<TimeEntry> told) {
    chunk.revision(row, told.revision());
    if (told.isPlain() && told.base().isPresent()) {
      TimeEntry entry = told.base().get();
      chunk.accounts[row] = account(entry);
      chunk.people[row] = people.number(entry.person());
      chunk.days[row] = day(entry);
      chunk.amounts[row] = (int) entry.minutes() | (APPROVALS.indexOf(entry.approval()) << 24);
      chunk.invoice(row, entry.invoice().map(invoices::number).orElse(-1));
      chunk.extra(
          row,
          entry.note().isEmpty() && entry.externalRefs().isEmpty()
              ? null
              : new EntryChunk.Extra(entry.note(), entry.externalRefs()));
    } else {
      // Nothing plain: deleted, or what has a history or a conflict and is kept as it is.
      chunk.accounts[row] = -1;
      chunk.invoice(row, -1);
      chunk.extra(row, told.isPlain() ? null : told);
    }
  }

  private int account(TimeEntry entry) {
    int known = accountOf.find(entry);
    if (known >= 0 && listOf[known] >= 0) {
      return known;
    }
    int number = known;
    if (known < 0) {
      number = accounts.add(EntryAccount.of(entry));
      accountOf.add(number);
    }
    if (number >= listOf.length) {
      int filled = listOf.length;
      listOf = Arrays.copyOf(listOf, Math.max(16, 2 * number));
      Arrays.fill(listOf, filled, listOf.length, -1);
    }
    listOf[number] = lists.number(entry.budget());
    return number;
  }

  static int day(TimeEntry entry) {
    return Math.toIntExact(entry.date().toEpochDay());
  }

  /** How to get from a number to its value. */
  private interface Numbered<T> {
    T get(int number);
  }

  @SuppressWarnings("unchecked") // the only history in a register of entries is that of an entry
  private static Told<TimeEntry> read(
      EntryChunk chunk,
      int row,
      Numbered<EntryAccount> accounts,
      Numbered<PersonId> people,
      Numbered<InvoiceId> invoices) {
    Object extra = chunk.extra(row);
    if (extra instanceof Told<?>) {
      return (Told<TimeEntry>) extra;
    }
    long revision = chunk.revision(row);
    return chunk.accounts[row] < 0
        ? Told.first(revision, Optional.empty())
        : Told.first(revision, Optional.of(entry(chunk, row, extra, accounts, people, invoices)));
  }

  private static TimeEntry entry(
      EntryChunk chunk,
      int row,
      @Nullable Object extra,
      Numbered<EntryAccount> accounts,
      Numbered<PersonId> people,
      Numbered<InvoiceId> invoices) {
    EntryAccount account = accounts.get(chunk.accounts[row]);
    TimeEntry.Builder entry = TimeEntry.builder();
    entry
        .id(TimeEntryId.of(chunk.id(row)))
        .budget(account.budget())
        .line(account.line())
        .person(people.get(chunk.people[row]))
        .billable(account.billable())
        .date(LocalDate.ofEpochDay(chunk.days[row]))
        .minutes(minutes(chunk, row))
        .approval(approval(chunk, row));
    int invoice = chunk.invoice(row);
    if (invoice >= 0) {
      entry.invoice(invoices.get(invoice));
    }
    if (extra instanceof EntryChunk.Extra more) {
      entry.note(more.note()).externalRefs(more.refs());
    }
    return entry.build();
  }

  private static int minutes(EntryChunk chunk, int row) {
    return chunk.amounts[row] & MINUTES;
  }

  private static Approval approval(EntryChunk chunk, int row) {
    return APPROVALS.get(chunk.amounts[row] >>> 24);
  }

  @Override
  public final Frozen freeze() {
    version++;
    return new Frozen(
        chunks.freeze(),
        size,
        accounts.freeze(),
        listOf,
        people.freeze(),
        invoices.freeze(),
        lists.freeze(),
        version);
  }

  /** The entries of a moment. */
  static final class Frozen implements Register.Frozen<TimeEntryId, TimeEntry> {
    private final Pages.Frozen<EntryChunk> chunks;
    private final int size;
    private final Pages.Frozen<EntryAccount> accounts;
    private final int[] listOf;
    private final Names.Frozen<PersonId> people;
    private final Names.Frozen<InvoiceId> invoices;
    private final BudgetLists.Frozen lists;
    private final int version;

    private Frozen(
        Pages.Frozen<EntryChunk> chunks,
        int size,
        Pages.Frozen<EntryAccount> accounts,
        int[] listOf,
        Names.Frozen<PersonId> people,
        Names.Frozen<InvoiceId> invoices,
        BudgetLists.Frozen lists,
        int version) {
      this.chunks = chunks;
      this.size = size;
      this.accounts = accounts;
      this.listOf = listOf;
      this.people = people;
      this.invoices = invoices;
      this.lists = lists;
      this.version = version;
    }

    EntryRegister thaw() {
      return new EntryRegister(
          Pages.of(chunks),
          size,
          Pages.of(accounts),
          Arrays.copyOf(listOf, accounts.size()),
          Names.of(people),
          Names.of(invoices),
          lists.thaw(),
          version);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public TimeEntryId id(int slot) {
      return TimeEntryId.of(chunk(slot).id(row(slot)));
    }

    @Override
    public Told<TimeEntry> get(int slot) {
      return read(chunk(slot), row(slot), accounts::get, people::get, invoices::get);
    }

    @Override
    public boolean mayConflict(int slot) {
      return chunk(slot).extra(row(slot)) instanceof Told<?>;
    }

    @Override
    public List<BudgetId> budgets() {
      return lists.budgets();
    }

    @Override
    public IntStream slots(BudgetId budget) {
      return lists.slots(budget);
    }

    private EntryChunk chunk(int slot) {
      return chunks.get(slot >>> EntryChunk.BITS);
    }

    private static int row(int slot) {
      return slot & (EntryChunk.WIDTH - 1);
    }
  }
}
