package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wins that lose something, or make it twice, are found by their law. */
class WinSaboteurTest {
  private static final long SEED = 20_260_302L;

  @Test
  void eachMistakeIsFound() {
    ImmutableSet<WinLaw> found =
        new SaboteurHunt("win", SEED, 300, 3)
            .run(
                List.of(WinSaboteur.values()),
                saboteur -> saboteur.law,
                (saboteur, seed) -> saboteur.law.check(saboteur, WinCase.of(seed)));
    assertThat(found).containsExactlyInAnyOrder(WinLaw.values());
  }
}
