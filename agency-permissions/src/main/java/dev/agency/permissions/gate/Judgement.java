package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One observer before the gate: what leaks to them.
 *
 * <p>Sights that show the same are judged once. Used once, by one thread.
 */
final class Judgement {
  private static final String EVERYWHERE = "all sights together";

  /** What a sight shows, and what of it each knower sees alone, and with the observer's own. */
  private record Look(View view, ImmutableList<View> alone, ImmutableList<View> withOwn) {}

  private final LeakGate gate;
  private final Numbering numbering;
  private final QuantitySet none;
  private final ImmutableList<Sight> sights;
  private final ImmutableList<Look> looks;
  private final ImmutableList<QuantitySet> mayKnow;
  private final QuantitySet secretKinds;
  private final Answers answers;
  private final ToldByTotals totals;
  private final Learned learned;
  private final ImmutableList<Learned> learnedAlone;

  /** The globals that are computed and should not be. */
  private final QuantitySet leakedGlobals;

  private final Map<Finding.Derivation, ImmutableList<Formula>> equations = new HashMap<>();

  Judgement(LeakGate gate, Observer observer) {
    this.gate = gate;
    numbering = gate.numbering();
    none = numbering.none();
    sights = observer.sights();
    looks = looks(observer);
    mayKnow =
        observer.knowers().stream()
            .map(knower -> numbering.set(knower.mayKnow()))
            .collect(toImmutableList());
    secretKinds = secretKinds(observer);
    answers = Answers.of(gate, ImmutableList.of());
    totals = new ToldByTotals(gate, secretKinds, answers, ImmutableList.of());
    learned = Learned.from(union(look -> look.view().seen()), gate, answers);
    learnedAlone = learnedAlone();
    leakedGlobals = leakedGlobals();
  }

  private ImmutableList<Look> looks(Observer observer) {
    ImmutableList.Builder<Look> all = ImmutableList.builder();
    for (int i = 0; i < sights.size(); i++) {
      int place = i;
      all.add(
          new Look(
              View.of(sights.get(i), gate),
              observer.knowers().stream()
                  .map(knower -> View.of(knower.alone().get(place), gate))
                  .collect(toImmutableList()),
              observer.knowers().stream()
                  .map(knower -> View.of(knower.withOwn().get(place), gate))
                  .collect(toImmutableList())));
    }
    return all.build();
  }

  private QuantitySet union(Function<Look, QuantitySet> part) {
    return looks.stream().map(part).reduce(none, QuantitySet::union);
  }

  private QuantitySet secretKinds(Observer observer) {
    Set<Sensitivity> classes =
        EnumSet.of(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL);
    classes.addAll(observer.alsoSecret());
    return gate.touched()
        .minus(numbering.set(observer.mayKnow()))
        .filter(number -> classes.contains(numbering.quantity(number).sensitivity()));
  }

  /** Returns the globals that each knower knows alone. */
  private ImmutableList<Learned> learnedAlone() {
    return IntStream.range(0, mayKnow.size())
        .mapToObj(i -> union(look -> look.alone().get(i).seen()))
        .map(seen -> Learned.from(seen, gate, answers))
        .collect(toImmutableList());
  }

  /** Returns the secrets among the globals that are computed, but for what is excused. */
  private QuantitySet leakedGlobals() {
    QuantitySet leaked = none;
    for (Finding finding : learned.computed()) {
      leaked = leaked.with(finding.secret());
    }
    leaked = leaked.intersection(secretKinds).minus(union(look -> look.view().allowed()));
    // Some knower may know it and knows it alone, from wherever it looks.
    for (int i = 0; i < mayKnow.size(); i++) {
      int knower = i;
      QuantitySet alone = learnedAlone.get(i).with(union(look -> look.alone().get(knower).open()));
      leaked = leaked.minus(mayKnow.get(i).intersection(alone));
    }
    return leaked;
  }

  /** Returns all leaks, for each sight in which they are. */
  ImmutableList<Leak> leaks() {
    Map<Look, List<Finding>> byLook = new LinkedHashMap<>();
    looks.forEach(look -> byLook.computeIfAbsent(look, this::find));
    ImmutableList.Builder<Leak> leaks = ImmutableList.builder();
    for (int i = 0; i < looks.size(); i++) {
      for (Finding finding : byLook.getOrDefault(looks.get(i), ImmutableList.of())) {
        leaks.add(leak(finding, sights.get(i).where()));
      }
    }
    Set<Integer> found = new HashSet<>();
    byLook.values().forEach(findings -> findings.forEach(one -> found.add(one.secret())));
    for (Finding finding : learned.computed()) {
      if (leakedGlobals.contains(finding.secret()) && !found.contains(finding.secret())) {
        leaks.add(leak(finding, EVERYWHERE));
      }
    }
    return leaks.build();
  }

  /** Returns whether there is a leak at all. */
  boolean leaksAnything() {
    if (!leakedGlobals.isEmpty()) {
      return true;
    }
    for (Look look : new LinkedHashSet<>(looks)) {
      View view = look.view();
      QuantitySet known = learned.with(view.seen());
      QuantitySet secrets = secretKinds.minus(known).minus(view.allowed());
      ImmutableList<Excuse> excuses = excuses(look);
      if (answers(excuses).tellAnything(known, secrets)
          || !ofGlobals(view, excuses).isEmpty()
          || !toldByTotals(look, excuses).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what leaks at one look, in the order of the catalogue. */
  private List<Finding> find(Look look) {
    View view = look.view();
    ImmutableList<Excuse> excuses = excuses(look);
    QuantitySet known = learned.with(view.seen());
    Map<Integer, Finding> findings = new TreeMap<>();
    for (Answers.Fact fact :
        answers(excuses).ask(known, secretKinds.minus(known).minus(view.allowed()))) {
      findings.put(fact.secret(), learned.finding(fact, known, view.seen()));
    }
    ofGlobals(view, excuses).forEach(one -> findings.put(one.secret(), one));
    toldByTotals(look, excuses).forEach(one -> findings.putIfAbsent(one.secret(), one));
    return ImmutableList.copyOf(findings.values());
  }

  /** Returns what the knowers may know at a look because they tell it alone. */
  private ImmutableList<Excuse> excuses(Look look) {
    ImmutableList.Builder<Excuse> excuses = ImmutableList.builder();
    for (int i = 0; i < mayKnow.size(); i++) {
      View alone = look.withOwn().get(i);
      excuses.add(
          new Excuse(mayKnow.get(i), alone.open(), alone.seen(), learnedAlone.get(i).globals()));
    }
    return excuses.build();
  }

  private Answers answers(ImmutableList<Excuse> excuses) {
    return excuses.isEmpty() ? answers : Answers.of(gate, excuses);
  }

  /** Returns what leaks by totals, but for what a knower has from totals alone in the same way. */
  private List<Finding> toldByTotals(Look look, ImmutableList<Excuse> excuses) {
    if (excuses.isEmpty()) {
      return totals.find(look.view(), learned);
    }
    List<Finding> told =
        new ArrayList<>(
            new ToldByTotals(gate, secretKinds, answers, excuses).find(look.view(), learned));
    for (int i = 0; i < mayKnow.size(); i++) {
      QuantitySet known = mayKnow.get(i);
      View alone = look.withOwn().get(i);
      Set<String> ways = new HashSet<>();
      new ToldByTotals(gate, known, answers, ImmutableList.of())
          .find(alone, learnedAlone.get(i))
          .forEach(one -> ways.add(way(one)));
      told.removeIf(
          one ->
              known.contains(one.secret())
                  && isBySolvingNothing(one)
                  && (ways.contains(way(one)) || alone.open().contains(one.secret())));
    }
    return told;
  }

  /** Whether it is told by which totals there are, and not by the equations of a regime. */
  private static boolean isBySolvingNothing(Finding finding) {
    Finding.Derivation derivation = finding.derivation();
    return derivation.solved().isEmpty() || derivation.product().isPresent();
  }

  private static String way(Finding finding) {
    return finding.derivation().beside().orElse("") + " " + finding.secret();
  }

  /**
   * Returns the globals that are known from elsewhere and can be computed here once more: to know
   * the cost rate of oneself is no reason to see those of others. Globals that are a leak
   * themselves prove nothing here.
   */
  private List<Finding> ofGlobals(View view, ImmutableList<Excuse> excuses) {
    List<Finding> findings = new ArrayList<>();
    QuantitySet shown = view.seen();
    QuantitySet known = learned.globals().minus(leakedGlobals).union(shown);
    Answers here = answers(excuses);
    learned
        .globals()
        .minus(view.open())
        .intersection(secretKinds)
        .forEach(
            global -> {
              QuantitySet rest = known.without(global);
              for (Answers.Fact fact : here.ask(rest, none.with(global))) {
                findings.add(learned.finding(fact, rest, shown));
              }
            });
    return findings;
  }

  private Leak leak(Finding finding, String where) {
    Finding.Derivation derivation = finding.derivation();
    FoundLeak.Builder leak =
        FoundLeak.builder()
            .where(where)
            .secret(numbering.quantity(finding.secret()))
            .regime(derivation.beside().orElseGet(LeakGate.ANY::name))
            .witness(numbering.quantities(finding.witness()))
            .learnedElsewhere(numbering.quantities(finding.elsewhere()))
            .hideOne(numbering.quantities(finding.hideOne()))
            .together(false);
    derivation
        .solved()
        .ifPresent(
            fact -> {
              ImmutableList<Formula> needed =
                  equations.computeIfAbsent(
                      derivation, d -> fact.regime().needed(d.from(), fact.secret()));
              needed.forEach(formula -> leak.addEquations(formula.equation));
              leak.together(fact.regime().together(needed, derivation.from(), fact.secret()));
              if (derivation.beside().isEmpty()) {
                leak.regime(fact.regime().name(needed));
              }
            });
    derivation.product().ifPresent(leak::addEquations);
    return leak.build();
  }
}
