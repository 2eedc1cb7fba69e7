package dev.agency.permissions.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.testkit.world.ProjectKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The regimes of the schema against any conjunction of what may hold of a project: what the oracle
 * computes there, from quantities of which none can be left out, the gate finds in some regime.
 */
class RegimeCoverTest {
  private static final long SEED = 20_261_127L;
  private static final AgencySchema STANDARD = AgencySchema.usual();
  private static final ImmutableSet<Sensitivity> SECRET =
      ImmutableSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);

  @Test
  @Tag("short")
  void whatLeaksOnAnyKindOfProjectIsFound() {
    prove(125);
  }

  @Test
  @Tag("full")
  void whatLeaksOnManyKindsOfProjectsIsFound() {
    prove(12_500);
  }

  private static void prove(int kinds) {
    Tally tally = new Tally();
    Optional<String> missed = missed(LeakGate.of(STANDARD), kinds, tally);
    System.out.printf(
        "%s regimes: %d sets on %d kinds of projects drawn (%d leak, %d sets of which nothing can be"
            + " left out), each found in one of %d regimes, seed %d%n",
        missed.isEmpty() ? "PASS" : "FAIL",
        tally.sets,
        tally.kinds.size(),
        tally.leaking,
        tally.witnesses.size(),
        STANDARD.regimes().size(),
        SEED);
    assertThat(missed).isEmpty();
    assertThat(100 * tally.leaking / tally.sets).isBetween(15, 85);
    // Few facts are drawn as often as many, and the same few soon again.
    assertThat(tally.kinds.size()).isGreaterThan(Math.min(kinds / 2, 5_000));
    assertThat(100 * tally.beyondTheGeneral / tally.leaking).isGreaterThan(20);
  }

  private static final class Tally {
    private int sets;
    private int leaking;
    private int beyondTheGeneral;
    private final Set<String> kinds = new HashSet<>();
    private final Set<Set<Quantity>> witnesses = new HashSet<>();
  }

  /** Returns the first set that tells a secret on a kind of project, and in no regime. */
  private static Optional<String> missed(LeakGate gate, int kinds, Tally tally) {
    SplittableRandom random = new SplittableRandom(SEED);
    Numbering numbering = gate.numbering();
    for (int i = 0; i < kinds; i++) {
      Regime kind = ProjectKinds.draw(random);
      tally.kinds.add(kind.name());
      JacobianOracle oracle = new JacobianOracle(STANDARD, kind, random.nextLong());
      ImmutableList<Quantity> pool = oracle.quantities().asList();
      for (int j = 0; j < 4; j++) {
        Set<Quantity> seen = some(pool, random);
        List<Quantity> told = new ArrayList<>(oracle.computable(seen));
        told.removeAll(kind.open());
        told.removeIf(quantity -> !SECRET.contains(quantity.sensitivity()));
        told.sort(Comparator.comparing(Quantity::name));
        tally.sets++;
        if (told.isEmpty()) {
          continue;
        }
        tally.leaking++;
        Quantity secret = told.get(random.nextInt(told.size()));
        Set<Quantity> witness = needed(oracle, seen, secret);
        tally.witnesses.add(witness);
        QuantitySet known = numbering.set(witness);
        QuantitySet asked = numbering.set(ImmutableSet.of(secret));
        List<RegimeModel> telling = new ArrayList<>();
        for (RegimeModel regime : gate.regimes()) {
          if (telling.isEmpty() && !regime.computable(known, asked).isEmpty()) {
            telling.add(regime);
          }
        }
        if (telling.isEmpty()) {
          return Optional.of(secret.name() + " by " + witness + " on " + kind.name());
        }
        tally.beyondTheGeneral += telling.get(0).regime().equals(LeakGate.ANY) ? 0 : 1;
      }
    }
    return Optional.empty();
  }

  private static Set<Quantity> some(ImmutableList<Quantity> pool, SplittableRandom random) {
    Set<Quantity> some = new LinkedHashSet<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      some.add(pool.get(random.nextInt(pool.size())));
    }
    return some;
  }

  /** Returns what a secret is computed from, by taking away what is not needed. */
  private static Set<Quantity> needed(JacobianOracle oracle, Set<Quantity> seen, Quantity secret) {
    Set<Quantity> needed = new LinkedHashSet<>(seen);
    for (Quantity quantity : seen) {
      Set<Quantity> less = new LinkedHashSet<>(needed);
      less.remove(quantity);
      if (oracle.computable(less).contains(secret)) {
        needed = less;
      }
    }
    return needed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixed price",
        "not billable",
        "finished",
        "no overhead",
        "no expenses",
        "expected loss",
        "all bought from others",
        "nothing passed through",
        "fully invoiced",
        "nothing invoiced",
        "fully billable",
        "work done",
        "as sold",
        "worked as planned",
        "price unchanged",
        "hours unchanged"
      })
  void aSchemaThatForgetsWhatMayHoldIsFound(String forgotten) {
    assertThat(missedWith(regime -> !names(regime, forgotten))).isPresent();
  }

  @Test
  void aSchemaOfNothingButWhatHoldsAloneIsFound() {
    assertThat(missedWith(regime -> regime.parts().isEmpty())).isPresent();
  }

  private static boolean names(Regime regime, String part) {
    return regime.name().equals(part)
        || regime.parts().stream().anyMatch(each -> each.name().equals(part));
  }

  private static Optional<String> missedWith(Predicate<Regime> kept) {
    AgencySchema less =
        AgencySchema.empty()
            .withEquations(STANDARD.equations().toArray(new Equation[0]))
            .withGlobals(STANDARD.globals().toArray(new Quantity[0]))
            .withRegimes(STANDARD.regimes().stream().filter(kept).toArray(Regime[]::new));
    return missed(LeakGate.of(less), 3_000, new Tally());
  }
}
