package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.PersonCalendar;
import java.util.Arrays;

/**
 * One person over a horizon, as sums up to each day, so that any days are one difference.
 *
 * <p>The sums of one day stand side by side, for a question reads all of them. What is free stands
 * by itself, for it is asked for alone most often. What is mostly zero, such as holidays, has its
 * sums only up to the days on which they change.
 */
final class PersonRow implements Row {
  static final int WIDTH = 3;
  static final int CAPACITY = 0;
  static final int CONFIRMED = 1;
  static final int TENTATIVE = 2;

  static final int MARKS = 4;
  static final int HOLIDAY = 0;
  static final int AWAY = 1;
  static final int PENDING = 2;
  static final int UNPLACED = 3;

  final PersonCalendar calendar;
  final ImmutableList<Booking> bookings;
  private final boolean withTentative;
  private final int[] sums;
  private final int[] free;
  private final MarkedDays marked;
  private final int[] marks;

  /** Takes the arrays as its own. */
  PersonRow(
      PersonCalendar calendar,
      ImmutableList<Booking> bookings,
      boolean withTentative,
      int[] sums,
      int[] free,
      MarkedDays marked,
      int[] marks) {
    this.calendar = calendar;
    this.bookings = bookings;
    this.withTentative = withTentative;
    this.sums = sums;
    this.free = free;
    this.marked = marked;
    this.marks = marks;
  }

  /** Returns this row with other bookings taking time: only what is free is not the same then. */
  PersonRow counting(boolean tentativeToo) {
    int[] left = new int[free.length];
    for (int at = WIDTH, day = 1; day < left.length; at += WIDTH, day++) {
      int ofDay =
          sums[at]
              - sums[at - WIDTH]
              - (sums[at + CONFIRMED] - sums[at + CONFIRMED - WIDTH])
              - (tentativeToo ? sums[at + TENTATIVE] - sums[at + TENTATIVE - WIDTH] : 0);
      left[day] = left[day - 1] + Math.max(0, ofDay);
    }
    return new PersonRow(calendar, bookings, tentativeToo, sums, left, marked, marks);
  }

  private long sum(int field, int from, int to) {
    return (long) sums[to * WIDTH + field] - sums[from * WIDTH + field];
  }

  private long mark(int field, int from, int to) {
    return (long) marks[marked.before(to) * MARKS + field]
        - marks[marked.before(from) * MARKS + field];
  }

  /**
   * Refuses days that are not of the row: those beyond it as the array does, at no cost of ours.
   */
  long free(int from, int to) {
    if (from > to) {
      throw new IndexOutOfBoundsException("The first day must not be after the end.");
    }
    return (long) free[to] - free[from];
  }

  long off(int from, int to) {
    return mark(HOLIDAY, from, to) + mark(AWAY, from, to);
  }

  long load(int from, int to) {
    long confirmed = sum(CONFIRMED, from, to);
    return withTentative ? confirmed + sum(TENTATIVE, from, to) : confirmed;
  }

  @Override
  public Availability between(int from, int to) {
    return new Availability(
        sum(CAPACITY, from, to),
        rest(marked.before(from) * MARKS, marked.before(to) * MARKS),
        sum(CONFIRMED, from, to),
        sum(TENTATIVE, from, to),
        load(from, to),
        free(from, to));
  }

  private Availability.Rest rest(int from, int to) {
    return from == to
        ? Availability.Rest.NOTHING
        : new Availability.Rest(
            marks[to + HOLIDAY] - marks[from + HOLIDAY],
            marks[to + AWAY] - marks[from + AWAY],
            marks[to + PENDING] - marks[from + PENDING],
            marks[to + UNPLACED] - marks[from + UNPLACED]);
  }

  /** Returns the largest of all sums, which only grow from day to day. */
  int most() {
    int end = sums.length - WIDTH;
    return Math.max(
        Math.max(sums[end], sums[end + CONFIRMED]),
        Math.max(sums[end + TENTATIVE], free[free.length - 1]));
  }

  /** Adds these sums to those of many people; whoever calls sees to it that they fit. */
  void addSums(int[] total, int[] totalFree) {
    add(total, sums);
    add(totalFree, free);
  }

  private static void add(int[] total, int[] more) {
    for (int i = 0; i < total.length; i++) {
      total[i] += more[i];
    }
  }

  /** Adds to the sums of many people by how much these are more than those of another row. */
  void addSums(long[] total, long[] totalFree, PersonRow other) {
    addDifference(total, sums, other.sums);
    addDifference(totalFree, free, other.free);
  }

  private static void addDifference(long[] total, int[] more, int[] less) {
    for (int i = 0; i < total.length; i++) {
      total[i] += more[i] - less[i];
    }
  }

  /** Whether holidays, leave and minutes without a day are those of another row. */
  boolean hasMarksOf(PersonRow other) {
    return marked.isSame(other.marked) && Arrays.equals(marks, other.marks);
  }

  /**
   * Adds what is marked on each day to that of many people, or takes it off: the share of the day
   * only, for whoever adds many sums them up once at the end.
   */
  void addMarks(long[] total, int sign) {
    for (int mark = 0; mark < marked.count(); mark++) {
      int to = (marked.day(mark) + 1) * MARKS;
      int at = (mark + 1) * MARKS;
      for (int field = 0; field < MARKS; field++) {
        total[to + field] += (long) sign * (marks[at + field] - marks[at + field - MARKS]);
      }
    }
  }
}
