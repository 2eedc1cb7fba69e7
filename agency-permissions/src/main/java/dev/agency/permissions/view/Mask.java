package dev.agency.permissions.view;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.NotInCatalogueException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a record type is visible: one case of what somebody may see.
 *
 * <p>An account manager sees the budgets of their own clients in full and of all others the name
 * alone; these are two masks, however many budgets there are. Whoever decides makes each mask once
 * and hands it to every {@link Projection} it holds for, so that all that follows from the mask
 * alone, such as the names of the hidden fields, is there once and not once a record.
 *
 * <p>Bit {@code i} stands for field {@code i} of the record type. Bits beyond its fields count for
 * nothing, and a field that is visible is not denied. A mask follows from the policy and the
 * reaches, never from a value of a record; two are equal if they show the same fields of the same
 * record type and hide the others for the same reasons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the records
 */
public final class Mask<R> {
  private static final Shown.Hidden<?> NOT_ALLOWED = new Shown.Hidden<>(HiddenReason.NOT_ALLOWED);
  private static final Shown.Hidden<?> DENIED = new Shown.Hidden<>(HiddenReason.DENIED);

  private final RecordType<R> type;
  private final long visibleBits;
  private final long deniedBits;
  private final ImmutableList<Field<R, ?>> visible;
  private final ImmutableList<Field<R, ?>> hidden;
  private final ImmutableList<String> hiddenNames;

  /** All fields, as an array since each read of a projection looks for its field here. */
  private final Field<R, ?>[] fields;

  /** The visible fields, as an array since each copy goes through them. */
  private final Field<R, ?>[] copied;

  private Mask(RecordType<R> type, long visibleBits, long deniedBits) {
    this.type = type;
    this.visibleBits = visibleBits;
    this.deniedBits = deniedBits;
    ImmutableList.Builder<Field<R, ?>> visible = ImmutableList.builder();
    ImmutableList.Builder<Field<R, ?>> hidden = ImmutableList.builder();
    ImmutableList.Builder<String> hiddenNames = ImmutableList.builder();
    long bit = 1;
    for (Field<R, ?> field : type.fields()) {
      if ((visibleBits & bit) != 0) {
        visible.add(field);
      } else {
        hidden.add(field);
        hiddenNames.add(field.name());
      }
      bit <<= 1;
    }
    this.visible = visible.build();
    this.hidden = hidden.build();
    this.hiddenNames = hiddenNames.build();
    this.fields = array(type.fields());
    this.copied = array(this.visible);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // of the fields of this type, and never written
  private static <R> Field<R, ?>[] array(ImmutableList<Field<R, ?>> fields) {
    return fields.toArray(new Field[0]);
  }

  /**
   * Returns a mask.
   *
   * @param <R> the records
   * @param type the record type
   * @param visible the fields to show, bit {@code i} for field {@code i} of the type
   * @param denied the fields that a denial hides, to tell them from those that nothing allows
   * @return the mask
   */
  public static <R> Mask<R> of(RecordType<R> type, long visible, long denied) {
    long all = -1L >>> (Long.SIZE - type.fields().size());
    return new Mask<>(type, visible & all, denied & all & ~visible);
  }

  /**
   * Returns whose fields it shows and hides.
   *
   * @return the record type
   */
  public RecordType<R> type() {
    return type;
  }

  /**
   * Returns the visible fields as bits.
   *
   * @return bit {@code i} for field {@code i} of the record type
   */
  public long visibleBits() {
    return visibleBits;
  }

  /**
   * Returns the fields that a denial hides, as bits; the other hidden ones are not allowed.
   *
   * @return bit {@code i} for field {@code i} of the record type, none that is visible
   */
  long deniedBits() {
    return deniedBits;
  }

  /**
   * Returns the visible fields.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> visible() {
    return visible;
  }

  /**
   * Returns the hidden fields.
   *
   * @return the fields in the order of the record type
   */
  public ImmutableList<Field<R, ?>> hidden() {
    return hidden;
  }

  /** The names of the hidden fields, as JSON lists them: one list for all records. */
  ImmutableList<String> hiddenNames() {
    return hiddenNames;
  }

  /** The visible fields, in the order of {@link #visible}; the array is only to be read. */
  Field<R, ?>[] copied() {
    return copied;
  }

  /**
   * Returns a field of a record whose visible values were copied in the order of {@link #visible}.
   *
   * <p>Fields are the same only as objects, so a look along at most 64 of them does; for 10 and 20
   * fields a table of their hashes was no faster.
   */
  @SuppressWarnings("unchecked") // the value was read by this very field
  <V> Shown<V> show(Field<R, V> field, Object[] values) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == field) {
        long bit = 1L << i;
        return (visibleBits & bit) != 0
            ? new Shown.Visible<>((V) values[Long.bitCount(visibleBits & (bit - 1))])
            : (Shown<V>) hidden(bit);
      }
    }
    throw new NotInCatalogueException("The field is not one of the record type.");
  }

  private Shown.Hidden<?> hidden(long bits) {
    return (deniedBits & bits) != 0 ? DENIED : NOT_ALLOWED;
  }

  /**
   * Shows a value that tells of a record of this type, or hides it: it may be seen if every field
   * of its quantity may, for which of them it is of nobody says. The fields are found by the name
   * of the quantity, for the class that came with a value may be out of date. Of a quantity the
   * record type does not have, only a public one may be seen.
   */
  @SuppressWarnings("unchecked") // what is hidden has no value to be of another type
  <V> Shown<V> show(Quantity quantity, V value) {
    long same = 0;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].quantity().name().equals(quantity.name())) {
        same |= 1L << i;
      }
    }
    boolean visible = same == 0 ? isPublic(quantity) : (visibleBits & same) == same;
    return visible ? new Shown.Visible<>(value) : (Shown<V>) hidden(same & ~visibleBits);
  }

  /** Whether everyone may see a quantity: the agency's own is of the class the catalogue says. */
  private static boolean isPublic(Quantity quantity) {
    return Stream.concat(
            Quantities.all().stream().filter(known -> known.name().equals(quantity.name())),
            Stream.of(quantity))
        .allMatch(known -> known.sensitivity() == Sensitivity.PUBLIC);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Mask<?> that
            && type == that.type
            && visibleBits == that.visibleBits
            && deniedBits == that.deniedBits);
  }

  @Override
  public int hashCode() {
    return (type.name().hashCode() * 31 + Long.hashCode(visibleBits)) * 31
        + Long.hashCode(deniedBits);
  }

  /** Names the fields that are visible and those that are hidden. */
  @Override
  public String toString() {
    return type + "{visible=" + visible + ", hidden=" + hidden + "}";
  }
}
