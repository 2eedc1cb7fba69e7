package dev.agency.permissions;

import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.PROFIT;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.permissions.Exhibits.hides;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRepairTest {
  /** Every quantity on two record types of budgets, and a row of a person. */
  private static final Catalogue EVERYTHING = everything();

  private static final Role SALES = role("sales", shows(Reach.ACCOUNT, REVENUE, MARGIN));
  private static final Role FINANCE = Presets.finance();

  private static Catalogue everything() {
    List<RecordType<?>> types = new ArrayList<>(Exhibits.EVERYTHING.recordTypes());
    types.removeIf(type -> !type.name().startsWith("page"));
    types.add(
        Exhibits.of(
            "personRow", Grain.PERSON, NAME, Quantities.WORKED_MINUTES, Quantities.COST_RATE));
    return Catalogue.of(types.toArray(RecordType<?>[]::new));
  }

  @Test
  void salesBesideFinanceNoLongerShowsTheMarginAndFinanceStillDoes() {
    Policy policy = policy(SALES, FINANCE);
    Policy repaired = repaired(policy, new RoleRepair(SALES.id(), MARGIN));
    assertThat(policy.diff(repaired, EVERYTHING).changes())
        .extracting(PolicyDiff.Change::held)
        .containsOnly(ImmutableList.of(ImmutableSortedSet.of(SALES.id())));
  }

  @Test
  void salesBesideAllPresetsNoLongerShowsTheMargin() {
    repaired(
        Presets.policy().toBuilder().addRoles(SALES).build(), new RoleRepair(SALES.id(), MARGIN));
  }

  @Test
  void ratiosThatLeakOnlyBesideAnotherRoleAreTakenFromTheRoleThatShowsThem() {
    Role ratios = role("ratios", shows(Reach.ACCOUNT, MARGIN, COST_MARKUP, FORECAST_MARGIN));
    repaired(
        policy(FINANCE, Presets.accountManager(), ratios),
        new RoleRepair(ratios.id(), MARGIN, COST_MARKUP, FORECAST_MARGIN));
  }

  @Test
  void whatIsCheapIsTakenFromTwoRolesAndNotWhatIsDearFromOne() {
    Role revenue = role("revenue", shows(Reach.ACCOUNT, REVENUE));
    Role one = role("one", shows(Reach.ACCOUNT, MARGIN));
    Role other = one.withId(RoleId.of("other")).withMayKnow(FieldSet.empty().plus(NAME));
    PolicyReport report = policy(one, other, revenue).analyze(EVERYTHING);
    assertThat(report.repairs())
        .containsExactly(new RoleRepair(one.id(), MARGIN), new RoleRepair(other.id(), MARGIN));
    assertThat(report.cheapest()).isTrue();
    Role three = role("three", shows(Reach.ACCOUNT, MARGIN, COST_MARKUP, FORECAST_MARGIN));
    Role again = three.withId(RoleId.of("again")).withMayKnow(FieldSet.empty().plus(NAME));
    repaired(policy(three, again, revenue), new RoleRepair(revenue.id(), REVENUE));
  }

  @Test
  void rolesThatAreAlikeAreRepairedAlike() {
    Role twin = SALES.withId(RoleId.of("twin"));
    Role heir = role("heir", shows(Reach.OWN, NAME)).withBase(twin.id());
    PolicyReport report = policy(SALES, twin, heir).analyze(EVERYTHING);
    assertThat(report.repairs())
        .containsExactly(
            new RoleRepair(SALES.id(), MARGIN),
            new RoleRepair(twin.id(), ImmutableSet.of(MARGIN), ImmutableSortedSet.of(heir.id())));
  }

  @Test
  void anInheritedAllowanceIsNarrowedWhereItStands() {
    Role lead = role("lead", shows(Reach.ACCOUNT, NAME)).withBase(SALES.id());
    Role chief = role("chief", shows(Reach.TEAM, NAME)).withBase(lead.id());
    RoleRepair repair =
        new RoleRepair(
            SALES.id(), ImmutableSet.of(MARGIN), ImmutableSortedSet.of(chief.id(), lead.id()));
    repaired(policy(SALES, lead, chief), repair);
    assertThat(repair)
        .hasToString("sales no longer shows margin (nor does what builds on it: chief and 1 more)");
  }

  @Test
  void anHeirThatLeaksAloneIsNarrowedAndNotItsBase() {
    Role base = role("base", shows(Reach.ACCOUNT, REVENUE));
    Role lead = role("lead", shows(Reach.ACCOUNT, MARGIN)).withBase(base.id());
    repaired(policy(base, lead), new RoleRepair(lead.id(), MARGIN));
  }

  @Test
  void whatAClassOrANameShowsIsExceptedFromIt() {
    RecordType<Object> budget =
        RecordType.of(
            "budget",
            Grain.BUDGET,
            List.of(
                Field.of(REVENUE, record -> "9"),
                Field.of("share", MARGIN, record -> "4"),
                Field.of(Quantities.MARGIN_BAND, record -> "RED")));
    FieldSet named = FieldSet.builder().addFields("share").addClasses(Sensitivity.REVENUE).build();
    Policy policy =
        policy(
            role("byName", Grant.allow("budget", Action.VIEW, Reach.OWN, named)),
            role("everything", Grant.allow("budget", Action.VIEW, Reach.OWN, FieldSet.all())));
    PolicyReport report = policy.analyze(Catalogue.of(budget));
    Policy repaired = policy.repairedBy(report.repairs());
    assertThat(repaired.roles().get(0).grants().get(0).fields()).isEqualTo(named.minus(MARGIN));
    assertThat(repaired.roles().get(1).grants().get(0).fields())
        .isEqualTo(FieldSet.all().minus(MARGIN));
    assertThatNoException().isThrownBy(() -> repaired.against(Catalogue.of(budget)));
  }

  @Test
  void aDenialThatTakesWhatFinanceShowsIsToBeDecided() {
    Role manager =
        Presets.accountManager().toBuilder().addGrants(hides(Grant.ANY, Reach.ALL, MARGIN)).build();
    Policy policy = policy(manager, FINANCE);
    PolicyReport report = policy.analyze(EVERYTHING);
    assertThat(report.repairs()).isEmpty();
    assertThat(report.clashes())
        .containsExactly(
            new Clash(
                ImmutableList.of(
                    ImmutableSortedSet.of(manager.id()), ImmutableSortedSet.of(FINANCE.id())),
                ImmutableSortedSet.of(manager.id()),
                ImmutableSet.of(MARGIN),
                true));
    String ways =
        "accountManager with finance leak by what accountManager denies (margin), and to show less"
            + " does not help: make the two exclusive, or drop the denial";
    assertThat(report.text()).contains("To be decided:\n  " + ways);
    LeakyPolicyException refused =
        catchThrowableOfType(LeakyPolicyException.class, () -> policy.against(EVERYTHING));
    assertThat(refused).hasMessageContaining(ways);
    assertThat(refused.clashes()).isEqualTo(report.clashes());
    // Both ways out are ones.
    assertThatNoException()
        .isThrownBy(() -> PolicyRepairs.decided(policy, report.clashes()).against(EVERYTHING));
    assertThatNoException()
        .isThrownBy(() -> policy(Presets.accountManager(), FINANCE).against(EVERYTHING));
  }

  @Test
  void aClashDoesNotKeepTheRestFromBeingRepaired() {
    Role sales = SALES.toBuilder().addGrants(hides(Grant.ANY, Reach.ALL, PROFIT)).build();
    PolicyReport report = policy(sales, FINANCE).analyze(EVERYTHING);
    assertThat(report.repairs()).containsExactly(new RoleRepair(SALES.id(), MARGIN));
    assertThat(report.clashes()).singleElement().extracting(Clash::droppable).isEqualTo(true);
  }

  @Test
  void aDenialThatKeepsItsOwnRoleSafeIsNoneToDrop() {
    Role controlling =
        role(
            "controlling",
            shows(Reach.ACCOUNT, REVENUE, MARGIN),
            hides(Grant.ANY, Reach.ALL, MARGIN));
    PolicyReport report = policy(controlling, FINANCE).analyze(EVERYTHING);
    assertThat(report.clashes()).singleElement().extracting(Clash::droppable).isEqualTo(false);
    assertThat(report.text()).contains("make the two exclusive").doesNotContain("drop the denial");
  }

  @Test
  void aDenialOfItsOwnIsRepairedByShowingLess() {
    Role role =
        role(
            "r",
            shows(Reach.ACCOUNT, REVENUE, PROFIT, USED_COST),
            hides(Grant.ANY, Reach.ALL, USED_COST));
    PolicyReport report = policy(role).analyze(EVERYTHING);
    assertThat(report.clashes()).isEmpty();
    assertThatNoException()
        .isThrownBy(() -> policy(role).repairedBy(report.repairs()).against(EVERYTHING));
    assertThat(report.repairs()).containsExactly(new RoleRepair(role.id(), PROFIT));
  }

  @Test
  void theDenialsOfTheJavadocDoWhatItSays() {
    Role discreet =
        role(
            "discreet",
            Grant.deny(
                Grant.ANY,
                Action.VIEW,
                Reach.ALL,
                FieldSet.ofClasses(Sensitivity.COST, Sensitivity.PROFIT, Sensitivity.PERSONAL)));
    assertThat(Presets.policy().toBuilder().addRoles(discreet).build().analyze(EVERYTHING).leaks())
        .isEmpty();
    Role costless =
        role(
            "costless",
            Grant.deny(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.ofClasses(Sensitivity.COST)));
    Policy policy = Presets.policy().toBuilder().addRoles(costless).build();
    PolicyReport report = policy.analyze(EVERYTHING);
    assertThat(report.repairs()).isEmpty();
    assertThat(report.clashes())
        .extracting(clash -> clash.held().get(0).first().value())
        .contains("finance");
    assertThat(PolicyRepairs.decided(policy, report.clashes()).analyze(EVERYTHING).leaks())
        .isEmpty();
  }

  /** Asserts what is to be done, and that it is enough and takes nothing from anybody else. */
  private static Policy repaired(Policy policy, RoleRepair repair) {
    PolicyReport report = policy.analyze(EVERYTHING);
    assertThat(report.leaks()).isNotEmpty();
    assertThat(report.repairs()).containsExactly(repair);
    assertThat(report.cheapest()).isTrue();
    assertThat(report.clashes()).isEmpty();
    Policy repaired = policy.repairedBy(report.repairs());
    assertThatNoException().isThrownBy(() -> repaired.against(EVERYTHING));
    for (Quantity quantity : repair.noLongerShows()) {
      assertThat(
              policy
                  .repairedBy(PolicyRepairs.without(report.repairs(), repair, quantity))
                  .analyze(EVERYTHING)
                  .leaks())
          .isNotEmpty();
    }
    return repaired;
  }
}
