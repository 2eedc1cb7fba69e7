package dev.agency.permissions.view;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.NotInCatalogueException;
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
  private final RecordType<R> type;
  private final ImmutableMap<Field<R, ?>, Shown<?>> shown;

  private Projection(RecordType<R> type, ImmutableMap<Field<R, ?>, Shown<?>> shown) {
    this.type = type;
    this.shown = shown;
  }

  /**
   * Copies what is visible of a record. It is the subject's {@code view} that decides the masks;
   * whoever calls this has the record in hand and protects nothing by it.
   *
   * @param <R> the records
   * @param type the type of the record
   * @param source the record
   * @param visible the fields to copy, bit {@code i} for field {@code i} of the type
   * @param denied the fields that a denial hides, to tell them from those that nothing allows
   * @return the copy
   */
  public static <R> Projection<R> of(RecordType<R> type, R source, long visible, long denied) {
    ImmutableMap.Builder<Field<R, ?>, Shown<?>> shown = ImmutableMap.builder();
    long bit = 1;
    for (Field<R, ?> field : type.fields()) {
      shown.put(field, shown(field, source, (visible & bit) != 0, (denied & bit) != 0));
      bit <<= 1;
    }
    return new Projection<>(type, shown.buildOrThrow());
  }

  /**
   * Copies what is visible of a record that is not there as an object, such as a row of a database.
   * No value is asked for but those of the visible fields.
   *
   * @param <R> the records the row stands for
   * @param type the type of the record
   * @param values the value of a visible field, of the type the field has and never null
   * @param visible the fields to copy, bit {@code i} for field {@code i} of the type
   * @param denied the fields that a denial hides, to tell them from those that nothing allows
   * @return the copy, equal to that of the record itself
   */
  public static <R> Projection<R> ofColumns(
      RecordType<R> type, Function<? super Field<R, ?>, ?> values, long visible, long denied) {
    ImmutableMap.Builder<Field<R, ?>, Shown<?>> shown = ImmutableMap.builder();
    long bit = 1;
    for (Field<R, ?> field : type.fields()) {
      shown.put(
          field,
          (visible & bit) != 0
              ? new Shown.Visible<>(Objects.requireNonNull(values.apply(field), field.name()))
              : hidden((denied & bit) != 0));
      bit <<= 1;
    }
    return new Projection<>(type, shown.buildOrThrow());
  }

  private static <R> Shown<?> shown(Field<R, ?> field, R source, boolean visible, boolean denied) {
    if (visible) {
      return new Shown.Visible<>(field.read(source));
    }
    return hidden(denied);
  }

  private static Shown<?> hidden(boolean denied) {
    return new Shown.Hidden<>(denied ? HiddenReason.DENIED : HiddenReason.NOT_ALLOWED);
  }

  /**
   * Returns what the record was.
   *
   * @return the record type
   */
  public RecordType<R> type() {
    return type;
  }

  /**
   * Returns a field.
   *
   * @param <V> the value of the field
   * @param field a field of the record type
   * @return its value, or that it is hidden
   * @throws NotInCatalogueException if the field is not one of the record type
   */
  @SuppressWarnings("unchecked") // the value was read by this very field
  public <V> Shown<V> get(Field<R, V> field) {
    Shown<?> found = shown.get(field);
    if (found == null) {
      throw new NotInCatalogueException("The field is not one of the record type.");
    }
    return (Shown<V>) found;
  }

  /**
   * Returns the visible fields.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> visible() {
    return fields(true);
  }

  /**
   * Returns the hidden fields. They are the same for every record on which the same reaches hold.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> hidden() {
    return fields(false);
  }

  private ImmutableList<Field<R, ?>> fields(boolean visible) {
    return shown.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Shown.Visible == visible)
        .map(entry -> entry.getKey())
        .collect(toImmutableList());
  }

  /** What is written as JSON; no field is named with an underscore. */
  @JsonValue
  ImmutableMap<String, Object> json() {
    ImmutableMap.Builder<String, Object> json = ImmutableMap.builder();
    shown.forEach(
        (field, value) ->
            value.ifVisible().ifPresent(visible -> json.put(field.name(), writable(visible))));
    return json.put("_hidden", hidden().stream().map(Field::name).toList()).buildOrThrow();
  }

  private static Object writable(Object value) {
    return value instanceof Figure<?> figure ? new Cell(figure) : value;
  }

  /** Declares the type of its value: in a map of objects Jackson would not write the state. */
  record Cell(@JsonValue Figure<?> figure) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Projection<?> that && type == that.type && shown.equals(that.shown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type.name(), shown.values().asList());
  }

  @Override
  public String toString() {
    return type + "{visible=" + visible() + ", hidden=" + hidden() + "}";
  }
}
