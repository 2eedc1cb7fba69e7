package dev.agency.permissions.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.Equation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One observer before the gate: what leaks to them, with all that is shown and with some of it
 * hidden.
 *
 * <p>Sights that show the same are judged once, and a question that was answered is remembered.
 * Used once, by one thread.
 */
final class Judgement {
  private static final String EVERYWHERE = "all sights together";
  private static final String BREAKDOWN = "as many totals as people";

  /** Steps after which the search for the cheapest repair is given up: some tenths of a second. */
  private static final int LIMIT = 20_000;

  /**
   * What sights show.
   *
   * @param seen the quantities
   * @param fineTotals those of the guarded totals that are seen finer than by budget
   * @param allowed what is no secret there though it is not seen
   */
  private record View(QuantitySet seen, QuantitySet fineTotals, QuantitySet allowed) {}

  /** Whether some secrets can be computed from what is known. */
  private record Question(QuantitySet known, QuantitySet asked) {}

  /** A secret, and the first regime in which it can be computed. */
  private record Fact(int secret, RegimeModel regime) {}

  /**
   * The globals that are known.
   *
   * @param globals all of them
   * @param shownFor for each, quantities it is known by as long as none of them is hidden
   * @param computed those that are computed and not seen
   */
  private record Learned(
      QuantitySet globals, Map<Integer, QuantitySet> shownFor, List<Finding> computed) {}

  /**
   * A leak in the terms of the gate.
   *
   * @param secret what is computed
   * @param witness what it is computed from
   * @param elsewhere what of the witness is a global that is not seen here
   * @param hideOne quantities by which it is computed as long as none of them is hidden
   * @param derivation how it is computed
   */
  private record Finding(
      int secret,
      QuantitySet witness,
      QuantitySet elsewhere,
      QuantitySet hideOne,
      Derivation derivation) {}

  /**
   * How a quantity is computed, by a regime; after that by a product over people, if there is one.
   */
  private record Derivation(
      int target, QuantitySet from, RegimeModel regime, Optional<Equation> product) {}

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
  private final Map<Question, List<Fact>> answers = new HashMap<>();
  private final Map<QuantitySet, Findings> judged = new HashMap<>();
  private final Map<Derivation, ImmutableList<Formula>> equations = new HashMap<>();

  Judgement(LeakGate gate, Observer observer) {
    this.gate = gate;
    numbering = gate.numbering();
    none = numbering.none();
    sights = observer.sights();
    views = sights.stream().map(this::view).collect(toImmutableList());
    seenAnywhere = views.stream().map(View::seen).reduce(none, QuantitySet::union);
    allowedAnywhere = views.stream().map(View::allowed).reduce(none, QuantitySet::union);
    secretKinds = secretKinds(observer);
  }

  private View view(Sight sight) {
    Set<Quantity> seen = new LinkedHashSet<>();
    Set<Quantity> fine = new LinkedHashSet<>();
    for (Seen one : sight.seen()) {
      seen.add(one.quantity());
      if (isFinerThanBudget(one.grain())) {
        fine.add(one.quantity());
      }
    }
    QuantitySet totals = none;
    for (GuardedTotal total : gate.guardedTotals()) {
      totals = totals.with(total.total());
    }
    return new View(
        numbering.set(seen).intersection(gate.touched().union(totals)),
        numbering.set(fine).intersection(totals),
        numbering.set(sight.allowed()));
  }

  private static boolean isFinerThanBudget(Grain grain) {
    return switch (grain) {
      case CLIENT, DEAL, PROJECT, BUDGET -> false;
      case LINE, PERSON, WEEK, ENTRY -> true;
    };
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
    Learned learned = learn(none);
    if (!secretsOf(learned).isEmpty()) {
      return true;
    }
    for (View view : new LinkedHashSet<>(views)) {
      QuantitySet known = view.seen().union(learned.globals());
      QuantitySet secrets = secretKinds.minus(known).minus(view.allowed());
      for (RegimeModel regime : gate.regimes()) {
        if (!regime.computable(known, secrets).isEmpty()) {
          return true;
        }
      }
      if (!ofGlobals(view.seen(), view.allowed(), learned).isEmpty()
          || !ofTotals(view.seen(), view.fineTotals(), view.allowed(), learned).isEmpty()) {
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
        .forEach((view, found) -> found.forEach(one -> clauses.add(clause(one, view.seen()))));
    findings.onlyTogether().forEach(one -> clauses.add(clause(one, seenAnywhere)));
    return new ArrayList<>(clauses);
  }

  /** A secret that was shown before it was hidden is no leak if it stays shown. */
  private static RepairSearch.Clause clause(Finding finding, QuantitySet shownAtFirst) {
    int secret = shownAtFirst.contains(finding.secret()) ? finding.secret() : -1;
    return new RepairSearch.Clause(finding.hideOne(), secret);
  }

  private Findings findings(QuantitySet hidden) {
    return judged.computeIfAbsent(hidden, this::judge);
  }

  private Findings judge(QuantitySet hidden) {
    Learned learned = learn(hidden);
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

  /** Returns the globals that are seen anywhere, or computed from all that is seen. */
  private Learned learn(QuantitySet hidden) {
    QuantitySet shown = seenAnywhere.minus(hidden);
    QuantitySet known = shown.intersection(gate.globals());
    Map<Integer, QuantitySet> shownFor = new HashMap<>();
    known.forEach(global -> shownFor.put(global, none.with(global)));
    List<Finding> computed = new ArrayList<>();
    // What is learned on one kind of project is known on all others, and may lead to more.
    List<Fact> facts = ask(shown.union(known), gate.globals().minus(known));
    while (!facts.isEmpty()) {
      QuantitySet before = known;
      for (Fact fact : facts) {
        Finding finding = finding(fact, before.union(shown), shown, shownFor);
        computed.add(finding);
        shownFor.put(fact.secret(), finding.hideOne());
        known = known.with(fact.secret());
      }
      facts = ask(shown.union(known), gate.globals().minus(known));
    }
    return new Learned(known, shownFor, computed);
  }

  /** Returns what leaks in one sight. */
  private List<Finding> find(View view, QuantitySet hidden, Learned learned) {
    QuantitySet shown = view.seen().minus(hidden);
    QuantitySet known = shown.union(learned.globals());
    Map<Integer, Finding> findings = new HashMap<>();
    // A repair hides by a denial, after which it is not allowed any more.
    QuantitySet allowed = view.allowed().minus(hidden);
    for (Fact fact : ask(known, secretKinds.minus(known).minus(allowed))) {
      findings.put(fact.secret(), finding(fact, known, shown, learned.shownFor()));
    }
    QuantitySet fine = view.fineTotals().minus(hidden);
    ofGlobals(shown, allowed, learned).forEach(one -> findings.put(one.secret(), one));
    ofTotals(shown, fine, allowed, learned).forEach(one -> findings.putIfAbsent(one.secret(), one));
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(Comparator.comparingInt(Finding::secret));
    return sorted;
  }

  /**
   * Returns the globals that are known from elsewhere and can be computed here once more: to know
   * the cost rate of oneself is no reason to see those of others. Globals that are a leak
   * themselves prove nothing here.
   */
  private List<Finding> ofGlobals(QuantitySet shown, QuantitySet allowed, Learned learned) {
    List<Finding> findings = new ArrayList<>();
    QuantitySet known = learned.globals().minus(secretsOf(learned)).union(shown);
    learned
        .globals()
        .minus(shown)
        .intersection(secretKinds)
        .minus(allowed)
        .forEach(
            global -> {
              QuantitySet rest = known.without(global);
              for (Fact fact : ask(rest, none.with(global))) {
                findings.add(finding(fact, rest, shown, learned.shownFor()));
              }
            });
    return findings;
  }

  /** Returns the rates that are solved from guarded totals that are too fine. */
  private List<Finding> ofTotals(
      QuantitySet shown, QuantitySet fine, QuantitySet allowed, Learned learned) {
    List<Finding> findings = new ArrayList<>();
    for (GuardedTotal total : gate.guardedTotals()) {
      if (fine.contains(total.total())) {
        breakdown(total, shown, allowed, learned).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Returns the first rate that is solved from a total by group, of minutes that are known. */
  private Optional<Finding> breakdown(
      GuardedTotal total, QuantitySet shown, QuantitySet allowed, Learned learned) {
    QuantitySet known = shown.union(learned.globals());
    for (GuardedTotal.Rate rate : total.rates()) {
      if (!secretKinds.contains(rate.rate())
          || shown.contains(rate.rate())
          || allowed.contains(rate.rate())) {
        continue;
      }
      QuantitySet minutes = none.with(rate.minutes());
      if (known.contains(rate.minutes())) {
        Fact seen = new Fact(rate.minutes(), gate.regimes().get(0));
        return Optional.of(breakdown(total, rate, seen, minutes, shown, learned));
      }
      for (Fact fact : ask(known, minutes)) {
        QuantitySet from = fact.regime().witness(known, fact.secret());
        return Optional.of(breakdown(total, rate, fact, from, shown, learned));
      }
    }
    return Optional.empty();
  }

  private Finding breakdown(
      GuardedTotal total,
      GuardedTotal.Rate rate,
      Fact minutes,
      QuantitySet from,
      QuantitySet shown,
      Learned learned) {
    return new Finding(
        rate.rate(),
        from.with(total.total()),
        from.minus(shown),
        hideOne(from, shown, learned.shownFor()).with(total.total()),
        new Derivation(minutes.secret(), from, minutes.regime(), Optional.of(rate.product())));
  }

  private Finding finding(
      Fact fact, QuantitySet known, QuantitySet shown, Map<Integer, QuantitySet> shownFor) {
    QuantitySet witness = fact.regime().witness(known, fact.secret());
    return new Finding(
        fact.secret(),
        witness,
        witness.minus(shown),
        hideOne(witness, shown, shownFor),
        new Derivation(fact.secret(), witness, fact.regime(), Optional.empty()));
  }

  /** Returns a witness with what is known from elsewhere replaced by what it is known by. */
  private QuantitySet hideOne(
      QuantitySet witness, QuantitySet shown, Map<Integer, QuantitySet> shownFor) {
    QuantitySet hideOne = witness.intersection(shown);
    for (int global : witness.minus(shown).toArray()) {
      hideOne = hideOne.union(shownFor.getOrDefault(global, none));
    }
    return hideOne;
  }

  /** Returns which of some secrets can be computed, each with the first regime. */
  private List<Fact> ask(QuantitySet known, QuantitySet asked) {
    return answers.computeIfAbsent(new Question(known, asked), this::answer);
  }

  private List<Fact> answer(Question question) {
    List<Fact> facts = new ArrayList<>();
    QuantitySet open = question.asked();
    for (RegimeModel regime : gate.regimes()) {
      if (open.isEmpty()) {
        break;
      }
      QuantitySet computable = regime.computable(question.known(), open);
      computable.forEach(secret -> facts.add(new Fact(secret, regime)));
      open = open.minus(computable);
    }
    return facts;
  }

  private Leak leak(Finding finding, String where) {
    Derivation derivation = finding.derivation();
    RegimeModel regime = derivation.regime();
    QuantitySet from = derivation.from();
    ImmutableList<Formula> needed =
        equations.computeIfAbsent(derivation, d -> regime.needed(d.from(), d.target()));
    return Leak.builder()
        .where(where)
        .secret(numbering.quantity(finding.secret()))
        .regime(derivation.product().isPresent() ? BREAKDOWN : regime.name())
        .witness(numbering.quantities(finding.witness()))
        .learnedElsewhere(numbering.quantities(finding.elsewhere()))
        .addAllEquations(
            needed.stream().map(formula -> formula.equation).collect(toImmutableList()))
        .addAllEquations(derivation.product().stream().collect(toImmutableList()))
        .together(regime.together(needed, from, derivation.target()))
        .build();
  }
}
