package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RetainerTerms.FirstPeriod;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PricingArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class RetainerTermsProperties extends Laws {
  List<DateRange> periodsBy(RetainerTerms terms, LocalDate day) {
    return terms.periodsBy(day);
  }

  Optional<Long> allowanceOf(RetainerTerms terms, DateRange period) {
    return terms.allowanceOf(period);
  }

  Optional<Money> feeOf(RetainerTerms terms, DateRange period) {
    return terms.feeOf(period);
  }

  @Provide
  Arbitrary<RetainerTerms> terms() {
    return PricingArbitraries.retainers(SampleAgency.EUR);
  }

  @Property
  void periodsMeetWithoutAGap(@ForAll("terms") RetainerTerms terms) {
    LocalDate end = terms.during().start();
    for (DateRange period : periodsBy(terms, end.plusDays(800))) {
      assertThat(period.start()).isEqualTo(end);
      end = period.end().orElseThrow();
    }
    LocalDate stop = end;
    assertThat(terms.during().end().map(last -> !stop.isAfter(last)).orElse(true)).isTrue();
  }

  /** A client who starts on the first day has all; each day later is no more. */
  @Property
  void theShareOfAFirstPeriodFallsFromAllOfItDayByDay(@ForAll("terms") RetainerTerms terms) {
    LocalDate whole = terms.period().startOf(terms.during().start(), terms.weekStart());
    LocalDate end = terms.period().nextAfter(whole, terms.weekStart());
    long before = terms.allowance().orElse(0L);
    for (LocalDate day = whole; day.isBefore(end); day = day.plusDays(1)) {
      RetainerTerms from = terms.withDuring(DateRange.startingOn(day));
      long share = allowanceOf(from, DateRange.of(day, end)).orElse(0L);
      assertThat(share).isBetween(0L, before);
      assertThat(!day.equals(whole) || share == before).isTrue();
      before = share;
    }
  }

  /** The share and that of the days before are all of it, to half a minute and half a cent. */
  @Property
  void theShareByCalendarDayAndTheRestAreAllOfIt(@ForAll("terms") RetainerTerms any) {
    RetainerTerms terms = any.withFirstPeriod(FirstPeriod.BY_CALENDAR_DAY);
    DateRange first = terms.periodsBy(terms.during().start()).get(0);
    LocalDate whole = terms.period().startOf(first.start(), terms.weekStart());
    long gone = ChronoUnit.DAYS.between(whole, first.start());
    long left = first.days().orElseThrow();
    terms
        .allowance()
        .ifPresent(
            all -> {
              long rest = all - allowanceOf(terms, first).orElseThrow();
              assertThat(Math.abs(2 * (rest * (gone + left) - all * gone)))
                  .isLessThanOrEqualTo(gone + left);
            });
    terms
        .fee()
        .ifPresent(
            all -> {
              Money part = terms.feeOf(first).orElseThrow();
              ImmutableList<Money> split = all.allocate(left, gone);
              assertThat(part).isEqualTo(split.get(0));
              assertThat(part.plus(split.get(1))).isEqualTo(all);
            });
  }

  @Property
  void theTotalIsTheSumOfTheFees(@ForAll("terms") RetainerTerms terms) {
    terms
        .total(ImmutableList.of(), 480, SampleAgency.EUR)
        .ifKnown()
        .ifPresent(
            total ->
                assertThat(Figure.known(total))
                    .isEqualTo(
                        Figure.known(
                            terms.periodsBy(terms.during().last().orElseThrow()).stream()
                                .map(period -> ExactMoney.of(feeOf(terms, period).orElseThrow()))
                                .reduce(ExactMoney.zero(SampleAgency.EUR), ExactMoney::plus))));
  }
}
