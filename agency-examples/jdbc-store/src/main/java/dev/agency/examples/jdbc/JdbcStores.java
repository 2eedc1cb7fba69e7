package dev.agency.examples.jdbc;

import static dev.agency.core.json.AgencyJson.readStored;
import static dev.agency.core.json.AgencyJson.writeStored;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.CommandId;
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

/** All ports on H2 or PostgreSQL: {@code JdbcStores.of(dataSource)}. */
public record JdbcStores(
    Jdbc transactions,
    TimeEntryStore timeEntries,
    CommandLog commands,
    AuditLog audit,
    Outbox outbox)
    implements Stores {
  /** Creates the stores of a database that has the tables of {@code schema.sql}. */
  public static JdbcStores of(DataSource database) {
    Jdbc jdbc = new Jdbc(database, new ThreadLocal<>(), ThreadLocal.withInitial(() -> false));
    return new JdbcStores(
        jdbc, new JdbcTimeEntryStore(jdbc), new Commands(jdbc), new Audit(jdbc), new Events(jdbc));
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new JdbcEntityStore<>(transactions, type);
  }

  private record Commands(Jdbc jdbc) implements CommandLog {
    @Override
    public Optional<RecordedCommand> find(Caller caller, CommandId id) {
      String sql = "select body from command where tenant = ? and id = ?";
      ImmutableList<String> found = jdbc.list(row -> row.getString(1), sql, caller, id);
      return found.stream().map(body -> readStored(body, RecordedCommand.class)).findFirst();
    }

    @Override
    public void record(Caller caller, RecordedCommand command) {
      String sql = "insert into command (tenant, id, body) values (?, ?, ?)";
      jdbc.insert("command", sql, caller, command.id(), writeStored(command));
    }
  }

  private record Audit(Jdbc jdbc) implements AuditLog {
    @Override
    public void append(Caller caller, List<AuditRecord> records) {
      String sql = "insert into audit (tenant, about, command, idx, body) values (?, ?, ?, ?, ?)";
      jdbc.each(
          records,
          one -> {
            String about = one.recordType() + "\n" + one.recordId();
            String body = writeStored(one);
            jdbc.insert("audit record", sql, caller, about, one.command(), one.index(), body);
          });
    }

    @Override
    public Page<AuditRecord> page(
        Caller caller, String type, String id, Optional<Cursor> after, int limit) {
      Jdbc.Where wanted = Jdbc.Where.of("tenant = ? and about = ?", caller, type + "\n" + id);
      after.ifPresent(cursor -> wanted.and("place > ?", cursor));
      String order = " order by place limit " + (Page.requireLimit(limit) + 1);
      String sql = "select place, body from audit_page" + wanted.text() + order;
      Jdbc.Step<ResultSet, Map.Entry<String, AuditRecord>> placed =
          row -> Map.entry(row.getString(1), readStored(row.getString(2), AuditRecord.class));
      return Page.of(jdbc.list(placed, sql, wanted.values().toArray()), limit, Map.Entry::getKey)
          .map(Map.Entry::getValue);
    }
  }

  private record Events(Jdbc jdbc) implements Outbox {
    @Override
    public void append(Caller caller, List<DomainEvent> events) {
      String sql = "insert into outbox (tenant, command, idx, body) values (?, ?, ?, ?)";
      jdbc.each(
          events,
          one -> jdbc.insert("event", sql, caller, one.command(), one.index(), writeStored(one)));
    }

    @Override
    public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      String sql = "select body from outbox where tenant = ? and pending order by place limit ";
      Jdbc.Step<ResultSet, DomainEvent> event =
          row -> readStored(row.getString(1), DomainEvent.class);
      return jdbc.list(event, sql + Page.requireLimit(limit), caller);
    }

    @Override
    public void acknowledge(Caller caller, Collection<DomainEvent> events) {
      String sql = "update outbox set pending = false where tenant = ? and command = ? and idx = ?";
      jdbc.each(events, event -> jdbc.update(sql, caller, event.command(), event.index()));
    }
  }
}
