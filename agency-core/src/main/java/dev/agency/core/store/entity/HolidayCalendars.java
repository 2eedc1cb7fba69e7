package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.HolidayCalendarId;

/** Holiday calendars, as a store finds them. */
public final class HolidayCalendars {
  /** A name another system has for it. */
  public static final Attribute<HolidayCalendar, ExternalRef> EXTERNAL_REF =
      Attribute.<HolidayCalendar, ExternalRef>many("externalRef", HolidayCalendar::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<HolidayCalendarId, HolidayCalendar> TYPE =
      EntityType.of(
          "holidayCalendar",
          "holiday calendar",
          HolidayCalendar.class,
          HolidayCalendar::id,
          ImmutableList.of(EXTERNAL_REF));

  private HolidayCalendars() {}
}
