package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many ids of one hash code cost little, and none is taken for another. */
class CrowdedIdsTest {
  private static final int BITS = 15;
  private static final int IDS = 1 << BITS;

  /** "Aa" and "BB" have one hash code, and so has any text of the same number of them. */
  private static TimeEntryId id(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < BITS; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return TimeEntryId.of(text.toString());
  }

  @Test
  void idsOfOneHashCodeAreKeptApartWithLittleWork() {
    assertThat(id(0).value().hashCode()).isEqualTo(id(IDS - 1).value().hashCode());
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
    TimeEntry entry =
        TimeEntry.builder()
            .id(id(0))
            .budget(LedgerDraw.BUDGET)
            .person(PersonId.of("ada"))
            .date(LedgerDraw.FIRST_DAY)
            .minutes(1)
            .build();
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < IDS; i++) {
        ledger.apply(Revised.of(id(i), round, entry.withId(id(i)).withMinutes(round)));
      }
    }
    assertThat(compared.get()).isLessThan(70L * IDS);
    ImmutableList<TimeEntry> kept =
        ledger.publish().facts(LedgerDraw.BUDGET, LocalDate.MAX).entries();
    assertThat(kept).hasSize(IDS).allMatch(each -> each.minutes() == 2);
    System.out.printf(
        Locale.ROOT,
        "PASS crowded ids: %,d ids of one hash code told twice, %,d comparisons%n",
        IDS,
        compared.get());
  }
}
