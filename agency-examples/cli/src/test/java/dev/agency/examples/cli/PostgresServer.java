package dev.agency.examples.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL, the one the stores are tested on: {@code AGENCY_TEST_JDBC_URL} names it, or it
 * is started once. Where none starts a test is skipped, or fails if {@code AGENCY_REQUIRE_POSTGRES}
 * is 1.
 */
final class PostgresServer {
  private static final Optional<String> SERVER = server();

  private PostgresServer() {}

  /** Returns the URL of a schema in which there is nothing. */
  static String emptySchema() throws SQLException {
    String url = SERVER.orElseThrow(PostgresServer::none);
    String schema = "agency_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    }
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  private static Optional<String> server() {
    String named = System.getenv("AGENCY_TEST_JDBC_URL");
    if (named != null) {
      return Optional.of(named);
    }
    try {
      return Optional.of(EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"));
    } catch (IOException | RuntimeException e) {
      System.err.println("PostgreSQL does not start: " + e);
      return Optional.empty();
    }
  }

  private static RuntimeException none() {
    String message = "SKIPPED: no PostgreSQL could be started. See above, or name a server.";
    System.err.println(message);
    return "1".equals(System.getenv("AGENCY_REQUIRE_POSTGRES"))
        ? new IllegalStateException(message)
        : new TestAbortedException(message);
  }
}
