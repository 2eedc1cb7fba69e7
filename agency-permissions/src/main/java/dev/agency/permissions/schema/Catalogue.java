package dev.agency.permissions.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a host has that a policy may name: record types with their fields, actions,
 * quantities.
 *
 * <p>{@code Catalogue.of(BudgetBurn.TYPE, PersonBurn.TYPE).withActions(Action.of("export"))} knows
 * two record types, the standard actions and one more, and the agency's {@link Quantities} with
 * whatever else the fields measure. A policy that names anything else is refused.
 *
 * <p>Immutable and thread-safe. Record types are known by identity, as they are compared.
 */
public final class Catalogue {
  private final ImmutableMap<String, RecordType<?>> recordTypes;
  private final ImmutableList<Action> actions;
  private final ImmutableMap<String, Quantity> quantities;

  private Catalogue(List<RecordType<?>> recordTypes, List<Action> actions) {
    Invariants rules =
        Invariants.of("a catalogue")
            .unique(
                "recordTypes",
                recordTypes.stream().map(RecordType::name).collect(toImmutableList()))
            .unique("actions", actions);
    rules.verify();
    Map<String, Quantity> known = new LinkedHashMap<>();
    Quantities.all().forEach(quantity -> known.put(quantity.name(), quantity));
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
    rules.verify();
    this.recordTypes =
        recordTypes.stream().collect(ImmutableMap.toImmutableMap(RecordType::name, t -> t));
    this.actions = ImmutableList.copyOf(actions);
    this.quantities = ImmutableMap.copyOf(known);
  }

  /**
   * Creates a catalogue of record types, with the standard actions.
   *
   * @param recordTypes the record types, each name once
   * @return the catalogue
   * @throws dev.agency.core.error.InvalidModelException if a name stands twice ({@code
   *     DUPLICATE_ID}), or two quantities share a name and not their class ({@code INCONSISTENT})
   */
  public static Catalogue of(RecordType<?>... recordTypes) {
    return new Catalogue(ImmutableList.copyOf(recordTypes), Action.standard());
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
        recordTypes.values().asList(),
        ImmutableList.<Action>builder().addAll(actions).add(more).build());
  }

  /**
   * Returns the record types.
   *
   * @return the record types as they were given
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
   * Returns the quantities.
   *
   * @return those of {@link Quantities}, then what else the fields measure
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
