package dev.agency.permissions;

import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Somebody whose reaches are said with each question, and not read from the record.
 *
 * <p>The relations hold for every record or for none, so the whole way of a question through the
 * subject is gone, for each combination of reaches there is.
 */
record Asker(PermissionEvaluator permissions, Principal principal) {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final TenantId TENANT = TenantId.of("studio");

  static Asker of(PermissionEvaluator permissions, Collection<RoleId> roles) {
    HeldRole[] held =
        roles.stream()
            .map(role -> new HeldRole(role, DateRange.startingOn(TODAY)))
            .toArray(HeldRole[]::new);
    return new Asker(permissions, Principal.of(TENANT, PersonId.of("ana"), held));
  }

  <R> Optional<Projection<R>> view(RecordType<R> type, R record, Reaches held) {
    return subject(type, held).view(type, record);
  }

  boolean can(Action action, RecordType<?> type, Reaches held) {
    return canOf(action, type, held);
  }

  Decision decide(Action action, RecordType<?> type, Reaches held) {
    return decisionOf(action, type, held);
  }

  private <R> boolean canOf(Action action, RecordType<R> type, Reaches held) {
    return subject(type, held).can(action, type, noRecord());
  }

  private <R> Decision decisionOf(Action action, RecordType<R> type, Reaches held) {
    return subject(type, held).decide(action, type, noRecord());
  }

  /** The relations below do not look at it. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <R> R noRecord() {
    return null;
  }

  <R> Subject subject(RecordType<R> type, Reaches held) {
    Relations.Builder<R> relations = Relations.of(type).tenant("tenant", record -> TENANT);
    for (Reach reach : Reach.values()) {
      if (reach != Reach.ALL) {
        relations.reach(reach, held.contains(reach) ? Condition.always() : Condition.never());
      }
    }
    return permissions.with(relations.build()).subject(principal, TODAY);
  }
}
