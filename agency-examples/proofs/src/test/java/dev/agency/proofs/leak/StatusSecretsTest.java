package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.metrics.MilestoneDelivery;
import dev.agency.budget.review.Check;
import dev.agency.budget.review.CheckResult;
import dev.agency.budget.review.ReviewReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.review.Waiver;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.ComposedUpdate;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.ProjectStatus;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.budget.status.StatusSight;
import dev.agency.budget.status.UpdateLine;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.ClientUpdateId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import dev.agency.proofs.leak.ImpactScene.Charged;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The status of a project and the review of its set-up, seen by who may not see cost. */
class StatusSecretsTest {
  private static final TenantId TENANT = TenantId.of("studio");
  private static final String MIA = "mia";

  private static final PermissionEvaluator EVALUATOR =
      Presets.policy()
          .against(
              Catalogue.of(
                  StatusRow.TYPE,
                  MilestoneDelivery.TYPE,
                  Alert.TYPE,
                  PendingChangeRow.TYPE,
                  HandoffRow.TYPE,
                  PacketRow.TYPE,
                  ExpectationRow.TYPE,
                  RiskRow.TYPE,
                  BlockerRow.TYPE,
                  NoteRow.TYPE,
                  StaffRow.TYPE,
                  CreepRow.TYPE,
                  RevisionRow.TYPE,
                  ReviewRow.TYPE))
          .with(
              relations(StatusRow.TYPE, row -> true),
              relations(MilestoneDelivery.TYPE, row -> true),
              relations(Alert.TYPE, row -> false),
              relations(PendingChangeRow.TYPE, PendingChangeRow::isShared),
              relations(HandoffRow.TYPE, row -> false),
              relations(PacketRow.TYPE, row -> false),
              relations(ExpectationRow.TYPE, row -> false),
              relations(RiskRow.TYPE, row -> false),
              relations(BlockerRow.TYPE, BlockerRow::isShared),
              relations(NoteRow.TYPE, NoteRow::isShared),
              relations(StaffRow.TYPE, row -> false),
              relations(CreepRow.TYPE, row -> false),
              relations(RevisionRow.TYPE, row -> true),
              relations(ReviewRow.TYPE, row -> false));

  private static final List<Role> BLIND =
      List.of(
          Presets.accountManager(),
          Presets.projectManager(),
          Presets.resourceManager(),
          Presets.client());

  /** Who may see no price; of HR people cost what they cost, so only prices are tried. */
  private static final List<Role> UNPRICED =
      List.of(Presets.resourceManager(), Presets.hrAdministrator(), Presets.teamMember());

  private final StatusScene low = StatusScene.of(new Charged("119000.00", "110.00", "120.00"));
  private final StatusScene high = StatusScene.of(new Charged("131000.00", "97.00", "141.00"));
  private final StatusScene cheap = StatusScene.of("41.00", "57.00", "61234.00");
  private final StatusScene dear = StatusScene.of("63.00", "38.00", "17234.00");

  private static Subject holding(Role role) {
    HeldRole held = new HeldRole(role.id(), DateRange.startingOn(ImpactScene.TODAY));
    return EVALUATOR.subject(Principal.of(TENANT, PersonId.of(MIA), held), ImpactScene.TODAY);
  }

  /** Mia works on all of it; what is shared is the client's, too. */
  private static <R> Relations<R> relations(RecordType<R> type, Predicate<R> shared) {
    return Relations.of(type)
        .tenant("tenant", row -> TENANT)
        .attribute("accountManager", row -> MIA)
        .attributes("members", row -> ImmutableSet.of(MIA))
        .attributes("sharedWith", row -> ImmutableSet.of(shared.test(row) ? MIA : "nobody"))
        .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
        .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
        .reach(Reach.CLIENT, Condition.containsSubject("sharedWith"))
        .build();
  }

  private static ImmutableList<String> told(Role role, StatusScene scene) {
    Subject subject = holding(role);
    ProjectStatus status = scene.status();
    return ImmutableList.<String>builder()
        .addAll(told(subject, StatusRow.TYPE, ImmutableList.of(status.row())))
        .addAll(told(subject, MilestoneDelivery.TYPE, status.milestones()))
        .addAll(told(subject, Alert.TYPE, alerts(subject, status)))
        .addAll(told(subject, PendingChangeRow.TYPE, status.changes()))
        .addAll(told(subject, HandoffRow.TYPE, status.handoff().stream().toList()))
        .addAll(told(subject, HandoffRow.TYPE, scene.gates()))
        .addAll(told(subject, PacketRow.TYPE, scene.packets()))
        .addAll(told(subject, ExpectationRow.TYPE, scene.expectations()))
        .addAll(told(subject, RiskRow.TYPE, status.risks()))
        .addAll(told(subject, BlockerRow.TYPE, status.blockers()))
        .addAll(told(subject, NoteRow.TYPE, status.notes()))
        .addAll(told(subject, StaffRow.TYPE, status.staff()))
        .addAll(told(subject, CreepRow.TYPE, status.scope().creep().stream().toList()))
        .addAll(told(subject, RevisionRow.TYPE, status.scope().revisions()))
        .addAll(told(subject, ReviewRow.TYPE, ImmutableList.of(new ReviewRow(scene.review()))))
        .addAll(evidence(subject, scene))
        .add(AgencyJson.write(update(subject, status)))
        .build();
  }

  private static <R> ImmutableList<String> told(Subject subject, RecordType<R> type, List<R> rows) {
    ImmutableList<Projection<R>> seen = subject.viewAll(type, rows);
    return ImmutableList.of(seen.toString(), AgencyJson.write(seen), AgencyJson3.write(seen));
  }

  private static ImmutableList<Alert> alerts(Subject subject, ProjectStatus status) {
    List<Projection<Alert>> seen = subject.viewAll(Alert.TYPE, status.alerts().alerts());
    return status.alerts().seenBy(quantity -> Projection.showsInAll(seen, quantity)).open();
  }

  private static ImmutableList<String> evidence(Subject subject, StatusScene scene) {
    return subject.view(ReviewRow.TYPE, new ReviewRow(scene.review())).stream()
        .flatMap(
            seen ->
                scene.review().results().stream()
                    .filter(
                        result ->
                            seen.get(ReviewRow.outcome(result.check())).ifVisible().isPresent())
                    .map(CheckResult::evidence)
                    .flatMap(List::stream)
                    .map(message -> AgencyJson.write(seen.show(message))))
        .collect(toImmutableList());
  }

  private static ClientUpdate update(Subject subject, ProjectStatus status) {
    return ComposedUpdate.of(status, new Sight(subject))
        .draft(ClientUpdateId.of("u-1"), PersonId.of(MIA), UpdateLine::text);
  }

  private record Sight(Subject subject) implements StatusSight {
    @Override
    public <R> boolean sees(RecordType<R> type, R row, Quantity quantity) {
      return subject
          .view(type, row)
          .filter(
              seen -> seen.visible().stream().anyMatch(field -> field.quantity().equals(quantity)))
          .filter(
              seen -> seen.hidden().stream().noneMatch(field -> field.quantity().equals(quantity)))
          .isPresent();
    }
  }

  @Test
  void whoMayNotSeeCostIsToldTheSameByteForByteWhateverPeopleCost() {
    assertThat(dear.status().row().burn().marginBand())
        .as("the declared release")
        .isEqualTo(cheap.status().row().burn().marginBand());
    assertThat(dear.status()).isNotEqualTo(cheap.status());
    for (Role role : BLIND) {
      assertThat(told(role, dear)).as(role.name()).isEqualTo(told(role, cheap));
    }
    assertThat(told(Presets.finance(), dear)).isNotEqualTo(told(Presets.finance(), cheap));
  }

  @Test
  void whoMayNotSeePriceIsToldTheSameByteForByteWhateverIsCharged() {
    assertThat(low.status()).isNotEqualTo(high.status());
    assertThat(low.gates()).as("the plan breaks a limit").isNotEqualTo(high.gates());
    for (Role role : UNPRICED) {
      assertThat(told(role, high)).as(role.name()).isEqualTo(told(role, low));
    }
    for (Role role : List.of(Presets.accountManager(), Presets.projectManager())) {
      assertThat(told(role, high)).as(role.name()).isNotEqualTo(told(role, low));
    }
  }

  /** The client knows the price, and not by which rates it is reckoned. */
  @Test
  void theClientIsToldTheSameWhateverTheRatesAre() {
    StatusScene other = StatusScene.of(new Charged("119000.00", "97.00", "141.00"));
    assertThat(told(Presets.projectManager(), other))
        .isNotEqualTo(told(Presets.projectManager(), low));
    assertThat(told(Presets.client(), other)).isEqualTo(told(Presets.client(), low));
  }

  /** The planted leak: what is missing, all in one list. */
  @Test
  void aListOfAllThatIsMissingWouldTellThatThePriceBreaksALimit() {
    assertThat(all(high)).isNotEqualTo(all(low));
    assertThat(told(holding(Presets.resourceManager()), HandoffRow.TYPE, all(high)))
        .isNotEqualTo(told(holding(Presets.resourceManager()), HandoffRow.TYPE, all(low)));
  }

  private static ImmutableList<HandoffRow> all(StatusScene scene) {
    return scene.gates().stream()
        .map(
            row ->
                new HandoffRow(
                    row.project(),
                    row.stage(),
                    Stream.of(row.missing(), row.missingOfTime(), row.missingOfPrice())
                        .flatMap(List::stream)
                        .collect(toImmutableList()),
                    ImmutableList.of(),
                    ImmutableList.of()))
        .collect(toImmutableList());
  }

  @Test
  void aWaiverTellsNobodyWhoDoesNotSeeItsCheck() {
    ReviewReport blocked = StatusScene.of("41.00", "57.00", "119500.00").review();
    Waiver waiver = new Waiver(Check.MARGIN, PersonId.of("greta"), "They renew", blocked.on());
    ReviewReport waived = blocked.waived(waiver).granted().orElseThrow();
    for (Role role : BLIND) {
      for (ReviewReport report : List.of(blocked, waived)) {
        assertThat(told(holding(role), ReviewRow.TYPE, ImmutableList.of(new ReviewRow(report))))
            .as(role.name())
            .isEqualTo(
                told(
                    holding(role),
                    ReviewRow.TYPE,
                    ImmutableList.of(new ReviewRow(cheap.review()))));
      }
    }
    assertThat(
            told(
                    holding(Presets.finance()),
                    ReviewRow.TYPE,
                    ImmutableList.of(new ReviewRow(waived)))
                .toString())
        .contains("greta", "They renew");
  }

  /** The planted leaks: a number of alerts, an order by cost, an alert nobody left out. */
  @Test
  void aNumberOfAlertsOrAnOrderByCostWouldTellIt() {
    assertThat(dear.status().alerts().open().size())
        .isNotEqualTo(cheap.status().alerts().open().size());
    Subject account = holding(Presets.accountManager());
    assertThat(told(account, Alert.TYPE, dear.status().alerts().open()))
        .isNotEqualTo(told(account, Alert.TYPE, cheap.status().alerts().open()));
    assertThat(byCost(dear)).isNotEqualTo(byCost(cheap));
  }

  private static List<String> byCost(StatusScene scene) {
    boolean first =
        scene.status().row().burn().usedCost().ifKnown().orElseThrow().minorUnits() > 1_500_000;
    return told(
        holding(Presets.accountManager()),
        PendingChangeRow.TYPE,
        first ? scene.status().changes() : scene.status().changes().reverse());
  }

  @Test
  void theClientSeesWhatIsSharedAndAnUpdateOfThatAlone() {
    String all = String.join("\n", told(Presets.client(), cheap));
    assertThat(all)
        .contains("Website", "Launch", "Shop in Spanish", "photographs", "Pages of the site")
        .contains("They can look at it on Monday.")
        .doesNotContain(
            "They argue about every hour.",
            "Quieter logs",
            "absorbedMinutes",
            "ofOriginal",
            "provider",
            "server",
            "DELIVERY",
            "\"person\":\"ben\"");
    assertThat(update(holding(Presets.client()), cheap.status()).asks())
        .containsExactly(
            "Please decide on \"Shop in Spanish\".",
            "We have waited for this since 2026-04-23: photographs.");
    for (Role role : List.of(Presets.client(), Presets.finance(), Presets.projectManager())) {
      assertThat(update(holding(role), cheap.status()).toString())
          .as(role.name())
          .contains("They can look at it on Monday.")
          .doesNotContain("They argue about every hour.");
    }
    assertThat(update(holding(Presets.accountManager()), cheap.status()).asks())
        .first()
        .isEqualTo("Please decide on \"Shop in Spanish\", at EUR 4600.00.");
  }

  @Test
  void whoSeesNoOutcomeSeesNoEvidenceOfIt() {
    for (Role role : BLIND) {
      assertThat(String.join(" ", evidence(holding(role), cheap)))
          .as(role.name())
          .doesNotContain("COST", "MARGIN");
    }
    assertThat(String.join(" ", evidence(holding(Presets.finance()), cheap)))
        .contains("ALL_HAS_A_COST", "MARGIN_WITHOUT_A_RANGE", "61234.00");
  }

  @Test
  void whatARiskWouldCostIsAsSecretAsACost() {
    assertThat(RiskRow.IMPACT_AMOUNT.quantity()).isEqualTo(Quantities.COST_DELTA);
  }
}
