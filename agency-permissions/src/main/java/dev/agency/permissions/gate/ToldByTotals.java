package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What guarded totals give away beyond themselves.
 *
 * <p>A total over several people is told on purpose, and with it whatever follows from the seen
 * totals alone: cost and profit tell the markup. Four things are not meant: a total over one
 * person; a whole beside its parts, which tells the part that is withheld; as many totals as there
 * are people, which tell their rates; and what follows from a total and other figures, such as the
 * forecast of a cost from its completion.
 *
 * <p>Used by one thread.
 */
final class ToldByTotals {
  private static final String ONE_PERSON = "a total over one person";
  private static final String WITHHELD_PART = "a total less those of its parts";
  private static final String BREAKDOWN = "as many totals as people";

  private final LeakGate gate;
  private final QuantitySet none;
  private final QuantitySet secretKinds;
  private final Answers answers;
  private final Answers ofTotals;

  /**
   * Prepares the judgement of an observer.
   *
   * @param gate the gate
   * @param secretKinds what is secret from them unless it is shown or allowed
   * @param answers what can be computed without the totals
   * @param excuses what is no secret where a part of the observer tells it alone
   */
  ToldByTotals(
      LeakGate gate, QuantitySet secretKinds, Answers answers, ImmutableList<Excuse> excuses) {
    this.gate = gate;
    this.none = gate.numbering().none();
    this.secretKinds = secretKinds;
    this.answers = answers;
    this.ofTotals = Answers.ofTotals(gate, excuses);
  }

  /** Returns what leaks by totals in a view; a secret may be found more than once. */
  List<Finding> find(View view, Learned learned) {
    QuantitySet told = view.open().intersection(gate.totals());
    List<Finding> findings = new ArrayList<>();
    if (!view.seen().intersects(gate.totals())) {
      return findings;
    }
    QuantitySet secret = secretKinds.minus(view.open());
    for (GuardedTotal total : gate.guardedTotals()) {
      if (secret.contains(total.of())) {
        itself(total, view, learned).ifPresent(findings::add);
      }
      if (view.places().stream().anyMatch(at -> at.fine() && at.totals().contains(total.total()))) {
        breakdown(total, view.seen(), secret, learned).ifPresent(findings::add);
      }
    }
    QuantitySet known = learned.with(view.seen());
    for (Answers.Fact fact : ofTotals.askBeyond(told, known, secret.minus(known))) {
      findings.add(learned.finding(fact, known, view.seen()));
    }
    return findings;
  }

  /**
   * Returns what a total is of, if the total is told for one person or for a discipline, which may
   * have one, or in two places: over a whole and its parts, or over other people. A total is told
   * where it is shown, and where it follows from the totals that are shown there and from figures
   * that are no totals, wherever these are shown: revenue and the total of the profit are the total
   * of the cost.
   */
  private Optional<Finding> itself(GuardedTotal total, View view, Learned learned) {
    if (view.places().size() < 2 && view.places().stream().noneMatch(View.Place::personal)) {
      return Optional.empty();
    }
    QuantitySet shown = view.seen();
    QuantitySet figures = learned.with(shown).minus(gate.totals());
    for (RegimeModel regime : gate.totalRegimes()) {
      List<QuantitySet> tellings = new ArrayList<>();
      for (View.Place place : view.places()) {
        QuantitySet telling = telling(total.total(), place, view, figures, regime);
        if (!telling.isEmpty() && place.personal()) {
          return Optional.of(itself(total, ONE_PERSON, telling, regime, shown, learned));
        }
        if (!telling.isEmpty()) {
          tellings.add(telling);
        }
      }
      if (tellings.size() > 1) {
        QuantitySet two = tellings.get(0).union(tellings.get(1));
        return Optional.of(itself(total, WITHHELD_PART, two, regime, shown, learned));
      }
    }
    return Optional.empty();
  }

  /** Returns what tells a total in a place; nothing if it is not told there. */
  private QuantitySet telling(
      int total, View.Place place, View view, QuantitySet figures, RegimeModel regime) {
    QuantitySet asked = none.with(total);
    if (place.totals().contains(total)) {
      return asked;
    }
    QuantitySet known = figures.union(place.totals());
    if (regime.computable(known, asked).isEmpty() || !regime.computable(figures, asked).isEmpty()) {
      // What follows from figures alone is told, or leaks, without any total.
      return none;
    }
    // A total that is shown nowhere and follows from others alone is told with these.
    boolean beyond =
        view.seen().contains(total) || regime.computable(place.totals(), asked).isEmpty();
    return beyond ? regime.witness(known, total) : none;
  }

  private Finding itself(
      GuardedTotal total,
      String name,
      QuantitySet witness,
      RegimeModel regime,
      QuantitySet shown,
      Learned learned) {
    QuantitySet from = witness.without(total.total());
    Optional<Answers.Fact> solved =
        from.isEmpty() ? Optional.empty() : Optional.of(new Answers.Fact(total.total(), regime));
    return new Finding(
        total.of(),
        witness,
        witness.minus(shown),
        learned.hideOne(witness, shown),
        new Finding.Derivation(Optional.of(name), solved, from, Optional.empty()));
  }

  /** Returns the first rate that is solved from a total by group, of minutes that are known. */
  private Optional<Finding> breakdown(
      GuardedTotal total, QuantitySet shown, QuantitySet secret, Learned learned) {
    QuantitySet known = learned.with(shown);
    for (GuardedTotal.Rate rate : total.rates()) {
      if (!secret.contains(rate.rate())) {
        continue;
      }
      QuantitySet minutes = none.with(rate.minutes());
      if (known.contains(rate.minutes())) {
        Answers.Fact seen = new Answers.Fact(rate.minutes(), gate.regimes().get(0));
        return Optional.of(breakdown(total, rate, seen, minutes, shown, learned));
      }
      for (Answers.Fact fact : answers.ask(known, minutes)) {
        QuantitySet from = fact.regime().witness(known, fact.secret());
        return Optional.of(breakdown(total, rate, fact, from, shown, learned));
      }
    }
    return Optional.empty();
  }

  private Finding breakdown(
      GuardedTotal total,
      GuardedTotal.Rate rate,
      Answers.Fact minutes,
      QuantitySet from,
      QuantitySet shown,
      Learned learned) {
    return new Finding(
        rate.rate(),
        from.with(total.total()),
        from.minus(shown),
        learned.hideOne(from, shown).with(total.total()),
        new Finding.Derivation(
            Optional.of(BREAKDOWN), Optional.of(minutes), from, Optional.of(rate.product())));
  }
}
