package dev.agency.examples.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.TimeEntries;
import dev.agency.core.time.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The revision that holds of each time entry, with columns to filter and total it by. */
record JdbcTimeEntryStore(Jdbc jdbc, StoredJson json) implements TimeEntryStore {
  private static final ImmutableMap<EntryDimension, String> COLUMNS =
      ImmutableMap.of(
          EntryDimension.BUDGET,
          "budget",
          EntryDimension.LINE,
          "line",
          EntryDimension.PERSON,
          "person",
          EntryDimension.DATE,
          "work_date");

  @Override
  public ImmutableList<Appended> append(
      Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    Invariants ids = Invariants.of("a revision");
    for (int i = 0; i < batch.size(); i++) {
      Revised<TimeEntryId, TimeEntry> one = batch.get(i);
      boolean own = one.value().map(entry -> entry.id().equals(one.id())).orElse(true);
      ids.require(own, i + "/id", ErrorCode.INCONSISTENT, "must be that of its entry");
    }
    ids.verify();
    return jdbc.write(
        () -> {
          Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> stored =
              new HashMap<>(findAll(caller, Lists.transform(batch, Revised::id)));
          ImmutableList.Builder<Appended> appended = ImmutableList.builder();
          for (Revised<TimeEntryId, TimeEntry> one : batch) {
            appended.add(append(caller, Optional.ofNullable(stored.get(one.id())), one));
            stored.merge(one.id(), one, (a, b) -> a.revision() < b.revision() ? b : a);
          }
          return appended.build();
        });
  }

  private Appended append(
      Caller caller,
      Optional<Revised<TimeEntryId, TimeEntry>> before,
      Revised<TimeEntryId, TimeEntry> after) {
    long last = before.map(Revised::revision).orElse(0L);
    if (after.revision() < last) {
      return Appended.OUTDATED;
    } else if (after.revision() == last) {
      return before.equals(Optional.of(after)) ? Appended.DUPLICATE : Appended.CONFLICTING;
    }
    String delete = "delete from time_entry where tenant = ? and id = ? and revision = ?";
    if (before.isPresent() && jdbc.update(delete, caller, after.id(), last) == 0) {
      throw PersistenceException.contention("another revision came");
    }
    insert(caller, after, after.value());
    return before.isPresent() ? Appended.REPLACED : Appended.INSERTED;
  }

  private void insert(Caller caller, Revised<TimeEntryId, ?> revised, Optional<TimeEntry> entry) {
    for (Attribute<TimeEntry, ?> reference : TimeEntries.REFERENCES) {
      for (String id : entry.map(reference::texts).orElse(ImmutableList.of())) {
        jdbc.lock(caller, reference.target().orElseThrow(), id);
      }
    }
    jdbc.update(
        "insert into time_entry (tenant, id, revision, budget, line, person, work_date, minutes,"
            + " billable, approval, invoice, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        caller,
        revised.id(),
        revised.revision(),
        entry.map(TimeEntry::budget),
        entry.flatMap(TimeEntry::line),
        entry.map(TimeEntry::person),
        entry.map(TimeEntry::date),
        entry.map(TimeEntry::minutes),
        entry.map(TimeEntry::billable),
        entry.map(TimeEntry::approval),
        entry.flatMap(TimeEntry::invoice),
        entry.map(json::write));
  }

  @Override
  public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
      Caller caller, Collection<TimeEntryId> ids) {
    ImmutableSet<TimeEntryId> wanted = ImmutableSet.copyOf(ids);
    String sql = "select id, revision, body from time_entry where tenant = ? and id = any(?)";
    ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found =
        Maps.uniqueIndex(jdbc.list(this::revised, sql, caller, wanted), Revised::id);
    return Maps.toMap(Iterables.filter(wanted, found::containsKey), found::get);
  }

  private Revised<TimeEntryId, TimeEntry> revised(ResultSet row) throws SQLException {
    Optional<TimeEntry> value = text(row, 3).map(body -> json.read(body, TimeEntry.class));
    return new Revised<>(TimeEntryId.of(row.getString(1)), row.getLong(2), value);
  }

  @Override
  public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    Jdbc.Where where = where(caller, range);
    return jdbc.lend(
        reader,
        row -> json.read(row.getString(1), TimeEntry.class),
        "select body from time_entry" + where.text() + " order by work_date, id",
        where.values().toArray());
  }

  @Override
  public ImmutableSortedMap<EntryKey, EntryTotals> totals(
      Caller caller, EntryRange range, Set<EntryDimension> by) {
    Jdbc.Where where = where(caller, range);
    String keys =
        COLUMNS.keySet().stream()
            .map(dimension -> by.contains(dimension) ? COLUMNS.get(dimension) : "null")
            .collect(joining(", "));
    String sql =
        "select "
            + keys
            + ", count(*), sum(pending), sum(pending_billable), sum(approved),"
            + " sum(approved_billable), sum(rejected), sum(invoiced), sum(invoiced_billable)"
            + " from entry_minutes"
            + where.text()
            + by.stream()
                .map(COLUMNS::get)
                .collect(joining(", ", " group by (", ") having count(*) > 0"));
    return ImmutableSortedMap.copyOf(
        jdbc.list(row -> Map.entry(key(row), totals(row)), sql, where.values().toArray()));
  }

  private static EntryKey key(ResultSet row) throws SQLException {
    return new EntryKey(
        text(row, 1).map(BudgetId::of),
        text(row, 2).map(LineId::of),
        text(row, 3).map(PersonId::of),
        text(row, 4).map(LocalDate::parse));
  }

  private static EntryTotals totals(ResultSet row) throws SQLException {
    return new EntryTotals(
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12));
  }

  private static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Jdbc.Where where(Caller caller, EntryRange range) {
    Jdbc.Where where = Jdbc.Where.of("tenant = ?", caller);
    range.budgets().ifPresent(budgets -> where.and("budget = any(?)", budgets));
    range.people().ifPresent(people -> where.and("person = any(?)", people));
    range.days().ifPresent(days -> where.and("work_date >= ?", days.start()));
    range.days().flatMap(DateRange::end).ifPresent(end -> where.and("work_date < ?", end));
    return where;
  }
}
