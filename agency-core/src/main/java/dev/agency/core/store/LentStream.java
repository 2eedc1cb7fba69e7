package dev.agency.core.store;

import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lends a stream for the time of one call, as {@link TimeEntryStore#read} promises.
 *
 * <p>Stores make theirs with it: {@code LentStream.lend(rowsOf(resultSet), reader)}. When the call
 * ends, by a result or an exception, the stream is closed, and whoever kept it gets an {@link
 * IllegalStateException} instead of rows from a closed cursor.
 */
public final class LentStream {
  private LentStream() {}

  /**
   * Lends the rows of a store to a reader.
   *
   * @param <T> the rows
   * @param <R> the results
   * @param rows the rows in their order, read as they are used
   * @param reader uses them
   * @return what the reader returned
   */
  public static <T, R> R lend(Iterator<T> rows, Function<? super Stream<T>, ? extends R> reader) {
    Loan<T> loan = new Loan<>(rows);
    try (Stream<T> stream =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(loan, Spliterator.ORDERED | Spliterator.NONNULL),
            false)) {
      return reader.apply(stream);
    } finally {
      loan.ended = true;
    }
  }

  private static final class Loan<T> extends AbstractIterator<T> {
    private final Iterator<T> rows;
    private boolean ended;

    Loan(Iterator<T> rows) {
      this.rows = rows;
    }

    @Override
    protected @Nullable T computeNext() {
      if (ended) {
        throw new IllegalStateException("The stream was lent for one call, which is over.");
      }
      return rows.hasNext() ? rows.next() : endOfData();
    }
  }
}
