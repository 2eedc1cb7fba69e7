package dev.agency.examples.importers.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Collects the problems of a run: the first thousand of each severity one by one, and all of them
 * by number, so that a file of a million bad rows is told in few words.
 *
 * <p>Not thread-safe.
 */
public final class Problems {
  /** How many of a severity are kept. */
  public static final int MAX_KEPT = 1_000;

  private final TreeMap<Severity, List<RowProblem>> kept = new TreeMap<>();
  private final TreeMap<String, Long> counts = new TreeMap<>();

  /**
   * Adds a problem.
   *
   * @param problem the problem
   */
  public void add(RowProblem problem) {
    List<RowProblem> same = kept.computeIfAbsent(problem.severity(), severity -> new ArrayList<>());
    if (same.size() < MAX_KEPT) {
      same.add(problem);
    }
    counts.merge(problem.file() + " " + problem.path() + " " + problem.code(), 1L, Long::sum);
  }

  /**
   * Returns the problems that were kept.
   *
   * @return the problems, by severity and in the order of their rows
   */
  public ImmutableList<RowProblem> all() {
    return kept.values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns how many there were of each kind.
   *
   * @return the numbers by file, path and code
   */
  public ImmutableSortedMap<String, Long> counts() {
    return ImmutableSortedMap.copyOf(counts);
  }
}
