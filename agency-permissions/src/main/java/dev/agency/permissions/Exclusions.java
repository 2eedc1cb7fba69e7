package dev.agency.permissions;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which roles of a policy exclude each other, found by role. */
final class Exclusions {
  /** The places of the sets a role is in. */
  private final ImmutableListMultimap<RoleId, Integer> places;

  private Exclusions(List<Exclusive> sets) {
    ImmutableListMultimap.Builder<RoleId, Integer> places = ImmutableListMultimap.builder();
    for (int i = 0; i < sets.size(); i++) {
      for (RoleId role : sets.get(i).roles()) {
        places.put(role, i);
      }
    }
    this.places = places.build();
  }

  static Exclusions of(Policy policy) {
    return new Exclusions(policy.exclusive());
  }

  /** Whether some roles, their bases among them, hold two of one set. */
  boolean forbid(Collection<RoleId> roles) {
    Map<Integer, RoleId> taken = new HashMap<>();
    for (RoleId role : roles) {
      for (Integer place : places.get(role)) {
        RoleId other = taken.putIfAbsent(place, role);
        if (other != null && !other.equals(role)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The role that stands for some roles in each set they are part of, by the place of the set. */
  ImmutableMap<Integer, RoleId> memberships(Collection<RoleId> roles) {
    if (places.isEmpty()) {
      return ImmutableMap.of();
    }
    Map<Integer, RoleId> members = new HashMap<>();
    for (RoleId role : roles) {
      for (Integer place : places.get(role)) {
        members.put(place, role);
      }
    }
    return ImmutableMap.copyOf(members);
  }

  /** Requires that the roles exist, and that none of them could ever be held. */
  static void check(Policy policy, Invariants rules) {
    if (policy.exclusive().isEmpty()) {
      return;
    }
    Map<RoleId, Role> known = new HashMap<>();
    policy.roles().forEach(role -> known.put(role.id(), role));
    for (int i = 0; i < policy.exclusive().size(); i++) {
      Exclusive set = policy.exclusive().get(i);
      String path = "exclusive/" + i;
      rules.require(
          known.keySet().containsAll(set.roles()),
          path,
          ErrorCode.UNKNOWN_REFERENCE,
          "must name only roles of the same policy");
      rules.require(
          set.roles().stream().noneMatch(role -> buildsOnAnother(role, set, known)),
          path,
          ErrorCode.INCONSISTENT,
          "must not name a role and one it builds on, for nobody could hold it");
    }
  }

  private static boolean buildsOnAnother(RoleId role, Exclusive set, Map<RoleId, Role> known) {
    Optional<RoleId> next = base(role, known);
    while (next.isPresent()) {
      if (set.roles().contains(next.get())) {
        return true;
      }
      next = base(next.get(), known);
    }
    return false;
  }

  private static Optional<RoleId> base(RoleId role, Map<RoleId, Role> known) {
    return Optional.ofNullable(known.get(role)).flatMap(Role::base);
  }
}
