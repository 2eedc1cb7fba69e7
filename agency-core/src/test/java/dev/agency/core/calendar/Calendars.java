package dev.agency.core.calendar;

import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/** What tells which days are off: as it is, or with a mistake in one of its answers. */
class Calendars {
  static final Calendars AS_IT_IS = new Calendars();

  long holiday(HolidayCalendar calendar, LocalDate day, long work) {
    return calendar.minutesOff(day, work);
  }

  long holiday(List<HolidayCalendar> calendars, LocalDate day, long work) {
    return HolidayCalendar.minutesOff(calendars, day, work);
  }

  long leave(List<Leave> leaves, LocalDate day, long work, long holiday) {
    return SlowLeave.taken(leaves, day, work, holiday);
  }

  HolidayCalendar union(HolidayCalendar one, HolidayCalendar other) {
    return one.union(other);
  }

  WorkingDays days(PersonCalendar calendar, DateRange range) {
    return calendar.over(range);
  }
}
