package dev.agency.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The laws of scope find each of the mistakes that are planted, often enough to be seen. */
class ScopeSaboteurTest {
  private static final long SEED = 20_260_317;

  /** A short run tries 100 cases of its own, and the full one 20,000. */
  private static final int CASES = 300;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("scope", SEED, CASES, BAR)
                .run(
                    EnumSet.allOf(ScopeSaboteur.class),
                    saboteur -> saboteur.law,
                    (saboteur, seed) -> saboteur.law.check(saboteur, seed)))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(ScopeLaw.values());
  }
}
