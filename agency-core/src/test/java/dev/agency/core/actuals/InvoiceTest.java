package dev.agency.core.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Invoices and their lines, write-offs and period locks. */
class InvoiceTest {
  private final Invoice invoice = SampleAgency.invoice();
  private final InvoiceLine design = SampleAgency.invoiceLine();
  private final PeriodLock march = SampleAgency.periodLock();

  private static LocalDate day(Month month, int dayOfMonth) {
    return SampleAgency.day(month, dayOfMonth);
  }

  @Test
  void linesSumToTheAmount() {
    InvoiceLine rest = design.withLine(Optional.empty()).withAmount(Money.of("250.00", "EUR"));
    assertThat(invoice.withLines(design, rest).lines()).hasSize(2);
    assertThat(Refused.problems(() -> invoice.withLines(design)))
        .containsExactly("/lines INCONSISTENT");
    assertThat(Refused.problems(() -> invoice.withLines(design.withAmount(Money.of("1", "JPY")))))
        .containsExactly("/lines/0/amount CURRENCY_MISMATCH");
  }

  @Test
  void linesThatOverflowAreNotTheAmount() {
    InvoiceLine large = design.withAmount(Money.ofMinor(Long.MAX_VALUE, "EUR"));
    assertThat(Refused.problems(() -> invoice.withLines(large, large)))
        .containsExactly("/lines INCONSISTENT");
  }

  @Test
  void aCreditNoteGivesMoneyBackForAnotherInvoice() {
    assertThat(SampleAgency.creditNote().credits()).contains(invoice.id());
    assertThat(Refused.problems(() -> invoice.withCredits(SampleAgency.creditNote().id())))
        .containsExactly("/credits INCONSISTENT");
    assertThat(
            Refused.problems(
                () -> SampleAgency.creditNote().withCredits(SampleAgency.creditNote().id())))
        .containsExactly("/credits INCONSISTENT");
  }

  @Test
  void theMinutesOfAWriteOffHaveTheSignOfItsAmount() {
    WriteOff writeOff = SampleAgency.writeOff();
    WriteOff back = writeOff.toBuilder().amount(writeOff.amount().negated()).minutes(-180).build();
    assertThat(back.amount().isNegative()).isTrue();
    assertThat(Refused.problems(() -> writeOff.withMinutes(-180)))
        .containsExactly("/minutes INCONSISTENT");
    assertThat(Refused.problems(() -> writeOff.withReason(" ")))
        .containsExactly("/reason MALFORMED_NAME");
    assertThat(writeOff.withMinutes(0).minutes()).isZero();
  }

  @Test
  void whatBecomesKnownBeforeTheLockIsOfItsDayAndLaterOfTheFirstOpenDay() {
    LocalDate worked = day(Month.MARCH, 30);
    assertThat(posted(worked, day(Month.APRIL, 7), march)).isEqualTo(worked);
    assertThat(posted(worked, day(Month.APRIL, 8), march)).isEqualTo(day(Month.APRIL, 1));
    assertThat(posted(worked, day(Month.APRIL, 9), march)).isEqualTo(day(Month.APRIL, 1));
    assertThat(posted(day(Month.APRIL, 1), day(Month.APRIL, 9), march))
        .isEqualTo(day(Month.APRIL, 1));
  }

  @Test
  void theLockThatReachesFurthestDecidesAmongThoseThatHeldThen() {
    PeriodLock april =
        march.toBuilder()
            .id(PeriodLockId.of("lock-2026-04"))
            .budget(Optional.empty())
            .through(day(Month.APRIL, 30))
            .on(day(Month.MAY, 6))
            .build();
    LocalDate worked = day(Month.MARCH, 30);
    assertThat(posted(worked, day(Month.MAY, 5), march, april)).isEqualTo(day(Month.APRIL, 1));
    assertThat(posted(worked, day(Month.MAY, 6), march, april)).isEqualTo(day(Month.MAY, 1));
    assertThat(posted(worked, day(Month.MAY, 6), april, march)).isEqualTo(day(Month.MAY, 1));
  }

  @Test
  void aLockOfAnotherBudgetDoesNotMatter() {
    LocalDate worked = day(Month.MARCH, 30);
    assertThat(posted(worked, day(Month.MAY, 6), march.withBudget(BudgetId.of("b-other"))))
        .isEqualTo(worked);
  }

  private static LocalDate posted(LocalDate day, LocalDate knownOn, PeriodLock... locks) {
    return PeriodLock.postingDay(
        ImmutableList.copyOf(locks), SampleAgency.budget().id(), day, knownOn);
  }

  @Test
  void aPartOfAMonthAndOneThatIsNotOverAreNotLocked() {
    assertThat(Refused.problems(() -> march.withThrough(day(Month.MARCH, 30))))
        .containsExactly("/through INCONSISTENT");
    assertThat(Refused.problems(() -> march.withOn(day(Month.MARCH, 31))))
        .containsExactly("/on INCONSISTENT");
  }
}
