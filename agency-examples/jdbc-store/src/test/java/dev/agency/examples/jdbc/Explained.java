package dev.agency.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database that explains each query beside answering it, with the values that are bound in it:
 * how it goes about it, and how many rows that takes.
 */
final class Explained {
  private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

  private final DataSource database;
  private final List<String> plans = new ArrayList<>();

  Explained(DataSource database) {
    this.database = database;
  }

  /** Returns the stores on it. */
  JdbcStores stores() {
    return JdbcStores.of(
        proxy(
            DataSource.class,
            database,
            (method, arguments, result) ->
                result instanceof Connection connection ? connection(connection) : result));
  }

  /** Lets the database count its rows, as it does by itself after a while. */
  void analyze() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
    plans.clear();
  }

  /**
   * Holds the queries since the last time to rows they may look at: H2 counts these; PostgreSQL
   * says whether it went through a table.
   */
  void requireRowsAtMost(long most) {
    assertThat(plans).isNotEmpty();
    for (String plan : plans) {
      long scanned =
          SCANNED
              .matcher(plan)
              .results()
              .map((MatchResult match) -> match.group(1))
              .mapToLong(Long::parseLong)
              .sum();
      assertThat(scanned).as(plan).isLessThanOrEqualTo(most);
      assertThat(plan).matches("(?s).*(scanCount: |Index ).*").doesNotContain("Seq Scan");
    }
    plans.clear();
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) ->
            result instanceof PreparedStatement statement
                    && String.valueOf(arguments[0]).startsWith("select")
                ? statement(connection, "explain analyze " + arguments[0], statement)
                : result);
  }

  private PreparedStatement statement(
      Connection connection, String explain, PreparedStatement statement) {
    Map<Integer, Object> bound = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        statement,
        (method, arguments, result) -> {
          if (method.getName().equals("setObject")) {
            bound.put((Integer) arguments[0], arguments[1]);
          } else if (method.getName().equals("executeQuery")) {
            plans.add(plan(connection, explain, bound));
          }
          return result;
        });
  }

  private static String plan(Connection connection, String explain, Map<Integer, Object> bound)
      throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement statement = connection.prepareStatement(explain)) {
      for (Map.Entry<Integer, Object> each : bound.entrySet()) {
        statement.setObject(each.getKey(), each.getValue());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  private interface After {
    Object apply(Method method, Object[] arguments, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T of, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            Explained.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return after.apply(method, arguments, method.invoke(of, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
