package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One observer before the gate: what leaks to them, with all that is shown and with some of it
 * hidden.
 *
 * <p>Sights that show the same are judged once. Used once, by one thread.
 */
final class Judgement {
  private static final String EVERYWHERE = "all sights together";

  /** Steps after which the search for the cheapest repair is given up: some tenths of a second. */
  private static final int LIMIT = 20_000;

  /** What a sight shows, and what of it each knower sees alone, and with the observer's own. */
  private record Look(View view, ImmutableList<View> alone, ImmutableList<View> withOwn) {}

  /** All leaks: by sight, and those that take all of them. */
  private record Findings(Map<Look, List<Finding>> byLook, List<Finding> onlyTogether) {}

  private final LeakGate gate;
  private final Numbering numbering;
  private final QuantitySet none;
  private final ImmutableList<Sight> sights;
  private final ImmutableList<Look> looks;
  private final ImmutableList<QuantitySet> mayKnow;
  private final QuantitySet seenAnywhere;
  private final QuantitySet allowedAnywhere;
  private final QuantitySet secretKinds;
  private final Answers answers;
  private final ToldByTotals totals;
  private final Map<QuantitySet, Findings> judged = new HashMap<>();
  private final Map<QuantitySet, ImmutableList<Learned>> learnedAlone = new HashMap<>();
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
    seenAnywhere = union(look -> look.view().seen());
    allowedAnywhere = union(look -> look.view().allowed());
    secretKinds = secretKinds(observer);
    answers = Answers.of(gate, ImmutableList.of());
    totals = new ToldByTotals(gate, secretKinds, answers, ImmutableList.of());
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

  /** Returns all leaks, for each sight in which they are. */
  ImmutableList<Leak> leaks() {
    Findings findings = findings(none);
    ImmutableList.Builder<Leak> leaks = ImmutableList.builder();
    for (int i = 0; i < looks.size(); i++) {
      for (Finding finding : findings.byLook().getOrDefault(looks.get(i), ImmutableList.of())) {
        leaks.add(leak(finding, sights.get(i).where()));
      }
    }
    for (Finding finding : findings.onlyTogether()) {
      leaks.add(leak(finding, EVERYWHERE));
    }
    return leaks.build();
  }

  /** Returns whether there is a leak at all. */
  boolean leaksAnything() {
    Learned learned = Learned.from(seenAnywhere, gate, answers);
    if (!secretsOf(learned, none).isEmpty()) {
      return true;
    }
    for (Look look : new LinkedHashSet<>(looks)) {
      View view = look.view();
      QuantitySet known = learned.with(view.seen());
      QuantitySet secrets = secretKinds.minus(known).minus(view.allowed());
      ImmutableList<Excuse> excuses = excuses(look, none);
      if (answers(excuses).tellAnything(known, secrets)
          || !ofGlobals(view, learned, none, excuses).isEmpty()
          || !toldByTotals(look, none, learned, excuses).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the secrets among the globals that are computed. */
  private QuantitySet secretsOf(Learned learned, QuantitySet hidden) {
    QuantitySet computed = none;
    for (Finding finding : learned.computed()) {
      computed = computed.with(finding.secret());
    }
    return computed.intersection(secretKinds).minus(allowedAnywhere).minus(excusedGlobals(hidden));
  }

  /** Returns the globals that some knower may know and knows alone, from wherever it looks. */
  private QuantitySet excusedGlobals(QuantitySet hidden) {
    QuantitySet excused = none;
    for (int i = 0; i < mayKnow.size(); i++) {
      int knower = i;
      QuantitySet open = union(look -> look.alone().get(knower).open()).minus(hidden);
      excused = excused.union(mayKnow.get(i).intersection(learnedAlone(hidden).get(i).with(open)));
    }
    return excused;
  }

  /** Returns the globals that each knower knows alone with some quantities hidden. */
  private ImmutableList<Learned> learnedAlone(QuantitySet hidden) {
    return learnedAlone.computeIfAbsent(
        hidden,
        h ->
            IntStream.range(0, mayKnow.size())
                .mapToObj(i -> union(look -> look.alone().get(i).seen()).minus(h))
                .map(seen -> Learned.from(seen, gate, answers))
                .collect(toImmutableList()));
  }

  /** Returns what the knowers may know at a look because they tell it alone. */
  private ImmutableList<Excuse> excuses(Look look, QuantitySet hidden) {
    ImmutableList.Builder<Excuse> excuses = ImmutableList.builder();
    for (int i = 0; i < mayKnow.size(); i++) {
      View alone = look.withOwn().get(i).without(hidden);
      excuses.add(
          new Excuse(
              mayKnow.get(i), alone.open(), alone.seen(), learnedAlone(hidden).get(i).globals()));
    }
    return excuses.build();
  }

  /** Returns what to hide so that nothing leaks. */
  Repair repair() {
    List<RepairSearch.Clause> clauses = clauses(none);
    if (clauses.isEmpty()) {
      return new Repair(ImmutableSet.of(), true);
    }
    RepairSearch.Found found = new RepairSearch(gate.weights(), this::clauses, LIMIT).find(clauses);
    return new Repair(numbering.quantities(found.hide()), found.cheapest());
  }

  /** Returns what still leaks with some quantities hidden, as what a repair must do about it. */
  List<RepairSearch.Clause> clauses(QuantitySet hidden) {
    Findings findings = findings(hidden);
    Set<RepairSearch.Clause> clauses = new LinkedHashSet<>();
    findings
        .byLook()
        .forEach(
            (look, found) -> found.forEach(one -> clauses.add(one.clause(look.view().open()))));
    findings.onlyTogether().forEach(one -> clauses.add(one.clause(seenAnywhere)));
    return new ArrayList<>(clauses);
  }

  private Findings findings(QuantitySet hidden) {
    return judged.computeIfAbsent(hidden, this::judge);
  }

  private Findings judge(QuantitySet hidden) {
    Learned learned = Learned.from(seenAnywhere.minus(hidden), gate, answers);
    Map<Look, List<Finding>> byLook = new LinkedHashMap<>();
    for (Look look : looks) {
      byLook.computeIfAbsent(look, l -> find(l, hidden, learned));
    }
    return new Findings(byLook, onlyTogether(learned, hidden, byLook));
  }

  /** Returns the secrets that are computed from all sights and from no single one. */
  private List<Finding> onlyTogether(
      Learned learned, QuantitySet hidden, Map<Look, List<Finding>> byLook) {
    Set<Integer> found = new LinkedHashSet<>();
    byLook.values().forEach(findings -> findings.forEach(one -> found.add(one.secret())));
    QuantitySet secrets = secretsOf(learned, hidden);
    return learned.computed().stream()
        .filter(finding -> secrets.contains(finding.secret()))
        .filter(finding -> !found.contains(finding.secret()))
        .map(finding -> unlessKnown(finding, hidden))
        .collect(toImmutableList());
  }

  /** Returns what leaks at one look with some quantities hidden. */
  private List<Finding> find(Look look, QuantitySet hidden, Learned learned) {
    View atFirst = look.view();
    View view = atFirst.without(hidden);
    ImmutableList<Excuse> excuses = excuses(look, hidden);
    QuantitySet known = learned.with(view.seen());
    Map<Integer, Finding> findings = new HashMap<>();
    for (Answers.Fact fact :
        answers(excuses).ask(known, secretKinds.minus(known).minus(view.allowed()))) {
      findings.put(fact.secret(), learned.finding(fact, known, view.seen()));
    }
    ofGlobals(view, learned, hidden, excuses).forEach(one -> findings.put(one.secret(), one));
    // A total that was hidden may have told on purpose what leaks without it.
    QuantitySet hiddenTotals = atFirst.open().intersection(gate.totals()).intersection(hidden);
    toldByTotals(look, hidden, learned, excuses)
        .forEach(one -> findings.putIfAbsent(one.secret(), one.unless(hiddenTotals)));
    List<Finding> sorted = new ArrayList<>();
    findings.values().forEach(one -> sorted.add(unlessKnown(one, hidden)));
    sorted.sort(Comparator.comparingInt(Finding::secret));
    return sorted;
  }

  private Answers answers(ImmutableList<Excuse> excuses) {
    return excuses.isEmpty() ? answers : Answers.of(gate, excuses);
  }

  /** Returns a finding, no leak as long as a knower tells it alone by something that is hidden. */
  private Finding unlessKnown(Finding finding, QuantitySet hidden) {
    Finding unless = finding;
    for (int i = 0; i < mayKnow.size(); i++) {
      if (mayKnow.get(i).contains(finding.secret())) {
        int knower = i;
        unless =
            unless.unless(union(look -> look.withOwn().get(knower).open()).intersection(hidden));
      }
    }
    return unless;
  }

  /** Returns what leaks by totals, but for what a knower has from totals alone in the same way. */
  private List<Finding> toldByTotals(
      Look look, QuantitySet hidden, Learned learned, ImmutableList<Excuse> excuses) {
    View view = look.view().without(hidden);
    if (excuses.isEmpty()) {
      return totals.find(view, learned);
    }
    List<Finding> told =
        new ArrayList<>(new ToldByTotals(gate, secretKinds, answers, excuses).find(view, learned));
    for (int i = 0; i < mayKnow.size(); i++) {
      QuantitySet known = mayKnow.get(i);
      View alone = look.withOwn().get(i).without(hidden);
      Set<String> ways = new HashSet<>();
      new ToldByTotals(gate, known, answers, ImmutableList.of())
          .find(alone, learnedAlone(hidden).get(i))
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
  private List<Finding> ofGlobals(
      View view, Learned learned, QuantitySet hidden, ImmutableList<Excuse> excuses) {
    List<Finding> findings = new ArrayList<>();
    QuantitySet shown = view.seen();
    QuantitySet known = learned.globals().minus(secretsOf(learned, hidden)).union(shown);
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
