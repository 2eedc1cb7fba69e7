package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What holds of every day that is partly off. */
enum LeaveLaw {
  /** Holidays and leaves take no more than the day has, and no minute of it twice. */
  ONCE {
    @Override
    void check(Calendars engine, DrawnDay drawn) {
      LocalDate day = drawn.day();
      long work = drawn.work();
      long holiday = engine.holiday(drawn.both(), day, work);
      long leave = engine.leave(drawn.leaves(), day, work, holiday);
      assertThat(holiday).isBetween(0L, work);
      assertThat(leave).isBetween(0L, work - holiday);
      long asked = 0;
      for (Leave each : drawn.leaves()) {
        boolean counts = each.state() == LeaveState.APPROVED && each.days().contains(day);
        asked += counts ? each.part().of(work) : 0;
      }
      assertThat(leave).isEqualTo(Math.min(asked, work - holiday));
    }
  },
  /** Two calendars take what the one takes that takes most, in whatever order they are joined. */
  UNION {
    @Override
    void check(Calendars engine, DrawnDay drawn) {
      LocalDate day = drawn.day();
      long work = drawn.work();
      HolidayCalendar one = drawn.one();
      HolidayCalendar other = drawn.other();
      HolidayCalendar union = engine.union(one, other);
      assertThat(engine.holiday(union, day, work))
          .isEqualTo(Math.max(engine.holiday(one, day, work), engine.holiday(other, day, work)))
          .isEqualTo(engine.holiday(engine.union(other, one), day, work))
          .isEqualTo(engine.holiday(drawn.both(), day, work));
      assertThat(engine.union(union, other)).isEqualTo(union);
      assertThat(engine.union(one, one)).isEqualTo(one);
    }
  },
  /** Of all holidays of a day that counts which takes most, wherever it stands. */
  FOUND {
    @Override
    void check(Calendars engine, DrawnDay drawn) {
      long most = 0;
      for (Holiday holiday : drawn.one().holidays()) {
        boolean counts = holiday.date().equals(drawn.day());
        most = counts ? Math.max(most, holiday.part().of(drawn.work())) : most;
      }
      assertThat(engine.holiday(drawn.one(), drawn.day(), drawn.work())).isEqualTo(most);
    }
  };

  abstract void check(Calendars engine, DrawnDay drawn);
}
