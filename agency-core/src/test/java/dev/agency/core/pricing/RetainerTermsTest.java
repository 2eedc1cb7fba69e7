package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetainerTermsTest {
  private static final Currency EUR = SampleAgency.EUR;

  private final RetainerTerms terms = SampleAgency.retainer();

  private static LocalDate day(Month month, int dayOfMonth) {
    return SampleAgency.day(month, dayOfMonth);
  }

  private Figure<ExactMoney> total(RetainerTerms of) {
    return of.total(ImmutableList.of(), 480, EUR);
  }

  @Test
  void periodsBeginWithTheRetainerAndThenWithTheCalendar() {
    assertThat(terms.periodsBy(day(Month.MAY, 1)))
        .containsExactly(
            DateRange.of(day(Month.MARCH, 16), day(Month.APRIL, 1)),
            DateRange.of(day(Month.APRIL, 1), day(Month.MAY, 1)),
            DateRange.of(day(Month.MAY, 1), day(Month.JUNE, 1)));
    assertThat(terms.periodsBy(day(Month.MARCH, 15))).isEmpty();
    assertThat(terms.periodsBy(LocalDate.of(2030, 1, 1))).hasSize(10);
  }

  @Test
  void thePeriodsThatHaveBegunIncludeTheirMinutes() {
    // March has 1,257 of 2,400 by its working days.
    assertThat(terms.includedBy(day(Month.MARCH, 15))).contains(0L);
    assertThat(terms.includedBy(day(Month.MARCH, 16))).contains(1_257L);
    assertThat(terms.includedBy(day(Month.MAY, 1))).contains(6_057L);
    assertThat(terms.withAllowance(Optional.empty()).includedBy(day(Month.MAY, 1))).isEmpty();
  }

  @Test
  void aPeriodThatReachesBeyondTheLastDayHasNoEnd() {
    RetainerTerms endless = terms.withDuring(DateRange.startingOn(LocalDate.of(2199, 11, 10)));
    assertThat(endless.periodsBy(LocalDate.of(2199, 12, 31)))
        .containsExactly(
            DateRange.of(LocalDate.of(2199, 11, 10), LocalDate.of(2199, 12, 1)),
            DateRange.startingOn(LocalDate.of(2199, 12, 1)));
    assertThat(Refused.problems(() -> endless.periodsBy(LocalDate.of(2200, 1, 1))))
        .containsExactly("/day DATE_OUT_OF_RANGE");
  }

  @Test
  void aFirstPeriodHasTheShareOfItsDays() {
    DateRange march = terms.periodsBy(day(Month.MARCH, 16)).get(0);
    // 16 of 31 days; 11 of 21 working days, as the 20th is a holiday.
    assertThat(terms.withFirstPeriod(FirstPeriod.FULL).allowanceOf(march)).contains(2_400L);
    assertThat(terms.withFirstPeriod(FirstPeriod.BY_CALENDAR_DAY).allowanceOf(march))
        .contains(1_239L);
    assertThat(terms.allowanceOf(march)).contains(1_257L);
    assertThat(terms.feeOf(march)).contains(Money.of("2095.24", "EUR"));
  }

  @Test
  void aPeriodWithoutWorkingDaysIsSharedByTheCalendar() {
    RetainerTerms weekly =
        terms.toBuilder()
            .period(Granularity.WEEK)
            .during(DateRange.startingOn(day(Month.MARCH, 19)))
            .holidays(
                ImmutableList.of(
                    day(Month.MARCH, 16),
                    day(Month.MARCH, 17),
                    day(Month.MARCH, 18),
                    day(Month.MARCH, 19),
                    day(Month.MARCH, 20)))
            .allowance(700)
            .build();
    DateRange first = weekly.periodsBy(day(Month.MARCH, 19)).get(0);
    assertThat(weekly.allowanceOf(first)).contains(400L);
  }

  @Test
  void theTotalIsTheFeesOfAllPeriods() {
    assertThat(total(terms)).isEqualTo(Figure.known(ExactMoney.of(Money.of("38095.24", "EUR"))));
    assertThat(total(terms.withDuring(DateRange.startingOn(day(Month.MARCH, 16)))))
        .isEqualTo(Figure.unknown(UnknownReason.OPEN_ENDED));
    assertThat(total(terms.withFee(Optional.empty()).withOverageRate(Optional.empty())))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
  }

  @Test
  void itBoundsNothingAndHasTheCurrencyOfItsFeeOrItsRate() {
    assertThat(terms.amount()).isEmpty();
    assertThat(terms.currency()).contains(EUR);
    assertThat(terms.withFee(Optional.empty()).currency()).contains(EUR);
    assertThat(terms.withFee(Optional.empty()).withOverageRate(Optional.empty()).currency())
        .isEmpty();
    assertThat(
            Refused.problems(
                () ->
                    SampleAgency.budget().toBuilder()
                        .currency(Currency.getInstance("CHF"))
                        .lines(ImmutableList.of())
                        .pricing(terms)
                        .build()))
        .containsExactly("/pricing CURRENCY_MISMATCH");
  }

  @Test
  void termsThatPromiseNothingAreRefused() {
    assertThat(
            Refused.problems(
                () -> terms.toBuilder().allowance(Optional.empty()).fee(Optional.empty()).build()))
        .containsExactly("/allowance INCONSISTENT");
  }

  @Test
  void anEndWithinAPeriodIsRefused() {
    assertThat(
            Refused.problems(
                () -> terms.withDuring(DateRange.of(day(Month.MARCH, 16), day(Month.APRIL, 2)))))
        .containsExactly("/during INCONSISTENT");
  }

  @Test
  void aDebtThatExpiresIsRefused() {
    assertThat(Refused.problems(() -> terms.withOverrun(CarryOver.full().withPeriods(2L))))
        .containsExactly("/overrun INCONSISTENT");
  }

  @Test
  void aPeriodOfADayAndMixedCurrenciesAreRefused() {
    assertThat(Refused.problems(() -> terms.withPeriod(Granularity.DAY)))
        .containsExactly("/period OUT_OF_RANGE");
    assertThat(Refused.problems(() -> terms.withOverageRate(BillRate.perHour("1", "CHF"))))
        .containsExactly("/overageRate CURRENCY_MISMATCH");
    assertThat(Refused.problems(() -> terms.withAllowance(-1L)))
        .containsExactly("/allowance OUT_OF_RANGE");
    assertThat(Refused.problems(() -> terms.withFee(Money.of("-1", "EUR"))))
        .containsExactly("/fee NEGATIVE");
    assertThat(Refused.problems(() -> terms.withWorkingDays()))
        .containsExactly("/workingDays EMPTY");
  }

  @Test
  void aCarryOverOfNothingHasNoEnd() {
    assertThat(CarryOver.none().isNone()).isTrue();
    assertThat(CarryOver.full().isNone()).isFalse();
    assertThat(CarryOver.upTo(1).isNone()).isFalse();
    assertThat(Refused.problems(() -> CarryOver.none().withPeriods(1L)))
        .containsExactly("/periods INCONSISTENT");
    assertThat(Refused.problems(() -> CarryOver.upTo(-1))).containsExactly("/most OUT_OF_RANGE");
    assertThat(Refused.problems(() -> CarryOver.full().withPeriods(0L)))
        .containsExactly("/periods OUT_OF_RANGE");
  }
}
