package dev.agency.examples.benchmarks.capacity.availability;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/**
 * A calendar of MPXJ for each person: the first week of their pattern, and an exception where days
 * are otherwise. It knows no bookings.
 *
 * <p>A calendar keeps each range it was asked about in a map. So that this is not what is measured,
 * each time begins its weeks one second later in the night of Sunday to Monday, when nobody works.
 */
final class MpxjAsking implements Prepared<WeekFigures> {
  private static final LocalTime START = LocalTime.of(8, 0);

  /** Four hours, after which the first ranges have long been collected. */
  private static final int SHIFTS = 14_400;

  private final List<ProjectCalendar> people = new ArrayList<>();
  private int shift;

  MpxjAsking(CapacityWorld world) {
    PlainWalk walk = new PlainWalk(world);
    for (int person = 0; person < world.people(); person++) {
      people.add(calendar(world, walk, person));
    }
  }

  private static ProjectCalendar calendar(CapacityWorld world, PlainWalk walk, int person) {
    ProjectCalendar calendar = new ProjectFile().addCalendar();
    int[] usual = new int[7];
    for (DayOfWeek day : DayOfWeek.values()) {
      int minutes = world.usual(person, day);
      usual[day.getValue() - 1] = minutes;
      calendar.setWorkingDay(day, minutes > 0);
      add(calendar.addCalendarHours(day), minutes);
    }
    int day = 0;
    while (day < CapacityWorld.DAYS) {
      int minutes = walk.capacity(person, day);
      int end = day + 1;
      if (minutes != usual[day % 7]) {
        while (end < CapacityWorld.DAYS && minutes == 0 && walk.capacity(person, end) == 0) {
          end++;
        }
        add(
            calendar.addCalendarException(CapacityWorld.date(day), CapacityWorld.date(end - 1)),
            minutes);
      }
      day = end;
    }
    return calendar;
  }

  private static void add(ProjectCalendarHours hours, int minutes) {
    if (minutes > 0) {
      hours.add(new LocalTimeRange(START, START.plusMinutes(minutes)));
    }
  }

  @Override
  public Answer<WeekFigures> run() {
    shift = (shift + 1) % SHIFTS;
    LocalDateTime first = CapacityWorld.FIRST_DAY.atStartOfDay().plusSeconds(shift);
    long[] capacity = new long[people.size() * CapacityWorld.WEEKS];
    int at = 0;
    for (ProjectCalendar person : people) {
      for (int week = 0; week < CapacityWorld.WEEKS; week++) {
        LocalDateTime monday = first.plusWeeks(week);
        capacity[at++] =
            (long) person.getWork(monday, monday.plusWeeks(1), TimeUnit.MINUTES).getDuration();
      }
    }
    return () -> new WeekFigures().with(Figure.CAPACITY, capacity);
  }
}
