package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.money.Money;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import dev.agency.permissions.testkit.PersonShare;
import dev.agency.permissions.view.HiddenReason;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetsTest {
  static final Engagement WEBSITE =
      new Engagement(
          "Website",
          6_000,
          Money.of("12000", "EUR"),
          Figure.known(Money.of("9500", "EUR")),
          Figure.unknown(UnknownReason.UNPRICED),
          Figure.known(Money.of("7411", "EUR")),
          Figure.known(BasisPoints.ofPercent(22)),
          "AMBER",
          "ana@example.com",
          "kick-off was late");

  @Test
  void theProjectManagerSeesHoursBillingAndTheBandOfTheirProjects() {
    Projection<Engagement> view =
        holding(Presets.projectManager())
            .view(Engagement.TYPE, WEBSITE, Reaches.of(Reach.ASSIGNED))
            .orElseThrow();
    assertThat(view.get(Engagement.WORKED_MINUTES)).isEqualTo(new Shown.Visible<>(6_000L));
    assertThat(view.get(Engagement.MARGIN_BAND)).isEqualTo(new Shown.Visible<>("AMBER"));
    assertThat(names(view.hidden()))
        .containsExactly("revenue", "usedCost", "lastMonthsCost", "margin", "contact");
  }

  @Test
  void theAccountManagerSeesRevenueAndNoCost() {
    Projection<Engagement> view =
        holding(Presets.accountManager())
            .view(Engagement.TYPE, WEBSITE, Reaches.of(Reach.ACCOUNT))
            .orElseThrow();
    assertThat(view.get(Engagement.REVENUE).ifVisible()).contains(WEBSITE.revenue());
    assertThat(names(view.hidden()))
        .containsExactly("usedCost", "lastMonthsCost", "margin", "contact");
    assertThat(AgencyJson.write(view))
        .isEqualTo(
            """
            {"name":"Website","workedMinutes":6000,\
            "budgetTotal":{"amount":"12000.00","currency":"EUR"},\
            "revenue":{"state":"known","value":{"amount":"9500.00","currency":"EUR"}},\
            "marginBand":"AMBER","hostNote":"kick-off was late",\
            "_hidden":["usedCost","lastMonthsCost","margin","contact"]}""");
  }

  @Test
  void aHiddenFigureDoesNotEvenTellThatItIsUnknown() {
    assertThat(
            holding(Presets.accountManager())
                .view(Engagement.TYPE, WEBSITE, Reaches.of(Reach.ACCOUNT))
                .orElseThrow()
                .get(Engagement.USED_COST))
        .isEqualTo(new Shown.Hidden<>(HiddenReason.NOT_ALLOWED));
    assertThat(
            holding(Presets.finance())
                .view(Engagement.TYPE, WEBSITE, Reaches.none())
                .orElseThrow()
                .get(Engagement.USED_COST)
                .ifVisible())
        .contains(Figure.unknown(UnknownReason.UNPRICED));
  }

  @Test
  void theProjectOfAnotherLooksLikeOneThatIsNotThere() {
    assertThat(
            holding(Presets.projectManager())
                .view(Engagement.TYPE, WEBSITE, Reaches.of(Reach.TEAM, Reach.OWN)))
        .isEmpty();
  }

  @Test
  void whoeverManagesBothTheProjectAndTheClientStillSeesNoCost() {
    Asker both = holding(Presets.projectManager(), Presets.accountManager());
    Reaches reaches = Reaches.of(Reach.ASSIGNED, Reach.ACCOUNT);
    assertThat(names(both.view(Engagement.TYPE, WEBSITE, reaches).orElseThrow().hidden()))
        .containsExactly("usedCost", "lastMonthsCost", "margin", "contact");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # role,           reach,    fields of an engagement that stay hidden
          admin,            ALL,      -
          finance,          ALL,      contact
          projectManager,   ASSIGNED, revenue usedCost lastMonthsCost margin contact
          projectManagerWithProfitability, ASSIGNED, usedCost lastMonthsCost margin contact
          accountManager,   ACCOUNT,  usedCost lastMonthsCost margin contact
          resourceManager,  ALL,      budgetTotal revenue usedCost lastMonthsCost margin marginBand contact
          hrAdministrator,  ALL,      workedMinutes budgetTotal revenue usedCost lastMonthsCost margin marginBand
          teamMember,       OWN,      budgetTotal revenue usedCost lastMonthsCost margin marginBand contact
          contractor,       OWN,      budgetTotal revenue usedCost lastMonthsCost margin marginBand contact
          client,           CLIENT,   workedMinutes revenue usedCost lastMonthsCost margin marginBand contact
          """)
  void eachRoleSeesWhatTheTableSays(String role, Reach reach, String hidden) {
    Asker subject = Questions.subject(Presets.policy(), List.of(RoleId.of(role)));
    Projection<Engagement> view =
        subject.view(Engagement.TYPE, WEBSITE, Reaches.of(reach)).orElseThrow();
    assertThat(names(view.hidden()))
        .isEqualTo(hidden == null ? List.of() : List.of(hidden.split(" ")));
    assertThat(subject.can(Action.VIEW, Engagement.TYPE, Reaches.none()))
        .isEqualTo(reach == Reach.ALL);
  }

  @Test
  void onlyTheAdministratorChangesAnything() {
    for (Role role : Presets.policy().roles()) {
      Asker subject = holding(role);
      for (Action action : Action.usual()) {
        assertThat(subject.can(action, Engagement.TYPE, Reaches.of(Reach.values())))
            .as("%s %s", role.name(), action)
            .isEqualTo(action.equals(Action.VIEW) || role.equals(Presets.admin()));
      }
    }
    assertThat(
            holding(Presets.admin())
                .can(PermissionArbitraries.EXPORT, Engagement.TYPE, Reaches.none()))
        .isFalse();
  }

  @Test
  void hrSeesWhatPeopleCostAndATeamMemberOnlyTheirOwnHours() {
    PersonShare row = new PersonShare("Ben", 480, "31.50");
    Projection<PersonShare> hr =
        holding(Presets.hrAdministrator())
            .view(PersonShare.TYPE, row, Reaches.none())
            .orElseThrow();
    assertThat(hr.get(PersonShare.COST_RATE)).isEqualTo(new Shown.Visible<>("31.50"));
    Asker member = holding(Presets.teamMember());
    assertThat(member.view(PersonShare.TYPE, row, Reaches.of(Reach.ASSIGNED))).isEmpty();
    assertThat(names(member.view(PersonShare.TYPE, row, Reaches.of(Reach.OWN)).get().visible()))
        .containsExactly("name", "workedMinutes");
  }

  @Test
  void oneDenialLeavesTheAccountManagerTheTotalsAndHidesTheRowsOfPersons() throws IOException {
    Reaches managed = Reaches.of(Reach.ACCOUNT);
    PersonShare row = new PersonShare("Ben", 480, "31.50");
    assertThat(names(seen(Presets.accountManager(), row, managed).orElseThrow().visible()))
        .containsExactly("name", "workedMinutes");
    // readme:start
    Role accountManager =
        Presets.accountManager().toBuilder()
            .addGrants(Grant.deny("personShare", Action.VIEW, Reach.ACCOUNT, FieldSet.all()))
            .build();
    // readme:end
    assertThat(seen(accountManager, row, managed)).isEmpty();
    assertThat(
            Questions.subject(Exhibits.policy(accountManager), List.of(accountManager.id()))
                .view(Engagement.TYPE, WEBSITE, managed)
                .orElseThrow()
                .get(Engagement.WORKED_MINUTES))
        .isEqualTo(new Shown.Visible<>(6_000L));
    String source =
        Files.readString(Path.of("src/test/java/dev/agency/permissions/PresetsTest.java"));
    String body = source.split(" // readme:start\n", 2)[1].split("    // readme:end", 2)[0];
    assertThat(Files.readString(Path.of("README.md")))
        .contains("```java\n" + body.indent(-4) + "```");
  }

  private static Optional<Projection<PersonShare>> seen(
      Role role, PersonShare row, Reaches within) {
    return Questions.subject(Exhibits.policy(role), List.of(role.id()))
        .view(PersonShare.TYPE, row, within);
  }

  @Test
  void noPresetAndNoTwoOfThemLeakOnACatalogueThatShowsEverything() {
    PolicyReport report = Presets.policy().analyze(Exhibits.EVERYTHING);
    assertThat(report.leaks()).isEmpty();
    assertThat(report.repairs()).isEmpty();
    assertThat(report.pairsJudged()).isTrue();
    assertThat(report.findings()).isEmpty();
    PermissionEvaluator permissions = Presets.policy().against(Exhibits.EVERYTHING);
    for (Role one : Presets.policy().roles()) {
      for (Role other : Presets.policy().roles()) {
        Principal both = Exhibits.holding("ana", one.id().value(), other.id().value());
        if (excluded(one, other)) {
          assertThatExceptionOfType(InvalidModelException.class)
              .isThrownBy(() -> permissions.subject(both, Asker.TODAY))
              .extracting(InvalidModelException::code)
              .isEqualTo(ErrorCode.EXCLUSIVE_ROLES);
        } else {
          assertThat(permissions.subject(both, Asker.TODAY).roles()).contains(one.id(), other.id());
        }
      }
    }
  }

  private static boolean excluded(Role one, Role other) {
    ImmutableSet<RoleId> managers =
        ImmutableSet.of(
            RoleId.of("projectManager"),
            RoleId.of("projectManagerWithProfitability"),
            RoleId.of("accountManager"),
            RoleId.of("resourceManager"));
    Role hr = Presets.hrAdministrator();
    return (one.equals(hr) && managers.contains(other.id()))
        || (other.equals(hr) && managers.contains(one.id()));
  }

  @Test
  void eachPresetIsInThePolicy() {
    assertThat(Presets.policy().roles())
        .containsExactly(
            Presets.admin(),
            Presets.finance(),
            Presets.projectManager(),
            Presets.projectManagerWithProfitability(),
            Presets.accountManager(),
            Presets.resourceManager(),
            Presets.hrAdministrator(),
            Presets.teamMember(),
            Presets.contractor(),
            Presets.client());
  }

  private static Asker holding(Role... roles) {
    return Questions.subject(Presets.policy(), List.of(roles).stream().map(Role::id).toList());
  }

  private static List<String> names(List<? extends Field<?, ?>> fields) {
    return fields.stream().<String>map(Field::name).toList();
  }
}
