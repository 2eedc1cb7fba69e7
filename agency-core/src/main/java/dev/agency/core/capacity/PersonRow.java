package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.PersonCalendar;
import java.util.Arrays;

/**
 * One person over a horizon, as sums up to each day, so that any days are one difference.
 *
 * <p>The sums of one day stand side by side, for a question reads all of them. What is free stands
 * behind them, day by day, for it is asked for alone most often. What is mostly zero, such as
 * holidays, has its sums only up to the days on which they change.
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
  private final MarkedDays marked;
  private final int[] marks;

  /** Takes the arrays as its own. */
  PersonRow(
      PersonCalendar calendar,
      ImmutableList<Booking> bookings,
      boolean withTentative,
      int[] sums,
      MarkedDays marked,
      int[] marks) {
    this.calendar = calendar;
    this.bookings = bookings;
    this.withTentative = withTentative;
    this.sums = sums;
    this.marked = marked;
    this.marks = marks;
  }

  /** Returns this row with other bookings taking time: only what is free is not the same then. */
  PersonRow counting(boolean tentativeToo) {
    int[] counted = sums.clone();
    int free = 0;
    int behind = firstFree(sums.length);
    for (int at = WIDTH, day = 1; at < behind; at += WIDTH, day++) {
      int left =
          counted[at]
              - counted[at - WIDTH]
              - (counted[at + CONFIRMED] - counted[at + CONFIRMED - WIDTH])
              - (tentativeToo ? counted[at + TENTATIVE] - counted[at + TENTATIVE - WIDTH] : 0);
      free += Math.max(0, left);
      counted[behind + day] = free;
    }
    return new PersonRow(calendar, bookings, tentativeToo, counted, marked, marks);
  }

  /** Returns how many sums there are up to the days of a horizon, what is free among them. */
  static int size(int days) {
    return (WIDTH + 1) * (days + 1);
  }

  /** Returns where what is free begins among so many sums. */
  static int firstFree(int size) {
    return size / (WIDTH + 1) * WIDTH;
  }

  private long sum(int field, int from, int to) {
    return (long) sums[to * WIDTH + field] - sums[from * WIDTH + field];
  }

  private long mark(int field, int from, int to) {
    return (long) marks[marked.before(to) * MARKS + field]
        - marks[marked.before(from) * MARKS + field];
  }

  long free(int from, int to) {
    int behind = firstFree(sums.length);
    return (long) sums[behind + to] - sums[behind + from];
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
        mark(HOLIDAY, from, to),
        mark(AWAY, from, to),
        mark(PENDING, from, to),
        sum(CONFIRMED, from, to),
        sum(TENTATIVE, from, to),
        load(from, to),
        free(from, to),
        mark(UNPLACED, from, to));
  }

  /** Returns the largest of all sums, which only grow from day to day. */
  int most() {
    int end = firstFree(sums.length) - WIDTH;
    return Math.max(
        Math.max(sums[end], sums[end + CONFIRMED]),
        Math.max(sums[end + TENTATIVE], sums[sums.length - 1]));
  }

  /** Adds these sums to those of many people; whoever calls sees to it that they fit. */
  void addSums(int[] total) {
    for (int i = 0; i < total.length; i++) {
      total[i] += sums[i];
    }
  }

  /** Adds to the sums of many people by how much these are more than those of another row. */
  void addSums(long[] total, PersonRow other) {
    for (int i = 0; i < total.length; i++) {
      total[i] += sums[i] - other.sums[i];
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
