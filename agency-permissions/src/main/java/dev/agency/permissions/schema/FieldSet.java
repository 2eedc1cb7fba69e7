package dev.agency.permissions.schema;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.style.AgencyStyle;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which fields of a record are meant.
 *
 * <p>A field is in the set if its class, its quantity or its name is listed: {@code
 * FieldSet.ofClasses(PUBLIC, TIME).plus(MARGIN_BAND)} holds all names, dates and hours, and of the
 * profit figures only the margin band. A class is the better choice where it fits: a field that is
 * added later then comes with its class. In JSON it is {@code
 * {"classes":["PUBLIC","TIME"],"quantities":["marginBand"]}}, and {@code {"everything":true}} is
 * the whole record. The {@linkplain #empty() empty} set, {@code {}}, is of use where an action is
 * allowed and nothing shown.
 *
 * <p>What is excepted is in no set, however else it is meant: {@code
 * FieldSet.ofClasses(PROFIT).minus(MARGIN)} holds the profit and all that is added to its class,
 * and not the margin; in JSON {@code {"classes":["PROFIT"],"except":["margin"]}}.
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
  public static FieldSet empty() {
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
   * Returns the quantities whose fields are not meant, though their class or name is listed or
   * everything is meant.
   *
   * @return the names of the quantities, in the order of the alphabet; mostly none
   */
  @Value.NaturalOrder
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableSortedSet<String> except();

  /**
   * Returns whether a field is in the set.
   *
   * @param field the field of any record type
   * @return whether it is meant by its class, quantity or name, or with everything, and not
   *     excepted
   */
  public boolean contains(Field<?, ?> field) {
    return contains(field.quantity())
        || (fields().contains(field.name()) && !except().contains(field.quantity().name()));
  }

  /**
   * Returns whether the fields of a quantity are in the set, whatever their names are.
   *
   * @param quantity the quantity
   * @return whether it is meant by its class or itself, or with everything, and not excepted
   */
  public boolean contains(Quantity quantity) {
    boolean meant =
        everything()
            || classes().contains(quantity.sensitivity())
            || quantities().contains(quantity.name());
    return meant && !except().contains(quantity.name());
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
    Set<String> names = Stream.of(more).map(Quantity::name).collect(toSet());
    Builder larger = toBuilder().except(Sets.difference(except(), names));
    return everything() ? larger.build() : larger.addAllQuantities(names).build();
  }

  /**
   * Returns this set without the fields of some quantities. They are excepted where their class or
   * everything is meant, or a field is listed by its name, which may be one of them.
   *
   * @param less the quantities
   * @return the smaller set
   */
  public FieldSet minus(Quantity... less) {
    Set<String> names = Stream.of(less).map(Quantity::name).collect(toSet());
    FieldSet rest = toBuilder().quantities(Sets.difference(quantities(), names)).build();
    boolean byName = !fields().isEmpty();
    return rest.toBuilder()
        .addAllExcept(
            Stream.of(less)
                .filter(quantity -> byName || rest.contains(quantity))
                .map(Quantity::name)
                .toList())
        .build();
  }

  /**
   * Returns a builder filled from this set.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses malformed names, everything with something beside it, and exceptions from nothing. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a field set")
            .require(
                !everything() || listsNothing(),
                "everything",
                ErrorCode.INCONSISTENT,
                "must stand alone")
            .require(
                except().isEmpty() || everything() || !classes().isEmpty() || !fields().isEmpty(),
                "except",
                ErrorCode.INCONSISTENT,
                "must be from classes, fields or everything")
            .require(
                Sets.intersection(except(), quantities()).isEmpty(),
                "except",
                ErrorCode.INCONSISTENT,
                "must not name quantities that are listed");
    requireNames(rules, "quantities", quantities());
    requireNames(rules, "fields", fields());
    requireNames(rules, "except", except());
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
