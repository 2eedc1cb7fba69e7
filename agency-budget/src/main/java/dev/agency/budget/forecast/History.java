package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The finished projects of an agency, all in one measure: what its forecasts may learn from.
 *
 * <p>Projects whose final cost indices were 0.8, 0.9 and 1.1 say that an hour of plan takes 1 / 0.9
 * hours here. A forecast of a project that is itself finished, to see how good it would have been,
 * must not know that project: it gets the history {@link #without} it.
 *
 * <p>Immutable and thread-safe.
 */
public final class History {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final ImmutableList<FinishedProject> projects;

  /** The same projects in the order of their cost indices, kept so that a median costs nothing. */
  private final ImmutableList<FinishedProject> byIndex;

  private History(ImmutableList<FinishedProject> projects, ImmutableList<FinishedProject> byIndex) {
    this.projects = projects;
    this.byIndex = byIndex;
  }

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
    return new History(
        all, ImmutableList.sortedCopyOf(Comparator.comparing(FinishedProject::costIndex), all));
  }

  /**
   * Returns the history of those who have none.
   *
   * @return a history without projects
   */
  public static History none() {
    return of(ImmutableList.of());
  }

  /**
   * Returns the projects.
   *
   * @return the projects, each name once
   */
  public ImmutableList<FinishedProject> projects() {
    return projects;
  }

  /**
   * Returns this history as one knew it who had not seen a project.
   *
   * @param name the name of the project
   * @return the other projects in their order; all of them if none has that name
   */
  public History without(String name) {
    return new History(others(projects, name), others(byIndex, name));
  }

  /**
   * Returns the median of the projects' final cost indices: what was earned in the end over what it
   * took.
   *
   * @return the index in the middle, or the mean of the two there, to 34 digits; empty without
   *     projects
   */
  public Optional<BigDecimal> medianCostIndex() {
    if (byIndex.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal below = byIndex.get((byIndex.size() - 1) / 2).costIndex();
    BigDecimal above = byIndex.get(byIndex.size() / 2).costIndex();
    return Optional.of(below.add(above).divide(TWO, MathContext.DECIMAL128));
  }

  private static ImmutableList<FinishedProject> others(
      ImmutableList<FinishedProject> all, String name) {
    return all.stream().filter(project -> !project.name().equals(name)).collect(toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof History that && projects.equals(that.projects);
  }

  @Override
  public int hashCode() {
    return projects.hashCode();
  }

  /** Returns how many projects there are. */
  @Override
  public String toString() {
    return "History[" + projects.size() + "]";
  }
}
