package dev.agency.proofs.rows;

import java.sql.Connection;
import java.sql.SQLException;

/** The rows of PostgreSQL. */
class PostgresRowsTest extends RowsTest {
  @Override
  String name() {
    return "PostgreSQL";
  }

  @Override
  Connection connect() throws SQLException {
    return Databases.postgres();
  }
}
