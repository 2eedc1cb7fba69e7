package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import dev.agency.core.id.CommandId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.*;
import dev.agency.core.store.entity.EntityType;
import java.util.*;
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

  /**
   * Creates the stores of a database that has the tables of {@code schema.sql}.
   *
   * @param database gives a connection for each transaction
   * @param json how values are written
   * @return the stores
   */
  public static JdbcStores of(DataSource database, StoredJson json) {
    Jdbc jdbc = new Jdbc(database, new ThreadLocal<>());
    return new JdbcStores(
        jdbc,
        json,
        new JdbcTimeEntryStore(jdbc, json),
        new Commands(jdbc, json),
        new Audit(jdbc, json),
        new Events(jdbc, json));
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new JdbcEntityStore<>(transactions, json, type);
  }

  /** Commands, each under its id. */
  private record Commands(Jdbc jdbc, StoredJson json) implements CommandLog {
    @Override
    public Optional<RecordedCommand> find(Caller caller, CommandId id) {
      String sql = "select body from command where tenant = ? and id = ?";
      return jdbc
          .list(row -> json.read(row.getString(1), RecordedCommand.class), sql, caller, id)
          .stream()
          .findFirst();
    }

    @Override
    public void record(Caller caller, RecordedCommand command) {
      String sql = "insert into command (tenant, id, body) values (?, ?, ?)";
      jdbc.insert("command", sql, caller, command.id(), json.write(command));
    }
  }

  /** Audit records, numbered as they were added. */
  private record Audit(Jdbc jdbc, StoredJson json) implements AuditLog {
    @Override
    public void append(Caller caller, List<AuditRecord> records) {
      String sql =
          "insert into audit (tenant, command, idx, record_type, record_id, body)"
              + " values (?, ?, ?, ?, ?, ?)";
      jdbc.write(
          () -> {
            for (AuditRecord one : records) {
              Object[] key = {caller, one.command(), one.index(), one.recordType(), one.recordId()};
              jdbc.insert("audit record", sql, ObjectArrays.concat(key, json.write(one)));
            }
            return records;
          });
    }

    @Override
    public Page<AuditRecord> page(
        Caller caller, String type, String id, Optional<Cursor> after, int limit) {
      String sql =
          "select body, place from audit_page where tenant = ? and record_type = ?"
              + " and record_id = ? and place > ? order by place limit ";
      Page<Map.Entry<String, String>> page =
          Page.of(
              jdbc.list(
                  row -> Map.entry(row.getString(1), row.getString(2)),
                  sql + (Page.requireLimit(limit) + 1),
                  caller,
                  type,
                  id,
                  after.map(Cursor::text).orElse("")),
              limit,
              Map.Entry::getValue);
      return new Page<>(
          page.rows().stream()
              .map(row -> json.read(row.getKey(), AuditRecord.class))
              .collect(toImmutableList()),
          page.next());
    }
  }

  /** Events. What was passed on stays, so that it is not added again. */
  private record Events(Jdbc jdbc, StoredJson json) implements Outbox {
    @Override
    public void append(Caller caller, List<DomainEvent> events) {
      String sql = "insert into outbox (tenant, command, idx, body) values (?, ?, ?, ?)";
      jdbc.write(
          () -> {
            for (DomainEvent event : events) {
              jdbc.insert("event", sql, caller, event.command(), event.index(), json.write(event));
            }
            return events;
          });
    }

    @Override
    public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      String sql = "select body from outbox where tenant = ? and pending order by place limit ";
      return jdbc.list(
          row -> json.read(row.getString(1), DomainEvent.class),
          sql + Page.requireLimit(limit),
          caller);
    }

    @Override
    public void acknowledge(Caller caller, Collection<DomainEvent> events) {
      String sql = "update outbox set pending = false where tenant = ? and command = ? and idx = ?";
      jdbc.write(
          () -> {
            events.forEach(event -> jdbc.update(sql, caller, event.command(), event.index()));
            return events;
          });
    }
  }
}
