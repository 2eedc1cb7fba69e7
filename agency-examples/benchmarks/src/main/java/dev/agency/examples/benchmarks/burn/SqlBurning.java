package dev.agency.examples.benchmarks.burn;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A database in memory. Ids are numbers and rates whole cents, and what is measured adds the groups
 * up where they are: one row comes out, which is the least work there is for it. All groups are
 * fetched for whoever reads the answer.
 */
final class SqlBurning implements Burning {
  private static final int BATCH = 10_000;

  private final Connection connection;
  private final String burn;

  private SqlBurning(BurnWorld world, String url, String divide) {
    burn =
        """
        SELECT l.budget AS budget, e.worked_on DIVIDE 7 AS week_number, SUM(e.minutes) AS minutes,
          SUM(CASE WHEN e.billable = 1 THEN e.minutes * l.cents ELSE 0 END) AS earned,
          SUM(e.minutes * r.cents) AS cost
        FROM entry e
          JOIN line l ON l.id = e.line
          JOIN rate r ON r.person = e.person AND r.first_day <= e.worked_on AND e.worked_on < r.end_day
        GROUP BY l.budget, e.worked_on DIVIDE 7"""
            .replace("DIVIDE", divide);
    try {
      connection = DriverManager.getConnection(url);
      run(
          "CREATE TABLE entry (line INTEGER, person INTEGER, worked_on INTEGER, minutes BIGINT,"
              + " billable INTEGER)",
          "CREATE TABLE line (id INTEGER PRIMARY KEY, budget INTEGER, cents BIGINT)",
          "CREATE TABLE rate (person INTEGER, first_day INTEGER, end_day INTEGER, cents BIGINT,"
              + " PRIMARY KEY (person, first_day))");
      connection.setAutoCommit(false);
      load(world);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static SqlBurning duckDb(BurnWorld world) {
    return new SqlBurning(world, "jdbc:duckdb:", "//");
  }

  static SqlBurning h2(BurnWorld world) {
    return new SqlBurning(world, "jdbc:h2:mem:", "/");
  }

  static SqlBurning sqlite(BurnWorld world) {
    return new SqlBurning(world, "jdbc:sqlite::memory:", "/");
  }

  private void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** How to get a row from its number. */
  private interface Rows {
    long[] row(int number);
  }

  private void load(BurnWorld world) throws SQLException {
    insert(
        "line",
        world.billCents.length,
        line -> new long[] {line, line / BurnWorld.LINES_OF_BUDGET, world.billCents[line]});
    insert(
        "rate",
        world.costCents.length,
        rate -> {
          boolean last = (rate + 1) % BurnWorld.RATES_OF_PERSON == 0;
          return new long[] {
            rate / BurnWorld.RATES_OF_PERSON,
            world.costFrom[rate],
            last ? BurnWorld.DAYS : world.costFrom[rate + 1],
            world.costCents[rate]
          };
        });
    Rows entries =
        i ->
            new long[] {
              world.lines[i],
              world.people[i],
              world.days[i],
              world.minutes[i],
              world.billable[i] ? 1 : 0
            };
    if (connection instanceof DuckDBConnection duck) {
      append(duck, world.size, entries);
    } else {
      insert("entry", world.size, entries);
    }
  }

  /** Its own way to load, as its documentation advises. */
  private static void append(DuckDBConnection connection, int count, Rows rows)
      throws SQLException {
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "entry")) {
      for (int i = 0; i < count; i++) {
        long[] row = rows.row(i);
        appender.beginRow();
        appender.append((int) row[0]).append((int) row[1]).append((int) row[2]);
        appender.append(row[3]).append((int) row[4]);
        appender.endRow();
      }
    }
  }

  private void insert(String table, int count, Rows rows) throws SQLException {
    int width = rows.row(0).length;
    String places = "?" + ", ?".repeat(width - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
      for (int i = 0; i < count; i++) {
        long[] row = rows.row(i);
        for (int column = 0; column < width; column++) {
          insert.setLong(column + 1, row[column]);
        }
        insert.addBatch();
        if ((i + 1) % BATCH == 0 || i + 1 == count) {
          insert.executeBatch();
        }
      }
    }
  }

  @Override
  public Answer burn() {
    try {
      run("SELECT COUNT(*), SUM(minutes), SUM(earned), SUM(cost) FROM (" + burn + ") AS answer");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return this::read;
  }

  private WeekSums read() {
    WeekSums sums = new WeekSums();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(burn)) {
      while (rows.next()) {
        sums.add(rows.getInt(1), rows.getInt(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sums;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
