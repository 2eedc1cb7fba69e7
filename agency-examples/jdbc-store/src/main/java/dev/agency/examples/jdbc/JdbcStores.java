package dev.agency.examples.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.id.CommandId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Page;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.entity.EntityType;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** All ports on H2 or PostgreSQL: {@code JdbcStores.of(dataSource, AgencyJson.stored())}. */
public record JdbcStores(
    Jdbc transactions,
    StoredJson json,
    TimeEntryStore timeEntries,
    CommandLog commands,
    AuditLog audit,
    Outbox outbox)
    implements Stores {
  /** Creates the stores of a database that has the tables of {@code schema.sql}. */
  public static JdbcStores of(DataSource database, StoredJson json) {
    Jdbc jdbc = new Jdbc(database, new ThreadLocal<>(), ThreadLocal.withInitial(() -> false));
    TimeEntryStore timeEntries = new JdbcTimeEntryStore(jdbc, json);
    return new JdbcStores(
        jdbc,
        json,
        timeEntries,
        new Commands(jdbc, json),
        new Audit(jdbc, json),
        new Events(jdbc, json));
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new JdbcEntityStore<>(transactions, json, type);
  }

  private record Commands(Jdbc jdbc, StoredJson json) implements CommandLog {
    @Override
    public Optional<RecordedCommand> find(Caller caller, CommandId id) {
      String sql = "select body from command where tenant = ? and id = ?";
      ImmutableList<String> found = jdbc.list(row -> row.getString(1), sql, caller, id);
      return found.stream().map(body -> json.read(body, RecordedCommand.class)).findFirst();
    }

    @Override
    public void record(Caller caller, RecordedCommand command) {
      String sql = "insert into command (tenant, id, body) values (?, ?, ?)";
      jdbc.insert("command", sql, caller, command.id(), json.write(command));
    }
  }

  private record Audit(Jdbc jdbc, StoredJson json) implements AuditLog {
    @Override
    public void append(Caller caller, List<AuditRecord> records) {
      String sql =
          "insert into audit (tenant, record_type, record_id, command, idx, body)"
              + " values (?, ?, ?, ?, ?, ?)";
      jdbc.required(
          () -> {
            for (AuditRecord one : records) {
              jdbc.insert(
                  "audit record",
                  sql,
                  caller,
                  one.recordType(),
                  one.recordId(),
                  one.command(),
                  one.index(),
                  json.write(one));
            }
            return records;
          });
    }

    @Override
    public Page<AuditRecord> page(
        Caller caller, String type, String id, Optional<Cursor> after, int limit) {
      Jdbc.Where wanted =
          Jdbc.Where.of("tenant = ? and record_type = ?", caller, type).and("record_id = ?", id);
      after.ifPresent(cursor -> wanted.and("place > ?", cursor));
      String sql =
          "select place, body from audit_page"
              + wanted.text()
              + " order by place limit "
              + (Page.requireLimit(limit) + 1);
      List<Map.Entry<String, String>> found =
          jdbc.list(
              row -> Map.entry(row.getString(1), row.getString(2)), sql, wanted.values().toArray());
      Page<Map.Entry<String, String>> page = Page.of(found, limit, Map.Entry::getKey);
      List<AuditRecord> records =
          Lists.transform(page.rows(), row -> json.read(row.getValue(), AuditRecord.class));
      return new Page<>(ImmutableList.copyOf(records), page.next());
    }
  }

  private record Events(Jdbc jdbc, StoredJson json) implements Outbox {
    @Override
    public void append(Caller caller, List<DomainEvent> events) {
      String sql = "insert into outbox (tenant, command, idx, body) values (?, ?, ?, ?)";
      jdbc.required(
          () -> {
            for (DomainEvent one : events) {
              jdbc.insert("event", sql, caller, one.command(), one.index(), json.write(one));
            }
            return events;
          });
    }

    @Override
    public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      String sql = "select body from outbox where tenant = ? and pending order by place limit ";
      Jdbc.Step<ResultSet, DomainEvent> event =
          row -> json.read(row.getString(1), DomainEvent.class);
      return jdbc.list(event, sql + Page.requireLimit(limit), caller);
    }

    @Override
    public void acknowledge(Caller caller, Collection<DomainEvent> events) {
      String sql = "update outbox set pending = false where tenant = ? and command = ? and idx = ?";
      jdbc.required(
          () -> {
            events.forEach(event -> jdbc.update(sql, caller, event.command(), event.index()));
            return events;
          });
    }
  }
}
