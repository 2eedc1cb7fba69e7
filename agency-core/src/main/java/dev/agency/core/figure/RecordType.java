package dev.agency.core.figure;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of record that is shown to people: its name, its grain and its fields.
 *
 * <p>Whatever is shown publishes one: a budget's burn, a row per person of it, a deal. Permissions
 * hide and show its fields without knowing what it is. Rows of a report are a record type of their
 * own where they have another reach than the whole, as rows per person do.
 *
 * <p>Immutable and thread-safe. Two record types are the same only if they are the same object.
 *
 * @param <R> the records
 */
public final class RecordType<R> {
  /** The most fields a record type may have: their visibility is one 64-bit mask. */
  public static final int MAX_FIELDS = 64;

  private final String name;
  private final Grain grain;
  private final ImmutableList<Field<R, ?>> fields;

  private RecordType(String name, Grain grain, ImmutableList<Field<R, ?>> fields) {
    this.name = name;
    this.grain = grain;
    this.fields = fields;
  }

  /**
   * Creates a record type.
   *
   * @param <R> the records
   * @param name the name, {@code [a-z][A-Za-z0-9]{0,63}}, as policies write it
   * @param grain what one record stands for
   * @param fields the fields in the order they are shown, 1 to 64, each name once
   * @return the record type
   * @throws dev.agency.core.error.InvalidModelException if a rule is broken
   */
  public static <R> RecordType<R> of(String name, Grain grain, List<Field<R, ?>> fields) {
    Invariants.of("a record type")
        .require(
            Names.isCamelCase(name),
            "name",
            ErrorCode.MALFORMED_NAME,
            "must start with a-z and have 1 to 64 of the characters A-Z a-z 0-9")
        .between("fields", fields.size(), 1, MAX_FIELDS)
        .unique("fields", fields.stream().map(Field::name).collect(toImmutableList()))
        .verify();
    return new RecordType<>(
        name, Objects.requireNonNull(grain, "grain"), ImmutableList.copyOf(fields));
  }

  /**
   * Returns the name.
   *
   * @return the name, as policies write it
   */
  public String name() {
    return name;
  }

  /**
   * Returns what one record stands for.
   *
   * @return the grain
   */
  public Grain grain() {
    return grain;
  }

  /**
   * Returns the fields.
   *
   * @return the fields in the order they are shown
   */
  public ImmutableList<Field<R, ?>> fields() {
    return fields;
  }

  /**
   * Returns a field by its name.
   *
   * @param field the name
   * @return the field, empty if there is none
   */
  public Optional<Field<R, ?>> field(String field) {
    return fields.stream().filter(f -> f.name().equals(field)).findFirst();
  }

  @Override
  public String toString() {
    return name;
  }
}
