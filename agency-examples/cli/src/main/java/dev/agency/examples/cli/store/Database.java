package dev.agency.examples.cli.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import dev.agency.core.store.Stores;
import dev.agency.examples.cli.console.BadInput;
import dev.agency.examples.jdbc.JdbcStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database of H2 or PostgreSQL by its URL. Who connects and with which password stands in the
 * URL, or where the drivers look for it by themselves.
 */
final class Database implements AutoCloseable {
  private static final String JDBC = "jdbc:";
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String H2 = "jdbc:h2:";

  /** The property of a URL that says after how many uses a plan is kept. */
  private static final String PLANS = "prepareThreshold=";

  private final JdbcConnectionPool pool;

  private Database(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  Stores stores() {
    return JdbcStores.of(pool);
  }

  @Override
  public void close() {
    pool.dispose();
  }

  static boolean isOne(String where) {
    return where.startsWith(JDBC);
  }

  /** Opens a database that has the tables; empty if it is not there. */
  static Optional<Database> find(String url) {
    // H2 would make an empty database of any path.
    String there = url.startsWith(H2) ? url + ";IFEXISTS=TRUE" : url;
    Database database = new Database(pool(there));
    if (database.runs("select 1 from entity where 1 = 0")) {
      return Optional.of(database);
    }
    database.close();
    return Optional.empty();
  }

  /** Opens a database and makes the tables it lacks. */
  static Database make(String url) {
    Database database = new Database(pool(url));
    String tables = url.startsWith(H2) ? schema().replace(" collate \"C\"", "") : schema();
    if (!database.runs(tables)) {
      database.close();
      throw BadInput.unwritable("the database");
    }
    return database;
  }

  /** Without the cause, which quotes the URL. */
  private boolean runs(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static JdbcConnectionPool pool(String url) {
    if (!url.startsWith(H2) && !url.startsWith(POSTGRES)) {
      throw BadInput.unreadable("the database");
    }
    return JdbcConnectionPool.create(url.startsWith(H2) ? h2(url) : postgres(url));
  }

  private static ConnectionPoolDataSource h2(String url) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    return database;
  }

  /**
   * Plans each statement as the tables are then, unless the URL says otherwise: a plan that was
   * made while they were empty would be kept for all of an import, and read each row for each it
   * writes.
   */
  static PGConnectionPoolDataSource postgres(String url) {
    PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
    database.setURL(url);
    if (!url.contains(PLANS)) {
      database.setPrepareThreshold(0);
    }
    return database;
  }

  private static String schema() {
    try {
      return Resources.toString(Resources.getResource(JdbcStores.class, "schema.sql"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
