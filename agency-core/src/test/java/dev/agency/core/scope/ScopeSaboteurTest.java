package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The laws of scope find each of the mistakes that are planted, often enough to be seen. */
class ScopeSaboteurTest {
  private static final long SEED = 20_260_317;

  /** A short run tries 100 cases of its own, and the full one 20,000. */
  private static final int CASES = 200;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    Set<ScopeLaw> tried = EnumSet.noneOf(ScopeLaw.class);
    for (ScopeSaboteur saboteur : ScopeSaboteur.values()) {
      long found =
          LongStream.range(SEED, SEED + CASES)
              .filter(seed -> isCaught(saboteur, seed))
              .limit(BAR)
              .count();
      assertThat(found).as("%s by %s", saboteur, saboteur.law).isEqualTo(BAR);
      tried.add(saboteur.law);
    }
    assertThat(tried).as("laws with a saboteur").containsExactlyInAnyOrder(ScopeLaw.values());
    System.out.printf(
        Locale.ROOT,
        "PASS scope saboteurs: %d caught by %d laws, %d times each, seed %d%n",
        ScopeSaboteur.values().length,
        tried.size(),
        BAR,
        SEED);
  }

  private static boolean isCaught(ScopeSaboteur saboteur, long seed) {
    try {
      saboteur.law.check(saboteur, seed);
      return false;
    } catch (AssertionError found) {
      return true;
    }
  }
}
