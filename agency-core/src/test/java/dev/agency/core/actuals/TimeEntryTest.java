package dev.agency.core.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Problem;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeEntryTest {
  private final TimeEntry entry = SampleAgency.timeEntry();
  private final Expense expense = SampleAgency.expense();
  private final Invoice invoice = SampleAgency.invoice();

  @Test
  void anEntryIsBillableAndPendingUnlessItSaysOtherwise() {
    TimeEntry least =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-1"))
            .budget(BudgetId.of("b"))
            .person(PersonId.of("p"))
            .date(LocalDate.of(2026, 3, 16))
            .minutes(0)
            .build();
    assertThat(least.billable()).isTrue();
    assertThat(least.approval()).isEqualTo(Approval.PENDING);
    assertThat(least.line()).isEmpty();
    assertThat(least.invoice()).isEmpty();
  }

  @Test
  void timeIsNeverNegative() {
    assertThat(Refused.sentences(() -> entry.withMinutes(-5)))
        .containsExactly("/minutes NEGATIVE The minutes of a time entry must not be negative.");
    assertThat(entry.withMinutes(0).minutes()).isZero();
  }

  @Test
  void anEntryHasALimitThatNoHostMayRaise() {
    assertThat(entry.withMinutes(10_000_000).minutes()).isEqualTo(10_000_000);
    assertThat(Refused.sentences(() -> entry.withMinutes(10_000_001)))
        .containsExactly(
            "/minutes OUT_OF_RANGE The minutes of a time entry must be at most 10000000.");
  }

  @Test
  void rejectedTimeStandsOnNoInvoice() {
    assertThat(Refused.sentences(() -> entry.withApproval(Approval.REJECTED)))
        .containsExactly(
            "/invoice INCONSISTENT The invoice of a time entry must be absent where the entry was"
                + " rejected.");
    assertThat(
            entry.toBuilder()
                .approval(Approval.REJECTED)
                .invoice(Optional.empty())
                .build()
                .approval())
        .isEqualTo(Approval.REJECTED);
  }

  @Test
  void anEntryNamesEachRuleItBreaks() {
    assertThat(
            Refused.problems(
                () ->
                    entry.toBuilder()
                        .date(LocalDate.of(1899, 12, 31))
                        .minutes(-1)
                        .note(" ")
                        .addExternalRefs(entry.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/date DATE_OUT_OF_RANGE",
            "/minutes NEGATIVE",
            "/note MALFORMED_NAME",
            "/externalRefs/1 DUPLICATE_ID");
  }

  @Test
  void theLongestDayHas25Hours() {
    assertThat(EntryLimit.LONGEST_DAY.check(1_500)).isEmpty();
    assertThat(EntryLimit.LONGEST_DAY.check(1_501))
        .contains(
            new Problem(
                "/minutes",
                ErrorCode.OUT_OF_RANGE,
                "The minutes of a time entry must be at most 1500."));
    assertThat(EntryLimit.LONGEST_DAY.check(0)).isEmpty();
    assertThat(EntryLimit.LONGEST_DAY.check(-1))
        .contains(
            new Problem(
                "/minutes",
                ErrorCode.NEGATIVE,
                "The minutes of a time entry must not be negative."));
  }

  @Test
  void aHostRaisesTheLimitOnPurpose() {
    assertThat(new EntryLimit(132_000).check(132_000)).isEmpty();
    String rule =
        "/maxMinutes OUT_OF_RANGE The max minutes of an entry limit must be from 1 to 10000000.";
    assertThat(Refused.sentences(() -> new EntryLimit(0))).containsExactly(rule);
    assertThat(Refused.sentences(() -> new EntryLimit(10_000_001))).containsExactly(rule);
    assertThat(new EntryLimit(10_000_000).check(10_000_000)).isEmpty();
    assertThat(new EntryLimit(1).check(1)).isEmpty();
  }

  @Test
  void whatWasBoughtInOneCurrencyMayBeChargedInAnother() {
    Money charged = Money.of("1", "USD");
    assertThat(expense.cost().currency()).isNotEqualTo(charged.currency());
    assertThat(expense.withBillableAmount(charged).billableAmount()).contains(charged);
  }

  @Test
  void whatIsPassedThroughIsCharged() {
    assertThat(
            Refused.sentences(
                () ->
                    expense.toBuilder().passThrough(true).billableAmount(Optional.empty()).build()))
        .containsExactly(
            "/billableAmount INCONSISTENT The billable amount of an expense must be given where the"
                + " expense is passed through.");
    assertThat(expense.withPassThrough(true).passThrough()).isTrue();
    assertThat(expense.withBillableAmount(Optional.empty()).billableAmount()).isEmpty();
  }

  @Test
  void anExpenseMayBeARefund() {
    assertThat(expense.withCost(Money.of("-300", "EUR")).cost().isNegative()).isTrue();
  }

  @Test
  void expensesAndInvoicesNameEachRuleTheyBreak() {
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(
                () ->
                    expense.toBuilder()
                        .name("")
                        .date(late)
                        .addExternalRefs(expense.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/name MALFORMED_NAME", "/date DATE_OUT_OF_RANGE", "/externalRefs/1 DUPLICATE_ID");
    assertThat(
            Refused.problems(
                () ->
                    invoice.toBuilder()
                        .number("")
                        .date(late)
                        .addExternalRefs(invoice.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/number MALFORMED_NAME", "/date DATE_OUT_OF_RANGE", "/externalRefs/1 DUPLICATE_ID");
  }

  @Test
  void onlyWhatTheClientWasAskedForCounts() {
    assertThat(invoice.withState(InvoiceState.DRAFT).counts()).isFalse();
    assertThat(invoice.withState(InvoiceState.SENT).counts()).isTrue();
    assertThat(invoice.withState(InvoiceState.PAID).counts()).isTrue();
    assertThat(invoice.withState(InvoiceState.VOID).counts()).isFalse();
  }

  @Test
  void amountsAreNotShown() {
    assertThat(expense.toString()).doesNotContain("300").doesNotContain("330");
    assertThat(invoice.toString()).doesNotContain("1250");
  }
}
