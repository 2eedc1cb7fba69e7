package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/** The capacity of all people of a discipline on each day, also on days outside of the horizon. */
final class DisciplineDays {
  private final Horizon horizon;
  private final DisciplineRow row;
  private final List<PersonCalendar> calendars;

  /** The capacity of days before and after the horizon, as far as it was asked for. */
  private long[] before = {};

  private long[] after = {};

  private DisciplineDays(Horizon horizon, DisciplineRow row, List<PersonCalendar> calendars) {
    this.horizon = horizon;
    this.row = row;
    this.calendars = calendars;
  }

  static DisciplineDays of(
      Horizon horizon,
      DisciplineRow row,
      Staff staff,
      ImmutableList<PersonRow> rows,
      DisciplineId discipline) {
    return new DisciplineDays(
        horizon,
        row,
        Lists.transform(staff.byDiscipline.get(discipline), person -> rows.get(person).calendar));
  }

  int people() {
    return row.people();
  }

  /** Returns the capacity of each of some days that reach into the horizon. */
  long[] over(DateRange days) {
    int from = Math.toIntExact(days.start().toEpochDay() - horizon.first);
    int to = Math.toIntExact(days.end().orElseThrow().toEpochDay() - horizon.first);
    LocalDate start = horizon.range.start();
    LocalDate end = horizon.range.end().orElseThrow();
    if (-from > before.length) {
      before = sums(DateRange.of(days.start(), start));
    }
    if (to - horizon.days > after.length) {
      after = sums(DateRange.of(end, days.end().get()));
    }
    long[] capacity = new long[to - from];
    for (int day = from; day < to; day++) {
      if (day < 0) {
        capacity[day - from] = before[before.length + day];
      } else if (day < horizon.days) {
        capacity[day - from] = row.capacity(day, day + 1);
      } else {
        capacity[day - from] = after[day - horizon.days];
      }
    }
    return capacity;
  }

  private long[] sums(DateRange range) {
    long[] sums = new long[Math.toIntExact(range.days().orElseThrow())];
    for (PersonCalendar calendar : calendars) {
      WorkingDays days = calendar.over(range);
      for (int day = 0; day < sums.length; day++) {
        sums[day] += days.capacityAt(day);
      }
    }
    return sums;
  }
}
