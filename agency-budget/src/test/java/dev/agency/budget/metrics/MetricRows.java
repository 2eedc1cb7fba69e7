package dev.agency.budget.metrics;

import static dev.agency.budget.metrics.MetricsDraw.AS_OF;
import static dev.agency.budget.metrics.MetricsDraw.WINDOW;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.metrics.MetricsOracle.Asked;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.client.Contract;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.RecordType;
import dev.agency.core.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A row of each type of metrics, drawn from a seed, with what the oracle says is defined. */
final class MetricRows {
  private static final String COVERAGE = "coverage";

  private MetricRows() {}

  static ImmutableList<MetricRow<?>> drawn(long seed) {
    return ImmutableList.of(
        delivery(new MetricsDraw(seed).projects()),
        earned(EarnedMetrics.IN_MINUTES, new MetricsDraw(seed).minutes()),
        earned(EarnedMetrics.IN_VALUE, new MetricsDraw(seed).values()),
        earned(EarnedMetrics.IN_COST, new MetricsDraw(seed).costs()),
        efficiency(new MetricsDraw(seed).budgets()),
        retention(new MetricsDraw(seed).clients()),
        contentment(new MetricsDraw(seed).responses()),
        renewals(new MetricsDraw(seed).contracts()),
        health(new MetricsDraw(seed)),
        staffing(new MetricsDraw(seed)));
  }

  private static MetricRow<DeliveryMetrics> delivery(List<DatedProject> all) {
    return new MetricRow<>(
        DeliveryMetrics.TYPE,
        DeliveryMetrics.of("mira", all, WINDOW, AS_OF),
        ImmutableMap.<String, Boolean>builder()
            .put("onTime", milestones(all, false, Asked.COUNT))
            .put("onTimeByWeight", milestones(all, false, Asked.WEIGHT))
            .put("meanDaysLate", milestones(all, false, Asked.DAYS))
            .put("onTimeToBaseline", milestones(all, true, Asked.COUNT))
            .put("onTimeToBaselineByWeight", milestones(all, true, Asked.WEIGHT))
            .put("meanDaysBehindBaseline", milestones(all, true, Asked.DAYS))
            .put("projectsOnTime", MetricsOracle.projects(all, WINDOW, AS_OF, false).exists())
            .put(
                "projectsOnTimeToBaseline",
                MetricsOracle.projects(all, WINDOW, AS_OF, true).exists())
            .buildOrThrow());
  }

  private static boolean milestones(List<DatedProject> all, boolean toBaseline, Asked asked) {
    return MetricsOracle.milestones(all, WINDOW, AS_OF, toBaseline, asked).exists();
  }

  private static <M extends Measure> MetricRow<EarnedMetrics<M>> earned(
      RecordType<EarnedMetrics<M>> type, List<EarnedValueRow<M>> rows) {
    return new MetricRow<>(
        type,
        EarnedMetrics.of("mira", rows, AS_OF),
        ImmutableMap.of(
            "costIndex",
            MetricsOracle.index(rows, true).exists(),
            "scheduleIndex",
            MetricsOracle.index(rows, false).exists(),
            "withinBudget",
            MetricsOracle.adherence(rows, true).exists(),
            "meanDeviation",
            MetricsOracle.adherence(rows, false).exists(),
            COVERAGE,
            isCovered(rows.stream().map(EarnedValueRow::logged).toList())));
  }

  private static MetricRow<EfficiencyMetrics> efficiency(List<WorkedBudget> all) {
    Set<String> currencies = new HashSet<>();
    all.forEach(budget -> currencies.addAll(currency(budget.revenue())));
    return new MetricRow<>(
        EfficiencyMetrics.TYPE,
        EfficiencyMetrics.of("mira", all, AS_OF),
        ImmutableMap.of(
            "deliveryEfficiency",
            MetricsOracle.worked(all, "efficiency").exists(),
            "billableShare",
            MetricsOracle.worked(all, "billable").exists(),
            "revenue",
            currencies.size() == 1,
            "realisedRate",
            MetricsOracle.worked(all, "rate").exists(),
            COVERAGE,
            isCovered(all.stream().map(WorkedBudget::logged).toList())));
  }

  private static MetricRow<RetentionMetrics> retention(List<ClientRevenue> all) {
    Set<String> currencies = new HashSet<>();
    boolean known = true;
    for (ClientRevenue client : all) {
      currencies.addAll(currency(client.former()));
      currencies.addAll(currency(client.recent()));
      known &= client.former().ifKnown().isPresent() && client.recent().ifKnown().isPresent();
    }
    boolean summed = known && currencies.size() == 1;
    return new MetricRow<>(
        RetentionMetrics.TYPE,
        RetentionMetrics.of("mira", all, AS_OF),
        ImmutableMap.<String, Boolean>builder()
            .put("formerRevenue", summed)
            .put("retainedRevenue", summed)
            .put("cohortRevenue", summed)
            .put("grossRetention", MetricsOracle.clients(all, "gross").exists())
            .put("netRetention", MetricsOracle.clients(all, "net").exists())
            .put("logoRetention", MetricsOracle.clients(all, "logos").exists())
            .put("clientGrowth", MetricsOracle.clients(all, "clients").exists())
            .put("revenueGrowth", MetricsOracle.clients(all, "growth").exists())
            .put(COVERAGE, isCovered(all.stream().map(ClientRevenue::logged).toList()))
            .buildOrThrow());
  }

  private static Set<String> currency(Figure<Money> amount) {
    Set<String> currency = new HashSet<>();
    amount.ifKnown().ifPresent(known -> currency.add(known.currency().getCurrencyCode()));
    return currency;
  }

  private static MetricRow<ContentmentMetrics> contentment(List<SurveyResponse> all) {
    return new MetricRow<>(
        ContentmentMetrics.TYPE,
        ContentmentMetrics.of("mira", all, WINDOW),
        ImmutableMap.of(
            "csat", MetricsOracle.survey(all, WINDOW, SurveyKind.CSAT).exists(),
            "nps", MetricsOracle.survey(all, WINDOW, SurveyKind.NPS).exists()));
  }

  private static MetricRow<RenewalMetrics> renewals(List<Contract> all) {
    return new MetricRow<>(
        RenewalMetrics.TYPE,
        RenewalMetrics.of("mira", all, WINDOW, AS_OF),
        ImmutableMap.of("renewalRate", MetricsOracle.renewals(all, WINDOW, AS_OF).exists()));
  }

  private static MetricRow<HealthScore> health(MetricsDraw draw) {
    Map<HealthPart, Figure<Fraction>> parts = draw.parts();
    HealthWeights weights = draw.weights();
    ImmutableMap.Builder<String, Boolean> defined = ImmutableMap.builder();
    for (HealthPart part : HealthPart.values()) {
      Figure<Fraction> value = parts.get(part);
      boolean known = value != null && value.ifKnown().isPresent();
      defined.put(
          part.name().toLowerCase(Locale.ROOT), known && weights.weights().containsKey(part));
    }
    return new MetricRow<>(
        HealthScore.TYPE,
        HealthScore.of("mira", parts, weights, AS_OF, LoggedTime.unknown()),
        defined
            .put("clientHealth", MetricsOracle.health(parts, weights).exists())
            .put(COVERAGE, false)
            .buildOrThrow());
  }

  private static MetricRow<StaffingMetrics> staffing(MetricsDraw draw) {
    Utilization worked = draw.utilization();
    long ada = draw.booked();
    long nobody = draw.booked();
    boolean staffed = draw.booked() > 0;
    CapacitySnapshot snapshot = StaffingMetricsTest.booked(ada, nobody);
    return new MetricRow<>(
        StaffingMetrics.TYPE,
        StaffingMetrics.of(
            "web",
            StaffingMetricsTest.WEEK,
            worked,
            staffed
                ? snapshot.availability(StaffingMetricsTest.WEB, StaffingMetricsTest.WEEK)
                : Availability.zero(),
            List.of(),
            List.of(snapshot.demand(StaffingMetricsTest.DESIGN, StaffingMetricsTest.WEEK))),
        ImmutableMap.of(
            "utilization",
            worked.capacity() > 0,
            "billableUtilization",
            worked.capacity() > 0,
            "beyondTarget",
            worked.capacity() > 0 && worked.target().isPresent(),
            "bench",
            staffed,
            "filled",
            nobody > 0 || (staffed && ada > 0)));
  }

  /** Whether it is known of each of some, and there are some. */
  private static boolean isCovered(List<LoggedTime> all) {
    boolean covered = !all.isEmpty();
    for (LoggedTime each : all) {
      covered &= each.coverage().ifKnown().isPresent();
    }
    return covered;
  }
}
