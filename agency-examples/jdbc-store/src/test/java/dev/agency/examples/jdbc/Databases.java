package dev.agency.examples.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases of the tests: H2 in memory, and a PostgreSQL server that is started once.
 *
 * <p>{@code AGENCY_TEST_JDBC_URL} names another PostgreSQL server. Where there is none and none can
 * be started its tests are skipped, or fail if {@code AGENCY_REQUIRE_POSTGRES} is 1.
 */
final class Databases {
  private Databases() {}

  /** Returns the stores in H2 that all tests share. */
  static JdbcStores h2() {
    return H2.STORES;
  }

  /** Returns the stores in PostgreSQL that all tests share. */
  static JdbcStores postgres() {
    return Postgres.STORES.orElseThrow(Databases::withoutPostgres);
  }

  private static RuntimeException withoutPostgres() {
    String message = "SKIPPED: no PostgreSQL could be started. See above, or name a server.";
    System.err.println(message);
    return "1".equals(System.getenv("AGENCY_REQUIRE_POSTGRES"))
        ? new IllegalStateException(message)
        : new TestAbortedException(message);
  }

  /** Returns an empty H2 database in memory. */
  static DataSource emptyH2() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return withTables(database, schema().replace(" collate \"C\"", ""));
  }

  /** Returns an empty schema of the PostgreSQL server. */
  static DataSource emptyPostgres() {
    postgres();
    return Postgres.emptySchema();
  }

  static JdbcStores on(DataSource database) {
    return JdbcStores.of(database);
  }

  static String schema() {
    try {
      return Resources.toString(Resources.getResource(JdbcStores.class, "schema.sql"), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DataSource withTables(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return database;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static final class H2 {
    private static final JdbcStores STORES = on(emptyH2());
  }

  private static final class Postgres {
    private static final Optional<String> URL = url();
    private static final Optional<JdbcStores> STORES = URL.map(url -> on(emptySchema()));

    private static Optional<String> url() {
      String named = System.getenv("AGENCY_TEST_JDBC_URL");
      if (named != null) {
        return Optional.of(named);
      }
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return Optional.of(server.getJdbcUrl("postgres", "postgres"));
      } catch (IOException | RuntimeException e) {
        System.err.println("PostgreSQL does not start: " + e);
        return Optional.empty();
      }
    }

    static DataSource emptySchema() {
      String schema = "agency_" + UUID.randomUUID().toString().replace('-', '_');
      PGSimpleDataSource database = new PGSimpleDataSource();
      database.setURL(URL.orElseThrow());
      withTables(database, "create schema " + schema);
      database.setCurrentSchema(schema);
      HikariDataSource pool = new HikariDataSource();
      pool.setDataSource(database);
      return withTables(pool, schema());
    }
  }
}
