package dev.agency.budget.retainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.budget.testkit.RetainerArbitraries;
import dev.agency.budget.testkit.RetainerCase;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.pricing.RetainerTerms.LateApproval;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for any retainer, however it is used. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class RetainerProperties extends Laws {
  RetainerReport report(RetainerCase all) {
    return all.report();
  }

  @Provide
  Arbitrary<RetainerCase> cases() {
    return RetainerArbitraries.cases();
  }

  private static long sum(RetainerReport report, ToLongFunction<RetainerPeriod> minutes) {
    return report.periods().stream().mapToLong(minutes).sum();
  }

  @Property
  void eachPeriodBalances(@ForAll("cases") RetainerCase all) {
    assertThat(report(all).periods())
        .allSatisfy(
            p -> {
              long in = p.allowance() + RetainerPeriod.sum(p.lotsIn());
              assertThat(p.debtRepaid()).isEqualTo(Math.min(p.debtIn(), in));
              assertThat(p.within()).isEqualTo(Math.min(p.used(), in - p.debtRepaid()));
              assertThat(in)
                  .isEqualTo(
                      p.debtRepaid()
                          + p.within()
                          + RetainerPeriod.sum(p.lotsOut())
                          + p.expired()
                          + p.cut());
              assertThat(p.overage()).isEqualTo(p.used() - p.within());
              assertThat(p.overage()).isEqualTo(p.billed() + p.added() + p.waived());
              assertThat(p.debtOut()).isEqualTo(p.debtIn() - p.debtRepaid() + p.added());
            });
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void minutesAreConservedOverTheChain(@ForAll("cases") RetainerCase all) {
    RetainerReport report = report(all);
    long left = report.current().map(p -> RetainerPeriod.sum(p.lotsOut())).orElse(0L);
    long debt = report.current().map(RetainerPeriod::debtOut).orElse(0L);
    long credit = report.current().map(RetainerPeriod::creditOut).orElse(0L);
    assertThat(sum(report, RetainerPeriod::allowance))
        .isEqualTo(sum(report, p -> p.debtRepaid() + p.within() + p.expired() + p.cut()) + left);
    assertThat(sum(report, RetainerPeriod::posted))
        .isEqualTo(sum(report, p -> p.within() + p.billed() + p.added() + p.waived()) - credit);
    assertThat(sum(report, p -> p.added() - p.debtRepaid())).isEqualTo(debt);
    often("repaid", sum(report, RetainerPeriod::debtRepaid) > 0, 3);
    often("lost", sum(report, p -> p.expired() + p.cut()) > 0, 10);
  }

  @Property
  void whatIsUsedIsWhatWasPostedByTheDay(@ForAll("cases") RetainerCase all) {
    RetainerCase timely =
        all.with(
            all.uses().stream()
                .map(use -> RetainerUse.of(use.day(), Math.abs(use.minutes())))
                .toList());
    RetainerReport report = report(timely);
    long past =
        timely.uses().stream()
            .filter(use -> !use.day().isAfter(all.asOf()))
            .mapToLong(RetainerUse::minutes)
            .sum();
    long used = sum(report, RetainerPeriod::used);
    assertThat(used + report.outside()).isEqualTo(report.periods().isEmpty() ? used : past);
    assertThat(sum(report, RetainerPeriod::late)).isZero();
  }

  @Property
  void nothingIsNegative(@ForAll("cases") RetainerCase all) {
    for (RetainerPeriod p : report(all).periods()) {
      assertThat(
              List.of(
                  p.allowance(),
                  p.debtIn(),
                  p.creditIn(),
                  p.used(),
                  p.creditOut(),
                  p.debtRepaid(),
                  p.within(),
                  p.expired(),
                  p.cut(),
                  p.overage(),
                  p.billed(),
                  p.waived(),
                  p.debtOut(),
                  p.available(),
                  p.left()))
          .allMatch(minutes -> minutes >= 0);
    }
  }

  @Property
  void onlyTheLastPeriodSettlesDebtAndItLeavesNone(@ForAll("cases") RetainerCase all) {
    for (RetainerPeriod p : report(all).periods()) {
      boolean last = p.during().end().equals(all.terms().during().end());
      assertThat(last ? p.debtOut() : Math.min(p.added(), 0)).isZero();
    }
  }

  @Property
  void eachPeriodStartsWhereTheOneBeforeEnded(@ForAll("cases") RetainerCase all) {
    RetainerPeriod before = null;
    for (RetainerPeriod p : report(all).periods()) {
      if (before == null) {
        assertThat(p.during().start()).isEqualTo(all.terms().during().start());
        assertThat(p.lotsIn()).isEmpty();
        assertThat(p.debtIn() + p.creditIn()).isZero();
      } else {
        assertThat(p.during().start()).isEqualTo(before.during().end().orElseThrow());
        assertThat(p.lotsIn()).isEqualTo(before.lotsOut());
        assertThat(p.debtIn()).isEqualTo(before.debtOut());
        assertThat(p.creditIn()).isEqualTo(before.creditOut());
      }
      before = p;
    }
  }

  @Property
  void theOldestLotIsTakenFirst(@ForAll("cases") RetainerCase all) {
    for (RetainerPeriod p : report(all).periods()) {
      Map<LocalDate, Long> out =
          p.lotsOut().stream().collect(Collectors.toMap(Lot::from, Lot::minutes));
      boolean olderLeft = false;
      for (Lot lot : p.lotsIn()) {
        long left = out.getOrDefault(lot.from(), 0L);
        assertThat(left).isLessThanOrEqualTo(lot.minutes());
        // While something older is left, nothing of a younger lot is gone.
        assertThat(!olderLeft || left == lot.minutes()).isTrue();
        olderLeft = olderLeft || left > 0;
      }
      assertThat(Ordering.natural().isStrictlyOrdered(p.lotsOut().stream().map(Lot::from).toList()))
          .isTrue();
    }
  }

  @Property
  void theLimitAndTheEndOfWhatIsCarriedOverHold(@ForAll("cases") RetainerCase all) {
    RetainerTerms terms = all.terms();
    ImmutableList<RetainerPeriod> periods = report(all).periods();
    List<LocalDate> starts = periods.stream().map(p -> p.during().start()).toList();
    for (int i = 0; i < periods.size(); i++) {
      RetainerPeriod p = periods.get(i);
      long carried = RetainerPeriod.sum(p.lotsOut());
      assertThat(carried).isLessThanOrEqualTo(terms.unused().most().orElse(Long.MAX_VALUE));
      assertThat(p.debtOut())
          .isLessThanOrEqualTo(Math.max(p.debtIn(), terms.overrun().most().orElse(Long.MAX_VALUE)));
      for (Lot lot : p.lotsOut()) {
        assertThat((long) i - starts.indexOf(lot.from()))
            .isLessThan(terms.unused().periods().orElse(Long.MAX_VALUE));
      }
      // What is cut was too much: exactly the limit is left.
      assertThat(p.cut() == 0 || carried == terms.unused().most().orElseThrow()).isTrue();
      assertThat(!terms.unused().isNone() || p.cut() == 0).isTrue();
    }
  }

  @Property
  void theOrderOfUsesDoesNotMatter(@ForAll("cases") RetainerCase all, @ForAll Random random) {
    List<RetainerUse> shuffled = new ArrayList<>(all.uses());
    Collections.shuffle(shuffled, random);
    assertThat(report(all.with(shuffled))).isEqualTo(report(all));
  }

  @Property
  void theDayWithinItsPeriodDoesNotMatter(@ForAll("cases") RetainerCase all) {
    ImmutableList<DateRange> periods = all.terms().periodsBy(all.asOf());
    List<RetainerUse> timely =
        all.uses().stream().map(use -> RetainerUse.of(use.day(), use.minutes())).toList();
    List<RetainerUse> onTheFirst =
        timely.stream()
            .map(
                use ->
                    periods.stream()
                        .filter(period -> period.contains(use.day()))
                        .filter(period -> !use.day().isAfter(all.asOf()))
                        .findFirst()
                        .map(period -> RetainerUse.of(period.start(), use.minutes()))
                        .orElse(use))
            .toList();
    assertThat(report(all.with(onTheFirst))).isEqualTo(report(all.with(timely)));
  }

  @Property
  void periodsThatEndedStandWhateverIsWorkedLater(@ForAll("cases") RetainerCase all) {
    RetainerCase posting = all.with(all.terms().withLateApproval(LateApproval.POST_NOW));
    LocalDate later = all.asOf().plusDays(200);
    RetainerCase known =
        posting.with(
            posting.uses().stream().filter(use -> !use.knownOn().isAfter(posting.asOf())).toList());
    // What becomes known after the end of a retainer is of its last period.
    ImmutableList<RetainerPeriod> now =
        ImmutableList.copyOf(
            report(known).periods().stream()
                .filter(RetainerPeriod::ended)
                .filter(p -> !p.during().end().equals(all.terms().during().end()))
                .toList());
    assertThat(report(posting.asOf(later)).periods().subList(0, now.size())).isEqualTo(now);
  }

  @Property
  void feesDoNotDependOnUse(@ForAll("cases") RetainerCase all) {
    assertThat(report(all.with(ImmutableList.of())).feesDue()).isEqualTo(report(all).feesDue());
  }

  @Property
  void aReportReadsAsItWasWritten(@ForAll("cases") RetainerCase all) {
    RetainerReport report = report(all);
    assertThat(AgencyJson.read(AgencyJson.write(report), RetainerReport.class)).isEqualTo(report);
    assertThat(AgencyJson3.read(AgencyJson3.write(report), RetainerReport.class)).isEqualTo(report);
    assertThat(AgencyJson3.write(report)).isEqualTo(AgencyJson.write(report));
  }
}
