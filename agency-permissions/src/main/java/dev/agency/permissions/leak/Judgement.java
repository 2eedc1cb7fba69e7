package dev.agency.permissions.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** All leaks: by sight, and those that take all of them. */
  private record Findings(Map<View, List<Finding>> byView, List<Finding> onlyTogether) {}

  private final LeakGate gate;
  private final Numbering numbering;
  private final QuantitySet none;
  private final ImmutableList<Sight> sights;
  private final ImmutableList<View> views;
  private final QuantitySet seenAnywhere;
  private final QuantitySet allowedAnywhere;
  private final QuantitySet secretKinds;
  private final Answers answers;
  private final ToldByTotals totals;
  private final Map<QuantitySet, Findings> judged = new HashMap<>();
  private final Map<Finding.Derivation, ImmutableList<Formula>> equations = new HashMap<>();

  Judgement(LeakGate gate, Observer observer) {
    this.gate = gate;
    numbering = gate.numbering();
    none = numbering.none();
    sights = observer.sights();
    views = sights.stream().map(sight -> View.of(sight, gate)).collect(toImmutableList());
    seenAnywhere = views.stream().map(View::seen).reduce(none, QuantitySet::union);
    allowedAnywhere = views.stream().map(View::allowed).reduce(none, QuantitySet::union);
    secretKinds = secretKinds(observer);
    answers = new Answers(gate.regimes(), none);
    totals = new ToldByTotals(gate, secretKinds, answers);
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
    for (int i = 0; i < views.size(); i++) {
      for (Finding finding : findings.byView().getOrDefault(views.get(i), ImmutableList.of())) {
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
    if (!secretsOf(learned).isEmpty()) {
      return true;
    }
    for (View view : new LinkedHashSet<>(views)) {
      QuantitySet known = learned.with(view.seen());
      QuantitySet secrets = secretKinds.minus(known).minus(view.allowed());
      for (RegimeModel regime : gate.regimes()) {
        if (!regime.computable(known, secrets).isEmpty()) {
          return true;
        }
      }
      if (!ofGlobals(view, learned).isEmpty() || !totals.find(view, learned).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the secrets among the globals that are computed. */
  private QuantitySet secretsOf(Learned learned) {
    QuantitySet computed = none;
    for (Finding finding : learned.computed()) {
      computed = computed.with(finding.secret());
    }
    return computed.intersection(secretKinds).minus(allowedAnywhere);
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
        .byView()
        .forEach((view, found) -> found.forEach(one -> clauses.add(one.clause(view.open()))));
    findings.onlyTogether().forEach(one -> clauses.add(one.clause(seenAnywhere)));
    return new ArrayList<>(clauses);
  }

  private Findings findings(QuantitySet hidden) {
    return judged.computeIfAbsent(hidden, this::judge);
  }

  private Findings judge(QuantitySet hidden) {
    Learned learned = Learned.from(seenAnywhere.minus(hidden), gate, answers);
    Map<View, List<Finding>> byView = new LinkedHashMap<>();
    for (View view : views) {
      byView.computeIfAbsent(view, v -> find(v, hidden, learned));
    }
    return new Findings(byView, onlyTogether(learned, byView));
  }

  /** Returns the secrets that are computed from all sights and from no single one. */
  private List<Finding> onlyTogether(Learned learned, Map<View, List<Finding>> byView) {
    Set<Integer> found = new LinkedHashSet<>();
    byView.values().forEach(findings -> findings.forEach(one -> found.add(one.secret())));
    return learned.computed().stream()
        .filter(finding -> secretKinds.contains(finding.secret()))
        .filter(finding -> !allowedAnywhere.contains(finding.secret()))
        .filter(finding -> !found.contains(finding.secret()))
        .collect(toImmutableList());
  }

  /** Returns what leaks in one view with some quantities hidden. */
  private List<Finding> find(View atFirst, QuantitySet hidden, Learned learned) {
    View view = atFirst.without(hidden);
    QuantitySet known = learned.with(view.seen());
    Map<Integer, Finding> findings = new HashMap<>();
    for (Answers.Fact fact : answers.ask(known, secretKinds.minus(known).minus(view.allowed()))) {
      findings.put(fact.secret(), learned.finding(fact, known, view.seen()));
    }
    ofGlobals(view, learned).forEach(one -> findings.put(one.secret(), one));
    // A total that was hidden may have told on purpose what leaks without it.
    QuantitySet hiddenTotals = atFirst.open().intersection(gate.totals()).intersection(hidden);
    totals
        .find(view, learned)
        .forEach(one -> findings.putIfAbsent(one.secret(), one.unless(hiddenTotals)));
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(Comparator.comparingInt(Finding::secret));
    return sorted;
  }

  /**
   * Returns the globals that are known from elsewhere and can be computed here once more: to know
   * the cost rate of oneself is no reason to see those of others. Globals that are a leak
   * themselves prove nothing here.
   */
  private List<Finding> ofGlobals(View view, Learned learned) {
    List<Finding> findings = new ArrayList<>();
    QuantitySet shown = view.seen();
    QuantitySet known = learned.globals().minus(secretsOf(learned)).union(shown);
    learned
        .globals()
        .minus(view.open())
        .intersection(secretKinds)
        .forEach(
            global -> {
              QuantitySet rest = known.without(global);
              for (Answers.Fact fact : answers.ask(rest, none.with(global))) {
                findings.add(learned.finding(fact, rest, shown));
              }
            });
    return findings;
  }

  private Leak leak(Finding finding, String where) {
    Finding.Derivation derivation = finding.derivation();
    Leak.Builder leak =
        Leak.builder()
            .where(where)
            .secret(numbering.quantity(finding.secret()))
            .regime(derivation.beside().orElseGet(LeakGate.ANY::name))
            .witness(numbering.quantities(finding.witness()))
            .learnedElsewhere(numbering.quantities(finding.elsewhere()))
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
