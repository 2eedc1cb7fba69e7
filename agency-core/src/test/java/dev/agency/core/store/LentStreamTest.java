package dev.agency.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LentStreamTest {
  private static Iterator<Integer> rows() {
    return ImmutableList.of(1, 2, 3).iterator();
  }

  @Test
  void theReaderGetsTheRowsInTheirOrder() {
    ImmutableList<Integer> read =
        LentStream.lend(rows(), stream -> stream.collect(ImmutableList.toImmutableList()));
    assertThat(read).containsExactly(1, 2, 3);
  }

  @Test
  void rowsAreReadAsTheyAreUsed() {
    AtomicInteger read = new AtomicInteger();
    Iterator<Integer> endless = Stream.iterate(1, i -> i + 1).peek(i -> read.set(i)).iterator();
    int second = LentStream.lend(endless, stream -> stream.skip(1).findFirst().orElseThrow());
    assertThat(second).isEqualTo(2);
    assertThat(read.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void whoeverKeepsTheStreamGetsNoRowsFromIt() {
    List<Stream<Integer>> kept = new ArrayList<>();
    boolean lent =
        LentStream.lend(
            rows(),
            stream -> {
              kept.add(stream.filter(row -> row > 0));
              return true;
            });
    assertThat(lent).isTrue();
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> kept.get(0).toList());
  }

  @Test
  void whoeverKeepsItsIteratorGetsNoMoreRowsFromIt() {
    List<Iterator<Integer>> kept = new ArrayList<>();
    int first =
        LentStream.lend(
            rows(),
            stream -> {
              kept.add(stream.iterator());
              return kept.get(0).next();
            });
    assertThat(first).isEqualTo(1);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> kept.get(0).next())
        .withMessage("The stream was lent for one call, which is over.");
  }

  @Test
  void theStreamIsClosedHoweverTheCallEnds() {
    AtomicBoolean closed = new AtomicBoolean();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                LentStream.lend(
                    rows(),
                    stream -> {
                      Stream<Integer> watched = stream.onClose(() -> closed.set(true));
                      throw new ArithmeticException("of " + watched.isParallel());
                    }));
    assertThat(closed).isTrue();
  }
}
