package dev.agency.core.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryTotalsTest {
  private final TimeEntry pending = SampleDesk.newTimeEntry();
  private final TimeEntry approved = pending.withApproval(Approval.APPROVED);
  private final TimeEntry rejected = pending.withApproval(Approval.REJECTED);

  private static EntryTotals total(TimeEntry... entries) {
    return EntryTotals.of(Stream.of(entries), ImmutableSet.of()).values().stream()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void minutesCountUnderWhatWasDecidedAboutThem() {
    assertThat(
            total(
                approved.withMinutes(60),
                pending.withMinutes(30).withBillable(false),
                rejected.withMinutes(15)))
        .isEqualTo(new EntryTotals(3, 30, 0, 60, 60, 15, 0, 0));
  }

  @Test
  void whatStandsOnAnInvoiceIsCountedASecondTime() {
    TimeEntry invoiced = SampleAgency.timeEntry().withMinutes(45);
    assertThat(total(invoiced)).isEqualTo(new EntryTotals(1, 0, 0, 45, 45, 0, 45, 45));
    assertThat(total(invoiced.withBillable(false)))
        .isEqualTo(new EntryTotals(1, 0, 0, 45, 0, 0, 45, 0));
    assertThat(total(invoiced.withApproval(Approval.PENDING)))
        .isEqualTo(new EntryTotals(1, 45, 45, 0, 0, 0, 45, 45));
  }

  @Test
  void rejectedTimeCountsNowhereElse() {
    EntryTotals totals = total(rejected.withMinutes(15));
    assertThat(totals).isEqualTo(new EntryTotals(1, 0, 0, 0, 0, 15, 0, 0));
    assertThat(totals.logged()).isZero();
    assertThat(total(approved.withMinutes(60), pending.withMinutes(30)).logged()).isEqualTo(90);
  }

  @Test
  void nothingHasNoTotal() {
    assertThat(EntryTotals.of(Stream.of(), ImmutableSet.of())).isEmpty();
    assertThat(EntryTotals.ZERO.plus(total(pending))).isEqualTo(total(pending));
  }

  @Test
  void totalsGoByWhatIsAskedForInTheOrderOfTheirKeys() {
    PersonId ana = PersonId.of("p-ana");
    TimeEntry byAna = pending.withPerson(ana).withMinutes(10);
    TimeEntry withoutLine = pending.withLine(Optional.empty()).withMinutes(20);
    ImmutableSet<EntryDimension> by = ImmutableSet.of(EntryDimension.LINE, EntryDimension.PERSON);
    Optional<LineId> design = pending.line();
    assertThat(EntryTotals.of(Stream.of(pending, byAna, withoutLine, pending), by).entrySet())
        .containsExactlyElementsOf(
            ImmutableMap.of(
                    key(Optional.empty(), pending.person()), total(withoutLine),
                    key(design, ana), total(byAna),
                    key(design, pending.person()), total(pending, pending))
                .entrySet());
  }

  private static EntryKey key(Optional<LineId> line, PersonId person) {
    return new EntryKey(Optional.empty(), line, Optional.of(person), Optional.empty());
  }

  @Test
  void aPartIsNotLargerThanItsWholeAndNoNumberIsNegative() {
    assertThat(Refused.problems(() -> new EntryTotals(-1, 0, 1, 1, 2, -1, 3, 4)))
        .containsExactly(
            "/entries NEGATIVE",
            "/rejected NEGATIVE",
            "/pending INCONSISTENT",
            "/approved INCONSISTENT",
            "/invoiced INCONSISTENT");
    assertThat(Refused.problems(() -> new EntryTotals(0, -1, -1, -1, -1, 0, -1, -1)))
        .containsExactly(
            "/pendingBillable NEGATIVE",
            "/approvedBillable NEGATIVE",
            "/invoicedBillable NEGATIVE");
  }
}
