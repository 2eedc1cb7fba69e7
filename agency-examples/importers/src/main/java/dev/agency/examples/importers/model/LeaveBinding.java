package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.entity.Leaves;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Leaves of whole days: one without an end is that of its first day. One of which nobody says what
 * kind it is is of the kind OTHER, and that is noted.
 */
public final class LeaveBinding extends Binding<LeaveId, Leave> {
  /** Creates the binding. */
  public LeaveBinding() {
    super(Kind.LEAVE, Leaves.TYPE, ImmutableMap.of("days", "start"));
  }

  @Override
  public LeaveId id(String text) {
    return LeaveId.of(text);
  }

  @Override
  public Leave bind(Optional<Leave> before, LeaveId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Leave.Builder leave = before.map(Leave::toBuilder).orElseGet(Leave::builder).id(id);
    bench
        .target(record, "person", Kind.PERSON)
        .ifPresent(person -> leave.person(PersonId.of(person.id())));
    LocalDate start =
        properties
            .get("start", LocalDate.class)
            .or(() -> before.map(known -> known.days().start()))
            .orElseThrow(() -> bench.refused("start", ErrorCode.MISSING_PROPERTY));
    Optional<DateRange> untilEnd =
        properties.get("end", LocalDate.class).map(end -> DateRange.of(start, end));
    leave.days(
        untilEnd.orElseGet(
            () -> DateRange.closed(start, properties.get("last", LocalDate.class).orElse(start))));
    properties.set(
        "kind", String.class, name -> leave.kind(name(LeaveKind.class, name, "kind", bench)));
    if (before.isEmpty() && properties.text("kind").isEmpty()) {
      bench.note(record, "kind", ImportCode.NOT_TOLD);
    }
    properties.set(
        "state", String.class, name -> leave.state(name(LeaveState.class, name, "state", bench)));
    if (before.isEmpty() && properties.text("state").isEmpty()) {
      throw bench.refused("state", ErrorCode.MISSING_PROPERTY);
    }
    return leave
        .externalRefs(
            with(before.map(Leave::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }
}
