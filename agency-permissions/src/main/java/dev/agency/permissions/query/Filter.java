package dev.agency.permissions.query;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.view.Mask;
import dev.agency.permissions.view.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rows of a record type that a subject may see, and how each is redacted, for the query
 * language of the host.
 *
 * <p>{@code rows()} stands in the WHERE of a query; {@code cases()} say which columns of a row are
 * to be left out: each row is in exactly one case, and the ordinal of its case is read back with
 * the row, since a hidden column and an empty one look alike. An account manager who may see all
 * projects, and the revenue of their own clients', has two cases.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the records
 */
public final class Filter<R> {
  private final RecordType<R> type;
  private final String subject;
  private final Condition rows;
  private final ImmutableList<MaskCase> cases;
  private final ImmutableMap<Integer, Mask<R>> masks;

  /**
   * Creates a filter.
   *
   * @param type what the rows are
   * @param subject the id of the subject the conditions are about
   * @param rows holds for the rows that may be seen, those of other tenants excluded
   * @param cases how they are redacted, one case for each row. In a query the last one takes all
   *     rows that are in none before, so it should show least
   */
  public Filter(RecordType<R> type, String subject, Condition rows, List<MaskCase> cases) {
    this.type = Objects.requireNonNull(type, "type");
    this.subject = Objects.requireNonNull(subject, "subject");
    this.rows = Objects.requireNonNull(rows, "rows");
    this.cases = ImmutableList.copyOf(cases);
    this.masks =
        cases.stream()
            .collect(
                toImmutableMap(
                    MaskCase::ordinal, each -> Mask.of(type, each.visible(), each.denied())));
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
   * Returns whom the conditions are about.
   *
   * @return the id of the subject
   */
  public String subject() {
    return subject;
  }

  /**
   * Returns which rows may be seen.
   *
   * @return the condition, which also holds only for rows of the subject's tenant
   */
  public Condition rows() {
    return rows;
  }

  /**
   * Returns how the rows are redacted.
   *
   * @return the cases in the order of their ordinals; none if no row may be seen
   */
  public ImmutableList<MaskCase> cases() {
    return cases;
  }

  /**
   * Returns on which of the rows a field is visible.
   *
   * @param field a field of the record type
   * @return the condition among rows for which {@link #rows} holds
   * @throws NotInCatalogueException if the field is not one of the record type
   */
  public Condition shows(Field<R, ?> field) {
    int place = place(field);
    if (showsEverywhere(field)) {
      return Condition.always();
    }
    return Condition.or(
        cases.stream()
            .filter(each -> each.shows(place))
            .map(MaskCase::when)
            .collect(toImmutableList()));
  }

  /**
   * Returns whether each row shows a field, so that a list may be sorted and searched by it.
   *
   * @param field a field of the record type
   * @return whether each does; false also if no row may be seen
   * @throws NotInCatalogueException if the field is not one of the record type
   */
  public boolean showsEverywhere(Field<R, ?> field) {
    int place = place(field);
    return !cases.isEmpty() && cases.stream().allMatch(each -> each.shows(place));
  }

  /**
   * Refuses a field that some row may hide, before the host sorts or searches a list by it.
   *
   * @param field a field of the record type
   * @throws HiddenFieldException if {@link #showsEverywhere} does not hold for it
   * @throws NotInCatalogueException if the field is not one of the record type
   */
  public void requireEverywhere(Field<R, ?> field) {
    if (!showsEverywhere(field)) {
      throw new HiddenFieldException(field.name());
    }
  }

  /** The place of a field in the record type. */
  int place(Field<R, ?> field) {
    int place = type.fields().indexOf(field);
    if (place < 0) {
      throw new NotInCatalogueException("The field is not one of the record type.");
    }
    return place;
  }

  /** Makes the filter ready to be asked of records in memory. */
  private Function<R, Optional<MaskCase>> chooser(Attributes<R> attributes) {
    Predicate<R> letThrough = attributes.matcher(rows, subject);
    ImmutableMap<MaskCase, Predicate<R>> matchers =
        Maps.toMap(cases, each -> attributes.matcher(each.when(), subject));
    return record ->
        letThrough.test(record)
            ? matchers.entrySet().stream()
                .filter(each -> each.getValue().test(record))
                .map(each -> each.getKey())
                .findFirst()
            : Optional.empty();
  }

  /**
   * Selects and redacts records in memory, as a query does in a database.
   *
   * @param records the records
   * @param attributes how the attributes of the conditions are read
   * @return those that may be seen, in their order, as they may be seen
   * @throws NotInCatalogueException if a condition is about an attribute that is not there
   */
  public ImmutableList<Projection<R>> viewAll(Iterable<R> records, Attributes<R> attributes) {
    Function<R, Optional<MaskCase>> chooser = chooser(attributes);
    ImmutableList.Builder<Projection<R>> seen = ImmutableList.builder();
    for (R record : records) {
      chooser.apply(record).ifPresent(its -> seen.add(Projection.of(mask(its.ordinal()), record)));
    }
    return seen.build();
  }

  /**
   * Reads a redacted row back, such as one of {@link SqlSelect#rows}.
   *
   * @param ordinal the ordinal of its case, the column {@code _mask}
   * @param columns reads the value of a field, never null; it is asked for visible fields alone
   * @return the row as it may be seen
   * @throws NotInCatalogueException if there is no case of that ordinal
   */
  public Projection<R> viewColumns(int ordinal, Function<? super Field<R, ?>, ?> columns) {
    return Projection.ofColumns(mask(ordinal), columns);
  }

  private Mask<R> mask(int ordinal) {
    Mask<R> mask = masks.get(ordinal);
    if (mask == null) {
      throw new NotInCatalogueException("The ordinal is not one of a case of the filter.");
    }
    return mask;
  }

  @Override
  public String toString() {
    return type + " filter of " + cases.size() + " cases";
  }
}
