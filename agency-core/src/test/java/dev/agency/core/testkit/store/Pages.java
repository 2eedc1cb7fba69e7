package dev.agency.core.testkit.store;

import com.google.common.collect.ImmutableList;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.Page;
import java.util.Optional;
import java.util.function.Function;

/** Reads page after page. */
final class Pages {
  private static final int MOST = 10_000;

  private Pages() {}

  /**
   * Reads all pages.
   *
   * @param read reads the page after a cursor
   * @return the rows of each page, the first page always
   */
  static <T> ImmutableList<ImmutableList<T>> all(Function<Optional<Cursor>, Page<T>> read) {
    ImmutableList.Builder<ImmutableList<T>> pages = ImmutableList.builder();
    Optional<Cursor> after = Optional.empty();
    for (int i = 0; i < MOST; i++) {
      Page<T> page = read.apply(after);
      pages.add(page.rows());
      after = page.next();
      if (after.isEmpty()) {
        return pages.build();
      }
    }
    throw new AssertionError("The pages do not end.");
  }
}
