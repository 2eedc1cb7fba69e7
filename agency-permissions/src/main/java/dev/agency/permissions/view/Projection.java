package dev.agency.permissions.view;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One record as somebody may see it: a copy of the visible values, and the names of the hidden
 * fields.
 *
 * <p>{@code projection.get(BudgetBurn.USED_COST)} is {@code Visible} with the cost for finance and
 * {@code Hidden(NOT_ALLOWED)} for an account manager. The copy is made once and for all when the
 * projection is made: the record is not kept, and the reader of a hidden field is not called. Two
 * records that differ only in what is hidden give equal projections.
 *
 * <p>{@code AgencyJson} and {@code AgencyJson3} write it, and so does a mapper of the host that
 * knows days and optional values; none reads it: the visible values by name, in the order of the
 * record type, then the hidden names, {@code {"name":"Website","_hidden":["usedCost"]}}. Hidden
 * fields are absent, never null. {@code toString} names the fields and no value, for logs have
 * readers of their own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the records
 */
public final class Projection<R> {
  private final Mask<R> mask;

  /** The values of the visible fields in their order; for what is hidden there is no place. */
  private final Object[] values;

  private Projection(Mask<R> mask, Object[] values) {
    this.mask = mask;
    this.values = values;
  }

  /**
   * Copies what is visible of a record. It is the subject's {@code view} that decides the mask;
   * whoever calls this has the record in hand and protects nothing by it.
   *
   * @param <R> the records
   * @param mask what is visible of them
   * @param source the record
   * @return the copy
   */
  public static <R> Projection<R> of(Mask<R> mask, R source) {
    Field<R, ?>[] fields = mask.copied();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = fields[i].read(source);
    }
    return new Projection<>(mask, values);
  }

  /**
   * Copies what is visible of a record that is not there as an object, such as a row of a database.
   *
   * <p>The mask is what the filter said of the row, not what the row looks like: a column that is
   * hidden and one without a value are null alike. No value is asked for but those of the visible
   * fields.
   *
   * @param <R> the records the row stands for
   * @param mask what is visible of them
   * @param values the value of a visible field, of the type the field has and never null; a figure
   *     without a value is {@code Unknown}
   * @return the copy, equal to that of the record itself
   */
  public static <R> Projection<R> ofColumns(Mask<R> mask, Function<? super Field<R, ?>, ?> values) {
    Field<R, ?>[] fields = mask.copied();
    Object[] read = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      read[i] = Objects.requireNonNull(values.apply(fields[i]), fields[i].name());
    }
    return new Projection<>(mask, read);
  }

  /**
   * Returns what the record was.
   *
   * @return the record type
   */
  public RecordType<R> type() {
    return mask.type();
  }

  /**
   * Returns a field.
   *
   * @param <V> the value of the field
   * @param field a field of the record type
   * @return its value, or that it is hidden
   * @throws NotInCatalogueException if the field is not one of the record type
   */
  public <V> Shown<V> get(Field<R, V> field) {
    return mask.show(field, values);
  }

  /**
   * Hands over the visible values, one after the other, as whoever fills a row of a table wants
   * them: {@code view.forEachVisible((place, field, value) -> cells[place] = value)}. The cells of
   * hidden fields stay as they are. Nothing is allocated.
   *
   * @param reader takes each value, in the order of the record type
   */
  public void forEachVisible(Reader<R> reader) {
    Field<R, ?>[] fields = mask.copied();
    long left = mask.visibleBits();
    for (int i = 0; i < fields.length; i++) {
      reader.read(Long.numberOfTrailingZeros(left), fields[i], values[i]);
      left &= left - 1;
    }
  }

  /**
   * Returns the visible fields.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> visible() {
    return mask.visible();
  }

  /**
   * Returns the hidden fields. They are the same for every record on which the same reaches hold.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> hidden() {
    return mask.hidden();
  }

  /**
   * Returns whether any field of a quantity is visible. That something rests on several quantities
   * is for who is shown each of them: {@code opportunity.isSeenBy(seen::shows)}.
   *
   * @param quantity the quantity
   * @return whether there is such a field; false too if the record type has none of the quantity
   */
  public boolean shows(Quantity quantity) {
    return visible().stream().anyMatch(field -> field.quantity().equals(quantity));
  }

  /**
   * Returns whether all of some records show a quantity. What rests on the records together is for
   * who is shown the quantity by each: {@code report.seenBy(quantity -> Projection.showsInAll(seen,
   * quantity))}.
   *
   * @param seen what somebody sees of the records
   * @param quantity the quantity
   * @return whether every one {@linkplain #shows shows} it; false too if there are none
   */
  public static boolean showsInAll(Collection<? extends Projection<?>> seen, Quantity quantity) {
    return !seen.isEmpty() && seen.stream().allMatch(one -> one.shows(quantity));
  }

  /**
   * Returns what may be seen of a message about this record.
   *
   * <p>An argument is visible if every field of its quantity is visible here. One of a quantity
   * that the record type has no field of is visible if the quantity is public. Whoever may not see
   * the record at all must not be told of the message either.
   *
   * @param message a message about this record, or about what its figures were worked out from
   * @return its code, its visible arguments, and the names of the hidden ones
   */
  public ShownMessage show(Message message) {
    return ShownMessage.of(mask, message);
  }

  /** What is written as JSON; no field is named with an underscore. */
  @JsonValue
  ImmutableMap<String, Object> json() {
    ImmutableMap.Builder<String, Object> json =
        ImmutableMap.builderWithExpectedSize(values.length + 1);
    for (int i = 0; i < values.length; i++) {
      json.put(mask.copied()[i].name(), writable(values[i]));
    }
    return json.put("_hidden", mask.hiddenNames()).buildOrThrow();
  }

  private static Object writable(Object value) {
    return value instanceof Figure<?> figure ? new Cell(figure) : value;
  }

  /** Declares the type of its value: in a map of objects Jackson would not write the state. */
  record Cell(@JsonValue Figure<?> figure) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Projection<?> that
        && mask.equals(that.mask)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return mask.hashCode() * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return mask.toString();
  }

  /**
   * Takes the visible values of a record.
   *
   * @param <R> the records
   */
  @FunctionalInterface
  public interface Reader<R> {
    /**
     * Takes a value.
     *
     * @param place where the field stands among those of the record type, from 0
     * @param field the field
     * @param value its value, of the type the field has
     */
    void read(int place, Field<R, ?> field, Object value);
  }
}
