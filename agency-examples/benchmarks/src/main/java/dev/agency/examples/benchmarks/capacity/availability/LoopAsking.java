package dev.agency.examples.benchmarks.capacity.availability;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.DateLoop;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import java.time.LocalDate;

/** A loop over the dates of each week. */
final class LoopAsking implements Prepared<WeekFigures> {
  private final DateLoop loop;

  LoopAsking(CapacityWorld world) {
    this.loop = new DateLoop(world);
  }

  @Override
  public Answer<WeekFigures> run() {
    int size = loop.people() * CapacityWorld.WEEKS;
    long[] capacity = new long[size];
    long[] booked = new long[size];
    long[] free = new long[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      LocalDate monday = CapacityWorld.FIRST_DAY.plusWeeks(i % CapacityWorld.WEEKS);
      loop.walk(
          i / CapacityWorld.WEEKS,
          monday,
          monday.plusWeeks(1),
          (date, has, agreed, wished) -> {
            capacity[at] += has;
            booked[at] += agreed;
            free[at] += Math.max(0, has - agreed);
          });
    }
    return () ->
        new WeekFigures()
            .with(Figure.CAPACITY, capacity)
            .with(Figure.BOOKED, booked)
            .with(Figure.FREE, free);
  }
}
