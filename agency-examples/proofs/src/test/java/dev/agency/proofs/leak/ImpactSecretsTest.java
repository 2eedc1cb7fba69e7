package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactReport;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.LeakyPolicyException;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the impact of a change tells of what people cost: to those who may not see it nothing, in no
 * word, number or order.
 */
class ImpactSecretsTest {
  private static final TenantId TENANT = TenantId.of("studio");
  private static final Catalogue CATALOGUE =
      Catalogue.of(ImpactRow.TYPE, DisciplineImpactRow.TYPE, PersonImpactRow.TYPE);

  private static final PermissionEvaluator EVALUATOR =
      Presets.policy()
          .against(CATALOGUE)
          .with(
              relations(ImpactRow.TYPE),
              relations(DisciplineImpactRow.TYPE),
              relations(PersonImpactRow.TYPE));

  /** Ada costs less than Ben, or more. */
  private final ImpactReport cheap = ImpactScene.of("41.00", "57.00", "61234.00");

  private final ImpactReport dear = ImpactScene.of("93.00", "38.00", "81234.00");

  private static Subject holding(Role role) {
    HeldRole held = new HeldRole(role.id(), DateRange.startingOn(ImpactScene.TODAY));
    return EVALUATOR.subject(Principal.of(TENANT, PersonId.of("mia"), held), ImpactScene.TODAY);
  }

  private static <R> Relations<R> relations(RecordType<R> type) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attribute("accountManager", row -> "mia")
        .attributes("members", row -> ImmutableSet.of("mia"))
        .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
        .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
        .build();
  }

  /** All that somebody is told of an impact: projections, and both forms of JSON. */
  private static ImmutableList<String> told(Subject subject, ImpactReport impact) {
    return ImmutableList.<String>builder()
        .addAll(told(subject, ImpactRow.TYPE, ImmutableList.of(impact.row())))
        .addAll(told(subject, DisciplineImpactRow.TYPE, impact.disciplines()))
        .addAll(told(subject, PersonImpactRow.TYPE, impact.people()))
        .build();
  }

  private static <R> ImmutableList<String> told(Subject subject, RecordType<R> type, List<R> rows) {
    ImmutableList<Projection<R>> seen =
        rows.stream().map(row -> subject.view(type, row).orElseThrow()).collect(toImmutableList());
    return ImmutableList.of(seen.toString(), AgencyJson.write(seen), AgencyJson3.write(seen));
  }

  @Test
  void whoMayNotSeeCostIsToldTheSameByteForByteWhateverPeopleCost() {
    assertThat(cheap.assessment()).isNotEqualTo(dear.assessment());
    for (Role role :
        List.of(Presets.accountManager(), Presets.projectManager(), Presets.resourceManager())) {
      assertThat(told(holding(role), dear)).as(role.name()).isEqualTo(told(holding(role), cheap));
    }
    assertThat(told(holding(Presets.finance()), dear))
        .isNotEqualTo(told(holding(Presets.finance()), cheap));
  }

  @Test
  void anOrderByCostWouldTellIt() {
    Subject account = holding(Presets.accountManager());
    assertThat(told(account, byCost(dear))).isNotEqualTo(told(account, byCost(cheap)));
  }

  private static ImpactReport byCost(ImpactReport impact) {
    return new ImpactReport(
        impact.row(),
        ImmutableList.sortedCopyOf(
            Comparator.comparing(row -> row.cost().ifKnown().orElseThrow()), impact.disciplines()),
        impact.people(),
        impact.window());
  }

  @Test
  void nobodyIsToldTheFingerprints() {
    String all = String.join(" ", told(holding(Presets.finance()), cheap));
    assertThat(all).doesNotContain(cheap.assessment().pins().plan().value());
    assertThat(all).doesNotContain(cheap.assessment().pins().figures().value());
  }

  private static <V> Shown<V> seen(Role role, ImpactReport impact, Field<ImpactRow, V> field) {
    return holding(role).view(ImpactRow.TYPE, impact.row()).orElseThrow().get(field);
  }

  private static void isShown(Role role, ImpactReport impact, Field<ImpactRow, ?> field) {
    assertThat(seen(role, impact, field)).as(field.name()).isInstanceOf(Shown.Visible.class);
  }

  private static void isHidden(Role role, ImpactReport impact, Field<ImpactRow, ?> field) {
    assertThat(seen(role, impact, field)).as(field.name()).isInstanceOf(Shown.Hidden.class);
  }

  @Test
  void theProjectManagerSeesTimeAndPriceTheAccountManagerRevenueTooAndFinanceAll() {
    Role manager = Presets.projectManager();
    Role account = Presets.accountManager();
    for (Role role : List.of(manager, account)) {
      isShown(role, cheap, ImpactRow.MINUTES_DELTA);
      isShown(role, cheap, ImpactRow.PRICE_DELTA);
      isShown(role, cheap, ImpactRow.MINUTES_BURN_AFTER);
      isShown(role, cheap, ImpactRow.RUN_OUT_AFTER);
      isShown(role, cheap, ImpactRow.END_AFTER);
      isShown(role, cheap, ImpactRow.NEW_OVERBOOKED_MINUTES);
      isHidden(role, cheap, ImpactRow.COST_DELTA);
      isHidden(role, cheap, ImpactRow.PROFIT_DELTA);
      isHidden(role, cheap, ImpactRow.MARGIN_DELTA);
      isHidden(role, cheap, ImpactRow.COST_AFTER);
    }
    isHidden(manager, cheap, ImpactRow.REVENUE_AFTER);
    isShown(account, cheap, ImpactRow.REVENUE_AFTER);
    for (Field<ImpactRow, ?> field : ImpactRow.TYPE.fields()) {
      isShown(Presets.finance(), cheap, field);
    }
    isHidden(Presets.resourceManager(), cheap, ImpactRow.PRICE_DELTA);
  }

  @Test
  void whatIsSeenIsWhatIsComputed() {
    assertThat(seen(Presets.accountManager(), cheap, ImpactRow.PRICE_DELTA))
        .isEqualTo(new Shown.Visible<>(Figure.known(Money.of("4600.00", "EUR"))));
    assertThat(
            holding(Presets.accountManager())
                .view(PersonImpactRow.TYPE, cheap.people().get(0))
                .orElseThrow()
                .get(PersonImpactRow.NEW_OVER))
        .isEqualTo(new Shown.Visible<>(Figure.known(120L)));
  }

  @Test
  void thePriceAndTheProfitOfAChangeTellItsCostAndAreRefused() {
    refused(Quantities.COST_DELTA, Quantities.PRICE_DELTA, Quantities.PROFIT_DELTA);
    refused(Quantities.FORECAST_COST, Quantities.FORECAST_REVENUE, Quantities.FORECAST_MARGIN);
    refused(
        Quantities.COST_DELTA,
        Quantities.PRICE_DELTA,
        Quantities.REVENUE_AFTER,
        Quantities.MARGIN_AFTER,
        Quantities.FORECAST_PROFIT);
    refused(Quantities.COST_DELTA, Quantities.COST_AFTER, Quantities.FORECAST_COST);
  }

  private static void refused(Quantity secret, Quantity... shown) {
    Policy policy = showing(shown);
    assertThatExceptionOfType(LeakyPolicyException.class)
        .isThrownBy(() -> policy.against(CATALOGUE))
        .satisfies(leaky -> assertThat(leaky.leaks().toString()).contains(secret.name()));
  }

  private static Policy showing(Quantity... quantities) {
    Role role =
        Role.builder()
            .id(RoleId.of("curious"))
            .name("Curious")
            .addGrants(
                Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.empty().plus(quantities)))
            .build();
    return Policy.builder().name("Curious").version("1").addRoles(role).build();
  }

  @Test
  void byWhomTheCostIsToldIsAsSecretAsTheCost() {
    assertThat(DisciplineImpactRow.COST_BASIS.quantity().sensitivity()).isEqualTo(Sensitivity.COST);
  }
}
