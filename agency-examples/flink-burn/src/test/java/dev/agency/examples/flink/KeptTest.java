package dev.agency.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
  private static final TimeEntry ENTRY =
      TimeEntry.builder()
          .id(TimeEntryId.of("T-1"))
          .budget(BudgetId.of("site"))
          .person(PersonId.of("ana"))
          .date(LocalDate.of(2026, 3, 2))
          .minutes(60)
          .build();

  private static Revised<TimeEntryId, TimeEntry> told(long revision, TimeEntry entry) {
    return Revised.of(entry.id(), revision, entry);
  }

  private static Kept kept(List<Revised<TimeEntryId, TimeEntry>> tellings) {
    Kept kept = Kept.first(Fact.of(tellings.get(0)));
    for (Revised<TimeEntryId, TimeEntry> telling : tellings.subList(1, tellings.size())) {
      kept = kept.joined(Fact.of(telling));
    }
    return kept;
  }

  private static void inEachOrder(
      String budget, ImmutableList<Revised<TimeEntryId, TimeEntry>> tellings) {
    BurnLedger ledger = BurnLedger.empty();
    tellings.forEach(ledger::apply);
    byte[] known = ledger.publish().snapshot();
    for (List<Revised<TimeEntryId, TimeEntry>> order : Collections2.permutations(tellings)) {
      assertThat(kept(order).told()).isEqualTo(known);
      assertThat(kept(order).budget()).isEqualTo(budget);
    }
  }

  @Test
  void whatIsKeptIsWhatALedgerKnowsInWhateverOrderItIsTold() {
    TimeEntry moved = ENTRY.withBudget(BudgetId.of("shop"));
    Revised<TimeEntryId, TimeEntry> deleted = Revised.deleted(ENTRY.id(), 2);
    inEachOrder("site", ImmutableList.of(told(1, ENTRY), told(2, ENTRY.withMinutes(90))));
    inEachOrder("shop", ImmutableList.of(told(1, ENTRY), told(2, moved), told(2, moved)));
    inEachOrder(Fact.NOWHERE, ImmutableList.of(told(1, ENTRY), deleted));
    inEachOrder("shop", ImmutableList.of(told(1, ENTRY), deleted, told(3, moved)));
    inEachOrder(Fact.NOWHERE, ImmutableList.of(told(1, ENTRY), told(2, moved), deleted));
    inEachOrder(Fact.NOWHERE, ImmutableList.of(told(1, ENTRY), told(1, moved)));
    inEachOrder("site", ImmutableList.of(told(1, ENTRY), told(1, moved), told(2, ENTRY)));
  }

  @Test
  void factsOfTwoKindsHaveNoKeyInCommon() {
    assertThat(
            ImmutableList.of(
                Fact.of(told(1, ENTRY)).key(),
                Fact.of(Revised.deleted(ExpenseId.of("T-1"), 1)).key(),
                Fact.of(Revised.deleted(InvoiceId.of("T-1"), 1)).key(),
                Fact.of(Revised.deleted(DeliveryId.of("T-1"), 1)).key(),
                Fact.of(Revised.deleted(WriteOffId.of("T-1"), 1)).key(),
                Fact.of(Revised.deleted(BookingId.of("T-1"), 1)).key()))
        .containsExactly(
            "TIME:T-1",
            "EXPENSE:T-1",
            "INVOICE:T-1",
            "DELIVERY:T-1",
            "WRITE_OFF:T-1",
            "BOOKING:T-1");
  }
}
