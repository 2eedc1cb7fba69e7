package dev.agency.examples.benchmarks.capacity.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.PlainWalk;
import dev.agency.examples.benchmarks.capacity.availability.WeekFigures.Figure;
import org.junit.jupiter.api.Test;

class AvailabilityEngineTest {
  private static final CapacityWorld WORLD = CapacityWorld.draw(24, 240);

  @Test
  void aMinuteTooMuchIsFound() {
    long[] free = new long[24 * CapacityWorld.WEEKS];
    WeekFigures right = AvailabilityEngine.PREFIX.load(WORLD).run().read();
    assertThat(AvailabilityEngine.PREFIX.compare(WORLD, right).isRight()).isTrue();

    assertThat(
            AvailabilityEngine.PREFIX
                .compare(WORLD, new WeekFigures().with(Figure.FREE, free))
                .isRight())
        .isFalse();
  }

  @Test
  void whoTellsLessThanItSaysIsFound() {
    WeekFigures freeOnly = AvailabilityEngine.PREFIX.load(WORLD).run().read();

    assertThat(AvailabilityEngine.AGENCY.compare(WORLD, freeOnly).isRight()).isFalse();
    assertThat(AvailabilityEngine.MPXJ.load(WORLD).run().read().tells(Figure.FREE)).isFalse();
  }

  @Test
  void allThatMakesDaysDifferentIsInTheWorld() {
    PlainWalk walk = new PlainWalk(WORLD);
    int holidays = 0;
    int away = 0;
    int over = 0;
    int tentative = 0;
    for (int person = 0; person < WORLD.people(); person++) {
      for (int day = 0; day < CapacityWorld.DAYS; day++) {
        holidays += WORLD.work(person, day) < WORLD.gross(person, day) ? 1 : 0;
        away += walk.capacity(person, day) < WORLD.work(person, day) ? 1 : 0;
        over += walk.confirmed(person, day) > walk.capacity(person, day) ? 1 : 0;
        tentative += walk.tentative(person, day) > 0 ? 1 : 0;
      }
    }

    assertThat(holidays).isGreaterThan(100);
    assertThat(away).isGreaterThan(100);
    assertThat(over).isGreaterThan(100);
    assertThat(tentative).isGreaterThan(100);
  }

  @Test
  void theSameWorldIsDrawnEachTime() {
    assertThat(CapacityWorld.draw(24, 240).bookings()).isEqualTo(WORLD.bookings());
  }
}
