package dev.agency.permissions.query;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.List;
import java.util.Objects;

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

  /**
   * Creates a filter.
   *
   * @param type what the rows are
   * @param subject the id of the subject the conditions are about
   * @param rows holds for the rows that may be seen, those of other tenants excluded
   * @param cases how they are redacted, one case for each row
   */
  public Filter(RecordType<R> type, String subject, Condition rows, List<MaskCase> cases) {
    this.type = Objects.requireNonNull(type, "type");
    this.subject = Objects.requireNonNull(subject, "subject");
    this.rows = Objects.requireNonNull(rows, "rows");
    this.cases = ImmutableList.copyOf(cases);
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
    int place = type.fields().indexOf(field);
    if (place < 0) {
      throw new NotInCatalogueException("The field is not one of the record type.");
    }
    ImmutableList<Condition> showing =
        cases.stream()
            .filter(each -> (each.visible() & (1L << place)) != 0)
            .map(MaskCase::when)
            .collect(toImmutableList());
    return showing.size() == cases.size() && !cases.isEmpty()
        ? Condition.always()
        : Condition.or(showing);
  }

  @Override
  public String toString() {
    return type + " filter of " + cases.size() + " cases";
  }
}
