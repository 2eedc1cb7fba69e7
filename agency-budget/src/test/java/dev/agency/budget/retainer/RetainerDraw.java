package dev.agency.budget.retainer;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.SplittableRandom;

/** Retainers by chance, with so few minutes that limits are reached again and again. */
final class RetainerDraw {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static final ImmutableList<Granularity> SHORT =
      ImmutableList.of(Granularity.WEEK, Granularity.MONTH);
  private static final ImmutableList<Granularity> LONG =
      ImmutableList.of(
          Granularity.WEEK,
          Granularity.MONTH,
          Granularity.QUARTER,
          Granularity.HALF_YEAR,
          Granularity.YEAR);

  private final SplittableRandom random;

  RetainerDraw(long seed) {
    random = new SplittableRandom(seed);
  }

  RetainerCase next() {
    RetainerTerms terms = terms();
    LocalDate start = terms.during().start();
    LocalDate end = after(terms.period(), terms.weekStart(), start, 6);
    int days = Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    ImmutableList.Builder<RetainerUse> uses = ImmutableList.builder();
    for (int i = random.nextInt(12); i > 0; i--) {
      LocalDate day = start.plusDays(random.nextInt(days + 10) - 10);
      long minutes = one(6) ? -random.nextInt(30) : random.nextInt(60);
      uses.add(new RetainerUse(day, minutes, day.plusDays(random.nextInt(one(3) ? days : 3))));
    }
    ImmutableList.Builder<PeriodLock> locks = ImmutableList.builder();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate through =
          start.plusDays(random.nextInt(days)).with(TemporalAdjusters.lastDayOfMonth());
      PeriodLock.Builder lock =
          PeriodLock.builder()
              .id(PeriodLockId.of("lock-" + i))
              .through(through)
              .on(through.plusDays(1 + random.nextInt(days)));
      int whose = random.nextInt(3);
      if (whose > 0) {
        lock.budget(whose == 1 ? SampleAgency.budget().id() : BudgetId.of("b-other"));
      }
      locks.add(lock.build());
    }
    terms.during().last().filter(last -> one(2)).ifPresent(last -> lateAtTheEnd(last, uses, locks));
    return new RetainerCase(
        SampleAgency.budget().withPricing(terms),
        uses.build(),
        locks.build(),
        start.plusDays(one(4) ? random.nextInt(days + 5) - 5 : days));
  }

  /** Time of the last day that becomes known when its month was or was not locked. */
  private void lateAtTheEnd(
      LocalDate last,
      ImmutableList.Builder<RetainerUse> uses,
      ImmutableList.Builder<PeriodLock> locks) {
    LocalDate through = last.with(TemporalAdjusters.lastDayOfMonth());
    locks.add(
        PeriodLock.builder()
            .id(PeriodLockId.of("lock-last"))
            .through(through)
            .on(through.plusDays(1 + random.nextInt(10)))
            .build());
    uses.add(new RetainerUse(last, random.nextInt(60), through.plusDays(random.nextInt(20))));
  }

  private RetainerTerms terms() {
    Granularity period = pick(one(4) ? LONG : SHORT);
    WeekStart weeks = one(2) ? WeekStart.ISO : new WeekStart(DayOfWeek.of(1 + random.nextInt(7)));
    LocalDate start = FIRST.plusDays(random.nextInt(400));
    boolean fee = one(2);
    RetainerTerms.Builder terms =
        RetainerTerms.builder()
            .period(period)
            .weekStart(weeks)
            .during(
                one(2)
                    ? DateRange.startingOn(start)
                    : DateRange.of(start, after(period, weeks, start, 1 + random.nextInt(6))))
            .unused(unused())
            .overrun(limited())
            .feeDue(one(2) ? FeeDue.FIRST_DAY : FeeDue.LAST_DAY)
            .firstPeriod(pick(ImmutableList.copyOf(FirstPeriod.values())))
            .lateApproval(one(2) ? LateApproval.RECOMPUTE : LateApproval.POST_NOW);
    if (fee) {
      terms.fee(Money.ofMinor(random.nextInt(1_000), "EUR"));
    }
    if (!fee || !one(10)) {
      terms.allowance(random.nextInt(40));
    }
    if (one(2)) {
      terms.overageRate(BillRate.perHour("120.00", "EUR"));
    }
    EnumSet<DayOfWeek> working = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (int i = 0; i < 4; i++) {
      working.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    terms.workingDays(working);
    for (int i = random.nextInt(3); i > 0; i--) {
      terms.addHolidays(start.plusDays(random.nextInt(20) - 10));
    }
    return terms.build();
  }

  private CarryOver unused() {
    CarryOver limit = limited();
    return limit.isNone() || one(2) ? limit : limit.withPeriods(1L + random.nextInt(3));
  }

  private CarryOver limited() {
    return switch (random.nextInt(3)) {
      case 0 -> CarryOver.none();
      case 1 -> CarryOver.full();
      default -> CarryOver.upTo(1 + random.nextInt(50));
    };
  }

  private static LocalDate after(Granularity period, WeekStart weeks, LocalDate day, int periods) {
    LocalDate end = day;
    for (int i = 0; i < periods; i++) {
      end = period.nextAfter(end, weeks);
    }
    return end;
  }

  private <T> T pick(ImmutableList<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }
}
