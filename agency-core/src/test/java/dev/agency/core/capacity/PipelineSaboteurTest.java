package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The laws of pipelines find each of the mistakes that are planted, often enough to be seen. */
class PipelineSaboteurTest {
  private static final long SEED = 20_261_214;

  /** A short run tries 200 pipelines, so whatever is found in one of 100 will be seen. */
  private static final int PIPELINES = 300;

  private static final int BAR = 3;

  @Test
  void everyLawFindsWhatIsPlantedForIt() {
    Set<PipelineLaw> tried = EnumSet.noneOf(PipelineLaw.class);
    for (PipelineSaboteur saboteur : PipelineSaboteur.values()) {
      long found =
          LongStream.range(SEED, SEED + PIPELINES)
              .mapToObj(DrawnPipeline::of)
              .filter(drawn -> isCaught(saboteur, drawn))
              .limit(BAR)
              .count();
      assertThat(found).as("%s by %s", saboteur, saboteur.law).isEqualTo(BAR);
      tried.add(saboteur.law);
    }
    assertThat(tried).as("laws with a saboteur").containsExactlyInAnyOrder(PipelineLaw.values());
    System.out.printf(
        Locale.ROOT,
        "PASS pipeline saboteurs: %d caught by %d laws, %d times each, seed %d%n",
        PipelineSaboteur.values().length,
        tried.size(),
        BAR,
        SEED);
  }

  private static boolean isCaught(PipelineSaboteur saboteur, DrawnPipeline drawn) {
    try {
      saboteur.law.check(saboteur.engine, drawn);
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }
}
