package dev.agency.permissions;

import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.COST_TOTAL;
import static dev.agency.core.figure.Quantities.FORECAST_COST;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.NAME;
import static dev.agency.core.figure.Quantities.OVERHEAD_RATE;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one role may know does not open what takes another role to tell. */
class MayKnowTest {
  private static final Catalogue EVERYTHING = Exhibits.EVERYTHING;
  private static final Role HR = Presets.hrAdministrator();

  @Test
  @Tag("short")
  void hrWhoSeesTheHoursOfTheirTeamIsRefused() {
    assertHrIsRefusedTheHours(Reach.TEAM);
  }

  @ParameterizedTest
  @Tag("full")
  @EnumSource(
      value = Reach.class,
      names = {"ASSIGNED", "TEAM", "ACCOUNT", "CLIENT", "ALL"})
  void hrWhoSeesTheHoursOfOthersIsRefused(Reach reach) {
    assertHrIsRefusedTheHours(reach);
  }

  private static void assertHrIsRefusedTheHours(Reach reach) {
    Role coordinator = coordinator(reach);
    Policy policy = Presets.policy().toBuilder().addRoles(coordinator).build();
    PolicyReport report = policy.analyze(EVERYTHING);
    assertThat(report.leaks())
        .extracting(LeakyRoles::held)
        .containsExactly(
            ImmutableList.of(
                ImmutableSortedSet.of(HR.id()), ImmutableSortedSet.of(coordinator.id())));
    assertThat(secrets(policy)).contains(LABOUR_COST, USED_COST);
    assertThatNoException()
        .isThrownBy(
            () ->
                policy
                    .withExclusive(
                        ImmutableSet.<Exclusive>builder()
                            .addAll(policy.exclusive())
                            .add(Exclusive.of(HR.id(), coordinator.id()))
                            .build())
                    .against(EVERYTHING));
  }

  @Test
  void hrAloneAndWithTheirOwnHoursIsAccepted() {
    assertThat(secrets(policy(HR))).isEmpty();
    assertThat(secrets(policy(HR, Presets.teamMember()))).isEmpty();
    assertThat(secrets(policy(HR, coordinator(Reach.OWN)))).isEmpty();
    assertThat(secrets(Presets.policy())).isEmpty();
    Role without = HR.withMayKnow(FieldSet.empty());
    assertThat(secrets(policy(without, Presets.teamMember()))).contains(LABOUR_COST);
  }

  @Test
  void whatARoleThatBuildsOnHrShowsMoreIsNotKnownForHr() {
    Role lead = coordinator(Reach.ASSIGNED).withBase(HR.id());
    assertThat(secrets(policy(HR, lead))).contains(LABOUR_COST);
    assertThat(secrets(policy(HR, lead.withMayKnow(HR.mayKnow())))).isEmpty();
    Role same = role("same", shows(Reach.ALL, NAME)).withBase(HR.id());
    assertThat(secrets(policy(HR, same, Presets.teamMember()))).isEmpty();
  }

  @Test
  void aRoleKnowsWhereItTellsAndNotWhereAnotherDoes() {
    Role rates =
        role("rates", shows(Reach.ALL, COST_RATE, OVERHEAD_RATE), shows(Reach.TEAM, WORKED_MINUTES))
            .withMayKnow(FieldSet.ofClasses(Sensitivity.COST, Sensitivity.PROFIT));
    assertThat(secrets(policy(rates))).isEmpty();
    assertThat(secrets(policy(rates, role("team", shows(Reach.TEAM, WORKED_MINUTES))))).isEmpty();
    PolicyReport beside =
        policy(rates, role("projects", shows(Reach.ASSIGNED, WORKED_MINUTES))).analyze(EVERYTHING);
    assertThat(beside.leaks()).hasSize(1);
    assertThat(beside.leaks().get(0).leaks()).extracting(Leak::where).containsOnly("ASSIGNED");
  }

  @Test
  void whatIsKnownOnOneKindOfProjectIsNoReasonToTellItOnAnother() {
    // Alone it tells the profit of work nobody pays for, which is the loss.
    Role own =
        role("costs", shows(Reach.ALL, USED_COST))
            .withMayKnow(FieldSet.ofClasses(Sensitivity.COST, Sensitivity.PROFIT));
    assertThat(secrets(policy(own))).isEmpty();
    assertThat(secrets(policy(own, role("revenue", shows(Reach.ALL, REVENUE)))))
        .contains(Quantities.PROFIT, MARGIN);
  }

  @Test
  void aRateLearnedThroughAnotherRoleIsNotOnesOwn() {
    Role knowing =
        role("knowing", shows(Reach.ASSIGNED, WORKED_MINUTES))
            .withMayKnow(FieldSet.ofClasses(Sensitivity.COST, Sensitivity.PROFIT));
    Role own =
        role("own", shows(Reach.OWN, WORKED_MINUTES, LABOUR_COST, COST_RATE))
            .withMayKnow(knowing.mayKnow());
    assertThat(secrets(policy(own))).isEmpty();
    PolicyReport report = policy(knowing, own).analyze(EVERYTHING);
    assertThat(report.leaks())
        .flatExtracting(LeakyRoles::leaks)
        .anySatisfy(
            leak -> {
              assertThat(leak.where()).isEqualTo("ASSIGNED");
              assertThat(leak.secret()).isEqualTo(LABOUR_COST);
            });
  }

  @Test
  void whatTotalsComeToIsKnownToTheRoleThatShowsThem() {
    Role totals =
        role("totals", shows(Reach.ASSIGNED, COST_TOTAL, Quantities.COMPLETION))
            .withMayKnow(
                FieldSet.empty()
                    .plus(
                        FORECAST_COST, Quantities.COST_AT_COMPLETION, Quantities.FORECAST_PROFIT));
    Role names = role("names", shows(Reach.ASSIGNED, NAME));
    assertThat(secrets(policy(totals, names))).isEmpty();
    Role half = totals.withGrants(shows(Reach.ASSIGNED, COST_TOTAL));
    Role other = role("progress", shows(Reach.ASSIGNED, Quantities.COMPLETION));
    assertThat(secrets(policy(half))).isEmpty();
    assertThat(secrets(policy(half, other))).contains(FORECAST_COST);
  }

  @Test
  void whatRolesMayKnowAndWhatElseIsSecretStandsInTheReport() {
    Policy policy = Presets.policy().withAlsoSecret(Sensitivity.REVENUE);
    PolicyReport report = policy.analyze(EVERYTHING);
    assertThat(report.mayKnow().get(HR.id())).contains(LABOUR_COST, Quantities.PROFIT);
    assertThat(report.mayKnow().get(Presets.finance().id())).isEmpty();
    assertThat(report.alsoSecret()).containsExactly(Sensitivity.REVENUE);
    assertThat(report.text())
        .contains("Shown on purpose:")
        .contains("hrAdministrator may know, where its own grants tell it, ")
        .endsWith("Secret beside COST, PROFIT and PERSONAL: REVENUE");
  }

  @Test
  void aChangeOfNothingElseIsADifference() {
    Role member = role("member", shows(Reach.OWN, NAME));
    Role heir = role("heir").withBase(member.id());
    Policy before = policy(member, heir);
    Policy after = policy(member.withMayKnow(FieldSet.empty().plus(LABOUR_COST, USED_COST)), heir);
    PolicyDiff diff = before.diff(after, EVERYTHING);
    assertThat(diff.isEmpty()).isFalse();
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.mayKnow())
        .allSatisfy(
            change -> {
              assertThat(change.gained()).containsExactlyInAnyOrder(LABOUR_COST, USED_COST);
              assertThat(change.lost()).isEmpty();
            });
    assertThat(diff.text()).contains(" may now know labourCost, usedCost");
    PolicyDiff back = after.diff(before, EVERYTHING);
    assertThat(back.text()).contains(" may no longer know labourCost, usedCost");
    PolicyDiff secret = before.diff(before.withAlsoSecret(Sensitivity.REVENUE), EVERYTHING);
    assertThat(secret.isEmpty()).isFalse();
    assertThat(secret.nowSecret()).containsExactly(Sensitivity.REVENUE);
    assertThat(secret).hasToString("REVENUE is now secret");
    assertThat(before.withAlsoSecret(Sensitivity.REVENUE).diff(before, EVERYTHING))
        .hasToString("REVENUE is no longer secret");
    // COST is secret anyway.
    assertThat(before.diff(before.withAlsoSecret(Sensitivity.COST), EVERYTHING).isEmpty()).isTrue();
  }

  private static Role coordinator(Reach reach) {
    return role(
        "coordinator",
        Grant.allow(
            Grant.ANY,
            Action.VIEW,
            reach,
            FieldSet.ofClasses(Sensitivity.PUBLIC, Sensitivity.TIME)));
  }

  private static List<Quantity> secrets(Policy policy) {
    return policy.analyze(EVERYTHING).leaks().stream()
        .flatMap(leaky -> leaky.leaks().stream())
        .map(Leak::secret)
        .distinct()
        .toList();
  }
}
