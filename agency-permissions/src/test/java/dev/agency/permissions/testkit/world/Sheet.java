package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.TenantId;
import dev.agency.permissions.Reach;

/**
 * A sample record: figures of a project, and the reaches somebody has to it.
 *
 * @param id what it is found by
 * @param tenant whose it is
 * @param held the reaches that hold for the one who asks
 * @param cells a value for each field of its record type
 */
public record Sheet(
    String id, TenantId tenant, ImmutableSet<Reach> held, ImmutableList<Object> cells) {
  /** Who asks about sheets. */
  public static final String ASKER = "ana";

  String owner() {
    return person(Reach.OWN);
  }

  ImmutableSet<String> members() {
    return ImmutableSet.of("cem", person(Reach.ASSIGNED));
  }

  String team() {
    return held.contains(Reach.TEAM) ? "t-1" : "t-2";
  }

  String client() {
    return held.contains(Reach.ACCOUNT) ? "c-1" : "c-2";
  }

  ImmutableSet<String> sharedWith() {
    return ImmutableSet.of(person(Reach.CLIENT));
  }

  private String person(Reach reach) {
    return held.contains(reach) ? ASKER : "ben";
  }
}
