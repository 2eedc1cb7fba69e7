package dev.agency.examples.benchmarks.capacity.impact;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainBooking;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A database in memory, with what each person has on each day and what each booking takes of each
 * of its days. One statement adds up the quarter by discipline and week; what the deal needs is
 * laid over these weeks by hand.
 *
 * <p>Each time it is another deal, with other days and other disciplines, so that no result can be
 * used again; H2, which keeps results, is told not to.
 */
final class SqlImpacts implements Prepared<ImpactAnswer> {
  private static final int BATCH = 10_000;

  private static final String ASK =
      """
      SELECT d.discipline, (d.worked_on - %1$d) %2$s 7 AS week_number,
        SUM(d.capacity) AS capacity, SUM(COALESCE(b.confirmed, 0)) AS confirmed,
        SUM(COALESCE(b.tentative, 0)) AS tentative,
        SUM(GREATEST(0, COALESCE(b.confirmed, 0) - d.capacity)) AS above,
        SUM(CASE WHEN d.worked_on >= ? AND d.worked_on < ? THEN d.capacity ELSE 0 END) AS planned
      FROM person_day d
        LEFT JOIN (
          SELECT person, worked_on,
            SUM(CASE WHEN tentative = 0 THEN minutes ELSE 0 END) AS confirmed,
            SUM(CASE WHEN tentative = 1 THEN minutes ELSE 0 END) AS tentative
          FROM booking_day WHERE worked_on >= %1$d AND worked_on < %3$d
          GROUP BY person, worked_on) b
        ON b.person = d.person AND b.worked_on = d.worked_on
      WHERE d.worked_on >= %1$d AND d.worked_on < %3$d AND d.discipline IN (?, ?, ?, ?, ?)
      GROUP BY d.discipline, (d.worked_on - %1$d) %2$s 7""";

  private final Connection connection;
  private final PreparedStatement ask;
  private final long[][] weighted;
  private final Prepared<ImpactAnswer> turns;

  private SqlImpacts(ImpactWorld world, String url, String divide) {
    weighted = world.weighted();
    turns = Turns.each(world, this::ask, (deal, figures) -> figures);
    try {
      connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE person_day (person INTEGER, worked_on INTEGER, discipline INTEGER,"
                + " capacity INTEGER, PRIMARY KEY (person, worked_on))");
        statement.execute(
            "CREATE TABLE booking_day (person INTEGER, worked_on INTEGER, minutes INTEGER,"
                + " tentative INTEGER)");
        load(world.counted);
        statement.execute("CREATE INDEX booking_days ON booking_day (person, worked_on)");
        statement.execute("ANALYZE");
      }
      ask = connection.prepareStatement(ASK.formatted(ImpactWorld.FIRST, divide, ImpactWorld.END));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static SqlImpacts duckDb(ImpactWorld world) {
    return new SqlImpacts(world, "jdbc:duckdb:", "//");
  }

  static SqlImpacts h2(ImpactWorld world) {
    return new SqlImpacts(world, "jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=FALSE", "/");
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  private interface Sink {
    void row(int first, int second, int third, int fourth) throws SQLException;
  }

  private void load(CapacityWorld world) throws SQLException {
    PlainWalk walk = new PlainWalk(world);
    fill(
        "person_day",
        sink -> {
          for (int person = 0; person < world.people(); person++) {
            for (int day = 0; day < CapacityWorld.DAYS; day++) {
              sink.row(person, day, world.discipline(person), walk.capacity(person, day));
            }
          }
        });
    fill(
        "booking_day",
        sink -> {
          for (PlainBooking booking : world.bookings()) {
            int[] minutes = world.minutes(booking);
            for (int i = 0; i < minutes.length; i++) {
              sink.row(
                  booking.person(), booking.from() + i, minutes[i], booking.tentative() ? 1 : 0);
            }
          }
        });
  }

  /** Gives all rows of a table. */
  @FunctionalInterface
  private interface Rows {
    void into(Sink sink) throws SQLException;
  }

  private void fill(String table, Rows rows) throws SQLException {
    if (connection instanceof DuckDBConnection duck) {
      try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
        rows.into(
            (first, second, third, fourth) -> {
              appender.beginRow();
              appender.append(first).append(second).append(third).append(fourth);
              appender.endRow();
            });
      }
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?)")) {
      int[] waiting = {0};
      rows.into(
          (first, second, third, fourth) -> {
            insert.setInt(1, first);
            insert.setInt(2, second);
            insert.setInt(3, third);
            insert.setInt(4, fourth);
            insert.addBatch();
            waiting[0]++;
            if (waiting[0] % BATCH == 0) {
              insert.executeBatch();
            }
          });
      insert.executeBatch();
    }
  }

  @Override
  public Answer<ImpactAnswer> run() {
    return turns.run();
  }

  private DealFigures ask(PlainDeal deal) {
    DealFigures figures = new DealFigures(deal.number());
    long[][] planned = new long[ImpactWorld.DISCIPLINES_OF_DEAL][ImpactWorld.WEEKS];
    try {
      ask.setInt(1, deal.from());
      ask.setInt(2, deal.end());
      for (int i = 0; i < planned.length; i++) {
        ask.setInt(3 + i, deal.disciplines().get(i));
      }
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          int index = deal.disciplines().indexOf(rows.getInt(1));
          int week = rows.getInt(2);
          int at = index * ImpactWorld.WEEKS + week;
          figures.left[at] = rows.getLong(3) - rows.getLong(4) - rows.getLong(5);
          figures.over[at] = rows.getLong(6);
          planned[index][week] = rows.getLong(7);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    for (int index = 0; index < planned.length; index++) {
      figures.spread(index, deal.minutes().get(index), planned[index]);
      SumImpacts.addOthers(figures, index, deal, weighted);
    }
    return figures;
  }

  @Override
  public void close() {
    try {
      ask.close();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
