package dev.agency.proofs.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ledger of a large agency takes time by its entries, and room for each of them alone. */
class ManyEntriesTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int BUDGETS = 1_000;
  private static final int PEOPLE = 500;
  private static final int DAYS = 730;

  /**
   * Ten times as many entries may take fifteen times as long: their ids lie in a table that no
   * cache holds. 13.3 times was measured beside many other programs; comparing all with all would
   * be 100.
   */
  private static final double SLOWER = 15.0 / 10;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  private static TimeEntry entry(int number) {
    return TimeEntry.builder()
        .id(TimeEntryId.of("harvest:" + number))
        .budget(BudgetId.of("b-" + number % BUDGETS))
        .person(PersonId.of("p-" + number % PEOPLE))
        .date(FIRST_DAY.plusDays(number % DAYS))
        .minutes(minutes(number))
        .approval(Approval.APPROVED)
        .build();
  }

  private static long minutes(int number) {
    return 1L + number % 480;
  }

  private long tell(BurnLedger ledger, int from, int to) {
    long begun = clock.getCurrentThreadCpuTime();
    for (int i = from; i < to; i++) {
      TimeEntry entry = entry(i);
      ledger.apply(Revised.of(entry.id(), 1, entry));
    }
    return clock.getCurrentThreadCpuTime() - begun;
  }

  @Test
  @Tag("short")
  void eachOfManyEntriesCounts() {
    BurnLedger ledger = BurnLedger.empty();
    tell(ledger, 0, 50_000);
    assertCounts(ledger.publish(), 50_000);
  }

  @Test
  @Tag("full")
  void tenMillionEntriesTakeLittleMoreThanTenTimesWhatAMillionTake() {
    tell(BurnLedger.empty(), 0, 1_000_000); // so that both are measured warm
    BurnLedger ledger = BurnLedger.empty();
    long million = tell(ledger, 0, 1_000_000);
    long all = million + tell(ledger, 1_000_000, 10_000_000);
    assertCounts(ledger.publish(), 10_000_000);
    assertThat(all / 10.0 / million).isLessThanOrEqualTo(SLOWER);
    System.out.printf(
        Locale.ROOT,
        "PASS many entries: 10,000,000 in a ledger, %.2f µs of processor time each, %.2f times the"
            + " first million%n",
        all / 1e10,
        (double) all / million);
  }

  private static void assertCounts(BurnState state, int entries) {
    assertThat(state.size()).isEqualTo(entries);
    assertThat(state.budgets()).hasSize(BUDGETS);
    for (int budget : new int[] {0, 7, BUDGETS - 1}) {
      BudgetId id = BudgetId.of("b-" + budget);
      long told =
          LongStream.iterate(budget, number -> number < entries, number -> number + BUDGETS)
              .map(number -> minutes((int) number))
              .sum();
      assertThat(
              state.facts(id, LocalDate.MAX).entries().stream().mapToLong(TimeEntry::minutes).sum())
          .isEqualTo(told);
    }
  }
}
