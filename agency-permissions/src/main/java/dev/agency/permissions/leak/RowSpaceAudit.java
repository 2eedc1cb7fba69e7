package dev.agency.permissions.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose rate can be computed from totals over people whose minutes are visible.
 *
 * <p>Ana worked 10 h and Ben 20 h in March, Ana 10 h and Ben 10 h in April. Two totals of cost,
 * each over two people, give Ben's rate: the difference is 10 h of Ben. With as many totals as
 * people nearly all rates can be solved, however many people are in each total. So a host that
 * declares reports with guarded totals asks here, for all of them at once, before it shows any.
 *
 * <p>The weights are the minutes, which are seen; the totals themselves are not needed. A rate can
 * be computed exactly when it stands alone in the row space of the weights. The answer is exact, in
 * whole numbers, and comes with the combination that gives the rate. What lies between two bounds,
 * since no rate is negative, it does not say.
 *
 * <p>A hundred totals over as many people take some seconds.
 */
public final class RowSpaceAudit {
  /** The most totals that are judged at once. */
  public static final int MAX_TOTALS = 100;

  /**
   * A total that is shown.
   *
   * @param name what it is called
   * @param minutes the minutes of each contributor, by their ids; zeros count as absent
   */
  public record Total(String name, ImmutableMap<String, Long> minutes) {
    /**
     * Creates a total.
     *
     * @param name what it is called, 1 to 200 printable characters
     * @param minutes the minutes of each contributor
     * @throws dev.agency.core.error.InvalidModelException if the name does not print
     */
    public Total {
      Objects.requireNonNull(minutes, "minutes");
      Invariants.of("a total").name("name", name).verify();
    }
  }

  /**
   * A contributor whose rate can be computed: {@code multiple} times the rate is the sum of the
   * totals times their factors.
   *
   * @param contributor whose rate it is
   * @param multiple the multiple of the rate, positive
   * @param factors the factor of each total by its name, totals that are not needed left out
   */
  public record Solved(
      String contributor, BigInteger multiple, ImmutableMap<String, BigInteger> factors) {
    /**
     * Creates the solution.
     *
     * @param contributor whose rate it is
     * @param multiple the multiple of the rate
     * @param factors the factor of each total
     */
    public Solved {
      Objects.requireNonNull(contributor, "contributor");
      Objects.requireNonNull(multiple, "multiple");
      Objects.requireNonNull(factors, "factors");
    }
  }

  private RowSpaceAudit() {}

  /**
   * Returns whose rate can be computed.
   *
   * @param totals all totals that are visible together, each name once, at most {@value
   *     #MAX_TOTALS}
   * @return the contributors in the order they are first named, each with how; empty if no rate can
   *     be computed
   * @throws dev.agency.core.error.InvalidModelException if a name stands twice ({@code
   *     DUPLICATE_ID}) or there are too many
   */
  public static ImmutableList<Solved> solvable(List<Total> totals) {
    Invariants.of("an audit")
        .require(
            totals.size() <= MAX_TOTALS,
            "totals",
            ErrorCode.LIMIT_EXCEEDED,
            "must be at most " + MAX_TOTALS)
        .unique("totals", totals.stream().map(Total::name).collect(toImmutableList()))
        .verify();
    Set<String> contributors = new LinkedHashSet<>();
    totals.forEach(total -> contributors.addAll(total.minutes().keySet()));
    ImmutableList<String> columns = ImmutableList.copyOf(contributors);
    BigInteger[][] rows = reduced(totals, columns);
    Map<String, Solved> solved = new LinkedHashMap<>();
    for (BigInteger[] row : rows) {
      alone(row, columns.size())
          .ifPresent(
              column ->
                  solved.put(
                      columns.get(column), solved(columns.get(column), row[column], row, totals)));
    }
    return columns.stream().filter(solved::containsKey).map(solved::get).collect(toImmutableList());
  }

  private static Solved solved(
      String contributor, BigInteger multiple, BigInteger[] row, List<Total> totals) {
    int first = row.length - totals.size();
    BigInteger common = multiple;
    for (int i = first; i < row.length; i++) {
      common = common.gcd(row[i]);
    }
    BigInteger divisor = common.multiply(BigInteger.valueOf(multiple.signum()));
    ImmutableMap.Builder<String, BigInteger> factors = ImmutableMap.builder();
    for (int i = 0; i < totals.size(); i++) {
      if (row[first + i].signum() != 0) {
        factors.put(totals.get(i).name(), row[first + i].divide(divisor));
      }
    }
    return new Solved(contributor, multiple.divide(divisor), factors.buildOrThrow());
  }

  /** Returns the one column in which a row is not zero. */
  private static Optional<Integer> alone(BigInteger[] row, int columns) {
    Optional<Integer> alone = Optional.empty();
    for (int i = 0; i < columns; i++) {
      if (row[i].signum() != 0) {
        if (alone.isPresent()) {
          return Optional.empty();
        }
        alone = Optional.of(i);
      }
    }
    return alone;
  }

  /**
   * Returns the weights in reduced row echelon form, in whole numbers, each row with the
   * combination of totals it is. A rate stands alone in the row space exactly if it stands alone in
   * such a row.
   */
  private static BigInteger[][] reduced(List<Total> totals, List<String> contributors) {
    int columns = contributors.size();
    BigInteger[][] rows = new BigInteger[totals.size()][columns + totals.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns; j++) {
        rows[i][j] =
            BigInteger.valueOf(totals.get(i).minutes().getOrDefault(contributors.get(j), 0L));
      }
      for (int j = 0; j < totals.size(); j++) {
        rows[i][columns + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
      }
    }
    int rank = 0;
    BigInteger previous = BigInteger.ONE;
    for (int column = 0; column < columns && rank < rows.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      BigInteger[] found = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = found;
      for (int i = 0; i < rows.length; i++) {
        if (i != rank) {
          eliminate(rows[i], found, column, previous);
        }
      }
      previous = found[column];
      rank++;
    }
    return rows;
  }

  /** Makes a column zero by Bareiss (1968): the division by the pivot before is exact. */
  private static void eliminate(
      BigInteger[] row, BigInteger[] by, int column, BigInteger previous) {
    BigInteger pivot = by[column];
    BigInteger less = row[column];
    for (int i = 0; i < row.length; i++) {
      if (row[i].signum() != 0 || (less.signum() != 0 && by[i].signum() != 0)) {
        row[i] = row[i].multiply(pivot).subtract(by[i].multiply(less)).divide(previous);
      }
    }
  }
}
