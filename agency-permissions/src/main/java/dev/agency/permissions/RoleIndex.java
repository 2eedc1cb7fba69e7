package dev.agency.permissions;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.figure.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The roles of a policy by their ids, with what they build on, what they exclude, and within which
 * reaches they deny.
 */
final class RoleIndex {
  private final ImmutableMap<RoleId, Role> roles;
  private final Exclusions exclusions;

  /** By the name of the record type, or that of any. */
  private final ImmutableMap<String, Reaches> denied;

  RoleIndex(Policy policy) {
    this.roles = policy.roles().stream().collect(toImmutableMap(Role::id, role -> role));
    this.exclusions = Exclusions.of(policy);
    this.denied = denied(policy);
  }

  private static ImmutableMap<String, Reaches> denied(Policy policy) {
    Map<String, Reaches> denied = new HashMap<>();
    for (Role role : policy.roles()) {
      for (Grant grant : role.grants()) {
        if (grant.effect() == Effect.DENY) {
          denied.merge(grant.recordType(), Reaches.of(grant.reach()), Reaches::and);
        }
      }
    }
    return ImmutableMap.copyOf(denied);
  }

  /** The reaches that some denial on a record type names, and ALL. */
  Reaches deniedWithin(RecordType<?> type) {
    Reaches onAny = denied.getOrDefault(Grant.ANY, Reaches.none());
    return onAny.and(denied.getOrDefault(type.name(), Reaches.none()));
  }

  boolean contains(RoleId id) {
    return roles.containsKey(id);
  }

  /** The ids in the order of the policy. */
  Iterable<RoleId> ids() {
    return roles.keySet();
  }

  Exclusions exclusions() {
    return exclusions;
  }

  /** A role, what it builds on, and so forth; empty if there is no such role. */
  List<Role> lineage(RoleId id) {
    List<Role> lineage = new ArrayList<>();
    Optional<Role> next = role(id);
    while (next.isPresent()) {
      lineage.add(next.get());
      next = next.get().base().flatMap(this::role);
    }
    return lineage;
  }

  /** Some roles with all they build on, each once, in the order of their ids. */
  ImmutableList<Role> withBases(Collection<RoleId> held) {
    Map<RoleId, Role> all = new TreeMap<>();
    for (RoleId id : held) {
      Optional<Role> next = role(id);
      while (next.isPresent() && all.putIfAbsent(next.get().id(), next.get()) == null) {
        next = next.get().base().flatMap(this::role);
      }
    }
    return ImmutableList.copyOf(all.values());
  }

  private Optional<Role> role(RoleId id) {
    return Optional.ofNullable(roles.get(id));
  }
}
