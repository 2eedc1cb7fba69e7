package dev.agency.core.handoff;

import static dev.agency.core.handoff.HandoffSample.ACCOUNT_MANAGER;
import static dev.agency.core.handoff.HandoffSample.DAY;
import static dev.agency.core.handoff.HandoffSample.POLICY;
import static dev.agency.core.handoff.HandoffSample.PROJECT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.error.Ruling;
import dev.agency.core.id.PersonId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of gates, packets and signatures whatever is missing. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class HandoffProperties extends Laws {
  private static final HandoffFlow FLOW = HandoffFlow.of(POLICY);

  GateLaw.Gates gates() {
    return GateLaw.REAL;
  }

  Ruling<Handoff, HandoffRefusal> advanced(Handoff handoff, HandoffFacts facts) {
    return FLOW.advance(handoff, facts, PROJECT_MANAGER, DAY);
  }

  Fingerprint fingerprint(HandoffPacket packet) {
    return packet.fingerprint();
  }

  ImmutableSet<Need> takenOut() {
    return GateLaw.tried();
  }

  @Property
  void aGateMissesWhatWasTakenOutAndIsOpenOtherwise(@ForAll long seed) {
    ImmutableSet<Gap> gaps = GateLaw.gaps(seed);
    GateLaw.check(gates(), gaps);
    bothOften("nothing is missing", gaps.isEmpty(), 10);
  }

  @Property
  void theOrderOfFactsDoesNotMatter(@ForAll long seed) {
    HandoffFacts facts = GateLaw.facts(GateLaw.gaps(seed));
    HandoffFacts turned =
        facts
            .withWorkItems(Lists.reverse(facts.workItems()))
            .withResponsibilities(Lists.reverse(facts.responsibilities()));
    for (HandoffStage stage : HandoffStage.values()) {
      assertThat(gates().exit(stage, turned))
          .containsExactlyInAnyOrderElementsOf(gates().exit(stage, facts));
      assertThat(gates().entry(stage, turned)).isEqualTo(gates().entry(stage, facts));
    }
  }

  /** Signed by all who have to, a stage is left exactly when nothing is missing on either side. */
  @Property
  void aSignedStageIsLeftExactlyWhenBothGatesAreOpen(@ForAll long seed) {
    ImmutableSet<Gap> gaps = GateLaw.gaps(seed);
    HandoffFacts facts = GateLaw.facts(gaps);
    if (gaps.contains(Gap.NO_ACCOUNT_MANAGER) || gaps.contains(Gap.NO_PROJECT_MANAGER)) {
      return;
    }
    for (HandoffStage stage : HandoffStage.values()) {
      Handoff signed =
          signed(signed(HandoffSample.in(stage), facts, ACCOUNT_MANAGER), facts, PROJECT_MANAGER);
      boolean open = GateLaw.REAL.exit(stage, facts).isEmpty();
      boolean nextOpen =
          stage.next().map(next -> GateLaw.REAL.entry(next, facts).isEmpty()).orElse(true);
      Ruling<Handoff, HandoffRefusal> ruling = advanced(signed, facts);
      assertThat(ruling.granted().isPresent()).as(stage + " " + gaps).isEqualTo(open && nextOpen);
      ruling.granted().ifPresent(next -> assertThat(next.stage()).isEqualTo(stage.next()));
      ruling
          .refusal()
          .ifPresent(
              why ->
                  assertThat(why)
                      .isEqualTo(
                          open ? HandoffRefusal.NEXT_GATE_CLOSED : HandoffRefusal.GATE_CLOSED));
    }
  }

  /** Without both signatures under the same packet the scope is never left. */
  @Property
  void noScopeIsLeftThatTwoPeopleDidNotSignAsItIs(@ForAll long seed) {
    HandoffFacts before = HandoffSample.facts();
    HandoffFacts after = GateLaw.facts(GateLaw.gaps(seed));
    HandoffStage stage = HandoffStage.SCOPE_ALIGNMENT;
    Handoff byOne = signed(HandoffSample.in(stage), before, ACCOUNT_MANAGER);
    Handoff byBoth = signed(byOne, before, PROJECT_MANAGER);
    assertThat(advanced(byOne, after).granted()).isEmpty();
    boolean same =
        HandoffPacket.of(stage, before)
            .fingerprint()
            .equals(HandoffPacket.of(stage, after).fingerprint());
    if (!same) {
      assertThat(advanced(byBoth, after).granted()).isEmpty();
    }
  }

  @Property
  void whatIsSignedIsThePacketAndNoOtherFact(@ForAll long seed) {
    ImmutableSet<Gap> gaps = GateLaw.gaps(seed);
    HandoffFacts facts = GateLaw.facts(gaps);
    for (HandoffStage stage : HandoffStage.values()) {
      HandoffPacket packet = HandoffPacket.of(stage, facts);
      HandoffPacket whole = HandoffPacket.of(stage, HandoffSample.facts());
      assertThat(fingerprint(packet).equals(fingerprint(whole)))
          .isEqualTo(packet.items().equals(whole.items()));
    }
  }

  private static Handoff signed(Handoff handoff, HandoffFacts facts, PersonId by) {
    return FLOW.sign(handoff, facts, by, DAY).granted().orElse(handoff);
  }

  @Property(tries = 1)
  void eachNeedIsTakenOutBySomeGap() {
    assertThat(takenOut()).containsExactlyInAnyOrder(Need.values());
  }
}
