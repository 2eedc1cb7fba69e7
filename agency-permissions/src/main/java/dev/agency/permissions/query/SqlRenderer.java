package dev.agency.permissions.query;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records of one type lie in tables, to write the filter of a subject as SQL.
 *
 * <pre>{@code
 * SqlRenderer<Deal> deals =
 *     SqlRenderer.of(DEAL)
 *         .from("deal")
 *         .key("tenant", "id")
 *         .column(DEAL_NAME, "name")
 *         .column(DEAL_VALUE, "value_minor", "value_currency")
 *         .one("tenant", "tenant")
 *         .one("owner", "owner_id")
 *         .many("helpers", "deal_helper", "person_id", "tenant", "deal_id")
 *         .build();
 * Sql page = deals.select(ana.filter(Action.VIEW, DEAL)).orderBy(DEAL_NAME).rows();
 * }</pre>
 *
 * <p>Every statement about an attribute is true or false and never unknown: {@code r.owner_id IS
 * NOT NULL AND r.owner_id = ?}. So what is negated is what does not hold, as in memory, and a deal
 * without an owner is not lost from {@code not(subjectIs("owner"))}. An attribute of many values is
 * an {@code EXISTS}. Ids are parameters and never text.
 *
 * <p>All names are of the host's own code and never input. They are identifiers, letters, digits
 * and underscores, which are not quoted; whatever else is wanted says so ({@code expression},
 * {@code oneByExpression}, {@code fromQuery}, {@code manyByQuery}), is copied as it stands, and may
 * call the row {@code r}. Columns with ids compare letter by letter, as Java does: text without
 * blank padding and of an exact collation. An id that is no text, such as a UUID, is cast in an
 * expression.
 *
 * <p>The SQL is that of H2 and PostgreSQL. Immutable and thread-safe.
 *
 * @param <R> the records
 */
public final class SqlRenderer<R> {
  /** The most parameters a query may have: what PostgreSQL takes. */
  public static final int MAX_PARAMETERS = 65_535;

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  private final RecordType<R> type;
  private final String from;
  private final ImmutableList<String> key;
  private final ImmutableMap<Field<R, ?>, ImmutableList<String>> columns;
  private final ImmutableMap<String, Place> places;

  private SqlRenderer(
      RecordType<R> type,
      String from,
      ImmutableList<String> key,
      Map<Field<R, ?>, ImmutableList<String>> columns,
      Map<String, Place> places) {
    this.type = type;
    this.from = from;
    this.key = key.stream().map(SqlRenderer::ofRow).collect(toImmutableList());
    this.columns = ImmutableMap.copyOf(columns);
    this.places = ImmutableMap.copyOf(places);
  }

  /** Where the values of an attribute lie. */
  private sealed interface Place {}

  /** In the row itself. */
  private record Here(String expression) implements Place {}

  /** In another table, which refers to the key of the row. */
  private record There(String from, String value, ImmutableList<String> references)
      implements Place {}

  private static String ofRow(String column) {
    return "r." + column;
  }

  /**
   * Starts the renderer of a record type.
   *
   * @param <R> the records
   * @param type the record type
   * @return a builder
   */
  public static <R> Builder<R> of(RecordType<R> type) {
    return new Builder<>(type);
  }

  /**
   * Returns what the rows are.
   *
   * @return the record type
   */
  public RecordType<R> type() {
    return type;
  }

  /**
   * Starts the query for the rows of a filter, each redacted.
   *
   * @param filter a filter of the record type
   * @return the query, to sort and to narrow down
   * @throws NotInCatalogueException if the filter is of another record type
   */
  public SqlSelect<R> select(Filter<R> filter) {
    return new SqlSelect<>(this, ours(filter));
  }

  /**
   * Writes which rows may be seen, for the WHERE of a query of the host whose table is called
   * {@code r}.
   *
   * @param filter a filter of the record type
   * @return the condition
   * @throws NotInCatalogueException if the filter is of another record type, or about an attribute
   *     that has no column
   * @throws QueryTooLargeException if there are too many ids
   */
  public Sql rows(Filter<R> filter) {
    SqlText out = new SqlText();
    write(ours(filter).rows(), filter.subject(), out);
    return out.done();
  }

  /**
   * Writes the ordinal of the case of each row, for a query of the host that reads it back beside
   * its own columns: {@link Filter#viewColumns} then shows what may be seen of them. Only where
   * {@link #rows} holds it means anything. Who reads whole records asks their subject to view them.
   *
   * @param filter a filter of the record type
   * @return a number, never null; 0 if no row may be seen
   * @throws NotInCatalogueException if the filter is of another record type, or about an attribute
   *     that has no column
   * @throws QueryTooLargeException if there are too many ids
   */
  public Sql mask(Filter<R> filter) {
    SqlText out = new SqlText();
    writeMask(ours(filter), out);
    return out.done();
  }

  @SuppressWarnings("ReferenceEquality") // two record types are the same only as objects
  private Filter<R> ours(Filter<R> filter) {
    if (filter.type() != type) {
      throw new NotInCatalogueException("The filter is of another record type.");
    }
    return filter;
  }

  String from() {
    return from;
  }

  ImmutableList<String> key() {
    return key;
  }

  /** The expressions a field is stored as, none if it is not stored. */
  ImmutableList<String> columns(Field<R, ?> field) {
    return columns.getOrDefault(field, ImmutableList.of());
  }

  void writeMask(Filter<R> filter, SqlText out) {
    List<MaskCase> cases = filter.cases();
    if (cases.size() < 2) {
      out.add(cases.isEmpty() ? "0" : Integer.toString(cases.get(0).ordinal()));
      return;
    }
    out.add("CASE");
    for (MaskCase each : cases.subList(0, cases.size() - 1)) {
      out.add(" WHEN ");
      write(each.when(), filter.subject(), out);
      out.add(" THEN " + each.ordinal());
    }
    out.add(" ELSE " + cases.get(cases.size() - 1).ordinal() + " END");
  }

  void write(Condition condition, String subject, SqlText out) {
    if (condition instanceof Condition.Always) {
      out.add("1=1");
    } else if (condition instanceof Condition.Never) {
      out.add("1=0");
    } else if (condition instanceof Condition.Not not) {
      out.add("NOT (");
      write(not.part(), subject, out);
      out.add(")");
    } else if (condition instanceof Condition.And and) {
      write(and.parts(), " AND ", "1=1", subject, out);
    } else if (condition instanceof Condition.Or or) {
      write(or.parts(), " OR ", "1=0", subject, out);
    } else if (condition instanceof Condition.SubjectIs is) {
      write(is.attribute(), ImmutableSortedSet.of(subject), out);
    } else if (condition instanceof Condition.ContainsSubject contains) {
      write(contains.attribute(), ImmutableSortedSet.of(subject), out);
    } else {
      Condition.InSet in = (Condition.InSet) condition;
      write(in.attribute(), in.ids(), out);
    }
  }

  private void write(
      List<Condition> parts, String between, String ofNone, String subject, SqlText out) {
    if (parts.isEmpty()) {
      out.add(ofNone);
    } else {
      out.add("(").join(parts, between, part -> write(part, subject, out)).add(")");
    }
  }

  private void write(String attribute, ImmutableSortedSet<String> ids, SqlText out) {
    Place place = places.get(attribute);
    if (place == null) {
      throw new NotInCatalogueException("The condition is about an attribute without a column.");
    }
    if (ids.isEmpty()) {
      out.add("1=0");
    } else if (place instanceof Here here) {
      out.add("(" + here.expression() + " IS NOT NULL AND " + here.expression());
      writeIsOneOf(ids, out);
      out.add(")");
    } else {
      There there = (There) place;
      out.add("EXISTS (SELECT 1 FROM " + there.from() + " m WHERE ");
      for (int i = 0; i < key.size(); i++) {
        out.add("m." + there.references().get(i) + " = " + key.get(i) + " AND ");
      }
      out.add("m." + there.value());
      writeIsOneOf(ids, out);
      out.add(")");
    }
  }

  private static void writeIsOneOf(ImmutableSortedSet<String> ids, SqlText out) {
    if (ids.size() == 1) {
      out.add(" = ").value(ids.first());
    } else {
      out.add(" IN (").join(ids, ", ", out::value).add(")");
    }
  }

  @Override
  public String toString() {
    return type + " in SQL";
  }

  /**
   * Builds renderers. Each method may be called in any order; the last one to name a thing counts.
   *
   * @param <R> the records
   */
  public static final class Builder<R> {
    private final RecordType<R> type;
    private final Invariants rules = Invariants.of("an SQL renderer");
    private final Map<Field<R, ?>, ImmutableList<String>> columns = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private ImmutableList<String> key = ImmutableList.of();
    private @Nullable String from;

    private Builder(RecordType<R> type) {
      this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Names the table the records lie in, or a view; it must be named.
     *
     * @param table its name, after that of its schema and a dot if wanted
     * @return this builder
     */
    public Builder<R> from(String table) {
      from = table("from", table);
      return this;
    }

    /**
     * Gives the query whose rows are the records, where they are in no single table.
     *
     * @param query a SELECT, of the host's own code
     * @return this builder
     */
    public Builder<R> fromQuery(String query) {
      from = "(" + text("from", query) + ")";
      return this;
    }

    /**
     * Names the columns that tell the rows apart; there must be some. Whoever sees a row sees its
     * key.
     *
     * @param names the columns, with the tenant among them if ids repeat between tenants
     * @return this builder
     */
    public Builder<R> key(String... names) {
      key = names("key", Stream.of(names));
      return this;
    }

    /**
     * Names the columns a field is stored in. A field without any is not read by a query, and what
     * is computed from other columns is the host's to add.
     *
     * @param field a field of the record type
     * @param names the columns: one as a rule, two for an amount with its currency. Their order is
     *     that of a list sorted by the field
     * @return this builder
     * @throws NotInCatalogueException if the field is not one of the record type
     */
    public Builder<R> column(Field<R, ?> field, String... names) {
      columns.put(
          known(field),
          names("columns/" + field.name(), Stream.of(names)).stream()
              .map(SqlRenderer::ofRow)
              .collect(toImmutableList()));
      return this;
    }

    /**
     * Gives the expressions a field is read by.
     *
     * @param field a field of the record type
     * @param expressions SQL of the host's own code, as with {@link #column}
     * @return this builder
     * @throws NotInCatalogueException if the field is not one of the record type
     */
    public Builder<R> expression(Field<R, ?> field, String... expressions) {
      columns.put(
          known(field),
          Stream.of(expressions)
              .map(each -> "(" + text("columns/" + field.name(), each) + ")")
              .collect(toImmutableList()));
      return this;
    }

    private Field<R, ?> known(Field<R, ?> field) {
      if (!type.fields().contains(field)) {
        throw new NotInCatalogueException("The field is not one of the record type.");
      }
      return field;
    }

    /**
     * Names the column of an attribute of at most one value.
     *
     * @param attribute the attribute, such as {@code "owner"}
     * @param name the column; null where there is no value
     * @return this builder
     */
    public Builder<R> one(String attribute, String name) {
      places.put(attribute, new Here(ofRow(name("attributes/" + attribute, name))));
      return this;
    }

    /**
     * Gives the expression of an attribute of at most one value.
     *
     * @param attribute the attribute
     * @param expression SQL of the host's own code that gives text, or null
     * @return this builder
     */
    public Builder<R> oneByExpression(String attribute, String expression) {
      places.put(attribute, new Here("(" + text("attributes/" + attribute, expression) + ")"));
      return this;
    }

    /**
     * Names the table of an attribute of any number of values.
     *
     * @param attribute the attribute, such as {@code "helpers"}
     * @param table the table with a row for each value; repeated ones are fine
     * @param value its column with the value
     * @param references its columns that refer to the {@link #key}, in the order of that
     * @return this builder
     */
    public Builder<R> many(String attribute, String table, String value, String... references) {
      String path = "attributes/" + attribute;
      places.put(attribute, there(path, table(path, table), value, references));
      return this;
    }

    /**
     * Gives the query of an attribute of any number of values, such as the teams of all who help.
     *
     * @param attribute the attribute
     * @param query a SELECT with a row for each value, of the host's own code
     * @param value its column with the value
     * @param references its columns that refer to the {@link #key}, in the order of that
     * @return this builder
     */
    public Builder<R> manyByQuery(
        String attribute, String query, String value, String... references) {
      String path = "attributes/" + attribute;
      places.put(attribute, there(path, "(" + text(path, query) + ")", value, references));
      return this;
    }

    private There there(String path, String table, String value, String... references) {
      return new There(table, name(path, value), names(path, Stream.of(references)));
    }

    private ImmutableList<String> names(String path, Stream<String> names) {
      return names.map(each -> name(path, each)).collect(toImmutableList());
    }

    private String name(String path, String name) {
      rules.require(
          IDENTIFIER.matcher(name).matches(),
          path,
          ErrorCode.MALFORMED_NAME,
          "must be an identifier of 1 to 63 letters, digits and underscores");
      return name;
    }

    private String table(String path, String table) {
      Stream.of(table.split("\\.", -1)).forEach(part -> name(path, part));
      return table;
    }

    /** A question mark would shift the parameters of all conditions that follow. */
    private String text(String path, String sql) {
      rules.require(
          !sql.isBlank() && sql.indexOf('?') < 0,
          path,
          ErrorCode.MALFORMED_TEXT,
          "must be SQL without a question mark");
      return sql;
    }

    /**
     * Returns the renderer.
     *
     * @return the renderer
     * @throws dev.agency.core.error.InvalidModelException if there is no table or no key ({@code
     *     MISSING_PROPERTY}), a name is no identifier ({@code MALFORMED_NAME}), an expression is
     *     blank or has a question mark ({@code MALFORMED_TEXT}), or an attribute refers to another
     *     number of columns than the key has ({@code INCONSISTENT})
     */
    public SqlRenderer<R> build() {
      String table = from;
      rules
          .require(table != null, "from", ErrorCode.MISSING_PROPERTY, "must name a table")
          .require(!key.isEmpty(), "key", ErrorCode.MISSING_PROPERTY, "must have a column");
      places.forEach(
          (attribute, place) ->
              rules.require(
                  !(place instanceof There there) || there.references().size() == key.size(),
                  "attributes/" + attribute,
                  ErrorCode.INCONSISTENT,
                  "must refer to each column of the key"));
      rules.verify();
      return new SqlRenderer<>(type, Objects.requireNonNull(table), key, columns, places);
    }
  }

  /** The names of some columns in a result: that of the first is plain, the others are numbered. */
  static ImmutableList<String> labels(String name, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> i == 0 ? name : name + "_" + (i + 1))
        .collect(toImmutableList());
  }
}
