package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a set of roles says about every record type and action of a catalogue, compiled once and
 * shared by all who hold these roles.
 */
final class RoleRules {
  private final String policyVersion;
  private final ImmutableList<RecordType<?>> types;
  private final ImmutableSortedSet<RoleId> roles;
  private final ImmutableList<Action> actions;

  /** By the place of the type, then that of the action. */
  private final ImmutableList<ImmutableList<ActionRules>> rules;

  /** By the place of the type and the reaches: what may be done, worked out when first asked. */
  private final AtomicReferenceArray<ImmutableSet<Action>> capabilities;

  RoleRules(String policyVersion, Catalogue catalogue, List<Role> roles) {
    this.policyVersion = policyVersion;
    this.types = catalogue.recordTypes();
    this.roles =
        roles.stream().map(Role::id).collect(toImmutableSortedSet(Comparator.naturalOrder()));
    this.actions = catalogue.actions();
    this.rules =
        types.stream()
            .map(
                type ->
                    actions.stream()
                        .map(action -> new ActionRules(policyVersion, type, action, roles))
                        .collect(toImmutableList()))
            .collect(toImmutableList());
    this.capabilities = new AtomicReferenceArray<>(types.size() * Reaches.COMBINATIONS);
  }

  String policyVersion() {
    return policyVersion;
  }

  ImmutableSortedSet<RoleId> roles() {
    return roles;
  }

  ActionRules get(int type, int action) {
    return rules.get(type).get(action);
  }

  /** All reaches that a rule of a type asks for. */
  int asked(int type) {
    int asked = 0;
    for (ActionRules ofAction : rules.get(type)) {
      asked |= ofAction.asked();
    }
    return asked;
  }

  ImmutableSet<Action> capabilities(int type, Reaches held) {
    int place = type * Reaches.COMBINATIONS + held.place();
    ImmutableSet<Action> known = capabilities.get(place);
    if (known == null) {
      known =
          actions.stream()
              .filter(action -> get(type, actions.indexOf(action)).allows(held))
              .collect(ImmutableSet.toImmutableSet());
      capabilities.set(place, known);
    }
    return known;
  }
}
