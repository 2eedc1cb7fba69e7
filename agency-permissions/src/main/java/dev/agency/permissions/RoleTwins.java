package dev.agency.permissions;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds roles that could change places, so that a repair of thousands of roles is that of the few
 * that differ.
 *
 * <p>Twins have the same grants and may know the same, build on twins, and have heirs that are
 * twins. So whatever one of them has to give up, the other has to. Roles of an exclusive set have
 * no twin.
 */
final class RoleTwins {
  /** What a role is by itself; the role is named only if it stands for itself alone. */
  private record Own(ImmutableSet<Grant> grants, FieldSet mayKnow, Optional<RoleId> alone) {}

  /** A role with all that builds on it. */
  private record Family(int own, ImmutableSet<Integer> heirs) {}

  /** A role with its family and what it builds on. */
  private record Place(int family, Optional<RoleId> base) {}

  private final Policy policy;
  private final Map<RoleId, Role> roles = new HashMap<>();
  private final ImmutableListMultimap<RoleId, RoleId> heirs;
  private final ImmutableSet<RoleId> exclusive;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<RoleId, Integer> families = new HashMap<>();

  /** The first of each twins, by each of them. */
  private final Map<RoleId, RoleId> first = new HashMap<>();

  private final Map<Place, RoleId> places = new HashMap<>();
  private final Map<RoleId, List<RoleId>> twins = new LinkedHashMap<>();

  RoleTwins(Policy policy) {
    this.policy = policy;
    this.exclusive =
        policy.exclusive().stream()
            .flatMap(set -> set.roles().stream())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableListMultimap.Builder<RoleId, RoleId> heirs = ImmutableListMultimap.builder();
    for (Role role : policy.roles()) {
      roles.put(role.id(), role);
      role.base().ifPresent(base -> heirs.put(base, role.id()));
    }
    this.heirs = heirs.build();
    policy
        .roles()
        .forEach(role -> twins.computeIfAbsent(first(role), f -> new ArrayList<>()).add(role.id()));
  }

  /** The number of the family; chains of roles are short, so this does not go deep. */
  private int family(Role role) {
    Integer known = families.get(role.id());
    if (known != null) {
      return known;
    }
    Own own =
        new Own(
            ImmutableSet.copyOf(role.grants()),
            role.mayKnow(),
            exclusive.contains(role.id()) ? Optional.of(role.id()) : Optional.empty());
    ImmutableSet.Builder<Integer> below = ImmutableSet.builder();
    heirs.get(role.id()).forEach(heir -> below.add(family(role(heir))));
    int family = number(new Family(number(own), below.build()));
    families.put(role.id(), family);
    return family;
  }

  private int number(Object of) {
    return numbers.computeIfAbsent(of, o -> numbers.size());
  }

  private RoleId first(Role role) {
    RoleId known = first.get(role.id());
    if (known == null) {
      Place place = new Place(family(role), role.base().map(base -> first(role(base))));
      known = places.computeIfAbsent(place, p -> role.id());
      first.put(role.id(), known);
    }
    return known;
  }

  private Role role(RoleId id) {
    return roles.getOrDefault(id, Role.builder().id(id).name("Nobody").build());
  }

  /** The policy with the first of each twins. */
  Policy few() {
    return policy.withRoles(
        twins.keySet().stream()
            .map(this::role)
            .map(role -> role.toBuilder().base(role.base().map(base -> first(role(base)))).build())
            .toList());
  }

  /** The firsts of some roles. */
  ImmutableSortedSet<RoleId> firsts(Collection<RoleId> some) {
    return some.stream()
        .map(id -> first(role(id)))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** All that are twins of one of some firsts, these included. */
  ImmutableSortedSet<RoleId> all(Collection<RoleId> firsts) {
    return firsts.stream()
        .flatMap(id -> twins(id).stream())
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** All that are twins of a first, itself included, in the order of the policy. */
  List<RoleId> twins(RoleId first) {
    return twins.getOrDefault(first, List.of());
  }

  /** All that build on a role. */
  ImmutableSortedSet<RoleId> heirs(RoleId role) {
    ImmutableSortedSet.Builder<RoleId> all = ImmutableSortedSet.naturalOrder();
    for (RoleId heir : heirs.get(role)) {
      all.add(heir).addAll(heirs(heir));
    }
    return all.build();
  }
}
