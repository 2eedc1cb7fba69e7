package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.id.ExternalRef;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.link.Linked;
import dev.agency.examples.importers.problem.RowProblem;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import java.util.Optional;

/**
 * What became of an import, or would.
 *
 * @param dryRun whether nothing was written
 * @param counts how many records of each kind became what
 * @param problems the first thousand problems of each severity
 * @param problemCounts how many there were, by file, path and code
 * @param links the first ten thousand records that are something that was here, each with its
 *     reason; those that were linked before are not listed again
 * @param moreLinks how many more there are
 * @param unresolved the first ten thousand records that are nothing yet and wait for somebody to
 *     decide
 * @param moreUnresolved how many more there are
 * @param unmapped the names the profile does not map, by path, with how often each came
 * @param givens how often what the host gave was used, by its name
 * @param decided how many decisions about links were kept that were not known before
 */
public record ImportReport(
    boolean dryRun,
    ImmutableSortedMap<Kind, Counts> counts,
    ImmutableList<RowProblem> problems,
    ImmutableSortedMap<String, Long> problemCounts,
    ImmutableList<Link> links,
    long moreLinks,
    ImmutableList<Unresolved> unresolved,
    long moreUnresolved,
    ImmutableSortedMap<String, ImmutableSortedMap<String, Long>> unmapped,
    ImmutableSortedMap<String, Long> givens,
    long decided) {
  /**
   * How many records became what.
   *
   * @param inserted how many are new
   * @param replaced how many are not what they were, or were taken away
   * @param unchanged how many are here as they are there
   * @param skipped how many rows the profile leaves out
   * @param refused how many rows or records were refused
   */
  public record Counts(long inserted, long replaced, long unchanged, long skipped, long refused) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /**
     * Returns how many were written.
     *
     * @return those that are new and those that are not what they were
     */
    public long written() {
      return inserted + replaced;
    }
  }

  /**
   * A record that is something that was here.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @param id what it is here
   * @param basis why
   */
  public record Link(Kind kind, ExternalRef ref, String id, Basis basis) {}

  /**
   * A record that nobody knows.
   *
   * @param kind what it is
   * @param ref its name in the other system
   * @param name what it is called there
   * @param proposals what it might be
   */
  public record Unresolved(
      Kind kind, ExternalRef ref, Optional<String> name, ImmutableList<Linked.Proposal> proposals) {
    /** Shows the reference and not the name. */
    @Override
    public String toString() {
      return "Unresolved[" + kind + " " + ref + " " + proposals + "]";
    }
  }

  /**
   * Returns the counts of a kind.
   *
   * @param kind the kind
   * @return the counts, all 0 if there was none
   */
  public Counts of(Kind kind) {
    return counts.getOrDefault(kind, Counts.NONE);
  }

  /**
   * Returns whether everything was imported.
   *
   * @return whether no row was refused
   */
  public boolean isWhole() {
    return counts.values().stream().allMatch(count -> count.refused() == 0);
  }

  /**
   * Returns how many records were written.
   *
   * @return those of all kinds
   */
  public long written() {
    return counts.values().stream().mapToLong(Counts::written).sum();
  }

  /**
   * Returns the problems of a severity for a reader.
   *
   * @param severity the severity
   * @return a line for each, such as {@code deals:17 /properties/amount MALFORMED_AMOUNT}
   */
  public ImmutableList<String> lines(Severity severity) {
    return problems.stream()
        .filter(problem -> problem.severity() == severity)
        .map(RowProblem::text)
        .collect(ImmutableList.toImmutableList());
  }
}
