package dev.agency.permissions;

import static dev.agency.permissions.Exhibits.hides;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
  private static final Catalogue CATALOGUE =
      Catalogue.of(
          Exhibits.of(
              "budgetBurn", Grain.BUDGET, Quantities.NAME, Quantities.REVENUE, Quantities.MARGIN),
          Exhibits.of("week", Grain.WEEK, Quantities.REVENUE, Quantities.WORKED_MINUTES));

  private static final Role MANAGER = role("accountManager", shows(Reach.ACCOUNT, Quantities.NAME));
  private static final Role MEMBER = role("member", shows(Reach.OWN, Quantities.NAME));

  @Test
  void whatARoleGainsIsToldInALine() {
    Policy before = policy(MANAGER, MEMBER);
    Policy after =
        policy(
            MANAGER.withGrants(
                shows(Reach.ACCOUNT, Quantities.NAME),
                shows("budgetBurn", Reach.ACCOUNT, Quantities.REVENUE)),
            MEMBER);
    PolicyDiff diff = before.diff(after, CATALOGUE);
    assertThat(diff.text()).isEqualTo("accountManager now sees revenue on ACCOUNT budgetBurn");
    assertThat(after.diff(before, CATALOGUE))
        .hasToString("accountManager no longer sees revenue on ACCOUNT budgetBurn");
    // All 16 combinations with ACCOUNT, for the role alone and with the other.
    assertThat(diff.changes()).hasSize(32);
    assertThat(diff.isEmpty()).isFalse();
  }

  @Test
  void aPolicyDoesNotDifferFromItself() {
    PolicyDiff diff = Presets.policy().diff(Presets.policy().withVersion("2"), CATALOGUE);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.text()).isEmpty();
  }

  @Test
  void anActionIsGainedOnSeveralRecordTypes() {
    Role editor = role("editor", shows(Reach.OWN, Quantities.REVENUE));
    Role may = editor.withGrants(editor.grants().get(0).withActions(Action.VIEW, Action.EDIT));
    assertThat(policy(editor).diff(policy(may), CATALOGUE).text().lines())
        .contains(
            "editor may now edit on OWN budgetBurn, week, approvalWorkflow, holidayCalendar, leave");
  }

  @Test
  void aDenialIsNotAlwaysMet() {
    Role denied =
        MANAGER.withGrants(
            shows(Reach.ACCOUNT, Quantities.NAME),
            shows("week", Reach.ACCOUNT, Quantities.REVENUE),
            hides("week", Reach.OWN, Quantities.REVENUE));
    assertThat(policy(MANAGER).diff(policy(denied), CATALOGUE).text())
        .isEqualTo("accountManager now sees revenue on ACCOUNT (not always) week");
  }

  @Test
  void whatTwoRolesLoseTogetherIsTold() {
    Role strict =
        MEMBER.withGrants(
            shows(Reach.OWN, Quantities.NAME), hides("*", Reach.ALL, Quantities.REVENUE));
    Role sales = role("sales", shows("week", Reach.ACCOUNT, Quantities.REVENUE));
    assertThat(policy(sales, MEMBER).diff(policy(sales, strict), CATALOGUE).text())
        .isEqualTo("sales with member no longer sees revenue on ACCOUNT week");
  }

  @Test
  void rolesComeAndGo() {
    PolicyDiff diff = policy(MANAGER).diff(policy(MANAGER, MEMBER), CATALOGUE);
    assertThat(diff.text().lines())
        .startsWith(
            "member is new",
            "member now sees name on OWN budgetBurn, approvalWorkflow, holidayCalendar")
        .noneMatch(line -> line.contains("accountManager"));
    assertThat(diff.mayBeHeld()).hasSize(2);
    assertThat(policy(MANAGER, MEMBER).diff(policy(MANAGER), CATALOGUE).mayNotBeHeld()).hasSize(2);
    Policy apart = policy(MANAGER, MEMBER).withExclusive(Exclusive.of(MANAGER.id(), MEMBER.id()));
    assertThat(policy(MANAGER, MEMBER).diff(apart, CATALOGUE).text())
        .isEqualTo("accountManager with member may no longer be held together");
    assertThat(apart.diff(policy(MANAGER, MEMBER), CATALOGUE).text())
        .isEqualTo("accountManager with member may now be held together");
  }

  @Test
  void rolesThatAreAlikeAreNamedOnce() {
    Policy before = policy(MANAGER, MANAGER.withId(RoleId.of("producer")), MEMBER);
    Role more = MANAGER.withGrants(shows(Reach.ACCOUNT, Quantities.NAME, Quantities.REVENUE));
    Policy after = policy(more, more.withId(RoleId.of("producer")), MEMBER);
    assertThat(before.diff(after, CATALOGUE).text().lines())
        .containsExactly(
            "accountManager (or 1 role like it) now sees revenue on ACCOUNT budgetBurn, week");
  }

  @Test
  void aChangeTellsBothAnswers() {
    Role all = MEMBER.withGrants(Grant.allow("week", Action.VIEW, Reach.OWN, FieldSet.empty()));
    PolicyDiff.Change change = policy(role("member")).diff(policy(all), CATALOGUE).changes().get(0);
    assertThat(change.recordType()).isEqualTo("week");
    assertThat(change.action()).isEqualTo(Action.VIEW);
    assertThat(change.reaches()).isEqualTo(ImmutableSet.of(Reach.OWN, Reach.ALL));
    assertThat(change.allowedBefore()).isFalse();
    assertThat(change.allowedAfter()).isTrue();
    assertThat(change.gained()).isEmpty();
    assertThat(change.lost()).isEmpty();
  }
}
