package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells apart roles that differ in anything but their names, so that what is asked of each two
 * roles of a policy is asked of each two kinds.
 *
 * <p>Roles are of one kind if they hold the same grants, those of their bases included, may know
 * the same by the same grants, and stand for the same role in the same exclusive sets. So two roles
 * of one kind never exclude each other, and who holds both is as who holds one.
 */
final class RoleKinds {
  /** What is no secret where some grants tell it: those of the role that declares it. */
  record Knowledge(int mayKnow, ImmutableSet<Integer> grants) {}

  /** What makes a kind; the numbers are those of this object. */
  record Key(
      ImmutableSet<Integer> grants,
      ImmutableSet<Knowledge> mayKnow,
      ImmutableMap<Integer, RoleId> exclusive) {
    /** Whether a role of this kind and one of the other may not be held together. */
    boolean excludes(Key other) {
      return exclusive.entrySet().stream()
          .anyMatch(
              mine ->
                  other.exclusive.containsKey(mine.getKey())
                      && !mine.getValue().equals(other.exclusive.get(mine.getKey())));
    }
  }

  /**
   * A kind of roles of one policy.
   *
   * @param roles the roles, any of which stands for all
   */
  record Kind(Key key, ImmutableSortedSet<RoleId> roles) {
    RoleId first() {
      return roles.first();
    }
  }

  private final Map<ImmutableSet<Grant>, Integer> grantSets = new HashMap<>();
  private final Map<FieldSet, Integer> knowledge = new HashMap<>();
  private final Map<Exclusive, Integer> exclusive = new HashMap<>();

  /** The kinds of a policy, in the order of their first roles. */
  static ImmutableList<Kind> of(Policy policy, RoleIndex index) {
    Map<Key, List<RoleId>> byKey = new LinkedHashMap<>();
    new RoleKinds()
        .keys(policy, index)
        .forEach((role, key) -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(role));
    ImmutableList.Builder<Kind> kinds = ImmutableList.builder();
    byKey.forEach((key, roles) -> kinds.add(new Kind(key, ImmutableSortedSet.copyOf(roles))));
    return kinds.build();
  }

  /** The key of each role, comparable with those of other policies that this object has seen. */
  ImmutableMap<RoleId, Key> keys(Policy policy, RoleIndex index) {
    Map<RoleId, Integer> ownGrants = new HashMap<>();
    for (Role role : policy.roles()) {
      ownGrants.put(role.id(), number(grantSets, ImmutableSet.copyOf(role.grants())));
    }
    List<Integer> sets = new ArrayList<>();
    policy.exclusive().forEach(set -> sets.add(number(exclusive, set)));
    int nothing = number(grantSets, ImmutableSet.<Grant>of());
    ImmutableMap.Builder<RoleId, Key> keys = ImmutableMap.builder();
    for (RoleId id : index.ids()) {
      Set<Integer> grants = new LinkedHashSet<>();
      ImmutableSet.Builder<Knowledge> mayKnow = ImmutableSet.builder();
      List<RoleId> lineage = new ArrayList<>();
      // From the root on, so that the grants are those of a role and what it builds on.
      for (Role role : Lists.reverse(index.lineage(id))) {
        lineage.add(role.id());
        grants.add(ownGrants.getOrDefault(role.id(), nothing));
        if (!role.mayKnow().isEmpty()) {
          mayKnow.add(new Knowledge(number(knowledge, role.mayKnow()), without(nothing, grants)));
        }
      }
      ImmutableMap.Builder<Integer, RoleId> memberships = ImmutableMap.builder();
      index
          .exclusions()
          .memberships(lineage)
          .forEach((place, member) -> memberships.put(sets.get(place), member));
      keys.put(
          id, new Key(without(nothing, grants), mayKnow.build(), memberships.buildKeepingLast()));
    }
    return keys.buildOrThrow();
  }

  private static ImmutableSet<Integer> without(int number, Set<Integer> numbers) {
    return numbers.stream().filter(each -> each != number).collect(ImmutableSet.toImmutableSet());
  }

  private static <T> int number(Map<T, Integer> numbers, T of) {
    return numbers.computeIfAbsent(of, key -> numbers.size());
  }
}
