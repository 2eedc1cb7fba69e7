package dev.agency.permissions;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.PolicyDiff.Change;
import dev.agency.permissions.PolicyDiff.Knowledge;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two policies by the tables they come to, for each role and each two roles.
 *
 * <p>Roles that are of one kind in both policies are compared once. Two roles neither of which
 * changed are not compared at all.
 */
final class DiffSearch {
  /** What a role is before and after; null where it is not there. */
  private record Fate(RoleKinds.@Nullable Key before, RoleKinds.@Nullable Key after) {
    boolean changes() {
      return before == null || !before.equals(after);
    }
  }

  private record Group(Fate fate, ImmutableSortedSet<RoleId> roles) {}

  private final Catalogue catalogue;
  private final Sights sights;
  private final RoleIndex before;
  private final RoleIndex after;
  private final DiffText text = new DiffText();

  private final ImmutableList.Builder<ImmutableList<ImmutableSortedSet<RoleId>>> mayBeHeld =
      ImmutableList.builder();
  private final ImmutableList.Builder<ImmutableList<ImmutableSortedSet<RoleId>>> mayNotBeHeld =
      ImmutableList.builder();
  private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

  private DiffSearch(Policy before, Policy after, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.sights = new Sights(catalogue, ImmutableSet.of());
    this.before = new RoleIndex(before);
    this.after = new RoleIndex(after);
  }

  static PolicyDiff of(Policy before, Policy after, Catalogue catalogue) {
    KnownNames.require(before, catalogue);
    KnownNames.require(after, catalogue);
    return new DiffSearch(before, after, catalogue).compare(before, after);
  }

  private PolicyDiff compare(Policy policyBefore, Policy policyAfter) {
    List<Group> groups = groups(policyBefore, policyAfter);
    for (Group group : groups) {
      if (group.fate().changes()) {
        compare(
            ImmutableList.of(group), group.fate().before() != null, group.fate().after() != null);
      }
    }
    for (int b = 0; b < groups.size(); b++) {
      for (int a = 0; a < b; a++) {
        Fate one = groups.get(a).fate();
        Fate other = groups.get(b).fate();
        if (one.changes() || other.changes()) {
          compare(
              ImmutableList.of(groups.get(a), groups.get(b)),
              holdable(one.before(), other.before()),
              holdable(one.after(), other.after()));
        }
      }
    }
    ImmutableList.Builder<Knowledge> knowledge = ImmutableList.builder();
    for (Group group : groups) {
      if (group.fate().changes()) {
        compareKnowledge(group.roles(), knowledge);
      }
    }
    ImmutableSet<Sensitivity> nowSecret =
        secret(policyAfter.alsoSecret(), policyBefore.alsoSecret());
    ImmutableSet<Sensitivity> noLongerSecret =
        secret(policyBefore.alsoSecret(), policyAfter.alsoSecret());
    text.add(nowSecret, noLongerSecret);
    return new PolicyDiff(
        mayBeHeld.build(),
        mayNotBeHeld.build(),
        changes.build(),
        knowledge.build(),
        nowSecret,
        noLongerSecret,
        text.toString());
  }

  /** The classes that are secret by one policy and not by another; some are by all. */
  private static ImmutableSet<Sensitivity> secret(Set<Sensitivity> by, Set<Sensitivity> otherThan) {
    return Sets.difference(by, Sets.union(otherThan, Sights.ALWAYS_SECRET)).immutableCopy();
  }

  private void compareKnowledge(
      ImmutableSortedSet<RoleId> roles, ImmutableList.Builder<Knowledge> knowledge) {
    Set<Quantity> was = mayKnow(before, roles.first());
    Set<Quantity> is = mayKnow(after, roles.first());
    if (!was.equals(is)) {
      Knowledge change =
          new Knowledge(
              roles,
              Sets.difference(is, was).immutableCopy(),
              Sets.difference(was, is).immutableCopy());
      knowledge.add(change);
      text.add(change);
    }
  }

  private Set<Quantity> mayKnow(RoleIndex index, RoleId role) {
    Set<Quantity> known = new LinkedHashSet<>();
    index.lineage(role).forEach(each -> known.addAll(sights.quantities(each.mayKnow())));
    return known;
  }

  private List<Group> groups(Policy policyBefore, Policy policyAfter) {
    RoleKinds kinds = new RoleKinds();
    ImmutableMap<RoleId, RoleKinds.Key> keysBefore = kinds.keys(policyBefore, before);
    ImmutableMap<RoleId, RoleKinds.Key> keysAfter = kinds.keys(policyAfter, after);
    Set<RoleId> all = new LinkedHashSet<>(keysBefore.keySet());
    all.addAll(keysAfter.keySet());
    Map<Fate, List<RoleId>> byFate = new LinkedHashMap<>();
    for (RoleId role : all) {
      byFate
          .computeIfAbsent(
              new Fate(keysBefore.get(role), keysAfter.get(role)), fate -> new ArrayList<>())
          .add(role);
    }
    List<Group> groups = new ArrayList<>();
    byFate.forEach((fate, roles) -> groups.add(new Group(fate, ImmutableSortedSet.copyOf(roles))));
    return groups;
  }

  private static boolean holdable(RoleKinds.@Nullable Key one, RoleKinds.@Nullable Key other) {
    return one != null && other != null && !one.excludes(other);
  }

  private void compare(List<Group> groups, boolean heldBefore, boolean heldAfter) {
    ImmutableList<ImmutableSortedSet<RoleId>> held =
        groups.stream().map(Group::roles).collect(toImmutableList());
    if (heldAfter && !heldBefore) {
      mayBeHeld.add(held);
    } else if (heldBefore && !heldAfter) {
      mayNotBeHeld.add(held);
    }
    List<RoleId> roles = held.stream().map(ImmutableSortedSet::first).toList();
    List<Role> rolesBefore = heldBefore ? before.withBases(roles) : List.of();
    List<Role> rolesAfter = heldAfter ? after.withBases(roles) : List.of();
    List<Change> found = new ArrayList<>();
    for (RecordType<?> type : catalogue.recordTypes()) {
      for (Action action : catalogue.actions()) {
        ActionRules rulesBefore = new ActionRules("", type, action, rolesBefore);
        ActionRules rulesAfter = new ActionRules("", type, action, rolesAfter);
        for (int bits = 0; bits < Reaches.COMBINATIONS; bits++) {
          Reaches reaches = Reaches.ofBits(bits);
          boolean allowedBefore = rulesBefore.allows(reaches);
          boolean allowedAfter = rulesAfter.allows(reaches);
          long visibleBefore = rulesBefore.visible(reaches);
          long visibleAfter = rulesAfter.visible(reaches);
          if (allowedBefore != allowedAfter || visibleBefore != visibleAfter) {
            found.add(
                new Change(
                    held,
                    type.name(),
                    action,
                    reaches.toSet(),
                    allowedBefore,
                    allowedAfter,
                    names(type, visibleAfter & ~visibleBefore),
                    names(type, visibleBefore & ~visibleAfter)));
          }
        }
      }
    }
    changes.addAll(found);
    text.add(held, heldBefore, heldAfter, found);
  }

  private static ImmutableList<String> names(RecordType<?> type, long mask) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int i = 0; i < type.fields().size(); i++) {
      if ((mask & (1L << i)) != 0) {
        names.add(type.fields().get(i).name());
      }
    }
    return names.build();
  }
}
