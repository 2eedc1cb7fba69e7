package dev.agency.examples.spring.lists;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.permissions.query.Filter;
import dev.agency.permissions.query.Sql;
import dev.agency.permissions.query.SqlRenderer;
import dev.agency.permissions.query.SqlSelect;
import dev.agency.permissions.view.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the records of one type lie in the database, and how their columns are read back.
 *
 * @param <R> the records
 * @param renderer writes queries
 * @param keys of how many columns the key is; the last is the id of a row
 * @param columns reads the fields that have columns
 */
record RowList<R>(SqlRenderer<R> renderer, int keys, ImmutableMap<Field<R, ?>, Column> columns) {
  /** Reads the columns of a field; the first has the name of the field. */
  interface Column {
    @Nullable Object read(ResultSet row, String name) throws SQLException;
  }

  /** A row of a query. */
  record Row<R>(RowList<R> list, ResultSet columns) {
    /** The last column of its key: ids of projects, budgets, deals and entries are unique. */
    String id() {
      return String.valueOf(read(ResultSet::getString, "_key_" + list.keys()));
    }

    /** Reads a field that has columns; empty where the row has none, or hides it. */
    Optional<Object> value(Field<R, ?> field) {
      Column column = list.columns().get(field);
      return column == null ? Optional.empty() : Optional.ofNullable(read(column, field.name()));
    }

    int mask() {
      return read(ResultSet::getInt, "_mask") instanceof Integer mask ? mask : 0;
    }

    private @Nullable Object read(Column column, String name) {
      try {
        return column.read(columns, name);
      } catch (SQLException e) {
        // Its state alone: a driver may quote what is stored.
        throw new IllegalStateException("SQLSTATE " + e.getSQLState());
      }
    }
  }

  /** A row as it may be seen, under its id. */
  record Found<R>(String id, Projection<R> seen) {}

  /** How the fields of a row are read that its case shows. */
  interface Values<R> {
    Object of(Field<R, ?> field);
  }

  /**
   * Selects what somebody may see.
   *
   * @param select the query
   * @param end what follows its order
   * @param values reads the fields of a row; empty for a row to leave out
   */
  ImmutableList<Found<R>> read(
      JdbcClient database,
      Filter<R> filter,
      UnaryOperator<SqlSelect<R>> select,
      String end,
      Function<Row<R>, Optional<Values<R>>> values) {
    if (filter.cases().isEmpty()) {
      return ImmutableList.of();
    }
    Sql sql = select.apply(renderer.select(filter)).rows();
    return database
        .sql(sql.text() + end)
        .params(sql.parameters())
        .query(
            (columns, number) -> {
              Row<R> row = new Row<>(this, columns);
              return values
                  .apply(row)
                  .map(fields -> new Found<>(row.id(), filter.viewColumns(row.mask(), fields::of)));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .collect(toImmutableList());
  }
}
