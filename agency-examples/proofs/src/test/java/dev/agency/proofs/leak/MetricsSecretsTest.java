package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.metrics.ContentmentMetrics;
import dev.agency.budget.metrics.DeliveryMetrics;
import dev.agency.budget.metrics.EarnedMetrics;
import dev.agency.budget.metrics.EfficiencyMetrics;
import dev.agency.budget.metrics.HealthScore;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.metrics.Opportunity;
import dev.agency.budget.metrics.RenewalMetrics;
import dev.agency.budget.metrics.RetentionMetrics;
import dev.agency.budget.metrics.StaffingMetrics;
import dev.agency.budget.revenue.RecognitionRow;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What metrics of roles show, and what the gate refuses to be shown of them. */
class MetricsSecretsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final TenantId STUDIO = TenantId.of("studio");
  private static final RoleId CURIOUS = RoleId.of("curious");

  private static final ImmutableList<RecordType<?>> TYPES =
      ImmutableList.of(
          BudgetBurn.TYPE,
          RecognitionRow.TYPE,
          DeliveryMetrics.TYPE,
          MilestoneDelivery.TYPE,
          EarnedMetrics.IN_MINUTES,
          EarnedMetrics.IN_VALUE,
          EarnedMetrics.IN_COST,
          EfficiencyMetrics.TYPE,
          RetentionMetrics.TYPE,
          ContentmentMetrics.TYPE,
          RenewalMetrics.TYPE,
          HealthScore.TYPE,
          StaffingMetrics.TYPE,
          Opportunity.TYPE);

  private static final Catalogue CATALOGUE = Catalogue.of(TYPES.toArray(RecordType<?>[]::new));

  private static Policy showing(FieldSet fields) {
    Role role =
        Role.builder()
            .id(CURIOUS)
            .name("Curious")
            .addGrants(Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, fields))
            .build();
    return Policy.builder().name("Curious").version("1").addRoles(role).build();
  }

  private static Policy showing(Quantity... quantities) {
    return showing(FieldSet.empty().plus(quantities));
  }

  private static <R> Projection<R> view(FieldSet fields, RecordType<R> type, R row) {
    return showing(fields)
        .against(CATALOGUE)
        .with(Relations.of(type).tenant("tenant", each -> STUDIO).build())
        .subject(
            Principal.of(
                STUDIO, PersonId.of("p-mira"), new HeldRole(CURIOUS, DateRange.startingOn(TODAY))),
            TODAY)
        .view(type, row)
        .orElseThrow();
  }

  private static EarnedMetrics<Measure.Cost> cost() {
    Figure<Amount<Measure.Cost>> amount = Figure.known(Amount.cost(Money.of("100.00", "EUR")));
    return EarnedMetrics.of(
        "mira",
        List.of(
            EarnedValueRow.of(
                BudgetId.of("b-1"),
                TODAY,
                TODAY,
                ProgressMethod.POSTED,
                EarnedValue.of(amount, amount, amount, amount),
                Optional.empty(),
                amount,
                LoggedTime.unknown())),
        TODAY);
  }

  @Test
  void everyMetricIsOfAQuantityTheSchemaKnows() {
    for (RecordType<?> type : TYPES) {
      assertThat(AgencySchema.usual().quantities())
          .as(type.name())
          .containsAll(type.fields().stream().map(field -> field.quantity()).toList());
    }
  }

  @Test
  void whatNeedsCostIsHiddenWithCostAndNothingElseIs() {
    FieldSet noCost =
        FieldSet.ofClasses(
            Sensitivity.PUBLIC, Sensitivity.TIME, Sensitivity.BILLING, Sensitivity.REVENUE);
    assertThat(view(noCost, EarnedMetrics.IN_COST, cost()).hidden())
        .extracting(Object::toString)
        .containsExactly(
            "costIndex", "scheduleIndex", "withinBudget", "meanDeviation", "notJudged");
    EarnedMetrics<Measure.Minutes> minutes = EarnedMetrics.of("mira", List.of(), TODAY);
    assertThat(view(noCost, EarnedMetrics.IN_MINUTES, minutes).hidden()).isEmpty();
    EfficiencyMetrics hours = EfficiencyMetrics.of("mira", List.of(), TODAY);
    assertThat(view(noCost, EfficiencyMetrics.TYPE, hours).hidden()).isEmpty();
  }

  @Test
  void whoSeesTimeSeesEfficiencyAndNoRate() {
    FieldSet time = FieldSet.ofClasses(Sensitivity.PUBLIC, Sensitivity.TIME);
    assertThat(
            view(time, EfficiencyMetrics.TYPE, EfficiencyMetrics.of("mira", List.of(), TODAY))
                .hidden())
        .extracting(Object::toString)
        .containsExactly("revenue", "realisedRate");
    assertThat(
            view(time, RetentionMetrics.TYPE, RetentionMetrics.of("elif", List.of(), TODAY))
                .visible())
        .extracting(Object::toString)
        .containsExactly("subject", "asOf", "loggedThrough", "coverage");
  }

  @Test
  void theRolesThatComeWithTheLibraryTellNoCostByMetrics() {
    assertThat(Presets.policy().analyze(CATALOGUE).leaks()).isEmpty();
  }

  /** The revenue is that of the year before times its retention, and tells what its steps do. */
  @Test
  void retentionTellsTheRevenueAndWithAProvisionTheCost() {
    refused(
        showing(
            Quantities.BUDGET_TOTAL,
            Quantities.FORMER_REVENUE,
            Quantities.NET_RETENTION,
            Quantities.PROVISION));
  }

  @Test
  void anAdherenceInCostTellsTheCostOfAFixedPrice() {
    refused(showing(Quantities.MARGIN, Quantities.BUDGET_TOTAL, Quantities.COST_AT_COMPLETION));
  }

  private static void refused(Policy policy) {
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE))
        .satisfies(
            refused -> {
              assertThat(refused.leaks().toString()).contains("usedCost can be computed");
              Policy repaired = policy.repairedBy(refused.repairs());
              assertThat(repaired.analyze(CATALOGUE).leaks()).isEmpty();
            });
  }
}
