package dev.agency.permissions.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * Which fields of a record are meant.
 *
 * <p>A field is in the set if its class, its quantity or its name is listed: {@code
 * FieldSet.ofClasses(PUBLIC, TIME).plus(MARGIN_BAND)} holds all names, dates and hours, and of the
 * profit figures only the margin band. A class is the better choice where it fits: a field that is
 * added later then comes with its class. In JSON it is {@code
 * {"classes":["PUBLIC","TIME"],"quantities":["marginBand"]}}, and {@code {"everything":true}} is
 * the whole record. The {@linkplain #none() empty} set, {@code {}}, is of use where an action is
 * allowed and nothing shown.
 *
 * <p>{@link #all()} is more than the seven classes: a denial of it denies the record, where a
 * denial of classes only takes fields away.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class FieldSet implements WithFieldSet permits ImmutableFieldSet {
  FieldSet() {}

  /**
   * Starts a new set.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the whole record.
   *
   * @return all fields, those added later included
   */
  public static FieldSet all() {
    return builder().everything(true).build();
  }

  /**
   * Returns no field.
   *
   * @return the empty set
   */
  public static FieldSet none() {
    return builder().build();
  }

  /**
   * Returns the fields of some classes.
   *
   * @param classes the classes
   * @return the set
   */
  public static FieldSet ofClasses(Sensitivity... classes) {
    return builder().addClasses(classes).build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static FieldSet fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whether the whole record is meant.
   *
   * @return whether all fields are in the set; then nothing else is listed
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public boolean everything() {
    return false;
  }

  /**
   * Returns the sensitivity classes whose fields are meant.
   *
   * @return the classes in their order
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSet<Sensitivity> classes();

  /**
   * Returns the quantities whose fields are meant.
   *
   * @return the names of the quantities, in the order of the alphabet
   */
  @Value.NaturalOrder
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSortedSet<String> quantities();

  /**
   * Returns the fields that are meant by their own name.
   *
   * @return the names of the fields, in the order of the alphabet
   */
  @Value.NaturalOrder
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSortedSet<String> fields();

  /**
   * Returns whether a field is in the set.
   *
   * @param field the field of any record type
   * @return whether it is meant by its class, quantity or name, or with everything
   */
  public boolean contains(Field<?, ?> field) {
    return everything()
        || classes().contains(field.quantity().sensitivity())
        || quantities().contains(field.quantity().name())
        || fields().contains(field.name());
  }

  /**
   * Returns whether no field can be in the set.
   *
   * @return whether nothing is listed
   */
  public boolean isEmpty() {
    return !everything() && listsNothing();
  }

  /**
   * Returns this set with the fields of more quantities.
   *
   * @param more the quantities
   * @return the larger set; the same where everything is meant already
   */
  public FieldSet plus(Quantity... more) {
    if (everything()) {
      return this;
    }
    Builder larger = toBuilder();
    for (Quantity quantity : more) {
      larger.addQuantities(quantity.name());
    }
    return larger.build();
  }

  /**
   * Returns a builder filled from this set.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses malformed names, and everything with something beside it. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a field set")
            .require(
                !everything() || listsNothing(),
                "everything",
                ErrorCode.INCONSISTENT,
                "must stand alone");
    requireNames(rules, "quantities", quantities());
    requireNames(rules, "fields", fields());
    rules.verify();
  }

  private boolean listsNothing() {
    return classes().isEmpty() && quantities().isEmpty() && fields().isEmpty();
  }

  private static void requireNames(Invariants rules, String attribute, Iterable<String> names) {
    for (String name : names) {
      rules.require(Words.isCamelCase(name), attribute, ErrorCode.MALFORMED_NAME, Words.RULE);
    }
  }

  /** Builds field sets. */
  public static final class Builder extends ImmutableFieldSet.Builder {
    Builder() {}
  }
}
