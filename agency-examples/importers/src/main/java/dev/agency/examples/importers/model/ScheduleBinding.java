package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.store.entity.WorkSchedules;
import dev.agency.core.time.DateRange;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Week;
import java.time.LocalDate;
import java.util.Optional;

/** Schedules of one week that repeats from the first day of the employment. */
public final class ScheduleBinding extends Binding<PersonId, WorkSchedule> {
  /** Creates the binding. */
  public ScheduleBinding() {
    super(
        Kind.SCHEDULE,
        WorkSchedules.TYPE,
        ImmutableMap.of("employment", "from", "patterns", "week", "end", "until"));
  }

  @Override
  public PersonId id(String text) {
    return PersonId.of(text);
  }

  /** A schedule has the id of its person, which may be one another system made. */
  @Override
  public ImmutableList<PersonId> idsOf(ExternalRef ref) {
    return ImmutableList.of();
  }

  @Override
  public PersonId newId(ImportRecord record, Bench bench) {
    return bench
        .target(record, "person", Kind.PERSON)
        .map(target -> id(target.id()))
        .orElseThrow(() -> bench.refused("person", ErrorCode.MISSING_PROPERTY));
  }

  @Override
  public WorkSchedule bind(
      Optional<WorkSchedule> before, PersonId id, ImportRecord record, Bench bench) {
    LocalDate from =
        record
            .properties()
            .get("from", LocalDate.class)
            .orElseThrow(() -> bench.refused("from", ErrorCode.MISSING_PROPERTY));
    Week week =
        record
            .properties()
            .get("week", Week.class)
            .orElseThrow(() -> bench.refused("week", ErrorCode.MISSING_PROPERTY));
    DateRange employment =
        record
            .properties()
            .get("until", LocalDate.class)
            .map(until -> DateRange.closed(from, until))
            .orElseGet(() -> DateRange.startingOn(from));
    WorkPattern pattern = WorkPattern.builder().validFrom(from).minutes(week.minutes()).build();
    return WorkSchedule.builder()
        .person(id)
        .employment(employment)
        .patterns(ImmutableList.of(pattern))
        .externalRefs(
            with(before.map(WorkSchedule::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }
}
