package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Repairs against the cheapest of all sets there are to hide, tried one after the other. */
class RepairProofTest {
  private static final long SEED = 20_261_126L;
  private static final int MOST = 14;

  @Test
  @Tag("short")
  void repairsAreTheCheapestThereAre() {
    prove(400, 60);
  }

  @Test
  @Tag("full")
  void manyRepairsAreTheCheapestThereAre() {
    prove(20_000, 3_000);
  }

  private static void prove(int observers, int large) {
    Tally tally = new Tally();
    assertThat(difference(LeakGate::judge, observers, large, tally)).isEmpty();
    long percent = 100L * tally.leaking / tally.judged;
    assertThat(percent).isBetween(15L, 85L);
    assertThat(tally.several).isGreaterThan(tally.leaking / 20);
    System.out.printf(
        "PASS repairs: %d observers (%d %% leak; %d repairs of more than one quantity), each the"
            + " cheapest of up to %,d sets, seed %d%n",
        tally.judged, percent, tally.several, 1 << MOST, SEED);
  }

  private static final class Tally {
    private int judged;
    private int leaking;
    private int several;
  }

  /** Returns the first observer whose repair is not the cheapest. */
  private static Optional<String> difference(
      BiFunction<LeakGate, Observer, LeakFindings> judge, int observers, int large, Tally tally) {
    SplittableRandom random = new SplittableRandom(SEED);
    RandomObservers chance = new RandomObservers(random);
    AgencySchema few = LeakGateProofTest.few();
    LeakGate gate = LeakGate.of(few);
    for (int i = 0; i < observers; i++) {
      Observer observer = chance.observer(few, i < large ? MOST : 9);
      Optional<String> difference = judged(gate, judge, observer, tally);
      if (difference.isPresent()) {
        return difference;
      }
      if (i % 4 == 0) {
        AgencySchema own = chance.schema();
        difference = judged(LeakGate.of(own), judge, chance.observer(own, 3), tally);
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> judged(
      LeakGate gate,
      BiFunction<LeakGate, Observer, LeakFindings> judge,
      Observer observer,
      Tally tally) {
    LeakFindings findings = judge.apply(gate, observer);
    Repair repair = findings.repair();
    tally.judged++;
    tally.leaking += findings.isSafe() ? 0 : 1;
    tally.several += repair.hide().size() > 1 ? 1 : 0;
    long cheapest = cheapest(gate, observer);
    boolean right =
        repair.cheapest()
            && !gate.leaks(without(observer, repair.hide()))
            && weight(gate, repair.hide()) == cheapest;
    return right
        ? Optional.empty()
        : Optional.of(observer + ": " + repair + " is no repair, or not the cheapest");
  }

  /**
   * Returns the weight of the cheapest set after which nothing leaks, by trying all, cheap first.
   */
  private static long cheapest(LeakGate gate, Observer observer) {
    ImmutableList<Quantity> all =
        observer.sights().stream()
            .flatMap(sight -> sight.seen().stream())
            .map(Seen::quantity)
            .collect(toImmutableSet())
            .asList();
    List<Integer> sets = new ArrayList<>();
    Map<Integer, Long> weights = new HashMap<>();
    for (int set = 0; set < 1 << all.size(); set++) {
      sets.add(set);
      weights.put(set, weight(gate, members(all, set)));
    }
    sets.sort(Comparator.comparing(weights::get));
    for (int set : sets) {
      if (!gate.leaks(without(observer, members(all, set)))) {
        return weights.getOrDefault(set, 0L);
      }
    }
    throw new AssertionError("With all hidden nothing leaks.");
  }

  private static Set<Quantity> members(List<Quantity> all, int set) {
    Set<Quantity> members = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if ((set >> i & 1) != 0) {
        members.add(all.get(i));
      }
    }
    return members;
  }

  private static long weight(LeakGate gate, Set<Quantity> hidden) {
    long[] weights = gate.weights();
    return hidden.stream().mapToLong(q -> weights[gate.numbering().number(q)]).sum();
  }

  static Observer without(Observer observer, Set<Quantity> hidden) {
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    for (Sight sight : observer.sights()) {
      sights.add(
          new Sight(
              sight.where(),
              sight.seen().stream()
                  .filter(seen -> !hidden.contains(seen.quantity()))
                  .collect(toImmutableSet())));
    }
    return new Observer(sights.build(), observer.mayKnow(), observer.alsoSecret());
  }

  @Test
  void aRepairThatHidesTheWholeOfEachWitnessIsFound() {
    assertThat(
            difference(
                (gate, observer) -> {
                  LeakFindings findings = gate.judge(observer);
                  ImmutableSet<Quantity> all =
                      findings.leaks().stream()
                          .flatMap(leak -> leak.witness().stream())
                          .collect(toImmutableSet());
                  return new LeakFindings(findings.leaks(), new Repair(all, true));
                },
                50,
                0,
                new Tally()))
        .isPresent();
  }

  @Test
  void aRepairOfTheFirstLeaksThatDoesNotLookAgainIsFound() {
    assertThat(
            difference(
                (gate, observer) -> {
                  Judgement judgement = new Judgement(gate, observer);
                  QuantitySet none = gate.numbering().none();
                  List<RepairSearch.Clause> first = judgement.clauses(none);
                  RepairSearch.Found once =
                      new RepairSearch(gate.weights(), hidden -> ImmutableList.of(), 10_000)
                          .find(first);
                  Repair repair =
                      new Repair(gate.numbering().quantities(once.hide()), once.cheapest());
                  return new LeakFindings(judgement.leaks(), repair);
                },
                200,
                0,
                new Tally()))
        .isPresent();
  }

  @Test
  void aSearchThatIsGivenUpSaysSoAndStillRepairs() {
    SplittableRandom random = new SplittableRandom(SEED);
    RandomObservers chance = new RandomObservers(random);
    LeakGate gate = LeakGate.of(LeakGateProofTest.few());
    int repaired = 0;
    for (int i = 0; i < 60; i++) {
      Observer observer = chance.observer(LeakGateProofTest.few(), 20);
      Judgement judgement = new Judgement(gate, observer);
      List<RepairSearch.Clause> first = judgement.clauses(gate.numbering().none());
      if (!first.isEmpty()) {
        RepairSearch.Found found =
            new RepairSearch(gate.weights(), judgement::clauses, 1).find(first);
        Set<Quantity> hide = gate.numbering().quantities(found.hide());
        assertThat(found.cheapest()).isFalse();
        assertThat(gate.leaks(without(observer, hide))).isFalse();
        // It cannot be reduced.
        for (Quantity quantity : hide) {
          Set<Quantity> less = new LinkedHashSet<>(hide);
          less.remove(quantity);
          assertThat(gate.leaks(without(observer, less))).isTrue();
        }
        repaired++;
      }
    }
    assertThat(repaired).isGreaterThan(20);
  }
}
