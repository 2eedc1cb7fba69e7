package dev.agency.budget.forecast;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The finished projects of an agency, all in one measure: what its forecasts may learn from.
 *
 * <p>Projects whose final cost indices were 0.8, 0.9 and 1.1 say that an hour of plan takes 1 / 0.9
 * hours here. A forecast of a project that is itself finished, to see how good it would have been,
 * must not know that project: it gets the history {@link #without} it.
 *
 * <p>Immutable and thread-safe. What a forecast works out of a history, such as which method was
 * nearest to its outcomes, it keeps for the next forecast.
 */
public final class History {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** How many methods keep their intervals; all are forgotten when there are more. */
  private static final int MAX_KEPT = 64;

  private final Whole whole;

  /** The places of those that are left out, rising. */
  private final ImmutableIntArray out;

  private final Supplier<ImmutableList<FinishedProject>> projects;

  private History(Whole whole, ImmutableIntArray out) {
    this.whole = whole;
    this.out = out;
    this.projects = out.isEmpty() ? () -> whole.projects : Suppliers.memoize(this::left);
  }

  /** All projects, and what is looked up of them however many are left out. */
  private static final class Whole {
    final ImmutableList<FinishedProject> projects;
    final ImmutableMap<String, Integer> places;

    /** The same projects in the order of their cost indices, so that a median costs nothing. */
    final ImmutableList<FinishedProject> byIndex;

    /** By place: where a project stands in that order. */
    final ImmutableIntArray ranks;

    /** What was worked out of these projects once, for the next who asks. */
    final Map<Kept, ConformalIntervals> intervals = new ConcurrentHashMap<>();

    Whole(ImmutableList<FinishedProject> projects) {
      this.projects = projects;
      ImmutableMap.Builder<String, Integer> named = ImmutableMap.builder();
      for (int place = 0; place < projects.size(); place++) {
        named.put(projects.get(place).name(), place);
      }
      this.places = named.buildOrThrow();
      this.byIndex =
          ImmutableList.sortedCopyOf(Comparator.comparing(FinishedProject::costIndex), projects);
      int[] rank = new int[projects.size()];
      for (int i = 0; i < rank.length; i++) {
        rank[Objects.requireNonNull(places.get(byIndex.get(i).name()))] = i;
      }
      this.ranks = ImmutableIntArray.copyOf(rank);
    }
  }

  private record Kept(HistoryMethod method, ImmutableIntArray out) {}

  /** Equal for histories of the same projects that came from the same one. */
  record Key(Object whole, ImmutableIntArray out) {}

  /**
   * Returns a history.
   *
   * @param projects the projects, each name once
   * @return the history
   * @throws dev.agency.core.error.InvalidModelException if two have one name ({@code DUPLICATE_ID})
   */
  public static History of(Iterable<FinishedProject> projects) {
    ImmutableList<FinishedProject> all = ImmutableList.copyOf(projects);
    Invariants.of("a history")
        .unique("projects", all.stream().map(FinishedProject::name).toList())
        .verify();
    return new History(new Whole(all), ImmutableIntArray.of());
  }

  /**
   * Returns the history of those who have none.
   *
   * @return a history without projects
   */
  public static History empty() {
    return of(ImmutableList.of());
  }

  /**
   * Returns the projects.
   *
   * @return the projects, each name once
   */
  public ImmutableList<FinishedProject> projects() {
    return projects.get();
  }

  /**
   * Returns this history as one knew it who had not seen a project.
   *
   * @param name the name of the project
   * @return the other projects in their order; all of them if none has that name
   */
  public History without(String name) {
    Integer place = whole.places.get(name);
    if (place == null || out.contains(place)) {
      return this;
    }
    return new History(whole, with(out, place));
  }

  /** Returns numbers that rise with one more in its place. */
  private static ImmutableIntArray with(ImmutableIntArray rising, int one) {
    ImmutableIntArray.Builder all = ImmutableIntArray.builder(rising.length() + 1);
    int i = 0;
    while (i < rising.length() && rising.get(i) < one) {
      all.add(rising.get(i++));
    }
    all.add(one);
    while (i < rising.length()) {
      all.add(rising.get(i++));
    }
    return all.build();
  }

  /**
   * Returns the median of the projects' final cost indices: what was earned in the end over what it
   * took.
   *
   * @return the index in the middle, or the mean of the two there, to 34 digits; empty without
   *     projects
   */
  public Optional<BigDecimal> medianCostIndex() {
    int size = size();
    if (size == 0) {
      return Optional.empty();
    }
    ImmutableIntArray gaps = ImmutableIntArray.of();
    for (int i = 0; i < out.length(); i++) {
      gaps = with(gaps, whole.ranks.get(out.get(i)));
    }
    BigDecimal below = byIndex(gaps, (size - 1) / 2);
    BigDecimal above = byIndex(gaps, size / 2);
    return Optional.of(below.add(above).divide(TWO, MathContext.DECIMAL128));
  }

  /** Returns the cost index at a place of the order that has gaps. */
  private BigDecimal byIndex(ImmutableIntArray gaps, int place) {
    int rank = place;
    for (int i = 0; i < gaps.length(); i++) {
      rank += gaps.get(i) <= rank ? 1 : 0;
    }
    return whole.byIndex.get(rank).costIndex();
  }

  private ImmutableList<FinishedProject> left() {
    ImmutableList.Builder<FinishedProject> left = ImmutableList.builder();
    for (int place = 0; place < whole.projects.size(); place++) {
      if (!out.contains(place)) {
        left.add(whole.projects.get(place));
      }
    }
    return left.build();
  }

  /** Returns how many projects there are, without listing them. */
  int size() {
    return whole.projects.size() - out.length();
  }

  Key key() {
    return new Key(whole, out);
  }

  /**
   * Returns a method as it follows from this history.
   *
   * @param method the method
   * @return what {@link HistoryMethod#given} returns, worked out once for all that ask
   */
  public EacMethod method(HistoryMethod method) {
    return intervals(method).method();
  }

  /**
   * Returns the intervals of a method, which are worked out once: to choose a method takes each
   * project twice, and a company forecasts all its budgets by one history.
   */
  ConformalIntervals intervals(HistoryMethod method) {
    Kept kept = new Kept(method, out);
    ConformalIntervals known = whole.intervals.get(kept);
    if (known != null) {
      return known;
    }
    ConformalIntervals intervals =
        ConformalIntervals.of(method, this, new Recall(BacktestSettings.usual()));
    if (whole.intervals.size() >= MAX_KEPT) {
      whole.intervals.clear();
    }
    whole.intervals.put(kept, intervals);
    return intervals;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof History that && projects().equals(that.projects());
  }

  @Override
  public int hashCode() {
    return projects().hashCode();
  }

  /** Returns how many projects there are. */
  @Override
  public String toString() {
    return "History[" + size() + "]";
  }
}
