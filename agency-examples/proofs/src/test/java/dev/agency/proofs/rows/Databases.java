package dev.agency.proofs.rows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * The databases of the proofs: H2 in memory, and a PostgreSQL server that is started once.
 *
 * <p>{@code AGENCY_TEST_JDBC_URL} names another PostgreSQL server. Where there is none and none can
 * be started its proofs are skipped, or fail if {@code AGENCY_REQUIRE_POSTGRES} is 1.
 */
final class Databases {
  private Databases() {}

  static Connection h2() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:");
  }

  static Connection postgres() throws SQLException {
    return DriverManager.getConnection(Postgres.URL.orElseThrow(Databases::withoutPostgres));
  }

  private static RuntimeException withoutPostgres() {
    String message = "SKIPPED: no PostgreSQL could be started. See above, or name a server.";
    System.err.println(message);
    return "1".equals(System.getenv("AGENCY_REQUIRE_POSTGRES"))
        ? new IllegalStateException(message)
        : new TestAbortedException(message);
  }

  private static final class Postgres {
    private static final Optional<String> URL = url();

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
  }
}
