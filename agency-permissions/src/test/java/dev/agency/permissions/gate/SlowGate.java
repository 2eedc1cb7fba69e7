package dev.agency.permissions.gate;

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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the gate read out one after the other, on top of the oracle. */
final class SlowGate {
  private static final Set<Grain> FINE =
      EnumSet.of(Grain.LINE, Grain.DISCIPLINE, Grain.PERSON, Grain.WEEK, Grain.ENTRY);

  private final AgencySchema schema;
  private final List<Regime> regimes;
  private final List<JacobianOracle> oracles = new ArrayList<>();
  private final List<JacobianOracle> ofTotals = new ArrayList<>();
  private final Map<Set<Quantity>, Set<Quantity>> computed = new HashMap<>();

  SlowGate(AgencySchema schema, long seed) {
    this.schema = schema;
    regimes = new ArrayList<>(schema.regimes());
    regimes.add(Regime.of("any", "Any."));
    for (Regime regime : regimes) {
      oracles.add(new JacobianOracle(schema, regime, seed + oracles.size()));
      ofTotals.add(JacobianOracle.ofTotals(schema, regime, seed - oracles.size()));
    }
  }

  /** A secret that leaks somewhere. */
  record Spot(String where, Quantity secret) {}

  static Set<Spot> spots(List<Leak> leaks) {
    Set<Spot> spots = new HashSet<>();
    leaks.forEach(leak -> spots.add(new Spot(leak.where(), leak.secret())));
    return spots;
  }

  Set<Spot> leaks(Observer observer) {
    Set<Quantity> all = new LinkedHashSet<>();
    observer.sights().forEach(sight -> all.addAll(quantities(sight)));
    Set<Quantity> globals = new LinkedHashSet<>(schema.globals());
    globals.retainAll(all);
    boolean grew = true;
    while (grew) {
      Set<Quantity> news = new HashSet<>(computable(union(all, globals)));
      news.retainAll(schema.globals());
      grew = globals.addAll(news);
    }
    Set<Quantity> leakedGlobals = new HashSet<>(globals);
    leakedGlobals.removeAll(all);
    leakedGlobals.removeIf(global -> !isSecretKind(global, observer));
    Set<Spot> spots = new HashSet<>();
    for (Sight sight : observer.sights()) {
      Set<Quantity> seen = quantities(sight);
      Set<Quantity> known = union(seen, globals);
      for (Quantity secret : schema.quantities()) {
        if (!isSecretKind(secret, observer) || seen.contains(secret)) {
          continue;
        }
        Set<Quantity> from = known;
        if (globals.contains(secret)) {
          from = new HashSet<>(globals);
          from.removeAll(leakedGlobals);
          from.remove(secret);
          from.addAll(seen);
        }
        if (computable(from).contains(secret)) {
          spots.add(new Spot(sight.where(), secret));
        }
      }
      Set<Quantity> totals = new HashSet<>();
      for (Release release : schema.releases()) {
        Set<Grain> grains = EnumSet.noneOf(Grain.class);
        sight.seen().stream()
            .filter(one -> one.quantity().equals(release.quantity()))
            .forEach(one -> grains.add(one.grain()));
        if (release.kind() != Release.Kind.GUARDED_TOTAL) {
          continue;
        }
        totals.addAll(grains.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(release.quantity()));
        boolean isSecret =
            isSecretKind(release.secret(), observer) && !seen.contains(release.secret());
        if (isSecret && isToldInParts(release.quantity(), sight, known)) {
          spots.add(new Spot(sight.where(), release.secret()));
        }
        if (!Collections.disjoint(grains, FINE)) {
          solvedRate(release, seen, known, observer)
              .ifPresent(rate -> spots.add(new Spot(sight.where(), rate)));
        }
      }
      for (Quantity secret : beyond(totals, known)) {
        if (isSecretKind(secret, observer)) {
          spots.add(new Spot(sight.where(), secret));
        }
      }
    }
    for (Quantity global : leakedGlobals) {
      if (spots.stream().noneMatch(spot -> spot.secret().equals(global))) {
        spots.add(new Spot("all sights together", global));
      }
    }
    return spots;
  }

  /** Whether a total is told of one person, or in two places. */
  private boolean isToldInParts(Quantity total, Sight sight, Set<Quantity> known) {
    Set<Quantity> totals = new HashSet<>();
    schema.releases().stream()
        .filter(release -> release.kind() == Release.Kind.GUARDED_TOTAL)
        .forEach(release -> totals.add(release.quantity()));
    Set<Quantity> figures = new HashSet<>(known);
    figures.removeAll(totals);
    Set<String> records = new LinkedHashSet<>();
    Set<String> ofOne = new HashSet<>();
    for (Seen one : sight.seen()) {
      String record = one.grain() + " " + one.recordType();
      records.add(record);
      if (one.grain() == Grain.DISCIPLINE
          || one.grain() == Grain.PERSON
          || one.grain() == Grain.ENTRY) {
        ofOne.add(record);
      }
    }
    for (JacobianOracle oracle : ofTotals) {
      int places = 0;
      for (String record : records) {
        Set<Quantity> shown = new HashSet<>();
        sight.seen().stream()
            .filter(one -> record.equals(one.grain() + " " + one.recordType()))
            .forEach(one -> shown.add(one.quantity()));
        shown.retainAll(totals);
        boolean told =
            shown.contains(total)
                || (oracle.computable(union(figures, shown)).contains(total)
                    && !oracle.computable(figures).contains(total)
                    && (quantities(sight).contains(total)
                        || !oracle.computable(shown).contains(total)));
        if (told && ofOne.contains(record)) {
          return true;
        }
        places += told ? 1 : 0;
      }
      if (places > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what follows from totals and more on a project on which totals alone do not tell it.
   */
  private Set<Quantity> beyond(Set<Quantity> totals, Set<Quantity> known) {
    Set<Quantity> beyond = new HashSet<>();
    if (!totals.isEmpty()) {
      for (int i = 0; i < ofTotals.size(); i++) {
        Set<Quantity> news = new HashSet<>(ofTotals.get(i).computable(known));
        news.removeAll(ofTotals.get(i).computable(totals));
        news.removeAll(regimes.get(i).open());
        beyond.addAll(news);
      }
    }
    beyond.removeAll(known);
    return beyond;
  }

  private Optional<Quantity> solvedRate(
      Release release, Set<Quantity> seen, Set<Quantity> known, Observer observer) {
    for (Quantity global : schema.globals()) {
      if (!isSecretKind(global, observer) || seen.contains(global)) {
        continue;
      }
      for (Quantity factor : factors(release.secret(), global)) {
        if (known.contains(factor) || computable(known).contains(factor)) {
          return Optional.of(global);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what a global is multiplied by somewhere behind a quantity. */
  private Set<Quantity> factors(Quantity of, Quantity global) {
    Set<Quantity> factors = new HashSet<>();
    for (Equation equation : schema.equations()) {
      if (equation.output().equals(of)) {
        if (equation instanceof Equation.Product && equation.inputs().contains(global)) {
          factors.addAll(equation.inputs());
          factors.remove(global);
        }
        equation.inputs().forEach(input -> factors.addAll(factors(input, global)));
      }
    }
    return factors;
  }

  private boolean isSecretKind(Quantity quantity, Observer observer) {
    Sensitivity sensitivity = quantity.sensitivity();
    boolean secretClass =
        sensitivity == Sensitivity.COST
            || sensitivity == Sensitivity.PROFIT
            || sensitivity == Sensitivity.PERSONAL
            || observer.alsoSecret().contains(sensitivity);
    return secretClass
        && !observer.mayKnow().contains(quantity)
        && schema.releases().stream().noneMatch(r -> r.quantity().equals(quantity));
  }

  private Set<Quantity> computable(Set<Quantity> known) {
    return computed.computeIfAbsent(
        ImmutableSet.copyOf(known),
        seen -> {
          Set<Quantity> found = new HashSet<>();
          for (int i = 0; i < oracles.size(); i++) {
            Set<Quantity> news = new HashSet<>(oracles.get(i).computable(seen));
            news.removeAll(regimes.get(i).open());
            found.addAll(news);
          }
          return found;
        });
  }

  private static Set<Quantity> quantities(Sight sight) {
    Set<Quantity> quantities = new LinkedHashSet<>();
    sight.seen().forEach(seen -> quantities.add(seen.quantity()));
    return quantities;
  }

  private static Set<Quantity> union(Set<Quantity> left, Set<Quantity> right) {
    Set<Quantity> union = new HashSet<>(left);
    union.addAll(right);
    return union;
  }
}
