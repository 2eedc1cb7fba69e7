package dev.agency.examples.benchmarks.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The loop over dates that one would write first: each day of each person asks the patterns, the
 * holidays, the leaves and the bookings of that person, which are all there is in memory. What a
 * booking takes of each of its days is worked out beforehand.
 */
public final class DateLoop {
  private final List<Person> people = new ArrayList<>();

  private record Pattern(LocalDate from, LocalDate monday, ImmutableIntArray minutes) {
    static Pattern of(int pattern, int from) {
      LocalDate first = CapacityWorld.date(from);
      return new Pattern(
          first,
          first.with(DayOfWeek.MONDAY),
          ImmutableIntArray.copyOf(
              CapacityWorld.PATTERNS.get(pattern).stream().mapToInt(Integer::intValue)));
    }

    int on(LocalDate date) {
      return minutes.get((int) (ChronoUnit.DAYS.between(monday, date) % minutes.length()));
    }
  }

  private record Leave(LocalDate from, LocalDate end, boolean half) {}

  private record Booked(
      LocalDate from, LocalDate end, boolean tentative, ImmutableIntArray minutes) {
    int on(LocalDate date) {
      return minutes.get((int) ChronoUnit.DAYS.between(from, date));
    }
  }

  private record Person(
      int discipline,
      LocalDate joins,
      LocalDate leaves,
      ImmutableList<Pattern> patterns,
      ImmutableMap<LocalDate, Boolean> holidays,
      ImmutableList<Leave> away,
      ImmutableList<Booked> bookings) {
    int capacity(LocalDate date) {
      if (date.isBefore(joins) || !date.isBefore(leaves)) {
        return 0;
      }
      int last = patterns.size() - 1;
      Pattern pattern = patterns.get(date.isBefore(patterns.get(last).from()) ? 0 : last);
      int gross = pattern.on(date);
      Boolean holiday = holidays.get(date);
      int left = holiday == null ? gross : holiday ? gross - (gross + 1) / 2 : 0;
      for (Leave leave : away) {
        if (!date.isBefore(leave.from()) && date.isBefore(leave.end())) {
          left -= leave.half() ? (gross + 1) / 2 : gross;
        }
      }
      return Math.max(0, left);
    }

    int booked(LocalDate date, boolean tentative) {
      int sum = 0;
      for (Booked booking : bookings) {
        if (booking.tentative() == tentative
            && !date.isBefore(booking.from())
            && date.isBefore(booking.end())) {
          sum += booking.on(date);
        }
      }
      return sum;
    }
  }

  /**
   * Keeps all of each person together.
   *
   * @param world the world
   */
  public DateLoop(CapacityWorld world) {
    List<ImmutableMap<LocalDate, Boolean>> calendars = new ArrayList<>();
    for (byte[] calendar : world.holidays) {
      ImmutableMap.Builder<LocalDate, Boolean> holidays = ImmutableMap.builder();
      for (int day = 0; day < CapacityWorld.DAYS; day++) {
        if (calendar[day] > 0) {
          holidays.put(CapacityWorld.date(day), calendar[day] == 1);
        }
      }
      calendars.add(holidays.build());
    }
    List<List<PlainBooking>> bookings = world.bookingsByPerson();
    for (int person = 0; person < world.people; person++) {
      people.add(
          new Person(
              world.discipline(person),
              CapacityWorld.date(world.joins[person]),
              CapacityWorld.date(world.leaves[person]),
              patterns(world, person),
              calendars.get(world.calendars[person]),
              away(world, person),
              bookings.get(person).stream()
                  .map(booking -> booked(world, booking))
                  .collect(ImmutableList.toImmutableList())));
    }
  }

  private static ImmutableList<Pattern> patterns(CapacityWorld world, int person) {
    Pattern first = Pattern.of(world.patterns[person], 0);
    int change = world.changes[person];
    return change == CapacityWorld.DAYS
        ? ImmutableList.of(first)
        : ImmutableList.of(first, Pattern.of(world.laterPatterns[person], change));
  }

  private static ImmutableList<Leave> away(CapacityWorld world, int person) {
    ImmutableList.Builder<Leave> away = ImmutableList.builder();
    int first = person * CapacityWorld.LEAVES_OF_PERSON;
    for (int i = first; i < first + CapacityWorld.LEAVES_OF_PERSON; i++) {
      if (world.awayApproved[i]) {
        away.add(
            new Leave(
                CapacityWorld.date(world.awayFrom[i]),
                CapacityWorld.date(world.awayEnd[i]),
                world.awayHalf[i]));
      }
    }
    return away.build();
  }

  private static Booked booked(CapacityWorld world, PlainBooking booking) {
    return new Booked(
        CapacityWorld.date(booking.from()),
        CapacityWorld.date(booking.end()),
        booking.tentative(),
        ImmutableIntArray.copyOf(world.minutes(booking)));
  }

  /** What to do with a day of a person. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Sees a day.
     *
     * @param date the day
     * @param capacity what the person has
     * @param confirmed what is agreed
     * @param tentative what is not agreed yet
     */
    void day(LocalDate date, int capacity, int confirmed, int tentative);
  }

  /**
   * Returns the discipline of a person.
   *
   * @param person the person
   * @return the number of the primary one
   */
  public int discipline(int person) {
    return people.get(person).discipline();
  }

  /**
   * Returns how many people there are.
   *
   * @return the people
   */
  public int people() {
    return people.size();
  }

  /**
   * Walks from day to day.
   *
   * @param number the person
   * @param start the first day
   * @param end the first day after
   * @param visitor what to do with each day
   */
  public void walk(int number, LocalDate start, LocalDate end, Visitor visitor) {
    Person person = people.get(number);
    for (LocalDate date = start; date.isBefore(end); date = date.plusDays(1)) {
      visitor.day(
          date, person.capacity(date), person.booked(date, false), person.booked(date, true));
    }
  }
}
