package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.Invariants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of each cell on each day: logged, of them approved, and of them invoiced.
 *
 * <p>Two entries of Ada on the design line on 3 March, 90 minutes approved and 30 pending, are one
 * row: 120 logged, 90 approved, 0 invoiced. Rejected entries count nowhere.
 *
 * <p>Sums are an abelian group under {@link #plus}, with {@link #empty} and {@link #negated}: the
 * sums of two lists of entries add up to those of the lists joined, in any order. They know nothing
 * of identity, so the same entry added twice counts twice. Rows of zero are not kept; equal sums
 * are equal objects.
 *
 * <p>They are public for engines that keep a burn as facts come and go, keyed by budget or merged
 * from parts: such an engine keeps sums, takes the old content of an edited entry off and adds the
 * new one; it stores their rows, and {@link #builder} makes sums of them again. A report of facts
 * at hand only needs {@link #of}.
 *
 * <p>Rows are in the order of their day, then their cell. Immutable and thread-safe.
 */
public final class BurnSums {
  private static final BurnSums EMPTY = Rows.ofSize(0).sums(ImmutableList.of());

  private final ImmutableList<CellKey> cells;
  private final Rows rows;

  BurnSums(ImmutableList<CellKey> cells, Rows rows) {
    this.cells = cells;
    this.rows = rows;
  }

  /**
   * Returns the sums of nothing.
   *
   * @return the sums without a row
   */
  public static BurnSums empty() {
    return EMPTY;
  }

  /**
   * Sums time entries.
   *
   * @param entries the entries in any order, of any budgets; each counts as often as it stands here
   * @return their sums
   */
  public static BurnSums of(List<TimeEntry> entries) {
    return Rows.of(entries);
  }

  /**
   * Returns a builder of sums from their rows, such as an engine has kept.
   *
   * @return a new builder, without a row
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns these sums and others.
   *
   * @param other the sums to add
   * @return the sums of both
   * @throws AmountOverflowException if minutes do not fit 64 bits
   */
  public BurnSums plus(BurnSums other) {
    ImmutableList<CellKey> union =
        ImmutableSortedSet.<CellKey>naturalOrder()
            .addAll(cells)
            .addAll(other.cells)
            .build()
            .asList();
    return Rows.joined(rows.moved(cells, union), other.rows.moved(other.cells, union)).sums(union);
  }

  /**
   * Returns these sums less others.
   *
   * @param other the sums to take off
   * @return the difference
   * @throws AmountOverflowException if minutes do not fit 64 bits
   */
  public BurnSums minus(BurnSums other) {
    return plus(other.negated());
  }

  /**
   * Returns these sums with the other sign.
   *
   * @return the sums that added to these give zero
   * @throws AmountOverflowException for the one number of minutes that has no opposite
   */
  public BurnSums negated() {
    return new BurnSums(cells, rows.negated());
  }

  /**
   * Returns the sums of the days up to a day.
   *
   * @param last the last day, inclusive
   * @return the sums of its rows and those before
   */
  public BurnSums until(LocalDate last) {
    return rows.until(last.toEpochDay()).sums(cells);
  }

  /**
   * Returns the cells that have a row.
   *
   * @return the cells in their order
   */
  public ImmutableList<CellKey> cells() {
    return cells;
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of pairs of a day and a cell with minutes
   */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the cell of a row.
   *
   * @param row the row, from 0
   * @return the index of its cell in {@link #cells}
   */
  public int cellIndex(int row) {
    return rows.cell[row];
  }

  /**
   * Returns the day of a row.
   *
   * @param row the row, from 0
   * @return the day
   */
  public LocalDate day(int row) {
    return LocalDate.ofEpochDay(rows.day[row]);
  }

  /**
   * Returns the minutes of a row that were logged, rejected time apart.
   *
   * @param row the row, from 0
   * @return the minutes, negative only in a difference
   */
  public long logged(int row) {
    return rows.logged[row];
  }

  /**
   * Returns the minutes of a row that were approved.
   *
   * @param row the row, from 0
   * @return the minutes, negative only in a difference
   */
  public long approved(int row) {
    return rows.approved[row];
  }

  /**
   * Returns the minutes of a row that name an invoice, whatever became of it.
   *
   * @param row the row, from 0
   * @return the minutes, negative only in a difference
   */
  public long invoiced(int row) {
    return rows.invoiced[row];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BurnSums sums && cells.equals(sums.cells) && rows.sameAs(sums.rows);
  }

  @Override
  public int hashCode() {
    return 31 * cells.hashCode() + Arrays.hashCode(rows.logged);
  }

  /** Returns the number of rows and cells. */
  @Override
  public String toString() {
    return "BurnSums[" + rows.size() + " rows of " + cells.size() + " cells]";
  }

  /**
   * Sums from rows. Rows of one cell and day add up, so that in whatever order the rows of sums are
   * added, and in however many parts, the sums are equal to those.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final List<Rows.Row> added = new ArrayList<>();

    private Builder() {}

    /**
     * Adds minutes of a cell on a day. They may be negative, as those of a difference are.
     *
     * @param cell the cell
     * @param day the day
     * @param logged the minutes that were logged, rejected time apart
     * @param approved those of them that were approved
     * @param invoiced those of them that name an invoice
     * @return this
     * @throws dev.agency.core.error.InvalidModelException if the day is not one of 1900 to 2199
     *     ({@code DATE_OUT_OF_RANGE} at {@code /day})
     */
    @CanIgnoreReturnValue
    public Builder addRow(CellKey cell, LocalDate day, long logged, long approved, long invoiced) {
      Objects.requireNonNull(cell, "cell");
      Invariants.of("a row of sums").date("day", day).verify();
      added.add(new Rows.Row(cell, Math.toIntExact(day.toEpochDay()), logged, approved, invoiced));
      return this;
    }

    /**
     * Returns the sums of the rows added so far.
     *
     * @return the sums
     * @throws AmountOverflowException if minutes do not fit 64 bits
     */
    public BurnSums build() {
      return Rows.ofRows(added);
    }
  }
}
