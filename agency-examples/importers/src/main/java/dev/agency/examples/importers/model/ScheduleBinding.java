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
import dev.agency.examples.importers.value.Properties;
import dev.agency.examples.importers.value.Week;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Schedules of one week that repeats from the first day of the employment. One that was given other
 * weeks here keeps them, and a row whose week is none of these is refused.
 */
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
    Properties properties = record.properties();
    DateRange employment =
        days(before.map(WorkSchedule::employment), properties, "from", "until")
            .orElseThrow(() -> bench.refused("from", ErrorCode.MISSING_PROPERTY));
    WorkSchedule.Builder schedule =
        before.map(WorkSchedule::toBuilder).orElseGet(WorkSchedule::builder);
    return schedule
        .person(id)
        .employment(employment)
        .patterns(patterns(before, employment, properties, bench))
        .externalRefs(
            with(before.map(WorkSchedule::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  private static ImmutableList<WorkPattern> patterns(
      Optional<WorkSchedule> before, DateRange employment, Properties properties, Bench bench) {
    Optional<ImmutableList<Long>> week = properties.get("week", Week.class).map(Week::minutes);
    if (before.isEmpty()) {
      return ImmutableList.of(
          WorkPattern.builder()
              .validFrom(employment.start())
              .minutes(week.orElseThrow(() -> bench.refused("week", ErrorCode.MISSING_PROPERTY)))
              .build());
    }
    ImmutableList<WorkPattern> known = before.get().patterns();
    WorkPattern first = known.get(0);
    if (week.isPresent() && known.size() == 1) {
      first = first.withMinutes(week.get());
    } else if (week.isPresent()
        && known.stream().noneMatch(pattern -> pattern.minutes().equals(week.get()))) {
      throw bench.refused("week", ErrorCode.INCONSISTENT);
    }
    if (properties.get("from", LocalDate.class).isPresent()) {
      first = first.withValidFrom(employment.start());
    }
    return ImmutableList.<WorkPattern>builder()
        .add(first)
        .addAll(known.subList(1, known.size()))
        .build();
  }
}
