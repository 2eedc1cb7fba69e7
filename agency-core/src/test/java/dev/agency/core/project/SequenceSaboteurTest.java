package dev.agency.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The laws of sequences find each of the mistakes that are planted. */
class SequenceSaboteurTest {
  private static final long SEED = 20_260_318;
  private static final int CASES = 200;
  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("work sequence", SEED, CASES, BAR)
                .run(
                    EnumSet.allOf(SequenceSaboteur.class),
                    saboteur -> saboteur.law,
                    (saboteur, seed) -> saboteur.law.check(saboteur, SequenceLaw.plan(seed))))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(SequenceLaw.values());
  }
}
