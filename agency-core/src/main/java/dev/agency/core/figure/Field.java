package dev.agency.core.figure;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Objects;
import java.util.function.Function;

/**
 * One field of a record type: its name, what it measures, and how it is read.
 *
 * <p>A field is also the typed key to a redacted record: {@code
 * projection.get(BudgetBurn.USED_COST)} is a {@code Shown<Figure<Money>>}. Its values must be
 * immutable. Two fields are the same only if they are the same object.
 *
 * @param <R> the record
 * @param <V> the value
 */
public final class Field<R, V> {
  private final String name;
  private final Quantity quantity;
  private final Function<? super R, ? extends V> reader;

  private Field(String name, Quantity quantity, Function<? super R, ? extends V> reader) {
    this.name = name;
    this.quantity = quantity;
    this.reader = reader;
  }

  /**
   * Creates a field.
   *
   * @param <R> the record
   * @param <V> the value
   * @param name the name, {@code [a-z][A-Za-z0-9]{0,63}}, unique in its record type
   * @param quantity what it measures
   * @param reader reads the value from a record, never null
   * @return the field
   * @throws dev.agency.core.error.InvalidModelException if the name has another form
   */
  public static <R, V> Field<R, V> of(
      String name, Quantity quantity, Function<? super R, ? extends V> reader) {
    Invariants.of("a field")
        .require(
            Names.isCamelCase(name),
            "name",
            ErrorCode.MALFORMED_NAME,
            "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9")
        .verify();
    return new Field<>(
        name,
        Objects.requireNonNull(quantity, "quantity"),
        Objects.requireNonNull(reader, "reader"));
  }

  /**
   * Creates a field named as its quantity.
   *
   * @param <R> the record
   * @param <V> the value
   * @param quantity what it measures
   * @param reader reads the value from a record, never null
   * @return the field
   */
  public static <R, V> Field<R, V> of(Quantity quantity, Function<? super R, ? extends V> reader) {
    return of(quantity.name(), quantity, reader);
  }

  /**
   * Returns the name.
   *
   * @return the name, unique in its record type
   */
  public String name() {
    return name;
  }

  /**
   * Returns what the field measures.
   *
   * @return the quantity
   */
  public Quantity quantity() {
    return quantity;
  }

  /**
   * Reads the value.
   *
   * @param source the record
   * @return its value
   */
  public V read(R source) {
    return Objects.requireNonNull(reader.apply(source), name);
  }

  @Override
  public String toString() {
    return name;
  }
}
