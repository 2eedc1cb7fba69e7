package dev.agency.examples.jdbc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Lets one transaction at a time write to an H2 file: {@code JdbcStores.of(OneWriter.on(file))}.
 *
 * <p>At the end of a transaction H2 saves its tables one after the other, while others go on. If
 * the process is killed before the next save, the file may hold one row of a transaction that ended
 * meanwhile and lack another (<a href="https://github.com/h2database/h2database/issues/2080">H2
 * issue 2080</a>). Where only one writes at a time, no other is cut in two.
 *
 * <p>The turn of a connection begins with its first statement that may write and ends with its
 * commit, its rollback or its close. Who only reads never waits. Who waits for ten seconds gets
 * SQLSTATE HYT00, as H2 says where a lock is not granted; so does a thread that writes on two
 * connections at once.
 */
public final class OneWriter implements InvocationHandler {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final ImmutableSet<String> WRITES =
      ImmutableSet.of(
          "execute", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");

  private final Connection connection;
  private final Semaphore free;
  private final Duration longestWait;
  private boolean commitsByItself;
  private boolean mine;

  private OneWriter(Connection connection, Semaphore free, Duration longestWait)
      throws SQLException {
    this.connection = connection;
    this.free = free;
    this.longestWait = longestWait;
    this.commitsByItself = connection.getAutoCommit();
  }

  /** Returns a database whose connections write in turns. */
  public static DataSource on(DataSource database) {
    return on(database, LONGEST_WAIT);
  }

  static DataSource on(DataSource database, Duration longestWait) {
    Semaphore free = new Semaphore(1, true);
    return proxy(
        DataSource.class,
        (self, method, values) -> {
          Object result = call(database, method, values);
          return result instanceof Connection connection
              ? proxy(Connection.class, new OneWriter(connection, free, longestWait))
              : result;
        });
  }

  /** Calls a method of the connection. */
  @Override
  public Object invoke(Object self, Method method, Object[] values) throws Throwable {
    if (method.getName().equals("close")) {
      try {
        return call(connection, method, values);
      } finally {
        end();
      }
    }
    Object result = call(connection, method, values);
    if (result instanceof Statement statement) {
      return proxy(method.getReturnType(), (s, m, v) -> execute(statement, m, v));
    }
    switch (method.getName()) {
      case "commit" -> end();
      case "rollback" -> {
        if (method.getParameterCount() == 0) {
          end();
        }
      }
      case "setAutoCommit" -> {
        commitsByItself = (Boolean) values[0];
        endIfCommitted();
      }
      default -> {}
    }
    return result;
  }

  private Object execute(Statement statement, Method method, Object[] values) throws Throwable {
    if (!WRITES.contains(method.getName())) {
      return call(statement, method, values);
    }
    begin();
    try {
      return call(statement, method, values);
    } finally {
      endIfCommitted();
    }
  }

  private void begin() throws SQLException {
    try {
      if (!mine && !free.tryAcquire(longestWait.toMillis(), MILLISECONDS)) {
        throw new SQLException("Another transaction writes.", "HYT00");
      }
      mine = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while another transaction writes.", "HY008");
    }
  }

  private void endIfCommitted() {
    if (commitsByItself) {
      end();
    }
  }

  private void end() {
    if (mine) {
      mine = false;
      free.release();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    InvocationHandler same =
        (self, method, values) ->
            method.getName().equals("equals")
                ? self == values[0]
                : calls.invoke(self, method, values);
    return type.cast(
        Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {type}, same));
  }

  private static Object call(Object target, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(target, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
