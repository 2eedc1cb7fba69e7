package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many ids of one hash code cost little, and none is taken for another. */
class CrowdedIdsTest {
  /** More than it takes under any load, and less than comparing all pairs would take. */
  private static final Duration SOON = Duration.ofSeconds(60);

  /** "Aa" and "BB" have one hash code, and so has any text of the same number of them. */
  private static String text(int number, int bits) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < bits; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static TimeEntry entry(String id) {
    return TimeEntry.builder()
        .id(TimeEntryId.of(id))
        .budget(LedgerDraw.BUDGET)
        .person(PersonId.of("ada"))
        .date(LedgerDraw.FIRST_DAY)
        .minutes(1)
        .build();
  }

  @Test
  @Tag("short")
  void thousandsOfIdsOfOneHashCodeAreKeptApartWithLittleWork() {
    areKeptApart(13);
  }

  @Test
  @Tag("full")
  void aHundredThousandIdsOfOneHashCodeAreKeptApartWithLittleWork() {
    areKeptApart(17);
  }

  private static void areKeptApart(int bits) {
    int ids = 1 << bits;
    assertThat(text(0, bits)).hasSameHashCodeAs(text(ids - 1, bits));
    AtomicLong compared = new AtomicLong();
    EntryRegister counting =
        new EntryRegister() {
          @Override
          boolean isId(int slot, String id) {
            compared.incrementAndGet();
            return super.isId(slot, id);
          }
        };
    BurnLedger ledger = BurnLedger.with(new LedgerRules(), counting);
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < ids; i++) {
        TimeEntry entry = entry(text(i, bits)).withMinutes(round);
        ledger.apply(Revised.of(entry.id(), round, entry));
      }
    }
    assertThat(compared.get()).isLessThan(5L * bits * ids);
    ImmutableList<TimeEntry> kept =
        ledger.publish().facts(LedgerDraw.BUDGET, LocalDate.MAX).entries();
    assertThat(kept).hasSize(ids).allMatch(each -> each.minutes() == 2);
    System.out.printf(
        Locale.ROOT,
        "PASS crowded ids: %,d ids of one hash code told twice, %,d comparisons%n",
        ids,
        compared.get());
  }

  @Test
  @Tag("short")
  void thousandsOfBudgetsAndPeopleOfOneHashCodeAreSummedApart() {
    assertTimeoutPreemptively(SOON, () -> areSummedApart(12));
  }

  @Test
  @Tag("full")
  void aHundredThousandBudgetsAndPeopleOfOneHashCodeAreSummedApart() {
    assertTimeoutPreemptively(SOON, () -> areSummedApart(17));
  }

  private static void areSummedApart(int bits) {
    BurnLedger ledger = BurnLedger.empty();
    List<TimeEntry> entries = new ArrayList<>();
    for (int i = 0; i < 1 << bits; i++) {
      String text = text(i, bits);
      TimeEntry entry = entry("T-" + i).withBudget(BudgetId.of(text)).withPerson(PersonId.of(text));
      entries.add(entry);
      ledger.apply(Revised.of(entry.id(), 1, entry));
    }
    BurnState state = ledger.publish();
    assertThat(state.budgets()).hasSize(1 << bits);
    assertThat(state.sums(BudgetId.of(text(5, bits))).size()).isEqualTo(1);
    assertThat(BurnSums.of(entries).cells()).hasSize(1 << bits);
    System.out.printf(
        Locale.ROOT,
        "PASS crowded ids: %,d budgets and as many people of one hash code%n",
        1 << bits);
  }
}
