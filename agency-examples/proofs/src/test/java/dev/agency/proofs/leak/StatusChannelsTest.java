package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import dev.agency.budget.alert.Alert;
import dev.agency.budget.change.DisciplineImpactRow;
import dev.agency.budget.change.ImpactRow;
import dev.agency.budget.change.PersonImpactRow;
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
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.budget.review.ReviewRow;
import dev.agency.budget.status.BlockerRow;
import dev.agency.budget.status.CreepRow;
import dev.agency.budget.status.ExpectationRow;
import dev.agency.budget.status.HandoffRow;
import dev.agency.budget.status.NoteRow;
import dev.agency.budget.status.PacketRow;
import dev.agency.budget.status.PendingChangeRow;
import dev.agency.budget.status.RevisionRow;
import dev.agency.budget.status.RiskRow;
import dev.agency.budget.status.StaffRow;
import dev.agency.budget.status.StatusRow;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
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
import dev.agency.permissions.testkit.world.Look;
import dev.agency.permissions.testkit.world.PlainSight;
import dev.agency.permissions.testkit.world.Row;
import dev.agency.permissions.testkit.world.World;
import dev.agency.permissions.testkit.world.WorldPair;
import dev.agency.proofs.leak.ImpactScene.Charged;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rows of a status, a handoff, a review and an impact through every channel: two worlds that
 * look alike to a role come out alike, byte for byte.
 */
class StatusChannelsTest {
  private static final TenantId STUDIO = TenantId.of("studio");
  private static final String MIA = "mia";

  /** What is shown of a scene, by its record type. */
  private record Part<R>(RecordType<R> type, Function<StatusScene, List<R>> rows) {
    Relations<R> relations() {
      return Relations.of(type)
          .tenant("tenant", row -> STUDIO)
          .attribute("owner", row -> "nobody")
          .attributes("members", row -> ImmutableSet.of(MIA))
          .attribute("team", row -> MIA)
          .attribute("client", row -> MIA)
          .attributes("sharedWith", row -> ImmutableSet.of(MIA))
          .reach(Reach.OWN, Condition.subjectIs("owner"))
          .reach(Reach.ASSIGNED, Condition.containsSubject("members"))
          .reach(Reach.TEAM, Condition.inSet("team", ImmutableSet.of(MIA)))
          .reach(Reach.ACCOUNT, Condition.inSet("client", ImmutableSet.of(MIA)))
          .reach(Reach.CLIENT, Condition.containsSubject("sharedWith"))
          .build();
    }

    World<R> world(Subject subject, Role role, StatusScene scene) {
      Look look =
          PlainSight.look(
              ImmutableList.of(role),
              type,
              ImmutableSet.of(Reach.ASSIGNED, Reach.TEAM, Reach.ACCOUNT, Reach.CLIENT),
              true);
      List<R> records = rows.apply(scene);
      return new World<>(
          subject,
          type,
          IntStream.range(0, records.size())
              .mapToObj(i -> new Row<>(type.name() + "-" + i, records.get(i), look))
              .collect(toImmutableList()));
    }

    WorldPair<R> pair(Subject subject, Role role, StatusScene one, StatusScene other) {
      return new WorldPair<>(world(subject, role, one), world(subject, role, other));
    }
  }

  private static final ImmutableList<Part<?>> PARTS =
      ImmutableList.of(
          new Part<>(StatusRow.TYPE, scene -> List.of(scene.status().row())),
          new Part<>(MilestoneDelivery.TYPE, scene -> scene.status().milestones()),
          new Part<>(PendingChangeRow.TYPE, scene -> scene.status().changes()),
          new Part<>(HandoffRow.TYPE, StatusScene::gates),
          new Part<>(PacketRow.TYPE, StatusScene::packets),
          new Part<>(ExpectationRow.TYPE, StatusScene::expectations),
          new Part<>(CreepRow.TYPE, scene -> scene.status().scope().creep().stream().toList()),
          new Part<>(RevisionRow.TYPE, scene -> scene.status().scope().revisions()),
          new Part<>(RiskRow.TYPE, scene -> scene.status().risks()),
          new Part<>(BlockerRow.TYPE, scene -> scene.status().blockers()),
          new Part<>(NoteRow.TYPE, scene -> scene.status().notes()),
          new Part<>(StaffRow.TYPE, scene -> scene.status().staff()),
          new Part<>(ReviewRow.TYPE, scene -> List.of(new ReviewRow(scene.review()))),
          new Part<>(ImpactRow.TYPE, scene -> List.of(scene.impact().row())),
          new Part<>(DisciplineImpactRow.TYPE, scene -> scene.impact().disciplines()),
          new Part<>(PersonImpactRow.TYPE, scene -> scene.impact().people()),
          new Part<>(
              EarnedMetrics.IN_MINUTES,
              scene -> List.of(MetricScene.earned(scene, OutlookReport::minutesNow))),
          new Part<>(
              EarnedMetrics.IN_VALUE,
              scene -> List.of(MetricScene.earned(scene, OutlookReport::valueNow))),
          new Part<>(
              EarnedMetrics.IN_COST,
              scene -> List.of(MetricScene.earned(scene, OutlookReport::costNow))),
          new Part<>(EfficiencyMetrics.TYPE, scene -> List.of(MetricScene.efficiency(scene))),
          new Part<>(DeliveryMetrics.TYPE, scene -> List.of(MetricScene.delivery(scene))),
          new Part<>(RetentionMetrics.TYPE, scene -> List.of(MetricScene.retention(scene))),
          new Part<>(ContentmentMetrics.TYPE, scene -> List.of(MetricScene.contentment())),
          new Part<>(RenewalMetrics.TYPE, scene -> List.of(MetricScene.renewals())),
          new Part<>(HealthScore.TYPE, scene -> List.of(MetricScene.health(scene))),
          new Part<>(StaffingMetrics.TYPE, scene -> List.of(MetricScene.staffing(scene))),
          new Part<>(Opportunity.TYPE, scene -> List.of(MetricScene.opportunity(scene))));

  private static final PermissionEvaluator EVALUATOR =
      Presets.policy()
          .against(Catalogue.of(PARTS.stream().map(Part::type).toArray(RecordType<?>[]::new)))
          .with(PARTS.stream().map(Part::relations).toArray(Relations<?>[]::new));

  private final StatusScene cheap = StatusScene.of("41.00", "57.00", "61234.00");
  private final StatusScene dear = StatusScene.of("63.00", "38.00", "17234.00");
  private final StatusScene low = StatusScene.of(new Charged("119000.00", "110.00", "120.00"));
  private final StatusScene high = StatusScene.of(new Charged("131000.00", "97.00", "141.00"));

  private static Subject holding(Role role) {
    HeldRole held = new HeldRole(role.id(), DateRange.startingOn(ImpactScene.TODAY));
    return EVALUATOR.subject(Principal.of(STUDIO, PersonId.of(MIA), held), ImpactScene.TODAY);
  }

  private static ScenePair pair(Role role, StatusScene one, StatusScene other) {
    Subject subject = holding(role);
    return new ScenePair(
        PARTS.stream()
            .<WorldPair<?>>map(part -> part.pair(subject, role, one, other))
            .collect(toImmutableList()));
  }

  private static void assertAlike(Role role, StatusScene one, StatusScene other) {
    ScenePair pair = pair(role, one, other);
    assertThat(pair.looksAlike()).as(role.name()).isTrue();
    assertThat(pair.differs()).as(role.name()).isTrue();
    for (Channels channel : Channels.ALL) {
      assertThat(pair.other(channel)).as(role.name() + " " + channel).isEqualTo(pair.one(channel));
    }
  }

  @Test
  void whatPeopleCostComesOutOfNoChannelToWhoMayNotSeeIt() {
    for (Role role :
        List.of(
            Presets.accountManager(),
            Presets.projectManager(),
            Presets.resourceManager(),
            Presets.teamMember(),
            Presets.client())) {
      assertAlike(role, cheap, dear);
    }
  }

  @Test
  void whatIsChargedComesOutOfNoChannelToWhoMayNotSeeIt() {
    for (Role role :
        List.of(Presets.resourceManager(), Presets.hrAdministrator(), Presets.teamMember())) {
      assertAlike(role, low, high);
    }
  }

  /** Amounts that nothing else comes to: a cost, and a price with the revenue of it. */
  @Test
  void anAmountThatIsHiddenSingsInNoChannel() {
    StatusScene costly = StatusScene.of("41.00", "57.00", "7654321.00");
    for (Role role :
        List.of(
            Presets.accountManager(),
            Presets.projectManager(),
            Presets.resourceManager(),
            Presets.teamMember(),
            Presets.client())) {
      assertSilent(role, costly);
    }
    StatusScene charged = StatusScene.of(new Charged("7654321.00", "110.00", "120.00"));
    for (Role role :
        List.of(Presets.resourceManager(), Presets.hrAdministrator(), Presets.teamMember())) {
      assertSilent(role, charged);
    }
    for (StatusScene scene : List.of(costly, charged)) {
      assertThat(pair(Presets.finance(), scene, scene).one(Channels.JSON)).contains("7654321.00");
    }
    Part<?> retention =
        PARTS.stream()
            .filter(it -> it.type().equals(RetentionMetrics.TYPE))
            .findFirst()
            .orElseThrow();
    assertThat(
            new ScenePair(
                    ImmutableList.of(
                        retention.pair(
                            holding(Presets.finance()), Presets.finance(), charged, charged)))
                .one(Channels.JSON))
        .contains("7654321.00");
  }

  private static void assertSilent(Role role, StatusScene scene) {
    ScenePair pair = pair(role, scene, scene);
    for (Channels channel : Channels.ALL) {
      assertThat(pair.one(channel))
          .as(role.name() + " " + channel)
          .doesNotContain("7654321", "7,654,321");
    }
  }

  /** What differs and may be seen is seen to differ, or the channels would be deaf. */
  @Test
  void whoSeesItAllIsToldTheDifference() {
    for (Channels channel : List.of(Channels.VIEW, Channels.JSON, Channels.JSON_3, Channels.PAGE)) {
      assertThat(pair(Presets.finance(), cheap, dear).other(channel))
          .isNotEqualTo(pair(Presets.finance(), cheap, dear).one(channel));
      assertThat(pair(Presets.accountManager(), low, high).other(channel))
          .isNotEqualTo(pair(Presets.accountManager(), low, high).one(channel));
    }
    for (RecordType<?> type : List.of(HandoffRow.TYPE, ExpectationRow.TYPE)) {
      Part<?> part =
          PARTS.stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
      assertThat(
              part.pair(holding(Presets.accountManager()), Presets.accountManager(), low, high)
                  .looksAlike())
          .as(type.name())
          .isFalse();
    }
  }

  /** Whatever change, review and status publish comes through here or through the burns. */
  @Test
  void everyRowThatIsPublishedIsSentThroughTheChannels() throws IOException {
    ImmutableSet<RecordType<?>> sent =
        Stream.concat(PARTS.stream().map(Part::type), BurnViewer.TYPES.stream())
            .collect(toImmutableSet());
    for (String of : List.of("alert", "change", "metrics", "review", "status")) {
      ImmutableSet<RecordType<?>> published = published("dev.agency.budget." + of);
      assertThat(published).as(of).isNotEmpty();
      assertThat(sent).as(of).containsAll(published);
    }
    assertThat(sent).contains(Alert.TYPE);
  }

  private static ImmutableSet<RecordType<?>> published(String name) throws IOException {
    return ClassPath.from(StatusRow.class.getClassLoader()).getTopLevelClasses(name).stream()
        .flatMap(each -> Arrays.stream(each.load().getDeclaredFields()))
        .filter(field -> field.getType() == RecordType.class)
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(StatusChannelsTest::read)
        .collect(toImmutableSet());
  }

  private static RecordType<?> read(java.lang.reflect.Field constant) {
    try {
      return (RecordType<?>) Objects.requireNonNull(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
