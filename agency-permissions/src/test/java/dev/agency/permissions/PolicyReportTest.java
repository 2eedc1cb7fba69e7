package dev.agency.permissions;

import static dev.agency.permissions.Exhibits.hides;
import static dev.agency.permissions.Exhibits.policy;
import static dev.agency.permissions.Exhibits.role;
import static dev.agency.permissions.Exhibits.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Sensitivity;
import dev.agency.permissions.PolicyReport.Kind;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReportTest {
  private static final Catalogue CATALOGUE =
      Catalogue.of(
              Exhibits.of(
                  "project",
                  Grain.PROJECT,
                  Quantities.NAME,
                  Quantities.REVENUE,
                  Quantities.MARGIN,
                  Quantities.MARGIN_BAND),
              Exhibits.of("week", Grain.WEEK, Quantities.REVENUE, Quantities.WORKED_MINUTES),
              Exhibits.of("membership", Grain.ENTRY, Quantities.NAME))
          .withRoleRecords("membership");

  @Test
  void leaksAreReportedWithTheirRepairsAndNotThrown() {
    Policy policy =
        policy(role("sales", shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.MARGIN)));
    PolicyReport report = policy.analyze(CATALOGUE);
    assertThat(report.leaks()).hasSize(1);
    assertThat(report.repairs())
        .containsExactly(new RoleRepair(RoleId.of("sales"), Quantities.MARGIN));
    assertThat(report.text())
        .startsWith("Policy 7\nWhat leaks:\n  sales, ACCOUNT: ")
        .contains("usedCost can be computed from revenue and margin")
        .contains("To repair it:\n  sales no longer shows margin");
    PolicyReport repaired = policy.repairedBy(report.repairs()).analyze(CATALOGUE);
    assertThat(repaired.leaks()).isEmpty();
    assertThat(repaired.repairs()).isEmpty();
    assertThat(repaired.text()).contains("Nothing leaks to any role or two of them.");
  }

  @Test
  void whatABaseLeaksIsRepairedInTheBase() {
    Role base = role("sales", shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.MARGIN));
    Role lead = role("lead", shows(Reach.ACCOUNT, Quantities.NAME)).withBase(base.id());
    PolicyReport report = policy(lead, base).analyze(CATALOGUE);
    assertThat(report.leaks()).hasSize(2);
    assertThat(report.repairs())
        .containsExactly(
            new RoleRepair(
                base.id(), ImmutableSet.of(Quantities.MARGIN), ImmutableSortedSet.of(lead.id())));
    assertThat(report.text())
        .contains("sales no longer shows margin (nor does what builds on it: lead)");
  }

  @Test
  void aGrantOfFieldsThatNoRecordTypeHasIsUnreachable() {
    assertFinding(Kind.UNREACHABLE, role("r", shows("week", Reach.ALL, Quantities.NAME)), 0);
    assertFinding(
        Kind.UNREACHABLE,
        role(
            "r",
            shows(Reach.ALL, Quantities.NAME),
            Grant.deny("week", Action.VIEW, Reach.ALL, FieldSet.ofClasses(Sensitivity.COST))),
        1);
    assertThat(findings(role("r", Grant.allow("week", Action.VIEW, Reach.ALL, FieldSet.empty()))))
        .isEmpty();
  }

  @Test
  void anAllowanceThatIsDeniedWhereverItAppliesIsShadowed() {
    Grant names = shows(Reach.OWN, Quantities.NAME);
    assertFinding(Kind.SHADOWED, role("r", names, hides("*", Reach.ALL, Quantities.NAME)), 0);
    assertFinding(Kind.SHADOWED, role("r", names, hides("*", Reach.OWN, Quantities.NAME)), 0);
    assertThat(findings(role("r", names, hides("*", Reach.TEAM, Quantities.NAME)))).isEmpty();
    assertThat(findings(role("r", names, hides("project", Reach.ALL, Quantities.NAME)))).isEmpty();
    Role base = role("base", Grant.deny("*", Action.VIEW, Reach.ALL, FieldSet.all()));
    PolicyReport inherited = policy(base, role("r", names).withBase(base.id())).analyze(CATALOGUE);
    assertThat(inherited.grants(Kind.SHADOWED)).containsExactly(new GrantRef(RoleId.of("r"), 0));
  }

  @Test
  void aGrantThatAnotherCoversIsADuplicate() {
    Grant wide = Grant.allow("*", Action.SUBMIT, Reach.ALL, FieldSet.ofClasses(Sensitivity.PUBLIC));
    Grant narrow = Grant.allow("project", Action.VIEW, Reach.TEAM, FieldSet.empty());
    assertFinding(Kind.DUPLICATE, role("r", narrow, wide), 0);
    assertFinding(Kind.DUPLICATE, role("r", wide, narrow), 1);
    assertFinding(Kind.DUPLICATE, role("r", narrow, narrow), 1);
    assertThat(
            findings(
                role("r", wide, narrow.withFields(FieldSet.ofClasses(Sensitivity.TIME)))
                    .withGrants(wide, shows("week", Reach.TEAM, Quantities.WORKED_MINUTES))))
        .isEmpty();
    Grant all = Grant.deny("project", Action.SUBMIT, Reach.ALL, FieldSet.all());
    Grant classes =
        Grant.deny("project", Action.SUBMIT, Reach.ALL, FieldSet.ofClasses(Sensitivity.values()));
    // It names all fields there are, but does not deny the record.
    assertFinding(Kind.DUPLICATE, role("r", wide, all, classes), 2);
  }

  @Test
  void aDenialOfWhatIsShownBesideItHidesNothing() {
    Role role =
        role(
            "r",
            shows(Reach.ACCOUNT, Quantities.REVENUE),
            hides("project", Reach.ACCOUNT, Quantities.REVENUE));
    assertFinding(Kind.HIDES_NOTHING, role, 1);
    assertThat(policy(role).analyze(CATALOGUE).text())
        .contains("It takes away revenue, which is still shown on week of the same project.");
    assertThat(
            findings(
                role.withGrants(
                    shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.NAME),
                    hides("*", Reach.ACCOUNT, Quantities.REVENUE))))
        .isEmpty();
  }

  @Test
  void aDenialOfARecordLeavesWhatIsShownBesideIt() {
    Grant shown = shows(Reach.ACCOUNT, Quantities.REVENUE, Quantities.WORKED_MINUTES);
    Role role = role("r", shown, Grant.deny("project", Action.VIEW, Reach.ACCOUNT, FieldSet.all()));
    assertFinding(Kind.HIDES_RECORD_ONLY, role, 1);
    assertThat(policy(role).analyze(CATALOGUE).text())
        .contains(
            "It takes away the record with revenue, which is still shown on week of the same"
                + " project.");
    // What nothing else shows is gone, and so is what is denied wherever it is shown.
    assertThat(
            findings(
                role(
                    "r",
                    shows(Reach.ACCOUNT, Quantities.NAME, Quantities.WORKED_MINUTES),
                    Grant.deny("week", Action.VIEW, Reach.ACCOUNT, FieldSet.all()))))
        .isEmpty();
    assertThat(
            findings(
                role(
                    "r",
                    shows(Reach.OWN, Quantities.REVENUE),
                    shows(Reach.TEAM, Quantities.NAME),
                    Grant.deny(Grant.ANY, Action.VIEW, Reach.ACCOUNT, FieldSet.all()))))
        .isEmpty();
    assertThat(
            findings(
                role(
                    "r", shown, Grant.deny("project", Action.EDIT, Reach.ACCOUNT, FieldSet.all()))))
        .isEmpty();
  }

  @Test
  void whoMayChangeMembershipsCanGiveThemselvesAnyRole() {
    Grant names = shows(Reach.OWN, Quantities.NAME);
    assertFinding(Kind.SELF_GRANTING, role("r", names.withActions(Action.VIEW, Action.EDIT)), 0);
    assertThat(findings(role("r", names))).isEmpty();
    assertThat(
            findings(
                role(
                    "r",
                    names.withActions(Action.VIEW, Action.EDIT),
                    Grant.deny("membership", Action.EDIT, Reach.ALL, FieldSet.all()))))
        .isEmpty();
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> CATALOGUE.withRoleRecords("role"))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.UNKNOWN_NAME);
  }

  @Test
  void declaredReleasesAreListedByRole() {
    PolicyReport report = Presets.policy().analyze(CATALOGUE);
    assertThat(report.releases().get(Presets.accountManager().id()))
        .containsExactly(Quantities.MARGIN_BAND);
    assertThat(report.releases().get(Presets.resourceManager().id())).isEmpty();
    assertThat(report.text())
        .contains("Shown on purpose:")
        .contains("accountManager sees marginBand");
  }

  @Test
  void aNameThatIsNotInTheCatalogueIsAnError() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(
            () -> policy(role("r", shows("deal", Reach.ALL, Quantities.NAME))).analyze(CATALOGUE));
  }

  @Test
  void aRepairIsOfARoleOfThePolicy() {
    RoleRepair repair = new RoleRepair(RoleId.of("x"), Quantities.MARGIN);
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> policy(role("r")).repairedBy(List.of(repair)))
        .extracting(InvalidModelException::code)
        .isEqualTo(ErrorCode.UNKNOWN_REFERENCE);
  }

  @Test
  void tooManyKindsOfRolesAreNotJudgedInPairs() {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < LeakSearch.MAX_PAIRED + 1; i++) {
      roles.add(
          role("r" + i, shows(Reach.OWN, Quantities.NAME))
              .withMayKnow(FieldSet.empty().plus(Quantities.all().get(i))));
    }
    PolicyReport many = policy(roles.toArray(Role[]::new)).analyze(Exhibits.EVERYTHING);
    assertThat(many.pairsJudged()).isFalse();
    assertThat(many.text()).contains("too many roles");
    PolicyReport fewer =
        policy(roles.subList(1, roles.size()).toArray(Role[]::new)).analyze(Exhibits.EVERYTHING);
    assertThat(fewer.pairsJudged()).isTrue();
  }

  private static void assertFinding(Kind kind, Role role, int place) {
    PolicyReport report = policy(role).analyze(CATALOGUE);
    assertThat(report.findings()).extracting(PolicyReport.Finding::kind).containsExactly(kind);
    assertThat(report.grants(kind)).containsExactly(new GrantRef(role.id(), place));
    assertThat(report.text()).contains("Grants to look at:").contains(role.id() + "#" + place);
  }

  private static List<PolicyReport.Finding> findings(Role role) {
    return policy(role).analyze(CATALOGUE).findings();
  }
}
