package dev.agency.permissions.query;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.List;
import java.util.Objects;

/**
 * The query for a list somebody may see: which rows, which columns of each, and in which order.
 *
 * <pre>{@code
 * SqlSelect<Deal> list = deals.select(filter).where(STAGE, Comparison.EQUAL, "won");
 * Sql page = list.orderByDescending(NAME).rows(); // and the host adds LIMIT 50
 * Sql total = list.count();
 * }</pre>
 *
 * <p>The columns of a result are {@code _key}, then the fields that are stored, each by its name,
 * then {@code _mask}, the case of the row; a second column of the same is {@code _key_2} or {@code
 * value_2}. A hidden column is null, as one without a value is: only {@code _mask} tells them
 * apart, and {@link Filter#viewColumns} reads it.
 *
 * <p>A list may be sorted and narrowed down only by fields that each of its rows shows. Rows that
 * are equal there are in the order of their key.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the records
 */
public final class SqlSelect<R> {
  private final SqlRenderer<R> renderer;
  private final Filter<R> filter;
  private final ImmutableList<Narrowing> narrowings;
  private final ImmutableList<Order> orders;

  /** How a field is compared with a value. A field without a value compares with none. */
  public enum Comparison {
    /** The field is the value. */
    EQUAL("="),
    /** The field is another value. */
    NOT_EQUAL("<>"),
    /** The field is less. */
    LESS("<"),
    /** The field is less or equal. */
    AT_MOST("<="),
    /** The field is more. */
    MORE(">"),
    /** The field is more or equal. */
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }
  }

  private record Narrowing(String column, Comparison comparison, Object value) {}

  /** The columns of the list to sort by, and in which direction. */
  private record Order(ImmutableList<String> columns, String direction) {}

  SqlSelect(SqlRenderer<R> renderer, Filter<R> filter) {
    this(renderer, filter, ImmutableList.of(), ImmutableList.of());
  }

  private SqlSelect(
      SqlRenderer<R> renderer,
      Filter<R> filter,
      ImmutableList<Narrowing> narrowings,
      ImmutableList<Order> orders) {
    this.renderer = renderer;
    this.filter = filter;
    this.narrowings = narrowings;
    this.orders = orders;
  }

  /**
   * Leaves out rows by a field.
   *
   * @param field a field that each row shows
   * @param comparison how it is compared; of several columns, the first is
   * @param value what it is compared with, of a type the driver takes for the column
   * @return the narrower query
   * @throws HiddenFieldException if some row may hide the field
   * @throws NotInCatalogueException if the field is not one of the record type or has no column
   */
  public SqlSelect<R> where(Field<R, ?> field, Comparison comparison, Object value) {
    Narrowing narrowing =
        new Narrowing(
            shown(field).get(0),
            Objects.requireNonNull(comparison, "comparison"),
            Objects.requireNonNull(value, "value"));
    return new SqlSelect<>(
        renderer,
        filter,
        ImmutableList.<Narrowing>builder().addAll(narrowings).add(narrowing).build(),
        orders);
  }

  /**
   * Sorts the rows by a field, those that are equal by the fields named before.
   *
   * @param field a field that each row shows
   * @return the sorted query
   * @throws HiddenFieldException if some row may hide the field
   * @throws NotInCatalogueException if the field is not one of the record type or has no column
   */
  public SqlSelect<R> orderBy(Field<R, ?> field) {
    return orderBy(field, "");
  }

  /**
   * Sorts the rows by a field, from the last value to the first.
   *
   * @param field a field that each row shows
   * @return the sorted query
   * @throws HiddenFieldException if some row may hide the field
   * @throws NotInCatalogueException if the field is not one of the record type or has no column
   */
  public SqlSelect<R> orderByDescending(Field<R, ?> field) {
    return orderBy(field, " DESC");
  }

  private SqlSelect<R> orderBy(Field<R, ?> field, String direction) {
    Order order = new Order(SqlRenderer.labels(inner(field), shown(field).size()), direction);
    return new SqlSelect<>(
        renderer,
        filter,
        narrowings,
        ImmutableList.<Order>builder().addAll(orders).add(order).build());
  }

  /** The columns of a field by which a list may be sorted. */
  private ImmutableList<String> shown(Field<R, ?> field) {
    filter.requireEverywhere(field);
    ImmutableList<String> columns = renderer.columns(field);
    if (columns.isEmpty()) {
      throw new NotInCatalogueException("The field has no column.");
    }
    return columns;
  }

  /**
   * Writes the query.
   *
   * @return a SELECT that ends with its ORDER BY
   * @throws NotInCatalogueException if a condition is about an attribute that has no column
   * @throws QueryTooLargeException if there are too many ids
   */
  public Sql rows() {
    SqlText out = new SqlText();
    List<String> keys = SqlRenderer.labels("k", renderer.key().size());
    List<String> labels = SqlRenderer.labels("_key", keys.size());
    out.add("SELECT ");
    for (int i = 0; i < keys.size(); i++) {
      out.add("v." + keys.get(i) + " AS \"" + labels.get(i) + "\", ");
    }
    for (Field<R, ?> field : filter.type().fields()) {
      writeRedacted(field, out);
    }
    out.add("v.mask AS \"_mask\" FROM (SELECT ");
    for (int i = 0; i < keys.size(); i++) {
      out.add(renderer.key().get(i) + " AS " + keys.get(i) + ", ");
    }
    for (Field<R, ?> field : filter.type().fields()) {
      List<String> columns = renderer.columns(field);
      List<String> names = SqlRenderer.labels(inner(field), columns.size());
      for (int i = 0; i < columns.size(); i++) {
        out.add(columns.get(i) + " AS " + names.get(i) + ", ");
      }
    }
    renderer.writeMask(filter, out);
    out.add(" AS mask");
    writeFrom(out);
    out.add(") v ORDER BY ");
    for (Order order : orders) {
      out.join(order.columns(), ", ", column -> out.add("v." + column).add(order.direction()))
          .add(", ");
    }
    return out.join(keys, ", ", key -> out.add("v." + key)).done();
  }

  /** A column is read where the case of the row shows it; where none does, it is of its type. */
  private void writeRedacted(Field<R, ?> field, SqlText out) {
    ImmutableList<Integer> showing =
        filter.cases().stream()
            .filter(each -> each.shows(filter.place(field)))
            .map(MaskCase::ordinal)
            .collect(toImmutableList());
    List<String> names = SqlRenderer.labels(inner(field), renderer.columns(field).size());
    List<String> labels = SqlRenderer.labels(field.name(), names.size());
    for (int i = 0; i < names.size(); i++) {
      if (filter.showsEverywhere(field)) {
        out.add("v." + names.get(i));
      } else {
        out.add("CASE WHEN ");
        if (showing.isEmpty()) {
          out.add("1=0");
        } else {
          out.add("v.mask IN (")
              .join(showing, ", ", each -> out.add(Integer.toString(each)))
              .add(")");
        }
        out.add(" THEN v." + names.get(i) + " END");
      }
      out.add(" AS \"" + labels.get(i) + "\", ");
    }
  }

  /** What a field is called inside the query, where its own name might be a word of SQL. */
  private String inner(Field<R, ?> field) {
    return "f" + filter.place(field);
  }

  /**
   * Writes the query for the number of rows. It depends on which rows may be seen and on the fields
   * they are narrowed down by, which each of them shows; so no hidden value takes part.
   *
   * @return a SELECT of one number
   * @throws NotInCatalogueException if a condition is about an attribute that has no column
   * @throws QueryTooLargeException if there are too many ids
   */
  public Sql count() {
    SqlText out = new SqlText().add("SELECT COUNT(*)");
    writeFrom(out);
    return out.done();
  }

  private void writeFrom(SqlText out) {
    out.add(" FROM " + renderer.from() + " r WHERE ");
    renderer.write(filter.rows(), filter.subject(), out);
    for (Narrowing each : narrowings) {
      out.add(" AND " + each.column() + " " + each.comparison().sign + " ").value(each.value());
    }
  }

  @Override
  public String toString() {
    return "select of " + filter;
  }
}
