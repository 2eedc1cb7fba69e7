package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.AgencyException;
import dev.agency.core.testkit.SaboteurHunt;
import dev.agency.examples.importers.BatchLaw.Mistake;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each law of batches finds the mistake that is planted for it. */
class BatchSaboteursTest {
  private static final ImmutableMap<Mistake, BatchLaw> LAWS =
      ImmutableMap.of(
          Mistake.LOSES_A_CHANGE, BatchLaw.UNDONE,
          Mistake.FORGETS_WHAT_WAS, BatchLaw.UNDONE,
          Mistake.NAMES_BY_PLACE, BatchLaw.AGAIN,
          Mistake.READS_OTHERWISE, BatchLaw.TRIED);

  @Test
  void eachMistakeIsFound() {
    Map<Mistake, BatchLaw> laws = LAWS;
    assertThat(
            new SaboteurHunt("import batches", 20260302, 60, 3)
                .run(
                    laws.keySet(),
                    mistake -> Objects.requireNonNull(laws.get(mistake)),
                    (mistake, seed) -> check(laws, mistake, seed)))
        .containsExactlyInAnyOrder(BatchLaw.values());
  }

  /** An undo that the store refuses is found, too. */
  private static void check(Map<Mistake, BatchLaw> laws, Mistake mistake, long seed) {
    try {
      Objects.requireNonNull(laws.get(mistake)).check(seed, mistake);
    } catch (AgencyException refused) {
      throw new AssertionError("The store refused it.", refused);
    }
  }
}
