package dev.agency.permissions.testkit.world;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.permissions.Effect;
import dev.agency.permissions.Grant;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Role;
import dev.agency.permissions.schema.Action;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  /**
   * Returns what somebody may know though no record shows it: what is granted on whatever there is,
   * and taken away nowhere.
   *
   * @param roles the roles they hold, none of which has a base
   * @param type the only record type there is
   * @param held the reaches that hold for a record, beside ALL
   * @param quantities what is asked about
   * @return those of them that are granted
   */
  public static ImmutableSet<Quantity> granted(
      Collection<Role> roles,
      RecordType<?> type,
      Set<Reach> held,
      Collection<Quantity> quantities) {
    Set<Quantity> granted = new LinkedHashSet<>();
    Set<Quantity> taken = new HashSet<>();
    for (Role role : roles) {
      for (Grant grant : role.grants()) {
        boolean everywhere = grant.recordType().equals(Grant.ANY);
        boolean concerned = everywhere || grant.recordType().equals(type.name());
        if (!concerned || !(grant.reach() == Reach.ALL || held.contains(grant.reach()))) {
          continue;
        }
        for (Quantity quantity : quantities) {
          boolean meant = everywhere && grant.fields().contains(column(quantity));
          if (grant.effect() == Effect.ALLOW && meant) {
            granted.add(quantity);
          } else if (grant.effect() == Effect.DENY
              && grant.actions().contains(Action.VIEW)
              && (meant || takes(grant, quantity, type))) {
            taken.add(quantity);
          }
        }
      }
    }
    granted.removeAll(taken);
    return ImmutableSet.copyOf(granted);
  }

  /** A field of a quantity on a record that nobody names. */
  private static Field<String, String> column(Quantity quantity) {
    return Field.of("unnamed", quantity, text -> text);
  }

  private static boolean takes(Grant denial, Quantity quantity, RecordType<?> type) {
    return type.fields().stream()
        .anyMatch(field -> field.quantity().equals(quantity) && denial.fields().contains(field));
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
