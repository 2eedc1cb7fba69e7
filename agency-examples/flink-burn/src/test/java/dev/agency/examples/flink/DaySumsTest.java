package dev.agency.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaySumsTest {
  private static final BudgetId BUDGET = BudgetId.of("site");
  private static final ImmutableList<Approval> APPROVALS = ImmutableList.copyOf(Approval.values());
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static TimeEntry entry(int number, Random random) {
    Approval approval = APPROVALS.get(random.nextInt(APPROVALS.size()));
    boolean invoiced = approval != Approval.REJECTED && random.nextBoolean();
    return TimeEntry.builder()
        .id(TimeEntryId.of("T-" + number))
        .budget(BUDGET)
        .line(random.nextBoolean() ? Optional.of(LineId.of("design")) : Optional.empty())
        .person(PersonId.of("p-" + random.nextInt(3)))
        .date(DAY)
        .minutes(random.nextInt(10) == 0 ? 10_000_000 : random.nextInt(500))
        .billable(random.nextBoolean())
        .approval(approval)
        .invoice(invoiced ? Optional.of(InvoiceId.of("I-1")) : Optional.empty())
        .build();
  }

  private static DaySums read(DaySums sums) throws IOException {
    return DaySums.of(sums.toBytes(), BUDGET, DAY);
  }

  @Test
  void theyAreTheSumsOfTheirEntriesAndReadBack() throws IOException {
    Random random = new Random(1);
    List<TimeEntry> entries = new ArrayList<>();
    DaySums sums = DaySums.NONE;
    for (int i = 0; i < 300; i++) {
      TimeEntry entry = entry(i, random);
      entries.add(entry);
      sums = read(sums.plus(entry));
      assertThat(sums.sums()).isEqualTo(BurnSums.of(entries));
    }
    for (TimeEntry entry : entries) {
      sums = read(sums.minus(entry));
    }
    assertThat(sums).isEqualTo(DaySums.NONE);
    assertThat(sums.isNone()).isTrue();
  }

  @Test
  void aKernelIsToldEntriesOfTheSameMinutes() {
    Random random = new Random(2);
    DaySums sums = DaySums.NONE;
    List<TimeEntry> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      TimeEntry entry = entry(i, random);
      sums = sums.plus(entry);
      entries.add(entry.withInvoice(Optional.empty()));
    }
    List<TimeEntry> told = new ArrayList<>();
    sums.tell(BUDGET, DAY, told);
    assertThat(BurnSums.of(told)).isEqualTo(BurnSums.of(entries));
    assertThat(told).extracting(TimeEntry::id).doesNotHaveDuplicates();
  }

  @Test
  void anEntryOfNoMinutesIsStillThere() throws IOException {
    TimeEntry nothing = entry(1, new Random(3)).withMinutes(0).withApproval(Approval.PENDING);
    DaySums sums = read(DaySums.NONE.plus(nothing));
    assertThat(sums.isNone()).isFalse();
    List<TimeEntry> told = new ArrayList<>();
    sums.tell(BUDGET, DAY, told);
    assertThat(told).hasSize(1).allMatch(entry -> entry.minutes() == 0);
    assertThat(sums.minus(nothing).isNone()).isTrue();
  }

  @Test
  void aLaterVersionIsRefused() throws IOException {
    byte[] later = DaySums.NONE.toBytes();
    later[0] = 2;
    assertThatThrownBy(() -> DaySums.of(later, BUDGET, DAY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }
}
