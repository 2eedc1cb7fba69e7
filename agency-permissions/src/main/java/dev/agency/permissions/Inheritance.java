package dev.agency.permissions;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges how roles build on each other, each role once and without recursion: a chain of 100,000
 * roles is refused like any other.
 */
final class Inheritance {
  private static final int NO_BASE = -1;
  private static final int CIRCULAR = -1;
  private static final int UNSEEN = 0;

  private final Invariants rules;

  /** The place of each role's base, or {@link #NO_BASE}. */
  private final int[] base;

  /** How long the chain from each role is; {@link #UNSEEN} or {@link #CIRCULAR} otherwise. */
  private final int[] depth;

  /** The walk, counted from 1, on which each role was last seen. */
  private final int[] walk;

  private final int[] trail;

  private Inheritance(int[] base, Invariants rules) {
    this.rules = rules;
    this.base = base;
    this.depth = new int[base.length];
    this.walk = new int[base.length];
    this.trail = new int[base.length];
  }

  /** Requires unique ids, and bases that exist and end within the depth allowed. */
  static void check(List<Role> roles, Invariants rules) {
    Map<RoleId, Integer> places = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      rules.require(
          places.putIfAbsent(roles.get(i).id(), i) == null,
          "roles/" + i + "/id",
          ErrorCode.DUPLICATE_ID,
          "must each have an id of their own");
    }
    int[] base = new int[roles.size()];
    for (int i = 0; i < base.length; i++) {
      base[i] = roles.get(i).base().map(id -> places.getOrDefault(id, NO_BASE)).orElse(NO_BASE);
      rules.require(
          base[i] != NO_BASE || roles.get(i).base().isEmpty(),
          "roles/" + i + "/base",
          ErrorCode.UNKNOWN_REFERENCE,
          "must build on roles of the same policy");
    }
    Inheritance inheritance = new Inheritance(base, rules);
    for (int i = 0; i < base.length; i++) {
      inheritance.walkFrom(i);
    }
  }

  /** Follows the bases of a role to a root, to a role seen before, or back to this walk. */
  private void walkFrom(int start) {
    int length = 0;
    int at = start;
    while (at != NO_BASE && depth[at] == UNSEEN && walk[at] != start + 1) {
      walk[at] = start + 1;
      trail[length++] = at;
      at = base[at];
    }
    boolean closed = at != NO_BASE && depth[at] == UNSEEN;
    rules.require(
        !closed, "roles/" + at + "/base", ErrorCode.CYCLE, "must not build on themselves");
    int below = at == NO_BASE ? 0 : closed ? CIRCULAR : depth[at];
    while (length-- > 0) {
      below = below == CIRCULAR ? CIRCULAR : below + 1;
      depth[trail[length]] = below;
      // Only the first role beyond the limit is named, not all that follow it.
      rules.require(
          below != Policy.MAX_DEPTH + 1,
          "roles/" + trail[length] + "/base",
          ErrorCode.TOO_DEEP,
          "must build on each other in chains of at most " + Policy.MAX_DEPTH);
    }
  }
}
