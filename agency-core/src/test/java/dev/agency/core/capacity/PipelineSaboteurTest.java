package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The laws of pipelines find each of the mistakes that are planted, often enough to be seen. */
class PipelineSaboteurTest {
  private static final long SEED = 20_261_214;

  /** A short run tries 200 pipelines, so whatever is found in one of 100 will be seen. */
  private static final int PIPELINES = 300;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("pipeline", SEED, PIPELINES, BAR)
                .run(
                    EnumSet.allOf(PipelineSaboteur.class),
                    PipelineSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(PipelineLaw.values());
  }
}
