package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a host has that a policy may name: record types with their fields, actions,
 * quantities.
 *
 * <p>{@code Catalogue.of(BudgetBurn.TYPE, PersonBurn.TYPE).withActions(Action.of("export"))} knows
 * two record types and those of {@link HrRecords}, the standard actions and one more, and the
 * quantities of {@link AgencySchema#usual()} with whatever else the fields measure. A policy that
 * names anything else is refused.
 *
 * <p>Immutable and thread-safe. Record types are known by identity, as they are compared.
 */
public final class Catalogue {
  private final ImmutableMap<String, RecordType<?>> recordTypes;
  private final ImmutableList<Action> actions;
  private final AgencySchema schema;
  private final ImmutableSet<String> roleRecords;
  private final ImmutableMap<String, Quantity> quantities;

  private Catalogue(
      List<RecordType<?>> recordTypes,
      List<Action> actions,
      AgencySchema schema,
      ImmutableSet<String> roleRecords) {
    Invariants rules =
        Invariants.of("a catalogue")
            .unique(
                "recordTypes",
                recordTypes.stream().map(RecordType::name).collect(toImmutableList()))
            .unique("actions", actions);
    rules.verify();
    Map<String, Quantity> known = new LinkedHashMap<>();
    schema.quantities().forEach(quantity -> known.put(quantity.name(), quantity));
    for (int i = 0; i < recordTypes.size(); i++) {
      for (Field<?, ?> field : recordTypes.get(i).fields()) {
        Quantity first = known.putIfAbsent(field.quantity().name(), field.quantity());
        rules.require(
            first == null || first.equals(field.quantity()),
            "recordTypes/" + i,
            ErrorCode.INCONSISTENT,
            "must not give a quantity another sensitivity than it has elsewhere");
      }
    }
    this.recordTypes =
        recordTypes.stream().collect(ImmutableMap.toImmutableMap(RecordType::name, t -> t));
    rules.require(
        this.recordTypes.keySet().containsAll(roleRecords),
        "roleRecords",
        ErrorCode.UNKNOWN_NAME,
        "must name only record types of the catalogue");
    rules.verify();
    this.actions = ImmutableList.copyOf(actions);
    this.schema = schema;
    this.roleRecords = roleRecords;
    this.quantities = ImmutableMap.copyOf(known);
  }

  /**
   * Creates a catalogue of record types, with the standard actions and the standard schema.
   *
   * @param recordTypes the record types, each name once; those of {@link HrRecords} follow where
   *     their names are free
   * @return the catalogue
   * @throws dev.agency.core.error.InvalidModelException if a name stands twice ({@code
   *     DUPLICATE_ID}), or two quantities share a name and not their class ({@code INCONSISTENT})
   */
  public static Catalogue of(RecordType<?>... recordTypes) {
    ImmutableList.Builder<RecordType<?>> all = ImmutableList.builder();
    all.add(recordTypes);
    for (RecordType<?> standard : HrRecords.all()) {
      if (Stream.of(recordTypes).noneMatch(type -> type.name().equals(standard.name()))) {
        all.add(standard);
      }
    }
    return new Catalogue(all.build(), Action.usual(), AgencySchema.usual(), ImmutableSet.of());
  }

  /**
   * Returns this catalogue with more actions.
   *
   * @param more actions of the host
   * @return the larger catalogue
   * @throws dev.agency.core.error.InvalidModelException if an action is known already ({@code
   *     DUPLICATE_ID})
   */
  public Catalogue withActions(Action... more) {
    return new Catalogue(
        recordTypes(),
        ImmutableList.<Action>builder().addAll(actions).add(more).build(),
        schema,
        roleRecords);
  }

  /**
   * Returns this catalogue with another schema.
   *
   * @param other how the quantities of the host follow from each other
   * @return the catalogue; its policies are judged by this schema
   * @throws dev.agency.core.error.InvalidModelException if the schema and a field share the name of
   *     a quantity and not its class ({@code INCONSISTENT})
   */
  public Catalogue withSchema(AgencySchema other) {
    return new Catalogue(recordTypes(), actions, other, roleRecords);
  }

  /**
   * Returns this catalogue with the record types that say who may do what: whoever may change such
   * a record can give themselves any role.
   *
   * @param names the names of record types, such as {@code "policy"} and {@code "membership"}
   * @return the catalogue
   * @throws dev.agency.core.error.InvalidModelException if there is no such record type ({@code
   *     UNKNOWN_NAME})
   */
  public Catalogue withRoleRecords(String... names) {
    return new Catalogue(recordTypes(), actions, schema, ImmutableSet.copyOf(names));
  }

  /**
   * Returns the record types.
   *
   * @return the record types as they were given, then those of {@link HrRecords}
   */
  public ImmutableList<RecordType<?>> recordTypes() {
    return recordTypes.values().asList();
  }

  /**
   * Returns a record type by its name.
   *
   * @param name the name
   * @return the record type, empty if there is none
   */
  public Optional<RecordType<?>> recordType(String name) {
    return Optional.ofNullable(recordTypes.get(name));
  }

  /**
   * Returns the actions.
   *
   * @return the standard actions, then those of the host
   */
  public ImmutableList<Action> actions() {
    return actions;
  }

  /**
   * Returns how quantities follow from each other.
   *
   * @return the schema, by which policies are judged
   */
  public AgencySchema schema() {
    return schema;
  }

  /**
   * Returns which record types say who may do what.
   *
   * @return the names of the record types, mostly none
   */
  public ImmutableSet<String> roleRecords() {
    return roleRecords;
  }

  /**
   * Returns the quantities.
   *
   * @return those of the schema, then what else the fields measure
   */
  public ImmutableList<Quantity> quantities() {
    return quantities.values().asList();
  }

  /**
   * Returns whether a quantity of this name is known.
   *
   * @param name the name
   * @return whether a policy may name it
   */
  public boolean hasQuantity(String name) {
    return quantities.containsKey(name);
  }

  /**
   * Returns whether any record type has a field of this name.
   *
   * @param name the name
   * @return whether a policy may name it for all record types at once
   */
  public boolean hasField(String name) {
    return recordTypes().stream().anyMatch(type -> type.field(name).isPresent());
  }
}
