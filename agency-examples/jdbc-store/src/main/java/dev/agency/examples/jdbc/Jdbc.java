package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.store.Caller;
import dev.agency.core.store.LentStream;
import dev.agency.core.store.Transactions;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Transactions, each on one connection that belongs to its thread, and the statements in them. */
record Jdbc(DataSource database, ThreadLocal<Connection> current, ThreadLocal<Boolean> broken)
    implements Transactions {
  /** Deadlock, lock not granted, row added or changed meanwhile: of PostgreSQL and of H2. */
  private static final ImmutableSet<String> CONTENTION =
      ImmutableSet.of("40001", "40P01", "55P03", "23505", "HYT00", "90131");

  private static final Set<?> PLAIN = Set.of(Long.class, Boolean.class, LocalDate.class);

  interface Step<A, R> {
    R apply(A argument) throws SQLException;
  }

  @Override
  public <R> R required(Supplier<R> work) {
    return on(connection -> work.get());
  }

  /** Works in the transaction of this thread or, where there is none, in one of its own. */
  private <R> R on(Step<Connection, R> work) {
    boolean done = false;
    try {
      R result = current.get() == null ? begin(work) : work.apply(current.get());
      done = true;
      return result;
    } catch (SQLException e) {
      // Its state alone: the exception of a database quotes what is stored.
      String state = "SQLSTATE " + e.getSQLState();
      throw CONTENTION.contains(state.substring(9))
          ? PersistenceException.contention(state)
          : PersistenceException.failed(state);
    } finally {
      broken.set(broken.get() || !done);
    }
  }

  private <R> R begin(Step<Connection, R> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      broken.set(false);
      try {
        R result = work.apply(connection);
        if (broken.get()) {
          throw PersistenceException.failed("an inner piece of work failed");
        }
        connection.commit();
        return result;
      } catch (Throwable e) {
        try {
          connection.rollback();
        } catch (SQLException lost) {
          e.addSuppressed(lost); // what went wrong first is what is told
        }
        throw e;
      } finally {
        current.remove();
      }
    }
  }

  int update(String sql, Object... values) {
    return on(connection -> execute(connection, sql, values));
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Adds a row that must be new. After the refusal the transaction can only end. */
  void insert(String words, String sql, Object... values) {
    on(
        connection -> {
          try {
            return execute(connection, sql, values);
          } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
              throw new DuplicateIdException(words);
            }
            throw e;
          }
        });
  }

  /** Does something for each of some values, for all of them or for none. */
  <T> void each(Iterable<T> values, Consumer<T> step) {
    on(
        connection -> {
          values.forEach(step);
          return values;
        });
  }

  <T> ImmutableList<T> list(Step<ResultSet, T> row, String sql, Object... values) {
    return lend(rows -> rows.collect(toImmutableList()), row, sql, values);
  }

  /** Reads rows as they are used; PostgreSQL streams, given a transaction and a fetch size. */
  <T, R> R lend(
      Function<Stream<T>, R> reader, Step<ResultSet, T> row, String sql, Object... values) {
    return on(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, values);
              ResultSet rows = statement.executeQuery()) {
            Step<Connection, Optional<T>> next =
                same -> rows.next() ? Optional.of(row.apply(rows)) : Optional.empty();
            return LentStream.lend(() -> on(next), reader);
          }
        });
  }

  /** Binds a caller as its tenant, several values as an array, and what is absent as null. */
  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(1_000);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i];
      if (value instanceof Caller caller) {
        value = caller.tenant().value();
      } else if (value instanceof Collection<?> many) {
        value = connection.createArrayOf("varchar", many.stream().map(Object::toString).toArray());
      }
      boolean plain = value == null || PLAIN.contains(value.getClass()) || value instanceof Array;
      statement.setObject(i + 1, plain ? value : value.toString());
    }
    return statement;
  }

  /** Conditions of those rows that have a body, and the values to bind in them. */
  record Where(StringBuilder text, List<Object> values) {
    static Where of(String condition, Object... bound) {
      return new Where(new StringBuilder(" where body is not null"), new ArrayList<>())
          .and(condition, bound);
    }

    Where and(String condition, Object... bound) {
      text.append(" and ").append(condition);
      Collections.addAll(values, bound);
      return this;
    }

    /** Of some by a join: H2 looks for "any" of them in every row of a tenant. */
    Where among(String column, Collection<?> some) {
      String join = " join unnest(cast(? as varchar array)) as s_%1$s(one_%1$s) on %1$s = one_%1$s";
      if (some.size() != 1) {
        text.insert(0, join.formatted(column));
        values.add(0, ImmutableSet.copyOf(some));
      }
      return some.size() == 1 ? and(column + " = ?", some.iterator().next()) : this;
    }
  }
}
