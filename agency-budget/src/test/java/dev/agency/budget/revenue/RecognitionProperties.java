package dev.agency.budget.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.RecognitionArbitraries;
import dev.agency.budget.testkit.RecognitionCase;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.Figure;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for the revenue of any fixed price, whatever its form. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class RecognitionProperties extends Laws {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2029, 1, 1);

  RecognitionReport report(RecognitionCase any) {
    return any.report();
  }

  Figure<Money> recognisedIn(RecognitionReport report, DateRange days) {
    return report.recognisedIn(days);
  }

  @Provide
  Arbitrary<RecognitionCase> cases() {
    return RecognitionArbitraries.cases();
  }

  private static ExactMoney known(Figure<ExactMoney> figure) {
    return figure.ifKnown().orElseThrow();
  }

  private static boolean isKnown(RecognitionReport report) {
    return report.unknown().isEmpty()
        && report.steps().stream().allMatch(step -> step.exact().ifKnown().isPresent());
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theWholePriceIsRevenueAtTheEnd(@ForAll("cases") RecognitionCase any) {
    Money price = any.price();
    ExactMoney nothing = ExactMoney.zero(price.currency());
    ExactMoney cent = ExactMoney.of(new Money(1, price.currency()));
    List<CostOutlook> outlooks = new ArrayList<>(any.outlooks());
    outlooks.add(new CostOutlook(END, price, Figure.known(cent), Figure.known(nothing)));
    RecognitionReport report = report(any.with(outlooks).asOf(END));
    boolean done =
        !(any.form() instanceof Recognition.OnDate)
            || report.steps().stream().anyMatch(step -> !step.day().isAfter(END));
    often("done", done, 70);
    assertThat(!done || report.recognised().equals(Figure.known(price))).isTrue();
  }

  @Property
  void revenueIsNeverMoreThanThePriceAndNeverLessThanNothing(@ForAll("cases") RecognitionCase any) {
    for (RecognitionStep step : report(any).steps()) {
      step.exact()
          .ifKnown()
          .ifPresent(
              exact -> {
                assertThat(exact.signum()).isNotNegative();
                assertThat(exact).isLessThanOrEqualTo(ExactMoney.of(step.price()));
              });
    }
  }

  @Property
  void theStepsSumToTheWhole(@ForAll("cases") RecognitionCase any) {
    RecognitionReport report = report(any);
    if (isKnown(report)) {
      Money sum =
          report.steps().stream()
              .map(step -> step.amount().ifKnown().orElseThrow())
              .reduce(Money.zero(any.price().currency()), Money::plus);
      assertThat(report.recognised()).isEqualTo(Figure.known(sum));
    }
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void theMonthsSumToTheWhole(@ForAll("cases") RecognitionCase any) {
    RecognitionReport report = report(any);
    often("known", isKnown(report) && !report.steps().isEmpty(), 35);
    if (isKnown(report)) {
      Money sum = Money.zero(any.price().currency());
      for (YearMonth month = YearMonth.from(FIRST);
          !month.atDay(1).isAfter(any.asOf());
          month = month.plusMonths(1)) {
        sum = sum.plus(recognisedIn(report, DateRange.ofMonth(month)).ifKnown().orElseThrow());
      }
      assertThat(report.recognised()).isEqualTo(Figure.known(sum));
    }
  }

  @Property
  void whatALaterDayAddsIsWhatIsRecognisedInBetween(
      @ForAll("cases") RecognitionCase any, @ForAll Random random) {
    LocalDate earlier = any.asOf().minusDays(1 + random.nextInt(200));
    RecognitionReport later = report(any);
    RecognitionReport before = report(any.asOf(earlier));
    if (isKnown(later) && isKnown(before)) {
      assertThat(recognisedIn(later, DateRange.closed(earlier.plusDays(1), any.asOf())))
          .isEqualTo(later.recognised().with(before.recognised(), Money::minus));
      assertThat(later.steps().subList(0, before.steps().size())).isEqualTo(before.steps());
    }
  }

  @Property
  @StatisticsReport(onFailureOnly = true)
  void aLossIsWholeFromTheDayItIsExpected(@ForAll("cases") RecognitionCase any) {
    RecognitionCase all =
        new RecognitionCase(
            new Recognition.PercentOfCompletion(), any.price(), any.dates(), any.outlooks(), END);
    for (RecognitionStep step : report(all).steps()) {
      CostOutlook outlook =
          all.outlooks().stream().filter(each -> each.day().equals(step.day())).findFirst().get();
      if (step.exact().ifKnown().isEmpty()) {
        continue;
      }
      ExactMoney spent = known(outlook.spent());
      ExactMoney margin = ExactMoney.of(outlook.price()).minus(spent.plus(known(outlook.toCome())));
      ExactMoney profit = known(step.exact()).minus(spent).minus(known(step.provision()));
      bothOften("loss", margin.signum() < 0, 15);
      if (margin.signum() < 0) {
        assertThat(profit).isEqualTo(margin);
      } else {
        assertThat(known(step.provision()).signum()).isZero();
        assertThat(profit.signum()).isNotNegative();
        assertThat(profit).isLessThanOrEqualTo(margin);
      }
    }
  }

  @Property
  void theOrderOfOutlooksDoesNotMatter(
      @ForAll("cases") RecognitionCase any, @ForAll Random random) {
    List<CostOutlook> shuffled = new ArrayList<>(any.outlooks());
    Collections.shuffle(shuffled, random);
    assertThat(report(any.with(shuffled))).isEqualTo(report(any));
  }

  @Property
  void outlooksMatterToPercentOfCompletionAlone(@ForAll("cases") RecognitionCase any) {
    RecognitionReport without = report(any.with(ImmutableList.of()));
    assertThat(any.form() instanceof Recognition.PercentOfCompletion || without.equals(report(any)))
        .isTrue();
  }

  @Property
  void aReportReadsAsItWasWritten(@ForAll("cases") RecognitionCase any) {
    RecognitionReport report = report(any);
    assertThat(AgencyJson.read(AgencyJson.write(report), RecognitionReport.class))
        .isEqualTo(report);
    assertThat(AgencyJson3.read(AgencyJson3.write(report), RecognitionReport.class))
        .isEqualTo(report);
    assertThat(AgencyJson3.write(report)).isEqualTo(AgencyJson.write(report));
  }
}
