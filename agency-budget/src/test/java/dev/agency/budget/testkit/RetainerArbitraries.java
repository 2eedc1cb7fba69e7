package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.testkit.PricingArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries for retainers and what is used of them. */
public final class RetainerArbitraries {
  private static final LocalDate FIRST_START = LocalDate.of(2026, 1, 1);

  private static final Optional<Long> NOTHING = Optional.of(0L);

  private RetainerArbitraries() {}

  /**
   * Returns retainers of every kind with uses in time, late and taken back, before, within and
   * after the retainer, some of them in locked months.
   *
   * @return the cases
   */
  public static Arbitrary<RetainerCase> cases() {
    return terms().flatMap(RetainerArbitraries::cases);
  }

  /** Terms of any kind that start in 2026, with few minutes so that limits are reached. */
  private static Arbitrary<RetainerTerms> terms() {
    return Combinators.combine(
            PricingArbitraries.retainers(SampleAgency.EUR),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 6),
            Arbitraries.longs().between(0, 300),
            Arbitraries.longs().between(0, 500).optional(),
            Arbitraries.longs().between(0, 500).optional())
        .as(
            (terms, after, periods, minutes, unused, overrun) -> {
              LocalDate start = FIRST_START.plusDays(after);
              LocalDate end = start;
              for (int i = 0; i < periods; i++) {
                end = terms.period().nextAfter(end, terms.weekStart());
              }
              return terms.toBuilder()
                  .during(periods == 0 ? DateRange.startingOn(start) : DateRange.of(start, end))
                  .allowance(terms.allowance().map(any -> minutes))
                  .unused(
                      CarryOver.builder()
                          .most(unused)
                          .periods(terms.unused().periods().filter(any -> !unused.equals(NOTHING)))
                          .build())
                  .overrun(CarryOver.builder().most(overrun).build())
                  .build();
            });
  }

  private static Arbitrary<RetainerCase> cases(RetainerTerms terms) {
    LocalDate start = terms.during().start();
    LocalDate end = start;
    for (int i = 0; i < 5; i++) {
      end = terms.period().nextAfter(end, terms.weekStart());
    }
    int days = Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    Budget budget = SampleAgency.budget().withPricing(terms);
    Arbitrary<RetainerUse> uses =
        Combinators.combine(
                Arbitraries.integers().between(-10, days),
                Arbitraries.longs().between(-60, 400),
                Arbitraries.integers().between(0, days / 2))
            .as(
                (after, minutes, late) -> {
                  LocalDate day = start.plusDays(after);
                  return new RetainerUse(day, minutes, day.plusDays(late));
                });
    Arbitrary<PeriodLock> locks =
        Combinators.combine(
                Arbitraries.integers().between(0, days),
                Arbitraries.integers().between(1, days),
                Arbitraries.of(true, true, false))
            .as((after, later, own) -> lock(start.plusDays(after), later, own));
    return Combinators.combine(
            uses.list().ofMaxSize(12),
            locks.list().ofMaxSize(3),
            Arbitraries.integers().between(-5, days))
        .as(
            (used, locked, after) ->
                new RetainerCase(
                    budget,
                    ImmutableList.copyOf(used),
                    ImmutableList.copyOf(locked),
                    start.plusDays(after)));
  }

  private static PeriodLock lock(LocalDate day, int later, boolean own) {
    LocalDate through = day.with(TemporalAdjusters.lastDayOfMonth());
    return PeriodLock.builder()
        .id(PeriodLockId.of("lock-" + through))
        .budget(own ? SampleAgency.budget().id() : BudgetId.of("b-other"))
        .through(through)
        .on(through.plusDays(later))
        .build();
  }
}
