package dev.agency.core.handoff;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What holds of the gates of any facts, for gates that may have a mistake. */
final class GateLaw {
  /** Gates, or what is made of them. */
  interface Gates {
    ImmutableList<UnmetNeed> entry(HandoffStage stage, HandoffFacts facts);

    ImmutableList<UnmetNeed> exit(HandoffStage stage, HandoffFacts facts);
  }

  static final Gates REAL =
      new Gates() {
        private final HandoffGates gates = HandoffGates.of(HandoffSample.POLICY);

        @Override
        public ImmutableList<UnmetNeed> entry(HandoffStage stage, HandoffFacts facts) {
          return gates.entry(stage, facts, HandoffSample.DAY);
        }

        @Override
        public ImmutableList<UnmetNeed> exit(HandoffStage stage, HandoffFacts facts) {
          return gates.exit(stage, facts, HandoffSample.DAY);
        }
      };

  private static final ImmutableList<Gap> ALL = ImmutableList.copyOf(Gap.values());

  private GateLaw() {}

  /** Returns some gaps that do not hide each other, often none or one of them. */
  static ImmutableSet<Gap> gaps(long seed) {
    Random random = new Random(seed);
    Set<Gap> gaps = new LinkedHashSet<>();
    int wanted = random.nextInt(6);
    while (gaps.size() < wanted) {
      Gap more = ALL.get(random.nextInt(ALL.size()));
      Set<Gap> then = new LinkedHashSet<>(gaps);
      then.add(more);
      if (!Gap.clash(ImmutableSet.copyOf(then))) {
        gaps.add(more);
      }
    }
    return ImmutableSet.copyOf(gaps);
  }

  static HandoffFacts facts(ImmutableSet<Gap> gaps) {
    HandoffFacts facts = HandoffSample.facts();
    for (Gap gap : gaps) {
      facts = gap.of(facts);
    }
    return facts;
  }

  /** What a gate misses is what was taken out, and an open gate misses nothing. */
  static void check(Gates gates, ImmutableSet<Gap> gaps) {
    HandoffFacts facts = facts(gaps);
    for (HandoffStage stage : HandoffStage.values()) {
      assertThat(needs(gates.entry(stage, facts)))
          .as("to enter %s without %s", stage, gaps)
          .containsExactlyInAnyOrderElementsOf(
              gaps.stream()
                  .filter(gap -> gap.closesEntry(stage))
                  .map(gap -> gap.needToEnter(stage))
                  .collect(toImmutableSet()));
      assertThat(needs(gates.exit(stage, facts)))
          .as("to leave %s without %s", stage, gaps)
          .containsExactlyInAnyOrderElementsOf(
              gaps.stream()
                  .filter(gap -> gap.closesExit(stage))
                  .map(gap -> gap.needToLeave(stage))
                  .collect(toImmutableSet()));
    }
  }

  private static ImmutableSet<Need> needs(List<UnmetNeed> missing) {
    return missing.stream().map(UnmetNeed::need).collect(toImmutableSet());
  }

  /** All needs that some gap takes out. */
  static ImmutableSet<Need> tried() {
    return Arrays.stream(Gap.values()).map(gap -> gap.need).collect(toImmutableSet());
  }
}
