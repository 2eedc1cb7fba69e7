package dev.agency.core.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What holds of the days of every person. */
enum WorkingDaysLaw {
  /** Each day is what pattern, holidays and leaves say of it by themselves. */
  DEFINITION {
    @Override
    void check(Calendars engine, DrawnDays drawn) {
      PersonCalendar calendar = drawn.calendar();
      DateRange range = drawn.range();
      WorkingDays days = engine.days(calendar, range);
      BitSet touched = days.touched(0, days.length());
      for (int index = 0; index < days.length(); index++) {
        LocalDate day = range.start().plusDays(index);
        long pattern = calendar.schedule().map(schedule -> schedule.minutesOn(day)).orElse(0L);
        long holiday = HolidayCalendar.minutesOff(calendar.holidays(), day, pattern);
        long leave = SlowLeave.taken(calendar.leaves(), day, pattern, holiday);
        assertThat(days.patternAt(index)).as("%s", day).isEqualTo(Math.toIntExact(pattern));
        assertThat(days.holidayAt(index)).as("%s", day).isEqualTo(Math.toIntExact(holiday));
        assertThat(days.awayAt(index)).as("%s", day).isEqualTo(Math.toIntExact(leave));
        assertThat(days.capacityAt(days.indexOf(day)))
            .isEqualTo(Math.toIntExact(pattern - holiday - leave));
        long asked = 0;
        for (Leave each : calendar.leaves()) {
          asked +=
              each.state() == LeaveState.PENDING ? SlowLeave.asked(each, day, pattern, holiday) : 0;
        }
        assertThat(days.pendingAt(index))
            .isEqualTo(Math.toIntExact(Math.min(asked, pattern - holiday - leave)));
        assertThat(touched.get(index)).as("%s", day).isEqualTo(isTouched(calendar, day));
      }
      assertThat(days.touched(days.length() / 2, days.length()))
          .isEqualTo(touched.get(days.length() / 2, days.length()));
    }

    private static boolean isTouched(PersonCalendar calendar, LocalDate day) {
      return calendar.holidays().stream()
              .flatMap(each -> each.holidays().stream())
              .anyMatch(holiday -> holiday.date().equals(day))
          || calendar.leaves().stream()
              .filter(leave -> leave.state() != LeaveState.REJECTED)
              .anyMatch(leave -> leave.days().contains(day));
    }
  },
  /** Neither the days around, nor the order of leaves, nor a calendar had twice matters. */
  AROUND {
    @Override
    void check(Calendars engine, DrawnDays drawn) {
      PersonCalendar calendar = drawn.calendar();
      DateRange range = drawn.range();
      WorkingDays days = engine.days(calendar, range);
      List<Leave> leaves = new ArrayList<>(calendar.leaves());
      Collections.shuffle(leaves, new Random(drawn.shuffle()));
      WorkingDays other =
          engine.days(
              new PersonCalendar(
                  calendar.person(),
                  calendar.schedule(),
                  Stream.concat(calendar.holidays().stream(), again(calendar))
                      .collect(toImmutableList()),
                  ImmutableList.copyOf(leaves)),
              DateRange.of(range.start().minusDays(17), range.endOrThrow().plusDays(5)));
      for (int index = 0; index < days.length(); index++) {
        assertThat(other.patternAt(index + 17)).isEqualTo(days.patternAt(index));
        assertThat(other.workAt(index + 17)).isEqualTo(days.workAt(index));
        assertThat(other.capacityAt(index + 17)).isEqualTo(days.capacityAt(index));
        assertThat(other.pendingAt(index + 17)).isEqualTo(days.pendingAt(index));
        assertThat(other.isOffAt(index + 17)).isEqualTo(days.isOffAt(index));
        assertThat(other.isAwayAt(index + 17)).isEqualTo(days.isAwayAt(index));
      }
    }

    private static Stream<HolidayCalendar> again(PersonCalendar calendar) {
      return calendar.holidays().stream()
          .map(each -> each.withId(HolidayCalendarId.of("again-" + each.id())));
    }
  };

  abstract void check(Calendars engine, DrawnDays drawn);
}
