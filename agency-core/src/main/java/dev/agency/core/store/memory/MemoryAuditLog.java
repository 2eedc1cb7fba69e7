package dev.agency.core.store.memory;

import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import java.util.List;
import java.util.Optional;

/** Audit records by what they are about, numbered as they were added. */
final class MemoryAuditLog implements AuditLog {
  private final MemoryTransactions transactions;
  private final MemoryTable<Key, Entry> records;
  private final MemoryTable<Key, Boolean> causes;
  private final Sequence sequence;

  MemoryAuditLog(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.records = new MemoryTable<>(transactions);
    this.causes = new MemoryTable<>(transactions);
    this.sequence = new Sequence(transactions);
  }

  @Override
  public void append(Caller caller, List<AuditRecord> added) {
    transactions.required(
        () -> {
          added.forEach(record -> append(caller, record));
          return added;
        });
  }

  private void append(Caller caller, AuditRecord record) {
    Key cause = Key.of(caller, record.command().value(), Long.toString(record.index()));
    if (causes.get(cause).isPresent()) {
      throw new DuplicateIdException("audit record");
    }
    transactions.count();
    causes.put(cause, true);
    String place = sequence.next(caller);
    records.put(
        Key.of(caller, record.recordType(), record.recordId(), place), new Entry(place, record));
  }

  @Override
  public Page<AuditRecord> page(
      Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
    Page.requireLimit(limit);
    Key all = Key.of(caller, recordType, recordId);
    Key from = after.map(cursor -> all.with(cursor.text())).orElse(all);
    List<Entry> found =
        transactions.looking(
            stamp ->
                Lists.newArrayList(
                    Iterators.limit(records.range(from, false, all.end(), stamp), limit + 1)));
    return Page.of(found, limit, Entry::place).map(Entry::record);
  }

  /** A record and its place among those of the tenant. */
  private record Entry(String place, AuditRecord record) {}
}
