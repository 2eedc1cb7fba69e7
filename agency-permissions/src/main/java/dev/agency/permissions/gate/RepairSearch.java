package dev.agency.permissions.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of quantities to hide so that nothing leaks: a minimum-weight hitting set, whose
 * clauses are made as they are needed.
 *
 * <p>Each leak says: hide one of the witness, or keep shown what makes it no leak, as the secret
 * itself if it was shown at first. A set that satisfies all clauses so far is judged; what still
 * leaks gives new clauses; when nothing does, the set is a repair, and none that is cheaper
 * satisfies even the clauses. Hiding all there is to hide is always a repair.
 *
 * <p>Used once, by one thread.
 */
final class RepairSearch {
  /**
   * What a leak asks for.
   *
   * @param hideOne the quantities of which one must be hidden
   * @param unless the quantities of which one must not be hidden instead, if there are any
   */
  record Clause(QuantitySet hideOne, QuantitySet unless) {
    boolean isSatisfiedBy(QuantitySet hidden) {
      return hideOne.intersects(hidden) || !hidden.containsAll(unless);
    }

    /** Whether another clause is satisfied wherever this one is. */
    boolean implies(Clause other) {
      return other.hideOne.containsAll(hideOne) && other.unless.containsAll(unless);
    }
  }

  /**
   * A repair.
   *
   * @param hide what to hide
   * @param cheapest whether the search was not given up
   */
  record Found(QuantitySet hide, boolean cheapest) {}

  /** What it takes to judge a set, in steps. */
  private static final int STEPS_OF_A_JUDGEMENT = 100;

  private final long[] weights;
  private final Function<QuantitySet, List<Clause>> judge;
  private final int limit;
  private final QuantitySet none;
  private final List<Clause> clauses = new ArrayList<>();
  private int steps;
  private long bestWeight;
  private @Nullable QuantitySet best;

  /**
   * Prepares a search.
   *
   * @param weights what it costs to hide each quantity
   * @param judge the clauses of what leaks with some quantities hidden
   * @param limit the steps after which the search is given up
   */
  RepairSearch(long[] weights, Function<QuantitySet, List<Clause>> judge, int limit) {
    this.weights = weights.clone();
    this.judge = judge;
    this.limit = limit;
    this.none = QuantitySet.empty(weights.length);
  }

  /** Searches, from what leaks with nothing hidden. */
  Found find(List<Clause> first) {
    first.forEach(this::add);
    while (true) {
      best = null;
      bestWeight = Long.MAX_VALUE;
      branch(none, none, 0);
      if (best == null || steps >= limit) {
        return new Found(greedy(), false);
      }
      List<Clause> more = judge.apply(best);
      if (more.isEmpty()) {
        return new Found(best, true);
      }
      more.forEach(this::add);
      steps += STEPS_OF_A_JUDGEMENT;
    }
  }

  /** Adds a clause, small ones first, without those that ask for no more than another does. */
  private void add(Clause clause) {
    if (clauses.stream().anyMatch(known -> known.implies(clause))) {
      return;
    }
    clauses.removeIf(clause::implies);
    clauses.add(clause);
    clauses.sort(Comparator.comparingInt(known -> known.hideOne().sizeWithout(none)));
  }

  /** Looks for a cheaper set that holds some quantities and none of others. */
  private void branch(QuantitySet hidden, QuantitySet shown, long weight) {
    if (++steps >= limit || weight + bound(hidden, shown) >= bestWeight) {
      return;
    }
    Clause open = firstOpen(hidden, shown);
    if (open == null) {
      best = hidden;
      bestWeight = weight;
      return;
    }
    QuantitySet tried = shown;
    for (int candidate : byWeight(open.hideOne().minus(shown))) {
      branch(hidden.with(candidate), tried, weight + weights[candidate]);
      tried = tried.with(candidate);
    }
  }

  /** Returns the clause that is not satisfied and leaves the fewest choices. */
  private @Nullable Clause firstOpen(QuantitySet hidden, QuantitySet shown) {
    Clause first = null;
    int fewest = Integer.MAX_VALUE;
    for (Clause clause : clauses) {
      if (!clause.isSatisfiedBy(hidden)) {
        int choices = clause.hideOne().sizeWithout(shown);
        if (choices < fewest) {
          first = clause;
          fewest = choices;
        }
      }
    }
    return first;
  }

  /**
   * Returns what the open clauses cost at least: the cheapest of each, of clauses that are apart.
   */
  private long bound(QuantitySet hidden, QuantitySet shown) {
    long bound = 0;
    QuantitySet counted = none;
    for (Clause clause : clauses) {
      if (!clause.isSatisfiedBy(hidden) && !clause.hideOne().intersects(counted)) {
        if (clause.hideOne().sizeWithout(shown) == 0) {
          return Long.MAX_VALUE / 2;
        }
        bound += clause.hideOne().lightestWithout(shown, weights);
        counted = counted.union(clause.hideOne());
      }
    }
    return bound;
  }

  private List<Integer> byWeight(QuantitySet choices) {
    List<Integer> sorted = new ArrayList<>();
    choices.forEach(sorted::add);
    sorted.sort(Comparator.comparingLong(choice -> weights[choice]));
    return sorted;
  }

  /**
   * Hides what serves the most clauses for its weight, then shows again what need not be hidden.
   */
  private QuantitySet greedy() {
    QuantitySet hidden = none;
    List<Clause> open = judge.apply(hidden);
    while (!open.isEmpty()) {
      hidden = hidden.with(mostUseful(open));
      open = judge.apply(hidden);
    }
    List<Integer> dearestFirst = byWeight(hidden);
    for (int i = dearestFirst.size() - 1; i >= 0; i--) {
      QuantitySet less = hidden.without(dearestFirst.get(i));
      hidden = judge.apply(less).isEmpty() ? less : hidden;
    }
    return hidden;
  }

  private int mostUseful(List<Clause> open) {
    long[] serves = new long[weights.length];
    for (Clause clause : open) {
      clause.hideOne().forEach(choice -> serves[choice]++);
    }
    int most = -1;
    for (int choice = 0; choice < serves.length; choice++) {
      if (serves[choice] > 0
          && (most < 0 || weights[choice] / serves[choice] < weights[most] / serves[most])) {
        most = choice;
      }
    }
    return most;
  }
}
