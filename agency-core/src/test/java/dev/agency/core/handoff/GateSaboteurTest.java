package dev.agency.core.handoff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.testkit.SaboteurHunt;
import org.junit.jupiter.api.Test;

/** Gates that overlook a need, or ask for one that is met, are found by their law. */
class GateSaboteurTest {
  private static final long SEED = 20_260_703L;

  /** Gates that never miss one thing. */
  private record Overlooks(Need need) implements GateLaw.Gates {
    @Override
    public ImmutableList<UnmetNeed> entry(HandoffStage stage, HandoffFacts facts) {
      return without(GateLaw.REAL.entry(stage, facts));
    }

    @Override
    public ImmutableList<UnmetNeed> exit(HandoffStage stage, HandoffFacts facts) {
      return without(GateLaw.REAL.exit(stage, facts));
    }

    private ImmutableList<UnmetNeed> without(ImmutableList<UnmetNeed> missing) {
      return missing.stream().filter(each -> each.need() != need).collect(toImmutableList());
    }
  }

  @Test
  void whatIsOverlookedIsFound() {
    ImmutableList<Overlooks> saboteurs =
        GateLaw.tried().stream().map(Overlooks::new).collect(toImmutableList());
    ImmutableSet<Need> found =
        new SaboteurHunt("handoff gates", SEED, 200, 3)
            .run(
                saboteurs,
                Overlooks::need,
                (saboteur, seed) -> GateLaw.check(saboteur, GateLaw.gaps(seed)));
    assertThat(found).hasSameElementsAs(GateLaw.tried());
  }
}
