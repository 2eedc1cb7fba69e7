package dev.agency.core.calendar;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * What one person works on each day of a range, after holidays and leave.
 *
 * <p>The capacity of a day is its pattern less holidays less approved leave. Holidays come first:
 * of all calendars the one that takes most counts, and leave takes of the rest. A day of 456
 * minutes that is half a holiday has 228; a leave of the whole day takes those 228, and a leave of
 * four hours as well. Leave that is only asked for takes nothing and is told apart, up to what the
 * approved leaves leave. Why somebody is away is not kept.
 *
 * <p>Days are asked for by date, or by their index from 0, the first day of the range, where a
 * calculation goes over many. Before the first pattern and outside of employment all is 0.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkingDays {
  private final PersonId person;
  private final DateRange range;
  private final long firstDay;
  private final short[] pattern;
  private final short[] work;
  private final short[] capacity;
  private final short[] pending;
  private final BitSet touched;
  private final BitSet wholeDayAway;
  private final int hired;
  private final int left;

  private WorkingDays(Resolver of) {
    person = of.calendar.person();
    range = of.range;
    firstDay = of.firstDay;
    pattern = of.pattern;
    work = of.work;
    capacity = of.capacity;
    pending = of.pending;
    touched = of.touched;
    wholeDayAway = of.wholeDayAway;
    hired = of.hired;
    left = of.left;
  }

  /**
   * Returns the days of a range of one person.
   *
   * @param calendar what says when they work
   * @param days the days, with an end, at most ten years
   * @return the resolved days
   * @throws dev.agency.core.error.InvalidModelException if the days have no end or are more than
   *     ten years ({@code OUT_OF_RANGE})
   */
  public static WorkingDays of(PersonCalendar calendar, DateRange days) {
    Invariants.of("working days")
        .require(
            days.days().orElse(Long.MAX_VALUE) <= DateRange.MAX_DAYS,
            "days",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most ten years")
        .verify();
    return new WorkingDays(new Resolver(calendar, days));
  }

  /**
   * Returns whose days these are.
   *
   * @return the person
   */
  public PersonId person() {
    return person;
  }

  /**
   * Returns the days that are known.
   *
   * @return the days, with an end
   */
  public DateRange range() {
    return range;
  }

  /**
   * Returns the number of days.
   *
   * @return the days, at least 1
   */
  public int length() {
    return pattern.length;
  }

  /** Returns whether all days of another range are known here. */
  private boolean covers(DateRange days) {
    return days.end().isPresent()
        && indexOf(days.start()) >= 0
        && days.end().get().toEpochDay() - firstDay <= length();
  }

  /**
   * Returns the index of a day, whether or not it is known here.
   *
   * @param day the day
   * @return 0 for the first day, negative before it
   */
  public int indexOf(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - firstDay);
  }

  /** Returns the minutes of the person's pattern on a day, before holidays and leave. */
  int patternAt(int index) {
    return pattern[index];
  }

  /**
   * Returns the minutes of the pattern that holidays leave of a day.
   *
   * @param index the index of the day
   * @return the minutes before leave
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public int workAt(int index) {
    return work[index];
  }

  /**
   * Returns the minutes that holidays and approved leave leave of a day.
   *
   * @param index the index of the day
   * @return the capacity of the person on that day
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public int capacityAt(int index) {
    return capacity[index];
  }

  /**
   * Returns the minutes of a day that holidays take.
   *
   * @param index the index of the day
   * @return the minutes
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public int holidayAt(int index) {
    return pattern[index] - work[index];
  }

  /**
   * Returns the minutes of a day that approved leave takes of what holidays leave.
   *
   * @param index the index of the day
   * @return the minutes
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public int awayAt(int index) {
    return work[index] - capacity[index];
  }

  /**
   * Returns the minutes of a day that leave asks for and does not have yet.
   *
   * @param index the index of the day
   * @return the minutes, at most the capacity of the day
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public int pendingAt(int index) {
    return pending.length == 0 ? 0 : pending[Objects.checkIndex(index, length())];
  }

  /**
   * Returns whether a person who has a day off could work on it all the same.
   *
   * @param index the index of the day
   * @return whether they are employed then and the day has no work by pattern and holidays
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public boolean isOffAt(int index) {
    return work[index] == 0 && index >= hired && index < left;
  }

  /**
   * Returns whether an approved leave takes a whole day, be it one that has work or not.
   *
   * @param index the index of the day
   * @return true on the Saturday amid two weeks of leave, too
   * @throws IndexOutOfBoundsException if the day is not known here
   */
  public boolean isAwayAt(int index) {
    return wholeDayAway.get(Objects.checkIndex(index, length()));
  }

  /**
   * Returns the days that a holiday is about, or a leave that is approved or asked for, whether or
   * not it takes anything. On all others the capacity is that of the pattern and nothing is asked
   * for, so that a calculation need not look at them.
   *
   * @param from the index of the first day to look at
   * @param to the index of the first day after, exclusive
   * @return these days, counted from the first to look at; it is the caller's own
   * @throws IndexOutOfBoundsException if {@code from} is negative or after {@code to}
   */
  public BitSet touched(int from, int to) {
    return touched.get(from, to);
  }

  /**
   * Returns the capacity of some days.
   *
   * @param days the days
   * @return the sum of the minutes that holidays and approved leave leave
   * @throws dev.agency.core.error.InvalidModelException if a day is not known here ({@code
   *     OUT_OF_RANGE})
   */
  public long capacity(DateRange days) {
    Invariants.of("working days")
        .require(covers(days), "days", ErrorCode.OUT_OF_RANGE, "must lie within those known")
        .verify();
    long sum = 0;
    int end = indexOf(days.end().orElseThrow());
    for (int index = indexOf(days.start()); index < end; index++) {
      sum += capacity[index];
    }
    return sum;
  }

  /** Writes each pattern, holiday and leave over the days it is about. */
  private static final class Resolver {
    private static final int DAYS_OF_A_WEEK = 7;

    /** 1 January 1970 was a Thursday: three days after a Monday. */
    private static final int AFTER_MONDAY = 3;

    private static final int WHOLE_DAY = 1_440;

    private final PersonCalendar calendar;
    private final DateRange range;
    private final long firstDay;
    private final long endDay;
    private final short[] pattern;
    private final short[] work;
    private final short[] capacity;
    private short[] pending = {};
    private final BitSet touched;
    private final BitSet wholeDayAway;
    private int hired;
    private int left;

    Resolver(PersonCalendar calendar, DateRange range) {
      this.calendar = calendar;
      this.range = range;
      firstDay = range.start().toEpochDay();
      endDay = range.end().orElseThrow().toEpochDay();
      pattern = new short[Math.toIntExact(endDay - firstDay)];
      touched = new BitSet(pattern.length);
      wholeDayAway = new BitSet(pattern.length);
      calendar.schedule().ifPresent(this::schedule);
      // Arrays are shared while nothing tells them apart.
      work = calendar.holidays().isEmpty() ? pattern : pattern.clone();
      for (HolidayCalendar holidays : calendar.holidays()) {
        holidays(holidays);
      }
      capacity = calendar.leaves().isEmpty() ? work : work.clone();
      for (Leave leave : calendar.leaves()) {
        if (leave.state() == LeaveState.APPROVED) {
          approved(leave);
        }
      }
      for (Leave leave : calendar.leaves()) {
        if (leave.state() == LeaveState.PENDING) {
          pending(leave);
        }
      }
    }

    private int from(DateRange days) {
      return index(days.start().toEpochDay());
    }

    private int to(DateRange days) {
      return days.end().isEmpty() ? pattern.length : index(days.end().get().toEpochDay());
    }

    /** Returns the index of a day, or of the end of the range that it lies beyond. */
    private int index(long day) {
      return Math.toIntExact(Math.max(0, Math.min(day, endDay) - firstDay));
    }

    private void schedule(WorkSchedule schedule) {
      hired = from(schedule.employment());
      left = to(schedule.employment());
      int end = left;
      for (int i = schedule.patterns().size() - 1; i >= 0 && end > hired; i--) {
        WorkPattern each = schedule.patterns().get(i);
        long valid = each.validFrom().toEpochDay();
        int start = Math.max(hired, index(valid));
        if (start < end) {
          repeat(each, valid - Math.floorMod(valid + AFTER_MONDAY, DAYS_OF_A_WEEK), start, end);
          end = start;
        }
      }
    }

    private void repeat(WorkPattern cycle, long monday, int start, int end) {
      int size = cycle.minutes().size();
      int at = Math.floorMod(firstDay + start - monday, size);
      for (int index = start; index < Math.min(end, start + size); index++) {
        pattern[index] = cycle.minutes().get(at).shortValue();
        at = at + 1 == size ? 0 : at + 1;
      }
      // What is written is copied behind itself, twice as much each time.
      for (int next = start + size; next < end; next += next - start) {
        System.arraycopy(pattern, start, pattern, next, Math.min(next - start, end - next));
      }
    }

    private void holidays(HolidayCalendar holidays) {
      for (int i = holidays.firstFrom(range.start()); i < holidays.holidays().size(); i++) {
        Holiday holiday = holidays.holidays().get(i);
        long day = holiday.date().toEpochDay();
        if (day >= endDay) {
          break;
        }
        int index = index(day);
        touched.set(index);
        int rest = pattern[index] - Math.toIntExact(holiday.part().of(pattern[index]));
        work[index] = (short) Math.min(work[index], rest);
      }
    }

    private void approved(Leave leave) {
      boolean whole = leave.part().of(WHOLE_DAY) == WHOLE_DAY;
      int start = from(leave.days());
      int end = to(leave.days());
      touched.set(start, end);
      if (whole) {
        wholeDayAway.set(start, end);
        Arrays.fill(capacity, start, end, (short) 0);
        return;
      }
      for (int index = start; index < end; index++) {
        long taken = leave.part().of(pattern[index]);
        capacity[index] = (short) Math.max(0, capacity[index] - taken);
      }
    }

    private void pending(Leave leave) {
      if (pending.length == 0) {
        pending = new short[pattern.length];
      }
      int start = from(leave.days());
      int end = to(leave.days());
      touched.set(start, end);
      for (int index = start; index < end; index++) {
        long asked = leave.part().of(pattern[index]);
        pending[index] = (short) Math.min(capacity[index], pending[index] + asked);
      }
    }
  }
}
