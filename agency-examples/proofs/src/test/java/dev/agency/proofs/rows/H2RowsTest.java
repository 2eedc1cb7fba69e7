package dev.agency.proofs.rows;

import java.sql.Connection;
import java.sql.SQLException;

/** The rows of H2. */
class H2RowsTest extends RowsTest {
  @Override
  String name() {
    return "H2";
  }

  @Override
  Connection connect() throws SQLException {
    return Databases.h2();
  }
}
