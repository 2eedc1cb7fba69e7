package dev.agency.proofs.leak;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.metrics.ClientRevenue;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DatedProject;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EarnedMetrics;
import dev.agency.budget.metrics.EfficiencyMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.HealthWeights;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.OpportunityKind;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.metrics.RetentionMetrics;
import dev.agency.budget.metrics.StaffingMetrics;
import dev.agency.budget.metrics.WorkedBudget;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.client.Contract;
import dev.agency.core.client.Renewal;
import dev.agency.core.client.SurveyKind;
import dev.agency.core.client.SurveyResponse;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Message.Argument;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContractId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.SurveyResponseId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The metrics of roles over a {@link StatusScene}: of its project, its budget, its client and its
 * people, so that they move with what people cost and the client is charged.
 */
final class MetricScene {
  private static final LocalDate TODAY = ImpactScene.TODAY;
  private static final DateRange YEAR = DateRange.of(TODAY.minusYears(1), TODAY.plusDays(1));
  private static final ClientId CLIENT = ClientId.of("c-1");
  private static final DisciplineId CODE = DisciplineId.of("code");

  private MetricScene() {}

  private static BudgetBurn burn(StatusScene scene) {
    return scene.status().row().burn();
  }

  static <M extends Measure> EarnedMetrics<M> earned(
      StatusScene scene, Function<OutlookReport, EarnedValueRow<M>> now) {
    return EarnedMetrics.of("mira", List.of(now.apply(scene.status().row().outlook())), TODAY);
  }

  static EfficiencyMetrics efficiency(StatusScene scene) {
    return EfficiencyMetrics.of("mira", List.of(WorkedBudget.of(burn(scene))), TODAY);
  }

  static DeliveryMetrics delivery(StatusScene scene) {
    Project project = scene.status().row().project();
    return DeliveryMetrics.of(
        "mira",
        List.of(
            new DatedProject(
                project.id(), project.milestones(), Optional.of(project.milestones()))),
        YEAR,
        TODAY);
  }

  /** The client is worth the total of the budget this year. */
  static RetentionMetrics retention(StatusScene scene) {
    return RetentionMetrics.of(
        "elif",
        List.of(
            new ClientRevenue(
                CLIENT,
                Figure.known(Money.of("125000.00", "EUR")),
                burn(scene).budgetTotal(),
                burn(scene).logged())),
        TODAY);
  }

  static ContentmentMetrics contentment() {
    return ContentmentMetrics.of(
        "elif", List.of(said("s-1", SurveyKind.CSAT, 4), said("s-2", SurveyKind.NPS, 9)), YEAR);
  }

  private static SurveyResponse said(String id, SurveyKind kind, long score) {
    return SurveyResponse.builder()
        .id(SurveyResponseId.of(id))
        .client(CLIENT)
        .date(TODAY.minusDays(9))
        .kind(kind)
        .score(score)
        .build();
  }

  static RenewalMetrics renewals() {
    return RenewalMetrics.of(
        "elif",
        List.of(
            Contract.builder()
                .id(ContractId.of("k-1"))
                .client(CLIENT)
                .title("Care")
                .term(DateRange.closed(TODAY.minusYears(1), TODAY.minusDays(1)))
                .renewal(Renewal.BY_AGREEMENT)
                .renewedAs(ContractId.of("k-2"))
                .build()),
        YEAR,
        TODAY);
  }

  static HealthScore health(StatusScene scene) {
    return HealthScore.of(
        "c-1",
        contentment(),
        delivery(scene),
        earned(scene, OutlookReport::valueNow),
        retention(scene),
        HealthWeights.usual(),
        TODAY);
  }

  static StaffingMetrics staffing(StatusScene scene) {
    long worked = burn(scene).workedMinutes();
    return StaffingMetrics.of(
        "code",
        YEAR,
        new Utilization(worked, worked, 2 * worked, Optional.of(BasisPoints.ofPercent(80))),
        Availability.zero(),
        List.of(),
        List.of());
  }

  /** Nobody pays for what was done beyond the plan, and somebody has time for more. */
  static Opportunity opportunity(StatusScene scene) {
    return new Opportunity(
        OpportunityKind.CHANGES_ABSORBED,
        CLIENT,
        scene.status().row().project().id().value(),
        TODAY,
        ImmutableList.of(
            new Alert.Evidence(
                TODAY, "CR-3", Argument.minutes("absorbed", Quantities.MINUTES_DELTA, 600))),
        ImmutableSortedMap.of(CODE, 4_800L),
        burn(scene).logged());
  }
}
