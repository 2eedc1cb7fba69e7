package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.*;
import dev.agency.core.error.*;
import dev.agency.core.store.*;
import java.sql.*;
import java.time.LocalDate;
import java.util.*;
import java.util.function.*;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions, each on one connection that belongs to its thread, and the statements in them. */
record Jdbc(DataSource database, ThreadLocal<Connection> current) implements Transactions {
  /** Deadlock, lock not granted, row added or changed meanwhile: of PostgreSQL and of H2. */
  private static final ImmutableSet<String> CONTENTION =
      ImmutableSet.of("40001", "40P01", "55P03", "23505", "HYT00", "90131");

  interface Step<A, R> {
    R apply(A argument) throws SQLException;
  }

  @Override
  public <R> R required(Supplier<R> work) {
    return on(connection -> work.get());
  }

  /** Writes for one call. Alone in its transaction, it is repeated where another was faster. */
  <R> R write(Supplier<R> work) {
    for (int tries = 1; ; tries++) {
      try {
        return required(work);
      } catch (PersistenceException e) {
        if (e.code() != ErrorCode.CONTENTION || current.get() != null || tries == 16) {
          throw e;
        }
      }
    }
  }

  private <R> R on(Step<Connection, R> work) {
    try {
      if (current.get() != null) {
        return attempt(current.get(), work);
      }
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        current.set(connection);
        R result = attempt(connection, work);
        connection.commit();
        connection.setAutoCommit(true);
        return result;
      } finally {
        current.remove();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Closes the connection if the work fails: no outer work can commit the rest. */
  private static <R> R attempt(Connection connection, Step<Connection, R> work)
      throws SQLException {
    try {
      return work.apply(connection);
    } catch (Throwable e) {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
      }
      throw e;
    }
  }

  int update(String sql, Object... values) {
    return with(PreparedStatement::executeUpdate, sql, values);
  }

  /** Adds a row that must be new. */
  void insert(String words, String sql, Object... values) {
    Step<PreparedStatement, Integer> step =
        statement -> {
          try {
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw "23505".equals(e.getSQLState()) ? new DuplicateIdException(words) : failure(e);
          }
        };
    with(step, sql, values);
  }

  /** Makes whoever is about to refer to an entity and whoever removes it wait for each other. */
  void lock(Caller caller, String type, Object id) {
    String sql = "select 1 from entity where tenant = ? and type = ? and id = ? for update";
    list(row -> id, sql, caller, type, id);
  }

  <T> ImmutableList<T> list(Step<ResultSet, T> row, String sql, Object... values) {
    return lend(rows -> rows.collect(toImmutableList()), row, sql, values);
  }

  /** Reads rows as they are used; PostgreSQL streams, given a transaction and a fetch size. */
  <T, R> R lend(
      Function<Stream<T>, R> reader, Step<ResultSet, T> row, String sql, Object... values) {
    return with(
        statement -> {
          statement.setFetchSize(1_000);
          ResultSet rows = statement.executeQuery();
          Iterator<T> iterator =
              new AbstractIterator<>() {
                @Override
                protected T computeNext() {
                  try {
                    return rows.next() ? row.apply(rows) : endOfData();
                  } catch (SQLException e) {
                    throw failure(e);
                  }
                }
              };
          return LentStream.lend(iterator, reader);
        },
        sql,
        values);
  }

  private <R> R with(Step<PreparedStatement, R> use, String sql, Object... values) {
    return on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, bound(connection, values[i]));
            }
            return use.apply(statement);
          }
        });
  }

  /** A caller is bound as its tenant, several as an array, what is absent as null. */
  private static @Nullable Object bound(Connection connection, Object value) throws SQLException {
    if (value instanceof Optional<?> maybe) {
      return maybe.isEmpty() ? null : bound(connection, maybe.get());
    } else if (value instanceof Collection<?> many) {
      return connection.createArrayOf("varchar", many.stream().map(Object::toString).toArray());
    } else if (value instanceof Long || value instanceof Boolean || value instanceof LocalDate) {
      return value;
    }
    return value instanceof Caller caller ? caller.tenant().value() : value.toString();
  }

  /** Names the state alone: the exception of a database quotes what is stored. */
  private static PersistenceException failure(SQLException e) {
    String state = "SQLSTATE " + e.getSQLState();
    return CONTENTION.contains(Objects.toString(e.getSQLState()))
        ? PersistenceException.contention(state)
        : PersistenceException.failed(state);
  }

  /** Conditions, and the values to bind in them. */
  record Where(StringBuilder text, List<Object> values) {
    static Where of(String condition, Object... values) {
      return new Where(new StringBuilder(" where body is not null"), new ArrayList<>())
          .and(condition, values);
    }

    Where and(String condition, Object... bound) {
      text.append(" and ").append(condition);
      Collections.addAll(values, bound);
      return this;
    }
  }
}
