package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Readers of published states, while one thread writes. */
class PublishedStatesTest {
  private static final int PAIRS = 40;
  private static final long MINUTES = 1_000;
  private static final int ROUNDS = 1_500;

  private static TimeEntry entry(String id, BudgetId budget, long minutes) {
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(budget)
        .person(PersonId.of("ada"))
        .date(LedgerDraw.FIRST_DAY)
        .minutes(minutes)
        .approval(Approval.APPROVED)
        .build();
  }

  /** Moves minutes between the two entries of a pair, one of each budget, and adds new facts. */
  private static void write(BurnLedger ledger, int round) {
    String pair = "pair-" + round % PAIRS;
    long left = round % MINUTES;
    TimeEntry first = entry(pair + "-a", LedgerDraw.BUDGET, left);
    TimeEntry second = entry(pair + "-b", LedgerDraw.OTHER, MINUTES - left);
    ledger.apply(Revised.of(first.id(), round + 1L, first));
    ledger.apply(Revised.of(second.id(), round + 1L, second));
    // Growth of everything that is shared between versions; it adds no minutes.
    TimeEntry more = entry("more-" + round, BudgetId.of("b-" + round % 700), 0);
    ledger.apply(Revised.of(more.id(), 1, more));
  }

  private static long minutes(BurnState state) {
    return minutes(state, LedgerDraw.BUDGET) + minutes(state, LedgerDraw.OTHER);
  }

  private static long minutes(BurnState state, BudgetId budget) {
    return state.facts(budget, LocalDate.MAX).entries().stream()
        .filter(each -> each.id().value().startsWith("pair"))
        .mapToLong(TimeEntry::minutes)
        .sum();
  }

  @Test
  void noReaderSeesHalfOfWhatWasAppliedBetweenTwoStates() throws Exception {
    BurnLedger ledger = BurnLedger.empty();
    for (int round = 0; round < PAIRS; round++) {
      write(ledger, round);
    }
    AtomicReference<BurnState> latest = new AtomicReference<>(ledger.publish());
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reads.add(readers.submit(() -> read(latest, done)));
      }
      for (int round = PAIRS; round < ROUNDS; round++) {
        write(ledger, round);
        latest.set(ledger.publish());
      }
      done.set(true);
      int seen = 0;
      for (Future<Integer> read : reads) {
        assertThat(read.get()).isGreaterThan(1);
        seen += read.get();
      }
      System.out.printf(
          Locale.ROOT,
          "PASS published states: %d readers saw %,d states whole while %,d were published, each"
              + " after 3 tellings%n",
          reads.size(),
          seen,
          ROUNDS - PAIRS);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } finally {
      done.set(true);
      readers.shutdownNow();
    }
  }

  /** Counts the states read; each has all minutes of all pairs, and goes on having them. */
  private static int read(AtomicReference<BurnState> latest, AtomicBoolean done) {
    int states = 0;
    BurnState first = Objects.requireNonNull(latest.get());
    while (!done.get() || states < 2) {
      BurnState state = Objects.requireNonNull(latest.get());
      assertThat(minutes(state)).isEqualTo(PAIRS * MINUTES);
      assertThat(minutes(first)).isEqualTo(PAIRS * MINUTES);
      states++;
    }
    return states;
  }

  @Test
  void aStateIsWhatItWasWhateverIsWrittenLater() {
    BurnLedger ledger = BurnLedger.empty();
    List<BurnState> states = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    for (int round = 0; round < 300; round++) {
      write(ledger, round);
      if (round % 10 == 0) {
        states.add(ledger.publish());
        bytes.add(states.get(states.size() - 1).snapshot());
      }
    }
    for (int i = 0; i < states.size(); i++) {
      assertThat(states.get(i).snapshot()).isEqualTo(bytes.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "PASS published states: %d states have the bytes they had, after up to %,d tellings more%n",
        states.size(),
        3 * 300);
  }
}
