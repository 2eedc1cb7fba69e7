package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Mask;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a set of roles says about every record type and action of a catalogue, compiled once and
 * shared by all who hold these roles.
 */
final class RoleRules {
  private static final int FOREIGN = Reaches.COMBINATIONS;

  private final String policyVersion;
  private final ImmutableList<RecordType<?>> types;
  private final ImmutableSortedSet<RoleId> roles;
  private final ImmutableList<Action> actions;

  /** How many actions there are: a row of the tables. */
  private final int width;

  /** By the place of the type, then that of the action. */
  private final ImmutableList<ImmutableList<ActionRules>> rules;

  /**
   * The masks of the rules side by side, in the same order: what most questions need and no more.
   */
  private final int[] allowing;

  private final int[] blocking;

  private final int[] asked;

  /**
   * By the reaches, the last about records of other tenants, and then the place of the rules: a
   * decision is worked out when it is first asked for, and is the same object from then on.
   *
   * <p>A plain array, for it is looked at more than anything else. Threads that work one out at the
   * same time come to the same, and it has final fields only, so whoever finds it finds it whole.
   * Few reaches hold at a time, so what is asked for most lies together at the front.
   */
  private final @Nullable Decision[] decisions;

  /** By the place of the type and the reaches: what a record shows, worked out when first asked. */
  private final AtomicReferenceArray<Mask<?>> masks;

  /** By the place of the type and the reaches: what may be done, worked out when first asked. */
  private final AtomicReferenceArray<ImmutableSet<Action>> capabilities;

  RoleRules(String policyVersion, Catalogue catalogue, List<Role> roles) {
    this.policyVersion = policyVersion;
    this.types = catalogue.recordTypes();
    this.roles =
        roles.stream().map(Role::id).collect(toImmutableSortedSet(Comparator.naturalOrder()));
    this.actions = catalogue.actions();
    this.width = actions.size();
    this.rules =
        types.stream()
            .map(
                type ->
                    actions.stream()
                        .map(action -> new ActionRules(policyVersion, type, action, roles))
                        .collect(toImmutableList()))
            .collect(toImmutableList());
    this.allowing = masks(ActionRules::allowing);
    this.blocking = masks(ActionRules::blocking);
    this.asked = masks(ActionRules::asked);
    this.decisions = new Decision[asked.length * (FOREIGN + 1)];
    this.masks = new AtomicReferenceArray<>(types.size() * Reaches.COMBINATIONS);
    this.capabilities = new AtomicReferenceArray<>(types.size() * Reaches.COMBINATIONS);
  }

  private int[] masks(ToIntFunction<ActionRules> mask) {
    return rules.stream().flatMap(List::stream).mapToInt(mask).toArray();
  }

  String policyVersion() {
    return policyVersion;
  }

  ImmutableSortedSet<RoleId> roles() {
    return roles;
  }

  /** The reaches with an allowance, one bit each. */
  int allowing(int type, int action) {
    return allowing[type * width + action];
  }

  /** The reaches with a denial of the record, one bit each. */
  int blocking(int type, int action) {
    return blocking[type * width + action];
  }

  /** The reaches that any rule asks for, one bit each. */
  int asked(int type, int action) {
    return asked[type * width + action];
  }

  /** The answer with its reasons where these reaches hold, ALL among them. */
  Decision decide(int type, int action, int held) {
    return decision(type, action, Reaches.placeOf(held));
  }

  /** The answer about a record of another tenant. */
  Decision foreign(int type, int action) {
    return decision(type, action, FOREIGN);
  }

  private Decision decision(int type, int action, int place) {
    int index = place * asked.length + type * width + action;
    Decision known = decisions[index];
    if (known == null) {
      ActionRules mine = get(type, action);
      known = place == FOREIGN ? mine.foreign() : mine.decide(Reaches.ofBits(place));
      decisions[index] = known;
    }
    return known;
  }

  /** What a record shows where these reaches hold, ALL among them: one object for the same. */
  Mask<?> mask(int type, int view, int held) {
    int index = type * Reaches.COMBINATIONS + Reaches.placeOf(held);
    Mask<?> known = masks.get(index);
    if (known == null) {
      known = get(type, view).mask(Reaches.ofBits(held));
      masks.set(index, known);
    }
    return known;
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
