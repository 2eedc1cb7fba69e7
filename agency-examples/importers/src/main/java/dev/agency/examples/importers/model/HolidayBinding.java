package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.store.entity.HolidayCalendars;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public holidays, added to the calendar they are of, which keeps their references. One that moved
 * is added on its new day and stays on the old one, which is noted.
 */
public final class HolidayBinding extends Binding<HolidayCalendarId, HolidayCalendar> {
  private static final int MAX_DAYS = 31;

  /** Creates the binding. */
  public HolidayBinding() {
    super(Kind.HOLIDAY, HolidayCalendars.TYPE, ImmutableMap.of("id", "calendar"));
  }

  @Override
  public HolidayCalendarId id(String text) {
    return HolidayCalendarId.of(text);
  }

  @Override
  public ImmutableList<HolidayCalendarId> idsOf(ExternalRef ref) {
    return ImmutableList.of();
  }

  @Override
  public HolidayCalendarId newId(ImportRecord record, Bench bench) {
    return record
        .properties()
        .text("calendar")
        .map(text -> made(this::id, text, "calendar", bench))
        .orElseThrow(() -> bench.refused("calendar", ErrorCode.MISSING_PROPERTY));
  }

  /** A holiday may be new though its calendar is not. */
  @Override
  public ImportRecord told(ImportRecord record, Optional<HolidayCalendar> before) {
    return record;
  }

  @Override
  public HolidayCalendar bind(
      Optional<HolidayCalendar> before, HolidayCalendarId id, ImportRecord record, Bench bench) {
    LocalDate first =
        record
            .properties()
            .get("date", LocalDate.class)
            .orElseThrow(() -> bench.refused("date", ErrorCode.MISSING_PROPERTY));
    LocalDate end = record.properties().get("end", LocalDate.class).orElse(first.plusDays(1));
    if (!end.isAfter(first) || end.isAfter(first.plusDays(MAX_DAYS))) {
      throw bench.refused("end", ErrorCode.OUT_OF_RANGE);
    }
    String name =
        record
            .properties()
            .text("name")
            .orElseThrow(() -> bench.refused("name", ErrorCode.MISSING_PROPERTY));
    HolidayCalendar calendar =
        before.orElseGet(() -> HolidayCalendar.builder().id(id).name(id.value()).build());
    List<Holiday> days = first.datesUntil(end).map(day -> Holiday.of(day, name)).toList();
    if (calendar.externalRefs().contains(record.ref()) && !calendar.holidays().containsAll(days)) {
      bench.note(record, "date", ImportCode.KEPT);
    }
    return calendar.toBuilder()
        .holidays(
            Stream.concat(calendar.holidays().stream(), days.stream())
                .distinct()
                .sorted(Comparator.comparing(Holiday::date))
                .collect(ImmutableList.toImmutableList()))
        .externalRefs(with(calendar.externalRefs(), record.ref()))
        .build();
  }
}
