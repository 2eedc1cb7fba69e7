package dev.agency.budget.metrics;

import static dev.agency.budget.metrics.MetricsDraw.AS_OF;
import static dev.agency.budget.metrics.MetricsDraw.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.metrics.MetricsOracle.Asked;
import dev.agency.budget.metrics.MetricsOracle.Quotient;
import dev.agency.core.client.Contract;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Figure;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of the metrics of roles, whatever they are of. */
@StatisticsReport(onFailureOnly = true)
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class RoleMetricsProperties extends Laws {
  DeliveryMetrics delivery(List<DatedProject> projects) {
    return DeliveryMetrics.of("mira", projects, WINDOW, AS_OF);
  }

  <M extends Measure> EarnedMetrics<M> earned(List<EarnedValueRow<M>> rows) {
    return EarnedMetrics.of("mira", rows, AS_OF);
  }

  EfficiencyMetrics efficiency(List<WorkedBudget> budgets) {
    return EfficiencyMetrics.of("mira", budgets, AS_OF);
  }

  RetentionMetrics retention(List<ClientRevenue> clients) {
    return RetentionMetrics.of("mira", clients, AS_OF);
  }

  ContentmentMetrics contentment(List<SurveyResponse> responses) {
    return ContentmentMetrics.of("mira", responses, WINDOW);
  }

  RenewalMetrics renewals(List<Contract> contracts) {
    return RenewalMetrics.of("mira", contracts, WINDOW, AS_OF);
  }

  HealthScore health(Map<HealthPart, Figure<Fraction>> parts, HealthWeights weights) {
    return HealthScore.of("mira", parts, weights, AS_OF, LoggedTime.unknown());
  }

  /** The metric as it is shown. */
  Figure<Fraction> shown(Ratio ratio) {
    return ratio.value();
  }

  /** Asks that a metric is known exactly where the oracle knows it, and is the same. */
  private void judge(Ratio ratio, Quotient expected) {
    Figure<Fraction> value = shown(ratio);
    bothOften("known", expected.exists(), 1);
    assertThat(value.ifKnown().isPresent()).as(ratio.explain()).isEqualTo(expected.exists());
    assertThat(ratio.share().ifKnown().isPresent()).isEqualTo(value.ifKnown().isPresent());
    value
        .ifKnown()
        .ifPresent(
            known ->
                assertThat(expected.equalTo(known))
                    .as("%s and %s", ratio.explain(), expected)
                    .isTrue());
  }

  @Property
  void onTimeDeliveryByCountIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).current().byCount(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, false, Asked.COUNT));
  }

  @Property
  void onTimeDeliveryByWeightIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).current().byWeight(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, false, Asked.WEIGHT));
  }

  @Property
  void scheduleVarianceIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).current().daysLate(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, false, Asked.DAYS));
  }

  @Property
  void onTimeDeliveryToTheBaselineIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).baseline().byCount(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, true, Asked.COUNT));
  }

  @Property
  void onTimeDeliveryToTheBaselineByWeightIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).baseline().byWeight(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, true, Asked.WEIGHT));
  }

  @Property
  void scheduleVarianceToTheBaselineIsThatOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(
        delivery(all).baseline().daysLate(),
        MetricsOracle.milestones(all, WINDOW, AS_OF, true, Asked.DAYS));
  }

  @Property
  void projectsOnTimeAreThoseOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(delivery(all).projects(), MetricsOracle.projects(all, WINDOW, AS_OF, false));
  }

  @Property
  void projectsOnTimeToTheBaselineAreThoseOfTheOracle(@ForAll long seed) {
    List<DatedProject> all = new MetricsDraw(seed).projects();
    judge(delivery(all).projectsToBaseline(), MetricsOracle.projects(all, WINDOW, AS_OF, true));
  }

  @Property
  void theCostIndexIsThatOfTheOracle(@ForAll long seed) {
    List<EarnedValueRow<Measure.Value>> rows = new MetricsDraw(seed).values();
    judge(earned(rows).costIndex(), MetricsOracle.index(rows, true));
  }

  @Property
  void theScheduleIndexIsThatOfTheOracle(@ForAll long seed) {
    List<EarnedValueRow<Measure.Minutes>> rows = new MetricsDraw(seed).minutes();
    judge(earned(rows).scheduleIndex(), MetricsOracle.index(rows, false));
  }

  @Property
  void theBudgetsThatAreKeptAreThoseOfTheOracle(@ForAll long seed) {
    List<EarnedValueRow<Measure.Value>> rows = new MetricsDraw(seed).values();
    judge(earned(rows).withinBudget(), MetricsOracle.adherence(rows, true));
  }

  @Property
  void theDeviationFromBudgetIsThatOfTheOracle(@ForAll long seed) {
    List<EarnedValueRow<Measure.Minutes>> rows = new MetricsDraw(seed).minutes();
    judge(earned(rows).deviation(), MetricsOracle.adherence(rows, false));
  }

  @Property
  void deliveryEfficiencyIsThatOfTheOracle(@ForAll long seed) {
    List<WorkedBudget> all = new MetricsDraw(seed).budgets();
    judge(efficiency(all).efficiency(), MetricsOracle.worked(all, "efficiency"));
  }

  @Property
  void theRealisedRateIsThatOfTheOracle(@ForAll long seed) {
    List<WorkedBudget> all = new MetricsDraw(seed).budgets();
    EfficiencyMetrics metrics = efficiency(all);
    judge(metrics.rate(), MetricsOracle.worked(all, "rate"));
    assertThat(metrics.realisedRate().ifKnown().isPresent())
        .isEqualTo(metrics.rate().value().ifKnown().isPresent());
  }

  @Property
  void theBillableRatioIsThatOfTheOracle(@ForAll long seed) {
    List<WorkedBudget> all = new MetricsDraw(seed).budgets();
    judge(efficiency(all).billable(), MetricsOracle.worked(all, "billable"));
  }

  @Property
  void grossRetentionIsThatOfTheOracle(@ForAll long seed) {
    List<ClientRevenue> all = new MetricsDraw(seed).clients();
    judge(retention(all).gross(), MetricsOracle.clients(all, "gross"));
  }

  @Property
  void netRetentionIsThatOfTheOracle(@ForAll long seed) {
    List<ClientRevenue> all = new MetricsDraw(seed).clients();
    judge(retention(all).net(), MetricsOracle.clients(all, "net"));
  }

  @Property
  void logoRetentionIsThatOfTheOracle(@ForAll long seed) {
    List<ClientRevenue> all = new MetricsDraw(seed).clients();
    judge(retention(all).logos(), MetricsOracle.clients(all, "logos"));
  }

  @Property
  void theGrowthOfClientsIsThatOfTheOracle(@ForAll long seed) {
    List<ClientRevenue> all = new MetricsDraw(seed).clients();
    judge(retention(all).clientGrowth(), MetricsOracle.clients(all, "clients"));
  }

  @Property
  void theGrowthOfRevenueIsThatOfTheOracle(@ForAll long seed) {
    List<ClientRevenue> all = new MetricsDraw(seed).clients();
    judge(retention(all).revenueGrowth(), MetricsOracle.clients(all, "growth"));
  }

  @Property
  void satisfactionIsThatOfTheOracle(@ForAll long seed) {
    List<SurveyResponse> all = new MetricsDraw(seed).responses();
    judge(contentment(all).satisfied(), MetricsOracle.survey(all, WINDOW, SurveyKind.CSAT));
  }

  @Property
  void theNetPromoterScoreIsThatOfTheOracle(@ForAll long seed) {
    List<SurveyResponse> all = new MetricsDraw(seed).responses();
    judge(contentment(all).promoters(), MetricsOracle.survey(all, WINDOW, SurveyKind.NPS));
  }

  @Property
  void theRenewalRateIsThatOfTheOracle(@ForAll long seed) {
    List<Contract> all = new MetricsDraw(seed).contracts();
    judge(renewals(all).renewed(), MetricsOracle.renewals(all, WINDOW, AS_OF));
  }

  @Property
  void theHealthScoreIsThatOfTheOracle(@ForAll long seed) {
    MetricsDraw draw = new MetricsDraw(seed);
    Map<HealthPart, Figure<Fraction>> parts = draw.parts();
    HealthWeights weights = draw.weights();
    judge(health(parts, weights).score(), MetricsOracle.health(parts, weights));
  }

  @Property
  void grossRetentionIsNeverAboveNetOrTheWhole(@ForAll long seed) {
    RetentionMetrics metrics = retention(new MetricsDraw(seed).clients());
    Figure<Fraction> gross = metrics.gross().value();
    assertThat(gross.ifKnown().isPresent()).isEqualTo(metrics.net().value().ifKnown().isPresent());
    gross
        .with(metrics.net().value(), Fraction::compareTo)
        .ifKnown()
        .ifPresent(order -> assertThat(order).isNotPositive());
    isProportion(metrics.gross());
    often("lost", gross.map(Fraction.ONE::compareTo).ifKnown().orElse(0) > 0, 3);
  }

  @Property
  void theNetPromoterScoreIsFromMinusToPlusAHundred(@ForAll long seed) {
    contentment(new MetricsDraw(seed).responses())
        .nps()
        .ifKnown()
        .ifPresent(
            nps -> assertThat(nps).isBetween(BigDecimal.valueOf(-100), BigDecimal.valueOf(100)));
  }

  @Property
  void sharesAreFromNothingToTheWhole(@ForAll long seed) {
    MetricsDraw draw = new MetricsDraw(seed);
    DeliveryMetrics delivery = delivery(draw.projects());
    isProportion(delivery.current().byCount());
    isProportion(delivery.current().byWeight());
    isProportion(delivery.baseline().byCount());
    isProportion(delivery.baseline().byWeight());
    isProportion(delivery.projects());
    isProportion(delivery.projectsToBaseline());
    isProportion(earned(draw.minutes()).withinBudget());
    isProportion(efficiency(draw.budgets()).billable());
    isProportion(retention(draw.clients()).logos());
    isProportion(contentment(draw.responses()).satisfied());
    isProportion(renewals(draw.contracts()).renewed());
    isProportion(health(draw.parts(), draw.weights()).score());
  }

  private void isProportion(Ratio ratio) {
    shown(ratio)
        .ifKnown()
        .ifPresent(
            share -> assertThat(share).as(ratio.explain()).isBetween(Fraction.ZERO, Fraction.ONE));
  }

  @Property
  void theOrderOfWhatIsJudgedDoesNotMatter(@ForAll long seed, @ForAll Random random) {
    MetricsDraw draw = new MetricsDraw(seed);
    List<DatedProject> projects = draw.projects();
    assertThat(delivery(shuffled(projects, random))).isEqualTo(delivery(projects));
    List<EarnedValueRow<Measure.Value>> rows = draw.values();
    assertThat(earned(shuffled(rows, random))).isEqualTo(earned(rows));
    List<WorkedBudget> budgets = draw.budgets();
    assertThat(efficiency(shuffled(budgets, random))).isEqualTo(efficiency(budgets));
    List<ClientRevenue> clients = draw.clients();
    assertThat(retention(shuffled(clients, random))).isEqualTo(retention(clients));
    List<SurveyResponse> responses = draw.responses();
    assertThat(contentment(shuffled(responses, random))).isEqualTo(contentment(responses));
    List<Contract> contracts = draw.contracts();
    assertThat(renewals(shuffled(contracts, random))).isEqualTo(renewals(contracts));
  }

  private static <T> List<T> shuffled(List<T> all, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
