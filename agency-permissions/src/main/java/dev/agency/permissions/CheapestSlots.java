package dev.agency.permissions;

import static java.util.stream.Collectors.toSet;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of numbers that satisfies clauses which are made as they are needed: a
 * minimum-weight hitting set.
 *
 * <p>Of each clause one number must be in the set, unless something is not in it that the clause
 * excepts. A set that satisfies all clauses so far is judged, and what is wrong with it gives more;
 * when nothing is, no cheaper set satisfies even the clauses. When the search takes too long, a set
 * is built greedily instead and reduced until nothing of it can be left out.
 *
 * <p>Used once, by one thread.
 */
final class CheapestSlots {
  /**
   * What a set must satisfy.
   *
   * @param oneOf the numbers of which one must be in the set
   * @param unless the numbers of which one must not be in it instead, if there are any
   */
  record Clause(BitSet oneOf, BitSet unless) {
    boolean isSatisfiedBy(BitSet set) {
      return oneOf.intersects(set) || !containsAll(set, unless);
    }

    /** Whether another clause is satisfied wherever this one is. */
    boolean implies(Clause other) {
      return containsAll(other.oneOf, oneOf) && containsAll(other.unless, unless);
    }

    private static boolean containsAll(BitSet all, BitSet some) {
      BitSet missing = copy(some);
      missing.andNot(all);
      return missing.isEmpty();
    }
  }

  /**
   * A set.
   *
   * @param slots the numbers
   * @param cheapest whether no cheaper one does
   */
  record Found(BitSet slots, boolean cheapest) {}

  /** What it takes to judge a set, in steps. */
  private static final int STEPS_OF_A_JUDGEMENT = 100;

  private final IntToLongFunction weight;
  private final IntFunction<?> owner;
  private final Function<BitSet, Set<Clause>> judge;
  private final int limit;
  private final List<Clause> clauses = new ArrayList<>();
  private int steps;
  private long bestWeight;
  private @Nullable BitSet best;

  /**
   * Prepares a search.
   *
   * @param weight what each number costs
   * @param owner whose each number is: where the search is given up, an owner of whom there is one
   *     in the set rather has another than somebody else the first
   * @param judge tells what is wrong with a set, nothing if it will do
   * @param limit the steps after which it is given up
   */
  CheapestSlots(
      IntToLongFunction weight,
      IntFunction<?> owner,
      Function<BitSet, Set<Clause>> judge,
      int limit) {
    this.weight = weight;
    this.owner = owner;
    this.judge = judge;
    this.limit = limit;
  }

  Found find() {
    Set<Clause> more = judge.apply(new BitSet());
    if (more.isEmpty()) {
      return new Found(new BitSet(), true);
    }
    while (true) {
      more.forEach(this::add);
      best = null;
      bestWeight = Long.MAX_VALUE;
      branch(new BitSet(), new BitSet(), 0);
      if (best == null || steps >= limit) {
        return new Found(greedy(), false);
      }
      more = judge.apply(best);
      if (more.isEmpty()) {
        return new Found(best, true);
      }
      steps += STEPS_OF_A_JUDGEMENT;
    }
  }

  /** Adds a clause, small ones first, without those that ask for no more than another does. */
  private void add(Clause clause) {
    if (clauses.stream().noneMatch(known -> known.implies(clause))) {
      clauses.removeIf(clause::implies);
      clauses.add(clause);
      clauses.sort(Comparator.comparingInt(known -> known.oneOf().cardinality()));
    }
  }

  /** Looks for a cheaper set that holds some numbers and none of others. */
  private void branch(BitSet in, BitSet out, long cost) {
    if (++steps >= limit || sum(cost, bound(in, out)) >= bestWeight) {
      return;
    }
    Clause open = firstOpen(in, out);
    if (open == null) {
      best = in;
      bestWeight = cost;
      return;
    }
    BitSet tried = copy(out);
    for (int candidate : byWeight(minus(open.oneOf(), out))) {
      BitSet with = copy(in);
      with.set(candidate);
      branch(with, copy(tried), sum(cost, weight.applyAsLong(candidate)));
      tried.set(candidate);
    }
  }

  /** Returns the clause that is not satisfied and leaves the fewest choices. */
  private @Nullable Clause firstOpen(BitSet in, BitSet out) {
    Clause first = null;
    int fewest = Integer.MAX_VALUE;
    for (Clause clause : clauses) {
      if (!clause.isSatisfiedBy(in)) {
        int choices = minus(clause.oneOf(), out).cardinality();
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
  private long bound(BitSet in, BitSet out) {
    long bound = 0;
    BitSet counted = new BitSet();
    for (Clause clause : clauses) {
      if (!clause.isSatisfiedBy(in) && !clause.oneOf().intersects(counted)) {
        long lightest =
            minus(clause.oneOf(), out).stream().mapToLong(weight).min().orElse(Long.MAX_VALUE);
        bound = sum(bound, lightest);
        counted.or(clause.oneOf());
      }
    }
    return bound;
  }

  private List<Integer> byWeight(BitSet choices) {
    List<Integer> sorted = new ArrayList<>();
    choices.stream().forEach(sorted::add);
    sorted.sort(Comparator.comparingLong(weight::applyAsLong));
    return sorted;
  }

  /** Adds what serves the most clauses for its weight, then leaves out what is not needed. */
  private BitSet greedy() {
    BitSet set = new BitSet();
    Set<Clause> open = judge.apply(set);
    while (!open.isEmpty()) {
      int next = mostUseful(open, set);
      set = copy(set);
      set.set(next);
      open = judge.apply(set);
    }
    List<Integer> dearestFirst = byWeight(set);
    boolean reduced = true;
    // To leave one out may make another needless.
    while (reduced) {
      reduced = false;
      for (int i = dearestFirst.size() - 1; i >= 0; i--) {
        BitSet less = copy(set);
        less.clear(dearestFirst.get(i));
        if (!less.equals(set) && judge.apply(less).isEmpty()) {
          set = less;
          reduced = true;
        }
      }
    }
    return set;
  }

  private int mostUseful(Set<Clause> all, BitSet set) {
    Set<Object> owners = set.stream().mapToObj(owner::apply).collect(toSet());
    List<BitSet> open = all.stream().map(clause -> preferred(clause.oneOf(), owners)).toList();
    BitSet choices = new BitSet();
    open.forEach(choices::or);
    int most = -1;
    long least = Long.MAX_VALUE;
    for (int choice : choices.stream().toArray()) {
      long served = open.stream().filter(oneOf -> oneOf.get(choice)).count();
      long price = weight.applyAsLong(choice) / served;
      if (most < 0 || price < least) {
        most = choice;
        least = price;
      }
    }
    return most;
  }

  /** Those of some owners, or all if there is none. */
  private BitSet preferred(BitSet choices, Set<Object> owners) {
    BitSet theirs = new BitSet();
    choices.stream().filter(choice -> owners.contains(owner.apply(choice))).forEach(theirs::set);
    return theirs.isEmpty() ? choices : theirs;
  }

  private static long sum(long some, long more) {
    return LongMath.saturatedAdd(some, more);
  }

  private static BitSet minus(BitSet some, BitSet others) {
    BitSet rest = copy(some);
    rest.andNot(others);
    return rest;
  }

  private static BitSet copy(BitSet set) {
    BitSet copy = new BitSet();
    copy.or(set);
    return copy;
  }
}
