package dev.agency.examples.benchmarks.capacity.availability;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A map of each person from runs of equal days to what they have, which a week is cut out of. */
final class RangeMapAsking implements Prepared<WeekFigures> {
  private final List<ImmutableRangeMap<LocalDate, Day>> people = new ArrayList<>();
  private final List<Range<LocalDate>> weeks = new ArrayList<>();

  private record Day(int capacity, int booked, int free) {}

  RangeMapAsking(CapacityWorld world) {
    PlainWalk walk = new PlainWalk(world);
    for (int person = 0; person < world.people(); person++) {
      people.add(runs(walk, person));
    }
    for (int day = 0; day < CapacityWorld.DAYS; day += 7) {
      weeks.add(Range.closedOpen(CapacityWorld.date(day), CapacityWorld.date(day + 7)));
    }
  }

  private static ImmutableRangeMap<LocalDate, Day> runs(PlainWalk walk, int person) {
    ImmutableRangeMap.Builder<LocalDate, Day> runs = ImmutableRangeMap.builder();
    int first = 0;
    Day run = day(walk, person, 0);
    for (int day = 1; day < CapacityWorld.DAYS; day++) {
      Day next = day(walk, person, day);
      if (!next.equals(run)) {
        runs.put(Range.closedOpen(CapacityWorld.date(first), CapacityWorld.date(day)), run);
        first = day;
        run = next;
      }
    }
    LocalDate end = CapacityWorld.date(CapacityWorld.DAYS);
    return runs.put(Range.closedOpen(CapacityWorld.date(first), end), run).build();
  }

  private static Day day(PlainWalk walk, int person, int day) {
    return new Day(walk.capacity(person, day), walk.confirmed(person, day), walk.free(person, day));
  }

  @Override
  public Answer<WeekFigures> run() {
    int size = people.size() * CapacityWorld.WEEKS;
    long[] capacity = new long[size];
    long[] booked = new long[size];
    long[] free = new long[size];
    int at = 0;
    for (ImmutableRangeMap<LocalDate, Day> person : people) {
      for (Range<LocalDate> week : weeks) {
        for (Map.Entry<Range<LocalDate>, Day> run :
            person.subRangeMap(week).asMapOfRanges().entrySet()) {
          long days =
              ChronoUnit.DAYS.between(run.getKey().lowerEndpoint(), run.getKey().upperEndpoint());
          capacity[at] += days * run.getValue().capacity();
          booked[at] += days * run.getValue().booked();
          free[at] += days * run.getValue().free();
        }
        at++;
      }
    }
    return () ->
        new WeekFigures()
            .with(Figure.CAPACITY, capacity)
            .with(Figure.BOOKED, booked)
            .with(Figure.FREE, free);
  }
}
