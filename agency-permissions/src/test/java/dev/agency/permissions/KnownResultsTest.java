package dev.agency.permissions;

import static dev.agency.core.figure.Quantities.BUDGET_REMAINING;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.BURN;
import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.DEAL_VALUE;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.ESTIMATED_MARGIN;
import static dev.agency.core.figure.Quantities.EXPENSE_COST;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.INVOICED;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.OVERHEAD_COST;
import static dev.agency.core.figure.Quantities.PROFIT;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.permissions.Exhibits.holding;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.FieldSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of who can compute what, asked of whole policies. */
class KnownResultsTest {
  private static final Catalogue EVERYTHING = Exhibits.EVERYTHING;

  @Test
  void theProjectManagerIsSafe() {
    assertThatNoException().isThrownBy(() -> policy(Presets.projectManager()).against(EVERYTHING));
  }

  @Test
  void anAccountManagerWhoSeesRevenueAndMarginIsRefusedAndTheRepairHidesTheMargin() {
    Policy policy =
        policy(
            Presets.accountManager().toBuilder().addGrants(shows(Reach.ACCOUNT, MARGIN)).build());
    LeakyPolicyException refused = refused(policy, EVERYTHING);
    assertThat(refused.code()).isEqualTo(ErrorCode.LEAKS_SECRETS);
    assertThat(refused)
        .hasMessageContaining("accountManager, ACCOUNT: ")
        .hasMessageContaining("usedCost can be computed from ")
        .hasMessageContaining("To repair it: accountManager no longer shows margin.");
    assertThat(secrets(refused)).contains(USED_COST, PROFIT);
    assertThat(refused.repairs())
        .containsExactly(new RoleRepair(Presets.accountManager().id(), MARGIN));
    assertThatNoException()
        .isThrownBy(() -> policy.repairedBy(refused.repairs()).against(EVERYTHING));
  }

  @Test
  void revenueAndMarkupTellTheCostThoughNoEquationDoesAlone() {
    LeakyPolicyException refused = refused(seeing(REVENUE, COST_MARKUP), EVERYTHING);
    assertThat(secrets(refused)).contains(USED_COST);
    assertThat(leaks(refused)).anyMatch(Leak::isJoint);
  }

  @Test
  void whatRemainsAndThePercentTellTheTotalWhereThatIsSecret() {
    Policy policy = seeing(BUDGET_REMAINING, BURN);
    assertThatNoException().isThrownBy(() -> policy.against(EVERYTHING));
    assertThat(secrets(refused(policy.withAlsoSecret(Sensitivity.BILLING), EVERYTHING)))
        .contains(BUDGET_TOTAL, USED_VALUE);
  }

  @Test
  void ratiosAloneAreSafe() {
    assertThatNoException()
        .isThrownBy(() -> seeing(MARGIN, COST_MARKUP, FORECAST_MARGIN).against(EVERYTHING));
  }

  @Test
  void theMarginOfADealTellsWhatItIsEstimatedToCost() {
    assertThat(secrets(refused(seeing(DEAL_VALUE, ESTIMATED_MARGIN), EVERYTHING)))
        .contains(ESTIMATED_COST);
  }

  @Test
  void aMarginIsSafeUntilAFixedPriceTellsTheRevenue() {
    Policy policy =
        seeing(
            MARGIN, COST_MARKUP, FORECAST_MARGIN, BUDGET_TOTAL, USED_VALUE, INVOICED, DEAL_VALUE);
    LeakyPolicyException refused = refused(policy, EVERYTHING);
    assertThat(secrets(refused)).contains(USED_COST);
    assertThat(leaks(refused)).noneMatch(leak -> leak.regime().equals("any project"));
    assertThat(leaks(refused)).anyMatch(leak -> leak.regime().equals("fixed price"));
    Catalogue sameEverywhere =
        EVERYTHING.withSchema(
            AgencySchema.empty()
                .withEquations(AgencySchema.usual().equations().toArray(Equation[]::new)));
    assertThatNoException().isThrownBy(() -> policy.against(sameEverywhere));
  }

  @Test
  void theProfitOfAProjectThatIsNotBillableIsItsCost() {
    LeakyPolicyException refused = refused(seeing(PROFIT), EVERYTHING);
    assertThat(leaks(refused))
        .anySatisfy(
            leak -> {
              assertThat(leak.secret()).isEqualTo(USED_COST);
              assertThat(leak.regime()).contains("not billable");
            });
  }

  @Test
  void aRateThatIsLearnedOnOnesOwnHoursHoldsForTheOthers() {
    Policy policy =
        policy(
            role(
                "member",
                shows(Reach.OWN, WORKED_MINUTES, LABOUR_COST, COST_RATE),
                shows(Reach.ASSIGNED, WORKED_MINUTES)));
    LeakyPolicyException refused = refused(policy, EVERYTHING);
    assertThat(leaks(refused))
        .anySatisfy(
            leak -> {
              assertThat(leak.where()).isEqualTo("ASSIGNED");
              assertThat(leak.secret()).isEqualTo(LABOUR_COST);
              assertThat(leak.learnedElsewhere()).contains(COST_RATE);
            });
  }

  @Test
  void twoRolesThatAreSafeAloneAreNotOnOnePerson() {
    Role delivery = role("delivery", shows(Reach.ASSIGNED, MARGIN, COST_MARKUP, FORECAST_MARGIN));
    Role sales = role("sales", shows(Reach.ACCOUNT, REVENUE));
    LeakyPolicyException refused = refused(policy(delivery, sales), EVERYTHING);
    assertThat(refused.leaks())
        .singleElement()
        .satisfies(
            leak ->
                assertThat(leak.held())
                    .containsExactly(
                        ImmutableSortedSet.of(delivery.id()), ImmutableSortedSet.of(sales.id())));
    assertThat(leaks(refused)).extracting(Leak::where).containsOnly("ASSIGNED and ACCOUNT");
    assertThat(refused.repairs())
        .containsExactly(new RoleRepair(delivery.id(), MARGIN, COST_MARKUP, FORECAST_MARGIN));
    Policy repaired = policy(delivery, sales).repairedBy(refused.repairs());
    assertThatNoException().isThrownBy(() -> repaired.against(EVERYTHING));
    assertThatNoException()
        .isThrownBy(
            () ->
                policy(delivery, sales)
                    .withExclusive(Exclusive.of(delivery.id(), sales.id()))
                    .against(EVERYTHING));
  }

  @Test
  void theProjectManagerWhoManagesTheAccountTooIsSafe() {
    Subject both =
        policy(Presets.projectManager(), Presets.accountManager())
            .against(EVERYTHING)
            .subject(holding("ana", "projectManager", "accountManager"), Asker.TODAY);
    assertThat(both.roles()).hasSize(2);
  }

  @Test
  void threeRolesThatAreSafeInPairsAreRefusedWhenSomebodyHoldsThem() {
    Role labour = role("staffing", shows(Reach.ALL, LABOUR_COST));
    Role expenses = role("travel", shows(Reach.ALL, EXPENSE_COST));
    Role overhead = role("office", shows(Reach.ALL, OVERHEAD_COST));
    PermissionEvaluator permissions =
        policy(labour, expenses, overhead).against(Exhibits.THREE_PARTS);
    assertThat(permissions.subject(holding("ana", "staffing", "travel"), Asker.TODAY).roles())
        .hasSize(2);
    LeakyPolicyException refused =
        catchThrowableOfType(
            LeakyPolicyException.class,
            () -> permissions.subject(holding("ana", "staffing", "travel", "office"), Asker.TODAY));
    assertThat(secrets(refused)).contains(USED_COST);
    // Asked again, it is refused alike.
    assertThat(
            catchThrowableOfType(
                LeakyPolicyException.class,
                () ->
                    permissions.subject(
                        holding("ana", "office", "travel", "staffing"), Asker.TODAY)))
        .hasMessageContaining("usedCost")
        .extracting(LeakyPolicyException::repairs)
        .isEqualTo(refused.repairs());
    PermissionEvaluator repaired =
        permissions.policy().repairedBy(refused.repairs()).against(Exhibits.THREE_PARTS);
    assertThat(
            repaired.subject(holding("ana", "staffing", "travel", "office"), Asker.TODAY).roles())
        .hasSize(3);
  }

  @Test
  void theRevenueOfAProjectAndTheMarginOfItsBudgetTellTheCost() {
    RecordType<Object> project = Exhibits.of("project", Grain.PROJECT, NAME, REVENUE, MARGIN);
    RecordType<Object> budget = Exhibits.of("budget", Grain.BUDGET, NAME, REVENUE, MARGIN);
    Policy policy =
        policy(
            role(
                "lead",
                shows("project", Reach.ASSIGNED, REVENUE),
                shows("budget", Reach.ASSIGNED, MARGIN)));
    assertThat(secrets(refused(policy, Catalogue.of(project, budget)))).contains(USED_COST);
  }

  @Test
  void whatIsShownOnSomeRecordsOfAProjectTellsOfTheOthers() {
    Policy policy =
        policy(
            role("member", shows(Reach.OWN, REVENUE), shows(Reach.TEAM, MARGIN)).toBuilder()
                .addGrants(Exhibits.hides(Grant.ANY, Reach.OWN, MARGIN))
                .build());
    LeakyPolicyException refused = refused(policy, EVERYTHING);
    assertThat(leaks(refused)).extracting(Leak::where).contains("TEAM, with some records OWN");
  }

  @Test
  void aDenialWithinAReachDoesNotHideWhatOtherRecordsOfTheProjectShow() {
    RecordType<Object> budget = Exhibits.of("budget", Grain.BUDGET, REVENUE);
    RecordType<Object> report =
        Exhibits.of("report", Grain.PROJECT, MARGIN, COST_MARKUP, FORECAST_MARGIN);
    for (Reach reach : List.of(Reach.ASSIGNED, Reach.ACCOUNT)) {
      Role lead =
          role(
              "lead",
              shows("budget", reach, REVENUE),
              shows("report", Reach.ALL, MARGIN, COST_MARKUP, FORECAST_MARGIN));
      Role denied =
          lead.toBuilder()
              .addGrants(Exhibits.hides("report", reach, MARGIN, COST_MARKUP, FORECAST_MARGIN))
              .build();
      // Somebody may be related to the budget of a project and not to its report.
      LeakyPolicyException refused = refused(policy(denied), Catalogue.of(budget, report));
      assertThat(secrets(refused)).contains(USED_COST);
      assertThat(leaks(refused))
          .extracting(Leak::where)
          .containsOnly("ALL, with some records " + reach);
      Policy repaired = policy(denied).repairedBy(refused.repairs());
      assertThatNoException().isThrownBy(() -> repaired.against(Catalogue.of(budget, report)));
    }
  }

  @Test
  void whatOneRecordIsDeniedIsNotKnownForBeingAllowedOnAnother() {
    RecordType<Object> report = Exhibits.of("report", Grain.PROJECT, REVENUE, MARGIN);
    Role controlling =
        role(
            "controlling",
            Grant.allow(
                Grant.ANY,
                Action.VIEW,
                Reach.ALL,
                FieldSet.ofClasses(Sensitivity.REVENUE, Sensitivity.PROFIT, Sensitivity.COST)));
    assertThatNoException().isThrownBy(() -> policy(controlling).against(Catalogue.of(report)));
    Role denied =
        controlling.toBuilder()
            .addGrants(
                Exhibits.hides(Grant.ANY, Reach.TEAM, MARGIN),
                Grant.deny(
                    Grant.ANY, Action.VIEW, Reach.TEAM, FieldSet.ofClasses(Sensitivity.COST)))
            .build();
    LeakyPolicyException refused = refused(policy(denied), Catalogue.of(report));
    assertThat(leaks(refused))
        .anySatisfy(
            leak -> {
              assertThat(leak.where()).isEqualTo("ALL, with some records TEAM");
              assertThat(leak.secret()).isEqualTo(USED_COST);
            });
  }

  @Test
  void whoSeesAllCostsMayKnowTheOneThatNothingShows() {
    RecordType<Object> budget =
        Exhibits.of("budget", Grain.BUDGET, NAME, WORKED_MINUTES, LABOUR_COST);
    RecordType<Object> row = Exhibits.of("personRow", Grain.PERSON, NAME, WORKED_MINUTES);
    Catalogue noRates = Catalogue.of(budget, row);
    Role byName = role("controlling", shows(Reach.ALL, WORKED_MINUTES, LABOUR_COST));
    assertThat(secrets(refused(policy(byName), noRates))).contains(COST_RATE);
    assertThatNoException().isThrownBy(() -> policy(Presets.finance()).against(noRates));
    // To hide the rows of people hides no rate; to deny rates does.
    Role rowless =
        role("sales", Grant.deny("personRow", Action.VIEW, Reach.ACCOUNT, FieldSet.all()));
    assertThatNoException().isThrownBy(() -> policy(Presets.finance(), rowless).against(noRates));
    Role rateless = role("sales", Exhibits.hides("*", Reach.ACCOUNT, COST_RATE));
    assertThat(secrets(refused(policy(Presets.finance(), rateless), noRates))).contains(COST_RATE);
  }

  @Test
  void aCostThatIsDeniedByTheNameOfItsFieldIsASecret() {
    Grant figures =
        Grant.allow(
            Grant.ANY,
            Action.VIEW,
            Reach.ACCOUNT,
            FieldSet.ofClasses(
                Sensitivity.PUBLIC, Sensitivity.REVENUE, Sensitivity.PROFIT, Sensitivity.COST));
    FieldSet costs = FieldSet.builder().addFields("usedCost", "labourCost", "expenseCost").build();
    Policy everywhere =
        policy(role("sales", figures, Grant.deny(Grant.ANY, Action.VIEW, Reach.ALL, costs)));
    assertThat(secrets(refused(everywhere, EVERYTHING))).contains(USED_COST);
    // The field may have another name than what it measures, and stand on one record type.
    RecordType<Object> budget =
        RecordType.of(
            "budget",
            Grain.BUDGET,
            List.of(
                Field.of(REVENUE, record -> "9"),
                Field.of(PROFIT, record -> "4"),
                Field.of("spent", USED_COST, record -> "5")));
    Grant spent =
        Grant.deny("budget", Action.VIEW, Reach.ALL, FieldSet.builder().addFields("spent").build());
    Policy onBudgets = policy(role("sales", figures, spent));
    assertThat(secrets(refused(onBudgets, Catalogue.of(budget)))).contains(USED_COST);
    assertThatNoException()
        .isThrownBy(() -> policy(role("sales", figures)).against(Catalogue.of(budget)));
  }

  @Test
  void whatARoleMayKnowIsNoSecretFromIt() {
    Role member = role("member", shows(Reach.OWN, WORKED_MINUTES, COST_RATE));
    assertThat(secrets(refused(policy(member), EVERYTHING))).contains(LABOUR_COST);
    Role trusted = member.withMayKnow(FieldSet.ofClasses(Sensitivity.COST, Sensitivity.PROFIT));
    assertThatNoException().isThrownBy(() -> policy(trusted).against(EVERYTHING));
  }

  private static Policy seeing(Quantity... quantities) {
    return policy(role("viewer", shows(Reach.ACCOUNT, quantities)));
  }

  private static LeakyPolicyException refused(Policy policy, Catalogue catalogue) {
    return catchThrowableOfType(LeakyPolicyException.class, () -> policy.against(catalogue));
  }

  private static List<Leak> leaks(LeakyPolicyException refused) {
    return refused.leaks().stream().flatMap(roles -> roles.leaks().stream()).toList();
  }

  private static ImmutableSet<Quantity> secrets(LeakyPolicyException refused) {
    return leaks(refused).stream().map(Leak::secret).collect(ImmutableSet.toImmutableSet());
  }
}
