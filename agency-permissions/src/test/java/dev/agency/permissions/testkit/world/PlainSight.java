package dev.agency.permissions.testkit.world;

import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.schema.Action;
import java.util.Collection;
import java.util.Set;

/**
 * Reads off the roles of a policy what somebody sees of a record: grant by grant, in the words of
 * the grammar, slowly, and without any code of the evaluator.
 */
public final class PlainSight {
  private PlainSight() {}

  /**
   * Returns what somebody sees.
   *
   * @param roles the roles they hold, none of which has a base
   * @param type what the record is
   * @param held the reaches that hold for it, beside ALL
   * @param ofTenant whether the record is of their tenant
   * @return what is visible of it
   */
  public static Look look(
      Collection<Role> roles, RecordType<?> type, Set<Reach> held, boolean ofTenant) {
    boolean allowed = false;
    boolean blocked = false;
    long shown = 0;
    long denied = 0;
    for (Role role : roles) {
      for (Grant grant : role.grants()) {
        boolean concerned =
            grant.recordType().equals(Grant.ANY) || grant.recordType().equals(type.name());
        boolean reached = grant.reach() == Reach.ALL || held.contains(grant.reach());
        if (!concerned || !reached) {
          continue;
        }
        if (grant.effect() == Effect.ALLOW) {
          allowed = true; // of any action, for whoever acts also sees
          shown |= fields(grant, type);
        } else if (grant.actions().contains(Action.VIEW)) {
          blocked |= grant.fields().everything();
          denied |= fields(grant, type);
        }
      }
    }
    return !ofTenant || !allowed || blocked
        ? Look.NOTHING
        : new Look(true, shown & ~denied, denied);
  }

  private static long fields(Grant grant, RecordType<?> type) {
    long fields = 0;
    for (int i = 0; i < type.fields().size(); i++) {
      if (grant.fields().contains(type.fields().get(i))) {
        fields |= 1L << i;
      }
    }
    return fields;
  }
}
