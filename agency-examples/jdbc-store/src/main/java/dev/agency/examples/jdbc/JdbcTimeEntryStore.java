package dev.agency.examples.jdbc;

import static dev.agency.core.json.AgencyJson.readStored;

import com.google.common.base.Joiner;
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
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.TimeEntryStore;
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
record JdbcTimeEntryStore(Jdbc jdbc) implements TimeEntryStore {
  private static final String INSERT =
      "insert into time_entry (tenant, id, revision, budget, line, person, date, minutes, billable,"
          + " approval, invoice, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SUMS =
      ", count(*), sum(pending), sum(pending_billable), sum(approved), sum(approved_billable),"
          + " sum(rejected), sum(invoiced), sum(invoiced_billable) from entry_minutes";

  @Override
  public ImmutableList<Appended> append(
      Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    return jdbc.required(
        () -> {
          TimeEntryStore.requireOwnIds(batch);
          Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> stored =
              new HashMap<>(findAll(caller, Lists.transform(batch, Revised::id)));
          ImmutableList.Builder<Appended> appended = ImmutableList.builder();
          for (Revised<TimeEntryId, TimeEntry> one : batch) {
            Optional<Revised<TimeEntryId, TimeEntry>> held =
                Optional.ofNullable(stored.get(one.id()));
            Appended became = Appended.of(held, one);
            if (became.isChange()) {
              put(caller, held, one);
              stored.put(one.id(), one);
            }
            appended.add(became);
          }
          return appended.build();
        });
  }

  /** Takes the place of the held revision. If another one took it, this fails: contention. */
  private void put(
      Caller caller,
      Optional<Revised<TimeEntryId, TimeEntry>> held,
      Revised<TimeEntryId, TimeEntry> revised) {
    Optional<TimeEntry> entry = revised.value();
    String old = "delete from time_entry where tenant = ? and id = ? and revision = ?";
    held.ifPresent(it -> jdbc.update(old, caller, revised.id(), it.revision()));
    jdbc.update(
        INSERT,
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
        entry.map(AgencyJson::writeStored));
  }

  @Override
  public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
      Caller caller, Collection<TimeEntryId> ids) {
    // A join, as H2 looks for "any" of some ids in every row of a tenant.
    String sql =
        "select e.id, e.revision, e.body from unnest(cast(? as varchar array)) as wanted(id)"
            + " join time_entry e on e.id = wanted.id where e.tenant = ?";
    Set<TimeEntryId> wanted = ImmutableSet.copyOf(ids);
    List<Revised<TimeEntryId, TimeEntry>> rows = jdbc.list(this::revised, sql, wanted, caller);
    ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found =
        Maps.uniqueIndex(rows, Revised::id);
    return Maps.toMap(Iterables.filter(ids, found::containsKey), found::get);
  }

  private Revised<TimeEntryId, TimeEntry> revised(ResultSet row) throws SQLException {
    Optional<TimeEntry> value = text(row, 3).map(body -> readStored(body, TimeEntry.class));
    return new Revised<>(TimeEntryId.of(row.getString(1)), row.getLong(2), value);
  }

  @Override
  public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    Jdbc.Where where = where(caller, range);
    return jdbc.lend(
        reader,
        row -> readStored(row.getString(1), TimeEntry.class),
        "select body from time_entry" + where.text() + " order by date, id",
        where.values().toArray());
  }

  @Override
  public ImmutableSortedMap<EntryKey, EntryTotals> totals(
      Caller caller, EntryRange range, Set<EntryDimension> by) {
    Jdbc.Where where = where(caller, range);
    List<?> keys =
        Lists.transform(List.of(EntryDimension.values()), d -> by.contains(d) ? d : "null");
    Joiner comma = Joiner.on(", ");
    String groups = " group by (" + comma.join(by) + ") having count(*) > 0";
    String sql = "select " + comma.join(keys) + SUMS + where.text() + groups;
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
    long[] n = new long[8];
    for (int i = 0; i < n.length; i++) {
      n[i] = row.getLong(5 + i);
    }
    return new EntryTotals(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  private static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Jdbc.Where where(Caller caller, EntryRange range) {
    Jdbc.Where where = Jdbc.Where.of("tenant = ?", caller);
    range.budgets().ifPresent(budgets -> where.among("budget", budgets));
    range.people().ifPresent(people -> where.among("person", people));
    range.days().ifPresent(days -> where.and("date >= ?", days.start()));
    range.days().flatMap(DateRange::end).ifPresent(end -> where.and("date < ?", end));
    return where;
  }
}
