package dev.agency.budget.outlook;

import static dev.agency.budget.outlook.OutlookExample.START;
import static dev.agency.budget.outlook.OutlookExample.TODAY;
import static dev.agency.budget.outlook.OutlookExample.euros;
import static dev.agency.budget.outlook.OutlookExample.facts;
import static dev.agency.budget.outlook.OutlookExample.post;
import static dev.agency.budget.outlook.OutlookExample.project;
import static dev.agency.budget.outlook.OutlookExample.sold;
import static dev.agency.budget.outlook.OutlookExample.worked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.PersonWeek;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertRule;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.PlannedValue;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.ForecastCalculator;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.project.Project;
import dev.agency.core.project.WorkItem;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The outlook of one small budget, by hand, and the edges of what is known of it. */
class OutlookCalculatorTest {
  private static final OutlookSettings SETTINGS = OutlookSettings.usual(History.empty());

  /** Nine projects of ten weeks, which took 10 % to 18 % more than planned. */
  private static final OutlookSettings LEARNED = OutlookSettings.usual(finished());

  private final OutlookReport report = outlook(facts());

  private static History finished() {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    for (int p = 0; p < 9; p++) {
      ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
      for (int week = 1; week <= 10; week++) {
        BigDecimal earned = BigDecimal.valueOf(10L * week);
        BigDecimal actual = BigDecimal.valueOf((110L + p) * week, 1);
        steps.add(new FinishedProject.Step(Optional.of(START.plusWeeks(week)), earned, actual));
      }
      projects.add(
          FinishedProject.of(
              "p" + p, BigDecimal.valueOf(100), steps.build(), BigDecimal.valueOf(110L + p)));
    }
    return History.of(projects.build());
  }

  private static OutlookReport outlook(OutlookFacts.Builder facts) {
    return OutlookCalculator.calculate(facts.build(), SETTINGS);
  }

  private static Figure<Amount<Measure.Minutes>> minutes(long minutes) {
    return Figure.known(Amount.minutes(minutes));
  }

  private static Figure<Amount<Measure.Value>> value(String amount) {
    return Figure.known(Amount.value(Money.of(amount, "EUR")));
  }

  private static Figure<Amount<Measure.Cost>> cost(String amount) {
    return Figure.known(Amount.cost(Money.of(amount, "EUR")));
  }

  private static <T> Figure<T> unknown(UnknownReason reason) {
    return Figure.unknown(reason);
  }

  private static Figure<Fraction> share(long top, long bottom) {
    return Figure.known(Fraction.of(top, bottom));
  }

  private static ForecastRow row(OutlookReport report, String method) {
    return report.forecast().rows().stream()
        .filter(row -> row.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void halfOfTheWorkTookSeventyHours() {
    // By the last post, two days ago, 26 of 40 days had passed.
    assertThat(report.minutesNow().measuredOn()).isEqualTo(LocalDate.of(2026, 3, 27));
    assertThat(report.minutesNow().value())
        .isEqualTo(EarnedValue.of(minutes(6_000), minutes(3_900), minutes(3_000), minutes(4_200)));
    assertThat(report.valueNow().value())
        .isEqualTo(
            EarnedValue.of(value("9000.00"), value("5850.00"), value("4500.00"), value("6300.00")));
    assertThat(report.costNow().value())
        .isEqualTo(
            EarnedValue.of(cost("6000.00"), cost("3900.00"), cost("3000.00"), cost("4200.00")));
    assertThat(report.minutesNow().value().costIndex()).isEqualTo(share(5, 7));
    EarnedSchedule schedule = report.minutesNow().schedule().orElseThrow();
    assertThat(schedule.period()).isEqualTo(26);
    assertThat(schedule.earned()).isEqualTo(share(20, 1));
    // 4,200 + 3,000 / (3,900 / 5,100), the cost index shrunk to 1 by 15 % of the budget.
    assertThat(report.minutesNow().atCompletion().ifKnown().orElseThrow().rounded())
        .isEqualByComparingTo("8123");
  }

  @Test
  void eachPostHasARowOfItsDayAndTheLastRowIsOfToday() {
    assertThat(report.minutes())
        .extracting(row -> row.asOf())
        .containsExactly(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 27), TODAY);
    assertThat(report.value()).hasSize(3);
    assertThat(report.cost()).hasSize(3);
    // 12 of 40 days, a quarter done, and two times 20 hours worked.
    assertThat(report.minutes().get(0).value())
        .isEqualTo(EarnedValue.of(minutes(6_000), minutes(1_800), minutes(1_500), minutes(2_400)));
    assertThat(report.cost().get(0).value())
        .isEqualTo(
            EarnedValue.of(cost("6000.00"), cost("1800.00"), cost("1500.00"), cost("2400.00")));
  }

  @Test
  void whatTheWorkWillHaveTakenAndWhenTheBudgetIsUsedUp() {
    assertThat(row(report, "cpi").minutesAtCompletion()).isEqualTo(Figure.known(8_400L));
    assertThat(row(report, "remainingAtPlan").minutesAtCompletion())
        .isEqualTo(Figure.known(7_200L));
    assertThat(row(report, "cpi").valueAtCompletion())
        .isEqualTo(Figure.known(Money.of("12600.00", "EUR")));
    assertThat(row(report, "cpi").costAtCompletion())
        .isEqualTo(Figure.known(Money.of("8400.00", "EUR")));
    assertThat(report.forecast().standard().minutesFrom())
        .isEqualTo(unknown(UnknownReason.TOO_FEW_PROJECTS));
    RunOutRow runOut = report.forecast().runOut();
    // 1,800 of 6,000 minutes are left, and 150 of them go a day: 12 days, or Tuesday before.
    assertThat(runOut.minutesPerWeek()).isEqualTo(Figure.known(1_050L));
    assertThat(runOut.minutesRunOut()).isEqualTo(Figure.known(TODAY.plusDays(9)));
    assertThat(runOut.valuePerWeek()).isEqualTo(Figure.known(Money.of("1575.00", "EUR")));
    assertThat(runOut.valueRunOut()).isEqualTo(Figure.known(TODAY.plusDays(9)));
  }

  /** 4,200 minutes earned 3,000; 600 more went into the presale, and earned nothing. */
  @Test
  void whatWasWorkedBeforeTheWinIsUsedAndMakesNoPace() {
    BurnScenario scenario =
        worked(sold()).time("eve", "design", "2026-01-20", 600).asOf(TODAY.toString());
    OutlookFacts facts =
        facts(scenario).addProgress(post("2026-03-13", 25), post("2026-03-27", 50)).build();
    OutlookReport taken = OutlookCalculator.calculate(facts, SETTINGS);
    OutlookReport won =
        OutlookCalculator.calculate(facts.withWonOn(LocalDate.of(2026, 2, 16)), SETTINGS);
    assertThat(row(taken, "cpi").minutesAtCompletion())
        .as("taken for delivery, each hour earned less")
        .isEqualTo(Figure.known(9_600L));
    assertThat(row(won, "cpi").minutesAtCompletion()).isEqualTo(Figure.known(8_400L + 600));
    assertThat(row(won, "remainingAtPlan").minutesAtCompletion())
        .isEqualTo(row(taken, "remainingAtPlan").minutesAtCompletion())
        .isEqualTo(Figure.known(7_200L + 600));
    assertThat(row(won, "plan").minutesAtCompletion()).isEqualTo(Figure.known(6_000L + 600));
    assertThat(won.minutesNow().value()).as("it is used").isEqualTo(taken.minutesNow().value());
    assertThat(won.minutesNow().atCompletion().ifKnown().orElseThrow().rounded())
        .isEqualByComparingTo("8723");
    assertThat(won.minutes().get(0).value().actual()).isEqualTo(minutes(3_000));
    OutlookExplanation explained = won.explain(OutlookFigure.MINUTES_AT_COMPLETION);
    assertThat(explained.steps())
        .filteredOn(step -> step.kind() == OutlookStep.Kind.ROUNDING)
        .singleElement()
        .extracting(step -> step.amount().ifKnown().orElseThrow())
        .satisfies(
            rounding -> assertThat(rounding.abs()).isLessThanOrEqualTo(new BigDecimal("0.5")));
  }

  @Test
  void alertsFollowFromTheBurnAsItIsBilledAndFromWhatWasPosted() {
    assertThat(report.alerts().alerts())
        .extracting(alert -> alert.rule() + " " + alert.effective())
        .containsExactly(
            // 40 % used when 22.5 % of the time had passed
            "PACE 2026-03-10",
            // 900 of 6,000 minutes more worked than earned
            "GAP 2026-03-13",
            // 55 % approved
            "VALUE_THRESHOLD 2026-03-17",
            "MINUTES_THRESHOLD 2026-03-17",
            "COST_THRESHOLD 2026-03-17");
    assertThat(report.alerts().alerts().get(0).ended()).contains(LocalDate.of(2026, 3, 11));
    assertThat(report.alerts().standing())
        .containsEntry(AlertRule.RUN_OUT, unknown(UnknownReason.NO_FORECAST))
        .containsEntry(AlertRule.PROGRESS_STALE, Figure.known(false));
  }

  @Test
  void whoWorksItOutAgainFromItsBasisGetsTheSame() {
    OutlookFacts facts = facts().build();
    assertThat(
            ForecastCalculator.calculate(
                facts.burn().budget(), report.basis().measures(), SETTINGS.forecast()))
        .isEqualTo(report.forecast());
    assertThat(AlertCalculator.calculate(report.basis().history(), SETTINGS.alerts(), TODAY))
        .isEqualTo(report.alerts());
    assertThat(outlook(facts())).isEqualTo(report).hasSameHashCodeAs(report);
  }

  @Test
  void withoutProgressItStillSaysHowLongTheBudgetLasts() {
    OutlookReport none = outlook(facts().progress(List.of()));
    assertThat(none.minutes()).hasSize(1);
    assertThat(none.minutesNow().value().earned()).isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    assertThat(none.minutesNow().value().planned()).isEqualTo(minutes(4_200));
    assertThat(none.forecast().standard().minutesAtCompletion())
        .isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    RunOutRow runOut = none.forecast().runOut();
    assertThat(runOut.minutesRunOut()).isEqualTo(Figure.known(TODAY.plusDays(9)));
    assertThat(runOut.minutesRunOutTo()).isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    assertThat(none.alerts().standing())
        .containsEntry(AlertRule.GAP, unknown(UnknownReason.NO_PROGRESS))
        .containsEntry(AlertRule.PROGRESS_STALE, Figure.known(true));
  }

  @Test
  void withoutPlannedDaysNothingIsLateAndTheRestIsKnown() {
    OutlookReport undated =
        outlook(facts().project(project().toBuilder().plan(Optional.empty()).build()));
    assertThat(undated.minutesNow().value().planned()).isEqualTo(unknown(UnknownReason.NO_PLAN));
    assertThat(undated.minutesNow().schedule()).isEmpty();
    assertThat(undated.minutesNow().value().costIndex()).isEqualTo(share(5, 7));
    // The budget is the plan from the first day of work on.
    assertThat(undated.alerts().alerts())
        .extracting(alert -> alert.rule() + " " + alert.since())
        .containsExactly(
            "GAP 2026-03-13",
            "VALUE_THRESHOLD 2026-03-17",
            "MINUTES_THRESHOLD 2026-03-17",
            "COST_THRESHOLD 2026-03-17");
    assertThat(undated.alerts().standing())
        .containsEntry(AlertRule.PACE, unknown(UnknownReason.NO_PLAN));
    Project open = project().toBuilder().plan(DateRange.startingOn(START)).build();
    assertThat(outlook(facts().project(open)).minutesNow().value().planned())
        .isEqualTo(unknown(UnknownReason.NO_PLAN));
  }

  @Test
  void withoutEstimatedMinutesTheMoneyIsStillWatched() {
    BurnScenario scenario =
        worked(BurnExample.fixedPrice("9000.00", "EUR").line("design", 0, "90.00"))
            .asOf("2026-03-29");
    OutlookReport fixed =
        outlook(facts(scenario).addProgress(post("2026-03-13", 25), post("2026-03-27", 100)));
    assertThat(fixed.minutesNow().value().budget()).isEqualTo(unknown(UnknownReason.NO_ESTIMATE));
    assertThat(fixed.minutesNow().value().planned()).isEqualTo(unknown(UnknownReason.NO_ESTIMATE));
    assertThat(fixed.minutesNow().value().actual()).isEqualTo(minutes(4_200));
    assertThat(fixed.forecast().runOut().minutesPerWeek()).isEqualTo(Figure.known(1_050L));
    assertThat(fixed.forecast().runOut().minutesRunOut())
        .isEqualTo(unknown(UnknownReason.NO_ESTIMATE));
    assertThat(fixed.valueNow().value().earned()).isEqualTo(value("9000.00"));
    assertThat(fixed.alerts().alerts())
        .extracting(Alert::rule)
        .containsExactly(AlertRule.VALUE_THRESHOLD);
    assertThat(fixed.alerts().standing())
        .containsEntry(AlertRule.GAP, unknown(UnknownReason.NO_TOTAL))
        .containsEntry(AlertRule.PROGRESS_STALE, Figure.known(false));
  }

  @Test
  void whereARateIsMissingThatMeasureSaysSoAndTheOthersStandAsTheyAre() {
    BurnScenario scenario =
        worked(sold()).time("eve", "design", "2026-03-25", 60).asOf("2026-03-29");
    OutlookReport unpriced =
        outlook(
            facts(scenario).addProgress(post("2026-03-27", 50)).estimatedCost(euros("6000.00")));
    assertThat(unpriced.costNow().value().actual())
        .isEqualTo(Figure.partial(Amount.cost(Money.of("4200.00", "EUR")), Missing.unpriced(60)));
    assertThat(unpriced.costNow().value().costIndex()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(unpriced.forecast().standard().costAtCompletion())
        .isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(unpriced.minutesNow().value().actual()).isEqualTo(minutes(4_260));
    assertThat(unpriced.valueNow().value().actual()).isEqualTo(value("6390.00"));
    assertThat(unpriced.forecast().runOut().valueRunOut().ifKnown()).isPresent();
  }

  @Test
  void withoutFactsNothingWasUsed() {
    OutlookReport fresh = outlook(facts(sold().asOf("2026-03-29")));
    assertThat(fresh.minutesNow().value().actual()).isEqualTo(minutes(0));
    assertThat(fresh.costNow().value().actual()).isEqualTo(cost("0.00"));
    assertThat(fresh.costNow().value().budget()).isEqualTo(unknown(UnknownReason.NO_ESTIMATE));
    assertThat(fresh.forecast().runOut().minutesRunOut())
        .isEqualTo(unknown(UnknownReason.NO_ENTRIES));
    assertThat(fresh.alerts().alerts()).isEmpty();
    assertThat(outlook(facts(sold().asOf("2026-02-01"))).minutesNow().value().planned())
        .as("before the first planned day nothing is planned")
        .isEqualTo(minutes(0));
  }

  @Test
  void internalWorkHasMinutesAndCostAndNoValue() {
    BurnScenario scenario =
        worked(BurnExample.internal("EUR").line("design", 6_000, "90.00")).asOf("2026-03-29");
    OutlookReport internal =
        outlook(
            facts(scenario).addProgress(post("2026-03-27", 50)).estimatedCost(euros("6000.00")));
    assertThat(internal.minutesNow().value()).isEqualTo(report.minutesNow().value());
    assertThat(internal.costNow().value()).isEqualTo(report.costNow().value());
    assertThat(internal.valueNow().value().actual()).isEqualTo(unknown(UnknownReason.NO_PRICE));
    assertThat(internal.forecast().runOut().valueRunOut())
        .isEqualTo(unknown(UnknownReason.NO_PRICE));
    assertThat(internal.alerts().standing())
        .containsEntry(AlertRule.VALUE_THRESHOLD, unknown(UnknownReason.NO_TOTAL));
  }

  /** 4,200 minutes worked by 27 March, on lines that were estimated at what is sold. */
  private static OutlookFacts.Builder retained(RetainerTerms.Builder terms) {
    BurnScenario sold = worked(sold()).asOf("2026-03-29");
    return facts(
            sold.with(
                sold.budget().toBuilder()
                    .pricing(
                        terms.period(Granularity.MONTH).fee(Money.of("4000.00", "EUR")).build())
                    .build()))
        .addProgress(post("2026-03-27", 50));
  }

  private static void isJudgedByPeriod(OutlookReport outlook) {
    Figure<?> byPeriod = unknown(UnknownReason.BY_PERIOD);
    assertThat(outlook.minutesNow().value().budget()).isEqualTo(byPeriod);
    assertThat(outlook.minutesNow().value().earned()).isEqualTo(byPeriod);
    assertThat(outlook.valueNow().value().budget()).isEqualTo(byPeriod);
    assertThat(outlook.valueNow().value().actual()).isEqualTo(value("6300.00"));
    assertThat(outlook.forecast().runOut().valuePerWeek())
        .isEqualTo(Figure.known(Money.of("1575.00", "EUR")));
    assertThat(outlook.forecast().runOut().valueRunOut()).isEqualTo(byPeriod);
    assertThat(outlook.forecast().runOut().minutesRunOutFrom()).isEqualTo(byPeriod);
    assertThat(row(outlook, "cpi").minutesAtCompletion()).isEqualTo(byPeriod);
    for (AlertRule rule :
        List.of(
            AlertRule.GAP,
            AlertRule.DRIFT,
            AlertRule.OVERSPENT,
            AlertRule.RUN_OUT,
            AlertRule.VALUE_THRESHOLD)) {
      assertThat(outlook.alerts().standing())
          .containsEntry(rule, Figure.unknown(UnknownReason.BY_PERIOD));
    }
  }

  @Test
  void aRetainerHasNoWholeWhetherItEndsOrNot() {
    LocalDate start = LocalDate.of(2026, 3, 1);
    isJudgedByPeriod(
        outlook(
            retained(
                RetainerTerms.builder().during(DateRange.startingOn(start)).allowance(9_000))));
    isJudgedByPeriod(
        outlook(
            retained(
                RetainerTerms.builder()
                    .during(DateRange.of(start, LocalDate.of(2026, 5, 1)))
                    .allowance(9_000))));
  }

  @Test
  void aRetainerThatIncludesAllWorkHasAWholeIfItEnds() {
    LocalDate start = LocalDate.of(2026, 3, 1);
    OutlookReport endless =
        outlook(retained(RetainerTerms.builder().during(DateRange.startingOn(start))));
    assertThat(endless.minutesNow().value().budget()).isEqualTo(unknown(UnknownReason.OPEN_ENDED));
    assertThat(endless.valueNow().value().budget()).isEqualTo(unknown(UnknownReason.OPEN_ENDED));
    assertThat(endless.forecast().runOut().minutesRunOut())
        .isEqualTo(unknown(UnknownReason.OPEN_ENDED));
    assertThat(endless.alerts().standing())
        .containsEntry(AlertRule.MINUTES_THRESHOLD, Figure.unknown(UnknownReason.NO_TOTAL));
    OutlookReport dated =
        outlook(
            retained(
                RetainerTerms.builder().during(DateRange.of(start, LocalDate.of(2026, 5, 1)))));
    assertThat(dated.valueNow().value().budget()).isEqualTo(value("8000.00"));
    assertThat(row(dated, "cpi").minutesAtCompletion()).isEqualTo(Figure.known(8_400L));
  }

  /** 40 hours a month without an estimate or an end, of which what is left is carried on. */
  private static OutlookReport monthly(LocalDate asOf) {
    BurnScenario worked =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 0, "90.00")
            .time("ada", "design", "2026-03-10", 1_200)
            .time("ada", "design", "2026-03-17", 600)
            .time("ada", "design", "2026-04-08", 1_499)
            .time("ben", "design", "2026-04-16", 1_001)
            .time("ben", "design", "2026-04-30", 500)
            .asOf("2026-05-04");
    BurnScenario retainer =
        worked
            .asOf(asOf)
            .with(
                worked.budget().toBuilder()
                    .pricing(
                        RetainerTerms.builder()
                            .period(Granularity.MONTH)
                            .during(DateRange.startingOn(LocalDate.of(2026, 3, 1)))
                            .allowance(2_400)
                            .fee(Money.of("4000.00", "EUR"))
                            .unused(CarryOver.full())
                            .build())
                    .build());
    return outlook(facts(retainer));
  }

  @Test
  void aRetainerIsWatchedPeriodByPeriod() {
    // 600 of March are left, so April has 3,000.
    assertThat(monthly(LocalDate.of(2026, 5, 4)).alerts().alerts())
        .filteredOn(alert -> alert.rule() == AlertRule.MINUTES_THRESHOLD)
        .extracting(alert -> alert.effective() + " " + alert.threshold().orElseThrow().percent())
        .containsExactly(
            "2026-03-10 50%",
            "2026-03-17 75%",
            "2026-04-16 50%",
            "2026-04-16 75%",
            "2026-04-30 90%",
            "2026-04-30 100%");
    assertThat(monthly(LocalDate.of(2026, 5, 4)).alerts().standing())
        .as("May has only begun")
        .containsEntry(AlertRule.MINUTES_THRESHOLD, Figure.known(false));
  }

  @Test
  void theMinutesOfAPeriodRunOutOrLastToItsEnd() {
    assertThat(runOut(LocalDate.of(2026, 3, 22)))
        .as("600 of March at 900 a week, the mean of two weeks, take 4.7 days; Tuesday is worked")
        .isEqualTo(Figure.known(LocalDate.of(2026, 3, 24)));
    assertThat(runOut(LocalDate.of(2026, 4, 5)))
        .as("3,000 of April at 450 a week take 46.7 days, which is in May")
        .isEqualTo(unknown(UnknownReason.NEVER_ON_PLAN));
    assertThat(runOut(LocalDate.of(2026, 4, 12)))
        .as("1,501 of April at 524.75 a week take 20.02 days, and the last Wednesday is in April")
        .isEqualTo(Figure.known(LocalDate.of(2026, 4, 29)));
    assertThat(runOut(LocalDate.of(2026, 4, 19)))
        .as("500 of April at 625 a week take 5.6 days; Thursday is worked")
        .isEqualTo(Figure.known(LocalDate.of(2026, 4, 23)));
    assertThat(runOut(LocalDate.of(2026, 4, 30)))
        .as("the last 500 are of that day")
        .isEqualTo(Figure.known(LocalDate.of(2026, 4, 30)));
    assertThat(runOut(LocalDate.of(2026, 5, 4)))
        .as("2,400 of May at 750 a week take 22.4 days")
        .isEqualTo(Figure.known(LocalDate.of(2026, 5, 27)));
  }

  private static Figure<LocalDate> runOut(LocalDate asOf) {
    return monthly(asOf).forecast().runOut().minutesRunOut();
  }

  @Test
  void theLeadOverTimeIsThatOfAPeriod() {
    assertThat(monthly(LocalDate.of(2026, 5, 4)).alerts().alerts())
        .filteredOn(alert -> alert.rule() == AlertRule.PACE)
        .extracting(Alert::effective, Alert::ended)
        .containsExactly(
            // 1,200 of 2,400 on day 10 of 31: 50 % and 32.2 %; on the 11th 35.4 %.
            tuple(LocalDate.of(2026, 3, 10), Optional.of(LocalDate.of(2026, 3, 11))),
            // 1,800 of 2,400 on day 17: 75 % and 54.8 %; on the 19th 61.2 %.
            tuple(LocalDate.of(2026, 3, 17), Optional.of(LocalDate.of(2026, 3, 19))),
            // 1,499 of 3,000 on day 8 of 30: 49.9 % and 26.6 %; on the 11th 36.6 %.
            tuple(LocalDate.of(2026, 4, 8), Optional.of(LocalDate.of(2026, 4, 11))),
            // 2,500 of 3,000 on day 16: 83.3 % and 53.3 %; on the 21st 70 %.
            tuple(LocalDate.of(2026, 4, 16), Optional.of(LocalDate.of(2026, 4, 21))));
    Alert first =
        monthly(LocalDate.of(2026, 3, 10)).alerts().open().stream()
            .filter(alert -> alert.rule() == AlertRule.PACE)
            .findFirst()
            .orElseThrow();
    assertThat(first.words())
        .isEqualTo(
            "Use has been ahead of schedule since {since}: {used} of what the period from {from} to {to}"
                + " has was used and {elapsed} of its days had passed.");
  }

  @Test
  void anAlertOfARetainerStaysAsItWasRaisedToo() {
    ImmutableList<Alert> all = monthly(LocalDate.of(2026, 5, 4)).alerts().alerts();
    for (LocalDate day = START; day.isBefore(LocalDate.of(2026, 5, 4)); day = day.plusDays(1)) {
      LocalDate asOf = day;
      assertThat(monthly(day).alerts().alerts())
          .as("as of " + day)
          .extracting(Alert::effective, Alert::message)
          .containsExactlyElementsOf(
              all.stream()
                  .filter(alert -> !alert.effective().isAfter(asOf))
                  .map(alert -> tuple(alert.effective(), alert.message()))
                  .toList());
    }
  }

  @Test
  void whatIsBookedIsTheRestOfTheWork() {
    OutlookReport booked =
        outlook(
            facts()
                .booked(
                    ImmutableSortedMap.of(
                        TODAY, 5_000L, TODAY.plusDays(1), 1_000L, TODAY.plusDays(2), 1_000L)));
    assertThat(booked.forecast().runOut().minutesRunOut())
        .isEqualTo(Figure.known(TODAY.plusDays(2)));
    assertThat(row(booked, "bottomUp").minutesAtCompletion()).isEqualTo(Figure.known(6_200L));
    assertThat(row(booked, "bottomUp").valueAtCompletion())
        .isEqualTo(unknown(UnknownReason.NO_BOOKINGS));
    assertThat(booked.forecast().runOut().valueRunOut())
        .isEqualTo(report.forecast().runOut().valueRunOut());
    OutlookSettings bottomUp =
        new OutlookSettings(
            ProgressMethod.POSTED, EacMethods.bottomUp(), SETTINGS.forecast(), SETTINGS.alerts());
    OutlookFacts facts = facts().booked(ImmutableSortedMap.of(TODAY.plusDays(1), 2_500L)).build();
    OutlookReport rows = OutlookCalculator.calculate(facts, bottomUp);
    assertThat(rows.minutesNow().atCompletion()).isEqualTo(minutes(6_700));
    assertThat(rows.minutes().get(0).atCompletion())
        .as("what was booked then is not known")
        .isEqualTo(unknown(UnknownReason.NO_BOOKINGS));
  }

  @Test
  void theCurveOfAHostIsFollowedInEachMeasure() {
    // All in the last two days: nothing by day 24, then 3,000 each day.
    PlannedValue<Measure.Minutes> late =
        PlannedValue.of(
            LongStream.rangeClosed(1, 26)
                .mapToObj(day -> Amount.minutes(Math.max(0, day - 24) * 3_000))
                .toList());
    OutlookReport curved = outlook(facts().curve(late));
    assertThat(curved.minutesNow().value().planned()).isEqualTo(minutes(6_000));
    assertThat(curved.valueNow().value().planned()).isEqualTo(value("9000.00"));
    assertThat(curved.costNow().value().planned()).isEqualTo(cost("6000.00"));
    assertThat(curved.cost().get(0).value().planned()).isEqualTo(cost("0.00"));
    PlannedValue<Measure.Minutes> half = PlannedValue.of(List.of(Amount.minutes(3_000)));
    assertThat(outlook(facts().curve(half)).valueNow().value().planned())
        .isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
  }

  @Test
  void whatIsEarnedOnADayIsAShareOfWhatWasPlannedThatDay() {
    PlanVersion first =
        new PlanVersion(
            LocalDate.of(2026, 3, 16),
            PlanVersion.Change.PLANNED,
            6_000,
            Optional.of(ExactMoney.of(Money.of("9000.00", "EUR"))),
            project().plan());
    PlanVersion more =
        new PlanVersion(
            LocalDate.of(2026, 3, 20),
            PlanVersion.Change.ORDER_APPLIED,
            8_000,
            Optional.of(ExactMoney.of(Money.of("12000.00", "EUR"))),
            Optional.of(DateRange.closed(START, LocalDate.of(2026, 4, 24))));
    OutlookReport replanned = outlook(facts().addPlans(more, first));
    // Before the first version the first holds.
    assertThat(replanned.minutes().get(0).value().earned()).isEqualTo(minutes(1_500));
    assertThat(replanned.minutes().get(0).value().planned()).isEqualTo(minutes(1_800));
    assertThat(replanned.minutesNow().value().earned()).isEqualTo(minutes(4_000));
    assertThat(replanned.valueNow().value().earned()).isEqualTo(value("6000.00"));
    // 26 of 54 days.
    assertThat(replanned.minutesNow().value().planned())
        .isEqualTo(Figure.known(Amount.minutes(Fraction.of(8_000 * 26, 54))));
    // Only the present version is estimated as the lines are now.
    assertThat(replanned.costNow().value().budget()).isEqualTo(cost("6000.00"));
    assertThat(replanned.cost().get(0).value().budget())
        .isEqualTo(unknown(UnknownReason.NO_ESTIMATE));
    assertThat(replanned.basis().history().progress())
        .containsExactly(
            new AlertHistory.Earned(LocalDate.of(2026, 3, 13), 1_500),
            new AlertHistory.Earned(LocalDate.of(2026, 3, 27), 4_000));
  }

  @Test
  void progressMayBeToldByWorkItems() {
    WorkItem texts =
        WorkItem.builder()
            .id(WorkItemId.of("w-1"))
            .project(ProjectId.of("p-1"))
            .name("Texts")
            .estimatedMinutes(1_000)
            .completedOn(LocalDate.of(2026, 3, 20))
            .build();
    WorkItem pages =
        texts.toBuilder()
            .id(WorkItemId.of("w-2"))
            .estimatedMinutes(3_000)
            .completedOn(Optional.empty())
            .build();
    OutlookReport items =
        OutlookCalculator.calculate(
            facts().addItems(texts, pages).build(),
            SETTINGS.withProgress(ProgressMethod.ITEMS_0_100));
    assertThat(items.minutes())
        .extracting(row -> row.asOf())
        .containsExactly(LocalDate.of(2026, 3, 20), TODAY);
    assertThat(items.minutesNow().value().earned()).isEqualTo(minutes(1_500));
    assertThat(items.minutesNow().method()).isEqualTo(ProgressMethod.ITEMS_0_100);
  }

  @Test
  void aShareThatIsNoWholeMinuteIsRoundedUpForAlerts() {
    BurnScenario scenario =
        BurnExample.timeAndMaterials("EUR").line("design", 4_801, "90.00").asOf("2026-03-29");
    OutlookReport outlook = outlook(facts(scenario).addProgress(post("2026-03-13", 35)));
    assertThat(outlook.minutesNow().value().earned())
        .isEqualTo(Figure.known(Amount.minutes(Fraction.of(168_035, 100))));
    assertThat(outlook.basis().history().progress())
        .containsExactly(new AlertHistory.Earned(LocalDate.of(2026, 3, 13), 1_681));
  }

  @Test
  void withEnoughHistoryTheIntervalOfTheRunOutDayReachesTheAlerts() {
    OutlookReport known = OutlookCalculator.calculate(facts().build(), LEARNED);
    RunOutRow runOut = known.forecast().runOut();
    assertThat(known.basis().history().forecasts())
        .extracting(AlertHistory.RunOut::day)
        .as("news of progress and whole weeks")
        .containsExactly(
            LocalDate.of(2026, 3, 13),
            LocalDate.of(2026, 3, 15),
            LocalDate.of(2026, 3, 22),
            LocalDate.of(2026, 3, 27),
            TODAY);
    AlertHistory.RunOut today = known.basis().history().forecasts().get(4);
    assertThat(today.day()).isEqualTo(TODAY);
    assertThat(today.earliest()).isPresent().isEqualTo(runOut.minutesRunOutFrom().ifKnown());
    assertThat(today.latest()).isPresent().isEqualTo(runOut.minutesRunOutTo().ifKnown());
    assertThat(known.alerts().standing().get(AlertRule.RUN_OUT))
        .isEqualTo(Figure.known(today.latest().orElseThrow().isBefore(LocalDate.of(2026, 4, 10))));
  }

  /** A week that took far more than the first ends on Sunday the 15th, two days after the post. */
  private static OutlookFacts hurriedFacts(int dayOfMarch) {
    BurnScenario scenario =
        sold()
            .time("ada", "design", "2026-03-03", 600)
            .time("ada", "design", "2026-03-10", 1_500)
            .time("ben", "design", "2026-03-10", 1_500)
            .asOf("2026-03-" + dayOfMarch);
    return facts(scenario).addProgress(post("2026-03-13", 25), post("2026-03-20", 26)).build();
  }

  private static OutlookReport hurried(int dayOfMarch) {
    return OutlookCalculator.calculate(hurriedFacts(dayOfMarch), LEARNED);
  }

  @Test
  void whereTheWorkIsBookedNeitherTheDayNorAnAlertComesFromTheRunRate() {
    LocalDate late = LocalDate.of(2026, 8, 1);
    OutlookReport booked =
        OutlookCalculator.calculate(
            hurriedFacts(25).withBooked(ImmutableSortedMap.of(late, 2_400L)), LEARNED);
    RunOutRow runOut = booked.forecast().runOut();
    assertThat(runOut.minutesRunOut()).isEqualTo(Figure.known(late));
    assertThat(runOut.minutesRunOutFrom()).isEqualTo(unknown(UnknownReason.BOOKINGS_UNTESTED));
    assertThat(runOut.minutesRunOutTo()).isEqualTo(unknown(UnknownReason.BOOKINGS_UNTESTED));
    assertThat(runOut.valueRunOutTo().ifKnown()).as("value is not booked").isPresent();
    assertThat(booked.alerts().standing())
        .containsEntry(AlertRule.RUN_OUT, unknown(UnknownReason.NO_FORECAST));
    assertThat(booked.alerts().alerts()).noneMatch(alert -> alert.rule() == AlertRule.RUN_OUT);
  }

  @Test
  void aRunOutThatIsEarlyIsRaisedOnceHoweverOftenItIsAsked() {
    assertThat(hurried(14).alerts().alerts()).noneMatch(alert -> alert.rule() == AlertRule.RUN_OUT);
    for (int day = 15; day <= 25; day++) {
      assertThat(hurried(day).alerts().alerts())
          .filteredOn(alert -> alert.rule() == AlertRule.RUN_OUT)
          .as("as of 2026-03-" + day)
          .extracting(Alert::effective)
          .containsExactly(LocalDate.of(2026, 3, 15));
    }
  }

  @Test
  void anAlertSaysHowCompleteTheTimeSheetsWereWhenItWasRaised() {
    TimesheetCoverage.Builder sheets = TimesheetCoverage.builder().weekStart(WeekStart.ISO);
    for (int week = -5; week < 8; week++) {
      long logged = week < 0 ? 0 : 1_200;
      sheets.addWeeks(new PersonWeek(PersonId.of("ada"), START.plusWeeks(week), logged, 2_400));
    }
    BurnScenario scenario = worked(sold()).asOf("2026-03-29");
    BurnScenario covered = scenario.with(scenario.facts().withTimesheets(sheets.build()));
    for (LocalDate day = LocalDate.of(2026, 3, 10); day.isBefore(TODAY); day = day.plusDays(1)) {
      Alert first =
          outlook(
                  facts(covered.asOf(day))
                      .addProgress(post("2026-03-13", 25))
                      .estimatedCost(euros("6000.00")))
              .alerts()
              .alerts()
              .get(0);
      assertThat(first.effective()).isEqualTo(LocalDate.of(2026, 3, 10));
      // By Sunday the 8th 1,200 of four times 2,400 minutes were logged.
      assertThat(first.coverage())
          .as("as of " + day)
          .isEqualTo(Figure.known(BasisPoints.of(1_250)));
      assertThat(first.incomplete()).isEqualTo(Figure.known(true));
    }
  }

  @Test
  void aPlanWithoutDaysBeginsWithTheWorkAndNotToday() {
    BurnScenario bought =
        sold().expense("2026-03-05", "8000.00", "8000.00", expense -> expense).asOf("2026-03-29");
    Project undated = project().toBuilder().plan(Optional.empty()).build();
    OutlookReport early = outlook(facts(bought).project(undated));
    assertThat(early.alerts().alerts()).isEmpty();
    assertThat(early.alerts().standing())
        .containsEntry(AlertRule.VALUE_THRESHOLD, unknown(UnknownReason.NO_PLAN));
    BurnScenario begun =
        sold()
            .expense("2026-03-05", "8000.00", "8000.00", expense -> expense)
            .time("ada", "design", "2026-03-17", 60)
            .asOf("2026-03-29");
    assertThat(outlook(facts(begun).project(undated)).alerts().open())
        .extracting(Alert::effective)
        .contains(LocalDate.of(2026, 3, 17))
        .doesNotContain(TODAY);
  }

  @Test
  void thatACostWasEstimatedShowsInNoOtherRule() {
    BurnScenario scenario =
        BurnExample.internal("EUR")
            .line("design", 0, "90.00")
            .cost("ada", "60.00")
            .time("ada", "design", "2026-03-03", 1_200)
            .asOf("2026-03-29");
    OutlookFacts unplanned =
        facts(scenario)
            .project(project().toBuilder().plan(Optional.empty()).build())
            .addProgress(post("2026-03-13", 25))
            .build();
    AlertReport secret =
        OutlookCalculator.calculate(unplanned.withEstimatedCost(euros("2000.00")), SETTINGS)
            .alerts();
    AlertReport none = OutlookCalculator.calculate(unplanned, SETTINGS).alerts();
    Predicate<Quantity> noCost = quantity -> quantity.sensitivity() != Sensitivity.COST;
    assertThat(secret.seenBy(noCost)).isEqualTo(none.seenBy(noCost));
    assertThat(secret.alerts())
        .as("and the cost is watched all the same")
        .extracting(Alert::rule)
        .containsExactly(AlertRule.COST_THRESHOLD);
  }

  @Test
  void requestsAndCoveragesReachTheAlerts() {
    OutlookReport asked =
        outlook(
            facts()
                .addRequests(new ScopeRequest("CR-1", START, ScopeRequest.State.OPEN, 330))
                .addCoverages(
                    new AlertHistory.Coverage(START, Figure.known(BasisPoints.ofPercent(80)))));
    Alert scope =
        asked.alerts().alerts().stream()
            .filter(alert -> alert.rule() == AlertRule.SCOPE_SHARE)
            .findFirst()
            .orElseThrow();
    assertThat(scope.incomplete()).isEqualTo(Figure.known(true));
    assertThat(scope.message().arguments())
        .extracting(argument -> argument.value().text())
        .contains("5 h 30 min", "100 h");
    assertThat(asked.basis().history().coverages())
        .as("without time sheets nothing more is known")
        .hasSize(1);
  }

  @Test
  void factsOfAnotherBudgetAreRefused() {
    OutlookFacts facts = facts().build();
    assertThat(
            Refused.problems(
                () ->
                    facts.toBuilder()
                        .project(project().toBuilder().id(ProjectId.of("p-2")).build())
                        .budget(facts.budget().withId(BudgetId.of("b-2")))
                        .booked(ImmutableSortedMap.of(TODAY, -1L))
                        .estimatedCost(Figure.known(ExactMoney.of(Money.of("1.00", "USD"))))
                        .curve(PlannedValue.of(List.of()))
                        .build()))
        .containsExactly(
            "/budget/project UNKNOWN_REFERENCE",
            "/burn/budget UNKNOWN_REFERENCE",
            "/booked NEGATIVE",
            "/estimatedCost CURRENCY_MISMATCH",
            "/curve EMPTY");
    assertThat(
            Refused.code(
                () ->
                    facts.toBuilder()
                        .project(project().toBuilder().plan(Optional.empty()).build())
                        .curve(PlannedValue.of(List.of(Amount.minutes(1))))
                        .build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    PlanVersion twice =
        new PlanVersion(START, PlanVersion.Change.PLANNED, 1, Optional.empty(), Optional.empty());
    assertThat(Refused.code(() -> outlook(facts().addPlans(twice, twice))))
        .isEqualTo(ErrorCode.OVERLAP);
    PlanVersion foreign =
        new PlanVersion(
            START,
            PlanVersion.Change.PLANNED,
            1,
            Optional.of(ExactMoney.of(Money.of("1.00", "USD"))),
            Optional.empty());
    assertThat(Refused.code(() -> facts().addPlans(foreign).build()))
        .isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  @Test
  void settingsHaveOneWeek() {
    AlertSettings sundays =
        AlertSettings.builder().weekStart(new WeekStart(DayOfWeek.SUNDAY)).build();
    assertThat(Refused.code(() -> SETTINGS.withAlerts(sundays))).isEqualTo(ErrorCode.INCONSISTENT);
    ForecastSettings forecast =
        ForecastSettings.usual(History.empty()).withWeekStart(new WeekStart(DayOfWeek.SUNDAY));
    assertThat(
            new OutlookSettings(ProgressMethod.POSTED, EacMethods.cpi(), forecast, sundays)
                .alerts())
        .isEqualTo(sundays);
  }

  @Test
  void settingsHaveOneLeastCoverage() {
    AlertSettings lenient = SETTINGS.alerts().withLeastCoverage(BasisPoints.ofPercent(80));
    assertThat(Refused.problems(() -> SETTINGS.withAlerts(lenient)))
        .containsExactly("/alerts/leastCoverage INCONSISTENT");
  }

  @Test
  void aReportHasARowInEachMeasure() {
    assertThat(
            Refused.problems(
                () ->
                    new OutlookReport(
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        report.forecast(),
                        report.alerts(),
                        report.basis())))
        .containsExactly("/minutes EMPTY", "/value EMPTY", "/cost EMPTY");
  }

  @Test
  void noFigureIsShownByToString() {
    assertThat(report + " " + report.basis() + " " + facts().build() + " " + SETTINGS)
        .isEqualTo(
            "OutlookReport[b-1 as of 2026-03-29] Basis[b-1] OutlookFacts[b-1 as of 2026-03-29]"
                + " OutlookSettings[POSTED, ForecastSettings[bestInHistory, History[0]]]");
  }
}
