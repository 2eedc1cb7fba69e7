package dev.agency.proofs.rows;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.permissions.query.Sql;
import dev.agency.permissions.query.SqlRenderer;
import dev.agency.permissions.testkit.EngagementRow;
import dev.agency.permissions.testkit.RowKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Rows in the tables of a database, temporary ones of the connection, and how a host would write
 * and read them.
 */
final class Tables {
  /** What is read of a row: its key, its columns as they came, and its case. */
  record Read(String tenant, String id, List<@Nullable Object> columns, int mask) {
    /** The value a field has, from the column as it came. */
    Object value(Field<EngagementRow, ?> field) {
      Object column = columns.get(EngagementRow.TYPE.fields().indexOf(field));
      if (field == EngagementRow.MARGIN_BAND) {
        return Optional.ofNullable((String) column);
      }
      if (column == null) {
        throw new AssertionFailedError("The field " + field + " should be visible and is null.");
      }
      return column;
    }
  }

  private final Connection connection;

  /** The table of the same rows with other figures has another name. */
  static final String SAME = "engagement";

  static final String OTHER_FIGURES = "engagement_twin";

  Tables(Connection connection, List<EngagementRow> rows, List<EngagementRow> otherFigures)
      throws SQLException {
    this.connection = connection;
    create(SAME, rows);
    create(OTHER_FIGURES, otherFigures);
    for (String list : List.of("member", "team", "guest")) {
      execute(
          "create temporary table engagement_"
              + list
              + " (tenant varchar, engagement varchar, value_id varchar)");
    }
    for (EngagementRow row : rows) {
      insertAll("engagement_member", row, row.members());
      insertAll("engagement_team", row, row.teams());
      insertAll("engagement_guest", row, row.guests());
      if (row.kind() == RowKind.NOBODY_ASSIGNED) {
        // Somebody was removed, and their row was not.
        update("insert into engagement_member values (?, ?, null)", row.tenant().value(), row.id());
      }
    }
  }

  /** How the rows lie in one of the two tables. */
  static SqlRenderer<EngagementRow> renderer(String table) {
    SqlRenderer.Builder<EngagementRow> renderer =
        SqlRenderer.of(EngagementRow.TYPE)
            .from(table)
            .key("tenant", "id")
            .column(EngagementRow.NAME, "name")
            .column(EngagementRow.MARGIN_BAND, "band")
            .one("tenant", "tenant")
            .one("owner", "owner_id")
            .oneByExpression("client", "r.client_id || ''")
            .many("members", "engagement_member", "value_id", "tenant", "engagement")
            .manyByQuery(
                "teams", "SELECT * FROM engagement_team", "value_id", "tenant", "engagement")
            .many("guests", "engagement_guest", "value_id", "tenant", "engagement");
    EngagementRow.FIGURES.forEach(
        figure -> renderer.column(figure, "f" + EngagementRow.FIGURES.indexOf(figure)));
    return renderer.build();
  }

  private void create(String table, List<EngagementRow> rows) throws SQLException {
    StringBuilder columns = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < EngagementRow.FIGURES.size(); i++) {
      columns.append(", f").append(i).append(" bigint");
      marks.append(", ?");
    }
    execute(
        "create temporary table "
            + table
            + " (tenant varchar, id varchar, owner_id varchar, client_id varchar, name varchar, band"
            + " varchar"
            + columns
            + ", primary key (tenant, id))");
    for (EngagementRow row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(row.tenant().value());
      values.add(row.id());
      values.add(row.owner());
      values.add(row.client());
      values.add(EngagementRow.NAME.read(row));
      values.add(row.band().orElse(null));
      values.addAll(row.figures());
      update("insert into " + table + " values (?, ?, ?, ?, ?, ?" + marks + ")", values.toArray());
    }
  }

  private void insertAll(String table, EngagementRow row, ImmutableList<String> values)
      throws SQLException {
    for (String value : values) {
      update("insert into " + table + " values (?, ?, ?)", row.tenant().value(), row.id(), value);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, List.of(), values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, List<?> parameters, @Nullable Object... more)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int place = 0;
    for (Object parameter : parameters) {
      statement.setObject(++place, parameter);
    }
    for (Object parameter : more) {
      statement.setObject(++place, parameter);
    }
    return statement;
  }

  List<Read> read(Sql sql) throws SQLException {
    List<Read> found = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql.text(), sql.parameters());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        List<@Nullable Object> columns = new ArrayList<>();
        for (Field<EngagementRow, ?> field : EngagementRow.TYPE.fields()) {
          columns.add(rows.getObject(field.name()));
        }
        found.add(
            new Read(
                rows.getString("_key"), rows.getString("_key_2"), columns, rows.getInt("_mask")));
      }
    }
    return found;
  }

  /** What a host reads that writes a query of its own around the conditions. */
  List<String> keysAndMasks(Sql rows, Sql mask) throws SQLException {
    List<String> found = new ArrayList<>();
    String query =
        "select r.tenant, r.id, "
            + mask.text()
            + " from "
            + SAME
            + " r where "
            + rows.text()
            + " order by r.tenant, r.id";
    try (PreparedStatement statement =
            prepare(query, mask.parameters(), rows.parameters().toArray());
        ResultSet read = statement.executeQuery()) {
      while (read.next()) {
        found.add(read.getString(1) + "/" + read.getString(2) + "/" + read.getInt(3));
      }
    }
    return found;
  }

  long count(Sql sql) throws SQLException {
    try (PreparedStatement statement = prepare(sql.text(), sql.parameters());
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
