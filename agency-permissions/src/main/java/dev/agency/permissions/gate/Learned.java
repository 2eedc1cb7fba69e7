package dev.agency.permissions.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The globals that are known wherever one looks: those seen anywhere, and those computed from all
 * that is seen.
 *
 * <p>Used by one thread.
 */
final class Learned {
  private final QuantitySet none;
  private QuantitySet globals;

  /** For each, quantities it is known by as long as none of them is hidden. */
  private final Map<Integer, QuantitySet> shownFor = new HashMap<>();

  private final List<Finding> computed = new ArrayList<>();

  private Learned(QuantitySet none, QuantitySet seen) {
    this.none = none;
    this.globals = seen;
    seen.forEach(global -> shownFor.put(global, none.with(global)));
  }

  /** Returns what is learned from all that is shown. */
  static Learned from(QuantitySet shown, LeakGate gate, Answers answers) {
    QuantitySet all = gate.globals();
    Learned learned = new Learned(gate.numbering().none(), shown.intersection(all));
    // What is learned on one kind of project is known on all others, and may lead to more.
    QuantitySet known = learned.with(shown);
    List<Answers.Fact> facts = answers.ask(known, all.minus(known));
    while (!facts.isEmpty()) {
      for (Answers.Fact fact : facts) {
        learned.add(learned.finding(fact, known, shown));
      }
      known = learned.with(shown);
      facts = answers.ask(known, all.minus(known));
    }
    return learned;
  }

  private void add(Finding finding) {
    computed.add(finding);
    shownFor.put(finding.secret(), finding.hideOne());
    globals = globals.with(finding.secret());
  }

  QuantitySet globals() {
    return globals;
  }

  /** Returns the globals that are computed and not seen. */
  List<Finding> computed() {
    return computed;
  }

  /** Returns what is shown somewhere and what is learned elsewhere. */
  QuantitySet with(QuantitySet shown) {
    return shown.union(globals);
  }

  /** Returns how a secret is computed from what is known where some of that is shown. */
  Finding finding(Answers.Fact fact, QuantitySet known, QuantitySet shown) {
    QuantitySet witness = fact.regime().witness(known, fact.secret());
    return new Finding(
        fact.secret(),
        witness,
        witness.minus(shown),
        hideOne(witness, shown),
        new Finding.Derivation(Optional.empty(), Optional.of(fact), witness, Optional.empty()));
  }

  /** Returns a witness with what is known from elsewhere replaced by what it is known by. */
  QuantitySet hideOne(QuantitySet witness, QuantitySet shown) {
    QuantitySet hideOne = witness.intersection(shown);
    for (int global : witness.minus(shown).toArray()) {
      hideOne = hideOne.union(shownFor.getOrDefault(global, none));
    }
    return hideOne;
  }
}
