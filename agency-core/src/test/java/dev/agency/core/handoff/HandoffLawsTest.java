package dev.agency.core.handoff;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Ruling;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Handoffs with a mistake, each of which breaks a law of {@link HandoffProperties}. */
class HandoffLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(HandoffProperties.class)
        .elsewhere("aGateMissesWhatWasTakenOutAndIsOpenOtherwise", GateSaboteurTest.class)
        .against(
            "theOrderOfFactsDoesNotMatter",
            "Who is named first answers for everything",
            new HandoffProperties() {
              @Override
              GateLaw.Gates gates() {
                return new FirstNamed();
              }
            })
        .against(
            "aSignedStageIsLeftExactlyWhenBothGatesAreOpen",
            "A stage is left though the next one cannot be entered",
            new Forgiving(HandoffRefusal.NEXT_GATE_CLOSED))
        .against(
            "aSignedStageIsLeftExactlyWhenBothGatesAreOpen",
            "A stage is left though something is missing",
            new Forgiving(HandoffRefusal.GATE_CLOSED))
        .against(
            "noScopeIsLeftThatTwoPeopleDidNotSignAsItIs",
            "A stage is left that one of two signed",
            new Forgiving(HandoffRefusal.SIGN_OFF_MISSING))
        .against(
            "whatIsSignedIsThePacketAndNoOtherFact",
            "What is signed is the stage",
            new HandoffProperties() {
              @Override
              Fingerprint fingerprint(HandoffPacket packet) {
                return HandoffPacket.of(packet.stage(), HandoffSample.facts()).fingerprint();
              }
            })
        .against(
            "eachNeedIsTakenOutBySomeGap",
            "No gap is without a brief",
            new HandoffProperties() {
              @Override
              ImmutableSet<Need> takenOut() {
                return super.takenOut().stream()
                    .filter(need -> need != Need.BRIEF)
                    .collect(toImmutableSet());
              }
            })
        .areCaught();
  }

  /** Gates that look at the first responsibility alone. */
  private static final class FirstNamed implements GateLaw.Gates {
    @Override
    public ImmutableList<UnmetNeed> entry(HandoffStage stage, HandoffFacts facts) {
      return GateLaw.REAL.entry(stage, first(facts));
    }

    @Override
    public ImmutableList<UnmetNeed> exit(HandoffStage stage, HandoffFacts facts) {
      return GateLaw.REAL.exit(stage, first(facts));
    }

    private static HandoffFacts first(HandoffFacts facts) {
      return facts.withResponsibilities(
          facts.responsibilities().stream().limit(1).collect(ImmutableList.toImmutableList()));
    }
  }

  /** Goes on to the next stage in spite of one refusal. */
  private static final class Forgiving extends HandoffProperties {
    private final HandoffRefusal forgiven;

    Forgiving(HandoffRefusal forgiven) {
      this.forgiven = forgiven;
    }

    @Override
    Ruling<Handoff, HandoffRefusal> advanced(Handoff handoff, HandoffFacts facts) {
      Ruling<Handoff, HandoffRefusal> ruling = super.advanced(handoff, facts);
      return ruling.refusal().filter(why -> why == forgiven).isPresent()
          ? new Ruling.Granted<>(
              HandoffSample.in(handoff.stage().flatMap(HandoffStage::next).orElseThrow()))
          : ruling;
    }
  }
}
