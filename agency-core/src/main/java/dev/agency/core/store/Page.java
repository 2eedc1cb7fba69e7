package dev.agency.core.store;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of a longer list, and where to go on.
 *
 * @param <T> the rows
 * @param rows the rows in their order, fewer than asked for only at the end
 * @param next where the next page starts; empty if there was nothing more
 */
public record Page<T>(ImmutableList<T> rows, Optional<Cursor> next) {
  /** The most rows of one page. */
  public static final int MAX_LIMIT = 1_000;

  /**
   * Creates a page.
   *
   * @param rows the rows
   * @param next where the next page starts
   */
  public Page {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(next, "next");
  }

  /**
   * Makes a page of the rows a store read, one more than was asked for if there are as many.
   *
   * @param <T> the rows
   * @param found the rows after the last page in their order, at most limit + 1
   * @param limit how many were asked for
   * @param place the place of a row
   * @return the first rows, and the place of the last of them if one is left over
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> place) {
    boolean more = found.size() > limit;
    ImmutableList<T> rows = ImmutableList.copyOf(more ? found.subList(0, limit) : found);
    return new Page<>(
        rows, more ? Optional.of(new Cursor(place.apply(rows.get(limit - 1)))) : Optional.empty());
  }

  /**
   * Returns this page with other rows in the places of its own.
   *
   * @param <R> the other rows
   * @param row makes one of them from one of these
   * @return the page
   */
  public <R> Page<R> map(Function<? super T, ? extends R> row) {
    return new Page<>(rows.stream().<R>map(row).collect(toImmutableList()), next);
  }

  /**
   * Checks how many rows are asked for; stores call it before they read.
   *
   * @param limit the number
   * @return the number
   * @throws dev.agency.core.error.InvalidModelException if it is not 1 to 1,000 ({@code
   *     OUT_OF_RANGE})
   */
  public static int requireLimit(int limit) {
    Invariants.of("a page").between("limit", limit, 1, MAX_LIMIT).verify();
    return limit;
  }
}
