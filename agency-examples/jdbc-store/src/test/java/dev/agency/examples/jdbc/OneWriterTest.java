package dev.agency.examples.jdbc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWriterTest {
  private final DataSource database = OneWriter.on(Databases.emptyH2());
  private Connection first;

  @BeforeEach
  void aTransactionHasWritten() throws SQLException {
    first = database.getConnection();
    first.setAutoCommit(false);
    write(first, "first");
  }

  @AfterEach
  void close() throws SQLException {
    first.close();
  }

  private static void write(Connection connection, String id) throws SQLException {
    String sql = "insert into command (tenant, id, body) values ('t', ?, 'x')";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from command")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private CompletableFuture<Integer> second() {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection = database.getConnection()) {
            write(connection, "second");
            return count(connection);
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static void end(Connection connection, String how) throws SQLException {
    switch (how) {
      case "commit" -> connection.commit();
      case "rollback" -> connection.rollback();
      case "close" -> connection.close();
      default -> connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit", "rollback", "close", "autocommit"})
  void anotherWritesOnceTheFirstEnds(String how) throws Exception {
    CompletableFuture<Integer> second = second();
    assertThatThrownBy(() -> second.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    end(first, how);
    boolean holds = how.equals("commit") || how.equals("autocommit");
    assertThat(second.get()).isEqualTo(holds ? 2 : 1);
  }

  @Test
  void goingBackToASavepointEndsNoTurn() throws Exception {
    first.rollback(first.setSavepoint());
    CompletableFuture<Integer> second = second();
    assertThatThrownBy(() -> second.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    first.commit();
    assertThat(second.get()).isEqualTo(2);
  }

  /** Spring looks for the connection of a transaction under the database it was lent by. */
  @Test
  void whatIsLentEqualsItselfAlone() throws Exception {
    assertThat(ImmutableSet.of(database)).contains(database);
    assertThat(ImmutableSet.of(first)).contains(first);
    assertThat(database).isNotEqualTo(OneWriter.on(database));
  }

  @Test
  void whoWritesOnTwoConnectionsAtOnceWaitsInVain() throws Exception {
    DataSource impatient = OneWriter.on(Databases.emptyH2(), Duration.ofMillis(50));
    try (Connection one = impatient.getConnection();
        Connection other = impatient.getConnection()) {
      one.setAutoCommit(false);
      write(one, "one");
      assertThatThrownBy(() -> write(other, "other"))
          .isInstanceOf(SQLException.class)
          .hasFieldOrPropertyWithValue("SQLState", "HYT00");
      one.commit();
      write(other, "other");
      assertThat(count(one)).isEqualTo(2);
    }
  }

  @Test
  void whoReadsDoesNotWait() throws Exception {
    try (Connection reader = database.getConnection()) {
      assertThat(count(reader)).isEqualTo(0);
    }
  }

  @Test
  void aStatementThatFailsLeavesTheTurnToItsTransaction() throws Exception {
    assertThatThrownBy(() -> write(first, "first"))
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", "23505");
    CompletableFuture<Integer> second = second();
    assertThatThrownBy(() -> second.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    first.rollback();
    assertThat(second.get()).isEqualTo(1);
  }
}
