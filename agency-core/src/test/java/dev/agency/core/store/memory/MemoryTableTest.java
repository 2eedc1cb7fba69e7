package dev.agency.core.store.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many states of a key are kept, and for whom. */
class MemoryTableTest {
  private static final int MANY = 100_000;

  private final MemoryTransactions transactions = new MemoryTransactions(MemoryLimits.usual());
  private final MemoryTable<String, Long> table = new MemoryTable<>(transactions);
  private final Deque<Reader> readers = new ArrayDeque<>();

  /** Somebody who looks at one state until they are told to end. */
  private final class Reader {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Future<ImmutableList<Long>> seen;

    Reader() throws Exception {
      CountDownLatch looking = new CountDownLatch(1);
      seen =
          thread.submit(
              () ->
                  transactions.looking(
                      stamp -> {
                        looking.countDown();
                        try {
                          end.await();
                        } catch (InterruptedException interrupted) {
                          throw new AssertionError(interrupted);
                        }
                        return ImmutableList.copyOf(table.range("", true, "z", stamp));
                      }));
      looking.await();
      readers.add(this);
    }

    ImmutableList<Long> end() throws Exception {
      end.countDown();
      return seen.get(30, TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void stop() {
    readers.forEach(reader -> reader.thread.shutdownNow());
  }

  private void put(String key, long value) {
    transactions.required(
        () -> {
          table.put(key, value);
          return key;
        });
  }

  private void remove(String key) {
    transactions.required(
        () -> {
          table.remove(key);
          return key;
        });
  }

  private long states(String key) {
    return table.states(key);
  }

  @Test
  void withoutReadersAKeyHasTheStateThatEndedAndTheOneBeingWritten() {
    for (long i = 0; i < 1_000; i++) {
      put("a", i);
    }
    assertThat(states("a")).isEqualTo(2);
    assertThat(table.get("a")).contains(999L);
  }

  @Test
  void aKeyThatIsRewrittenKeepsOneStateForALongReader() throws Exception {
    put("a", -1);
    Reader reader = new Reader();
    for (long i = 0; i < MANY; i++) {
      put("a", i);
    }
    assertThat(states("a")).isEqualTo(3);
    assertThat(reader.end()).containsExactly(-1L);
    put("a", MANY);
    assertThat(states("a")).isEqualTo(2);
  }

  @Test
  void eachReaderKeepsTheStateItLooksAt() throws Exception {
    put("a", 1);
    Reader first = new Reader();
    put("a", 2);
    put("a", 3);
    Reader second = new Reader();
    Reader alike = new Reader();
    for (long i = 4; i < 100; i++) {
      put("a", i);
    }
    assertThat(states("a")).isEqualTo(4);
    assertThat(second.end()).containsExactly(3L);
    assertThat(first.end()).containsExactly(1L);
    assertThat(alike.end()).containsExactly(3L);
  }

  @Test
  void aKeyThatWasRemovedIsDropped() {
    put("a", 1);
    put("b", 2);
    remove("a");
    assertThat(table.get("a")).isEmpty();
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void aKeyThatWasRemovedStaysForWhoLooksBackAndIsDroppedThen() throws Exception {
    put("a", 1);
    Reader reader = new Reader();
    remove("a");
    assertThat(table.size()).isEqualTo(1);
    assertThat(reader.end()).containsExactly(1L);
    put("b", 2);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void whatWasRemovedBeforeAnybodyBeganToLookIsDroppedThoughSomebodyAlwaysLooks() throws Exception {
    Reader before = new Reader();
    for (int i = 0; i < 100; i++) {
      put("k-" + i, i);
      Reader after = new Reader();
      before.end();
      before = after;
      remove("k-" + i);
    }
    Reader last = new Reader();
    before.end();
    put("b", 1);
    assertThat(table.size()).isEqualTo(1);
    assertThat(last.end()).isEmpty();
  }

  @Test
  void aKeyThatCameBackAndWentAgainIsKeptForWhoSawItInBetween() throws Exception {
    put("a", 1);
    Reader first = new Reader();
    remove("a");
    put("a", 2);
    Reader second = new Reader();
    remove("a");
    assertThat(first.end()).containsExactly(1L);
    put("b", 3);
    assertThat(second.end()).containsExactly(2L);
    put("b", 4);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void aRemovalThatIsTakenBackDropsNothing() {
    put("a", 1);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                transactions.required(
                    () -> {
                      table.remove("a");
                      throw new IllegalStateException("taken back");
                    }));
    put("b", 2);
    assertThat(table.get("a")).contains(1L);
  }

  @Test
  void manyRemovalsOfOneKeyAreRememberedAsOne() throws Exception {
    put("a", -1);
    Reader reader = new Reader();
    for (long i = 0; i < MANY; i++) {
      remove("a");
      put("a", i);
    }
    assertThat(transactions.toBeSwept()).isEqualTo(1);
    assertThat(reader.end()).containsExactly(-1L);
  }
}
