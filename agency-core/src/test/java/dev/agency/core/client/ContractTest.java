package dev.agency.core.client;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleClient;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {
  /** 2026, renewed automatically unless notice is given 90 days before. */
  private final Contract contract = SampleClient.contract();

  private final Contract byAgreement = contract.withRenewal(Renewal.BY_AGREEMENT);

  @Test
  void noticeLeavesAsManyDaysOfTheTermAsItTakes() {
    // 29 days of October, 30 of November and 31 of December follow.
    assertThat(contract.lastDayToGiveNotice()).contains(day(Month.OCTOBER, 2));
    assertThat(contract.withNoticeDays(0).lastDayToGiveNotice()).contains(day(Month.DECEMBER, 31));
    assertThat(contract.withNoticeDays(364).lastDayToGiveNotice()).contains(day(Month.JANUARY, 1));
    // Nobody can give notice in time any more.
    assertThat(contract.withNoticeDays(365).lastDayToGiveNotice())
        .contains(LocalDate.of(2025, 12, 31));
  }

  @Test
  void whatGoesOnOrWasEndedHasNoLastDayToGiveNotice() {
    assertThat(contract.withTerm(DateRange.startingOn(day(Month.JANUARY, 1))))
        .satisfies(
            open -> {
              assertThat(open.lastDay()).isEmpty();
              assertThat(open.lastDayToGiveNotice()).isEmpty();
              assertThat(open.isEnding(day(Month.JUNE, 1), Long.MAX_VALUE)).isFalse();
            });
    assertThat(contract.withEndedOn(day(Month.DECEMBER, 31)).lastDayToGiveNotice()).isEmpty();
  }

  @Test
  void aContractIsEndingInTheDaysBeforeItsLast() {
    assertThat(byAgreement.isEnding(day(Month.NOVEMBER, 30), 30)).isFalse();
    assertThat(byAgreement.isEnding(day(Month.DECEMBER, 1), 30)).isTrue();
    assertThat(byAgreement.isEnding(day(Month.DECEMBER, 31), 0)).isTrue();
    assertThat(byAgreement.isEnding(LocalDate.of(2027, 1, 1), 30)).isFalse();
    assertThat(byAgreement.isEnding(LocalDate.MIN, Long.MAX_VALUE)).isTrue();
  }

  @Test
  void whatIsRenewedByItselfIsEndingOnlyOnceSomebodyEndedIt() {
    assertThat(contract.isEnding(day(Month.DECEMBER, 1), 30)).isFalse();
    Contract noticed = contract.withEndedOn(day(Month.DECEMBER, 31));
    assertThat(noticed.isEnding(day(Month.DECEMBER, 1), 30)).isTrue();
    assertThat(contract.withRenewal(Renewal.NONE).isEnding(day(Month.DECEMBER, 1), 30)).isTrue();
  }

  @Test
  void whatIsRenewedIsNotEnding() {
    Contract renewed = byAgreement.withRenewedAs(SampleClient.endedContract().renewedAs());
    assertThat(renewed.isEnding(day(Month.DECEMBER, 1), 30)).isFalse();
  }

  @Test
  void anEarlyEndIsTheLastDay() {
    Contract ended = byAgreement.withEndedOn(day(Month.SEPTEMBER, 30));
    assertThat(ended.lastDay()).contains(day(Month.SEPTEMBER, 30));
    assertThat(ended.isEnding(day(Month.SEPTEMBER, 1), 30)).isTrue();
    assertThat(ended.isEnding(day(Month.DECEMBER, 1), 30)).isFalse();
    assertThat(byAgreement.lastDay()).contains(day(Month.DECEMBER, 31));
  }

  @Test
  void thereIsNoEndWithinLessThanNoDays() {
    assertThat(Refused.problems(() -> contract.isEnding(day(Month.JUNE, 1), -1)))
        .containsExactly("/withinDays NEGATIVE");
  }

  @Test
  void whatTheClientPaysIsShownToNobodyByAccident() {
    assertThat(contract.toString()).doesNotContain("18000");
  }

  @Test
  void aContractNamesEachRuleItBreaks() {
    assertThat(
            Refused.sentences(
                () ->
                    contract.toBuilder()
                        .title(" ")
                        .noticeDays(3_654)
                        .annualValue(Money.of("-0.01", "EUR"))
                        .renewedAs(contract.id())
                        .endedReason("None")
                        .addExternalRefs(contract.externalRefs().get(0))
                        .build()))
        .containsExactly(
            "/title MALFORMED_NAME The title of a contract must have 1 to 200 printable"
                + " characters.",
            "/noticeDays OUT_OF_RANGE The notice days of a contract must be from 0 to 3653.",
            "/annualValue NEGATIVE The annual value of a contract must not be negative.",
            "/renewedAs CYCLE The renewed as of a contract must not be the contract itself.",
            "/endedReason INCONSISTENT The ended reason of a contract must be absent while nobody"
                + " has ended it.",
            "/externalRefs/1 DUPLICATE_ID The external refs of a contract must not repeat an"
                + " earlier one.");
    assertThat(Refused.sentences(() -> contract.withEndedOn(LocalDate.of(2027, 1, 1))))
        .containsExactly(
            "/endedOn OUT_OF_RANGE The ended on of a contract must be a day of its" + " term.");
    assertThat(Refused.problems(() -> SampleClient.endedContract().withEndedOn(Optional.empty())))
        .containsExactly("/endedReason INCONSISTENT");
  }
}
