package dev.agency.examples.benchmarks.capacity.availability;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.LoadSeries;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** This library: a snapshot, asked in the ways there are. */
final class AgencyAsking {
  private static final int WEEKS = CapacityWorld.WEEKS;

  private AgencyAsking() {}

  /**
   * The numbers of the first days of the weeks, as a host keeps them that asks about many people.
   */
  private static int[] mondays(CapacitySnapshot snapshot) {
    int[] mondays = new int[WEEKS + 1];
    Arrays.setAll(mondays, week -> snapshot.dayOf(CapacityWorld.date(7 * week)));
    return mondays;
  }

  /** One figure, into an array that is there already. */
  static Prepared<WeekFigures> free(CapacityWorld world) {
    CapacitySnapshot snapshot = new WorldModels(world).snapshot();
    int[] mondays = mondays(snapshot);
    long[] free = new long[world.people() * WEEKS];
    return () -> {
      int at = 0;
      for (int person = 0; person < snapshot.people().size(); person++) {
        for (int week = 0; week < WEEKS; week++) {
          free[at++] = snapshot.freeMinutes(person, mondays[week], mondays[week + 1]);
        }
      }
      return () -> new WeekFigures().with(Figure.FREE, free.clone());
    };
  }

  static Prepared<WeekFigures> objects(CapacityWorld world) {
    CapacitySnapshot snapshot = new WorldModels(world).snapshot();
    int[] mondays = mondays(snapshot);
    return () -> {
      Availability[] weeks = new Availability[snapshot.people().size() * WEEKS];
      int at = 0;
      for (int person = 0; person < snapshot.people().size(); person++) {
        for (int week = 0; week < WEEKS; week++) {
          weeks[at++] = snapshot.availability(person, mondays[week], mondays[week + 1]);
        }
      }
      return () -> read(Arrays.asList(weeks));
    };
  }

  static Prepared<WeekFigures> byId(CapacityWorld world) {
    CapacitySnapshot snapshot = new WorldModels(world).snapshot();
    ImmutableList<DateRange> ranges = WorldModels.weeks();
    return () -> {
      List<Availability> weeks = new ArrayList<>(snapshot.people().size() * WEEKS);
      for (PersonId person : snapshot.people()) {
        for (DateRange week : ranges) {
          weeks.add(snapshot.availability(person, week));
        }
      }
      return () -> read(weeks);
    };
  }

  static Prepared<WeekFigures> series(CapacityWorld world) {
    CapacitySnapshot snapshot = new WorldModels(world).snapshot();
    Buckets buckets = Buckets.of(CapacityWorld.YEAR, Granularity.WEEK, WeekStart.ISO);
    return () -> {
      List<LoadSeries> rows = new ArrayList<>(snapshot.people().size());
      for (PersonId person : snapshot.people()) {
        rows.add(snapshot.load(person, buckets));
      }
      return () ->
          read(
              rows.stream()
                  .flatMap(row -> row.cells().stream())
                  .map(LoadSeries.Cell::figures)
                  .toList());
    };
  }

  private static WeekFigures read(List<Availability> weeks) {
    return new WeekFigures()
        .with(Figure.CAPACITY, weeks.stream().mapToLong(Availability::capacity).toArray())
        .with(Figure.BOOKED, weeks.stream().mapToLong(Availability::load).toArray())
        .with(Figure.FREE, weeks.stream().mapToLong(Availability::free).toArray());
  }
}
