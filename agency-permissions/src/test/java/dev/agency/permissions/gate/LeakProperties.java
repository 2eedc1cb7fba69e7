package dev.agency.permissions.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.testkit.PassLine;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class LeakProperties {
  private static final AgencySchema FEW = LeakGateProofTest.few();
  private static final LeakGate GATE = LeakGate.of(FEW);
  private static final Regime ANY = Regime.of("any", "Any.");

  /** What tells a secret as it is. */
  private static final Set<String> ITSELF =
      ImmutableSet.of("a total over one person", "a total less those of its parts");

  private static final Set<Quantity> TOTALS =
      FEW.releases().stream()
          .filter(release -> release.kind() == Release.Kind.GUARDED_TOTAL)
          .map(Release::quantity)
          .collect(ImmutableSet.toImmutableSet());

  @Provide
  Arbitrary<Observer> observers() {
    return Arbitraries.longs()
        .map(seed -> new RandomObservers(new SplittableRandom(seed)).observer(FEW, 12));
  }

  @Provide
  Arbitrary<Quantity> quantities() {
    return Arbitraries.of(FEW.quantities());
  }

  /** By the oracle, which knows nothing but the equations that are named. */
  @Property
  void aLeakNeedsAllOfItsWitnessAndAllOfItsEquations(@ForAll("observers") Observer observer) {
    for (Leak leak : GATE.find(observer)) {
      if (leak.regime().equals("as many totals as people")) {
        continue;
      }
      if (ITSELF.contains(leak.regime())) {
        assertTellsATotal(leak);
        continue;
      }
      assertThat(follows(leak.equations(), leak.witness(), leak.secret())).isTrue();
      for (Quantity quantity : leak.witness()) {
        Set<Quantity> less = new LinkedHashSet<>(leak.witness());
        less.remove(quantity);
        assertThat(follows(leak.equations(), less, leak.secret())).isFalse();
      }
      for (Equation equation : leak.equations()) {
        List<Equation> less = new ArrayList<>(leak.equations());
        less.remove(equation);
        assertThat(follows(less, leak.witness(), leak.secret())).isFalse();
      }
    }
  }

  /** A total that is shown, or one that follows from another and from figures. */
  private static void assertTellsATotal(Leak leak) {
    assertThat(leak.witness()).anyMatch(TOTALS::contains);
    if (leak.equations().isEmpty()) {
      assertThat(leak.witness()).hasSize(1);
      return;
    }
    assertThat(TOTALS)
        .anyMatch(
            total ->
                tells(leak, leak.equations(), total)
                    && leak.equations().stream()
                        .allMatch(
                            equation -> {
                              List<Equation> less = new ArrayList<>(leak.equations());
                              less.remove(equation);
                              return !tells(leak, less, total);
                            }));
  }

  private static boolean tells(Leak leak, List<Equation> equations, Quantity total) {
    Set<Quantity> from = new LinkedHashSet<>(leak.witness());
    from.remove(total);
    return follows(equations, from, total);
  }

  private static boolean follows(List<Equation> equations, Set<Quantity> witness, Quantity secret) {
    AgencySchema schema = AgencySchema.empty().withEquations(equations.toArray(new Equation[0]));
    return new JacobianOracle(schema, ANY, 1).computable(witness).contains(secret);
  }

  /** A guarded total may be shown on purpose, and with it what follows from it. */
  @Property
  void whatLeaksStillLeaksWhenMoreIsShownUnlessItIsShownItself(
      @ForAll("observers") Observer observer, @ForAll("quantities") Quantity more) {
    Assume.that(!TOTALS.contains(more));
    List<Sight> sights = new ArrayList<>();
    for (Sight sight : observer.sights()) {
      sights.add(
          new Sight(
              sight.where(),
              ImmutableSet.<Seen>builder()
                  .addAll(sight.seen())
                  .add(new Seen(more, Grain.BUDGET))
                  .build()));
    }
    Observer larger =
        new Observer(ImmutableList.copyOf(sights), observer.mayKnow(), observer.alsoSecret());
    Set<Quantity> before = secrets(observer);
    before.remove(more);
    assertThat(secrets(larger)).containsAll(before);
  }

  /** With what one of them sees, and with less, so that there is something to remember. */
  @Property
  void aGateThatRemembersJudgesAsOneThatDoesNot(@ForAll("observers") Observer observer) {
    LeakGate remembering = GATE.remembering();
    List<Observer> all = new ArrayList<>(List.of(observer, observer));
    for (Quantity hidden : observer.sights().stream().flatMap(LeakProperties::seen).toList()) {
      all.add(without(observer, hidden));
    }
    for (Observer one : all) {
      assertThat(remembering.leaks(one)).isEqualTo(GATE.leaks(one));
      assertThat(remembering.find(one)).isEqualTo(GATE.find(one));
    }
  }

  private static Stream<Quantity> seen(Sight sight) {
    return sight.seen().stream().map(Seen::quantity).limit(3);
  }

  private static Observer without(Observer observer, Quantity hidden) {
    return new Observer(
        observer.sights().stream()
            .map(
                sight ->
                    new Sight(
                        sight.where(),
                        sight.seen().stream()
                            .filter(seen -> !seen.quantity().equals(hidden))
                            .collect(ImmutableSet.toImmutableSet())))
            .collect(ImmutableList.toImmutableList()),
        observer.mayKnow(),
        observer.alsoSecret());
  }

  @Property
  void theOrderOfSightsHasNoMeaning(@ForAll("observers") Observer observer) {
    Observer reversed =
        new Observer(observer.sights().reverse(), observer.mayKnow(), observer.alsoSecret());
    assertThat(SlowGate.spots(GATE.find(reversed))).isEqualTo(SlowGate.spots(GATE.find(observer)));
  }

  private static Set<Quantity> secrets(Observer observer) {
    Set<Quantity> secrets = new LinkedHashSet<>();
    GATE.find(observer).forEach(leak -> secrets.add(leak.secret()));
    return secrets;
  }
}
