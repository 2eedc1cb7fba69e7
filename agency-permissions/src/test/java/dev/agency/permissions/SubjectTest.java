package dev.agency.permissions;

import static dev.agency.permissions.testkit.PermissionArbitraries.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.NotInCatalogueException;
import dev.agency.permissions.testkit.Engagement;
import dev.agency.permissions.testkit.PermissionArbitraries;
import dev.agency.permissions.testkit.PersonShare;
import dev.agency.permissions.view.HiddenReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final RoleId LEAD = RoleId.of("lead");
  private static final RoleId JUNIOR = RoleId.of("junior");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  /** A lead sees all of a project; what is assigned to them they edit, but for the cost. */
  private static final Policy POLICY =
      PermissionArbitraries.policy(
          List.of(
              Role.builder()
                  .id(JUNIOR)
                  .name("Junior")
                  .addGrants(
                      Grant.allow(
                          "engagement",
                          Action.VIEW,
                          Reach.ASSIGNED,
                          FieldSet.ofClasses(Sensitivity.TIME)))
                  .build(),
              Role.builder()
                  .id(LEAD)
                  .name("Lead")
                  .base(JUNIOR)
                  .addGrants(
                      Grant.allow("engagement", Action.EDIT, Reach.ASSIGNED, FieldSet.all()),
                      Grant.deny(
                          Grant.ANY,
                          Action.VIEW,
                          Reach.ALL,
                          FieldSet.empty().plus(Quantities.USED_COST)),
                      Grant.deny("engagement", Action.EDIT, Reach.CLIENT, FieldSet.all()))
                  .build()));

  @Test
  void aDecisionNamesTheGrantsItRestsOn() {
    Decision decision = lead().decide(Action.VIEW, Engagement.TYPE, Reaches.of(Reach.ASSIGNED));
    assertThat(decision.allowed()).isTrue();
    assertThat(decision.policyVersion()).isEqualTo("7");
    assertThat(decision.because())
        .containsExactlyInAnyOrder(new GrantRef(LEAD, 0), new GrantRef(JUNIOR, 0));
    assertThat(decision.hidden()).containsExactly(denied("usedCost"), denied("lastMonthsCost"));
  }

  private static HiddenField denied(String field) {
    return HiddenField.builder()
        .field(field)
        .reason(HiddenReason.DENIED)
        .addDeniedBy(new GrantRef(LEAD, 1))
        .build();
  }

  @Test
  void aRefusalNamesTheReachThatIsMissing() {
    Decision decision = lead().decide(Action.EDIT, Engagement.TYPE, Reaches.none());
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.visible()).isEmpty();
    assertThat(decision.hidden()).extracting(HiddenField::reason).containsOnly(HiddenReason.RECORD);
    assertThat(decision.wouldNeed()).containsExactly(Reach.ASSIGNED);
    assertThat(decision.blockedBy()).isEmpty();
  }

  @Test
  void aDenialBlocksWhateverElseHolds() {
    Reaches reaches = Reaches.of(Reach.ASSIGNED, Reach.CLIENT);
    Decision decision = lead().decide(Action.EDIT, Engagement.TYPE, reaches);
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.blockedBy()).containsExactly(new GrantRef(LEAD, 2));
    assertThat(decision.because()).containsExactly(new GrantRef(LEAD, 0));
    assertThat(decision.wouldNeed()).isEmpty();
    assertThat(lead().can(Action.VIEW, Engagement.TYPE, reaches)).isTrue();
  }

  @Test
  void aHiddenFieldNamesTheReachThatWouldShowIt() {
    Policy wider =
        PermissionArbitraries.policy(
            List.of(
                Role.builder()
                    .id(LEAD)
                    .name("Lead")
                    .addGrants(
                        Grant.allow(Grant.ANY, Action.VIEW, Reach.ALL, FieldSet.empty()),
                        Grant.allow(
                            Grant.ANY,
                            Action.VIEW,
                            Reach.TEAM,
                            FieldSet.builder().addFields("costRate").build()))
                    .build()));
    Decision decision =
        Questions.subject(wider, List.of(LEAD))
            .decide(Action.VIEW, PersonShare.TYPE, Reaches.none());
    assertThat(decision.hidden())
        .filteredOn(hidden -> hidden.field().equals("costRate"))
        .containsExactly(
            HiddenField.builder()
                .field("costRate")
                .reason(HiddenReason.NOT_ALLOWED)
                .addWouldNeed(Reach.TEAM)
                .build());
  }

  @Test
  void aRoleCountsOnItsDaysOnly() {
    Principal ana =
        Principal.of(
            Asker.TENANT,
            PersonId.of("ana"),
            new HeldRole(JUNIOR, DateRange.of(MARCH, APRIL)),
            new HeldRole(LEAD, DateRange.startingOn(APRIL)));
    PermissionEvaluator permissions = POLICY.against(CATALOGUE);

    assertThat(permissions.subject(ana, MARCH.minusDays(1)).roles()).isEmpty();
    assertThat(permissions.subject(ana, MARCH.minusDays(1)).validUntil()).contains(MARCH);
    assertThat(permissions.subject(ana, APRIL.minusDays(1)).roles()).containsExactly(JUNIOR);
    assertThat(permissions.subject(ana, MARCH).validUntil()).contains(APRIL);
    assertThat(permissions.subject(ana, APRIL).roles()).containsExactly(JUNIOR, LEAD);
    assertThat(permissions.subject(ana, APRIL).validUntil()).isEmpty();
    assertThat(permissions.subject(ana, APRIL)).hasToString("Subject[junior, lead]");
    assertThat(permissions.subject(ana, APRIL).principal()).isEqualTo(ana);
  }

  @Test
  void aRoleThePolicyDoesNotHaveIsRefused() {
    Principal ana =
        Principal.of(
            Asker.TENANT,
            PersonId.of("ana"),
            new HeldRole(RoleId.of("gone"), DateRange.startingOn(MARCH)));
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> POLICY.against(CATALOGUE).subject(ana, MARCH))
        .withMessageNotContaining("gone")
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_REFERENCE);
              assertThat(refusal.problems().get(0).path()).isEqualTo("/roles/0/role");
            });
  }

  @Test
  void aQuestionAboutWhatIsNotInTheCatalogueIsAMistake() {
    Field<String, String> text = Field.of(Quantities.NAME, word -> word);
    // The name is in the catalogue; the type behind it is another.
    RecordType<String> impostor = RecordType.of("engagement", Grain.ENTRY, List.of(text));
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> lead().can(Action.VIEW, impostor, Reaches.none()));
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> lead().view(impostor, "text", Reaches.none()));
    assertThatExceptionOfType(NotInCatalogueException.class)
        .isThrownBy(() -> lead().decide(Action.of("launder"), Engagement.TYPE, Reaches.none()))
        .withMessageNotContaining("launder");
  }

  @Test
  void theEvaluatorKeepsWhatItWasMadeOf() {
    PermissionEvaluator permissions = POLICY.against(CATALOGUE);
    assertThat(permissions.policy()).isEqualTo(POLICY);
    assertThat(permissions.catalogue()).isSameAs(CATALOGUE);
  }

  private static Asker lead() {
    return Questions.subject(POLICY, List.of(LEAD));
  }

  @Test
  void rolesThatExcludeEachOtherAreNotHeldOnOneDay() {
    Role base = Exhibits.role("base");
    Role heir = Exhibits.role("heir").withBase(base.id());
    Role other = Exhibits.role("other");
    PermissionEvaluator permissions =
        Exhibits.policy(base, heir, other)
            .withExclusive(Exclusive.of(base.id(), other.id()))
            .against(PermissionArbitraries.CATALOGUE);
    DateRange until = DateRange.of(Asker.TODAY.minusDays(9), Asker.TODAY);
    Principal late =
        Principal.of(
            Asker.TENANT,
            PersonId.of("ana"),
            new HeldRole(heir.id(), until),
            new HeldRole(other.id(), DateRange.startingOn(Asker.TODAY.minusDays(1))));
    assertThat(permissions.subject(late, Asker.TODAY).roles()).containsExactly(other.id());
    InvalidModelException refused =
        catchThrowableOfType(
            InvalidModelException.class, () -> permissions.subject(late, Asker.TODAY.minusDays(1)));
    assertThat(refused.code()).isEqualTo(ErrorCode.EXCLUSIVE_ROLES);
    assertThat(refused.problems().get(0).path()).isEqualTo("/roles");
    // A role and its base are one member of the set.
    assertThat(permissions.subject(Exhibits.holding("ana", "heir", "base"), Asker.TODAY).roles())
        .containsExactly(base.id(), heir.id());
  }
}
