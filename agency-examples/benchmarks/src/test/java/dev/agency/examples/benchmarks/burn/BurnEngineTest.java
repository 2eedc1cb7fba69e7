package dev.agency.examples.benchmarks.burn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BurnEngineTest {
  private static final BurnWorld WORLD = BurnWorld.draw(5_000);
  private static final WeekSums SUMS = WORLD.sums();

  @ParameterizedTest
  @EnumSource(BurnEngine.class)
  void sumsUpToWhatAPlainWalkDoes(BurnEngine engine) {
    BurnCheck check = BurnCheck.of(WORLD, engine);

    assertThat(check.isRight()).isTrue();
    assertThat(check.checksum()).isEqualTo(SUMS.checksum());
  }

  @ParameterizedTest
  @EnumSource(BurnEngine.class)
  void sumsUpToTheSameASecondTime(BurnEngine engine) {
    try (Burning loaded = engine.load(WORLD)) {
      loaded.burn();

      assertThat(loaded.burn().sums()).isEqualTo(SUMS);
    }
  }

  @Test
  void aCentTooMuchIsFound() {
    WeekSums other = WORLD.sums();
    other.add(999, 104, 0, 0, 1);

    assertThat(other).isNotEqualTo(SUMS);
    assertThat(other.checksum()).isNotEqualTo(SUMS.checksum());
  }

  @Test
  void aMinuteInTheWrongWeekIsFound() {
    WeekSums other = WORLD.sums();
    other.add(17, 3, -1, 0, 0);
    other.add(17, 4, 1, 0, 0);

    assertThat(other.checksum()).isNotEqualTo(SUMS.checksum());
  }

  @Test
  void everyRateAndBothKindsOfTimeAreInTheWorld() {
    int[] rates = new int[BurnWorld.RATES_OF_PERSON];
    int billable = 0;
    for (int i = 0; i < WORLD.size; i++) {
      int first = WORLD.people[i] * BurnWorld.RATES_OF_PERSON;
      int rate = 2;
      while (WORLD.costFrom[first + rate] > WORLD.days[i]) {
        rate--;
      }
      rates[rate]++;
      billable += WORLD.billable[i] ? 1 : 0;
    }

    for (int count : rates) {
      assertThat(count).isGreaterThan(WORLD.size / 8);
    }
    assertThat(billable).isBetween(WORLD.size * 88 / 100, WORLD.size * 92 / 100);
  }
}
