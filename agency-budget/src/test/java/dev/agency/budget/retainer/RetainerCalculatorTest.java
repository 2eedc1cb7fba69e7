package dev.agency.budget.retainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetainerCalculatorTest {
  /** 40 hours a month from January, unused time and overrun carried over in full. */
  private static final RetainerTerms FORTY =
      RetainerTerms.builder()
          .period(Granularity.MONTH)
          .during(DateRange.startingOn(day(Month.JANUARY, 1)))
          .allowance(hours(40))
          .fee(Money.of("4000.00", "EUR"))
          .unused(CarryOver.full())
          .overrun(CarryOver.full())
          .build();

  private static LocalDate day(Month month, int dayOfMonth) {
    return LocalDate.of(2026, month, dayOfMonth);
  }

  private static long hours(long hours) {
    return hours * 60;
  }

  /** Uses so many hours on the tenth of each month from January on. */
  private static ImmutableList<RetainerUse> monthly(long... hours) {
    List<RetainerUse> uses = new ArrayList<>();
    for (int i = 0; i < hours.length; i++) {
      uses.add(RetainerUse.of(day(Month.of(i + 1), 10), hours(hours[i])));
    }
    return ImmutableList.copyOf(uses);
  }

  private static RetainerReport report(
      RetainerTerms terms, List<RetainerUse> uses, LocalDate asOf, PeriodLock... locks) {
    Budget budget = SampleAgency.budget().withPricing(terms);
    return RetainerCalculator.calculate(budget, uses, ImmutableList.copyOf(locks), asOf);
  }

  private static RetainerPeriod last(RetainerReport report) {
    return report.current().orElseThrow();
  }

  private static PeriodLock lock(Month through, LocalDate on) {
    return PeriodLock.builder()
        .id(PeriodLockId.of("lock"))
        .through(day(through, 1).plusMonths(1).minusDays(1))
        .on(on)
        .build();
  }

  @Test
  void fortyLessThirtyIsTenOverThenFiftyLessSixtyIsTenShortThenThirtyAreAvailable() {
    RetainerReport report = report(FORTY, monthly(30, 60), day(Month.MARCH, 1));
    RetainerPeriod january = report.periods().get(0);
    assertThat(january.left()).isEqualTo(hours(10));
    assertThat(january.lotsOut()).containsExactly(new Lot(day(Month.JANUARY, 1), hours(10)));
    RetainerPeriod february = report.periods().get(1);
    assertThat(february.available()).isEqualTo(hours(50));
    assertThat(february.overage()).isEqualTo(hours(10));
    assertThat(february.debtOut()).isEqualTo(hours(10));
    assertThat(february.lotsOut()).isEmpty();
    assertThat(last(report).debtRepaid()).isEqualTo(hours(10));
    assertThat(last(report).available()).isEqualTo(hours(30));
  }

  @Test
  void aRowShowsWhatThereWasWhatWasUsedAndWhatMovesOn() {
    RetainerReport report = report(FORTY, monthly(30, 60), day(Month.FEBRUARY, 28));
    RetainerRow february = RetainerRow.of(BudgetId.of("B-1"), report).get(1);
    assertThat(RetainerRow.ALLOWANCE.read(february)).isEqualTo(hours(40));
    assertThat(RetainerRow.CARRIED_IN.read(february)).isEqualTo(hours(10));
    assertThat(RetainerRow.USED_MINUTES.read(february)).isEqualTo(hours(60));
    assertThat(RetainerRow.MINUTES_REMAINING.read(february)).isZero();
    assertThat(RetainerRow.OVERAGE.read(february)).isEqualTo(hours(10));
    assertThat(RetainerRow.DEBT.read(february)).isEqualTo(hours(10));
    assertThat(RetainerRow.FEE.read(february)).contains(Money.of("4000.00", "EUR"));
    assertThat(RetainerRow.LAST.read(february)).contains(day(Month.FEBRUARY, 28));
    assertThat(february).hasToString("RetainerRow[B-1 2026-02-01]");
  }

  @Test
  void aRowShowsWhatWasGivenAwayAndWhatWasLost() {
    // 10 of January are lost, and 20 of February neither billed nor worked off.
    RetainerTerms bare = FORTY.withUnused(CarryOver.none()).withOverrun(CarryOver.none());
    RetainerReport report =
        report(bare.withOverageRate(Optional.empty()), monthly(30, 60), day(Month.FEBRUARY, 28));
    ImmutableList<RetainerRow> rows = RetainerRow.of(BudgetId.of("B-1"), report);
    assertThat(RetainerRow.EXPIRED.read(rows.get(0))).isEqualTo(hours(10));
    assertThat(RetainerRow.WAIVED.read(rows.get(0))).isZero();
    assertThat(RetainerRow.OVERAGE.read(rows.get(1))).isEqualTo(hours(20));
    assertThat(RetainerRow.WAIVED.read(rows.get(1))).isEqualTo(hours(20));
    assertThat(RetainerRow.EXPIRED.read(rows.get(1))).isZero();
    RetainerReport cut =
        report(bare.withUnused(CarryOver.upTo(hours(4))), monthly(30), day(Month.JANUARY, 31));
    assertThat(RetainerRow.EXPIRED.read(RetainerRow.of(BudgetId.of("B-1"), cut).get(0)))
        .as("6 of 10 are too much")
        .isEqualTo(hours(6));
  }

  @Test
  void unusedTimeOfMoreThanAHundredYearsOfMonthsIsRefused() {
    RetainerTerms weekly =
        FORTY.toBuilder()
            .period(Granularity.WEEK)
            .during(DateRange.startingOn(LocalDate.of(1900, 1, 1)))
            .unused(CarryOver.full())
            .build();
    LocalDate last = LocalDate.of(1900, 1, 1).plusWeeks(1_200).minusDays(1);
    assertThat(last(report(weekly, ImmutableList.of(), last)).lotsOut()).hasSize(1_200);
    assertThat(Refused.problems(() -> report(weekly, ImmutableList.of(), last.plusDays(1))))
        .containsExactly("/pricing/unused LIMIT_EXCEEDED");
    assertThat(
            Refused.problems(() -> report(weekly, ImmutableList.of(), LocalDate.of(2199, 12, 29))))
        .containsExactly("/pricing/unused LIMIT_EXCEEDED");
  }

  @Test
  void aDayOutOfRangeIsRefusedByItsName() {
    assertThat(Refused.problems(() -> report(FORTY, ImmutableList.of(), LocalDate.MAX)))
        .containsExactly("/asOf DATE_OUT_OF_RANGE");
  }

  @Test
  void aLotNobodyTakesOfIsOneValueInAllPeriods() {
    RetainerReport report = report(FORTY, monthly(30, 0, 0), day(Month.MARCH, 31));
    Lot january = report.periods().get(0).lotsOut().get(0);
    assertThat(january.minutes()).isEqualTo(hours(10));
    assertThat(report.periods())
        .allSatisfy(period -> assertThat(period.lotsOut().get(0)).isSameAs(january));
  }

  @Test
  void noFieldOfARowIsACost() {
    assertThat(RetainerRow.TYPE.fields())
        .extracting(field -> field.quantity().sensitivity())
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.TIME, Sensitivity.BILLING);
  }

  @Test
  void eachPeriodExplainsItself() {
    assertThat(report(FORTY, monthly(30, 60), day(Month.FEBRUARY, 28)).explain())
        .containsExactly(
            "2026-01-01: allowance 2400 + lots in 0 = debt repaid 0 + within 1800 + lots out 600"
                + " + expired 0 + cut 0",
            "2026-01-01: used 1800 - within 1800 = overage 0 = billed 0 + added to debt 0 + waived"
                + " 0",
            "2026-01-01: debt out 0 = debt in 0 - debt repaid 0 + added 0",
            "2026-02-01: allowance 2400 + lots in 600 = debt repaid 0 + within 3000 + lots out 0"
                + " + expired 0 + cut 0",
            "2026-02-01: used 3600 - within 3000 = overage 600 = billed 0 + added to debt 600 +"
                + " waived 0",
            "2026-02-01: debt out 600 = debt in 0 - debt repaid 0 + added 600");
  }

  @Test
  void withoutCarryOverAllThatIsUnusedExpires() {
    RetainerTerms terms = FORTY.withUnused(CarryOver.none());
    RetainerPeriod january = report(terms, monthly(30), day(Month.JANUARY, 31)).periods().get(0);
    assertThat(january.expired()).isEqualTo(hours(10));
    assertThat(january.cut()).isZero();
    assertThat(january.lotsOut()).isEmpty();
  }

  @Test
  void aLotExpiresAtTheEndOfItsLastPeriod() {
    RetainerTerms terms = FORTY.withUnused(CarryOver.full().withPeriods(2L));
    RetainerReport report = report(terms, monthly(30, 40, 0), day(Month.MARCH, 31));
    // January's ten hours move to February and March, where the oldest are used first.
    assertThat(report.periods().get(1).lotsOut())
        .containsExactly(new Lot(day(Month.FEBRUARY, 1), hours(10)));
    RetainerReport idle = report(terms, monthly(30, 30, 0), day(Month.APRIL, 1));
    assertThat(idle.periods().get(2).lotsIn())
        .containsExactly(new Lot(day(Month.FEBRUARY, 1), hours(20)));
    RetainerReport unused = report(terms, monthly(30, 0, 0), day(Month.MARCH, 31));
    assertThat(unused.periods().get(1).expired()).isZero();
    assertThat(unused.periods().get(2).expired()).isEqualTo(hours(10));
    assertThat(unused.periods().get(2).lotsOut())
        .containsExactly(
            new Lot(day(Month.FEBRUARY, 1), hours(40)), new Lot(day(Month.MARCH, 1), hours(40)));
  }

  @Test
  void whatIsTooMuchIsCutFromTheOldest() {
    RetainerTerms terms = FORTY.withUnused(CarryOver.upTo(hours(50)));
    RetainerPeriod february = last(report(terms, monthly(20, 5), day(Month.FEBRUARY, 28)));
    // 20 of January are left and 5 of them used, 40 of February: 55 in all, 5 too many.
    assertThat(february.cut()).isEqualTo(hours(5));
    assertThat(february.lotsOut())
        .containsExactly(
            new Lot(day(Month.JANUARY, 1), hours(10)), new Lot(day(Month.FEBRUARY, 1), hours(40)));
  }

  @Test
  void whatIsTooOldExpiresBeforeAnythingIsCut() {
    RetainerTerms terms = FORTY.withUnused(CarryOver.upTo(hours(60)).withPeriods(1L));
    RetainerPeriod february = last(report(terms, monthly(10, 0), day(Month.FEBRUARY, 28)));
    assertThat(february.expired()).isEqualTo(hours(30));
    assertThat(february.cut()).isZero();
  }

  @Test
  void overageIsBilledAtItsRateBeyondTheDebtThatIsAllowed() {
    RetainerTerms terms =
        FORTY
            .withOverrun(CarryOver.upTo(hours(4)))
            .withOverageRate(BillRate.perHour("120.00", "EUR"));
    RetainerReport report = report(terms, monthly(50, 41), day(Month.FEBRUARY, 28));
    assertThat(report.periods().get(0).added()).isEqualTo(hours(4));
    assertThat(report.periods().get(0).billed()).isEqualTo(hours(6));
    // February repays four hours and is five short.
    assertThat(last(report).overage()).isEqualTo(hours(5));
    assertThat(last(report).added()).isEqualTo(hours(4));
    assertThat(last(report).billed()).isEqualTo(hours(1));
    assertThat(report.overageDue()).isEqualTo(ExactMoney.of(Money.of("840.00", "EUR")));
  }

  @Test
  void withoutARateWhatIsOverIsWaived() {
    RetainerTerms terms = FORTY.withOverrun(CarryOver.none());
    RetainerPeriod january = last(report(terms, monthly(50), day(Month.JANUARY, 31)));
    assertThat(january.waived()).isEqualTo(hours(10));
    assertThat(january.billed()).isZero();
    assertThat(january.overageValue()).isEmpty();
  }

  @Test
  void aDebtLargerThanThePeriodIsRepaidOverSeveral() {
    RetainerReport report = report(FORTY, monthly(130, 0, 0), day(Month.APRIL, 1));
    assertThat(report.periods())
        .extracting(RetainerPeriod::debtOut)
        .containsExactly(hours(90), hours(50), hours(10), 0L);
    assertThat(last(report).available()).isEqualTo(hours(30));
  }

  @Test
  void aDayOfTheFirstPeriodCountsByTheCalendarOrByWorkOrNotAtAll() {
    RetainerTerms terms =
        FORTY.withDuring(DateRange.startingOn(day(Month.JUNE, 16))).withAllowance(hours(44));
    LocalDate asOf = day(Month.JUNE, 16);
    // 15 of 30 days; 11 of 22 working days; 10 of 21 with a holiday on the 17th.
    assertThat(first(terms, FirstPeriod.FULL, asOf).allowance()).isEqualTo(hours(44));
    assertThat(first(terms, FirstPeriod.BY_CALENDAR_DAY, asOf).allowance()).isEqualTo(hours(22));
    assertThat(first(terms, FirstPeriod.BY_WORKING_DAY, asOf).allowance()).isEqualTo(hours(22));
    RetainerPeriod holiday =
        first(
            terms.withHolidays(ImmutableList.of(day(Month.JUNE, 17))),
            FirstPeriod.BY_WORKING_DAY,
            asOf);
    assertThat(holiday.allowance()).isEqualTo(1_257); // 2,640 x 10 / 21 = 1,257.1
    assertThat(holiday.fee()).contains(Money.of("1904.76", "EUR"));
  }

  private static RetainerPeriod first(RetainerTerms terms, FirstPeriod share, LocalDate asOf) {
    return last(report(terms.withFirstPeriod(share), ImmutableList.of(), asOf));
  }

  @Test
  void moneyNeverRolls() {
    RetainerReport idle = report(FORTY, ImmutableList.of(), day(Month.MARCH, 1));
    assertThat(idle.feesDue()).isEqualTo(Money.of("12000.00", "EUR"));
    assertThat(report(FORTY, monthly(60, 90), day(Month.MARCH, 1)).feesDue())
        .isEqualTo(idle.feesDue());
    assertThat(
            report(FORTY.withFeeDue(FeeDue.LAST_DAY), ImmutableList.of(), day(Month.MARCH, 30))
                .feesDue())
        .isEqualTo(Money.of("8000.00", "EUR"));
  }

  @Test
  void overageOfAPeriodThatGoesOnIsNotDue() {
    RetainerTerms terms =
        FORTY.withOverrun(CarryOver.none()).withOverageRate(BillRate.perHour("120.00", "EUR"));
    assertThat(report(terms, monthly(41), day(Month.JANUARY, 30)).overageDue().signum()).isZero();
    assertThat(report(terms, monthly(41), day(Month.JANUARY, 31)).overageDue())
        .isEqualTo(ExactMoney.of(Money.of("120.00", "EUR")));
  }

  @Test
  void aLateApprovalRecomputesTheChainOrIsPostedNow() {
    ImmutableList<RetainerUse> uses =
        ImmutableList.of(new RetainerUse(day(Month.JANUARY, 20), hours(10), day(Month.MARCH, 3)));
    RetainerReport again = report(FORTY, uses, day(Month.MARCH, 31));
    assertThat(again.periods()).extracting(RetainerPeriod::used).containsExactly(hours(10), 0L, 0L);
    RetainerReport now =
        report(FORTY.withLateApproval(LateApproval.POST_NOW), uses, day(Month.MARCH, 31));
    assertThat(now.periods()).extracting(RetainerPeriod::used).containsExactly(0L, 0L, hours(10));
    assertThat(last(now).late()).isEqualTo(hours(10));
  }

  @Test
  void aLockedMonthIsCorrectedOnTheFirstOpenDay() {
    PeriodLock lock = lock(Month.JANUARY, day(Month.FEBRUARY, 5));
    ImmutableList<RetainerUse> before =
        ImmutableList.of(
            new RetainerUse(day(Month.JANUARY, 20), hours(10), day(Month.FEBRUARY, 4)));
    ImmutableList<RetainerUse> after =
        ImmutableList.of(new RetainerUse(day(Month.JANUARY, 20), hours(10), day(Month.MARCH, 3)));
    assertThat(report(FORTY, before, day(Month.MARCH, 31), lock).periods())
        .extracting(RetainerPeriod::used)
        .containsExactly(hours(10), 0L, 0L);
    assertThat(report(FORTY, after, day(Month.MARCH, 31), lock).periods())
        .extracting(RetainerPeriod::used)
        .containsExactly(0L, hours(10), 0L);
  }

  @Test
  void minutesTakenBackLowerLaterUse() {
    ImmutableList<RetainerUse> uses =
        ImmutableList.of(
            RetainerUse.of(day(Month.JANUARY, 5), hours(5)),
            RetainerUse.of(day(Month.FEBRUARY, 5), hours(-3)),
            RetainerUse.of(day(Month.MARCH, 5), hours(5)));
    RetainerReport report = report(FORTY, uses, day(Month.MARCH, 31));
    assertThat(report.periods())
        .extracting(RetainerPeriod::used)
        .containsExactly(hours(5), 0L, hours(2));
    assertThat(report.periods().get(1).creditOut()).isEqualTo(hours(3));
    assertThat(last(report).creditIn()).isEqualTo(hours(3));
  }

  @Test
  void presaleIsOfTheFirstPeriodAndWorkAfterTheEndIsOutside() {
    RetainerTerms terms =
        FORTY.withDuring(DateRange.closed(day(Month.FEBRUARY, 1), day(Month.MARCH, 31)));
    ImmutableList<RetainerUse> uses =
        ImmutableList.of(
            RetainerUse.of(day(Month.JANUARY, 5), hours(1)),
            RetainerUse.of(day(Month.MARCH, 31), hours(2)),
            RetainerUse.of(day(Month.APRIL, 1), hours(4)));
    RetainerReport report = report(terms, uses, day(Month.MAY, 1));
    assertThat(report.periods())
        .extracting(RetainerPeriod::used)
        .containsExactly(hours(1), hours(2));
    assertThat(report.outside()).isEqualTo(hours(4));
  }

  @Test
  void theLastPeriodLeavesNoDebt() {
    RetainerTerms ending =
        FORTY
            .withDuring(DateRange.of(day(Month.MARCH, 1), day(Month.APRIL, 1)))
            .withOverageRate(BillRate.perHour("100.00", "EUR"));
    List<RetainerUse> sixty = ImmutableList.of(RetainerUse.of(day(Month.MARCH, 10), hours(60)));
    RetainerReport billed = report(ending, sixty, day(Month.MARCH, 31));
    assertThat(last(billed).overage()).isEqualTo(hours(20));
    assertThat(last(billed).added()).isZero();
    assertThat(last(billed).billed()).isEqualTo(hours(20));
    assertThat(last(billed).debtOut()).isZero();
    assertThat(billed.overageDue()).isEqualTo(ExactMoney.of(Money.of("2000.00", "EUR")));
    RetainerPeriod waived =
        last(report(ending.withOverageRate(Optional.empty()), sixty, day(Month.MARCH, 31)));
    assertThat(waived.waived()).isEqualTo(hours(20));
    assertThat(waived.debtOut()).isZero();
  }

  @Test
  void debtThatNoPeriodIsLeftToWorkOffIsSettledInTheLast() {
    RetainerTerms ending =
        FORTY
            .withDuring(DateRange.of(day(Month.JANUARY, 1), day(Month.MARCH, 1)))
            .withOverageRate(BillRate.perHour("100.00", "EUR"));
    RetainerReport report = report(ending, monthly(100, 5), day(Month.FEBRUARY, 28));
    assertThat(report.periods().get(0).debtOut()).isEqualTo(hours(60));
    assertThat(last(report).debtRepaid()).isEqualTo(hours(40));
    assertThat(last(report).overage()).as("nothing was left of the month").isEqualTo(hours(5));
    assertThat(last(report).added()).as("20 hours of debt are settled").isEqualTo(hours(-20));
    assertThat(last(report).billed()).isEqualTo(hours(25));
    assertThat(last(report).debtOut()).isZero();
    assertThat(report.overageDue()).isEqualTo(ExactMoney.of(Money.of("2500.00", "EUR")));
  }

  @Test
  void whatBecomesKnownOnceTheLastPeriodIsLockedIsOutside() {
    RetainerTerms ending =
        FORTY.withDuring(DateRange.of(day(Month.JANUARY, 1), day(Month.APRIL, 1)));
    List<RetainerUse> late =
        ImmutableList.of(
            RetainerUse.of(day(Month.MARCH, 10), hours(40)),
            new RetainerUse(day(Month.MARCH, 20), hours(10), day(Month.APRIL, 20)));
    PeriodLock march = lock(Month.MARCH, day(Month.APRIL, 8));
    for (LateApproval policy : LateApproval.values()) {
      RetainerTerms terms = ending.withLateApproval(policy);
      RetainerReport locked = report(terms, late, day(Month.APRIL, 30), march);
      assertThat(last(locked).used()).as("March stands").isEqualTo(hours(40));
      assertThat(locked.outside()).isEqualTo(hours(10));
      RetainerReport open = report(terms, late, day(Month.APRIL, 30));
      assertThat(last(open).used()).as("March is the last period").isEqualTo(hours(50));
      assertThat(open.outside()).isZero();
    }
  }

  @Test
  void withoutAnAllowanceTheFeeCoversWhateverIsWorked() {
    RetainerTerms terms = FORTY.withAllowance(Optional.empty());
    RetainerPeriod january = last(report(terms, monthly(90), day(Month.JANUARY, 31)));
    assertThat(january.allowance()).isEqualTo(hours(90));
    assertThat(january.within()).isEqualTo(hours(90));
    assertThat(january.overage()).isZero();
    assertThat(january.left()).isZero();
  }

  @Test
  void beforeTheStartThereIsNoPeriod() {
    RetainerReport report = report(FORTY, monthly(30), LocalDate.of(2025, 12, 31));
    assertThat(report.current()).isEmpty();
    assertThat(report.feesDue()).isEqualTo(Money.of("0", "EUR"));
  }

  @Test
  void anotherPricingIsRefused() {
    Budget internal = SampleAgency.budget().withPricing(new NonBillable());
    assertThat(
            Refused.code(
                () ->
                    RetainerCalculator.calculate(
                        internal, ImmutableList.of(), ImmutableList.of(), day(Month.MAY, 1))))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void aRowThatDoesNotBalanceCannotBeMade() {
    RetainerPeriod january = last(report(FORTY, monthly(50), day(Month.JANUARY, 31)));
    assertThat(Refused.problems(() -> copy(january).within(hours(39)).build()))
        .containsExactly("/allowance INCONSISTENT", "/overage INCONSISTENT");
    assertThat(Refused.problems(() -> copy(january).added(hours(9)).build()))
        .containsExactly("/overage INCONSISTENT", "/debtOut INCONSISTENT");
    assertThat(Refused.problems(() -> copy(january).creditOut(1).build()))
        .containsExactly("/posted INCONSISTENT");
    assertThat(Refused.problems(() -> copy(january).expired(-1).cut(1).build()))
        .containsExactly("/expired NEGATIVE");
  }

  private static RetainerPeriod.Builder copy(RetainerPeriod row) {
    return RetainerPeriod.builder().from(row);
  }

  @Test
  void noAmountIsShownByToString() {
    RetainerTerms terms = FORTY.withOverageRate(BillRate.perHour("123.45", "EUR"));
    assertThat(report(terms, monthly(50), day(Month.JANUARY, 31)).toString())
        .doesNotContain("4000", "123");
  }
}
