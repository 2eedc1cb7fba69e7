package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The gate against the oracle: on sets of quantities under one regime, and on observers under all
 * of them; and gates with planted faults, each of which must be found.
 */
class LeakGateProofTest {
  private static final long SEED = 20_261_125L;
  private static final Set<Sensitivity> SECRET =
      ImmutableSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);

  /** All facts are one: a point at which much is equal that is not in general. */
  private static final Points BAD = (draw, fact) -> 1;

  /** One bad point among good ones. */
  private static final Points ONE_BAD =
      (draw, fact) -> draw == 0 ? 1 : Points.STANDARD.at(draw, fact);

  /** A way to tell what can be computed under a regime. */
  private interface SetRule {
    QuantitySet computable(RegimeModel regime, QuantitySet known, QuantitySet asked);
  }

  @Test
  @Tag("short")
  void aSampleOfSetsIsJudgedAsByTheOracle() {
    proveSets(5_000, 80, 80);
  }

  @Test
  @Tag("full")
  void aMillionSetsAreJudgedAsByTheOracle() {
    proveSets(1_000_000, 1_000, 1_000);
  }

  private static void proveSets(int sets, int hostSchemas, int observers) {
    LeakGate gate = LeakGate.of(AgencySchema.usual());
    Tally tally =
        LongStream.range(0, 2)
            .parallel()
            .mapToObj(i -> drawn(gate, sets / 2, new SplittableRandom(SEED + i)))
            .reduce(new Tally(), Tally::and);
    SplittableRandom random = new SplittableRandom(SEED + 2);
    RandomObservers chance = new RandomObservers(random);
    for (int i = 0; i < hostSchemas; i++) {
      AgencySchema schema = chance.schema();
      assertThat(
              difference(
                  LeakGate.of(schema), schema, RegimeModel::computable, 4, random, new Tally()))
          .isEmpty();
    }
    Tally observed = new Tally();
    assertThat(observerDifference(LeakGate::of, observers, random, observed)).isEmpty();
    // Otherwise most would be equal for a reason of no interest.
    assertThat(tally.percent()).isBetween(15L, 85L);
    assertThat(observed.percent()).isBetween(15L, 85L);
    assertThat(tally.missedByClosure).isPositive();
    assertThat(tally.regimes).hasSize(gate.regimes().size());
    System.out.printf(
        "PASS leak gate: %d sets over %d regimes equal to the oracle (%d %% leak; %d need more than"
            + " one equation at a time), %d host schemas, %d observers (%d %% leak), seeds from %d%n",
        sets,
        gate.regimes().size(),
        tally.percent(),
        tally.missedByClosure,
        hostSchemas,
        observers,
        observed.percent(),
        SEED);
  }

  private static Tally drawn(LeakGate gate, int sets, SplittableRandom random) {
    Tally tally = new Tally();
    assertThat(difference(gate, AgencySchema.usual(), RegimeModel::computable, sets, random, tally))
        .isEmpty();
    return tally;
  }

  /** What went through a proof. */
  private static final class Tally {
    private int judged;
    private int leaking;
    private int missedByClosure;
    private final Set<String> regimes = new HashSet<>();

    private void count(boolean leaks) {
      judged++;
      leaking += leaks ? 1 : 0;
    }

    private Tally and(Tally other) {
      Tally both = new Tally();
      for (Tally one : List.of(this, other)) {
        both.judged += one.judged;
        both.leaking += one.leaking;
        both.missedByClosure += one.missedByClosure;
        both.regimes.addAll(one.regimes);
      }
      return both;
    }

    private long percent() {
      return 100L * leaking / judged;
    }
  }

  /** Returns the first set that a rule judges otherwise than the oracle. */
  private static Optional<String> difference(
      LeakGate gate,
      AgencySchema schema,
      SetRule rule,
      int sets,
      SplittableRandom random,
      Tally tally) {
    List<JacobianOracle> oracles = new ArrayList<>();
    for (RegimeModel model : gate.regimes()) {
      oracles.add(new JacobianOracle(schema, model.regime(), random.nextLong()));
    }
    Numbering numbering = gate.numbering();
    for (int i = 0; i < sets; i++) {
      int which = i % oracles.size();
      RegimeModel model = gate.regimes().get(which);
      JacobianOracle oracle = oracles.get(which);
      Set<Quantity> seen = some(oracle.quantities().asList(), random);
      QuantitySet known = numbering.set(seen);
      QuantitySet asked = numbering.set(oracle.quantities()).minus(known);
      Set<Quantity> expected = new HashSet<>(oracle.computable(seen));
      expected.removeAll(model.regime().open());
      QuantitySet found = rule.computable(model, known, asked);
      if (!numbering.quantities(found).equals(expected)) {
        return Optional.of(
            model.regime().name()
                + ": "
                + seen
                + " gives "
                + expected
                + ", not "
                + numbering.quantities(found));
      }
      QuantitySet closure =
          Closure.of(model.formulas(), model.gradients(), known)
              .intersection(model.gradients().changing())
              .minus(numbering.set(model.regime().open()))
              .minus(known);
      if (!found.containsAll(closure)) {
        return Optional.of(model.regime().name() + ": closure finds more than rank of " + seen);
      }
      tally.missedByClosure += closure.equals(found) ? 0 : 1;
      tally.regimes.add(model.regime().name());
      tally.count(expected.stream().anyMatch(q -> SECRET.contains(q.sensitivity())));
    }
    return Optional.empty();
  }

  private static Set<Quantity> some(ImmutableList<Quantity> pool, SplittableRandom random) {
    Set<Quantity> some = new HashSet<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      some.add(pool.get(random.nextInt(pool.size())));
    }
    return some;
  }

  /** Returns the first observer whom gates of a kind judge otherwise than the rules say. */
  private static Optional<String> observerDifference(
      Function<AgencySchema, LeakGate> gates, int observers, SplittableRandom random, Tally tally) {
    return observerDifference(gates, Function.identity(), observers, random, tally);
  }

  private static Optional<String> observerDifference(
      Function<AgencySchema, LeakGate> gates,
      Function<Observer, Observer> perceived,
      int observers,
      SplittableRandom random,
      Tally tally) {
    RandomObservers chance = new RandomObservers(random);
    AgencySchema few = few();
    LeakGate gate = gates.apply(few);
    SlowGate slow = new SlowGate(few, SEED);
    for (int i = 0; i < observers; i++) {
      if (i % 4 == 0) {
        AgencySchema schema = chance.schema();
        Optional<String> difference =
            judged(
                gates.apply(schema),
                new SlowGate(schema, SEED),
                perceived,
                chance.observer(schema, 3),
                tally);
        if (difference.isPresent()) {
          return difference;
        }
      }
      Optional<String> difference = judged(gate, slow, perceived, chance.observer(few, 12), tally);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> judged(
      LeakGate gate,
      SlowGate slow,
      Function<Observer, Observer> perceived,
      Observer observer,
      Tally tally) {
    Set<SlowGate.Spot> expected = slow.leaks(observer);
    List<Leak> leaks = gate.find(perceived.apply(observer));
    tally.count(!expected.isEmpty());
    if (!SlowGate.spots(leaks).equals(expected)) {
      return Optional.of(observer + " leaks " + expected + ", not " + leaks);
    }
    if (gate.leaks(observer) == expected.isEmpty()) {
      return Optional.of(observer + " is judged otherwise in a hurry");
    }
    return Optional.empty();
  }

  /** The standard schema with some of its regimes, so that the slow gate gets through. */
  static AgencySchema few() {
    return with(
        Stream.of(
                "fixed price",
                "not billable",
                "no overhead, no expenses",
                "salaried",
                "percent of completion, finished",
                "price unchanged",
                "hours unchanged")
            .map(LeakGateTest::regime)
            .toArray(Regime[]::new),
        AgencySchema.usual().globals());
  }

  private static AgencySchema with(Regime[] regimes, ImmutableSet<Quantity> globals) {
    AgencySchema standard = AgencySchema.usual();
    return AgencySchema.empty()
        .withEquations(standard.equations().toArray(new Equation[0]))
        .withRegimes(regimes)
        .withGlobals(globals.toArray(new Quantity[0]))
        .withReleases(standard.releases().toArray(new Release[0]));
  }

  @Test
  void aGateThatSolvesOneEquationAtATimeIsFound() {
    SetRule closure =
        (regime, known, asked) ->
            Closure.of(regime.formulas(), regime.gradients(), known)
                .intersection(regime.gradients().changing())
                .intersection(asked);
    assertThat(suspect(LeakGate.of(AgencySchema.usual()), closure)).isPresent();
  }

  @Test
  void aGateAtABadPointIsFound() {
    assertThat(suspect(LeakGate.of(AgencySchema.usual(), BAD), RegimeModel::computable))
        .isPresent();
  }

  @Test
  void aGateThatTakesTheFirstOfThreePointsIsFoundIfThatIsBad() {
    SetRule first =
        (regime, known, asked) -> {
          Span span =
              new Span(regime.gradients(), 0, known.intersection(regime.gradients().changing()));
          return asked.intersection(regime.gradients().changing()).filter(span::contains);
        };
    assertThat(suspect(LeakGate.of(AgencySchema.usual(), ONE_BAD), first)).isPresent();
  }

  @Test
  void oneBadPointOfThreeDoesNoHarm() {
    assertThat(suspect(LeakGate.of(AgencySchema.usual(), ONE_BAD), RegimeModel::computable))
        .isEmpty();
  }

  private static Optional<String> suspect(LeakGate gate, SetRule rule) {
    return difference(
        gate, AgencySchema.usual(), rule, 2_000, new SplittableRandom(SEED), new Tally());
  }

  @Test
  void aGateWithoutRegimesIsFound() {
    assertThat(
            suspect(
                schema ->
                    LeakGate.of(
                        AgencySchema.empty()
                            .withEquations(schema.equations().toArray(new Equation[0]))
                            .withGlobals(schema.globals().toArray(new Quantity[0]))
                            .withReleases(schema.releases().toArray(new Release[0]))),
                Function.identity()))
        .isPresent();
  }

  @Test
  void aGateWithoutGlobalsIsFound() {
    assertThat(
            suspect(
                schema ->
                    LeakGate.of(
                        AgencySchema.empty()
                            .withEquations(schema.equations().toArray(new Equation[0]))
                            .withRegimes(schema.regimes().toArray(new Regime[0]))
                            .withReleases(schema.releases().toArray(new Release[0]))),
                Function.identity()))
        .isPresent();
  }

  @Test
  void aGateThatJudgesEachGrainAloneIsFound() {
    assertThat(suspect(LeakGate::of, LeakGateProofTest::byGrain)).isPresent();
  }

  @Test
  void aGateThatForgetsTheGrainOfGuardedTotalsIsFound() {
    assertThat(suspect(LeakGate::of, LeakGateProofTest::coarse)).isPresent();
  }

  @Test
  void aGateThatDoesNotComputeWithTotalsIsFound() {
    assertThat(suspect(LeakGate::of, LeakGateProofTest::withoutCoarseTotals)).isPresent();
  }

  @Test
  void aGateThatOverlooksAWholeBesideItsPartsIsFound() {
    assertThat(suspect(LeakGate::of, LeakGateProofTest::oneCoarseGrain)).isPresent();
  }

  private static Optional<String> suspect(
      Function<AgencySchema, LeakGate> gates, Function<Observer, Observer> perceived) {
    return observerDifference(gates, perceived, 600, new SplittableRandom(SEED), new Tally());
  }

  private static Observer byGrain(Observer observer) {
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    for (Sight sight : observer.sights()) {
      for (Grain grain : Grain.values()) {
        ImmutableSet.Builder<Seen> seen = ImmutableSet.builder();
        sight.seen().stream().filter(one -> one.grain() == grain).forEach(seen::add);
        sights.add(new Sight(sight.where(), seen.build()));
      }
    }
    return new Observer(sights.build(), observer.mayKnow(), observer.alsoSecret());
  }

  private static Observer coarse(Observer observer) {
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    for (Sight sight : observer.sights()) {
      ImmutableSet.Builder<Seen> seen = ImmutableSet.builder();
      sight.seen().forEach(one -> seen.add(new Seen(one.quantity(), Grain.PROJECT)));
      sights.add(new Sight(sight.where(), seen.build()));
    }
    return new Observer(sights.build(), observer.mayKnow(), observer.alsoSecret());
  }

  /** Leaves out totals that are seen by budget, client, deal or project, and there once. */
  private static Observer withoutCoarseTotals(Observer observer) {
    Set<Quantity> totals =
        AgencySchema.usual().releases().stream()
            .filter(release -> release.kind() == Release.Kind.GUARDED_TOTAL)
            .map(Release::quantity)
            .collect(toImmutableSet());
    return seeing(
        observer,
        (sight, one) ->
            !totals.contains(one.quantity())
                || grains(sight, one.quantity()).size() > 1
                || one.grain().compareTo(Grain.BUDGET) > 0);
  }

  /** Leaves one grain of what is seen at several, none of them finer than a budget. */
  private static Observer oneCoarseGrain(Observer observer) {
    return seeing(
        observer,
        (sight, one) -> {
          ImmutableList<Grain> grains = grains(sight, one.quantity());
          boolean coarse = grains.stream().allMatch(grain -> grain.compareTo(Grain.BUDGET) <= 0);
          return !coarse || one.grain() == grains.get(0);
        });
  }

  private static ImmutableList<Grain> grains(Sight sight, Quantity quantity) {
    return sight.seen().stream()
        .filter(seen -> seen.quantity().equals(quantity))
        .map(Seen::grain)
        .collect(toImmutableList());
  }

  private static Observer seeing(Observer observer, BiPredicate<Sight, Seen> kept) {
    ImmutableList.Builder<Sight> sights = ImmutableList.builder();
    for (Sight sight : observer.sights()) {
      sights.add(
          new Sight(
              sight.where(),
              sight.seen().stream()
                  .filter(one -> kept.test(sight, one))
                  .collect(toImmutableSet())));
    }
    return new Observer(sights.build(), observer.mayKnow(), observer.alsoSecret());
  }
}
